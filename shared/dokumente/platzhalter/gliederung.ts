/** The row of passages with lists told apart: what is repeated for each element stands in an element of its own. */
import { keyOf, listeOf, type Posten } from './posten.ts';

export type Glied =
  | { readonly key: string; readonly posten: Posten }
  | { readonly key: string; readonly liste: string; readonly elemente: readonly (readonly Glied[])[] };

/** @param kontext passages that stand in more than one place: told apart by the heading before them */
export function gliedern(posten: readonly Posten[], kontext: ReadonlySet<string>): readonly Glied[] {
  const out: Glied[] = [];
  let at = 0;
  while (at < posten.length) {
    const end = endOfList(posten, at);
    if (end === null) {
      const one = posten[at];
      if (one !== undefined) out.push({ key: keyOf(one), posten: one });
      at += 1;
    } else {
      const { name, elemente } = split(posten.slice(at, end + 1));
      out.push({
        key: `liste|${name}`,
        liste: name,
        elemente: elemente.map((each) =>
          numbered(each.map((inner) => ({ key: keyOf(inner), posten: inner }))),
        ),
      });
      at = end + 1;
    }
  }
  return numbered(inContext(out, kontext));
}

function inContext(glieder: readonly Glied[], kontext: ReadonlySet<string>): readonly Glied[] {
  if (kontext.size === 0) return glieder;
  let heading = '';
  return glieder.map((glied) => {
    const under = heading;
    if ('posten' in glied && glied.posten.kind === 'zeile' && glied.posten.form.art === 'titel')
      heading = glied.key;
    return kontext.has(glied.key) ? { ...glied, key: `${glied.key}>${under}` } : glied;
  });
}

/** The same passage twice in a row of passages is the first and the second one. */
function numbered(glieder: readonly Glied[]): readonly Glied[] {
  const seen = new Map<string, number>();
  return glieder.map((glied) => {
    const count = (seen.get(glied.key) ?? 0) + 1;
    seen.set(glied.key, count);
    return count === 1 ? glied : { ...glied, key: `${glied.key}#${count}` };
  });
}

/** Without an index every passage is an element of its own. */
type Stelle = { readonly name: string; readonly index: number | null };

/** Index of the last passage of the list that begins at `at`; null where none begins. */
function endOfList(posten: readonly Posten[], at: number): number | null {
  const first = stelle(posten[at]);
  if (first === null) return null;
  let end = at;
  let last = first.index;
  for (let next = at + 1; next < posten.length; next += 1) {
    const one = posten[next];
    if (one === undefined || isPart(one)) break;
    const found = stelle(one);
    if (found === null && first.index === null) break;
    if (found === null) continue;
    if (found.name !== first.name || (found.index !== null && last !== null && found.index < last)) break;
    end = next;
    last = found.index;
  }
  return end;
}

/** A new part of the paper ends every list. */
const isPart = (posten: Posten): boolean =>
  posten.kind === 'seite' ||
  (posten.kind === 'zeile' &&
    posten.form.art === 'titel' &&
    posten.form.level < 3 &&
    listeOf(posten) === null);

function split(posten: readonly Posten[]): { readonly name: string; readonly elemente: Posten[][] } {
  const elemente: Posten[][] = [];
  let name = '';
  let current: number | null = null;
  for (const one of posten) {
    const found = stelle(one);
    if (found !== null) {
      ({ name } = found);
      if (found.index !== current || found.index === null) {
        elemente.push([]);
        current = found.index;
      }
    }
    elemente.at(-1)?.push(one);
  }
  return { name, elemente };
}

/**
 * A line of a list is an element of its own, whatever its facts are part of. A paragraph that is nothing but one
 * fact may have several lines: each is a paragraph.
 */
function stelle(posten: Posten | undefined): Stelle | null {
  if (posten === undefined) return null;
  const liste = listeOf(posten);
  if (posten.kind !== 'zeile') return liste;
  const { art } = posten.form;
  if (liste !== null) return art === 'punkt' || art === 'kaestchen' ? { ...liste, index: null } : liste;
  const [only, ...more] = posten.stuecke;
  if (art !== 'absatz' && art !== 'punkt') return null;
  if (only?.stil !== 'text' || more.length > 0 || typeof only.teil === 'string') return null;
  return { name: `${only.teil.name}_zeilen`, index: null };
}
