import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { inArbeit } from '../azubi.ts';
import { fehlt, stand } from '../befragen.ts';

type Nachweise = NonNullable<FallEingabe['sprachnachweis']>;
const nachweis = (
  muendlich: Nachweise[number]['muendlich'],
  schriftlich: Nachweise[number]['schriftlich'] = null,
  am: string | null = null,
) => ({
  muendlich,
  schriftlich,
  am,
});

describe('19d.DEU: B1, mündlich und schriftlich', () => {
  test.each<readonly [string, Nachweise, string]>([
    ['beides auf B1', [nachweis('B1', 'B1')], 'erfuellt'],
    ['besser als nötig', [nachweis('C1', 'B2')], 'erfuellt'],
    ['schriftlich eine Stufe darunter', [nachweis('B1', 'A2')], 'offen_handlung'],
    ['aus zwei Nachweisen', [nachweis('B1'), nachweis(null, 'B1')], 'erfuellt'],
    [
      'es gilt der bessere, gleich in welcher Reihenfolge',
      [nachweis('B1', 'B1'), nachweis('A1', 'A1')],
      'erfuellt',
    ],
    ['und umgekehrt', [nachweis('A1', 'A1'), nachweis('B1', 'B1')], 'erfuellt'],
    ['der Nachweis ist von heute', [nachweis('B1', 'B1', '2026-11-21')], 'erfuellt'],
    ['er ist von morgen: Heute gibt es keinen', [nachweis('B1', 'B1', '2026-11-22')], 'offen_handlung'],
    [
      'ein besserer von morgen nimmt dem von heute nichts',
      [nachweis('B1', 'B1', '2024-01-01'), nachweis('C1', 'C1', '2026-11-22')],
      'erfuellt',
    ],
  ])('%s: %s', (_, sprachnachweis, zustand) =>
    expect(stand(inArbeit({ sprachnachweis }), '19d.DEU')).toBe(zustand),
  );

  test.each<readonly [string, Nachweise, readonly string[]]>([
    ['gar kein Nachweis eingetragen', [], ['Sprachnachweis']],
    ['die schriftliche Stufe', [nachweis('B1')], ['schriftlich']],
    ['beide Stufen', [nachweis(null)], ['mündlich', 'schriftlich']],
  ])('es fehlt: %s', (_, sprachnachweis, was) =>
    expect(fehlt(inArbeit({ sprachnachweis }), '19d.DEU')).toEqual(was),
  );
});
