import type { Output } from '#shared/api/contract.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';
import { JA_NEIN } from './fall-filter.ts';

type Facets = Output<'fall.facets'>;
type Count = { readonly wert: string; readonly anzahl: number };

/** Values to filter the list by, with the number of people behind each. */
export function facets(db: Database, today: Datum): Facets {
  const counts = (column: string) =>
    db
      .prepare<[], Count>(
        `SELECT ${column} AS wert, count(*) AS anzahl FROM uebersicht WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
      )
      .all();
  const lists = listCounts(db);
  const asRecord = (rows: readonly Count[]) =>
    Object.fromEntries(rows.map(({ wert, anzahl }) => [wert, anzahl]));
  const traeger = db.prepare<[], { id: string; name: string; anzahl: number }>(
    'SELECT traegerId AS id, traeger AS name, count(*) AS anzahl FROM uebersicht WHERE traegerId IS NOT NULL GROUP BY 1 ORDER BY 2',
  );
  const zahlen = Object.entries(JA_NEIN).map(([name, sql]) => `count(*) FILTER (WHERE ${sql}) AS ${name}`);
  return {
    ampel: { gruen: 0, gelb: 0, rot: 0, ungeprueft: 0, ...asRecord(counts('ampel')) },
    vorschlag: asRecord(counts('vorschlag')),
    gemeinde: counts('gemeinde'),
    traeger: traeger.all(),
    rechtsgrundlage: counts('rechtsgrundlage'),
    offen: lists.offen,
    lage: asRecord(counts('lage')),
    fokus: asRecord(lists.fokus),
    wartetAuf: asRecord(lists.wartetAuf),
    betreuungsart: asRecord(counts(`coalesce(betreuungsart, 'ohne')`)),
    // One row with a figure per filter; an aggregate always answers.
    zahlen: db
      .prepare<[{ heute: Datum }], Facets['zahlen']>(`SELECT ${zahlen.join(', ')} FROM uebersicht`)
      .get({ heute: today }) as Facets['zahlen'],
  };
}

type Lists = { readonly offen: string; readonly fokus: string; readonly wartetAuf: string };

/** Values inside the columns that hold a JSON list, most frequent first; counted here because many rows hold the same list. */
function listCounts(db: Database): Readonly<Record<keyof Lists, Count[]>> {
  const texts = {
    offen: new Map<string, number>(),
    fokus: new Map<string, number>(),
    wartetAuf: new Map<string, number>(),
  };
  for (const row of db.prepare<[], Lists>('SELECT offen, fokus, wartetAuf FROM uebersicht').iterate()) {
    add(texts.offen, row.offen, 1);
    add(texts.fokus, row.fokus, 1);
    add(texts.wartetAuf, row.wartetAuf, 1);
  }
  const words = new Map(
    db
      .prepare<[], { nr: number; wort: string }>('SELECT nr, wort FROM offenwort')
      .all()
      .map(({ nr, wort }) => [String(nr), wort]),
  );
  const wordsOf = (text: string) => text.split(',').flatMap((nr) => words.get(nr) ?? []);
  // What the overview itself has written.
  const codesOf = (text: string) => JSON.parse(text) as readonly string[];
  const values = (
    column: ReadonlyMap<string, number>,
    listOf: (text: string) => readonly string[] = codesOf,
  ): Count[] => {
    const counts = new Map<string, number>();
    for (const [text, anzahl] of column) for (const wert of listOf(text)) add(counts, wert, anzahl);
    return [...counts]
      .map(([wert, anzahl]) => ({ wert, anzahl }))
      .toSorted((a, b) => b.anzahl - a.anzahl || a.wert.localeCompare(b.wert, 'de'));
  };
  return {
    offen: values(texts.offen, wordsOf),
    fokus: values(texts.fokus),
    wartetAuf: values(texts.wartetAuf),
  };
}

function add(counts: Map<string, number>, key: string, anzahl: number): void {
  counts.set(key, (counts.get(key) ?? 0) + anzahl);
}
