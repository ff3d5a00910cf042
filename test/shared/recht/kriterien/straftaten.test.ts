import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { fehlt, frage, integriert } from '../befragen.ts';

type Eintrag = NonNullable<FallEingabe['verurteilung']>[number];
type Stand = NonNullable<FallEingabe['hindernis']>['verurteilungen'];
const fall = (verurteilung: readonly Eintrag[], verurteilungen: Stand = 'vorhanden', mehr: object = {}) =>
  integriert({ hindernis: { ...OHNE_HINDERNIS, verurteilungen, ...mehr }, verurteilung: [...verurteilung] });
const haft = (monate: number | null, mehr: Partial<Eintrag> = {}): Eintrag => ({
  art: 'freiheitsstrafe',
  monate,
  bewaehrung: true,
  vorsatz: true,
  am: '2025-01-01',
  rechtskraftAm: '2025-02-01',
  ...mehr,
});
const jugend = (monate: number | null, mehr: Partial<Eintrag> = {}): Eintrag => ({
  ...haft(monate, mehr),
  art: 'jugendstrafe',
});
const geld = (tagessaetze: number | null, mehr: Partial<Eintrag> = {}): Eintrag => ({
  art: 'geldstrafe',
  tagessaetze,
  vorsatz: true,
  am: '2025-01-01',
  rechtskraftAm: '2025-02-01',
  ...mehr,
});
const beide = (...angaben: Parameters<typeof fall>) =>
  ['25b2.AUSW', 'Q.AUSW'].map((id) => frage(fall(...angaben), id, { weg: '25b1' }).zustand);

describe('§ 54: welche Strafe für § 25b zwingend und welche nach § 5 zu sehen ist', () => {
  test.each<readonly [string, readonly Eintrag[], readonly [zwingend: string, allgemein: string]]>([
    ['Geldstrafe', [geld(90)], ['erfuellt', 'wertung']],
    ['fünf Monate Freiheitsstrafe', [haft(5)], ['erfuellt', 'wertung']],
    ['sechs Monate Freiheitsstrafe', [haft(6)], ['offen_ab', 'offen_ab']],
    ['sechs Monate wegen Fahrlässigkeit', [haft(6, { vorsatz: false })], ['erfuellt', 'wertung']],
    ['fünf Monate Jugendstrafe', [jugend(5)], ['erfuellt', 'wertung']],
    [
      'sechs Monate Jugendstrafe: ein besonderer Fall des Abs. 1 ist möglich',
      [jugend(6)],
      ['wertung', 'wertung'],
    ],
    ['elf Monate Jugendstrafe ohne Bewährung', [jugend(11, { bewaehrung: false })], ['wertung', 'wertung']],
    ['ein Jahr Jugendstrafe ohne Bewährung', [jugend(12, { bewaehrung: false })], ['offen_ab', 'offen_ab']],
    ['ein Jahr Jugendstrafe mit Bewährung', [jugend(12)], ['wertung', 'wertung']],
    ['zwei Jahre Jugendstrafe mit Bewährung', [jugend(24)], ['offen_ab', 'offen_ab']],
    ['Zuchtmittel', [{ art: 'zuchtmittel' }], ['erfuellt', 'wertung']],
    ['am Stichtag rechtskräftig', [haft(6, { rechtskraftAm: '2026-11-21' })], ['offen_ab', 'offen_ab']],
    ['erst morgen rechtskräftig', [haft(6, { rechtskraftAm: '2026-11-22' })], ['erfuellt', 'wertung']],
    ['ob mit Vorsatz, ist nicht bekannt', [haft(6, { vorsatz: null })], ['unbekannt', 'unbekannt']],
    ['ob mit Vorsatz, ist gleich bei fünf Monaten', [haft(5, { vorsatz: null })], ['erfuellt', 'wertung']],
  ])('%s', (_, eintraege, erwartet) => expect(beide(eintraege)).toEqual(erwartet));

  test('wann der Eintrag getilgt werden kann, zählt am Tag selbst nicht mehr als gesperrt', () => {
    // Up to one year with Bewährung: ten years (§ 46 BZRG).
    expect(beide([haft(8, { am: '2016-11-22' })])).toEqual(['offen_ab', 'offen_ab']);
    expect(beide([haft(8, { am: '2016-11-21' })])).toEqual(['wertung', 'wertung']);
  });

  test.each<readonly [string, Parameters<typeof fall>, readonly string[]]>([
    ['die Rechtskraft', [[haft(6, { rechtskraftAm: null })]], ['verurteilung.rechtskraftAm']],
    ['die Dauer', [[haft(null)]], ['verurteilung.monate']],
    ['der Vorsatz', [[haft(6, { vorsatz: null })]], ['verurteilung.vorsatz']],
    ['die Bewährung bei Jugendstrafe', [[jugend(12, { bewaehrung: null })]], ['verurteilung.bewaehrung']],
    ['der Tag des Urteils, von dem an die Tilgung rechnet', [[haft(6, { am: null })]], ['verurteilung.am']],
    [
      'die Bewährung, wenn die Tilgung an ihr hängt',
      [[haft(8, { bewaehrung: null })]],
      ['verurteilung.bewaehrung'],
    ],
    [
      'die Tagessätze daneben, wenn die Tilgung an ihnen hängt',
      [[haft(8), geld(null)]],
      ['verurteilung.tagessaetze'],
    ],
    ['ob es Verurteilungen gibt', [[], null], ['hindernis.verurteilungen']],
    ['welche es sind', [[]], ['verurteilung']],
    ['ob der Eintrag stimmt', [[geld(20)], null], ['hindernis.verurteilungen']],
    [
      'ob ein Ausweisungsinteresse besteht',
      [[], 'keine', { ausweisungsinteresse: null }],
      ['hindernis.ausweisungsinteresse'],
    ],
  ])('nicht bekannt ist %s', (_, angaben, felder) => {
    for (const id of ['25b2.AUSW', 'Q.AUSW'])
      expect(frage(fall(...angaben), id, { weg: '25b1' }).fehlt.map(({ feld }) => feld)).toEqual(felder);
  });

  test('fehlt etwas, wird die Verurteilung genannt, um die es geht', () =>
    expect(fehlt(fall([haft(6, { rechtskraftAm: null })]), '25b2.AUSW')).toEqual([
      'rechtskräftig seit (Freiheitsstrafe 6 Monate vom 01.01.2025)',
    ]));
});

describe('25a1.STRAF: keine feste Grenze, alles wird gewertet', () => {
  test.each<readonly [string, Parameters<typeof fall>, string]>([
    ['nichts', [[], 'keine'], 'erfuellt'],
    ['eine Geldstrafe', [[geld(10)]], 'wertung'],
    ['nur eine Einstellung', [[{ art: 'einstellung' }]], 'wertung'],
    ['eine Strafe, deren Vorsatz niemand kennt', [[haft(12, { vorsatz: null })]], 'wertung'],
    ['vorhanden, aber keine eingetragen', [[]], 'unbekannt'],
    ['nicht geprüft', [[], null], 'unbekannt'],
  ])('%s: %s', (_, angaben, zustand) => expect(frage(fall(...angaben), '25a1.STRAF').zustand).toBe(zustand));

  test('gezählt werden Einträge des Registers, zusammengezählt nur Tagessätze', () => {
    const alle = [geld(20), geld(15), geld(null), haft(3), { art: 'zuchtmittel', tagessaetze: 5 } as const];
    expect(frage(fall(alle), '25a1.STRAF').detail).toMatchObject({ eintraege: 4, summeTagessaetze: 35 });
    expect(frage(fall([haft(3, { tagessaetze: 9 })]), '25a1.STRAF').detail).toMatchObject({
      summeTagessaetze: 0,
    });
  });
  test('was noch nicht rechtskräftig ist, steht so da', () => {
    const { fakt } = frage(fall([geld(20, { rechtskraftAm: '2026-11-22' })]), '25a1.STRAF');
    expect(fakt).toContain('Geldstrafe 20 Tagessätze vom 01.01.2025, noch nicht rechtskräftig');
  });
});
