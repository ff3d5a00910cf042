/**
 * What reading one cell can come to: a value, nothing (the cell is empty or says that nobody knows), or a
 * problem in one German phrase. Nothing is guessed: a word nobody knows is a problem, never a "no".
 */
export type Gelesen<T> =
  | { readonly ok: true; readonly wert: T | null }
  | { readonly ok: false; readonly text: string };

export const nichts: Gelesen<never> = { ok: true, wert: null };

export function gelesen<T>(wert: T | null): Gelesen<T> {
  return { ok: true, wert };
}

export function problem(text: string): Gelesen<never> {
  return { ok: false, text };
}

/** Words by which lists say that something is not known. */
export function isUnbekannt(text: string): boolean {
  return /^(?:|[-–—?./*]+|k\.? ?a\.?|o\.? ?a\.?|n\.? ?b\.?|unbekannt|unbek\.?|nicht bekannt|keine angaben?|ohne angabe|offen|fehlt)$/i.test(
    text.trim(),
  );
}
