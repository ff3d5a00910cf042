import { randomUUID } from 'node:crypto';
import { asDatum, type Datum } from '#shared/lib/datum.ts';

/** Time and chance enter the program here and nowhere else. */
export type Services = {
  readonly today: () => Datum;
  /** UTC, as ISO text. */
  readonly now: () => string;
  /** Milliseconds of a clock that nobody can set back. */
  readonly monotonicMs: () => number;
  readonly wallMs: () => number;
  readonly newId: () => string;
};

/** @param fixedDay tests live on one day; the time of that day still passes. */
export function createServices(fixedDay?: string): Services {
  const fixed = fixedDay === undefined ? null : asDatum(fixedDay);
  return {
    today: () => fixed ?? localDay(new Date()),
    now: () => {
      const now = new Date().toISOString();
      return fixed === null ? now : `${fixed}${now.slice(10)}`;
    },
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    newId: () => randomUUID(),
  };
}

function localDay(date: Date): Datum {
  const two = (n: number) => String(n).padStart(2, '0');
  return asDatum(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}
