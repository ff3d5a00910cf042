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
  /** Values inside a column that holds a JSON list, most frequent first. */
  const inList = (column: string) =>
    db
      .prepare<[], Count>(
        `SELECT value AS wert, count(*) AS anzahl FROM uebersicht, json_each(uebersicht.${column}) WHERE ${column} <> '[]' GROUP BY 1 ORDER BY 2 DESC, 1`,
      )
      .all();
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
    offen: inList('offen'),
    lage: asRecord(counts('lage')),
    fokus: asRecord(inList('fokus')),
    wartetAuf: asRecord(inList('wartetAuf')),
    betreuungsart: asRecord(counts(`coalesce(betreuungsart, 'ohne')`)),
    // One row with a figure per filter; an aggregate always answers.
    zahlen: db
      .prepare<[{ heute: Datum }], Facets['zahlen']>(`SELECT ${zahlen.join(', ')} FROM uebersicht`)
      .get({ heute: today }) as Facets['zahlen'],
  };
}
