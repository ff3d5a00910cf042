import { asDatum, daysBetween, type Datum } from '#shared/lib/datum.ts';
import type { Backup } from './backup.ts';

export const DAYS = 7;
export const WEEKS = 5;
export const MONTHS = 12;
/** Of today's, so many: who has spoilt something in the morning wants the state before. */
const OF_TODAY = 6;
/** Backups made by hand or before something risky. */
export const KEPT_DAYS = 90;

/** After a leap of so many days the calendar is believed only when backups of so many days stand behind it. */
const LEAP_DAYS = 60;
const PROVEN_BY = 7;

/**
 * Backups that may go: of the automatic ones the newest of each of the last 7 days, 5 weeks and 12 months stay;
 * the others stay 90 days. The newest checked backup always stays, and nothing goes because a clock is wrong.
 */
export function expired(backups: readonly Backup[], heute: Datum): Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.erstelltAm < b.erstelltAm ? 1 : -1));
  const today = believed(heute, newestFirst);
  const keep = new Set<Backup>(newestFirst.filter(({ geprueft }) => geprueft).slice(0, 1));
  const slots = new Set<string>();
  let ofToday = 0;
  for (const backup of newestFirst) {
    const age = daysBetween(dayOf(backup), today);
    if (!isAutomatic(backup)) {
      if (age <= KEPT_DAYS) keep.add(backup);
      continue;
    }
    if (age < 1 && (ofToday += 1) <= OF_TODAY) keep.add(backup);
    for (const slot of slotsOf(age, backup.erstelltAm)) {
      if (!slots.has(slot)) keep.add(backup);
      slots.add(slot);
    }
  }
  return newestFirst.filter((backup) => !keep.has(backup));
}

/**
 * The day from which ages are counted. A computer whose clock runs years ahead would let everything expire at once: as
 * long as work on fewer than seven days follows a leap, it is the last day before it.
 */
function believed(heute: Datum, newestFirst: readonly Backup[]): Datum {
  const days = [...new Set([heute, ...newestFirst.map(dayOf).filter((day) => day <= heute)])];
  const leap = days.findIndex((day, i) => daysBetween(days[i + 1] ?? day, day) > LEAP_DAYS);
  const before = days[leap + 1];
  if (leap < 0 || leap + 1 >= PROVEN_BY || before === undefined) return heute;
  return believed(
    before,
    newestFirst.filter((backup) => dayOf(backup) <= before),
  );
}

function dayOf({ erstelltAm }: Backup): Datum {
  return asDatum(erstelltAm.slice(0, 10));
}

function isAutomatic({ anlass }: Backup): boolean {
  return anlass === 'taeglich' || anlass === 'aenderungen';
}

function slotsOf(age: number, erstelltAm: string): string[] {
  const week = Math.floor(age / 7);
  return [
    ...(age < DAYS ? [`tag ${age}`] : []),
    ...(week < WEEKS ? [`woche ${week}`] : []),
    ...(age < MONTHS * 31 ? [`monat ${erstelltAm.slice(0, 7)}`] : []),
  ];
}
