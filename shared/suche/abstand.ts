/** How far a typed word is from a word of a name, in slips of the keyboard. */
export type Abstand = {
  /** Slips between the two whole words. */
  readonly ganz: number;
  /** Slips between the typed word and the nearest beginning of the other: she may still be typing. */
  readonly anfang: number;
};

const LONGEST = 48;
const ROWS = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;
const FAR = 99;

/**
 * Optimal string alignment: a letter more, less, other, or two neighbours exchanged count one each. Gives up as soon
 * as more than `hoechstens` are certain; then both figures are {@link FAR}.
 */
export function abstand(getippt: string, wort: string, hoechstens: number): Abstand {
  const [n, m] = [getippt.length, Math.min(wort.length, getippt.length + hoechstens)];
  if (n > LONGEST || n - m > hoechstens) return { ganz: FAR, anfang: FAR };
  let [before, previous, current] = ROWS;
  for (let j = 0; j <= m; j += 1) previous[j] = j;
  for (let i = 1; i <= n; i += 1) {
    current[0] = i;
    let least = i;
    const letter = getippt.charCodeAt(i - 1);
    for (let j = 1; j <= m; j += 1) {
      const other = wort.charCodeAt(j - 1);
      let cost = at(previous, j - 1) + (letter === other ? 0 : 1);
      cost = Math.min(cost, at(previous, j) + 1, at(current, j - 1) + 1);
      const swapped =
        i > 1 && j > 1 && letter === wort.charCodeAt(j - 2) && getippt.charCodeAt(i - 2) === other;
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > hoechstens) return { ganz: FAR, anfang: FAR };
    [before, previous, current] = [previous, current, before];
  }
  let anfang = FAR;
  for (let j = Math.max(0, n - hoechstens); j <= m; j += 1) anfang = Math.min(anfang, at(previous, j));
  return { ganz: m === wort.length ? at(previous, m) : FAR, anfang };
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? FAR;
}
