import type { Output } from '#shared/api/contract.ts';
import type { Aktion } from '#shared/api/auswahl.ts';
import { ausgeschiedenTor } from '#shared/ablauf/ausgeschieden.ts';
import { beginneBetreuung } from '#shared/ablauf/eine-betreuung.ts';
import type { Person } from '#shared/domain/records.ts';
import { assertNever, assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeXlsx } from '../files/xlsx.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { auszugOf, mappeOf } from './auswahl-export.ts';
import { requireOffeneAnschrift } from './auskunftssperre.ts';
import { behoerdeOf } from './behoerde.ts';
import { preparePapier, previewDokument } from './dokument-papier.ts';
import { dokumentHandlers } from './dokument.ts';
import { fullName } from './namen.ts';
import { chooseOrdner } from './ordner.ts';
import { takeBackWhole } from './take-back.ts';
import { rememberWritten } from './written-files.ts';

const SHOWN = 20;
const NAMED = 100;

type Ausgelassen = Output<'auswahl.change'>['ausgelassen'][number];

export const auswahlHandlers: HandlersOf<'auswahl'> = {
  'auswahl.change': ({ ids, aktion }, access) => {
    if (aktion.art === 'betreuung' && aktion.traegerId !== null)
      if (access.tables.traeger.find(aktion.traegerId) === null)
        throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
    const ausgelassen: Ausgelassen[] = [];
    let geaendert = 0;
    for (const id of new Set(ids)) {
      const person = access.tables.person.find(id);
      if (person === null) continue;
      const grund = change(access, person, aktion);
      if (grund === null) {
        geaendert += 1;
        access.note(id);
      } else ausgelassen.push({ id, name: fullName(person.nachname, person.vornamen), grund });
    }
    access.note(null, { art: aktion.art, geaendert, ausgelassen: ausgelassen.length });
    return {
      protokollNr: access.protokollId,
      geaendert,
      ausgelassen: ausgelassen.slice(0, NAMED),
      ausgelassenGesamt: ausgelassen.length,
    };
  },

  'auswahl.undo': ({ protokollNr }, access) => ({
    personen: takeBackWhole(access, {
      protokollNr,
      art: 'auswahl.change',
      fehlt: 'Diese Änderung gibt es nicht.',
      weitergearbeitet:
        'An einigen dieser Einträge wurde inzwischen weitergearbeitet; deshalb lässt sich die Änderung nicht mehr als Ganzes zurücknehmen. Es wurde nichts geändert.',
    }),
  }),

  'auswahl.previewExport': ({ ids, spalten }, access) => {
    const { kopf, zeilen } = auszugOf(access, ids.slice(0, SHOWN), spalten);
    return { kopf: [...kopf], zeilen: zeilen.map((zeile) => [...zeile]), gesamt: ids.length };
  },

  'auswahl.writeExport': async ({ ids, spalten, ordner }, { read, write, host, progress }) => {
    const ziel = await chooseOrdner(host, { ordner, title: 'Ordner für die Liste' });
    if (ziel === null) return { datei: null };
    progress(0, 2, 'Die Liste wird zusammengestellt');
    const { auszug, heute, behoerde } = read((access) => ({
      auszug: auszugOf(access, ids, spalten),
      heute: access.today,
      behoerde: behoerdeOf(access).name,
    }));
    progress(1, 2, 'Die Excel-Datei wird geschrieben');
    const bytes = await writeXlsx(mappeOf(auszug, { heute, behoerde }));
    const datei = rememberWritten(writeNewFile(ziel, `${heute}_Faelle.xlsx`, bytes));
    write(({ note }) => note(null, { anzahl: auszug.zeilen.length, spalten: [...spalten] }));
    progress(2, 2, 'Fertig');
    return { datei };
  },

  'auswahl.writePapers': async ({ ids, vorlage, als, ordner }, access) => {
    const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für die Papiere' });
    if (ziel === null) return { ordner: null, geschrieben: 0, ausgelassen: [], ausgelassenGesamt: 0 };
    const ausgelassen: Ausgelassen[] = [];
    let geschrieben = 0;
    for (const [done, personId] of ids.entries()) {
      access.progress(done, ids.length, `${done} von ${ids.length} Papieren`);
      const grund = await writePaper(access, { personId, vorlage, als, ordner: ziel });
      if (grund === null) geschrieben += 1;
      else ausgelassen.push({ id: personId, name: access.read((read) => nameOf(read, personId)), grund });
    }
    access.progress(ids.length, ids.length, 'Fertig');
    return {
      ordner: ziel,
      geschrieben,
      ausgelassen: ausgelassen.slice(0, NAMED),
      ausgelassenGesamt: ausgelassen.length,
    };
  },
};

type Paper = {
  readonly personId: string;
  readonly vorlage: string;
  readonly als: 'docx' | 'pdf';
  readonly ordner: string;
};

/** As if written alone. @returns why there is no paper for this person; null if there is. */
async function writePaper(access: TaskAccess, paper: Paper): Promise<string | null> {
  const auftrag = { ...paper, instrumentId: null, traegerId: null, dokumentId: null };
  try {
    access.read((read) => {
      const papier = preparePapier(read, auftrag);
      requireOffeneAnschrift(read, { ...papier, ...previewDokument(read, papier) });
    });
    await dokumentHandlers['dokument.write'](auftrag, access);
    return null;
  } catch (error) {
    // What holds for one person (no Einwilligung, nothing to write) must not stop the others; a full disk must.
    if (error instanceof Refusal && (error.code === 'refused' || error.code === 'not_found'))
      return error.message;
    throw error;
  }
}

/** @returns why this person is left out; null if the change was made. */
function change(access: WriteAccess, person: Person, aktion: Aktion): string | null {
  switch (aktion.art) {
    case 'lage':
      if (person.lage === aktion.lage) return 'Der Stand ist schon so eingetragen.';
      if (person.lage === 'ausgetreten' || person.lage === 'titel_erteilt')
        return 'Austritt, Titel und Wiederaufnahme gehen nur in der Fallakte, weil dort gefragt wird, was dazugehört.';
      access.save('person', { ...person, lage: aktion.lage });
      return null;
    case 'betreuung':
      return startBetreuung(access, person.id, aktion);
    case 'wiedervorlage':
      access.save('wiedervorlage', {
        id: access.newId(),
        personId: person.id,
        faelligAm: aktion.faelligAm,
        was: aktion.was,
        wer: aktion.wer,
        warum: null,
        gremium: null,
        erledigtAm: null,
      });
      return null;
    default:
      return assertNever(aktion);
  }
}

function startBetreuung(
  access: WriteAccess,
  personId: string,
  { betreuungsart, traegerId, von, gewaehltVon, grund }: Extract<Aktion, { art: 'betreuung' }>,
): string | null {
  const neu = { art: betreuungsart, traegerId, von, gewaehltVon };
  const traeger = traegerId === null ? null : access.tables.traeger.find(traegerId);
  const ausgeschieden = ausgeschiedenTor.hindernis({ traeger, von });
  if (ausgeschieden !== null) return ausgeschieden;
  const plan = beginneBetreuung(access.tables.betreuung.ofPerson(personId), neu);
  if ('hindernis' in plan) return plan.hindernis;
  if (plan.ende !== null) {
    const vorige = assertPresent(
      access.tables.betreuung.find(plan.ende.id),
      'the plan names a Betreuung of this person',
    );
    if (vorige.art === betreuungsart && vorige.traegerId === traegerId) return 'Diese Betreuung läuft schon.';
    access.save('betreuung', { ...vorige, bis: plan.ende.bis, grund: vorige.grund ?? grund });
  }
  access.save('betreuung', { ...neu, id: access.newId(), personId, grund, bis: null });
  return null;
}

function nameOf({ tables }: Pick<WriteAccess, 'tables'>, id: string): string {
  const person = tables.person.find(id);
  return person === null ? 'nicht mehr im Register' : fullName(person.nachname, person.vornamen);
}
