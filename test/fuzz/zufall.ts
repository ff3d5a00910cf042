export type Zufall = {
  /** A whole number, both ends inclusive. */
  readonly ganz: (from: number, to: number) => number;
  readonly wahl: <T>(values: readonly T[]) => T;
};

/** Numbers that look like chance and come again with the same seed (mulberry32). */
export function createZufall(seed: number): Zufall {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const ganz = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    ganz,
    wahl: (values) => {
      const value = values[ganz(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}
