/**
 * Percentages, median and quartiles of a table, worked out from what is published in it and from nothing else: they
 * cannot tell more than the counts behind them. A figure that is hidden has none.
 */
export type Zeile = { readonly label: string; readonly anzahl: number | null };

/** Fewer than this make a percentage look more exact than it is. */
export const KLEINSTER_NENNER = 20;

/** Whole per cent of the total; null for a hidden figure or too small a total. */
export function prozent(anzahl: number | null, summe: number): number | null {
  if (anzahl === null || summe < KLEINSTER_NENNER) return null;
  return Math.round((anzahl * 100) / summe);
}

/**
 * In which groups the first quarter, the middle and the third quarter of people lie, in the order of the rows.
 * @param ohne position of the row of those about whom nothing is known; it must be shown, and does not count
 * @returns null for a value that the hidden figures leave open
 */
export function lagewerte(
  zeilen: readonly Zeile[],
  summe: number,
  ohne: number,
): readonly (string | null)[] | null {
  const unbekannt = zeilen[ohne]?.anzahl ?? null;
  if (unbekannt === null) return null;
  const bekannt = zeilen.filter((_, index) => index !== ohne);
  const gesamt = summe - unbekannt;
  if (gesamt < KLEINSTER_NENNER) return null;
  const verborgen = gesamt - bekannt.reduce((sum, { anzahl }) => sum + (anzahl ?? 0), 0);
  // Rounded figures need not add up.
  if (verborgen < 0 || (verborgen > 0 && bekannt.every(({ anzahl }) => anzahl !== null))) return null;
  return [0.25, 0.5, 0.75].map((teil) => {
    const moeglich = bekannt.filter((_, index) => {
      const davor = bekannt.slice(0, index);
      const sicher = davor.reduce((sum, { anzahl }) => sum + (anzahl ?? 0), 0);
      const selbst = bekannt[index]?.anzahl ?? null;
      const danach = bekannt.slice(index + 1).reduce((sum, { anzahl }) => sum + (anzahl ?? 0), 0);
      const mitSelbst =
        selbst === null || davor.some(({ anzahl }) => anzahl === null) ? gesamt - danach : sicher + selbst;
      return sicher < teil * gesamt && mitSelbst >= teil * gesamt;
    });
    return moeglich.length === 1 ? (moeglich[0]?.label ?? null) : null;
  });
}
