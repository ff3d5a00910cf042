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

/** The same for what is derived with a parameter of the law, an object that stands in a version file: once for each. */
export function einmalJe<P extends object, T extends object>(
  compute: (kontext: Kontext, parameter: P) => T,
): (kontext: Kontext, parameter: P) => T {
  const known = new Map<P, (kontext: Kontext) => T>();
  return (kontext, parameter) => {
    let derived = known.get(parameter);
    if (derived === undefined) known.set(parameter, (derived = einmal((each) => compute(each, parameter))));
    return derived(kontext);
  };
}
