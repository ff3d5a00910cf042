import { daysBetween, plusDays, type Datum } from '#shared/lib/datum.ts';

/** How long a period lasts that includes both days, rounded down: „2 Jahre 7 Monate“, „11 Tage“. */
export function dauerInWorten(von: Datum, bis: Datum): string {
  const ende = plusDays(bis, 1);
  const months = wholeMonths(von, ende);
  if (months === 0) return count(daysBetween(von, ende), 'Tag', 'Tage');
  const parts = [count(Math.floor(months / 12), 'Jahr', 'Jahre'), count(months % 12, 'Monat', 'Monate')];
  return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}

function wholeMonths(von: Datum, bis: Datum): number {
  const part = (tag: Datum, start: number, end: number) => Number(tag.slice(start, end));
  const months = (part(bis, 0, 4) - part(von, 0, 4)) * 12 + part(bis, 5, 7) - part(von, 5, 7);
  return months - (part(bis, 8, 10) < part(von, 8, 10) ? 1 : 0);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
