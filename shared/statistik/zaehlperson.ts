import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

/** What the statistic looks at in one person; never its name or numbers. */
export type Zaehlperson = Pick<
  RecordOf<'person'>,
  'lage' | 'geburtsdatum' | 'geschlecht' | 'staatsangehoerigkeit' | 'einreiseAm'
> & {
  readonly entscheidungen: readonly Pick<RecordOf<'ampelentscheidung'>, 'am' | 'farbe' | 'rechtsgrundlage'>[];
  readonly betreuungen: readonly Pick<RecordOf<'betreuung'>, 'art' | 'traegerId' | 'von' | 'bis'>[];
  readonly hemmnisse: readonly Pick<RecordOf<'hemmnis'>, 'code' | 'erkanntAm' | 'behobenAm'>[];
};

/** The decision in force on a day: the latest up to and including it. */
export function entscheidungAm(
  { entscheidungen }: Zaehlperson,
  tag: Datum,
): Zaehlperson['entscheidungen'][number] | null {
  let letzte: Zaehlperson['entscheidungen'][number] | null = null;
  for (const entscheidung of entscheidungen)
    if (entscheidung.am <= tag && (letzte === null || entscheidung.am >= letzte.am)) letzte = entscheidung;
  return letzte;
}

/** The Betreuung of a day, one or none. */
export function betreuungAm(
  { betreuungen }: Zaehlperson,
  tag: Datum,
): Zaehlperson['betreuungen'][number] | null {
  return betreuungen.findLast(({ von, bis }) => von <= tag && (bis === null || bis >= tag)) ?? null;
}

/** Hemmnisse that stand on a day, each once. */
export function hemmnisseAm(
  { hemmnisse }: Zaehlperson,
  tag: Datum,
): ReadonlySet<Zaehlperson['hemmnisse'][number]['code']> {
  return new Set(
    hemmnisse
      .filter(
        ({ erkanntAm, behobenAm }) =>
          (erkanntAm === null || erkanntAm <= tag) && (behobenAm === null || behobenAm > tag),
      )
      .map(({ code }) => code),
  );
}
