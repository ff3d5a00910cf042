export type Messung = { readonly name: string; readonly wert: number; readonly einheit: string };

/** Middle value; of an even number the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
