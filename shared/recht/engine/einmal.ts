/** Facts that several criteria derive from the facts of one person. */
import type { Kontext } from './kontext.ts';

let ableitungen = 0;

/** What several criteria derive from the same facts is derived once per check, when the first of them asks. */
export function einmal<T extends object | string | number | boolean | null>(
  compute: (kontext: Kontext) => T,
): (kontext: Kontext) => T {
  const nummer = ableitungen;
  ableitungen += 1;
  return (kontext) => kontext.ableite(nummer, compute) as T; // only `compute` writes under this number
}
