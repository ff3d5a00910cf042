import { randomUUID } from 'node:crypto';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import { SCRYPT, type ScryptCost } from './scrypt-cost.ts';

/** Time, chance and what a key costs enter the program here and nowhere else. */
export type Services = {
  readonly today: () => Datum;
  /** UTC, as ISO text. */
  readonly now: () => string;
  /** Milliseconds of a clock that nobody can set back. */
  readonly monotonicMs: () => number;
  readonly wallMs: () => number;
  readonly newId: () => string;
  /** For new ways in; existing ones say themselves what they cost. */
  readonly scrypt: ScryptCost;
};

/**
 * @param fixedDay tests live on one day; the time of that day still passes.
 * @param scrypt tests open hundreds of registers and take the least that the format allows.
 */
export function createServices(fixedDay?: string, scrypt: ScryptCost = SCRYPT): Services {
  const fixed = fixedDay === undefined ? null : asDatum(fixedDay);
  return {
    today: () => fixed ?? localDay(new Date()),
    now: () => (fixed === null ? new Date().toISOString() : momentOf(fixed, Date.now())),
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    newId: () => randomUUID(),
    scrypt,
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Late evening in UTC is the next day here: the hours of a fixed day are pressed into the first 22. */
function momentOf(day: Datum, wallMs: number): string {
  return new Date(Date.parse(day) + Math.floor(((wallMs % DAY_MS) * 22) / 24)).toISOString();
}

function localDay(date: Date): Datum {
  const two = (n: number) => String(n).padStart(2, '0');
  return asDatum(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}
