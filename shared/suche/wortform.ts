import { koelnerPhonetik, searchText } from '#shared/lib/such-text.ts';

/** A word of a name in the three forms in which spellings of it meet. */
export type Wortform = {
  readonly text: string;
  /** Kölner Phonetik; empty for words too short to sound like anything. */
  readonly laut: string;
  /** Consonants as the usual transliterations share them; two where `ch` can be read in two ways. */
  readonly gerueste: readonly string[];
  /** One bit per letter, so that most words are told apart without comparing them. */
  readonly maske: number;
};

/** Words that say what kind of name follows and are no part of it. */
const BEIWERK: ReadonlySet<string> = new Set([
  'geb',
  'geborene',
  'geborener',
  'auch',
  'genannt',
  'alias',
  'verh',
]);

/** The words of a name; `getrennt` parts that are often written as one („Abd el Rahman“) are not joined here. */
export function wortformen(name: string | null): Wortform[] {
  return woerter(name).map(wortform);
}

export function woerter(name: string | null): string[] {
  if (name === null) return [];
  return searchText(name)
    .split(' ')
    .filter((word) => word !== '' && !BEIWERK.has(word));
}

export function wortform(text: string): Wortform {
  const laut = text.length < 3 ? '' : koelnerPhonetik(text);
  return { text, laut: laut.length < 2 ? '' : laut, gerueste: gerueste(text), maske: maskOf(text) };
}

function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) mask |= 1 << (text.charCodeAt(i) & 31);
  return mask;
}

/**
 * What is left of a name when it has gone through Arabic, Persian, Cyrillic or Ethiopic script and back by way of
 * English, French or German: „Dschamila“ and „Jamila“, „Chernov“ and „Tschernow“. Finds spellings, proves nothing.
 */
function gerueste(text: string): readonly string[] {
  if (text.length < 3 || !/^[a-z]+$/.test(text)) return [];
  const keys = new Set([geruest(text, 'H')]);
  if (/(?<!t|s)ch/.test(text)) keys.add(geruest(text, 'C'));
  return [...keys].filter((key) => key.length > 1);
}

const SCHRITTE: readonly (readonly [RegExp, string])[] = [
  [/dsch|dzh|dsh|dj/g, 'J'],
  [/tsch|tch|tsh/g, 'C'],
  [/sch|sh|zh/g, 'S'],
  [/kh/g, 'H'],
  [/ph|f|v|w/g, 'F'],
  [/ck|q|k/g, 'K'],
  [/x/g, 'Ks'],
  [/gh|g/g, 'G'],
  [/th|t/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'K'],
  [/z|s/g, 's'],
];

function geruest(text: string, ch: 'H' | 'C'): string {
  let key = text.replaceAll(/(?<!t|s)ch/g, ch);
  for (const [from, to] of SCHRITTE) key = key.replaceAll(from, to);
  // At the beginning `y` and `j` are consonants and a vowel is heard; elsewhere they come and go.
  key = key
    .replace(/^[jy]/, 'J')
    .replace(/^h/, 'H')
    .replace(/^[aeiou]+/, 'A');
  return key.replaceAll(/(?<!^)[aeiouyjh]/g, '').replaceAll(/(.)\1+/g, '$1');
}
