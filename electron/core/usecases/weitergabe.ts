import { rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Schutzart } from '#shared/domain/paket.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { isAddress, writeEml } from '../files/eml.ts';
import { writeNewFile } from '../files/new-file.ts';
import { listSticks } from '../files/stick-liste.ts';
import { writeToStick } from '../files/stick.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { behoerdeOf } from './behoerde.ts';
import { benutzerName } from './benutzer.ts';
import { chooseOrdner } from './ordner.ts';
import { findWeitergabe, readWeitergabe } from './weitergabe-dateien.ts';
import { rememberWritten } from './written-files.ts';

/** Many mailboxes refuse larger messages. */
const GROSS_FUER_EMAIL = 10 * 1024 * 1024;
const SHOWN = 500;

export const weitergabeHandlers: HandlersOf<'weitergabe'> = {
  'weitergabe.sticks': async () => (await listSticks()).map(({ id, name, frei }) => ({ id, name, frei })),

  'weitergabe.datei': async ({ datei }) => await Promise.resolve(describe(datei)),

  'weitergabe.stick': async ({ datei, empfaenger, stick, ordner }, task) => {
    const { bytes, schutz } = readWeitergabe(datei);
    const folder = stick === null ? await chosenFolder(task, ordner) : await pluggedIn(stick);
    if (folder === null) return null;
    const { path, sha256 } = await writeToStick({
      folder,
      name: basename(datei),
      bytes,
      signal: task.signal,
      onProgress: (done, total) =>
        task.progress(inMegabyte(done), inMegabyte(total), 'MB sind auf dem Stick'),
    });
    keepOrRemove(task, path, {
      weg: 'stick',
      schutz,
      datei: basename(path),
      groesse: bytes.length,
      sha256,
      empfaenger,
    });
    return { datei: path, sha256, groesse: bytes.length, stickKannEntferntWerden: true };
  },

  'weitergabe.email': async ({ datei, empfaenger, trotzGroesse, ordner }, task) => {
    const { bytes, schutz, sha256 } = readWeitergabe(datei);
    if (bytes.length > GROSS_FUER_EMAIL && !trotzGroesse)
      throw new Refusal(
        'refused',
        'Die Datei ist größer als 10 MB; viele Postfächer nehmen so große Nachrichten nicht an. Bitte nehmen Sie einen Stick, oder bestätigen Sie, dass Sie es trotzdem versuchen möchten.',
      );
    const { today, behoerde } = task.read((access) => ({
      today: access.today,
      behoerde: behoerdeOf(access).name,
    }));
    const eml = writeEml({
      betreff: BETREFF[schutz],
      text: emailText({ schutz, behoerde, sha256, name: basename(datei) }),
      an: isAddress(empfaenger) ? empfaenger : null,
      anhang: { name: basename(datei), bytes },
    });
    const path = writeNewFile(ordner ?? dirname(datei), `${today}_E-Mail-Entwurf.eml`, eml);
    keepOrRemove(task, path, {
      weg: 'email',
      schutz,
      datei: basename(datei),
      groesse: bytes.length,
      sha256,
      empfaenger,
    });
    return await Promise.resolve({ datei: rememberWritten(path), sha256, groesse: eml.length });
  },

  'weitergabe.list': (_, access) =>
    access.tables.weitergabe
      .select(`ORDER BY rowid DESC LIMIT ${SHOWN}`)
      .map((each) => ({ ...each, benutzer: benutzerName(access, each.benutzerId) })),
};

function describe(datei: string): Output<'weitergabe.datei'> {
  const found = findWeitergabe(datei);
  if (found === null) return null;
  const groesse = statSync(datei).size;
  return { ...found, name: basename(datei), groesse, zuGrossFuerEmail: groesse > GROSS_FUER_EMAIL };
}

async function chosenFolder({ host }: TaskAccess, ordner: string | null): Promise<string | null> {
  return await chooseOrdner(host, { ordner, title: 'Stick auswählen' });
}

/** Looked up again: what a window says is a name, never a place. */
async function pluggedIn(id: string): Promise<string> {
  const found = (await listSticks()).find((stick) => stick.id === id);
  if (found === undefined)
    throw new Refusal(
      'not_found',
      'Diesen Stick gibt es nicht mehr; er wurde wohl herausgezogen. Bitte stecken Sie ihn wieder ein.',
    );
  return found.path;
}

type Spur = Omit<RecordOf<'weitergabe'>, 'id' | 'am' | 'zeit' | 'benutzerId'>;

/** What cannot be recorded, because the register was locked meanwhile, does not leave the house either. */
function keepOrRemove({ write, newId }: TaskAccess, path: string, spur: Spur): void {
  try {
    write((access) => {
      const id = newId();
      access.save('weitergabe', {
        ...spur,
        id,
        am: access.today,
        zeit: access.now,
        benutzerId: access.benutzer.id,
      });
      access.note(null, { weitergabe: id, weg: spur.weg, schutz: spur.schutz, sha256: spur.sha256 });
    });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

const BETREFF: Readonly<Record<Schutzart, string>> = {
  anonymisiert: 'Anonymisierte Zahlen für den Lenkungskreis',
  verschluesselt: 'Verschlüsselte Unterlagen – das Kennwort erhalten Sie am Telefon',
};

function emailText({
  schutz,
  behoerde,
  sha256,
  name,
}: {
  readonly schutz: Schutzart;
  readonly behoerde: string;
  readonly sha256: string;
  readonly name: string;
}): string {
  const inhalt =
    schutz === 'anonymisiert'
      ? 'im Anhang finden Sie anonymisierte Zahlen und Texte. Sie enthalten keine Namen, Nummern oder Adressen.'
      : 'im Anhang finden Sie eine verschlüsselte Datei. Das Kennwort sagen wir Ihnen am Telefon; bitte schreiben Sie es nicht in eine E-Mail.';
  return [
    'Guten Tag,',
    '',
    inhalt,
    '',
    `Datei: ${name}`,
    'Prüfsumme (SHA-256), mit der sich feststellen lässt, ob die Datei unverändert ankam:',
    sha256,
    '',
    'Freundliche Grüße',
    behoerde,
    '',
  ].join('\n');
}

function inMegabyte(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
