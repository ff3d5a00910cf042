import { asDatum, daysBetween, plusDays, type Datum } from '#shared/lib/datum.ts';
import type { Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';

type Abschnitt = Zeitstrahl['abschnitte'][number];
type Uhr = Zeitstrahl['uhren'][number];
type Luecke = Zeitstrahl['luecken'][number];

/** A stretch of the drawing in pixels; `bis` inclusive, so that a day has a width. */
export type Strecke = { readonly x: number; readonly breite: number };
export type Spur = {
  readonly uhr: Uhr;
  /** Stretches that this clock counts within the unbroken chain. */
  readonly gezaehlt: readonly Strecke[];
  /** From the Stichtag to the day on which the clock would be full; null if it is full or cannot be foreseen. */
  readonly voraus: Strecke | null;
  /** Place of the day on which the clock is full, if the drawing shows it. */
  readonly ziel: number | null;
};
export type ZeitstrahlLayout = {
  readonly von: Datum;
  readonly bis: Datum;
  readonly jahre: readonly { readonly x: number; readonly label: string }[];
  readonly balken: readonly (Strecke & { readonly abschnitt: Abschnitt })[];
  readonly luecken: readonly (Strecke & { readonly luecke: Luecke })[];
  readonly spuren: readonly Spur[];
  readonly stichtag: number;
};

/** Days of air on both ends, so that nothing sticks to the edge. */
const RAND = 60;
/** How far ahead the drawing reaches at most; later days are named in words. */
const VORAUS = 3 * 365;
/** Pixels that a year label needs. */
const JAHR_LABEL = 44;

/** Places of all parts of the time line on a drawing `breite` pixels wide; null when there is nothing to draw. */
export function layoutZeitstrahl(strahl: Zeitstrahl, breite: number): ZeitstrahlLayout | null {
  const erster = strahl.abschnitte.map(({ von }) => von).toSorted()[0];
  if (erster === undefined || breite <= 0) return null;
  const von = plusDays(erster < strahl.stichtag ? erster : strahl.stichtag, -RAND);
  const bis = plusDays(lastDay(strahl), RAND);
  const proTag = breite / (daysBetween(von, bis) + 1);
  const x = (tag: Datum) => daysBetween(von, tag) * proTag;
  const strecke = (start: Datum, ende: Datum): Strecke => ({
    x: x(start),
    breite: Math.max((daysBetween(start, ende < bis ? ende : bis) + 1) * proTag, 2),
  });

  return {
    von,
    bis,
    jahre: yearTicks(von, bis, proTag).map((tag) => ({ x: x(tag), label: tag.slice(0, 4) })),
    balken: strahl.abschnitte.map((abschnitt) => ({
      ...strecke(abschnitt.von, endOf(abschnitt, strahl.stichtag)),
      abschnitt,
    })),
    luecken: strahl.luecken.map((luecke) => ({ ...strecke(luecke.von, luecke.bis), luecke })),
    spuren: strahl.uhren.map((uhr) => ({
      uhr,
      gezaehlt: countedStretches(strahl, uhr).map(([start, ende]) => strecke(start, ende)),
      voraus:
        uhr.erfuelltAb !== null && uhr.erfuelltAb > strahl.stichtag
          ? strecke(strahl.stichtag, uhr.erfuelltAb < bis ? uhr.erfuelltAb : bis)
          : null,
      ziel:
        uhr.erfuelltAb !== null && uhr.erfuelltAb >= von && uhr.erfuelltAb <= bis ? x(uhr.erfuelltAb) : null,
    })),
    stichtag: x(strahl.stichtag),
  };
}

/** An open end is drawn to the Stichtag: what comes later is not known. */
export function endOf(abschnitt: Abschnitt, stichtag: Datum): Datum {
  if (abschnitt.bis !== null) return abschnitt.bis;
  return abschnitt.von > stichtag ? abschnitt.von : stichtag;
}

/** First and last day of every stretch a clock counts, from the start of its unbroken chain to the Stichtag. */
export function countedStretches(strahl: Zeitstrahl, uhr: Uhr): readonly (readonly [Datum, Datum])[] {
  const { seit } = uhr;
  if (seit === null) return [];
  return strahl.abschnitte.flatMap((abschnitt) => {
    if (abschnitt.zaehlt[uhr.id]?.ja !== true) return [];
    const start = abschnitt.von > seit ? abschnitt.von : seit;
    const ende = endOf(abschnitt, strahl.stichtag);
    const letzter = ende < strahl.stichtag ? ende : strahl.stichtag;
    return start > letzter ? [] : [[start, letzter] as const];
  });
}

/** The last day worth drawing: bars and clocks that reach further are cut off there. */
function lastDay(strahl: Zeitstrahl): Datum {
  const latest = (tage: readonly Datum[]) =>
    tage.reduce((last, tag) => (tag > last ? tag : last), strahl.stichtag);
  const limit = latest([plusDays(strahl.stichtag, VORAUS), ...strahl.abschnitte.map(({ von }) => von)]);
  const ends = [
    ...strahl.abschnitte.map((abschnitt) => endOf(abschnitt, strahl.stichtag)),
    ...strahl.uhren.flatMap(({ erfuelltAb }) => erfuelltAb ?? []),
  ];
  return latest(ends.map((tag) => (tag < limit ? tag : limit)));
}

function yearTicks(von: Datum, bis: Datum, proTag: number): readonly Datum[] {
  const step = Math.max(1, Math.ceil(JAHR_LABEL / (365 * proTag)));
  const ticks: Datum[] = [];
  for (let year = Number(von.slice(0, 4)) + 1; year <= Number(bis.slice(0, 4)); year += 1) {
    if (year % step === 0) ticks.push(asDatum(`${year}-01-01`));
  }
  return ticks;
}
