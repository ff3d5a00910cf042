import type { Einstellung, Person } from '#shared/domain/records.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { koelnerPhonetik, searchText, sortText } from '#shared/lib/such-text.ts';
import type { FallErgebnis, Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { istEntscheidend } from '#shared/recht/engine/vorschlag.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import type { Database } from './open.ts';
import { loadFall } from './queries/load-fall.ts';
import type { Cell } from './table.ts';
import type { Tables } from './tables.ts';

/** The rules, and a name for their present state: when it changes, every proposal is made again. */
export type Regelwerk = {
  readonly katalog: string;
  readonly check: (fall: Fall, rahmen: Pruefrahmen) => FallErgebnis;
};

const SHOWN_MISSING = 3;

const WITHOUT_CHECK: Readonly<Record<string, Cell>> = {
  ampel: 'ungeprueft',
  ampelAm: null,
  vorschlag: null,
  rechtsgrundlage: null,
  fruehestens: null,
  fehlt: '[]',
  fehltAnzahl: 0,
  nurFehlt: null,
  traegerId: null,
  traeger: null,
  duldungBis: null,
};

/** Keeps the row per person that lists, filters and search read. Derived from the records, never edited. */
export function createUebersicht(db: Database, tables: Tables, regelwerk: Regelwerk) {
  const columns = [
    'personId',
    'programmNr',
    'nachname',
    'vornamen',
    'geburtsdatum',
    'staatsangehoerigkeit',
    'gemeinde',
    'aktenzeichen',
    'lage',
    'ampel',
    'ampelAm',
    'vorschlag',
    'rechtsgrundlage',
    'fruehestens',
    'fehlt',
    'fehltAnzahl',
    'nurFehlt',
    'traegerId',
    'traeger',
    'duldungBis',
    'sortName',
    'suchText',
    'lautText',
    'tag',
    'katalog',
  ] as const;
  const put = db.prepare(
    `INSERT OR REPLACE INTO uebersicht (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const stale = db
    .prepare<[string, string, number], string>(
      'SELECT personId FROM uebersicht WHERE tag IS NOT ? OR katalog IS NOT ? LIMIT ?',
    )
    .pluck();
  const markStale = db.prepare('UPDATE uebersicht SET tag = NULL');
  const rename = db.prepare('UPDATE uebersicht SET traeger = @name WHERE traegerId = @id');
  const traegerName = db.prepare<[string], string>('SELECT name FROM traeger WHERE id = ?').pluck();

  function refresh(personId: string, today: Datum): void {
    const person = tables.person.find(personId);
    if (person === null) return;
    put.run({
      ...WITHOUT_CHECK,
      ...basics(person),
      ...standing(personId, today),
      ...proposal(personId, today),
      tag: today,
      katalog: regelwerk.katalog,
    });
  }

  /** Decision, Betreuung and Duldung as they stand today. */
  function standing(personId: string, today: Datum): Record<string, Cell> {
    const ampel = tables.ampelentscheidung.ofPerson(personId).at(-1);
    const betreuung = betreuungAm(tables.betreuung.ofPerson(personId), today);
    const duldungBis = tables.duldung
      .ofPerson(personId)
      .map((d) => d.gueltigBis ?? '')
      .reduce((a, b) => (a > b ? a : b), '');
    const traegerId = betreuung?.traegerId ?? null;
    return {
      ampel: ampel?.farbe ?? 'ungeprueft',
      ampelAm: ampel?.am ?? null,
      traegerId,
      traeger: traegerId === null ? null : (traegerName.get(traegerId) ?? null),
      duldungBis: duldungBis === '' ? null : duldungBis,
    };
  }

  function proposal(personId: string, today: Datum): Record<string, Cell> {
    const fall = loadFall(tables, personId);
    if (fall === null) return {};
    const result = regelwerk.check(fall, rahmenOf(tables.einstellung.all()[0], today));
    const missing = missingFor(result);
    return {
      vorschlag: result.vorschlag,
      rechtsgrundlage: result.rechtsgrundlage,
      fruehestens: result.fruehestens,
      fehlt: JSON.stringify(missing.slice(0, SHOWN_MISSING)),
      fehltAnzahl: missing.length,
      nurFehlt: onlyObstacle(result),
    };
  }

  return {
    refresh,
    /** Puts a person into lists and search at once; the proposal follows with the next refresh. */
    announce: (personId: string): void => {
      const person = tables.person.find(personId);
      if (person === null) return;
      put.run({ ...WITHOUT_CHECK, ...basics(person), tag: null, katalog: null });
    },
    renameTraeger: (id: string): void => void rename.run({ id, name: traegerName.get(id) ?? null }),
    /** Everybody's row waits for its refresh: settings that the check reads have changed. */
    markStale: (): void => void markStale.run(),
    isStale: (today: Datum): boolean => stale.get(today, regelwerk.katalog, 1) !== undefined,
    /** Refreshes some of the rows made for another day or other rules. @returns how many. */
    refreshSome: (today: Datum, limit: number): number => {
      const ids = stale.all(today, regelwerk.katalog, limit);
      for (const id of ids) refresh(id, today);
      return ids.length;
    },
  };
}

export type Uebersicht = ReturnType<typeof createUebersicht>;

/** The frame of a check as the office has set it. */
export function rahmenOf(
  einstellung: Einstellung | undefined,
  stichtag: Datum,
  rechtsstand: Datum = stichtag,
): Pruefrahmen {
  if (einstellung === undefined) return pruefrahmen(stichtag, { rechtsstand });
  const { horizontMonate, bagatelleTage } = einstellung;
  return pruefrahmen(stichtag, { rechtsstand, horizontMonate, bagatelleTage });
}

function basics(person: Person): Record<string, Cell> {
  const names = [person.nachname, person.vornamen, person.weitereNamen]
    .filter((name) => name !== null)
    .join(' ');
  const words = searchText(names)
    .split(' ')
    .filter((word) => word !== '');
  return {
    personId: person.id,
    programmNr: person.programmNr,
    nachname: person.nachname,
    vornamen: person.vornamen,
    geburtsdatum: person.geburtsdatum,
    staatsangehoerigkeit: person.staatsangehoerigkeit,
    gemeinde: person.gemeinde,
    aktenzeichen: person.aktenzeichen,
    lage: person.lage,
    sortName: `${sortText(person.nachname)}, ${sortText(person.vornamen ?? '')}`,
    suchText: ` ${[...words, ...numbers(person)].join(' ')}`,
    lautText: ` ${[...new Set(words.map(koelnerPhonetik))].filter((code) => code.length > 1).join(' ')} `,
  };
}

/** Numbers as printed and without separators; the birth date as 01.02.1990, 1.2.1990, 1.2.90 and 1990-02-01. */
function numbers(person: Person): string[] {
  const plain = [person.programmNr, person.aktenzeichen, person.azrNr].flatMap((number) =>
    number === null ? [] : [searchText(number), searchText(number).replaceAll(' ', '')],
  );
  return [...plain, ...(person.geburtsdatum === null ? [] : birthDates(person.geburtsdatum))];
}

/** Dates are searched as one word, with their dots: the usual forms in which people write them. */
function birthDates(geburtsdatum: NonNullable<Person['geburtsdatum']>): string[] {
  const [year = '', month, day] = geburtsdatum.split('-');
  if (month === undefined || day === undefined) return [formatDatum(geburtsdatum)];
  const short = [Number(day), Number(month)].join('.');
  return [
    geburtsdatum,
    formatDatum(geburtsdatum),
    `${short}.${year}`,
    `${short}.${year.slice(2)}`,
    `${day}.${month}.${year.slice(2)}`,
    `${day}${month}${year}`,
  ];
}

/** What stands between the person and the proposed route, in words: facts nobody has entered, then open conditions. */
function missingFor(result: FallErgebnis): string[] {
  const route = result.rechtsgrundlagen.find(({ id }) => id === result.rechtsgrundlage);
  if (route === undefined) return ['Wege, die noch niemand geprüft hat'];
  const conditions = route.kriterien
    .filter(
      ({ typ, zustand, massgeblich }) =>
        massgeblich && istEntscheidend(typ) && (zustand === 'offen_handlung' || zustand === 'offen_ab'),
    )
    .map(({ label, ab }) => (ab === null ? label : `${label} (ab ${formatDatum(ab)})`));
  return [...result.fehlt.map(({ label }) => label), ...conditions];
}

/** `pass` or `lebensunterhalt` if that alone stands between the person and the route the proposal rests on. */
function onlyObstacle(result: FallErgebnis): 'pass' | 'lebensunterhalt' | null {
  const route = result.rechtsgrundlagen.find(({ id }) => id === result.rechtsgrundlage);
  const open = (route?.kriterien ?? []).filter(
    ({ typ, zustand, massgeblich }) => massgeblich && istEntscheidend(typ) && OPEN.has(zustand),
  );
  const kinds = new Set(open.map(({ id }) => OBSTACLES[id.split('.').at(-1) ?? ''] ?? null));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

const OPEN: ReadonlySet<string> = new Set(['offen_ab', 'offen_handlung', 'nicht_erfuellt', 'unbekannt']);
/** Last part of the id of a criterion (recht.md). */
const OBSTACLES: Readonly<Record<string, 'pass' | 'lebensunterhalt'>> = {
  ID: 'pass',
  PASS: 'pass',
  LU: 'lebensunterhalt',
};
