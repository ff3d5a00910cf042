/** Counting backwards from the Stichtag to the first break, in readings of growing width (recht.md 6.3). */
import { daysBetween, erfuelltAb, plusDays, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import type { Segment } from './segmente.ts';
import type { Uhr, Wirkung } from './uhr.ts';

/**
 * - `streng`: no gap at all.
 * - `ueblich`: paper gaps up to the Bagatelle of the settings, one stay abroad of up to three months.
 * - `weit`: also times that a human has confirmed (claim to a Duldung without paper).
 * - `wertend`: also what a human may let count: gaps of up to three months, several short stays abroad,
 *   Grenzübertrittsbescheinigung, Freizügigkeit.
 * - `moeglich`: also what is unknown: unconfirmed claims, longer gaps without any entry.
 */
export const lesarten = ['streng', 'ueblich', 'weit', 'wertend', 'moeglich'] as const;
export type Lesart = (typeof lesarten)[number];

export type Geltung = 'zaehlt' | 'ruht' | 'bricht';

export type Kette = {
  /** First day that counts; null when nothing counts. */
  readonly start: Datum | null;
  /** Pieces inside the chain that do not count themselves, oldest first. */
  readonly ruhend: readonly Segment[];
  /** What the piece on the Stichtag does. */
  readonly heute: Geltung;
};

export class Zaehlung {
  readonly #segmente: readonly Segment[];
  readonly #uhr: Uhr;
  readonly #rahmen: Pruefrahmen;
  readonly #hat104c: boolean;
  readonly #ketten: Partial<Record<Lesart, Kette>> = {};

  constructor(segmente: readonly Segment[], uhr: Uhr, rahmen: Pruefrahmen, hat104c: boolean) {
    this.#segmente = segmente;
    this.#uhr = uhr;
    this.#rahmen = rahmen;
    this.#hat104c = hat104c;
  }

  get segmente(): readonly Segment[] {
    return this.#segmente;
  }

  kette(lesart: Lesart): Kette {
    return (this.#ketten[lesart] ??= this.#walk(lesart));
  }

  /** First day on which `dauer` is complete if a counting status continues; null when nothing counts. */
  ab(lesart: Lesart, dauer: Dauer): Datum | null {
    const { start, ruhend } = this.kette(lesart);
    if (start === null) return null;
    let day = erfuelltAb(start, dauer);
    for (const pause of ruhend)
      if (pause.von < day) day = plusDays(day, daysBetween(pause.von, pause.bis) + 1);
    return day;
  }

  istErfuellt(lesart: Lesart, dauer: Dauer): boolean {
    const ab = this.ab(lesart, dauer);
    return ab !== null && ab <= this.#rahmen.stichtag;
  }

  /** What one piece does, seen alone; a second stay abroad is judged by {@link kette}. */
  geltung(segment: Segment, lesart: Lesart): Geltung {
    return geltung(segment, this.#uhr, lesart, this.#rahmen, this.#hat104c);
  }

  #walk(lesart: Lesart): Kette {
    let start: Datum | null = null;
    let abroad = 0;
    const pending: Segment[] = [];
    const ruhend: Segment[] = [];
    let heute: Geltung = 'bricht';
    for (let i = this.#segmente.length - 1; i >= 0; i -= 1) {
      const segment = this.#segmente[i];
      if (!segment) break;
      let result = this.geltung(segment, lesart);
      if (segment.status === 'AUSL' && result === 'ruht') {
        abroad += 1;
        if (abroad > 1 && (lesart === 'ueblich' || lesart === 'weit')) result = 'bricht';
      }
      if (i === this.#segmente.length - 1) heute = result;
      if (result === 'bricht') break;
      if (result === 'ruht') {
        pending.push(segment);
      } else if (segment.status !== 'LUECKE') {
        // A harmless gap bridges what counts before it; alone it begins nothing.
        start = segment.von;
        // A pause belongs to the chain only when something before it counts.
        ruhend.push(...pending.splice(0));
      }
    }
    // The piece on the Stichtag may pause with nothing counting after it.
    return { start, ruhend: ruhend.toReversed(), heute };
  }
}

export function zaehle(
  segmente: readonly Segment[],
  uhr: Uhr,
  rahmen: Pruefrahmen,
  hat104c: boolean,
): Zaehlung {
  return new Zaehlung(segmente, uhr, rahmen, hat104c);
}

/** The fixed limit of three months for gaps and stays abroad (BMI 2015; VG, BeckRS 2022, 25377). */
export function uebersteigtDreiMonate(segment: Segment): boolean {
  return plusDays(segment.bis, 1) > erfuelltAb(segment.von, { months: 3 });
}

export function tage(segment: Segment): number {
  return daysBetween(segment.von, segment.bis) + 1;
}

function geltung(segment: Segment, uhr: Uhr, lesart: Lesart, rahmen: Pruefrahmen, hat104c: boolean): Geltung {
  const width = lesarten.indexOf(lesart);
  if (segment.status === 'LUECKE') {
    // A strict clock knows no Bagatelle; whether there was a claim to a Duldung stays an open fact.
    const needed = uhr.streng
      ? 4
      : tage(segment) <= rahmen.bagatelleTage
        ? 1
        : uebersteigtDreiMonate(segment)
          ? 4
          : 3;
    return width >= needed ? 'zaehlt' : 'bricht';
  }
  const zaehlt60b = uhr.zaehlt60b === 'immer' || (uhr.zaehlt60b === 'mit104c' && hat104c);
  return byWirkung(uhr.wirkung[segment.status], segment, width, rahmen, { zaehlt60b, streng: uhr.streng });
}

function byWirkung(
  wirkung: Wirkung,
  segment: Segment,
  width: number,
  rahmen: Pruefrahmen,
  { zaehlt60b, streng }: { readonly zaehlt60b: boolean; readonly streng: boolean },
): Geltung {
  switch (wirkung) {
    case 'zaehlt':
      return 'zaehlt';
    case 'ueblich':
      return width >= 1 ? 'zaehlt' : 'bricht';
    case 'bestaetigt':
      return width >= needed(segment, 4) ? 'zaehlt' : 'bricht';
    case 'wertung':
      return width >= needed(segment, 3) ? 'zaehlt' : 'bricht';
    case '60b':
      if (zaehlt60b) return 'zaehlt';
      return rahmen.unterbrechung60b === 'hemmt' ? 'ruht' : 'bricht';
    case 'ausland':
      return width >= (streng ? 3 : 1) && !uebersteigtDreiMonate(segment) ? 'ruht' : 'bricht';
    case 'bricht':
      return 'bricht';
  }
}

/** Confirmed counts in the wide reading, refused never, unanswered only from `open` on. */
function needed(segment: Segment, open: number): number {
  if (segment.bestaetigt === true) return 2;
  return segment.bestaetigt === false ? Number.POSITIVE_INFINITY : open;
}
