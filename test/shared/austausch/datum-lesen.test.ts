import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leseDatum, leseTag } from '#shared/austausch/datum-lesen.ts';
import type { Zelle } from '#shared/austausch/tabelle.ts';
import { asDatum, formatDatum, plusDays } from '#shared/lib/datum.ts';

const heute = asDatum('2026-11-21');
const geburt = { art: 'geburt', heute } as const;
const ereignis = { art: 'ereignis', heute } as const;

describe('Ein Geburtsdatum wird in jeder üblichen Form gelesen', () => {
  test.each<[Zelle, string]>([
    ['1.2.90', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    [' 01. 02. 1990 ', '1990-02-01'],
    ['010290', '1990-02-01'],
    ['01021990', '1990-02-01'],
    ['19900201', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    ['1990-02-01 00:00:00', '1990-02-01'],
    ['1990-02-01T00:00:00.000Z', '1990-02-01'],
    ['1/2/1990', '1990-02-01'],
    ['1. Februar 1990', '1990-02-01'],
    ['3. März 1990', '1990-03-03'],
    ['geb. 01.02.1990', '1990-02-01'],
    ['01.02.1990 (geschätzt)', '1990-02-01'],
    ['1.2.15', '2015-02-01'],
    ['1.2.30', '1930-02-01'],
    [32_905, '1990-02-01'],
    ['32905', '1990-02-01'],
    [1_021_990, '1990-02-01'],
    [{ tag: '1990-02-01' }, '1990-02-01'],
    ['00.00.1990', '1990'],
    ['00.02.1990', '1990-02'],
    ['XX.XX.1990', '1990'],
    ['02.1990', '1990-02'],
    ['02/1990', '1990-02'],
    ['Feb 1990', '1990-02'],
    ['1990-00-00', '1990'],
    ['1990', '1990'],
    [1990, '1990'],
    ['29.02.2000', '2000-02-29'],
  ])('%j ist %s', (zelle, soll) => {
    expect(leseDatum(zelle, geburt)).toEqual({ ok: true, wert: soll });
  });
});

test.each<[Zelle]>([[null], [''], ['-'], ['?'], ['unbekannt'], ['k. A.']])(
  '%j ist unbekannt und kein Fehler',
  (zelle) => {
    expect(leseDatum(zelle, geburt)).toEqual({ ok: true, wert: null });
  },
);

describe('Was kein Datum ist, bekommt einen Satz', () => {
  test.each<[Zelle, string]>([
    ['31.06.2020', 'Das Datum „31.06.2020“ gibt es nicht.'],
    ['31.06.', 'Dem Datum „31.06.“ fehlt das Jahr.'],
    ['29.02.2001', 'Das Datum „29.02.2001“ gibt es nicht.'],
    ['13.13.1990', 'Den Monat 13 in „13.13.1990“ gibt es nicht.'],
    ['bald', '„bald“ ist kein Datum.'],
    ['01.02.2027', 'Das Geburtsdatum „01.02.2027“ liegt in der Zukunft.'],
    ['01.02.1890', 'Das Jahr in „01.02.1890“ liegt vor 1900.'],
    [{ fehler: '#REF!' }, 'Die Formel ergibt #REF!.'],
    [true, 'Hier wird ein Datum erwartet.'],
    [-5, '„-5“ ist kein Datum.'],
  ])('%j: %s', (zelle, satz) => {
    expect(leseDatum(zelle, geburt)).toEqual({ ok: false, text: satz });
  });
});

test('ein Ereignis darf in der Zukunft liegen: „31.12.27“ ist 2027, „31.12.90“ ist 1990', () => {
  expect(leseDatum('31.12.27', ereignis)).toEqual({ ok: true, wert: '2027-12-31' });
  expect(leseDatum('31.12.90', ereignis)).toEqual({ ok: true, wert: '1990-12-31' });
});

test('wo ein ganzer Tag nötig ist, genügt ein Jahr nicht', () => {
  expect(leseTag('2019', ereignis)).toEqual({
    ok: false,
    text: '„2019“ nennt keinen Tag; übernommen werden hier nur ganze Daten.',
  });
});

test('jeder Tag von 1930 bis heute kommt aus jeder Schreibweise heil zurück', () => {
  const tag = fc.integer({ min: 0, max: 35_000 }).map((days) => plusDays(asDatum('1930-01-01'), days));
  fc.assert(
    fc.property(tag, (day) => {
      const deutsch = formatDatum(day);
      for (const text of [
        day,
        deutsch,
        deutsch.replaceAll('.', '/'),
        deutsch.replaceAll('.', ''),
        `${day}T00:00:00`,
      ]) {
        expect(leseDatum(text, geburt)).toEqual({ ok: true, wert: day });
      }
    }),
    { numRuns: 300, verbose: 1 },
  );
});
