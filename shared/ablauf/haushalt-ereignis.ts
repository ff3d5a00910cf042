/**
 * What an event in a household changes, in every file it touches at once: a birth, a marriage, a separation, a move.
 * Coming of age needs no event: the birth date says it. Nothing is guessed about people the file does not name.
 */
import { beziehung } from '#shared/domain/codes.ts';
import { records, type Person, type RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { fold } from '#shared/lib/fold.ts';

type Angehoeriger = RecordOf<'angehoeriger'>;

/** A person of the register with the relatives named in their file. */
export type Mitglied = { readonly person: Person; readonly angehoerige: readonly Angehoeriger[] };

export type Ereignis =
  | {
      readonly art: 'geburt';
      readonly am: Datum;
      readonly nachname: string;
      readonly vornamen: string | null;
      readonly elternIds: readonly string[];
      /** The id of the child's own file; null if it gets none. */
      readonly kindId: string | null;
    }
  | { readonly art: 'heirat'; readonly am: Datum; readonly personIds: readonly [string, string] }
  | {
      readonly art: 'trennung';
      readonly am: Datum;
      readonly personIds: readonly [string, string];
      /** Who moved out; null while both stay in one home. */
      readonly auszugId: string | null;
    }
  | { readonly art: 'auszug'; readonly am: Datum; readonly personId: string };

/** One record as it is to be, with the sentence that says what changed. */
export type Aenderung = { readonly personId: string; readonly satz: string } & (
  | { readonly tabelle: 'person'; readonly record: Person }
  | { readonly tabelle: 'angehoeriger'; readonly record: Angehoeriger }
);

/** Every change an event brings, in the order in which they are to be saved. */
export function haushaltEreignis(
  mitglieder: readonly Mitglied[],
  ereignis: Ereignis,
  newId: () => string,
): readonly Aenderung[] {
  switch (ereignis.art) {
    case 'geburt':
      return birth(mitglieder, ereignis, newId);
    case 'heirat':
      return marriage(mitglieder, ereignis, newId);
    case 'trennung':
      return separation(mitglieder, ereignis, newId);
    case 'auszug':
      return moveOut(mitglieder, ereignis.personId);
  }
}

const nameOf = ({ nachname, vornamen }: Pick<Person, 'nachname' | 'vornamen'>): string =>
  [vornamen, nachname].filter((part) => part !== null && part !== '').join(' ');

function birth(
  mitglieder: readonly Mitglied[],
  { am, nachname, vornamen, elternIds, kindId }: Extract<Ereignis, { art: 'geburt' }>,
  newId: () => string,
): Aenderung[] {
  const name = nameOf({ nachname, vornamen });
  const kind = (personId: string, art: Angehoeriger['beziehung']): Aenderung => ({
    personId,
    tabelle: 'angehoeriger',
    satz: `${beziehung.label(art)} ${name}, geboren am ${formatDatum(am)}, im Haushalt`,
    record: records.angehoeriger.parse({
      id: newId(),
      personId,
      beziehung: art,
      name,
      geburtsdatum: am,
      ledig: true,
      imHaushalt: true,
      verknuepftMit: kindId,
    }),
  });
  const shared = mitglieder.find(({ person }) => elternIds.includes(person.id))?.person.haushaltId ?? null;
  const siblings = mitglieder.filter(
    ({ person, angehoerige }) =>
      !elternIds.includes(person.id) &&
      person.id !== kindId &&
      shared !== null &&
      person.haushaltId === shared &&
      angehoerige.some(
        (row) =>
          row.beziehung === 'elternteil' &&
          row.verknuepftMit !== null &&
          elternIds.includes(row.verknuepftMit),
      ),
  );
  const parentsOfChild =
    kindId === null
      ? []
      : mitglieder
          .filter(({ person }) => elternIds.includes(person.id))
          .map(({ person }) =>
            relative(kindId, person, { art: 'elternteil', imHaushalt: true, id: newId() }),
          );
  return [
    ...elternIds.map((id) => kind(id, 'kind')),
    ...siblings.map(({ person }) => kind(person.id, 'geschwister')),
    ...parentsOfChild,
  ];
}

function marriage(
  mitglieder: readonly Mitglied[],
  { am, personIds }: Extract<Ereignis, { art: 'heirat' }>,
  newId: () => string,
): Aenderung[] {
  const [a, b] = personIds.map((id) => required(mitglieder, id)) as [Mitglied, Mitglied];
  const together = a.person.haushaltId !== null && a.person.haushaltId === b.person.haushaltId;
  const one = (self: Mitglied, other: Person): Aenderung[] => [
    {
      personId: self.person.id,
      tabelle: 'person',
      satz: `Familienstand: verheiratet (seit ${formatDatum(am)})`,
      record: { ...self.person, familienstand: 'verheiratet' },
    },
    spouse(self, other, { imHaushalt: together ? true : null, newId }),
  ];
  return [...one(a, b.person), ...one(b, a.person), ...noLongerSingle(mitglieder, [a.person, b.person])];
}

function separation(
  mitglieder: readonly Mitglied[],
  { am, personIds, auszugId }: Extract<Ereignis, { art: 'trennung' }>,
  newId: () => string,
): Aenderung[] {
  const getrennt = mitglieder.map(({ person, angehoerige }): Mitglied => ({
    person: personIds.includes(person.id) ? { ...person, familienstand: 'getrennt' } : person,
    angehoerige,
  }));
  const [a, b] = personIds.map((id) => required(getrennt, id)) as [Mitglied, Mitglied];
  const one = (self: Mitglied, other: Person): Aenderung[] => [
    {
      personId: self.person.id,
      tabelle: 'person',
      satz: `Familienstand: getrennt lebend (seit ${formatDatum(am)})`,
      record: self.person,
    },
    ...(auszugId === null ? [] : [spouse(self, other, { imHaushalt: false, newId })]),
  ];
  const moved = auszugId === null ? [] : moveOut(getrennt, auszugId, personIds);
  return [...one(a, b.person), ...one(b, a.person), ...moved];
}

/** The mover's own home is unknown until somebody asks: an empty list would say „no children“. */
function moveOut(
  mitglieder: readonly Mitglied[],
  personId: string,
  /** Rows between these two are written elsewhere. */
  except: readonly string[] = [],
): Aenderung[] {
  const mover = required(mitglieder, personId);
  const others = mitglieder.filter(({ person }) => person.id !== personId);
  const outOf = ({ person, angehoerige }: Mitglied, who: Person): Aenderung[] =>
    angehoerige
      .filter((row) => row.imHaushalt !== false && isSame(row, who))
      .map((row) => ({
        personId: person.id,
        tabelle: 'angehoeriger',
        satz: `${row.name ?? nameOf(who)} lebt nicht mehr im Haushalt`,
        record: { ...row, imHaushalt: false },
      }));
  return [
    {
      personId,
      tabelle: 'person',
      satz: 'gehört nicht mehr zum Haushalt; der neue Haushalt ist noch nicht erfasst',
      record: { ...mover.person, haushaltId: null, haushaltErfasst: null },
    },
    ...others
      .filter(({ person }) => !(except.includes(person.id) && except.includes(personId)))
      .flatMap((other) => [...outOf(other, mover.person), ...outOf(mover, other.person)]),
  ];
}

/** The row about the spouse: the one that is there, or a new one. */
function spouse(
  { person, angehoerige }: Mitglied,
  other: Person,
  { imHaushalt, newId }: { readonly imHaushalt: boolean | null; readonly newId: () => string },
): Aenderung {
  const known = angehoerige.find((row) => isSame(row, other));
  if (known === undefined) return relative(person.id, other, { art: 'ehegatte', imHaushalt, id: newId() });
  return {
    personId: person.id,
    tabelle: 'angehoeriger',
    satz:
      imHaushalt === false
        ? `${nameOf(other)} lebt nicht mehr im Haushalt`
        : `${beziehung.label('ehegatte')}: ${nameOf(other)}`,
    record: {
      ...known,
      beziehung: known.beziehung === 'lebenspartner' ? known.beziehung : 'ehegatte',
      verknuepftMit: other.id,
      ledig: false,
      imHaushalt: imHaushalt ?? known.imHaushalt,
    },
  };
}

function relative(
  personId: string,
  other: Person,
  {
    art,
    imHaushalt,
    id,
  }: { readonly art: Angehoeriger['beziehung']; readonly imHaushalt: boolean | null; readonly id: string },
): Aenderung {
  return {
    personId,
    tabelle: 'angehoeriger',
    satz: `${beziehung.label(art)}: ${nameOf(other)}`,
    record: records.angehoeriger.parse({
      id,
      personId,
      beziehung: art,
      name: nameOf(other),
      geburtsdatum: other.geburtsdatum,
      imHaushalt,
      ledig: art === 'ehegatte' ? false : null,
      verknuepftMit: other.id,
    }),
  };
}

/** A child that marries is no longer a single child: the four-year limit of the parents ends (§ 25b Abs. 1 S. 2 Nr. 1). */
function noLongerSingle(mitglieder: readonly Mitglied[], married: readonly Person[]): Aenderung[] {
  return mitglieder.flatMap(({ person, angehoerige }) =>
    angehoerige
      .filter(
        (row) => row.beziehung === 'kind' && row.ledig !== false && married.some((who) => isSame(row, who)),
      )
      .map((row): Aenderung => ({
        personId: person.id,
        tabelle: 'angehoeriger',
        satz: `${row.name ?? 'Kind'} ist nicht mehr ledig`,
        record: { ...row, ledig: false },
      })),
  );
}

/** Linked, or the same birth date and first name: never by name alone. */
export function isSame(row: Angehoeriger, person: Person): boolean {
  if (row.verknuepftMit !== null) return row.verknuepftMit === person.id;
  const first = fold(person.vornamen ?? '');
  return (
    row.geburtsdatum !== null &&
    row.geburtsdatum === person.geburtsdatum &&
    first !== '' &&
    fold(row.name ?? '').includes(first)
  );
}

function required(mitglieder: readonly Mitglied[], id: string): Mitglied {
  const found = mitglieder.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error('an event names somebody who was not loaded');
  return found;
}
