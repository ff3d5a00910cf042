import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { inArbeit, NICHTS_DAGEGEN } from '../azubi.ts';
import { frage } from '../befragen.ts';

type Eintrag = NonNullable<FallEingabe['verurteilung']>[number];
const fall = (verurteilung: readonly Eintrag[], hindernis: object = {}) =>
  inArbeit({
    hindernis: { ...NICHTS_DAGEGEN, verurteilungen: 'vorhanden', ...hindernis },
    verurteilung: [...verurteilung],
  });
const geld = (
  tagessaetze: number | null,
  nurAuslaenderrechtlich: boolean | null = false,
  mehr: Partial<Eintrag> = {},
): Eintrag => ({
  art: 'geldstrafe',
  tagessaetze,
  nurAuslaenderrechtlich,
  vorsatz: true,
  am: '2025-01-01',
  rechtskraftAm: '2025-02-01',
  ...mehr,
});
const haft = (monate: number | null, mehr: Partial<Eintrag> = {}): Eintrag => ({
  art: 'freiheitsstrafe',
  monate,
  bewaehrung: true,
  vorsatz: true,
  am: '2025-01-01',
  rechtskraftAm: '2025-02-01',
  ...mehr,
});
const zuchtmittel: Eintrag = {
  art: 'zuchtmittel',
  vorsatz: true,
  am: '2025-01-01',
  rechtskraftAm: '2025-02-01',
};
const vielmals = (anzahl: number, tagessaetze: number) =>
  Array.from({ length: anzahl }, () => geld(tagessaetze, null));
const antwort =
  (id: '19d.STRAF' | '60d.STRAF') =>
  (eintraege: readonly Eintrag[], hindernis: object = {}) =>
    frage(fall(eintraege, hindernis), id);
const neunzehnD = antwort('19d.STRAF');
const sechzigD = antwort('60d.STRAF');

describe('19d.STRAF: bis 50 Tagessätze, nur nach Aufenthalts- oder Asylgesetz bis 90', () => {
  test.each<readonly [string, readonly Eintrag[], string]>([
    ['zusammen 50', [geld(30), geld(20)], 'erfuellt'],
    ['zusammen 51', [geld(30), geld(21)], 'offen_ab'],
    ['nur ausländerrechtlich, zusammen 90', [geld(60, true), geld(30, true)], 'erfuellt'],
    ['nur ausländerrechtlich, zusammen 91', [geld(60, true), geld(31, true)], 'offen_ab'],
    ['beides, zusammen 50: nach jeder Zählung genug', [geld(20), geld(30, true)], 'erfuellt'],
    ['beides, zusammen 51: umstritten', [geld(20), geld(31, true)], 'wertung'],
    ['fahrlässig zählt nicht', [geld(40), geld(40, false, { vorsatz: false })], 'erfuellt'],
    ['eine Einstellung zählt nicht', [{ art: 'einstellung' }], 'erfuellt'],
    ['Zuchtmittel nennt das Gesetz hier nicht', [zuchtmittel], 'wertung'],
    ['eine Freiheitsstrafe, und sei sie kurz', [haft(1)], 'offen_ab'],
    ['am Stichtag rechtskräftig', [geld(60, false, { rechtskraftAm: '2026-11-21' })], 'offen_ab'],
    ['erst morgen rechtskräftig', [geld(60, false, { rechtskraftAm: '2026-11-22' })], 'erfuellt'],
  ])('%s', (_, eintraege, zustand) => expect(neunzehnD(eintraege).zustand).toBe(zustand));

  test('am Tag, von dem an sie getilgt werden kann, ist zu fragen und nicht mehr zu sperren', () => {
    expect(neunzehnD([geld(60, false, { am: '2021-11-22', rechtskraftAm: '2021-12-01' })])).toMatchObject({
      zustand: 'offen_ab',
      ab: '2026-11-22',
    });
    expect(neunzehnD([geld(60, false, { am: '2021-11-21', rechtskraftAm: '2021-12-01' })]).zustand).toBe(
      'wertung',
    );
  });

  describe('was nicht bekannt ist, wird in beide Richtungen gelesen', () => {
    test.each<readonly [string, readonly Eintrag[], string]>([
      ['zusammen 50: gleich, wonach bestraft wurde', [geld(30, null), geld(20, null)], 'erfuellt'],
      ['zusammen 60: ausländerrechtlich genug, sonst zu viel', [geld(30, null), geld(30, null)], 'unbekannt'],
      [
        'zusammen 91: zu viel nach jedem Gesetz, aber nicht geteilt',
        [geld(45, null), geld(46, null)],
        'unbekannt',
      ],
      ['allein 91: zu viel nach jedem Gesetz', [geld(91, null)], 'offen_ab'],
      ['wie viele Tagessätze', [geld(null)], 'unbekannt'],
      ['wie viele Tagessätze, neben 51', [geld(51), geld(null)], 'unbekannt'],
      ['ob mit Vorsatz, bei 51', [geld(51, false, { vorsatz: null })], 'unbekannt'],
      ['ob mit Vorsatz, bei 50', [geld(50, false, { vorsatz: null })], 'erfuellt'],
      ['ob rechtskräftig, bei 51', [geld(51, false, { rechtskraftAm: null })], 'unbekannt'],
      ['sieben Geldstrafen, zusammen 49', vielmals(7, 7), 'erfuellt'],
      ['sieben Geldstrafen, zusammen 56', vielmals(7, 8), 'unbekannt'],
      ['sieben Geldstrafen, zusammen 91: geteilt bliebe es darunter', vielmals(7, 13), 'unbekannt'],
      ['sechs Geldstrafen, zusammen 96: geteilt bliebe es darunter', vielmals(6, 16), 'unbekannt'],
      ['sechs Geldstrafen, zusammen 144: auch geteilt zu viel', vielmals(6, 24), 'offen_ab'],
      ['sieben Geldstrafen neben einer Freiheitsstrafe', [...vielmals(7, 7), haft(8)], 'offen_ab'],
    ])('%s', (_, eintraege, zustand) => expect(neunzehnD(eintraege).zustand).toBe(zustand));
  });

  test.each<readonly [string, readonly Eintrag[], object, readonly string[]]>([
    ['wonach bestraft wurde', [geld(60, null)], {}, ['verurteilung.nurAuslaenderrechtlich']],
    ['die Tagessätze', [geld(null)], {}, ['verurteilung.tagessaetze']],
    ['der Vorsatz', [geld(60, false, { vorsatz: null })], {}, ['verurteilung.vorsatz']],
    ['die Rechtskraft', [geld(60, false, { rechtskraftAm: null })], {}, ['verurteilung.rechtskraftAm']],
    ['der Vorsatz einer Freiheitsstrafe', [haft(null, { vorsatz: null })], {}, ['verurteilung.vorsatz']],
    [
      'nur, was zählen kann: Nach einer Einstellung wird nicht gefragt',
      [geld(null), { art: 'einstellung' }],
      {},
      ['verurteilung.tagessaetze'],
    ],
    ['der Tag einer sicher gesperrten Strafe', [haft(8, { am: null })], {}, ['verurteilung.am']],
    ['ihre Dauer', [haft(null)], {}, ['verurteilung.monate']],
    [
      'ihre Bewährung, wenn die Tilgung an ihr hängt',
      [haft(8, { bewaehrung: null })],
      {},
      ['verurteilung.bewaehrung'],
    ],
    [
      'und sonst nicht',
      [haft(13, { bewaehrung: null }), geld(10, false, { am: null })],
      {},
      ['verurteilung.am'],
    ],
    ['ob es Verurteilungen gibt', [], { verurteilungen: null }, ['hindernis.verurteilungen']],
    ['welche es sind', [], {}, ['verurteilung']],
    [
      'welche es sind, auch bei einem offenen Verfahren',
      [],
      { offeneVerfahren: 'vorhanden' },
      ['verurteilung'],
    ],
    [
      'ob es welche gibt, auch bei einem offenen Verfahren',
      [],
      { verurteilungen: null, offeneVerfahren: 'vorhanden' },
      ['hindernis.verurteilungen'],
    ],
    ['ob der Eintrag stimmt', [geld(20)], { verurteilungen: null }, ['hindernis.verurteilungen']],
  ])('nicht bekannt ist %s', (_, eintraege, hindernis, felder) => {
    const found = neunzehnD(eintraege, hindernis);
    expect([found.zustand, found.fehlt.map(({ feld }) => feld)]).toEqual(['unbekannt', felder]);
  });

  test('die Summen stehen getrennt und zusammen da', () => {
    const found = neunzehnD([geld(20), geld(15), geld(31, true), zuchtmittel]);
    expect(found.detail).toMatchObject({
      tagessaetzeAllgemein: 35,
      tagessaetzeAuslaenderrecht: 31,
      tagessaetzeZusammen: 66,
      zuchtmittel: true,
      schwer: '',
    });
    expect(neunzehnD([haft(8), geld(20)]).detail).toMatchObject({
      schwer: 'Freiheitsstrafe 8 Monate vom 01.01.2025',
      tagessaetzeZusammen: 20,
      zuchtmittel: false,
    });
    expect(neunzehnD([haft(8), haft(9)]).detail).toMatchObject({
      schwer: 'Freiheitsstrafe 8 Monate vom 01.01.2025; Freiheitsstrafe 9 Monate vom 01.01.2025',
    });
  });

  test.each<readonly [string, readonly Eintrag[], object, boolean]>([
    ['offen, sonst nichts', [], { verurteilungen: 'keine', offeneVerfahren: 'vorhanden' }, true],
    ['offen neben einer Geldstrafe', [geld(20)], { offeneVerfahren: 'vorhanden' }, true],
    ['keines', [geld(20)], { offeneVerfahren: 'keine' }, false],
    ['nicht geprüft', [geld(20)], {}, false],
    [
      'eine Strafe, die erst morgen rechtskräftig wird',
      [geld(20), geld(10, false, { rechtskraftAm: '2026-11-22' })],
      {},
      true,
    ],
    [
      'eine Strafe, die heute rechtskräftig ist',
      [geld(20), geld(10, false, { rechtskraftAm: '2026-11-21' })],
      {},
      false,
    ],
  ])('ein Verfahren: %s', (_, eintraege, hindernis, gefragt) => {
    const { zustand, fragen } = neunzehnD(eintraege, hindernis);
    expect([zustand, fragen.join().includes('Strafverfahren ist offen')]).toEqual(['erfuellt', gefragt]);
  });
});

describe('60d.STRAF: nur eine einzige Geldstrafe bis 90 Tagessätze nach Aufenthalts- oder Asylgesetz', () => {
  test.each<readonly [string, readonly Eintrag[], string]>([
    ['90', [geld(90, true)], 'erfuellt'],
    ['91', [geld(91, true)], 'offen_ab'],
    ['zehn Tagessätze wegen einer anderen Tat', [geld(10)], 'offen_ab'],
    ['zwei solche: eine weitere Strafe ist eingetragen', [geld(10, true), geld(10, true)], 'wertung'],
    ['daneben Zuchtmittel', [geld(10, true), zuchtmittel], 'wertung'],
    ['eine Freiheitsstrafe', [haft(1)], 'offen_ab'],
    ['wonach bestraft wurde, ist nicht bekannt', [geld(10, null)], 'unbekannt'],
    ['über 90 ist das gleichgültig', [geld(91, null)], 'offen_ab'],
  ])('%s', (_, eintraege, zustand) => expect(sechzigD(eintraege).zustand).toBe(zustand));
});
