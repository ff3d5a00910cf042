import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Output } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { deuteDokumentcode } from '#shared/dokumente/dokumentcode-deuten.ts';
import { papierTitel } from '#shared/dokumente/vorlagen/titel.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadBeleginhalt, saveBeleginhalt } from '../db/queries/beleginhalt.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { readScan, type Scanart } from '../files/scan.ts';
import { sha256 } from '../files/sha256.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { chooseOrdner } from './ordner.ts';
import { requirePerson } from './person.ts';
import { rememberWritten } from './written-files.ts';

type Beleg = RecordOf<'beleg'>;

/** Extensions that scanners write; what a file is, its bytes tell. */
const ENDINGS: readonly string[] = ['pdf', 'png', 'jpg', 'jpeg'];
const MAX_FILES = 500;

export const belegHandlers: HandlersOf<'beleg'> = {
  'beleg.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.beleg
      .ofPerson(personId)
      .toReversed()
      .map((beleg) => ({
        ...beleg,
        benutzer: benutzerName(access, beleg.benutzerId),
        papier: papierOf(access, beleg.dokumentId),
      }));
  },

  'beleg.findPapier': ({ code }, access) => {
    const gelesen = deuteDokumentcode(code);
    if ('satz' in gelesen) throw new Refusal('invalid', gelesen.satz);
    const [dokument] = access.tables.dokument.select('WHERE code = ?', gelesen.code);
    if (dokument === undefined || dokument.personId === null) return null;
    const person = requirePerson(access, dokument.personId);
    return {
      dokumentId: dokument.id,
      personId: dokument.personId,
      titel: papierTitel(dokument.vorlage),
      code: dokument.code,
      erstelltAm: dokument.erstelltAm,
      name: [person.nachname, person.vornamen].filter((part) => part !== null).join(', '),
      programmNr: person.programmNr,
      scans: access.tables.beleg.select('WHERE dokumentId = ? AND scan IS NOT NULL', dokument.id).length,
    };
  },

  'beleg.choose': async ({ was }, access) => {
    if (was === 'ordner') {
      const ordner = await chooseOrdner(access.host, { ordner: null, title: 'Ordner mit Scans wählen' });
      return ordner === null ? null : scansIn(ordner);
    }
    const { path } = await access.host.chooseFile({
      mode: 'open',
      title: 'Scan wählen',
      extensions: ENDINGS,
    });
    return path === null ? null : [fileAt(path)];
  },

  'beleg.look': async ({ datei }) => {
    const { art, bytes, pruefsumme } = readScan(datei);
    return await Promise.resolve(shown(art, bytes, pruefsumme));
  },

  'beleg.add': async ({ datei, pruefsumme, ...angaben }, access) => {
    const scan = datei === null ? null : readScan(datei);
    if (scan !== null && scan.pruefsumme !== pruefsumme)
      throw new Refusal(
        'conflict',
        'Die Datei hat sich geändert, seit Sie sie angesehen haben. Bitte sehen Sie sie noch einmal an.',
      );
    const belegId = access.newId();
    access.write((write) => {
      requirePerson(write, angaben.personId);
      requireOwnPapier(write, angaben);
      requireEvidence(write, angaben.originalGesehenAm, scan !== null);
      if (scan !== null) requireNew(write, angaben.personId, scan.pruefsumme);
      write.save('beleg', {
        id: belegId,
        ...angaben,
        scan: scan?.art ?? null,
        groesse: scan?.bytes.length ?? null,
        pruefsumme: scan?.pruefsumme ?? null,
        erfasstAm: write.now,
        benutzerId: write.benutzer.id,
      });
      if (scan !== null) saveBeleginhalt(write.db, belegId, scan.bytes);
      write.note(angaben.personId, { beleg: belegId, art: angaben.art });
    });
    return await Promise.resolve({ belegId });
  },

  'beleg.change': ({ belegId, ...angaben }, access) => {
    const beleg = requireBeleg(access, belegId);
    requireOwnPapier(access, { ...angaben, personId: beleg.personId });
    requireEvidence(access, angaben.originalGesehenAm, beleg.scan !== null);
    access.save('beleg', { ...beleg, ...angaben });
    access.note(beleg.personId, { beleg: belegId });
  },

  'beleg.remove': ({ belegId }, access) => {
    const { personId } = requireBeleg(access, belegId);
    access.remove('beleg', belegId);
    access.note(personId, { beleg: belegId });
  },

  'beleg.view': ({ belegId }, access) => {
    const beleg = requireBeleg(access, belegId);
    access.note(beleg.personId, { beleg: belegId });
    const { art, bytes, pruefsumme } = requireScan(access, beleg);
    return shown(art, bytes, pruefsumme);
  },

  'beleg.write': async ({ belegId }, access) => {
    const { name, art } = access.read((read) => {
      const beleg = requireBeleg(read, belegId);
      const scan = requireScan(read, beleg);
      const { programmNr } = requirePerson(read, beleg.personId);
      return { name: `${read.today}_Beleg_${programmNr}.${ENDING[scan.art]}`, art: scan.art };
    });
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Scan speichern',
      suggestedName: name,
      extensions: [ENDING[art]],
    });
    if (path === null) return { datei: null };
    const bytes = access.write((write) => {
      const beleg = requireBeleg(write, belegId);
      write.note(beleg.personId, { beleg: belegId });
      return requireScan(write, beleg).bytes;
    });
    writeFileAtomic(path, bytes);
    return { datei: rememberWritten(path) };
  },

  'beleg.removeSource': async ({ belegId, datei }, access) => {
    const kept = access.read((read) => requireBeleg(read, belegId).pruefsumme);
    if (sha256(readFileSync(datei)) !== kept)
      throw new Refusal(
        'conflict',
        'Diese Datei ist nicht der Scan, der im Register liegt. Sie wurde nicht gelöscht.',
      );
    rmSync(datei);
    await Promise.resolve(
      access.write((write) => write.note(requireBeleg(write, belegId).personId, { beleg: belegId })),
    );
  },
};

const ENDING: Readonly<Record<Scanart, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg' };

function scansIn(ordner: string): NonNullable<Output<'beleg.choose'>> {
  const files = readdirSync(ordner, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.includes(extname(entry.name).slice(1).toLowerCase()))
    .map((entry) => join(ordner, entry.name))
    .toSorted((a, b) => a.localeCompare(b));
  if (files.length === 0)
    throw new Refusal(
      'not_found',
      'In diesem Ordner liegt kein Scan (PDF, PNG oder JPEG). Bitte wählen Sie den Ordner, in den Ihr Scanner schreibt.',
    );
  return files.slice(0, MAX_FILES).map(fileAt);
}

const fileAt = (path: string) => ({ datei: path, name: basename(path), groesse: statSync(path).size });

const shown = (scan: Scanart, bytes: Uint8Array, pruefsumme: string) => ({
  scan,
  inhalt: Buffer.from(bytes).toString('base64'),
  pruefsumme,
});

function requireBeleg(access: ReadAccess, belegId: string): Beleg {
  const beleg = access.tables.beleg.find(belegId);
  if (beleg === null) throw new Refusal('not_found', 'Diesen Beleg gibt es nicht (mehr).');
  requirePerson(access, beleg.personId);
  return beleg;
}

function requireScan({ db }: ReadAccess, { id, scan, pruefsumme }: Beleg) {
  const bytes = loadBeleginhalt(db, id);
  if (scan === null || pruefsumme === null || bytes === null)
    throw new Refusal(
      'not_found',
      'Zu diesem Beleg gibt es keinen Scan; eingetragen ist nur, wann das Original vorlag.',
    );
  if (sha256(bytes) !== pruefsumme) throw new Error('a kept scan differs from its check sum');
  return { art: scan, bytes, pruefsumme };
}

function requireOwnPapier(
  { tables }: ReadAccess,
  { dokumentId, personId }: Pick<Beleg, 'dokumentId' | 'personId'>,
): void {
  if (dokumentId !== null && tables.dokument.find(dokumentId)?.personId !== personId)
    throw new Refusal(
      'refused',
      'Dieses Papier gehört zu einer anderen Person. Es wurde nichts eingetragen.',
    );
}

function requireEvidence({ today }: ReadAccess, gesehenAm: string | null, hasScan: boolean): void {
  if (gesehenAm !== null && gesehenAm > today)
    throw new Refusal('refused', 'Ein Original kann nicht erst in der Zukunft vorgelegen haben.');
  if (gesehenAm === null && !hasScan)
    throw new Refusal(
      'refused',
      'Ein Beleg sagt, wann das Original vorlag, oder er hat einen Scan. Bitte geben Sie eines von beidem an.',
    );
}

function requireNew({ tables }: ReadAccess, personId: string, pruefsumme: string): void {
  if (tables.beleg.select('WHERE personId = ? AND pruefsumme = ?', personId, pruefsumme).length > 0)
    throw new Refusal('conflict', 'Genau dieser Scan liegt schon in der Akte.');
}

function papierOf({ tables }: ReadAccess, dokumentId: string | null) {
  const dokument = dokumentId === null ? null : tables.dokument.find(dokumentId);
  return dokument === null ? null : { titel: papierTitel(dokument.vorlage), code: dokument.code };
}
