import { expect, test } from 'vitest';
import { dauerInWorten } from '#renderer/features/fallakte/aufenthalt/dauer.ts';
import { asDatum } from '#shared/lib/datum.ts';

test.each([
  ['2024-01-15', '2024-01-25', '11 Tage'],
  ['2024-01-15', '2024-01-15', '1 Tag'],
  ['2024-01-01', '2024-01-31', '1 Monat'],
  ['2024-01-01', '2024-12-31', '1 Jahr'],
  ['2021-06-10', '2024-01-14', '2 Jahre 7 Monate'],
  ['2024-01-26', '2026-11-21', '2 Jahre 9 Monate'],
])('von %s bis %s sind es %s, beide Tage mitgezählt', (von, bis, worte) => {
  expect(dauerInWorten(asDatum(von), asDatum(bis))).toBe(worte);
});
