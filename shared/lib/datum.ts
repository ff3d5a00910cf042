/**
 * Calendar days as text. A day is `YYYY-MM-DD`: it sorts, compares, stores and prints without time zones.
 * Ages and periods follow §§ 187 to 193 BGB; see {@link erfuelltAb} and {@link fristEnde}, the only two ways
 * to add a period.
 */
import { Temporal } from 'temporal-polyfill';

declare const datumBrand: unique symbol;
/** A day that exists, as `YYYY-MM-DD`. */
export type Datum = string & { readonly [datumBrand]: true };

declare const teilDatumBrand: unique symbol;
/** A day of which day or month may be unknown: `1990`, `1990-02` or `1990-02-01`. */
export type TeilDatum = string & { readonly [teilDatumBrand]: true };

export type Dauer = { readonly years?: number; readonly months?: number; readonly days?: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL = /^\d{4}(?:-\d{2}){0,2}$/;

/** True for a day of the calendar between 1800 and 2999 in the form `YYYY-MM-DD`. */
export function isDatum(text: string): text is Datum {
  if (!DAY.test(text) || text < '1800' || text >= '3000') return false;
  return Number(text.slice(8, 10)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** @throws a defect when the text is no day; use {@link isDatum} on what people or files supply. */
export function asDatum(text: string): Datum {
  if (!isDatum(text)) throw new Error('not a calendar day in the form YYYY-MM-DD');
  return text;
}

/** True for a year, a month of a year, or a day that exists. */
export function isTeilDatum(text: string): text is TeilDatum {
  if (!PARTIAL.test(text)) return false;
  return isDatum(`${text}-01-01`.slice(0, 10));
}

/** The first and the last day that a partly known date can mean. */
export function spanne(teil: TeilDatum): { readonly von: Datum; readonly bis: Datum } {
  if (isDatum(teil)) return { von: teil, bis: teil };
  const [year = '', month] = teil.split('-');
  if (month === undefined) return { von: asDatum(`${year}-01-01`), bis: asDatum(`${year}-12-31`) };
  const last = String(daysInMonth(Number(year), Number(month))).padStart(2, '0');
  return { von: asDatum(`${teil}-01`), bis: asDatum(`${teil}-${last}`) };
}

/**
 * The first day on which a period that began on `start` is complete (§ 188 Abs. 2 and 3 BGB): the same day
 * number; where the month lacks it, the day after its last day. 2020-02-29 plus six years is 2026-03-01.
 */
export function erfuelltAb(start: Datum, dauer: Dauer): Datum {
  const from = Temporal.PlainDate.from(start);
  const whole = from.add({ years: dauer.years ?? 0, months: dauer.months ?? 0 });
  const complete = whole.day === from.day ? whole : whole.add({ days: 1 });
  return asDatum(complete.add({ days: dauer.days ?? 0 }).toString());
}

/**
 * The last day of a time limit that an event set running (§§ 187 Abs. 1, 188 Abs. 2 and 3 BGB): the same day
 * number, or the last day of a shorter month. Where `isWorkingDay` is given, a limit that ends on a day off
 * moves to the next working day (§ 193 BGB).
 */
export function fristEnde(ereignis: Datum, dauer: Dauer, isWorkingDay?: (day: Datum) => boolean): Datum {
  const end = Temporal.PlainDate.from(ereignis).add({
    years: dauer.years ?? 0,
    months: dauer.months ?? 0,
    days: dauer.days ?? 0,
  });
  let day = asDatum(end.toString());
  if (isWorkingDay) while (!isWorkingDay(day)) day = plusDays(day, 1);
  return day;
}

/** Whole years of age on a day; the birthday itself counts (§ 187 Abs. 2 S. 2 BGB). */
export function alter(geburtsdatum: Datum, tag: Datum): number {
  let years = Number(tag.slice(0, 4)) - Number(geburtsdatum.slice(0, 4));
  while (years > 0 && erfuelltAb(geburtsdatum, { years }) > tag) years -= 1;
  return years;
}

/** Days from `von` to `bis`, negative when `bis` lies before. */
export function daysBetween(von: Datum, bis: Datum): number {
  return (utc(bis) - utc(von)) / 86_400_000;
}

export function plusDays(day: Datum, days: number): Datum {
  return asDatum(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Datum): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** `01.02.1990`; a partly known date as `02.1990` or `1990`. */
export function formatDatum(day: Datum | TeilDatum): string {
  return day.split('-').toReversed().join('.');
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function utc(day: Datum): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
