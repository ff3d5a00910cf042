import type { Person } from '#shared/domain/records.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { fokusgruppenOf } from '#shared/ablauf/fokusgruppe.ts';
import { sichtungsstand } from '#shared/ablauf/sichtungsstand.ts';
import { wartetAuf } from '#shared/ablauf/wartet-auf.ts';
import { sortText } from '#shared/lib/such-text.ts';
import type { FallErgebnis, Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { istEntscheidend } from '#shared/recht/engine/vorschlag.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import type { Database } from './open.ts';
import { aktivePakete, mitPaketjahren, type AktivesPaket } from './pakete.ts';
import { loadFall } from './queries/load-fall.ts';
import type { Cell } from './table.ts';
import type { Tables } from './tables.ts';

/** The rules, and a name for their present state: when it changes, every proposal is made again. */
export type Regelwerk = {
  readonly katalog: string;
  readonly check: (fall: Fall, rahmen: Pruefrahmen) => FallErgebnis;
  /** Steps of which each alone leads to grün, as the filter of the list names them. */
  readonly einSchritt: (fall: Fall, rahmen: Pruefrahmen) => readonly string[];
};

const SHOWN_MISSING = 3;

/** Columns that only a check can fill. */
const CHECKED: ReadonlySet<string> = new Set([
  'vorschlag',
  'rechtsgrundlage',
  'fruehestens',
  'fehlt',
  'fehltAnzahl',
  'nurFehlt',
  'offen',
  'einSchritt',
]);

const WITHOUT_CHECK: Readonly<Record<string, Cell>> = {
  ampel: 'ungeprueft',
  ampelAm: null,
  vorschlag: null,
  rechtsgrundlage: null,
  fruehestens: null,
  fehlt: '[]',
  fehltAnzahl: 0,
  nurFehlt: null,
  offen: '',
  einSchritt: '[]',
  traegerId: null,
  traeger: null,
  betreuungsart: null,
  duldungBis: null,
  fokus: '[]',
  wartetAuf: '[]',
  rueckmeldungBis: null,
  wiedervorlageAm: null,
  geprueftAm: null,
  sichtung: 'offen',
  zweiterBlickAm: null,
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
    'haushaltId',
    'betreuungsart',
    'offen',
    'einSchritt',
    'fokus',
    'wartetAuf',
    'rueckmeldungBis',
    'wiedervorlageAm',
    'geprueftAm',
    'sichtung',
    'zweiterBlickAm',
    'sortName',
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
  const lastCheck = db
    .prepare<[string], string>('SELECT max(stichtag) FROM pruefung WHERE personId = ?')
    .pluck();
  const addWord = db.prepare('INSERT OR IGNORE INTO offenwort (wort) VALUES (?)');
  const numberOfWord = db.prepare<[string], number>('SELECT nr FROM offenwort WHERE wort = ?').pluck();
  const traegerName = db.prepare<[string], string>('SELECT name FROM traeger WHERE id = ?').pluck();

  /** What needs no check; the proposal of before stays until the next refresh. */
  const announced = columns.filter((column) => column !== 'personId' && !CHECKED.has(column));
  const putUnchecked = db.prepare(
    `INSERT INTO uebersicht (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})
     ON CONFLICT (personId) DO UPDATE SET ${announced.map((column) => `${column} = @${column}`).join(', ')}`,
  );

  function refresh(personId: string, today: Datum, rahmen = rahmenOf(tables, today)): void {
    const person = tables.person.find(personId);
    if (person === null) return;
    put.run({
      ...WITHOUT_CHECK,
      ...basics(person),
      ...standing(personId, today),
      ...proposal(personId, rahmen),
      tag: today,
      katalog: regelwerk.katalog,
    });
  }

  /** Decision, Betreuung and Duldung as they stand today. */
  function standing(personId: string, today: Datum): Record<string, Cell> {
    const ampel = tables.ampelentscheidung.ofPerson(personId).at(-1);
    const betreuung = betreuungAm(tables.betreuung.ofPerson(personId), today);
    const verweis = tables.verweis.ofPerson(personId);
    const antrag = tables.antrag.ofPerson(personId);
    const geburtsdatum = tables.person.find(personId)?.geburtsdatum ?? null;
    const alleinerziehend = tables.lebensunterhalt.ofPerson(personId)[0]?.alleinerziehend ?? null;
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
      betreuungsart: betreuung?.art ?? null,
      duldungBis: duldungBis === '' ? null : duldungBis,
      fokus: JSON.stringify(fokusgruppenOf({ geburtsdatum, alleinerziehend }, today)),
      wartetAuf: JSON.stringify(wartetAuf({ schritt: tables.schritt.ofPerson(personId), verweis, antrag })),
      rueckmeldungBis: earliest(
        verweis.filter(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null),
        ({ faelligAm }) => faelligAm,
      ),
      wiedervorlageAm: earliest(
        tables.wiedervorlage.ofPerson(personId).filter(({ erledigtAm }) => erledigtAm === null),
        ({ faelligAm }) => faelligAm,
      ),
      geprueftAm: lastCheck.get(personId) ?? null,
      sichtung: sichtungsstand(tables.sichtungsschritt.ofPerson(personId), ampel?.farbe ?? null, today),
      zweiterBlickAm: ampel?.farbe === 'rot' ? ampel.zweiterBlickAm : null,
    };
  }

  /** The words by their numbers, each between commas, so that one can be looked for. */
  function numbersOf(missing: readonly Missing[]): string {
    const words = new Set(missing.map(({ label }) => label));
    if (words.size === 0) return '';
    const numbers = [...words].map((word) => {
      const known = numberOfWord.get(word);
      if (known !== undefined) return known;
      addWord.run(word);
      return numberOfWord.get(word);
    });
    return `,${numbers.join(',')},`;
  }

  function proposal(personId: string, rahmen: Pruefrahmen): Record<string, Cell> {
    const fall = loadFall(tables, personId);
    if (fall === null) return {};
    const result = regelwerk.check(fall, rahmen);
    const missing = missingFor(result);
    return {
      vorschlag: result.vorschlag,
      rechtsgrundlage: result.rechtsgrundlage,
      fruehestens: result.fruehestens,
      fehlt: JSON.stringify(missing.slice(0, SHOWN_MISSING).map(({ words }) => words)),
      fehltAnzahl: missing.length,
      nurFehlt: onlyObstacle(result),
      offen: numbersOf(missing),
      einSchritt: JSON.stringify(result.vorschlag === 'gruen' ? [] : regelwerk.einSchritt(fall, rahmen)),
    };
  }

  return {
    refresh: (personId: string, today: Datum): void => refresh(personId, today),
    /** Puts a person into lists and search at once; the proposal follows with the next refresh. */
    announce: (personId: string, today: Datum): void => {
      const person = tables.person.find(personId);
      if (person === null) return;
      putUnchecked.run({
        ...WITHOUT_CHECK,
        ...basics(person),
        ...standing(personId, today),
        tag: null,
        katalog: null,
      });
    },
    renameTraeger: (id: string): void => void rename.run({ id, name: traegerName.get(id) ?? null }),
    /** Everybody's row waits for its refresh: settings that the check reads have changed. */
    markStale: (): void => void markStale.run(),
    isStale: (today: Datum): boolean => stale.get(today, regelwerk.katalog, 1) !== undefined,
    /**
     * Refreshes some of the rows made for another day or other rules, one at least.
     * @param enough asked after each row, so that a piece takes no longer than whoever is typing may wait.
     * @returns how many.
     */
    refreshSome: (today: Datum, limit: number, enough: () => boolean = () => false): number => {
      const rahmen = rahmenOf(tables, today);
      let done = 0;
      for (const id of stale.all(today, regelwerk.katalog, limit)) {
        refresh(id, today, rahmen);
        done += 1;
        if (enough()) break;
      }
      return done;
    },
  };
}

export type Uebersicht = ReturnType<typeof createUebersicht>;

/** The frame of a check as the office has set it, with the amounts it has entered itself or loaded as a package. */
export function rahmenOf(
  tables: Tables,
  stichtag: Datum,
  rechtsstand: Datum = stichtag,
  pakete: readonly AktivesPaket[] = aktivePakete(tables),
): Pruefrahmen {
  const einstellung = tables.einstellung.all()[0];
  const parameterjahre = mitPaketjahren(tables.parameterjahr.all(), pakete, stichtag);
  const kdugrenzen = tables.kdugrenze.all();
  const eigene = parameterjahre.length + kdugrenzen.length > 0 && { eigene: { parameterjahre, kdugrenzen } };
  if (einstellung === undefined) return pruefrahmen(stichtag, { rechtsstand, ...eigene });
  const { horizontMonate, bagatelleTage } = einstellung;
  return pruefrahmen(stichtag, { rechtsstand, horizontMonate, bagatelleTage, ...eigene });
}

function basics(person: Person): Record<string, Cell> {
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
    haushaltId: person.haushaltId,
    sortName: `${sortText(person.nachname)}, ${sortText(person.vornamen ?? '')}`,
  };
}

function earliest<R>(records: readonly R[], dayOf: (record: R) => Datum): Datum | null {
  return records.map(dayOf).toSorted()[0] ?? null;
}

type Missing = { readonly label: string; readonly words: string };

/** What stands between the person and the proposed route, in words: facts nobody has entered, then open conditions. */
function missingFor(result: FallErgebnis): Missing[] {
  const route = result.rechtsgrundlagen.find(({ id }) => id === result.rechtsgrundlage);
  if (route === undefined) return [asMissing('Wege, die noch niemand geprüft hat')];
  const conditions = route.kriterien
    .filter(
      ({ typ, zustand, massgeblich }) =>
        massgeblich && istEntscheidend(typ) && (zustand === 'offen_handlung' || zustand === 'offen_ab'),
    )
    .map(({ label, ab }) => asMissing(label, ab));
  const facts = result.fehlt.map(({ label }) => asMissing(label));
  // Gelb waits for a condition; what is not known about other routes comes after it.
  return result.vorschlag === 'gelb' ? [...conditions, ...facts] : [...facts, ...conditions];
}

function asMissing(label: string, ab: Datum | null = null): Missing {
  return { label, words: ab === null ? label : `${label} (ab ${formatDatum(ab)})` };
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
