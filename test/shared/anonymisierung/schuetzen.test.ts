/**
 * The proof that hidden cells stay hidden, made by other means than the product's: every set of counts that
 * would have been published alike is listed (small tables) or its range is worked out by dynamic programming
 * (large tables), and each hidden cell must still be able to be 1 and to reach the threshold.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schuetze, type Schutz } from '#shared/anonymisierung/schuetzen.ts';

const RUNS = Number(process.env['BLEIBEWEG_LAEUFE'] ?? 400);
const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);

type Sicht = readonly (number | null)[] | 'entfaellt';

function sicht(anzahlen: readonly number[], schutz: Schutz): Sicht {
  if (schutz.art === 'entfaellt') return 'entfaellt';
  return anzahlen.map((anzahl, index) =>
    schutz.art === 'verborgen' && schutz.verborgen.has(index) ? null : anzahl,
  );
}

/** All counts with the same sum that agree with what is shown: what somebody without the procedure must consider. */
function* passende(gezeigt: readonly (number | null)[], gesamt: number): Generator<number[]> {
  const stellen = gezeigt.flatMap((wert, index) => (wert === null ? [index] : []));
  const rest = gesamt - gezeigt.reduce<number>((sum, wert) => sum + (wert ?? 0), 0);
  function* verteile(index: number, uebrig: number, bisher: number[]): Generator<number[]> {
    if (index === stellen.length - 1) {
      yield [...bisher, uebrig];
      return;
    }
    for (let wert = 0; wert <= uebrig; wert += 1)
      yield* verteile(index + 1, uebrig - wert, [...bisher, wert]);
  }
  for (const werte of verteile(0, rest, [])) {
    const voll = [...gezeigt] as (number | null)[];
    for (const [nummer, stelle] of stellen.entries()) voll[stelle] = werte[nummer] ?? 0;
    yield voll.map((wert) => wert ?? 0);
  }
}

const kleineTabelle = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 0, max: 12 })),
  { minLength: 3, maxLength: 6 },
);
/** Caseloads of 5 to 300 people over tables of 2 to 11 states, skewed as real ones are. */
const bestand = fc
  .tuple(
    fc.integer({ min: 5, max: 300 }),
    fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 11 }),
  )
  .map(([personen, gewichte]) => {
    const schief = gewichte.map((gewicht) => gewicht ** 3);
    const gesamt = schief.reduce((a, b) => a + b, 0);
    const anzahlen = schief.map((gewicht) => Math.floor((gewicht / gesamt) * personen));
    anzahlen[0] = (anzahlen[0] ?? 0) + personen - anzahlen.reduce((a, b) => a + b, 0);
    return anzahlen;
  });

describe('Kleine Zahlen bleiben verborgen', () => {
  test('wer das ganze Verfahren kennt, kann für jede verborgene Zahl weder 1 noch 3 ausschließen (alle Möglichkeiten durchgezählt)', () => {
    let verborgene = 0;
    fc.assert(
      fc.property(kleineTabelle, fc.constantFrom(3, 3, 3, 4, 5), (anzahlen, schwelle) => {
        const gezeigt = sicht(anzahlen, schuetze(anzahlen, schwelle));
        if (gezeigt === 'entfaellt' || !gezeigt.includes(null)) return;
        const moeglich = gezeigt.map(() => new Set<number>());
        const gesamt = anzahlen.reduce((a, b) => a + b, 0);
        for (const andere of passende(gezeigt, gesamt)) {
          const gleich = sicht(andere, schuetze(andere, schwelle));
          if (gleich === 'entfaellt' || gleich.some((wert, index) => wert !== gezeigt[index])) continue;
          for (const [index, wert] of andere.entries()) moeglich[index]?.add(wert);
        }
        for (const [index, wert] of gezeigt.entries()) {
          if (wert !== null) continue;
          verborgene += 1;
          expect(
            [1, schwelle].filter((kandidat) => !moeglich[index]?.has(kandidat)),
            JSON.stringify({ anzahlen, gezeigt }),
          ).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed },
    );
    console.info(`Saatzahl ${seed}: ${verborgene} verborgene Zahlen in ${RUNS} Tabellen durchgezählt`);
    expect(verborgene).toBeGreaterThan(RUNS / 4);
  });

  test('in Beständen von 5 bis 300 Personen wird keine Zahl unter der Schwelle gezeigt, und keine verborgene ist errechenbar', () => {
    let geschuetzt = 0;
    let entfallen = 0;
    fc.assert(
      fc.property(bestand, (anzahlen) => {
        const gezeigt = sicht(anzahlen, schuetze(anzahlen, 3));
        if (gezeigt === 'entfaellt') {
          entfallen += 1;
          return;
        }
        expect(gezeigt.filter((wert) => wert === 1 || wert === 2)).toEqual([]);
        if (!gezeigt.includes(null)) return;
        geschuetzt += 1;
        const spannen = erreichbar(
          gezeigt,
          anzahlen.reduce((a, b) => a + b, 0),
        );
        for (const werte of spannen)
          expect(
            [1, 3].filter((wert) => !werte.has(wert)),
            JSON.stringify({ anzahlen, gezeigt }),
          ).toEqual([]);
      }),
      { numRuns: RUNS * 5, seed },
    );
    console.info(
      `Saatzahl ${seed}: ${RUNS * 5} Bestände, ${geschuetzt} mit verborgenen Zahlen, ${entfallen} ohne Tabelle`,
    );
    expect(geschuetzt).toBeGreaterThan(RUNS / 2);
  });

  test.each<[string, number[], Sicht]>([
    ['nichts Kleines, nichts verborgen', [10, 20, 0, 5], [10, 20, 0, 5]],
    ['aus drei belegten Gruppen lässt sich keine verbergen', [1, 40, 60, 0], 'entfaellt'],
    ['mit einer kleinen werden die zwei nächstgrößeren verborgen', [30, 25, 2, 60], [null, null, null, 60]],
    ['1 und 1 verrieten sich, ihre Summe lässt keine 3 zu', [1, 1, 60, 30, 12], [null, null, 60, 30, null]],
    ['drei kleine mit Spielraum genügen', [2, 2, 60, 30, 1], [null, null, 60, 30, null]],
    [
      'drei Einsen verraten sich, die nächste wird mit verborgen',
      [1, 1, 1, 30, 40],
      [null, null, null, null, 40],
    ],
    ['nur eine belegte Gruppe', [2, 0, 0], 'entfaellt'],
    ['leere Tabelle', [0, 0], [0, 0]],
  ])('%s', (_satz, anzahlen, soll) => {
    const ist = sicht(anzahlen, schuetze(anzahlen, 3));
    expect(ist).toEqual(soll);
  });
});

/** Values each hidden cell can take when at least one is small, none exceeds the smallest shown one, and all are occupied. */
function erreichbar(gezeigt: readonly (number | null)[], gesamt: number): Set<number>[] {
  const zahl = gezeigt.filter((wert) => wert === null).length;
  const rest = gesamt - gezeigt.reduce<number>((sum, wert) => sum + (wert ?? 0), 0);
  const hoechstens = Math.min(...gezeigt.filter((wert) => wert !== null && wert > 0).map(Number), rest);
  // reach[k][s]: with k cells the sum s is possible; [0] without, [1] with a small cell among them.
  const reach = Array.from({ length: zahl + 1 }, () => [new Set<number>(), new Set<number>()] as const);
  reach[0]?.[0].add(0);
  for (let k = 0; k < zahl; k += 1) {
    for (const klein of [0, 1] as const) {
      for (const sum of reach[k]?.[klein] ?? []) {
        for (let wert = 1; wert <= hoechstens && sum + wert <= rest; wert += 1)
          reach[k + 1]?.[wert < 3 ? 1 : klein].add(sum + wert);
      }
    }
  }
  const werte = new Set<number>();
  for (let wert = 1; wert <= hoechstens; wert += 1) {
    const uebrige = reach[zahl - 1];
    if (uebrige?.[1].has(rest - wert) || (wert < 3 && uebrige?.[0].has(rest - wert))) werte.add(wert);
  }
  return Array.from({ length: zahl }, () => werte);
}
