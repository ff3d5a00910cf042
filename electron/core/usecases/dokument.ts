import { SPERRE_AUF_PAPIER } from '#shared/ablauf/auskunftssperre.ts';
import { rueckmeldungFaelligAm } from '#shared/ablauf/rueckmeldung.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { papierTitel } from '#shared/dokumente/vorlagen/titel.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { writeNewFile } from '../files/new-file.ts';
import { renderPapier, renderVorschau } from '../files/papier.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { noteAusgabe } from './ausgabe.ts';
import { verraetAnschrift } from './auskunftssperre.ts';
import { benutzerName } from './benutzer.ts';
import {
  fileNameOf,
  keepPapier,
  preparePapier,
  previewDokument,
  type Papier,
  type Written,
} from './dokument-papier.ts';
import { docxOf, seiteOf, type Gebaut } from './gebaut.ts';
import { requirePerson } from './person.ts';
import { fassungOf } from './vorlage-inhalt.ts';
import { wasWritten } from './written-files.ts';

export const dokumentHandlers: HandlersOf<'dokument'> = {
  'dokument.templates': () =>
    Object.values(vorlagen).map(({ id, titel, wozu, braucht }) => ({ vorlage: id, titel, wozu, braucht })),

  'dokument.preview': async (auftrag, access) => {
    const { papier, gebaut, anschriftGeschuetzt, eigeneVorlage } = access.read((read) => {
      const prepared = preparePapier(read, auftrag);
      const built = previewDokument(read, prepared);
      return {
        papier: prepared,
        gebaut: built,
        anschriftGeschuetzt: verraetAnschrift(read, { ...prepared, ...built }),
        eigeneVorlage: fassungOf(read, prepared.fassungId),
      };
    });
    const { dokument, eigene } = gebaut;
    return {
      titel: dokument.titel,
      html: eigene === null ? renderBlick(papier, dokument) : await seiteOf(gebaut),
      fehlt: papier.fehlt.map((angabe) => ({ ...angabe })),
      gesperrt: papier.gesperrt,
      warnung: anschriftGeschuetzt ? SPERRE_AUF_PAPIER : null,
      eigeneVorlage:
        eigeneVorlage === null
          ? null
          : {
              nummer: eigeneVorlage.nummer,
              geladenAm: eigeneVorlage.geladenAm,
              ergaenzt: eigene === null ? [] : [...(await eigene.fuellung()).ergaenzt],
            },
    };
  },

  'dokument.write': async (input, access) => {
    const papier = access.read((read) => preparePapier(read, input));
    if (papier.gesperrt !== null) throw new Refusal('refused', papier.gesperrt);
    if (input.als === 'druck') return await print(papier, access);
    const place = await choosePlace(papier, input, access);
    if (place === null) return { datei: null, dokumentId: null };
    const written = keep(papier, input.als, access);
    return await undoOnFailure(written, access, async () => {
      const bytes = input.als === 'docx' ? await docxOf(written) : await renderPdf(written, access);
      const datei = noteAusgabe(access, place.write(bytes), bytes);
      return { datei, dokumentId: written.dokumentId };
    });
  },

  'dokument.handOver': ({ dokumentId, traegerId, ausgehaendigtAm }, access) => {
    const dokument = access.tables.dokument.find(dokumentId);
    if (dokument === null || dokument.personId === null || dokument.vorlage !== 'rueckmeldebogen')
      throw new Refusal('not_found', 'Diesen Rückmeldebogen gibt es nicht (mehr).');
    requirePerson(access, dokument.personId);
    if (traegerId !== null && access.tables.traeger.find(traegerId) === null)
      throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
    if (ausgehaendigtAm > access.today)
      throw new Refusal('refused', 'Der Bogen kann nicht in der Zukunft ausgehändigt worden sein.');
    if (access.tables.verweis.select('WHERE dokumentId = ?', dokumentId).length > 0)
      throw new Refusal(
        'conflict',
        'Dieser Rückmeldebogen ist schon als ausgehändigt eingetragen. Die Frist läuft.',
      );
    const faelligAm = rueckmeldungFaelligAm(ausgehaendigtAm);
    const id = access.newId();
    access.save('verweis', {
      id,
      personId: dokument.personId,
      traegerId,
      dokumentId,
      ausgehaendigtAm,
      faelligAm,
      kontaktAm: null,
      zurueckAm: null,
      rueckweg: null,
      kopieAnPerson: null,
      selbstGekommen: null,
      bemerkung: null,
      vorgaengerId: null,
    });
    access.note(dokument.personId, { verweis: id, dokument: dokumentId });
    return { faelligAm };
  },

  'dokument.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.dokument
      .ofPerson(personId)
      .toReversed()
      .map(({ daten: _daten, ...dokument }) => ({
        ...dokument,
        titel: papierTitel(dokument.vorlage),
        benutzer: benutzerName(access, dokument.benutzerId),
      }));
  },

  'dokument.open': async ({ datei }, { host }) => {
    if (!wasWritten(datei))
      throw new Refusal(
        'forbidden',
        'Von hier aus öffnet das Programm nur Dateien, die es eben geschrieben hat.',
      );
    await host.openPath(datei);
  },
};

type Als = Parsed<'dokument.write'>['als'];
type Place = { readonly write: (bytes: Uint8Array) => string };

/** Where the file goes: into a given folder without replacing anything, or where a person points to. */
async function choosePlace(
  papier: Papier,
  { als, ordner }: Parsed<'dokument.write'>,
  { host }: TaskAccess,
): Promise<Place | null> {
  const name = `${fileNameOf(papier)}.${als}`;
  if (ordner !== null) return { write: (bytes) => writeNewFile(ordner, name, bytes) };
  const { path } = await host.chooseFile({
    mode: 'save',
    title: `${papier.vorlage.titel} speichern`,
    suggestedName: name,
    extensions: [als],
  });
  if (path === null) return null;
  return {
    write: (bytes) => {
      // The dialog of the operating system has asked before it named a file that exists.
      writeFileAtomic(path, bytes);
      return path;
    },
  };
}

async function print(papier: Papier, access: TaskAccess) {
  const written = keep(papier, 'druck', access);
  return await undoOnFailure(written, access, async () => {
    const { printed } = await access.host.print({
      html: await seiteOf(written),
      title: papier.vorlage.titel,
    });
    if (!printed) undo(written, access);
    return { datei: null, dokumentId: printed ? written.dokumentId : null };
  });
}

const renderPdf = async (written: Written, { host }: TaskAccess): Promise<Uint8Array> =>
  await host.printPdf({ html: await seiteOf(written), title: written.dokument.titel });

const renderBlick = ({ personId }: Papier, dokument: Gebaut['dokument']): string =>
  personId === null ? renderPapier(dokument) : renderVorschau(dokument);

/** Kept before the file exists: a paper that is out in the world must be found by its code. */
function keep(papier: Papier, als: Als, access: TaskAccess): Written {
  return access.write((write) => {
    const written = keepPapier(write, papier);
    write.note(papier.personId, { vorlage: papier.vorlage.id, dokument: written.dokumentId, als });
    return written;
  });
}

/** A paper that nobody has got must not stand in the list as written. */
async function undoOnFailure<R>(written: Written, access: TaskAccess, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    undo(written, access);
    throw error;
  }
}

function undo({ dokumentId, isNew }: Written, access: TaskAccess): void {
  if (dokumentId === null || !isNew) return;
  access.write((write) => {
    const removed = write.remove('dokument', dokumentId);
    write.note(removed?.personId ?? null, { dokument: dokumentId, nichtGeschrieben: true });
  });
}
