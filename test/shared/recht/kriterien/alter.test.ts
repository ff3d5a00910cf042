import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { frage, unbekannte } from '../befragen.ts';

/** Criteria on age with the route and a Rechtsstand in which they exist. */
const ALTER = [
  ['25a1.PERS', '25a1', '2026-11-21', 14],
  ['25a1.ALTER', '25a1', '2026-11-21', 27],
  ['25a1.ALTER', '25a1', '2020-06-01', 21],
  ['25b1.VOLLJ', '25b1', '2026-11-21', 18],
] as const;

const german = (day: Temporal.PlainDate) =>
  day.toLocaleString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });

describe('Ein nur teilweise bekanntes Geburtsdatum', () => {
  test.each(ALTER)(
    '%s (%s) am %s: nur wo beide Grenzen dasselbe sagen, gibt es eine Antwort',
    (id, route, heute, jahre) => {
      const zustand = (geburtsdatum: string) =>
        frage(unbekannte({ person: { geburtsdatum } }), id, { tag: heute, weg: route }).zustand;
      const teil = fc
        .integer({ min: -30, max: 30 })
        .map((months) => Temporal.PlainDate.from(heute).subtract({ years: jahre }).add({ months }))
        .chain((day) => fc.constantFrom(day.toString().slice(0, 7), day.toString().slice(0, 4)));
      fc.assert(
        fc.property(teil, (geburt) => {
          const year = Number(geburt.slice(0, 4));
          const [first, last] =
            geburt.length === 4
              ? [
                  Temporal.PlainDate.from({ year, month: 1, day: 1 }),
                  Temporal.PlainDate.from({ year, month: 12, day: 31 }),
                ]
              : [
                  Temporal.PlainYearMonth.from(geburt).toPlainDate({ day: 1 }),
                  Temporal.PlainYearMonth.from(geburt).toPlainDate({ day: 31 }),
                ];
          const both = [zustand(first.toString()), zustand(last.toString())];
          expect(zustand(geburt)).toBe(both[0] === both[1] ? both[0] : 'unbekannt');
          if (both[0] === both[1]) return;
          // Whoever reads it must see between which days the answer lies.
          const { text, fakt, fehlt } = frage(unbekannte({ person: { geburtsdatum: geburt } }), id, {
            tag: heute,
            weg: route,
          });
          for (const day of [first, last])
            expect(`${fakt} ${text}`).toContain(german(day.add({ years: jahre })));
          expect(fehlt.map(({ feld }) => feld)).toContain('person.geburtsdatum');
        }),
        { numRuns: 150 },
      );
    },
  );

  test('25a1.EINR: war die Person bei der Einreise vielleicht schon 14, ist es unbekannt', () => {
    const am = (geburtsdatum: string) =>
      frage(unbekannte({ person: { geburtsdatum, einreiseAm: '2010-06-15' } }), '25a1.EINR', {
        tag: '2014-01-01',
        weg: '25a1',
      });
    expect(am('1996-06-15').zustand).toBe('nicht_erfuellt');
    expect(am('1996-06-16').zustand).toBe('erfuellt');
    expect(am('1996-06')).toMatchObject({ zustand: 'unbekannt', fehlt: [{ feld: 'person.geburtsdatum' }] });
    expect(am('1996-06').text).toContain('01.06.2010');
    expect(am('1997').zustand).toBe('erfuellt');
  });

  test.each([
    ['25a1.PERS', '2012-11', '2026-10-31', 'offen_ab'],
    ['25a1.PERS', '2012-11', '2026-11-01', 'unbekannt'],
    ['25a1.PERS', '2012-11', '2026-11-29', 'unbekannt'],
    ['25a1.PERS', '2012-11', '2026-11-30', 'erfuellt'],
    ['25a1.ALTER', '1999-11', '2026-10-31', 'offen_handlung'],
    ['25a1.ALTER', '1999-11', '2026-11-01', 'unbekannt'],
    ['25a1.ALTER', '1999-11', '2026-11-29', 'unbekannt'],
    ['25a1.ALTER', '1999-11', '2026-11-30', 'nicht_erfuellt'],
  ])('%s, geboren im Monat %s, am %s: %s', (id, geburtsdatum, tag, zustand) =>
    expect(frage(unbekannte({ person: { geburtsdatum } }), id, { tag, weg: '25a1' }).zustand).toBe(zustand),
  );

  test('25b1.VORAUF: ob ein Kind noch minderjährig ist, kann am genauen Tag hängen', () => {
    const mitKind = (geburtsdatum: string) =>
      frage(
        unbekannte({
          person: { geburtsdatum: '1985-01-01', einreiseAm: '2022-01-01', haushaltErfasst: true },
          aufenthaltsabschnitt: [{ status: 'D', von: '2022-01-01' }],
          angehoeriger: [{ beziehung: 'kind', geburtsdatum, ledig: true, imHaushalt: true }],
        }),
        '25b1.VORAUF',
      );
    expect(mitKind('2009').zustand).toBe('erfuellt');
    expect(mitKind('2008-11')).toMatchObject({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'angehoeriger.geburtsdatum' }],
    });
    expect(mitKind('2007').zustand).toBe('offen_ab');
  });
});

describe('25a1.ALTER: der Antrag vor dem 27. Geburtstag', () => {
  const beantragt = (gestelltAm: string) =>
    frage(
      unbekannte({ person: { geburtsdatum: '1999-11-22' }, antrag: [{ norm: '25a1', gestelltAm }] }),
      '25a1.ALTER',
      { weg: '25a1' },
    ).zustand;
  test.each([
    ['am Stichtag, dem letzten möglichen Tag', '2026-11-21', 'erfuellt'],
    ['einer, der erst für morgen eingetragen ist, ist noch keiner', '2026-11-22', 'offen_handlung'],
  ])('%s', (_, gestelltAm, zustand) => expect(beantragt(gestelltAm)).toBe(zustand));

  test.each([
    ['am Tag vor dem 15. Geburtstag noch nicht', '2014-06-14', 'offen_ab'],
    ['an ihm kann er gestellt werden', '2014-06-15', 'offen_handlung'],
  ])('bis Juli 2015: %s', (_, tag, zustand) =>
    expect(
      frage(unbekannte({ person: { geburtsdatum: '1999-06-15' } }), '25a1.ALTER', { tag, weg: '25a1' })
        .zustand,
    ).toBe(zustand),
  );
});

test.each([
  ['Geburt und Einreise', {}, ['person.einreiseAm', 'person.geburtsdatum']],
  ['nur die Einreise', { geburtsdatum: '1996-06-15' }, ['person.einreiseAm']],
  ['nur die Geburt', { einreiseAm: '2010-06-15' }, ['person.geburtsdatum']],
])('25a1.EINR bis Juli 2015: Es fehlt %s', (_, person, felder) =>
  expect(
    frage(unbekannte({ person }), '25a1.EINR', { tag: '2014-01-01', weg: '25a1' }).fehlt.map(
      ({ feld }) => feld,
    ),
  ).toEqual(felder),
);
