import { fallZeile, type FallFilter, type FallZeile } from '#shared/api/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Treffer } from '#shared/suche/such-index.ts';
import type { Database } from '../open.ts';
import type { Cell } from '../table.ts';
import { filterConditions } from './fall-filter.ts';

export type Ansicht = {
  readonly filter: FallFilter;
  readonly sortierung: keyof typeof ORDER;
  readonly absteigend: boolean;
};
export type FaelleQuestion = Ansicht & { readonly offset: number; readonly limit: number };

/** What a question to the list needs of an open register. */
export type ListAccess = {
  readonly db: Database;
  readonly today: Datum;
  readonly suche: (eingabe: string, mitGrund?: number) => readonly Treffer[];
};

/** Order by what the column shows; people without a value come last in both directions. */
const ORDER = {
  nachname: 'sortName',
  programmNr: 'programmNr',
  geburtsdatum: 'geburtsdatum',
  gemeinde: 'gemeinde COLLATE NOCASE',
  ampel: `CASE ampel WHEN 'gruen' THEN 1 WHEN 'gelb' THEN 2 WHEN 'rot' THEN 3 ELSE 4 END`,
  vorschlag: `CASE vorschlag WHEN 'gruen' THEN 1 WHEN 'gelb' THEN 2 WHEN 'rot' THEN 3 WHEN 'angaben_fehlen' THEN 4 END`,
  fruehestens: 'fruehestens',
  duldungBis: 'duldungBis',
  traeger: 'traeger COLLATE NOCASE',
  aktenzeichen: 'aktenzeichen COLLATE NOCASE',
  lage: `CASE lage WHEN 'in_pruefung' THEN 1 WHEN 'im_programm' THEN 2 WHEN 'titel_erteilt' THEN 3 ELSE 4 END`,
  geprueftAm: 'geprueftAm',
  rueckmeldungBis: 'rueckmeldungBis',
  wiedervorlageAm: 'wiedervorlageAm',
  // Families together, each where its first member would stand.
  haushalt: `coalesce((SELECT min(h.sortName) FROM uebersicht h WHERE h.haushaltId = uebersicht.haushaltId), sortName)`,
} as const;

const COLUMNS =
  'personId AS id, programmNr, nachname, vornamen, geburtsdatum, staatsangehoerigkeit, gemeinde, aktenzeichen, lage, ampel, ampelAm, vorschlag, rechtsgrundlage, fruehestens, fehlt, fehltAnzahl, traeger, betreuungsart, duldungBis, fokus, wartetAuf, rueckmeldungBis, wiedervorlageAm, geprueftAm, haushaltId';

type Row = Omit<FallZeile, 'fehlt' | 'fokus' | 'wartetAuf' | 'gruende'> & {
  readonly fehlt: string;
  readonly fokus: string;
  readonly wartetAuf: string;
};

/** One window of the list of people, and how many there are in all. */
export function faelle(
  access: ListAccess,
  question: FaelleQuestion,
): { zeilen: FallZeile[]; gesamt: number; bestand: number } {
  const { db } = access;
  const { from, bound, orderBy, reasons } = plan(access, question, question.offset + question.limit);
  const rows = db
    .prepare<Cell[], Row>(`SELECT ${COLUMNS} ${from} ORDER BY ${orderBy} LIMIT ? OFFSET ?`)
    .all(...bound, question.limit, question.offset);
  const count = (rest: string, ...values: readonly Cell[]) =>
    db
      .prepare<Cell[], number>(`SELECT count(*) ${rest}`)
      .pluck()
      .get(...values) ?? 0;
  const bestand = count('FROM uebersicht');
  const gesamt = from === 'FROM uebersicht ' ? bestand : count(from, ...bound);
  return { zeilen: rows.map((row) => parseRow(row, reasons.get(row.id) ?? [])), gesamt, bestand };
}

/** Everybody of a view, in its order. */
export function fallIds(access: ListAccess, ansicht: Ansicht): string[] {
  const { from, bound, orderBy } = plan(access, ansicht, 0);
  return access.db
    .prepare<Cell[], string>(`SELECT personId ${from} ORDER BY ${orderBy}`)
    .pluck()
    .all(...bound);
}

/** The rows of these people, in this order; whoever is gone meanwhile is left out. */
export function fallZeilen(db: Database, ids: readonly string[]): FallZeile[] {
  return db
    .prepare<[string], Row>(
      `SELECT ${COLUMNS} FROM json_each(?) AS gewaehlt JOIN uebersicht ON personId = gewaehlt.value ORDER BY gewaehlt.key`,
    )
    .all(JSON.stringify(ids))
    .map((row) => parseRow(row, []));
}

type Plan = {
  readonly from: string;
  readonly bound: readonly Cell[];
  readonly orderBy: string;
  readonly reasons: ReadonlyMap<string, readonly string[]>;
};

function plan(access: ListAccess, { filter, sortierung, absteigend }: Ansicht, mitGrund: number): Plan {
  const searching = filter.suche.trim() !== '';
  const hits = searching ? access.suche(filter.suche, mitGrund) : [];
  const conditions = filterConditions(filter, access.today);
  // The hits come in with their rank: the position in the list is the order, unless another one is asked for.
  const join = searching ? 'JOIN json_each(?) AS treffer ON treffer.value = uebersicht.personId ' : '';
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const order = ORDER[sortierung];
  const direction = absteigend ? 'DESC' : 'ASC';
  // The index serves the plain list by name; everything else is sorted, which costs little at this size.
  const byRank = searching && sortierung === 'nachname' && !absteigend;
  const orderBy = byRank
    ? 'treffer.key'
    : sortierung === 'nachname'
      ? `sortName ${direction}, personId`
      : `(${order}) IS NULL, ${order} ${direction}, ${sortierung === 'haushalt' ? 'haushaltId, ' : ''}sortName, personId`;
  return {
    from: `FROM uebersicht ${join}${where}`,
    bound: [
      ...(searching ? [JSON.stringify(hits.map(({ id }) => id))] : []),
      ...conditions.flatMap(({ bound }) => bound),
    ],
    orderBy,
    reasons: new Map(hits.slice(0, mitGrund).map(({ id, gruende }) => [id, gruende])),
  };
}

function parseRow({ fehlt, fokus, wartetAuf, ...row }: Row, gruende: readonly string[]): FallZeile {
  const list = (text: string): unknown => JSON.parse(text);
  return fallZeile.parse({
    ...row,
    fehlt: list(fehlt),
    fokus: list(fokus),
    wartetAuf: list(wartetAuf),
    gruende,
  });
}
