/**
 * Days of the second implementation: whole numbers since 1970-01-01, counted by the Date of JavaScript. Nothing here
 * comes from shared/lib/datum.ts, so that a mistake there cannot hide behind itself.
 */

/** Days since 1970-01-01. */
export type Tag = number;

const DAY = 86_400_000;

export function tag(text: string): Tag {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / DAY;
}

export function text(day: Tag): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** First and last day a partly known date can mean. */
export function ends(teil: string): readonly [Tag, Tag] {
  const [year = 0, month] = teil.split('-').map(Number);
  if (teil.length === 10) return [tag(teil), tag(teil)];
  if (month === undefined) return [Date.UTC(year, 0, 1) / DAY, Date.UTC(year, 11, 31) / DAY];
  return [Date.UTC(year, month - 1, 1) / DAY, Date.UTC(year, month, 0) / DAY];
}

/** Fulfilled from: same day number, else the first of the following month (recht.md 6.3 no. 5). */
export function nachMonaten(start: Tag, months: number): Tag {
  const date = new Date(start * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (day <= last ? Date.UTC(year, month, day) : Date.UTC(year, month + 1, 1)) / DAY;
}

/** Last day of a period that an event sets off (§ 187 Abs. 1, § 188 Abs. 2, 3 BGB); negative months look back. */
export function fristende(ereignis: Tag, months: number): Tag {
  const date = new Date(ereignis * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

export function nachJahren(start: Tag, years: number): Tag {
  return nachMonaten(start, years * 12);
}

/** Whole years completed on a day. */
export function alterAm(geburt: Tag, day: Tag): number {
  const years = new Date(day * DAY).getUTCFullYear() - new Date(geburt * DAY).getUTCFullYear();
  return Math.max(0, nachJahren(geburt, years) <= day ? years : years - 1);
}
