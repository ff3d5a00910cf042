import { describe, expect, it } from 'vitest';
import { feiertage, isWerktag, ostersonntag, werktagBis } from '#shared/fristen/feiertage.ts';
import { asDatum, weekday } from '#shared/lib/datum.ts';

const days = (jahr: number, land: Parameters<typeof feiertage>[1]) =>
  feiertage(jahr, land).map(({ tag, name }) => `${tag} ${name}`);

describe('Ostern', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('%i ist am %s', (jahr, tag) => {
    expect(ostersonntag(jahr)).toBe(tag);
  });

  it('ist immer ein Sonntag zwischen dem 22. März und dem 25. April', () => {
    for (let jahr = 1900; jahr <= 2199; jahr += 1) {
      const tag = ostersonntag(jahr);
      expect(weekday(tag), String(jahr)).toBe(7);
      expect(tag >= `${jahr}-03-22` && tag <= `${jahr}-04-25`, tag).toBe(true);
    }
  });
});

describe('Feiertage', () => {
  it('in Sachsen sind 2026 elf, mit Reformationstag und Buß- und Bettag', () => {
    expect(days(2026, 'SN')).toEqual([
      '2026-01-01 Neujahr',
      '2026-04-03 Karfreitag',
      '2026-04-06 Ostermontag',
      '2026-05-01 Tag der Arbeit',
      '2026-05-14 Christi Himmelfahrt',
      '2026-05-25 Pfingstmontag',
      '2026-10-03 Tag der Deutschen Einheit',
      '2026-10-31 Reformationstag',
      '2026-11-18 Buß- und Bettag',
      '2026-12-25 1. Weihnachtstag',
      '2026-12-26 2. Weihnachtstag',
    ]);
  });

  it.each([
    [2024, '2024-11-20'],
    [2025, '2025-11-19'],
    [2028, '2028-11-22'],
    [2033, '2033-11-16'],
  ])('der Buß- und Bettag %i ist der Mittwoch vor dem 23. November: %s', (jahr, tag) => {
    expect(days(jahr, 'SN')).toContain(`${tag} Buß- und Bettag`);
    expect(weekday(asDatum(tag))).toBe(3);
  });

  it('gelten von dem Jahr an, in dem das Land sie eingeführt hat', () => {
    expect(days(2018, 'BE').some((day) => day.includes('Frauentag'))).toBe(false);
    expect(days(2019, 'BE')).toContain('2019-03-08 Internationaler Frauentag');
    expect(days(2022, 'MV').some((day) => day.includes('Frauentag'))).toBe(false);
    expect(days(2017, 'NW')).toContain('2017-10-31 Reformationstag');
    expect(days(2018, 'NW').some((day) => day.includes('Reformationstag'))).toBe(false);
    expect(days(2018, 'NI')).toContain('2018-10-31 Reformationstag');
    expect(days(2025, 'BE')).toContain('2025-05-08 80. Jahrestag der Befreiung');
  });

  it('ohne Land sind es die neun, die überall gelten', () => {
    expect(feiertage(2026, null)).toHaveLength(9);
  });

  it('stehen in jedem Land einmal und in der Reihenfolge des Jahres', () => {
    for (const land of [
      'BB',
      'BE',
      'BW',
      'BY',
      'HB',
      'HE',
      'HH',
      'MV',
      'NI',
      'NW',
      'RP',
      'SH',
      'SL',
      'SN',
      'ST',
      'TH',
    ] as const)
      for (let jahr = 2011; jahr <= 2035; jahr += 1) {
        const tage = feiertage(jahr, land).map(({ tag, name }) => `${tag} ${name}`);
        expect(tage, `${land} ${jahr}`).toEqual([...new Set(tage)].toSorted());
      }
  });
});

describe('Ein Werktag', () => {
  it('ist kein Samstag, kein Sonntag und kein Feiertag des Landes', () => {
    expect(isWerktag(asDatum('2026-11-18'), 'SN')).toBe(false);
    expect(isWerktag(asDatum('2026-11-18'), 'NW')).toBe(true);
    expect(isWerktag(asDatum('2026-11-21'), 'NW')).toBe(false);
    expect(isWerktag(asDatum('2026-11-22'), 'NW')).toBe(false);
    expect(isWerktag(asDatum('2026-11-23'), 'NW')).toBe(true);
  });

  it('vor einem Fristende über die Feiertage liegt vor ihnen', () => {
    expect(werktagBis(asDatum('2026-12-27'), 'NW')).toBe('2026-12-24');
    expect(werktagBis(asDatum('2026-04-06'), null)).toBe('2026-04-02');
    expect(werktagBis(asDatum('2026-11-23'), 'NW')).toBe('2026-11-23');
  });
});
