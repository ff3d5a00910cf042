import type { RecordOf } from '#shared/domain/records.ts';
import { sprachniveau } from '#shared/domain/codes.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { feldregeln, type Feldregel } from './feldregeln.ts';
import { merkmale, merkmalNamen, type Merkmal, type Umfeld } from './merkmale.ts';

/** What of a person's records the rules may look at; everything else never comes near a bundle. */
export type Akte = {
  readonly person: RecordOf<'person'>;
  readonly ampelentscheidung: readonly RecordOf<'ampelentscheidung'>[];
  readonly betreuung: readonly RecordOf<'betreuung'>[];
  readonly sprachnachweis: readonly RecordOf<'sprachnachweis'>[];
  readonly antrag: readonly RecordOf<'antrag'>[];
  readonly haushalt: RecordOf<'haushalt'> | null;
  readonly umfeld: Umfeld;
};

/** A person as the bundle sees it: one state per trait and nothing by which it could be found again. */
export type Anonym = Readonly<Record<Merkmal, string>>;

/** Applies the rules of every field that may leave coarsened; the rest is not looked at. */
export function anonymise(akte: Akte, stichtag: Datum): Anonym {
  const anonym = Object.fromEntries(merkmalNamen.map((merkmal) => [merkmal, merkmale[merkmal].ohne]));
  for (const [tabelle, record] of Object.entries(geltend(akte, stichtag))) {
    if (record === null) continue;
    // `as`: rules and record share the table's fields; entries lose the pairing.
    const regeln = feldregeln[tabelle as Geltend] as Readonly<Record<string, Feldregel<unknown>>>;
    for (const [feld, regel] of Object.entries(regeln)) {
      const value = (record as Readonly<Record<string, unknown>>)[feld];
      if (regel.op === 'coarsen' && value !== null && value !== undefined)
        anonym[regel.merkmal] = regel.to(value, stichtag, akte.umfeld);
    }
  }
  // `as`: filled from the complete list of traits above.
  return anonym as Anonym;
}

/** Half-year of the decision in force, e.g. `2026-1`; null without one. For the record table. */
export function entscheidungshalbjahr(akte: Akte, stichtag: Datum): string | null {
  const am = geltend(akte, stichtag).ampelentscheidung?.am ?? null;
  if (am === null || feldregeln.ampelentscheidung.am.op !== 'halbjahr') return null;
  return `${am.slice(0, 4)}-${am.slice(5, 7) <= '06' ? 1 : 2}`;
}

type Geltend = Exclude<keyof Akte, 'umfeld'>;

/** The one record of each table that holds on the day. */
function geltend(
  { person, ampelentscheidung, betreuung, sprachnachweis, antrag, haushalt }: Akte,
  stichtag: Datum,
): { readonly [T in Geltend]: RecordOf<T> | null } {
  return {
    person,
    haushalt,
    antrag:
      antrag
        .filter(
          ({ ablehnungsgrund, entschiedenAm }) =>
            ablehnungsgrund !== null && (entschiedenAm === null || entschiedenAm <= stichtag),
        )
        .toSorted((a, b) => ((a.entschiedenAm ?? '') < (b.entschiedenAm ?? '') ? -1 : 1))
        .at(-1) ?? null,
    ampelentscheidung:
      ampelentscheidung
        .filter(({ am }) => am <= stichtag)
        .toSorted((a, b) => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0))
        .at(-1) ?? null,
    betreuung:
      betreuung.findLast(({ von, bis }) => von <= stichtag && (bis === null || bis >= stichtag)) ?? null,
    sprachnachweis:
      sprachnachweis
        .filter(({ muendlich, am }) => muendlich !== null && (am === null || am <= stichtag))
        .toSorted((a, b) => rang(a) - rang(b))
        .at(-1) ?? null,
  };
}

function rang({ muendlich }: RecordOf<'sprachnachweis'>): number {
  return muendlich === null ? -1 : sprachniveau.codes.indexOf(muendlich);
}
