import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { fehlt, frage, integriert } from '../befragen.ts';

type Nachweise = NonNullable<FallEingabe['sprachnachweis']>;
type Kurs = NonNullable<FallEingabe['integration']>['integrationskurs'];
const HEUTE = '2026-11-21';
const MORGEN = '2026-11-22';
const nachweis = (
  muendlich: Nachweise[number]['muendlich'],
  schriftlich: Nachweise[number]['schriftlich'] = null,
  am: string | null = null,
) => ({
  muendlich,
  schriftlich,
  am,
});
const fall = (sprachnachweis: Nachweise, integrationskurs: Kurs = null) =>
  integriert({ sprachnachweis, integration: { integrationskurs } });

describe('25b6.DEU: mündlich A2, schriftlich A2 nach einem Integrationskurs', () => {
  test.each<readonly [string, Nachweise, Kurs, string]>([
    ['beides: Nach dem Kurs fragt niemand', [nachweis('A2', 'A2')], null, 'erfuellt'],
    ['beides von heute', [nachweis('A2', 'A2', HEUTE)], null, 'erfuellt'],
    ['mündlich darunter', [nachweis('A1', 'A2')], null, 'offen_handlung'],
    ['der Nachweis ist erst von morgen', [nachweis('A2', 'A2', MORGEN)], null, 'offen_handlung'],
    [
      'neben einem von heute schadet einer von morgen nicht',
      [nachweis('B1', 'C1', MORGEN), nachweis('A2', 'A2', HEUTE)],
      null,
      'erfuellt',
    ],
    [
      'ein schlechterer von morgen auch nicht',
      [nachweis('A2', 'A2'), nachweis('A1', 'A1', MORGEN)],
      null,
      'erfuellt',
    ],
    ['von zweien gilt der bessere', [nachweis('A2', 'B1'), nachweis('A1', 'A1')], null, 'erfuellt'],
    ['gleich in welcher Reihenfolge', [nachweis('A1', 'A1'), nachweis('A2', 'B1')], null, 'erfuellt'],
    ['schriftlich darunter, Kurs besucht', [nachweis('A2', 'A1')], 'erfolgreich', 'offen_handlung'],
    ['schriftlich nicht eingetragen, Kurs läuft', [nachweis('A2')], 'laeuft', 'unbekannt'],
    [
      'ohne Verpflichtung zum Kurs: ob er möglich war, ist zu werten',
      [nachweis('A2')],
      'keine_verpflichtung',
      'wertung',
    ],
    [
      'schriftlich erst von morgen, Kurs nicht eingetragen',
      [nachweis('A2'), nachweis(null, 'A2', MORGEN)],
      null,
      'offen_handlung',
    ],
    ['schriftlich heute darunter, Kurs nicht eingetragen', [nachweis('A2', 'A1', HEUTE)], null, 'unbekannt'],
  ])('%s', (_, nachweise, kurs, zustand) =>
    expect(frage(fall(nachweise, kurs), '25b6.DEU', { weg: '25b6' }).zustand).toBe(zustand),
  );

  test.each<readonly [string, Nachweise, Kurs, string]>([
    ['gar kein Nachweis', [], null, 'Sprachnachweis'],
    ['die mündliche Stufe', [nachweis(null, 'A2')], null, 'mündlich'],
    ['ob ein Kurs möglich war', [nachweis('A2')], null, 'Integrationskurs'],
    ['die schriftliche Stufe nach dem Kurs', [nachweis('A2')], 'abbruch_verschuldet', 'schriftlich'],
  ])('es fehlt: %s', (_, nachweise, kurs, was) =>
    expect(fehlt(fall(nachweise, kurs), '25b6.DEU', { weg: '25b6' })).toEqual([was]),
  );
});
