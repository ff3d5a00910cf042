import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  alter,
  asDatum,
  daysBetween,
  erfuelltAb,
  formatDatum,
  fristEnde,
  isDatum,
  isTeilDatum,
  plusDays,
  spanne,
  weekday,
  type TeilDatum,
} from '#shared/lib/datum.ts';

const day = fc
  .integer({ min: 0, max: 150 * 365 })
  .map((n) => asDatum(Temporal.PlainDate.from('1890-01-01').add({ days: n }).toString()));

describe('Erfüllt ab: Dauer ab einem Tag', () => {
  test.each([
    ['2020-11-21', { years: 6 }, '2026-11-21'],
    ['2020-11-22', { years: 6 }, '2026-11-22'],
    ['2020-02-29', { years: 6 }, '2026-03-01'],
    ['2020-02-29', { years: 4 }, '2024-02-29'],
    ['2022-11-21', { years: 4 }, '2026-11-21'],
    ['2025-12-31', { months: 18 }, '2027-07-01'],
    ['2025-11-21', { months: 12 }, '2026-11-21'],
    ['2026-08-31', { months: 6 }, '2027-03-01'],
    ['2026-12-31', { months: 2 }, '2027-03-01'],
    ['2026-12-15', { days: 20 }, '2027-01-04'],
  ])('%s und %o ist am %s erfüllt', (start, dauer, ab) => {
    expect(erfuelltAb(asDatum(start), dauer)).toBe(ab);
  });
});

describe('Fristende', () => {
  test.each([
    ['2025-12-31', { months: 18 }, '2027-06-30'],
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
  ])('ein Ereignis am %s mit %o endet am %s', (ereignis, dauer, ende) => {
    expect(fristEnde(asDatum(ereignis), dauer)).toBe(ende);
  });

  test('ein Ende am Wochenende rückt auf den nächsten Werktag (§ 193 BGB)', () => {
    const isWorkingDay = (tag: ReturnType<typeof asDatum>) => weekday(tag) < 6;
    expect(fristEnde(asDatum('2026-10-21'), { months: 1 }, isWorkingDay)).toBe('2026-11-23');
  });
});

describe('Alter', () => {
  test.each([
    ['1999-11-22', '2026-11-21', 26],
    ['1999-11-22', '2026-11-22', 27],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-01-01', '2025-01-01', 0],
  ])('wer am %s geboren ist, ist am %s %i Jahre alt', (geburt, tag, jahre) => {
    expect(alter(asDatum(geburt), asDatum(tag))).toBe(jahre);
  });
});

describe('Tage', () => {
  test.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '1799-12-31',
    '3000-01-01',
    ' 2026-01-01',
    '',
  ])('%s ist kein Tag', (text) => {
    expect(isDatum(text)).toBe(false);
    expect(() => asDatum(text)).toThrow('not a calendar day');
  });

  test('ein teilweise bekanntes Datum meint eine Spanne', () => {
    expect(spanne('1990' as TeilDatum)).toEqual({ von: '1990-01-01', bis: '1990-12-31' });
    expect(spanne('1992-02' as TeilDatum)).toEqual({ von: '1992-02-01', bis: '1992-02-29' });
    expect(spanne('1992-02-03' as TeilDatum)).toEqual({ von: '1992-02-03', bis: '1992-02-03' });
    expect([isTeilDatum('1990'), isTeilDatum('1990-13'), isTeilDatum('1990-1')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('werden als TT.MM.JJJJ gezeigt, soweit bekannt', () => {
    expect([
      formatDatum(asDatum('2026-03-01')),
      formatDatum('1990-02' as TeilDatum),
      formatDatum('1990' as TeilDatum),
    ]).toEqual(['01.03.2026', '02.1990', '1990']);
  });
});

describe('Die Kalenderrechnung stimmt mit Temporal überein', () => {
  test('beim Abstand, beim Weiterzählen und beim Wochentag', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60_000, max: 60_000 }), (tag, n) => {
        const oracle = Temporal.PlainDate.from(tag).add({ days: n });
        fc.pre(oracle.year >= 1800 && oracle.year < 3000);
        expect(plusDays(tag, n)).toBe(oracle.toString());
        expect(daysBetween(tag, asDatum(oracle.toString()))).toBe(n);
        expect(weekday(tag)).toBe(Temporal.PlainDate.from(tag).dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });

  test('bei Jahren und Monaten; fehlt der Tag, gilt für „erfüllt ab“ der folgende, für das Fristende der letzte', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (tag, years, months, days) => {
          const from = Temporal.PlainDate.from(tag);
          const whole = from.add({ years, months });
          const complete = whole.day === from.day ? whole : whole.add({ days: 1 });
          expect(erfuelltAb(tag, { years, months, days })).toBe(complete.add({ days }).toString());
          expect(fristEnde(tag, { years, months, days })).toBe(from.add({ years, months, days }).toString());
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('beim Alter, auch für am 29. Februar Geborene', () => {
    fc.assert(
      fc.property(day, day, (geburt, tag) => {
        fc.pre(geburt <= tag);
        const years = alter(geburt, tag);
        expect(erfuelltAb(geburt, { years }) <= tag).toBe(true);
        expect(erfuelltAb(geburt, { years: years + 1 }) > tag).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
