import { describe, expect, test } from 'vitest';
import { asDatum, plusDays } from '#shared/lib/datum.ts';
import { absetzbetrag } from '#shared/recht/lebensunterhalt/berechnung.ts';
import { parameterFuer } from '#shared/recht/lebensunterhalt/parameter.ts';
import { absetzregeln, jahreswerte } from '#shared/recht/lebensunterhalt/tabellen.ts';

const wert = (jahr: number) => {
  const found = jahreswerte.find((each) => each.jahr === jahr);
  if (!found) throw new Error(`no table for ${jahr}`);
  return found;
};
const am = (tag: string) => {
  const parameter = parameterFuer(asDatum(tag));
  if ('keine' in parameter) throw new Error(parameter.keine);
  return parameter;
};
const stufen = (werte: object) => Object.values(werte).map((cent: number) => cent / 100);

describe('Regelbedarfe je Jahr und Stufe, Anlage zu § 28 SGB XII', () => {
  test.each([
    [2021, [446, 401, 357, 373, 309, 283]],
    [2022, [449, 404, 360, 376, 311, 285]],
    [2023, [502, 451, 402, 420, 348, 318]],
    [2024, [563, 506, 451, 471, 390, 357]],
    [2025, [563, 506, 451, 471, 390, 357]],
    [2026, [563, 506, 451, 471, 390, 357]],
  ])('%i', (jahr, euro) => expect(stufen(wert(jahr).regelbedarf)).toEqual(euro));

  test('für andere Jahre gibt es keine Tabelle', () => {
    expect(jahreswerte.map(({ jahr }) => jahr)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });
});

describe('Grundleistungen nach § 3a AsylbLG: persönlicher und notwendiger Bedarf zusammen', () => {
  test.each([
    [2022, [163, 147, 131, 111, 109, 105], [204, 183, 163, 215, 174, 144]],
    [2023, [182, 164, 146, 124, 122, 117], [228, 205, 182, 240, 182, 161]],
    [2024, [204, 184, 164, 139, 137, 132], [256, 229, 204, 269, 204, 180]],
    [2025, [196, 177, 157, 133, 131, 126], [245, 220, 196, 258, 196, 173]],
    [2026, [202, 182, 163, 138, 135, 130], [253, 227, 202, 267, 202, 179]],
  ])('%i', (jahr, persoenlich, notwendig) => {
    expect(stufen(wert(jahr).grundleistung ?? {})).toEqual(
      persoenlich.map((euro, i) => euro + (notwendig[i] ?? 0)),
    );
  });

  test('für 2021 wurde keine Quelle gelesen', () => expect(wert(2021).grundleistung).toBeNull());
});

describe('Grenze für Minijobs und Kindergeld', () => {
  test.each([
    [2024, 12.41],
    [2025, 12.82],
    [2026, 13.9],
  ])('%i: Mindestlohn mal 130 durch 3, auf volle Euro aufgerundet', (jahr, mindestlohn) => {
    expect((wert(jahr).minijobgrenze ?? 0) / 100).toBe(Math.ceil((mindestlohn * 130) / 3));
  });

  test.each([
    [2023, 250],
    [2024, 250],
    [2025, 255],
    [2026, 259],
  ])('%i: Kindergeld je Kind %i Euro', (jahr, euro) => expect((wert(jahr).kindergeld ?? 0) / 100).toBe(euro));

  test('wo keine Quelle gelesen wurde, steht nichts', () => {
    expect([2021, 2022, 2023].map((jahr) => wert(jahr).minijobgrenze)).toEqual([null, null, null]);
    expect([2021, 2022].map((jahr) => wert(jahr).kindergeld)).toEqual([null, null]);
  });
});

describe('Absetzbeträge nach § 11b SGB II', () => {
  const euro = (tag: string, brutto: number, mitKind: boolean, jung = false) =>
    absetzbetrag(brutto * 100, am(tag).absetzregel, mitKind, jung ? am(tag).minijobgrenze : null) / 100;

  test.each([
    ['seit 01.07.2023', '2023-07-01', 50, false, 50],
    ['seit 01.07.2023', '2023-07-01', 100, false, 100],
    ['seit 01.07.2023', '2023-07-01', 400, false, 160],
    ['seit 01.07.2023', '2023-07-01', 520, false, 184],
    ['seit 01.07.2023', '2026-11-21', 603, false, 208.9],
    ['seit 01.07.2023', '2026-11-21', 1000, false, 328],
    ['seit 01.07.2023', '2026-11-21', 1200, false, 348],
    ['seit 01.07.2023', '2026-11-21', 5000, false, 348],
    ['seit 01.07.2023', '2026-11-21', 1500, true, 378],
    ['seit 01.07.2023', '2026-11-21', 5000, true, 378],
    ['bis 30.06.2023', '2023-06-30', 520, false, 184],
    ['bis 30.06.2023', '2023-06-30', 1000, false, 280],
    ['bis 30.06.2023', '2023-06-30', 1200, false, 300],
    ['bis 30.06.2023', '2023-06-30', 5000, false, 300],
    ['bis 30.06.2023', '2023-06-30', 1500, true, 330],
    ['bis 30.06.2023', '2023-06-30', 5000, true, 330],
  ])('%s (%s): von %i Euro brutto, mit Kind %s, bleiben %d Euro frei', (_, tag, brutto, mitKind, frei) => {
    expect(euro(tag, brutto, mitKind)).toBe(frei);
  });

  /** Tenths of cents, so that nothing is rounded before the end; written out tier by tier. */
  const frei = (brutto: number, neu: boolean, mitKind: boolean): number => {
    const oben = mitKind ? 150_000 : 120_000;
    const bis = (grenze: number) => Math.min(brutto, grenze);
    const grund = 10 * bis(10_000);
    if (brutto <= 10_000) return Math.round(grund / 10);
    const mitte = neu
      ? 2 * (bis(52_000) - 10_000) + (brutto > 52_000 ? 3 * (bis(100_000) - 52_000) : 0)
      : 2 * (bis(100_000) - 10_000);
    return Math.round((grund + mitte + (brutto > 100_000 ? bis(oben) - 100_000 : 0)) / 10);
  };

  test.each([
    ['2023-06-30', false],
    ['2023-07-01', true],
  ])('auf den Cent an jeder Grenze (%s)', (tag, neu) => {
    for (const grenze of [10_000, 52_000, 100_000, 120_000, 150_000])
      for (let cent = grenze - 25; cent <= grenze + 25; cent += 1)
        for (const mitKind of [false, true])
          expect(absetzbetrag(cent, am(tag).absetzregel, mitKind), `${cent}`).toBe(frei(cent, neu, mitKind));
  });

  test('die Regeln schließen aneinander an', () => {
    expect(absetzregeln.map(({ von, bis }) => [von, bis])).toEqual([
      ['2011-07-01', '2023-06-30'],
      ['2023-07-01', null],
    ]);
  });

  test('unter 25 in Ausbildung bleibt die Minijob-Grenze frei, dafür entfällt die Stufe von 20 %', () => {
    expect(euro('2026-11-21', 603, false, true)).toBe(603);
    expect(euro('2026-11-21', 1000, false, true)).toBe(603 + (1000 - 603) * 0.3);
    expect(euro('2026-11-21', 1200, false, true)).toBe(603 + (1000 - 603) * 0.3 + 20);
    // A lower limit than any so far: the tier of 20 % falls away although it would reach beyond it.
    expect(absetzbetrag(100_000, am('2026-11-21').absetzregel, false, 300_00)).toBe(444_00);
    // Before July 2023 the law knew no such rule.
    expect(absetzbetrag(100_000, am('2023-06-30').absetzregel, false, 520_00)).toBe(280_00);
  });

  test('die alte Regel gilt bis 30.06.2023, die neue vom Tag danach an', () => {
    const letzter = asDatum('2023-06-30');
    expect([am(letzter).absetzregel.id, am(plusDays(letzter, 1)).absetzregel.id]).toEqual([
      '11b-alt',
      '11b-2023',
    ]);
  });
});
