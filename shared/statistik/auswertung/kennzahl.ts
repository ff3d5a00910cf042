/** Figures that are no counts: shares with both numbers printed, durations with median and quartiles. */
import { daysBetween, type Datum } from '#shared/lib/datum.ts';
import type { Ding } from './tabelle.ts';

export type Anteil = {
  readonly art: 'anteil';
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly zaehler: readonly string[];
  readonly nenner: readonly string[];
};

export type Dauer = {
  readonly art: 'dauer';
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  /** Days, sorted; one per case. */
  readonly tage: readonly number[];
  readonly personen: readonly string[];
  /** Cases that could not be measured because a day is missing. */
  readonly ohneAngabe: number;
};

export type Kennzahl = Anteil | Dauer;

/** In whole per cent; null where there is nothing to divide by, which is not zero. */
export function prozent({ zaehler, nenner }: Anteil): number | null {
  return nenner.length === 0 ? null : Math.round((zaehler.length / nenner.length) * 100);
}

/** Lower quartile, median and upper quartile by linear interpolation (type 7 of Hyndman and Fan); null without a case. */
export function quartile(tage: readonly number[]): readonly [number, number, number] | null {
  if (tage.length === 0) return null;
  const at = (p: number): number => {
    const position = (tage.length - 1) * p;
    const low = Math.floor(position);
    const [a = 0, b = a] = [tage[low], tage[Math.min(low + 1, tage.length - 1)]];
    return Math.round(a + (b - a) * (position - low));
  };
  return [at(0.25), at(0.5), at(0.75)];
}

type Spanne = { readonly von: Datum | null; readonly bis: Datum | null };

/** Days from one day to the other; what ends before it begins is a contradiction and counts as missing. */
export function miss<T extends Ding>(
  dinge: readonly T[],
  {
    id,
    titel,
    definition,
    spanne,
  }: Pick<Dauer, 'id' | 'titel' | 'definition'> & { readonly spanne: (ding: T) => Spanne },
): Dauer {
  const measured = dinge.flatMap((ding) => {
    const { von, bis } = spanne(ding);
    const tage = von === null || bis === null ? -1 : daysBetween(von, bis);
    return tage < 0 ? [] : [{ tage, personId: ding.personId }];
  });
  const sorted = measured.toSorted((a, b) => a.tage - b.tage);
  return {
    art: 'dauer',
    id,
    titel,
    definition,
    tage: sorted.map(({ tage }) => tage),
    personen: sorted.map(({ personId }) => personId),
    ohneAngabe: dinge.length - measured.length,
  };
}
