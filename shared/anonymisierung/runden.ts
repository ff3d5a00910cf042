/**
 * The other way to protect figures: every figure is rounded to the nearest multiple, each for itself and the total
 * once. Who sees a rounded figure knows an interval. It stays the whole interval only if total and other figures do
 * not narrow it; where they do, the table is not published.
 */
import type { Loeser } from './loeser.ts';

export function runde(zahl: number, basis: number): number {
  return Math.round(zahl / basis) * basis;
}

/** Smallest and largest count behind a rounded figure. */
export function intervall(gerundet: number, basis: number): { readonly von: number; readonly bis: number } {
  const halb = (basis - 1) / 2;
  return { von: Math.max(0, gerundet - halb), bis: gerundet + halb };
}

/** Does every figure of a one-way table keep its whole interval, given the rounded total? */
export function haeltRunden(gerundet: readonly number[], summe: number, basis: number): boolean {
  const grenzen = gerundet.map((zahl) => intervall(zahl, basis));
  const gesamt = intervall(summe, basis);
  const von = grenzen.reduce((sum, grenze) => sum + grenze.von, 0);
  const bis = grenzen.reduce((sum, grenze) => sum + grenze.bis, 0);
  return grenzen.every(
    (grenze) => von - grenze.von + grenze.bis <= gesamt.bis && bis - grenze.bis + grenze.von >= gesamt.von,
  );
}

/** The same for a two-way table between rounded margins; the solver looks for a table for each end. */
export function haeltKreuzrunden(
  gerundet: readonly number[],
  spalten: number,
  {
    margen,
    basis,
    loeser,
  }: { readonly margen: readonly number[]; readonly basis: number; readonly loeser: Loeser },
): 'haelt' | 'verraet' | 'offen' {
  const variablen = gerundet.map((zahl) => intervall(zahl, basis));
  const zeilen = Math.ceil(gerundet.length / spalten);
  const summen = margen.map((marge, linie) => ({
    ueber: [...gerundet.keys()].filter((zelle) =>
      linie < zeilen ? Math.floor(zelle / spalten) === linie : zelle % spalten === linie - zeilen,
    ),
    ...intervall(marge, basis),
  }));
  const gesehen = gerundet.map(() => new Set<number>());
  for (const [zelle, grenze] of variablen.entries()) {
    for (const ende of [grenze.von, grenze.bis]) {
      if (gesehen[zelle]?.has(ende)) continue;
      const fest = variablen.map((andere, index) => (index === zelle ? { von: ende, bis: ende } : andere));
      const loesung = loeser({ variablen: fest, summen, gewichte: gerundet.map(() => 0) });
      if (loesung.art === 'offen') return 'offen';
      if (loesung.art === 'unmoeglich') return 'verraet';
      for (const [index, wert] of loesung.werte.entries()) gesehen[index]?.add(wert);
    }
  }
  return 'haelt';
}
