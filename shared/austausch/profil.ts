/** How a source is recognised again: by its headings, whatever their order. */
import { foldGerman } from '#shared/lib/fold.ts';
import { PROBLEMSPALTE } from './tabelle.ts';
import type { Zielfeld } from './zielfelder.ts';

/** What the office has confirmed for the columns of one source, under a name of its own. */
export type Profil = {
  readonly id: string;
  readonly name: string;
  readonly spalten: readonly { readonly kopf: string; readonly ziel: Zielfeld }[];
};

/** The heading without what changes by chance: case, marks, blanks, punctuation. */
export function kopfSchluessel(kopf: string): string {
  return foldGerman(kopf)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Same for two lists exactly if they have the same headings; the column of the return copy does not count. */
export function fingerabdruck(koepfe: readonly string[]): string {
  return [...schluesselOf(koepfe)].toSorted().join('|');
}

/** The profile whose headings are those of the list, or nearly: four of five on both sides. */
export function findProfil<P extends Pick<Profil, 'spalten'>>(
  profile: readonly P[],
  koepfe: readonly string[],
): { readonly profil: P; readonly genau: boolean } | null {
  const liste = schluesselOf(koepfe);
  let best: { readonly profil: P; readonly nah: number } | null = null;
  for (const profil of profile) {
    const eigene = schluesselOf(profil.spalten.map(({ kopf }) => kopf));
    const gemeinsam = [...eigene].filter((kopf) => liste.has(kopf)).length;
    const nah = gemeinsam / Math.max(1, liste.size, eigene.size);
    if (nah >= FAST && nah > (best?.nah ?? 0)) best = { profil, nah };
  }
  return best === null ? null : { profil: best.profil, genau: best.nah === 1 };
}

const FAST = 0.8;

function schluesselOf(koepfe: readonly string[]): ReadonlySet<string> {
  return new Set(
    koepfe
      .filter((kopf) => kopf !== PROBLEMSPALTE && !/^Spalte [A-Z]+$/.test(kopf))
      .map(kopfSchluessel)
      .filter((kopf) => kopf !== ''),
  );
}
