import type { Zelle } from '#shared/austausch/tabelle.ts';

/** A merged range that spans rows; only its left column matters, so that a title does not spread over columns. */
export type Verbund = { readonly column: number; readonly from: number; readonly to: number };

const MAX_FILLED = 1_000_000;

/** Gives the rows below the first of a merged range the value that a reader sees beside them. */
export function fillMerged(
  rows: readonly { readonly nr: number; readonly zellen: Zelle[] }[],
  merged: readonly Verbund[],
): void {
  let filled = 0;
  for (const { column, from, to } of merged) {
    let index = firstAtOrAfter(rows, from);
    const value = rows[index]?.nr === from ? (rows[index]?.zellen[column] ?? null) : null;
    if (value === null) continue;
    for (index += 1; index < rows.length && filled < MAX_FILLED; index += 1) {
      const row = rows[index];
      if (row === undefined || row.nr > to) break;
      while (row.zellen.length < column) row.zellen.push(null);
      row.zellen[column] ??= value;
      filled += 1;
    }
  }
}

function firstAtOrAfter(rows: readonly { readonly nr: number }[], nr: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.nr ?? 0) < nr) low = middle + 1;
    else high = middle;
  }
  return low;
}
