import { expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import {
  anzahl,
  aufzaehlung,
  dauerWort,
  euro,
  namen,
  statusSatz,
  statusWort,
  vortag,
  zeitraum,
} from '#shared/recht/kriterien/satz.ts';

const tag = asDatum('2020-03-01');

test.each([
  [0, '0,00 €'],
  [5, '0,05 €'],
  [10, '0,10 €'],
  [99_99, '99,99 €'],
  [999_00, '999,00 €'],
  [1000_00, '1.000,00 €'],
  [134_200, '1.342,00 €'],
  [1234_567_89, '1.234.567,89 €'],
  [-20_268, '−202,68 €'],
  [100.4, '1,00 €'],
])('%d Cent sind %s', (cent, text) => expect(euro(cent)).toBe(text));

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a und b'],
  [['a', 'b', 'c'], 'a, b und c'],
] as const)('%o aufgezählt', (teile, text) => expect(aufzaehlung(teile)).toBe(text));

test('Namen stehen in Anführungszeichen', () => expect(namen(['Pass', 'Alter'])).toBe('„Pass“ und „Alter“'));

test.each([
  [0, '0 Tage'],
  [1, '1 Tag'],
  [2, '2 Tage'],
])('%d: %s', (zahl, text) => expect(anzahl(zahl, 'Tag', 'Tage')).toBe(text));

test.each([
  [{ years: 1 }, 'ein Jahr'],
  [{ years: 6 }, '6 Jahre'],
  [{ months: 18 }, '18 Monate'],
  [{}, '0 Monate'],
])('%o heißt %s', (dauer, text) => expect(dauerWort(dauer)).toBe(text));

test('ein einzelner Tag ist kein Zeitraum', () => {
  expect(zeitraum({ von: tag, bis: tag })).toBe('am 01.03.2020');
  expect(zeitraum({ von: tag, bis: asDatum('2020-03-02') })).toBe('vom 01.03.2020 bis 02.03.2020');
});

test('der Tag vor dem 01.03.2020 ist der 29.02.2020', () => expect(vortag(tag)).toBe('29.02.2020'));

test('ein Status mit seiner Quelle, ohne Eintrag ein Wort dafür', () => {
  const segment = { status: 'D', von: tag, bis: tag, bestaetigt: null } as const;
  expect(statusSatz({ ...segment, quelle: 'AZR' })).toBe('Duldung (§ 60a) seit 01.03.2020 (AZR)');
  expect(statusSatz({ ...segment, quelle: null })).toBe('Duldung (§ 60a) seit 01.03.2020');
  expect([statusWort('LUECKE'), statusWort('G')]).toEqual(['ohne Eintrag', 'Aufenthaltsgestattung']);
});
