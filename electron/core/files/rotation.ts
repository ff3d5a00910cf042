import { asDatum, daysBetween, type Datum } from '#shared/lib/datum.ts';
import type { Backup } from './backup.ts';

export const DAYS = 7;
export const WEEKS = 5;
export const MONTHS = 12;
/** Of today's, so many: who has spoilt something in the morning wants the state before. */
const OF_TODAY = 6;
/** Backups made by hand or before something risky. */
export const KEPT_DAYS = 90;

/**
 * Backups that may go: of the automatic ones the newest of each of the last 7 days, 5 weeks and 12 months stay;
 * the others stay 90 days. The newest checked backup always stays.
 */
export function expired(backups: readonly Backup[], today: Datum): Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.erstelltAm < b.erstelltAm ? 1 : -1));
  const keep = new Set<Backup>(newestFirst.filter(({ geprueft }) => geprueft).slice(0, 1));
  const slots = new Set<string>();
  let ofToday = 0;
  for (const backup of newestFirst) {
    const age = daysBetween(asDatum(backup.erstelltAm.slice(0, 10)), today);
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
