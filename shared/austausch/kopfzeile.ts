import { zielfeldOf } from './kopfwoerter.ts';
import { zelleText, type Tabelle, type Zeile } from './tabelle.ts';

const SUCHTIEFE = 60;

/**
 * The row that heads the columns: the one with most known words, above which only titles stand. Null where no
 * row names at least two columns we know.
 */
export function findKopfzeile(tabelle: Tabelle): number | null {
  let best: { readonly nr: number; readonly score: number } | null = null;
  for (const zeile of tabelle.zeilen.slice(0, SUCHTIEFE)) {
    const score = scoreOf(zeile);
    if (score >= 2 && (best === null || score > best.score)) best = { nr: zeile.nr, score };
  }
  return best?.nr ?? null;
}

/** Known words count; a cell that holds a number or a date speaks against a header. */
function scoreOf({ zellen }: Zeile): number {
  const seen = new Set<string>();
  let against = 0;
  for (const zelle of zellen) {
    if (zelle === null) continue;
    if (typeof zelle !== 'string' || /^\d+[.,/\d\s-]*$/.test(zelle)) {
      against += 1;
      continue;
    }
    const ziel = zelle.length <= 80 ? zielfeldOf(zelleText(zelle)) : null;
    if (ziel !== null) seen.add(ziel);
  }
  return seen.size - against;
}
