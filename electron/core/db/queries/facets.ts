import type { Output } from '#shared/api/contract.ts';
import type { Database } from '../open.ts';

type Facets = Output<'fall.facets'>;
type Count = { readonly wert: string; readonly anzahl: number };

/** Values to filter the list by, with the number of people behind each. */
export function facets(db: Database): Facets {
  const counts = (column: string) =>
    db
      .prepare<[], Count>(
        `SELECT ${column} AS wert, count(*) AS anzahl FROM uebersicht WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
      )
      .all();
  const asRecord = (rows: readonly Count[]) =>
    Object.fromEntries(rows.map(({ wert, anzahl }) => [wert, anzahl]));
  const traeger = db.prepare<[], { id: string; name: string; anzahl: number }>(
    'SELECT traegerId AS id, traeger AS name, count(*) AS anzahl FROM uebersicht WHERE traegerId IS NOT NULL GROUP BY 1 ORDER BY 2',
  );
  return {
    ampel: { gruen: 0, gelb: 0, rot: 0, ungeprueft: 0, ...asRecord(counts('ampel')) },
    vorschlag: asRecord(counts('vorschlag')),
    gemeinde: counts('gemeinde'),
    traeger: traeger.all(),
  };
}
