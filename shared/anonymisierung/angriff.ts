/**
 * The attacker's run: somebody who knows all recognisable columns of everybody in the register tries to find each
 * person's line in the record table. Works on the published groups only, so it would notice a mistake in them.
 */
import { isVielfaeltig, sensibleWerte, type Einzeldaten, type Gruppenzeile } from './einzeldaten.ts';
import type { Datensatz, Spalte } from './hierarchien.ts';

export type Angriff = {
  /** People who were looked for. */
  readonly personen: number;
  /** People whose combination of all columns nobody else in the register has. */
  readonly einmalige: number;
  /** The same for some two columns. */
  readonly seltene: number;
  /** Fewest lines that fit anybody who has a line; null if nobody fits. */
  readonly passend: number | null;
  /** Highest chance to pick the right line. */
  readonly erfolg: number;
  /** People about whom all fitting lines say the same sensitive thing. */
  readonly verraten: number;
};

export function greifeAn(daten: Einzeldaten, personen: readonly Datensatz[]): Angriff {
  const { spalten, gruppen, sensibel } = daten;
  const werte = personen.map((person) => spalten.map(({ wertOf }) => wertOf(person)));
  const gruppenWerte = gruppen.map(({ personen: indizes }) => {
    const je = sensibel.map(() => new Set<number>());
    for (const index of indizes) {
      const person = personen[index];
      if (person === undefined) continue;
      for (const [spalte, wert] of sensibleWerte(person, sensibel).entries()) je[spalte]?.add(wert);
    }
    return je;
  });
  const gleiche = Map.groupBy(werte.keys(), (index) => (werte[index] ?? []).join(' '));
  const ausgelassen = new Set(daten.ausgelassen);
  let passend: number | null = null;
  let verraten = 0;
  for (const indizes of gleiche.values()) {
    const wert = werte[indizes[0] ?? 0] ?? [];
    let zeilen = 0;
    const moeglich = sensibel.map(() => new Set<number>());
    for (const [nummer, gruppe] of gruppen.entries()) {
      if (!passt(gruppe, wert, spalten)) continue;
      zeilen += gruppe.personen.length;
      for (const [spalte, menge] of moeglich.entries())
        for (const einer of gruppenWerte[nummer]?.[spalte] ?? []) menge.add(einer);
    }
    if (indizes.every((index) => ausgelassen.has(index)) && zeilen === 0) continue;
    if (passend === null || zeilen < passend) passend = zeilen;
    if (
      sensibel.some(
        (spalte, index) => !isVielfaeltig(moeglich[index] ?? new Set(), { ...spalte, mindestens: 2 }),
      )
    )
      verraten += indizes.length;
  }
  return {
    personen: personen.length,
    einmalige: [...gleiche.values()].filter((indizes) => indizes.length === 1).length,
    seltene: seltene(werte, spalten.length),
    passend,
    erfolg: passend === null || passend === 0 ? 0 : 1 / passend,
    verraten,
  };
}

export function passt(
  { stufe, wert: gezeigt }: Gruppenzeile,
  wert: readonly number[],
  spalten: readonly Spalte[],
): boolean {
  for (let index = 0; index < spalten.length; index += 1) {
    const ebene = spalten[index]?.stufen[stufe[index] ?? 0];
    if (ebene?.[gezeigt[index] ?? 0] !== ebene?.[wert[index] ?? 0]) return false;
  }
  return true;
}

function seltene(werte: readonly (readonly number[])[], breite: number): number {
  const gefunden = new Set<number>();
  for (let a = 0; a < breite; a += 1)
    for (let b = a + 1; b < breite; b += 1)
      for (const indizes of Map.groupBy(
        werte.keys(),
        (index) => `${werte[index]?.[a]} ${werte[index]?.[b]}`,
      ).values())
        if (indizes.length === 1) gefunden.add(indizes[0] ?? -1);
  return gefunden.size;
}
