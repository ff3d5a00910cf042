import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Datum } from '#shared/lib/datum.ts';

export type Kalendertag = { readonly uid: string; readonly tag: Datum; readonly titel: string };

/** Whole days as an iCalendar file (RFC 5545); the same days give the same bytes. */
export function writeKalender(name: string, tage: readonly Kalendertag[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Bleibeweg', product: 'Bleibeweg', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, tag, titel } of tage) {
    const start = new Date(`${tag}T00:00:00Z`);
    calendar.createEvent({ id: uid, allDay: true, start, summary: titel, stamp: start });
  }
  return calendar.toString();
}
