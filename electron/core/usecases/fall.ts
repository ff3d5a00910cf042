import { standTor } from '#shared/ablauf/programmstand.ts';
import { personFakten } from '#shared/domain/fall.ts';
import type { Person, RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { facets } from '../db/queries/facets.ts';
import { faelle, fallIds } from '../db/queries/faelle.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { fullName } from './namen.ts';
import { nextProgrammNr, requirePerson } from './person.ts';
import { requireGate } from './require-gate.ts';
import { verlauf } from './verlauf.ts';
import { zusammenfuehren } from './zusammenfuehren.ts';

export const fallHandlers: HandlersOf<'fall'> = {
  'fall.list': (question, access) => ({
    ...faelle(access, question),
    vorschlaegeVeraltet: access.vorschlaegeVeraltet(),
  }),
  'fall.ids': (question, access) => fallIds(access, question),
  'fall.facets': (_, { db, today }) => facets(db, today),

  'fall.create': ({ geduldetSeit, duldungBis, ...known }, access) => {
    requireHaushalt(access, known.haushaltId);
    const id = access.newId();
    access.save('person', { ...emptyPerson(id, nextProgrammNr(access)), ...known });
    if (geduldetSeit !== null)
      access.save('aufenthaltsabschnitt', geduldetSince(access.newId(), id, geduldetSeit));
    if (duldungBis !== null) {
      access.save('duldung', {
        id: access.newId(),
        personId: id,
        erteiltAm: null,
        gueltigBis: duldungBis,
        grund: null,
        erwerb: null,
        raeumlich: null,
        wohnsitz: null,
        nebenbestimmung: null,
      });
    }
    access.note(id);
    return { id };
  },

  'fall.load': ({ id }, access) => loadFallakte(access, id),

  'fall.savePerson': ({ basis, ...input }, access) => {
    const stand = requirePerson(access, input.id);
    const neu = zusammenfuehren('person', { basis, stand, neu: { ...input, programmNr: stand.programmNr } });
    requireHaushalt(access, neu.haushaltId);
    requireGate(standTor, { vorher: stand.lage, nachher: neu.lage });
    access.save('person', neu);
    access.note(input.id);
  },

  'fall.saveHaushalt': ({ personId, haushalt, basis }, access) => {
    const person = requirePerson(access, personId);
    const id = haushalt.id ?? access.newId();
    if (haushalt.id !== null) requireHaushalt(access, haushalt.id);
    const stand = access.tables.haushalt.find(id);
    access.save('haushalt', zusammenfuehren('haushalt', { basis, stand, neu: { ...haushalt, id } }));
    access.save('person', { ...person, haushaltId: id });
    access.note(personId, { haushalt: id });
    return { id };
  },

  'fall.verlauf': ({ id, offset, limit }, access) => {
    requirePerson(access, id);
    return verlauf(access, { personId: id, offset, limit });
  },
};

/** Everything about a person but what is shown on demand only. */
function loadFallakte(access: ReadAccess, id: string) {
  const { tables } = access;
  const person = requirePerson(access, id);
  const single = <T extends 'asyl' | 'identitaet' | 'lebensunterhalt' | 'integration' | 'hindernis'>(
    tabelle: T,
  ) =>
    // The table's rows have the type of its schema; T is not carried through the map.
    (tables[tabelle].ofPerson(id)[0] ?? null) as RecordOf<T> | null;
  return {
    person,
    haushalt: person.haushaltId === null ? null : tables.haushalt.find(person.haushaltId),
    mitbewohner: mitbewohner(access, person),
    asyl: single('asyl'),
    identitaet: single('identitaet'),
    lebensunterhalt: single('lebensunterhalt'),
    integration: single('integration'),
    hindernis: single('hindernis'),
    aufenthaltsabschnitt: tables.aufenthaltsabschnitt.ofPerson(id),
    auslandsaufenthalt: tables.auslandsaufenthalt.ofPerson(id),
    duldung: tables.duldung.ofPerson(id),
    sprachnachweis: tables.sprachnachweis.ofPerson(id),
    schulbesuch: tables.schulbesuch.ofPerson(id),
    abschluss: tables.abschluss.ofPerson(id),
    ausbildung: tables.ausbildung.ofPerson(id),
    beschaeftigung: tables.beschaeftigung.ofPerson(id),
    antrag: tables.antrag.ofPerson(id),
    angehoeriger: tables.angehoeriger.ofPerson(id),
    weitereStaatsangehoerigkeit: tables.weitereStaatsangehoerigkeit.ofPerson(id),
    identitaetsdokument: tables.identitaetsdokument.ofPerson(id),
    passbemuehung: tables.passbemuehung.ofPerson(id),
    hinweis: tables.hinweis.ofPerson(id),
    kontakt: tables.kontakt.ofPerson(id),
    zusicherung: tables.zusicherung.ofPerson(id),
    titel: tables.titel.ofPerson(id),
    haertefall: tables.haertefall.ofPerson(id),
    wiedervorlage: tables.wiedervorlage.ofPerson(id),
    kontaktperson: tables.kontaktperson.ofPerson(id),
    uebergabe: tables.uebergabe.ofPerson(id),
    sichtweise: tables.sichtweise.ofPerson(id),
    massnahme: tables.massnahme.ofPerson(id),
    leistung: tables.leistung.ofPerson(id),
    hemmnis: tables.hemmnis.ofPerson(id),
    betreuung: tables.betreuung.ofPerson(id),
    verweis: tables.verweis.ofPerson(id),
    einwilligung: tables.einwilligung.ofPerson(id),
    ampelentscheidung: tables.ampelentscheidung.ofPerson(id),
    geschuetzt: {
      verurteilung: tables.verurteilung.ofPerson(id).length,
      taeuschung: tables.taeuschung.ofPerson(id).length,
      gesundheit: tables.gesundheit.ofPerson(id).length,
    },
  };
}

function mitbewohner({ tables }: ReadAccess, person: Person) {
  if (person.haushaltId === null) return [];
  return tables.person
    .select('WHERE haushaltId = ? AND id <> ? ORDER BY geburtsdatum', person.haushaltId, person.id)
    .map(({ id, nachname, vornamen, geburtsdatum }) => ({
      id,
      name: fullName(nachname, vornamen),
      geburtsdatum,
    }));
}

function requireHaushalt({ tables }: WriteAccess, id: string | null): void {
  if (id !== null && tables.haushalt.find(id) === null)
    throw new Refusal('not_found', 'Diesen Haushalt gibt es nicht (mehr).');
}

/** A person of whom nothing is known but that she exists. */
export function emptyPerson(id: string, programmNr: string): Omit<Person, 'nachname'> {
  return {
    id,
    programmNr,
    vornamen: null,
    weitereNamen: null,
    aktenzeichen: null,
    azrNr: null,
    haushaltId: null,
    sprache: null,
    telefon: null,
    email: null,
    auskunftssperre: null,
    auskunftssperreBis: null,
    zustaendig: null,
    lage: 'in_pruefung',
    notiz: null,
    ...personFakten.parse({}),
  };
}

function geduldetSince(id: string, personId: string, von: Datum): RecordOf<'aufenthaltsabschnitt'> {
  return {
    id,
    personId,
    status: 'D',
    von,
    bis: null,
    norm: '§ 60a',
    quelle: 'Eingabe beim Anlegen',
    bestaetigt: null,
    grund: null,
  };
}
