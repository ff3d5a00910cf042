import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { tilgungsreifAb } from '#shared/recht/kriterien/tilgung.ts';
import { unbekannte } from '../befragen.ts';

type Eintrag = NonNullable<FallEingabe['verurteilung']>[number];

const geld = (tagessaetze: number | null): Eintrag => ({ art: 'geldstrafe', tagessaetze, am: '2020-02-10' });
const haft = (monate: number | null, bewaehrung: boolean | null = false): Eintrag => ({
  art: 'freiheitsstrafe',
  monate,
  bewaehrung,
  am: '2020-02-10',
});
const jugend = (monate: number | null, bewaehrung: boolean | null = false): Eintrag => ({
  ...haft(monate, bewaehrung),
  art: 'jugendstrafe',
});
const reif = (...verurteilung: Eintrag[]) => tilgungsreifAb(unbekannte({ verurteilung }).verurteilung);

describe('Frühestens tilgungsreif nach § 46 BZRG', () => {
  test.each([
    ['90 Tagessätze allein: fünf Jahre', [geld(90)], '2025-02-10'],
    ['91 Tagessätze: zehn Jahre', [geld(91)], '2030-02-10'],
    ['drei Monate Freiheitsstrafe allein: fünf Jahre', [haft(3)], '2025-02-10'],
    ['drei Monate neben einer Geldstrafe: zehn Jahre', [haft(3), geld(30)], '2030-02-10'],
    ['vier Monate mit Bewährung: zehn Jahre', [haft(4, true)], '2030-02-10'],
    ['zwölf Monate mit Bewährung: zehn Jahre', [haft(12, true)], '2030-02-10'],
    [
      'zwölf Monate mit Bewährung neben einer Geldstrafe: zehn Jahre',
      [haft(12, true), geld(30)],
      '2030-02-10',
    ],
    ['zwölf Monate ohne Bewährung: 15 Jahre und die Strafe dazu (Abs. 3)', [haft(12)], '2036-02-10'],
    ['13 Monate mit Bewährung: 15 Jahre und die Strafe dazu', [haft(13, true)], '2036-03-10'],
    [
      'zwei Freiheitsstrafen: 15 Jahre und die längere Strafe dazu',
      [haft(6, true), haft(8, true)],
      '2035-10-10',
    ],
    ['Jugendstrafe von einem Jahr: fünf Jahre', [jugend(12)], '2025-02-10'],
    ['Jugendstrafe von zwei Jahren mit Bewährung: fünf Jahre', [jugend(24, true)], '2025-02-10'],
    [
      'Jugendstrafe von 13 Monaten ohne Bewährung: zehn Jahre und die Strafe dazu',
      [jugend(13)],
      '2031-03-10',
    ],
    [
      'Jugendstrafe von 25 Monaten mit Bewährung: zehn Jahre und die Strafe dazu',
      [jugend(25, true)],
      '2032-03-10',
    ],
    ['Geldstrafe neben Jugendstrafe: zehn Jahre', [geld(20), jugend(6)], '2030-02-10'],
    ['Zuchtmittel und Einstellungen zählen nicht', [{ art: 'zuchtmittel' }, { art: 'einstellung' }], null],
    [
      'ein Zuchtmittel neben einer Geldstrafe ändert nichts',
      [geld(30), { art: 'zuchtmittel', am: '2024-01-01' }],
      '2025-02-10',
    ],
    [
      'eine Einstellung neben drei Monaten Freiheitsstrafe ändert nichts',
      [haft(3), { art: 'einstellung', am: '2024-01-01' }],
      '2025-02-10',
    ],
    [
      'drei Monate neben einer früheren Geldstrafe: zehn Jahre',
      [haft(3), { ...geld(30), am: '2018-02-10' }],
      '2030-02-10',
    ],
    ['Jugendstrafe von 13 Monaten, Bewährung unbekannt', [jugend(13, null)], null],
    ['Jugendstrafe von zwei Jahren, Bewährung unbekannt', [jugend(24, null)], null],
    [
      'Jugendstrafe von 25 Monaten, Bewährung unbekannt, aber ohne Bedeutung',
      [jugend(25, null)],
      '2032-03-10',
    ],
    [
      'Jugendstrafe von einem Jahr, Bewährung unbekannt, aber ohne Bedeutung',
      [jugend(12, null)],
      '2025-02-10',
    ],
    ['Tagessätze unbekannt', [geld(null)], null],
    ['Dauer unbekannt', [haft(null)], null],
    ['Bewährung unbekannt, und sie entscheidet', [haft(6, null)], null],
    ['Bewährung unbekannt, aber ohne Bedeutung', [haft(13, null)], '2036-03-10'],
    ['Tag des Urteils unbekannt', [{ ...geld(30), am: null }], null],
    [
      'mehrere Einträge: Der späteste Tag gilt für alle',
      [geld(30), { ...geld(30), am: '2022-02-10' }],
      '2027-02-10',
    ],
  ] as const)('%s', (_, eintraege, tag) => expect(reif(...eintraege)).toBe(tag));
});
