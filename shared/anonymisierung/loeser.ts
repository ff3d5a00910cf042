/** A question in whole numbers, as the protection of figures asks it; the core answers with HiGHS, tests with others. */
export type Grenze = { readonly von: number; readonly bis: number };
export type Aufgabe = {
  /** One whole number each, within its limits. */
  readonly variablen: readonly Grenze[];
  /** Sums of some of them (by index), within limits. */
  readonly summen: readonly (Grenze & { readonly ueber: readonly number[] })[];
  /** Weight of each variable in the sum that is to become as small as possible. */
  readonly gewichte: readonly number[];
};
export type Loesung =
  | { readonly art: 'gefunden'; readonly werte: readonly number[] }
  | { readonly art: 'unmoeglich' }
  /** Too large or out of time: whoever asked publishes less. */
  | { readonly art: 'offen' };
export type Loeser = (aufgabe: Aufgabe) => Loesung;

/** For where no solver is at hand: nothing is proven, so nothing that needs a proof is published. */
export const ohneLoeser: Loeser = () => ({ art: 'offen' });
