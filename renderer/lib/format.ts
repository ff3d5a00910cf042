import { formatDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';

const number = new Intl.NumberFormat('de-DE');
const money = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const amount = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const moment = new Intl.DateTimeFormat('de-DE', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });
const longDay = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `1.234` */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** `1 Person`, `12 Personen` */
export function formatCount(value: number, one: string, many: string): string {
  return `${number.format(value)} ${value === 1 ? one : many}`;
}

/** Cents as `1.234,50 €` */
export function formatMoney(cent: number): string {
  return money.format(cent / 100);
}

/** Cents as `1.234,50`, the form in which they are typed. */
export function formatAmount(cent: number): string {
  return amount.format(cent / 100);
}

/** `01.02.1990`; nothing for an unknown day. */
export function formatDay(day: Datum | TeilDatum | null): string {
  return day === null ? '' : formatDatum(day);
}

/** `Samstag, 21. November 2026` */
export function formatLongDay(day: Datum): string {
  return longDay.format(new Date(`${day}T00:00:00Z`));
}

/** A moment of the log in local time: `21.11.2026, 14:05` */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

/** `14:05` */
export function formatClock(iso: string): string {
  return clock.format(new Date(iso));
}

/** `1,4 MB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} Byte`;
  if (bytes < 1_000_000) return `${number.format(Math.round(bytes / 1000))} KB`;
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`;
}

/** `1.234,5` → 1234.5; null where it is no number. Blanks and the euro sign do not matter. */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s€]/g, '');
  if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+([,.]\d+)?$/.test(bare)) return null;
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
  return Number(plain.replace(',', '.'));
}
