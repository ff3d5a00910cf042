/**
 * Calendar days as text. A day is `YYYY-MM-DD`: it sorts, compares, stores and prints without time zones.
 * Ages and periods follow §§ 187 to 193 BGB; see {@link erfuelltAb} and {@link fristEnde}, the only two ways
 * to add a period. The arithmetic is integer arithmetic on the proleptic Gregorian calendar (ADR 0016);
 * Temporal is the oracle of its property tests.
 */

declare const datumBrand: unique symbol;
/** A day that exists, as `YYYY-MM-DD`. */
export type Datum = string & { readonly [datumBrand]: true };

declare const teilDatumBrand: unique symbol;
/** A day of which day or month may be unknown: `1990`, `1990-02` or `1990-02-01`. */
export type TeilDatum = string & { readonly [teilDatumBrand]: true };

export type Dauer = { readonly years?: number; readonly months?: number; readonly days?: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL = /^\d{4}(?:-\d{2}){0,2}$/;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2999;

/** True for a day of the calendar between 1800 and 2999 in the form `YYYY-MM-DD`. */
export function isDatum(text: string): text is Datum {
  if (!DAY.test(text) || text < '1800' || text >= '3000') return false;
  const day = dayOf(text);
  return day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text));
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
  // The brand says that the text is valid, so its length tells what is known.
  if (teil.length === 10) return { von: teil as string as Datum, bis: teil as string as Datum };
  const year = yearOf(teil);
  if (teil.length === 4) return { von: build(year, 1, 1), bis: build(year, 12, 31) };
  const month = monthOf(teil);
  return { von: build(year, month, 1), bis: build(year, month, daysInMonth(year, month)) };
}

/**
 * The first day on which a period that began on `start` is complete (§ 188 Abs. 2 and 3 BGB): the same day
 * number; where the month lacks it, the day after its last day. 2020-02-29 plus six years is 2026-03-01.
 */
export function erfuelltAb(start: Datum, dauer: Dauer): Datum {
  const months = monthsAfter(start, dauer);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = dayOf(start);
  const complete = day <= daysInMonth(year, month) ? build(year, month, day) : firstOfNextMonth(year, month);
  return dauer.days ? plusDays(complete, dauer.days) : complete;
}

/**
 * The last day of a time limit that an event set running (§§ 187 Abs. 1, 188 Abs. 2 and 3 BGB): the same day
 * number, or the last day of a shorter month. Where `isWorkingDay` is given, a limit that ends on a day off
 * moves to the next working day (§ 193 BGB).
 */
export function fristEnde(ereignis: Datum, dauer: Dauer, isWorkingDay?: (day: Datum) => boolean): Datum {
  const months = monthsAfter(ereignis, dauer);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  let day = build(year, month, Math.min(dayOf(ereignis), daysInMonth(year, month)));
  if (dauer.days) day = plusDays(day, dauer.days);
  if (isWorkingDay) while (!isWorkingDay(day)) day = plusDays(day, 1);
  return day;
}

/** Whole years of age on a day; the birthday itself counts (§ 187 Abs. 2 S. 2 BGB). Zero before birth. */
export function alter(geburtsdatum: Datum, tag: Datum): number {
  const years = yearOf(tag) - yearOf(geburtsdatum);
  // Somebody born on 29 February completes the year at the end of 28 February: text order says just that.
  return Math.max(0, tag.slice(5) < geburtsdatum.slice(5) ? years - 1 : years);
}

/** Days from `von` to `bis`, negative when `bis` lies before. */
export function daysBetween(von: Datum, bis: Datum): number {
  return dayNumber(bis) - dayNumber(von);
}

export function plusDays(day: Datum, days: number): Datum {
  const shifted = dayOf(day) + days;
  const year = yearOf(day);
  const month = monthOf(day);
  // Most steps stay inside the month; only the rest needs the calendar.
  if (shifted >= 1 && shifted <= daysInMonth(year, month)) return build(year, month, shifted);
  return fromDayNumber(dayNumber(day) + days);
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Datum): number {
  // 1970-01-01, day number 0, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** `01.02.1990`; a partly known date as `02.1990` or `1990`. */
export function formatDatum(day: Datum | TeilDatum): string {
  if (day.length === 10) return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
  return day.length === 7 ? `${day.slice(5, 7)}.${day.slice(0, 4)}` : day;
}

function yearOf(text: string): number {
  return digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
}

function monthOf(text: string): number {
  return digit(text, 5) * 10 + digit(text, 6);
}

function dayOf(text: string): number {
  return digit(text, 8) * 10 + digit(text, 9);
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - 48;
}

/** Months since year 0 of the month that lies `dauer` after the month of `start`; days are not looked at. */
function monthsAfter(start: Datum, dauer: Dauer): number {
  return (yearOf(start) + (dauer.years ?? 0)) * 12 + monthOf(start) - 1 + (dauer.months ?? 0);
}

function firstOfNextMonth(year: number, month: number): Datum {
  return month === 12 ? build(year + 1, 1, 1) : build(year, month + 1, 1);
}

function build(year: number, month: number, day: number): Datum {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new Error('a day outside the years 1800 to 2999');
  const days = (years[year - FIRST_YEAR] ??= []);
  return (days[month * 32 + day] ??= write(year, month, day));
}

/** Days as text, by year: writing one costs ten times as much as finding it, and a check needs the same ones often. */
const years: Datum[][] = [];

function write(year: number, month: number, day: number): Datum {
  const text = `${String(year)}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`;
  // The parts come from the calendar arithmetic of this file and always make a day.
  return text as Datum;
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01. Years begin in March here, so that the leap day is the last day of its year. */
function dayNumber(day: Datum): number {
  const month = monthOf(day);
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(number: number): Datum {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return build(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
