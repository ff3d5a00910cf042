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

describe('§§ 187 bis 193 BGB über 150 Jahre, gegen Temporal', () => {
  /** Every 29 February and every last day of a month from 1890 to 2040. */
  const monatsenden = Array.from({ length: 151 * 12 }, (_, i) =>
    Temporal.PlainYearMonth.from({ year: 1890 + Math.floor(i / 12), month: (i % 12) + 1 }),
  ).map((month) => month.toPlainDate({ day: month.daysInMonth }));

  test('beginnt ein Lebensjahr oder eine Frist am Monatsende, endet sie am letzten Tag und ist am Tag danach voll', () => {
    for (const ende of monatsenden)
      for (const months of [1, 3, 6, 11, 12, 18, 48, 72, 216, 324]) {
        const start = asDatum(ende.toString());
        // Temporal stays in the month, so its day is the last one of the period when the number is missing.
        const last = ende.add({ months });
        const voll = last.day === ende.day ? last : last.add({ days: 1 });
        expect(erfuelltAb(start, { months })).toBe(voll.toString());
        expect(fristEnde(start, { months })).toBe(last.toString());
      }
  });

  test('wer an einem 29. Februar geboren ist, vollendet ein Jahr am 29. Februar oder am 1. März', () => {
    for (const geburt of monatsenden.filter(({ month, day: number }) => month === 2 && number === 29))
      for (let years = 1; years <= 100; years += 1) {
        const leap = Temporal.PlainDate.from({ year: geburt.year + years, month: 1, day: 1 }).inLeapYear;
        const tag = erfuelltAb(asDatum(geburt.toString()), { years });
        expect(tag.slice(5)).toBe(leap ? '02-29' : '03-01');
        expect(alter(asDatum(geburt.toString()), tag)).toBe(years);
        expect(alter(asDatum(geburt.toString()), plusDays(tag, -1))).toBe(years - 1);
      }
  });

  test('eine Frist ist am Tag vor „erfüllt ab“ noch nicht voll; mehr Dauer liegt nie früher', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (start, months) => {
        const voll = erfuelltAb(start, { months });
        const from = Temporal.PlainDate.from(start);
        const before = Temporal.PlainDate.from(voll).subtract({ days: 1 });
        expect(Temporal.PlainDate.compare(from.add({ months }), voll)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(from.add({ months }), before)).toBeGreaterThanOrEqual(0);
        expect(erfuelltAb(start, { months: months + 1 }) > voll).toBe(true);
        // § 187 Abs. 2: began at the start of a day; § 187 Abs. 1: an event during the day before.
        expect(plusDays(fristEnde(plusDays(start, -1), { days: 10 }), 1)).toBe(
          erfuelltAb(start, { days: 10 }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('ein Ende an einem Samstag, Sonntag oder Feiertag rückt auf den nächsten Werktag (§ 193 BGB)', () => {
    const isHoliday = (tag: Temporal.PlainDate) =>
      ['01-01', '05-01', '10-03', '12-25', '12-26'].includes(tag.toString().slice(5));
    const isOff = (tag: Temporal.PlainDate) => tag.dayOfWeek > 5 || isHoliday(tag);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (ereignis, months, days) => {
          let oracle = Temporal.PlainDate.from(ereignis).add({ months, days });
          while (isOff(oracle)) oracle = oracle.add({ days: 1 });
          const ende = fristEnde(ereignis, { months, days }, (tag) => !isOff(Temporal.PlainDate.from(tag)));
          expect(ende).toBe(oracle.toString());
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('jeder Tag von 1890 bis 2040 hat einen Nachfolger, der ein Tag ist, und kein anderer Text ist einer', () => {
    let tag = Temporal.PlainDate.from('1890-01-01');
    for (let i = 0; i < 150 * 366; i += 1) {
      const text = asDatum(tag.toString());
      tag = tag.add({ days: 1 });
      expect(plusDays(text, 1)).toBe(tag.toString());
    }
    for (const ende of monatsenden) {
      const next = `${ende.toString().slice(0, 8)}${String(ende.day + 1)}`;
      expect(isDatum(next)).toBe(false);
    }
  });

  test('eine teilweise bekannte Angabe meint genau die Tage ihres Jahres oder Monats', () => {
    for (const ende of monatsenden) {
      const month = ende.toString().slice(0, 7) as TeilDatum;
      expect(spanne(month)).toEqual({ von: `${month}-01`, bis: ende.toString() });
    }
  });
});
