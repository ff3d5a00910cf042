import {
  haushaltEreignis,
  type Aenderung,
  type Ereignis,
  type Mitglied,
} from '#shared/ablauf/haushalt-ereignis.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { buildFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { emptyPerson } from './fall.ts';
import { fullName } from './namen.ts';
import { nextProgrammNr, requirePerson } from './person.ts';

type Eingabe = Parsed<'haushalt.ereignis'>;

export const haushaltHandlers: HandlersOf<'haushalt'> = {
  'haushalt.vorschau': (eingabe, access) => {
    requireDay(eingabe, access);
    const mitglieder = loadMitglieder(access, eingabe);
    const kindId = eingabe.art === 'geburt' && eingabe.imRegister ? access.newId() : null;
    const changes = haushaltEreignis(mitglieder, withKind(eingabe, kindId), access.newId);
    const touched = mitglieder.filter(({ person }) => changes.some(({ personId }) => personId === person.id));
    return {
      aenderungen: [
        ...touched.map(({ person }) => ({
          personId: person.id,
          name: fullName(person.nachname, person.vornamen),
          saetze: changes.filter(({ personId }) => personId === person.id).map(({ satz }) => satz),
        })),
        ...(eingabe.art === 'geburt' && kindId !== null
          ? [
              {
                personId: kindId,
                name: fullName(eingabe.nachname, eingabe.vornamen),
                saetze: [`neue Akte, geboren am ${formatDatum(eingabe.am)}, im selben Haushalt`],
              },
            ]
          : []),
      ],
      wirkung: touched.map(({ person }) => ({
        personId: person.id,
        name: fullName(person.nachname, person.vornamen),
        vorher: standOf(checkWith(access, person.id, [])),
        nachher: standOf(checkWith(access, person.id, changes)),
      })),
      hinweise: hinweise[eingabe.art],
    };
  },

  'haushalt.ereignis': (eingabe, access) => {
    requireDay(eingabe, access);
    const mitglieder = loadMitglieder(access, eingabe);
    const kindId = eingabe.art === 'geburt' && eingabe.imRegister ? access.newId() : null;
    if (eingabe.art === 'geburt' && kindId !== null) {
      const parent = mitglieder.find(({ person }) => eingabe.elternIds.includes(person.id))?.person;
      access.save('person', {
        ...emptyPerson(kindId, nextProgrammNr(access)),
        nachname: eingabe.nachname,
        vornamen: eingabe.vornamen,
        geburtsdatum: kindBirth(eingabe),
        familienstand: 'ledig',
        haushaltId: parent?.haushaltId ?? null,
      });
    }
    const changes = haushaltEreignis(mitglieder, withKind(eingabe, kindId), access.newId);
    for (const change of changes) {
      if (change.tabelle === 'person') access.save('person', change.record, eingabe.am);
      else access.save('angehoeriger', change.record, eingabe.am);
    }
    const personen = new Set(changes.map(({ personId }) => personId));
    for (const personId of personen) access.note(personId, { ereignis: eingabe.art });
    return { personen: personen.size, kindId };
  },
};

const hinweise: Readonly<Record<Eingabe['art'], string[]>> = {
  geburt: [
    'Ein minderjähriges lediges Kind im Haushalt verkürzt die nötige Aufenthaltszeit nach § 25b von sechs auf vier Jahre.',
    'Bitte prüfen Sie auch Bedarf und Einkommen: Das Kind zählt bei der Lebensunterhaltsrechnung mit.',
  ],
  heirat: [
    'Eine Ehe kann einen Weg öffnen (§ 25a Abs. 2, § 25b Abs. 4) und macht bei § 60d die Angaben beider erforderlich.',
    'Die Heirat eines Kindes beendet die Verkürzung auf vier Jahre für die Eltern.',
  ],
  trennung: [
    'Bitte prüfen Sie für beide neu, worauf ein abgeleitetes Aufenthaltsrecht beruht (§ 31 AufenthG gilt entsprechend).',
    'Eine gemeinsame Integrationsvereinbarung ist neu abzuschließen.',
  ],
  auszug: [
    'Die Verkürzung auf vier Jahre nach § 25b setzt voraus, dass das Kind mit im Haushalt lebt.',
    'Der neue Haushalt ist unbekannt, bis ihn jemand erfasst; die Prüfung sagt dann „Angaben fehlen“, nicht „nein“.',
  ],
};

function requireDay({ am }: Eingabe, { today }: ReadAccess): void {
  if (am > today)
    throw new Refusal(
      'refused',
      'Dieser Tag liegt in der Zukunft. Bitte tragen Sie ein, was schon geschehen ist.',
    );
}

function withKind(eingabe: Eingabe, kindId: string | null): Ereignis {
  if (eingabe.art !== 'geburt') return eingabe;
  const { imRegister: _, ...geburt } = eingabe;
  return { ...geburt, kindId };
}

/** A full day is also a date that may be known in part. */
function kindBirth({ am }: Extract<Eingabe, { art: 'geburt' }>) {
  return am as string as NonNullable<ReturnType<typeof requirePerson>['geburtsdatum']>;
}

/** Everybody the event names, and everybody in their households. */
function loadMitglieder(access: ReadAccess, eingabe: Eingabe): Mitglied[] {
  const named = namedIn(eingabe).map((id) => requirePerson(access, id));
  const households = [...new Set(named.flatMap(({ haushaltId }) => haushaltId ?? []))];
  const others = access.tables.person
    .select(
      'WHERE haushaltId IN (SELECT value FROM json_each(?)) ORDER BY geburtsdatum',
      JSON.stringify(households),
    )
    .filter(({ id }) => !named.some((person) => person.id === id));
  return [...named, ...others].map((person) => ({
    person,
    angehoerige: access.tables.angehoeriger.ofPerson(person.id),
  }));
}

function namedIn(eingabe: Eingabe): readonly string[] {
  switch (eingabe.art) {
    case 'geburt':
      return eingabe.elternIds;
    case 'heirat':
    case 'trennung':
      return eingabe.personIds;
    case 'auszug':
      return [eingabe.personId];
  }
}

/** The check of a person as it would be after the changes. */
function checkWith(access: ReadAccess, personId: string, changes: readonly Aenderung[]): FallErgebnis {
  const own = changes.filter((change) => change.personId === personId);
  const person = assertPresent(access.tables.person.find(personId), 'the person was just loaded');
  const changed = own.findLast((change) => change.tabelle === 'person')?.record ?? person;
  const fall = buildFall(personId, changed, (tabelle) => {
    const known = access.tables[tabelle].ofPerson(personId);
    if (tabelle !== 'angehoeriger') return known;
    const rows = new Map<string, Readonly<Record<string, unknown>>>(known.map((row) => [row.id, row]));
    for (const change of own)
      if (change.tabelle === 'angehoeriger') rows.set(change.record.id, change.record);
    return [...rows.values()];
  });
  return access.check(fall, rahmenOf(access.tables, access.today, access.today));
}

function standOf({ vorschlag, rechtsgrundlage, rechtsgrundlagen, fruehestens }: FallErgebnis) {
  const titel = rechtsgrundlagen.find(({ id }) => id === rechtsgrundlage)?.titel ?? null;
  return { vorschlag, rechtsgrundlage: titel, fruehestens };
}
