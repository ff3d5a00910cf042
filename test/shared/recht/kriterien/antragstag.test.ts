import { expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { antragstag } from '#shared/recht/kriterien/antragstag.ts';
import { unbekannte } from '../befragen.ts';

type Antraege = NonNullable<FallEingabe['antrag']>;
const am = (gestelltAm: string, mehr: Partial<Antraege[number]> = {}): Antraege[number] => ({
  norm: '60c',
  gestelltAm,
  ...mehr,
});

test.each<readonly [string, Antraege, string | null]>([
  ['keiner eingetragen', [], null],
  ['am Stichtag selbst gestellt', [am('2026-11-21')], '2026-11-21'],
  ['erst für morgen eingetragen', [am('2026-11-22')], null],
  ['der letzte von mehreren', [am('2025-05-01'), am('2024-05-01')], '2025-05-01'],
  ['für einen anderen Weg', [am('2025-05-01', { norm: '60d' })], null],
  ['zurückgenommen', [am('2024-05-01'), am('2025-05-01', { stand: 'zurueckgezogen' })], '2024-05-01'],
  ['abgelehnt', [am('2024-05-01'), am('2025-05-01', { stand: 'abgelehnt' })], '2024-05-01'],
  ['nur beraten', [am('2025-05-01', { stand: 'beratung' })], null],
])('Der Tag des Antrags: %s', (_, antrag, tag) =>
  expect(antragstag(unbekannte({ antrag }), '60c', asDatum('2026-11-21'))).toBe(tag),
);
