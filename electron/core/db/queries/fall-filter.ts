import type { FallFilter } from '#shared/api/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Cell } from '../table.ts';

export type Condition = { readonly sql: string; readonly bound: readonly Cell[] };

/** The yes/no filters of the list as conditions on its rows; `@heute` stands for today. */
export const JA_NEIN = {
  abweichend: `ampel <> 'ungeprueft' AND vorschlag IS NOT NULL AND vorschlag <> ampel`,
  nurPassFehlt: `nurFehlt = 'pass'`,
  nurLebensunterhaltFehlt: `nurFehlt = 'lebensunterhalt'`,
  nieGeprueft: `ampel = 'ungeprueft' AND geprueftAm IS NULL`,
  duldungAbgelaufen: `duldungBis < @heute`,
  rueckmeldungUeberfaellig: `rueckmeldungBis < @heute`,
  wiedervorlageFaellig: `wiedervorlageAm <= @heute`,
} as const satisfies {
  readonly [F in keyof FallFilter as FallFilter[F] extends boolean ? F : never]: string;
};

/** Everything but the search, as conditions that must all hold. Numbered parameters begin after today's. */
export function filterConditions(filter: FallFilter, today: Datum): Condition[] {
  const oneOf = (column: string, values: readonly string[]): Condition[] =>
    values.length === 0 ? [] : [{ sql: `${column} IN (${marks(values)})`, bound: values }];
  /** Columns that hold a JSON list: one of its values is enough. In quotes a value is no part of another one. */
  const anyOf = (column: string, values: readonly string[]): Condition[] =>
    values.length === 0
      ? []
      : [
          {
            sql: `(${values.map(() => `instr(${column}, ?) > 0`).join(' OR ')})`,
            bound: values.map((value) => JSON.stringify(value)),
          },
        ];
  return [
    ...oneOf('ampel', filter.ampel),
    ...oneOf('vorschlag', filter.vorschlag),
    ...oneOf('rechtsgrundlage', filter.rechtsgrundlage),
    ...either(
      oneOf('traegerId', filter.traegerId),
      oneOf(`coalesce(betreuungsart, 'ohne')`, filter.betreuungsart),
    ),
    ...oneOf('gemeinde', filter.gemeinde),
    ...oneOf('lage', filter.lage),
    ...oneOf('sichtung', filter.sichtung),
    ...(filter.offen.length === 0 ? [] : [{ sql: OFFEN, bound: [JSON.stringify(filter.offen)] }]),
    ...anyOf('einSchritt', filter.einSchritt),
    ...anyOf('fokus', filter.fokus),
    ...anyOf('wartetAuf', filter.wartetAuf),
    ...Object.entries(JA_NEIN).flatMap(([name, sql]) => {
      // The keys of the table are the names of these filters.
      if (!filter[name as keyof typeof JA_NEIN]) return [];
      return [{ sql: `(${sql.replace('@heute', '?')})`, bound: sql.includes('@heute') ? [today] : [] }];
    }),
  ];
}

/** One of the words is open. Their numbers are looked up once, not for every row. */
const OFFEN = `personId IN (
  SELECT personId FROM uebersicht, (SELECT nr FROM offenwort WHERE wort IN (SELECT value FROM json_each(?))) AS gesucht
  WHERE instr(offen, ',' || gesucht.nr || ',') > 0)`;

/** Two questions about one thing: „Träger A oder niemand“. */
function either(a: readonly Condition[], b: readonly Condition[]): Condition[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  const both = [...a, ...b];
  return [{ sql: `(${both.map(({ sql }) => sql).join(' OR ')})`, bound: both.flatMap(({ bound }) => bound) }];
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
