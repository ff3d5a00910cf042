import { z } from 'zod';
import { sachstandUnterschied } from '#shared/ablauf/sachstand-versionen.ts';
import {
  gelesenerBogen,
  vergleicheBogen,
  type GelesenerBogen,
  type Unterschied,
} from '#shared/austausch/sachstand-bogen.ts';
import type { Output } from '#shared/api/contract.ts';
import type { GelesenerSachstand } from '#shared/api/sachstand.ts';
import { readDokumentcode } from '#shared/dokumente/dokumentcode.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { bogenZeilen, sachstandBogen } from '#shared/dokumente/vorlagen/sachstand-bogen.ts';
import { sachstand, type SachstandDaten } from '#shared/dokumente/vorlagen/sachstand.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { qrMatrix } from '../files/qr-matrix.ts';
import { renderSachstandFormular } from '../files/sachstand-formular.ts';
import { writeVerschluesseltesZip } from '../files/verschluesselt-zip.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { newKennwort } from '../vault/new-kennwort.ts';
import { benutzerName } from './benutzer.ts';
import { papierWith } from './briefkopf.ts';
import { keepPapier, fileNameOf, preparePapier, type Papier } from './dokument-papier.ts';
import { betreuenderTraeger, traegerName } from './dokument-quelle.ts';
import { chooseOrdner } from './ordner.ts';
import { requirePerson } from './person.ts';
import { rememberWeitergabe } from './weitergabe-dateien.ts';
import { rememberWritten } from './written-files.ts';

const DEADLINE_MS = 30_000;

export const sachstandHandlers: HandlersOf<'sachstand'> = {
  'sachstand.list': ({ personId }, access) => {
    requirePerson(access, personId);
    const { gesperrt, ohneStelle } = closed(access, personId);
    return {
      versionen: versionen(access, personId),
      an: traegerName(access, betreuenderTraeger(access, personId)),
      gesperrt: ohneStelle ?? gesperrt,
    };
  },

  'sachstand.send': async ({ personId, ordner, verschluesselt }, task) => {
    const papier = task.read((access) => {
      const { gesperrt, ohneStelle, papier: ready } = closed(access, personId);
      const satz = ohneStelle ?? gesperrt;
      if (satz !== null) throw new Refusal('refused', satz);
      return ready;
    });
    const folder = await chooseOrdner(task.host, { ordner, title: 'Ordner für den Bogen zum Sachstand' });
    if (folder === null) return null;
    const record = keep(papier, task);
    try {
      return await writeForm({ papier, record, folder, verschluesselt }, task);
    } catch (error) {
      forget(record, task);
      throw error;
    }
  },

  'sachstand.read': async ({ personId, pfad, kennwort }, task) => {
    const wish = {
      mode: 'open',
      title: 'Ausgefüllten Bogen auswählen',
      extensions: ['docx', 'zip'],
    } as const;
    const path = pfad ?? (await task.host.chooseFile(wish)).path;
    if (path === null) return null;
    const bogen = await readForm(path, kennwort, task);
    if ('kennwort' in bogen) return { kennwort: bogen.kennwort, pfad: path };
    return task.read((access) => compare(access, personId, bogen));
  },

  'sachstand.accept': ({ personId, dokumentId, uebernommen, gelassen }, access) => {
    requirePerson(access, personId);
    const dokument = access.tables.dokument.find(dokumentId);
    if (dokument === null || dokument.personId !== personId || dokument.vorlage !== sachstand.id)
      throw new Refusal('not_found', 'Diesen Bogen gibt es in dieser Akte nicht.');
    for (const { schritt, kriterium, text, am, einschaetzung } of uebernommen) {
      if (am > access.today)
        throw new Refusal('refused', 'Eine Angabe liegt in der Zukunft. Bitte prüfen Sie das Datum.');
      access.save('sichtweise', {
        id: access.newId(),
        personId,
        seite: 'beratungsstelle',
        schritt,
        kriterium,
        einschaetzung,
        text,
        am,
        quelle: `Bogen zum Sachstand ${dokument.code}`,
      });
    }
    access.save('sachstandruecklauf', {
      id: access.newId(),
      personId,
      dokumentId,
      am: access.today,
      uebernommen: uebernommen.length,
      gelassen,
      benutzerId: access.benutzer.id,
    });
    access.note(personId, { dokument: dokumentId, uebernommen: uebernommen.length, gelassen });
  },
};

type Versand = {
  readonly papier: Papier;
  readonly record: Kept;
  readonly folder: string;
  readonly verschluesselt: boolean;
};
type Kept = { readonly dokument: RecordOf<'dokument'>; readonly isNew: boolean };

async function writeForm(
  { papier, record: { dokument: record }, folder, verschluesselt }: Versand,
  task: TaskAccess,
): Promise<Output<'sachstand.send'>> {
  const daten = datenOf(record);
  const { code, version } = record;
  const kennung = { code, version, qr: qrMatrix(code) };
  const content = task.read((access) =>
    createDokument(sachstandBogen, daten, papierWith(access, papier.kopf, kennung)),
  );
  const docx = await renderSachstandFormular(content, bogenZeilen(daten));
  const name = `${fileNameOf(papier)}_Formular`;
  const kennwort = verschluesselt ? newKennwort() : null;
  const bytes =
    kennwort === null
      ? docx
      : await writeVerschluesseltesZip([{ name: `${name}.docx`, bytes: docx }], {
          kennwort,
          datum: papier.kopf.datum,
        });
  const datei = rememberWritten(writeNewFile(folder, `${name}.${kennwort === null ? 'docx' : 'zip'}`, bytes));
  if (kennwort !== null) rememberWeitergabe(datei, 'verschluesselt', bytes);
  task.write((access) => {
    access.note(record.personId, { dokument: record.id, formular: true, verschluesselt });
  });
  return { datei, dokumentId: record.id, code, kennwort };
}

function keep(papier: Papier, task: TaskAccess): Kept {
  return task.write((access) => {
    // The form that is sent is the default: it is read back, and an own template could not be.
    const { dokumentId, isNew } = keepPapier(access, { ...papier, fassungId: null });
    const dokument = dokumentId === null ? null : access.tables.dokument.find(dokumentId);
    if (dokument === null) throw new Error('a paper about a person is kept');
    access.note(dokument.personId, { vorlage: dokument.vorlage, dokument: dokument.id });
    return { dokument, isNew };
  });
}

/** A form that nobody has got must not stand in the list as written. */
function forget({ dokument, isNew }: Kept, task: TaskAccess): void {
  if (!isNew) return;
  task.write((access) => {
    access.remove('dokument', dokument.id);
    access.note(dokument.personId, { dokument: dokument.id, nichtGeschrieben: true });
  });
}

/** Whether a form may go out today, and if not, the sentence why. */
function closed(access: ReadAccess, personId: string) {
  const papier = preparePapier(access, {
    vorlage: sachstand.id,
    personId,
    instrumentId: null,
    traegerId: null,
    dokumentId: null,
  });
  const ohneStelle =
    betreuenderTraeger(access, personId) === null
      ? 'Zurzeit betreut keine Beratungsstelle diese Person; der Bogen bleibt in der Akte.'
      : null;
  return { papier, gesperrt: papier.gesperrt, ohneStelle };
}

const kennwortFrage = z.strictObject({ kennwort: z.enum(['noetig', 'falsch']) });

async function readForm(
  path: string,
  kennwort: string,
  { host }: TaskAccess,
): Promise<GelesenerBogen | z.output<typeof kennwortFrage>> {
  const answer = await host.startReader({
    kind: 'sachstand',
    path,
    input: { kennwort },
    deadlineMs: DEADLINE_MS,
  });
  if (!answer.ok) throw new Refusal('refused', answer.message);
  return z.union([kennwortFrage, gelesenerBogen]).parse(answer.value);
}

/** Found by its code; a form of another file is never compared with this one. */
function compare(access: ReadAccess, personId: string, bogen: GelesenerBogen): GelesenerSachstand {
  requirePerson(access, personId);
  const dokument = findSent(access, bogen.codes);
  if (dokument.personId !== personId)
    throw new Refusal(
      'refused',
      'Dieser Bogen gehört zu einer anderen Akte. Bitte öffnen Sie die Akte, zu der er gehört. Es wurde nichts übernommen.',
    );
  const { zeilen } = datenOf(dokument);
  const { unterschiede, gleich } = vergleicheBogen(bogenZeilen({ zeilen }), bogen, access.today);
  const later = kept(access, personId).some(({ version }) => version > dokument.version);
  return {
    dokumentId: dokument.id,
    code: dokument.code,
    version: dokument.version,
    ueberholt: later,
    gleich,
    unterschiede: unterschiede.map((each) => {
      const kriterium = each.nr === null ? null : (zeilen[each.nr]?.kriterium ?? null);
      return {
        ...each,
        kriterium,
        hinweise: [...each.hinweise],
        schonDa: isKnown(access, personId, { ...each, kriterium }),
      };
    }),
  };
}

function findSent({ tables }: ReadAccess, codes: readonly string[]): RecordOf<'dokument'> {
  for (const typed of codes) {
    const code = readDokumentcode(typed);
    const [found] = code === null ? [] : tables.dokument.select('WHERE code = ?', code);
    if (found !== undefined && found.vorlage === sachstand.id) return found;
  }
  throw new Refusal(
    'refused',
    'In dieser Datei steht keine Kennung eines Sachstand-Bogens aus diesem Register. Bitte wählen Sie den Bogen, den Sie verschickt haben. Es wurde nichts übernommen.',
  );
}

function isKnown(
  { tables }: ReadAccess,
  personId: string,
  {
    schritt,
    kriterium,
    angabe,
  }: Pick<Unterschied, 'schritt' | 'angabe'> & { readonly kriterium: string | null },
): boolean {
  if (angabe === null) return false;
  return tables.sichtweise
    .ofPerson(personId)
    .some(
      (each) =>
        each.seite === 'beratungsstelle' &&
        each.schritt === schritt &&
        each.kriterium === kriterium &&
        each.text === angabe.text &&
        (angabe.einschaetzung === null || each.einschaetzung === angabe.einschaetzung),
    );
}

function versionen(access: ReadAccess, personId: string): Output<'sachstand.list'>['versionen'] {
  const back = access.tables.sachstandruecklauf.ofPerson(personId);
  let before: SachstandDaten['zeilen'] | null = null;
  return kept(access, personId)
    .map(({ id, code, version, erstelltAm, benutzerId, daten }) => {
      const { zeilen } = datenOf({ daten });
      const geaendert = [...sachstandUnterschied(before, zeilen)];
      before = zeilen;
      return {
        dokumentId: id,
        code,
        version,
        erstelltAm,
        benutzer: benutzerName(access, benutzerId),
        geaendert,
        ruecklauf: back
          .filter(({ dokumentId }) => dokumentId === id)
          .map(({ am, uebernommen, gelassen, benutzerId: wer }) => ({
            am,
            uebernommen,
            gelassen,
            benutzer: benutzerName(access, wer),
          })),
      };
    })
    .toReversed();
}

function kept({ tables }: ReadAccess, personId: string): RecordOf<'dokument'>[] {
  return tables.dokument.select(
    'WHERE personId = ? AND vorlage = ? ORDER BY version, rowid',
    personId,
    sachstand.id,
  );
}

/** As it was written: what a later program adds to the rows is empty there. */
function datenOf({ daten }: Pick<RecordOf<'dokument'>, 'daten'>): SachstandDaten {
  const { daten: content } = JSON.parse(daten) as { readonly daten: unknown };
  return sachstand.schema.parse(content);
}
