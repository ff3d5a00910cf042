import type { FallFilter, FallZeile } from '#shared/api/fall.ts';
import { fallZeile } from '#shared/api/fall.ts';
import { koelnerPhonetik, searchText } from '#shared/lib/such-text.ts';
import type { Database } from '../open.ts';
import type { Cell } from '../table.ts';

export type FaelleQuestion = {
  readonly filter: FallFilter;
  readonly sortierung: keyof typeof ORDER;
  readonly absteigend: boolean;
  readonly offset: number;
  readonly limit: number;
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
} as const;

const COLUMNS =
  'personId AS id, programmNr, nachname, vornamen, geburtsdatum, staatsangehoerigkeit, gemeinde, aktenzeichen, lage, ampel, ampelAm, vorschlag, rechtsgrundlage, fruehestens, fehlt, fehltAnzahl, traeger, duldungBis';

type Condition = { readonly sql: string; readonly bound: readonly Cell[] };
/** Signs without a letter or digit are in no name. */
const NOBODY: Condition = { sql: '0', bound: [] };
type Row = Omit<FallZeile, 'fehlt'> & { readonly fehlt: string };

/** One window of the list of people, and how many there are in all. */
export function faelle(
  db: Database,
  question: FaelleQuestion,
): { zeilen: FallZeile[]; gesamt: number; bestand: number } {
  const search = searchConditions(question.filter.suche);
  const where = [...filterConditions(question.filter), ...search.conditions];
  const sql = where.length === 0 ? '' : `WHERE ${where.map(({ sql: condition }) => condition).join(' AND ')}`;
  const bound = where.flatMap((condition) => condition.bound);
  const order = ORDER[question.sortierung];
  const direction = question.absteigend ? 'DESC' : 'ASC';
  // The primary index serves the plain list by name; everything else is sorted, which costs little at this size.
  const plain = question.sortierung === 'nachname' && search.rank === null;
  const orderBy = plain
    ? `sortName ${direction}, personId`
    : [
        ...(search.rank === null ? [] : [`(${search.rank.sql}) DESC`]),
        `(${order}) IS NULL`,
        `${order} ${direction}`,
        'sortName',
        'personId',
      ].join(', ');
  const rows = db
    .prepare<Cell[], Row>(`SELECT ${COLUMNS} FROM uebersicht ${sql} ORDER BY ${orderBy} LIMIT ? OFFSET ?`)
    .all(...bound, ...(search.rank?.bound ?? []), question.limit, question.offset);
  const count = (rest: string, ...values: Cell[]) =>
    db
      .prepare<Cell[], number>(`SELECT count(*) FROM uebersicht ${rest}`)
      .pluck()
      .get(...values) ?? 0;
  const bestand = count('');
  return { zeilen: rows.map(parseRow), gesamt: where.length === 0 ? bestand : count(sql, ...bound), bestand };
}

/**
 * Every word must be found: as a date, as the start or a part of a name or number, or, for names, by its sound.
 * Hits at the start of a word rank before parts, those before sounds.
 */
function searchConditions(suche: string): { conditions: Condition[]; rank: Condition | null } {
  const words = suche.trim().split(/\s+/).flatMap(wordConditions);
  if (words.length === 0) return { conditions: suche.trim() === '' ? [] : [NOBODY], rank: null };
  return {
    conditions: words.map(({ any }) => any),
    rank: {
      sql: words.map(({ start }) => start.sql).join(' + '),
      bound: words.flatMap(({ start }) => start.bound),
    },
  };
}

function wordConditions(word: string): { any: Condition; start: Condition }[] {
  if (/^\d{1,4}[.-]\d{1,2}([.-]\d{0,4})?\.?$/.test(word))
    return [findAny([word, searchText(word).replaceAll(' ', '')], [])];
  return searchText(word)
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const sound = /^[a-z]{4,}$/.test(part) ? koelnerPhonetik(part) : '';
      return findAny([part], sound.length > 1 ? [` ${sound} `] : []);
    });
}

/** Texts that may occur anywhere, or sounds of whole words; a text at the start of a word ranks higher. */
function findAny(texts: readonly string[], sounds: readonly string[]): { any: Condition; start: Condition } {
  const inText = texts.map(() => 'instr(suchText, ?) > 0');
  const inSound = sounds.map(() => 'instr(lautText, ?) > 0');
  return {
    any: { sql: `(${[...inText, ...inSound].join(' OR ')})`, bound: [...texts, ...sounds] },
    start: {
      sql: `2 * (${texts.map(() => 'instr(suchText, ?) > 0').join(' OR ')}) + (${inText.join(' OR ')})`,
      bound: [...texts.map((text) => ` ${text}`), ...texts],
    },
  };
}

function filterConditions(filter: FallFilter): Condition[] {
  const oneOf = (column: string, values: readonly string[]): Condition[] =>
    values.length === 0 ? [] : [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, bound: values }];
  const only = (wanted: boolean, sql: string): Condition[] => (wanted ? [{ sql, bound: [] }] : []);
  return [
    ...oneOf('ampel', filter.ampel),
    ...oneOf('vorschlag', filter.vorschlag),
    ...oneOf('rechtsgrundlage', filter.rechtsgrundlage),
    ...oneOf('traegerId', filter.traegerId),
    ...oneOf('gemeinde', filter.gemeinde),
    ...oneOf('lage', filter.lage),
    ...only(filter.abweichend, `ampel <> 'ungeprueft' AND vorschlag IS NOT NULL AND vorschlag <> ampel`),
    ...only(filter.nurPassFehlt, `nurFehlt = 'pass'`),
    ...only(filter.nurLebensunterhaltFehlt, `nurFehlt = 'lebensunterhalt'`),
  ];
}

function parseRow(row: Row): FallZeile {
  const fehlt: unknown = JSON.parse(row.fehlt);
  return fallZeile.parse({ ...row, fehlt });
}
