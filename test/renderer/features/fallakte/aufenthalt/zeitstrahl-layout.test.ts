import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedStretches,
  layoutZeitstrahl,
} from '#renderer/features/fallakte/aufenthalt/zeitstrahl-layout.ts';
import { asDatum, plusDays } from '#shared/lib/datum.ts';
import { zeitstrahl, type Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';
import { strahl } from '../probe-akte.ts';

const [erste] = strahl.uhren;
if (erste === undefined) throw new Error('the sample has clocks');

describe('Der gezeichnete Zeitstrahl', () => {
  test('zeichnet jeden Abschnitt, jede Lücke und jede Uhr innerhalb der Breite', () => {
    const layout = layoutZeitstrahl(strahl, 800);
    expect(layout?.balken).toHaveLength(strahl.abschnitte.length);
    expect(layout?.luecken).toHaveLength(1);
    expect(layout?.spuren.map(({ uhr }) => uhr.id)).toEqual(strahl.uhren.map(({ id }) => id));
    for (const { x, breite } of layout?.balken ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + breite).toBeLessThanOrEqual(800);
    }
  });

  test('zeichnet einen offenen Abschnitt bis zum Stichtag, nicht in die Zukunft', () => {
    const layout = layoutZeitstrahl(strahl, 800);
    const letzter = layout?.balken.at(-1);
    const ende = (letzter?.x ?? 0) + (letzter?.breite ?? 0);
    expect(Math.abs(ende - (layout?.stichtag ?? 0))).toBeLessThan(1);
  });

  test('zeigt nur eine noch laufende Uhr als Vorausschau', () => {
    const voraus = layoutZeitstrahl(strahl, 800)?.spuren.flatMap(({ uhr, voraus: teil }) =>
      teil === null ? [] : [uhr.id],
    );
    expect(voraus).toEqual(['6j']);
  });

  test('zählt erst ab dem Beginn der ununterbrochenen Kette', () => {
    expect(countedStretches(strahl, erste)).toEqual([['2024-01-26', '2026-11-21']]);
  });

  test('hat ohne Abschnitte nichts zu zeichnen', () => {
    expect(layoutZeitstrahl({ ...strahl, abschnitte: [] }, 800)).toBeNull();
  });

  test('bleibt bei jeder Folge von Abschnitten in der Breite und in der Reihenfolge', () => {
    const folge = fc.array(
      fc.record({ pause: fc.integer({ min: 0, max: 900 }), dauer: fc.integer({ min: 0, max: 4000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(folge, fc.integer({ min: 120, max: 2400 }), (teile, breite) => {
        const layout = layoutZeitstrahl(fromParts(teile), breite);
        if (layout === null) throw new Error('there are Abschnitte');
        const starts = layout.balken.map(({ x }) => x);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const balken of layout.balken) {
          expect(balken.x).toBeGreaterThanOrEqual(0);
          expect(balken.x + balken.breite).toBeLessThanOrEqual(breite + 2);
        }
      }),
    );
  });
});

/** Abschnitte one after the other, from 2000 on; the Stichtag lies where the sample has it. */
function fromParts(teile: readonly { readonly pause: number; readonly dauer: number }[]): Zeitstrahl {
  let tag = asDatum('2000-01-01');
  const abschnitte = teile.map(({ pause, dauer }) => {
    const von = plusDays(tag, pause + 1);
    tag = plusDays(von, dauer);
    return { status: 'D' as const, von, bis: tag, zaehlt: {} };
  });
  return zeitstrahl.parse({ ...strahl, uhren: [], luecken: [], abschnitte });
}
