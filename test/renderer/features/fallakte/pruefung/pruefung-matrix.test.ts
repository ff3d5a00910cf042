import { describe, expect, test } from 'vitest';
import { matrixOf, zellstaende } from '#renderer/features/fallakte/pruefung/pruefung-matrix.ts';
import { fall } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { ergebnis } from '../probe-akte.ts';

const heute = asDatum('2026-11-21');
const geprueft = checkFall(fall.parse({ id: 'probe', person: { geburtsdatum: '1990-02-01' } }), {
  stichtag: heute,
  rechtsstand: heute,
  horizontMonate: 24,
  bagatelleTage: 14,
  unterbrechung60b: 'hemmt',
});

describe('Die Matrix der Prüfung', () => {
  test('zeigt jedes Kriterium jeder Rechtsgrundlage genau einmal, in seiner Spalte', () => {
    const zeilen = matrixOf(geprueft);
    geprueft.rechtsgrundlagen.forEach((route, spalte) => {
      const gezeigt = zeilen.flatMap(({ zellen }) => zellen[spalte]?.map(({ id }) => id) ?? []);
      expect(gezeigt.toSorted()).toEqual(route.kriterien.map(({ id }) => id).toSorted());
    });
  });

  test('stellt unter „Weitere Voraussetzungen“ nur, was bloß informiert', () => {
    const weitere = matrixOf(geprueft).find(({ id }) => id === 'weitere');
    expect(weitere?.zellen.flat().filter(({ massgeblich }) => massgeblich)).toEqual([]);
  });

  test('lässt Zeilen weg, in denen keine Rechtsgrundlage etwas verlangt', () => {
    expect(matrixOf(ergebnis).map(({ id }) => id)).not.toContain('sperre');
  });
});

describe('Eine Zelle', () => {
  const [kriterium] = ergebnis.rechtsgrundlagen.flatMap(({ kriterien }) => kriterien);
  if (kriterium === undefined) throw new Error('the sample has criteria');
  const mit = (zustand: typeof kriterium.zustand, teil: Partial<typeof kriterium> = {}) => ({
    ...kriterium,
    zustand,
    ...teil,
  });

  test('nennt das Schwächste zuerst und zählt Gleiches zusammen', () => {
    expect(zellstaende([mit('erfuellt'), mit('unbekannt'), mit('erfuellt')])).toEqual([
      { zustand: 'unbekannt', anzahl: 1, ab: null },
      { zustand: 'erfuellt', anzahl: 2, ab: null },
    ]);
  });
  test('übergeht, was nur informiert, solange anderes entscheidet', () => {
    expect(
      zellstaende([mit('erfuellt'), mit('unbekannt', { massgeblich: false })]).map(({ zustand }) => zustand),
    ).toEqual(['erfuellt']);
    expect(zellstaende([mit('nicht_anwendbar')]).map(({ zustand }) => zustand)).toEqual(['nicht_anwendbar']);
  });
  test('nennt von mehreren Tagen den spätesten', () => {
    const ab = (tag: string) => mit('offen_ab', { ab: asDatum(tag) });
    expect(zellstaende([ab('2027-05-01'), ab('2028-01-01'), ab('2026-12-01')])).toEqual([
      { zustand: 'offen_ab', anzahl: 3, ab: '2028-01-01' },
    ]);
  });
});
