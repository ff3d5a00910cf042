import { describe, expect, it } from 'vitest';
import { naechsterTermin } from '#shared/fristen/gremientermin.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';

const HEUTE = asDatum('2026-11-20');
const tage = (...days: string[]): Datum[] => days.map(asDatum);
const termin = (
  rhythmus: Parameters<typeof naechsterTermin>[0]['rhythmus'],
  sitzungen: readonly Datum[],
  more: { readonly naechsteAm?: Datum; readonly land?: 'SN' | 'NW' } = {},
) => naechsterTermin({ rhythmus, naechsteAm: more.naechsteAm ?? null, sitzungen }, HEUTE, more.land ?? null);

describe('Die nächste Sitzung eines Gremiums', () => {
  it('liegt vier Wochen oder ein Vierteljahr nach der letzten', () => {
    expect(termin('vier_wochen', tage('2026-10-28'))).toEqual({ am: '2026-11-25', aus: 'berechnet' });
    expect(termin('quartal', tage('2026-09-10', '2026-06-11'))).toEqual({
      am: '2026-12-10',
      aus: 'berechnet',
    });
  });

  it('fällt nie auf ein Wochenende oder einen Feiertag des Landes', () => {
    // The 12th is a Saturday.
    expect(termin('quartal', tage('2026-09-12'))?.am).toBe('2026-12-14');
    // Buß- und Bettag is a holiday in Sachsen only.
    expect(termin('vier_wochen', tage('2026-10-21'), { land: 'SN' })?.am).toBe('2026-11-19');
    expect(termin('vier_wochen', tage('2026-10-21'), { land: 'NW' })?.am).toBe('2026-11-18');
  });

  it('ist die vereinbarte, wenn eine vereinbart ist, und sonst der eingetragene Tag', () => {
    const vereinbart = tage('2026-09-10', '2027-01-12', '2026-12-01');
    expect(termin('quartal', vereinbart, { naechsteAm: asDatum('2026-12-05') })).toEqual({
      am: '2026-12-01',
      aus: 'sitzung',
    });
    expect(termin('frei', tage('2026-09-10'), { naechsteAm: asDatum('2026-12-03') })).toEqual({
      am: '2026-12-03',
      aus: 'hand',
    });
  });

  it('wird nicht erfunden: ohne letzte Sitzung und nach Bedarf gibt es keinen Tag', () => {
    expect(termin('quartal', [])).toBeNull();
    expect(termin('frei', tage('2026-09-10'))).toBeNull();
    // A day that somebody wrote down before the last meeting was that meeting.
    expect(termin('frei', tage('2026-09-10'), { naechsteAm: asDatum('2026-09-10') })).toBeNull();
  });
});
