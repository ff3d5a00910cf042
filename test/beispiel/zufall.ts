/** Repeatable chance for sample data: the same seed gives the same list. */
export type Zufall = {
  /** From 0 up to and without 1. */
  readonly zahl: () => number;
  /** Whole number from `von` to `bis`, both included. */
  readonly ganz: (von: number, bis: number) => number;
  readonly aus: <T>(liste: readonly T[]) => T;
  readonly mit: (wahrscheinlichkeit: number) => boolean;
};

export function createZufall(seed: number): Zufall {
  let state = seed >>> 0;
  const zahl = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const ganz = (von: number, bis: number) => von + Math.floor(zahl() * (bis - von + 1));
  return {
    zahl,
    ganz,
    aus: (liste) => {
      const wahl = liste[ganz(0, liste.length - 1)];
      if (wahl === undefined) throw new Error('empty list');
      return wahl;
    },
    mit: (wahrscheinlichkeit) => zahl() < wahrscheinlichkeit,
  };
}
