/**
 * Everybody's names, numbers and birth dates in memory, so that each key finds people however they are written:
 * 10,000 people share some thousand words, and only words are compared letter by letter.
 */
import type { TeilDatum } from '#shared/lib/datum.ts';
import { searchText } from '#shared/lib/such-text.ts';
import { datumAlsWort, datumfragen, vergleicheDatum } from './geburtsdatum.ts';
import { vergleicheWort, type Wortart } from './wort-vergleich.ts';
import { woerter, wortform, type Wortform } from './wortform.ts';

export type Suchperson = {
  readonly id: string;
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly weitereNamen: string | null;
  readonly geburtsdatum: TeilDatum | null;
  /** Number as printed, and what it is called: „Programm-Nr.“, „Aktenzeichen“, „AZR-Nummer“. */
  readonly nummern: readonly { readonly text: string; readonly art: string }[];
};
export type Treffer = {
  readonly id: string;
  /** From 0 to 1; orders hits and says nothing else. */
  readonly wert: number;
  /** Why this person is shown, in words; empty where the typed words simply stand in the name. */
  readonly gruende: readonly string[];
};

type Herkunft = 'nachname' | 'vornamen' | 'weitere';
type Entry = {
  readonly person: Suchperson;
  readonly words: readonly { readonly text: string; readonly herkunft: Herkunft }[];
  /** Numbers without separators. */
  readonly numbers: readonly { readonly compact: string; readonly digits: number; readonly art: string }[];
  readonly plain: string;
};
type Vocable = Wortform & { readonly entries: Map<Entry, Herkunft> };
/** What one typed word says about one person. */
type Hit = {
  readonly wert: number;
  readonly grund: string | null;
  readonly herkunft: Herkunft | null;
  readonly vocable: string | null;
};
type Hits = Map<Entry, Hit>;
type Sum = { readonly entry: Entry; readonly wert: number; readonly hits: readonly (Hit | null)[] };

/** From so many words on, words are no longer tried joined. */
const JOINED_UP_TO = 5;
const WORDS = 8;
const WEIGHT_UP_TO = 8;
/** A hit that misses one of several words is shown only if the rest fits as well as this. */
const REST_FITS = 0.8;
const MISSING = 0.35;

export function createSuchIndex() {
  const entries = new Map<string, Entry>();
  const vocabulary = new Map<string, Vocable>();

  function put(person: Suchperson): void {
    remove(person.id);
    const entry = entryOf(person);
    entries.set(person.id, entry);
    for (const { text, herkunft } of entry.words) {
      const vocable = vocabulary.get(text) ?? { ...wortform(text), entries: new Map<Entry, Herkunft>() };
      vocabulary.set(text, vocable);
      if (!vocable.entries.has(entry)) vocable.entries.set(entry, herkunft);
    }
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    for (const { text } of entry.words) {
      const vocable = vocabulary.get(text);
      vocable?.entries.delete(entry);
      if (vocable?.entries.size === 0) vocabulary.delete(text);
    }
  }

  function hitsOfWord(text: string): Hits {
    const typed = wortform(text);
    const hits: Hits = new Map();
    for (const vocable of vocabulary.values()) {
      const found = vergleicheWort(typed, vocable);
      if (found === null) continue;
      for (const [entry, herkunft] of vocable.entries) {
        const wert = herkunft === 'weitere' ? found.wert - 0.02 : found.wert;
        const known = hits.get(entry);
        if (known === undefined || known.wert < wert)
          hits.set(entry, { wert, grund: GRUND[found.art], herkunft, vocable: vocable.text });
      }
    }
    return hits;
  }

  /** A word with digits: a number, a part of one, or a birth date. */
  function hitsOfFigures(word: string): Hits {
    const hits: Hits = new Map();
    const compact = compactOf(word);
    const dates = datumfragen(word);
    for (const entry of entries.values()) {
      let best: Hit | null = null;
      for (const number of entry.numbers) {
        const wert = numberFits(compact, number);
        if (wert > (best?.wert ?? 0)) best = { wert, grund: number.art, herkunft: null, vocable: null };
      }
      if (entry.person.geburtsdatum !== null)
        for (const date of dates) {
          const found = vergleicheDatum(date, entry.person.geburtsdatum);
          if (found !== null && found.wert > (best?.wert ?? 0))
            best = { ...found, herkunft: null, vocable: null };
        }
      if (best !== null) hits.set(entry, best);
    }
    return hits;
  }

  return {
    put,
    remove,
    size: (): number => entries.size,
    /**
     * People who could be meant, likeliest first. Never throws, whatever is typed.
     * @param mitGrund for so many of them the reasons are worked out
     */
    finde: (eingabe: string, mitGrund = 50): Treffer[] => {
      const { parts, comma } = partsOf(eingabe);
      if (parts.length === 0) return [];
      const memo = new Map<string, Hits>();
      const hitsOf = (part: string): Hits => {
        const known = memo.get(part);
        if (known !== undefined) return known;
        const hits = /\d/.test(part) ? hitsOfFigures(part) : hitsOfWord(part);
        memo.set(part, hits);
        return hits;
      };
      const best = new Map<Entry, Sum>();
      const rest = new Map<Entry, Sum>();
      for (const variant of variantsOf(parts)) collect(variant, variant.map(hitsOf), { best, rest });
      if (parts.length > 1 && parts.some((part) => /\d/.test(part)))
        collectWhole(hitsOf(compactOf(parts.join(''))), best);
      const found = best.size > 0 ? best : rest;
      return [...found.values()].toSorted(byWorth).map(({ entry, wert, hits }, index) => ({
        id: entry.person.id,
        wert,
        gruende: index < mitGrund ? reasonsOf(entry, hits, comma) : [],
      }));
    },
  };
}

export type SuchIndex = ReturnType<typeof createSuchIndex>;

const GRUND: Readonly<Record<Wortart, string | null>> = {
  gleich: null,
  anfang: null,
  klang: 'klingt gleich',
  tippfehler: 'Tippfehler',
  teil: 'Teil des Namens',
};

function entryOf(person: Suchperson): Entry {
  const fields = [
    ['nachname', person.nachname],
    ['vornamen', person.vornamen],
    ['weitere', person.weitereNamen],
  ] as const;
  const words = fields.flatMap(([herkunft, name]) => {
    const list = woerter(name);
    // „Abd el Rahman“ is „Abdelrahman“ elsewhere: neighbours are one word too.
    const pairs = list.slice(1).map((word, i) => `${list[i] ?? ''}${word}`);
    const whole = list.length > 2 && list.length < 5 ? [list.join('')] : [];
    return [...new Set([...list, ...pairs, ...whole])].map((text) => ({ text, herkunft }));
  });
  return {
    person,
    words,
    numbers: person.nummern.map(({ text, art }) => ({
      compact: compactOf(text),
      digits: /^\D{0,2}\d+$/.test(compactOf(text)) ? Number(text.replaceAll(/\D/g, '')) : Number.NaN,
      art,
    })),
    plain: searchText(`${person.nachname} ${person.vornamen ?? ''}`),
  };
}

function compactOf(text: string): string {
  return searchText(text).replaceAll(' ', '');
}

function numberFits(
  typed: string,
  { compact, digits }: { readonly compact: string; readonly digits: number },
): number {
  if (typed === '' || compact === '') return 0;
  if (compact === typed) return 1;
  if (/^\D?\d+$/.test(typed) && digits === Number(typed.replaceAll(/\D/g, ''))) return 0.95;
  if (compact.startsWith(typed)) return 0.9;
  return typed.length >= 3 && compact.includes(typed) ? 0.6 : 0;
}

/** The typed text as words, dates and numbers; a comma parts last name from first names. */
function partsOf(eingabe: string): { readonly parts: string[]; readonly comma: number | null } {
  const text = datumAlsWort(eingabe.slice(0, 200).normalize('NFC').trim());
  const split = (part: string) =>
    part
      .split(/\s+/)
      .flatMap((word) => (/\d/.test(word) ? [word.replace(/[,;]+$/, '')] : woerter(word)))
      .filter((word) => searchText(word) !== '');
  const at = text.indexOf(',');
  const before = at < 0 ? [] : split(text.slice(0, at));
  const parts = [...before, ...split(at < 0 ? text : text.slice(at + 1))].slice(0, WORDS);
  return { parts, comma: at < 0 || before.length === 0 ? null : before.length };
}

/** The words as typed, and once with each pair of neighbours joined. */
function variantsOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2 || parts.length > JOINED_UP_TO) return [parts];
  const joined = parts.slice(1).flatMap((part, i) => {
    const before = parts[i] ?? '';
    return /\d/.test(before + part) ? [] : [[...parts.slice(0, i), before + part, ...parts.slice(i + 2)]];
  });
  return [parts, ...joined];
}

function collect(
  variant: readonly string[],
  found: readonly Hits[],
  { best, rest }: { readonly best: Map<Entry, Sum>; readonly rest: Map<Entry, Sum> },
): void {
  const weights = variant.map((part) => Math.min(WEIGHT_UP_TO, part.length));
  const total = weights.reduce((a, b) => a + b, 0);
  // Whoever fits all words but one is in one of the two smallest lists.
  const bySize = found.toSorted((a, b) => a.size - b.size).slice(0, 2);
  for (const entry of new Set(bySize.flatMap((hits) => [...hits.keys()]))) {
    const hits = withoutRepeats(found.map((each) => each.get(entry) ?? null));
    const missing = hits.filter((hit) => hit === null).length;
    if (missing > 1 || (missing === 1 && variant.length < 2)) continue;
    const fit = hits.reduce((sum, hit, i) => sum + (hit?.wert ?? 0) * (weights[i] ?? 0), 0);
    const missed = hits.reduce((sum, hit, i) => (hit === null ? sum + (weights[i] ?? 0) : sum), 0);
    if (missing === 0) keep(best, { entry, wert: fit / total + bonus(entry, hits), hits });
    else if (fit / (total - missed) >= REST_FITS)
      keep(rest, { entry, wert: (fit / total) * (1 - MISSING) + bonus(entry, hits), hits });
  }
}

/** „Ali Ali“ needs two words: a word of the name answers one typed word. */
function withoutRepeats(hits: readonly (Hit | null)[]): (Hit | null)[] {
  const used = new Set<string>();
  return hits.map((hit) => {
    if (hit?.vocable === null || hit === null) return hit;
    if (used.has(hit.vocable)) return { ...hit, wert: hit.wert * 0.4 };
    used.add(hit.vocable);
    return hit;
  });
}

/** Of two who fit alike, first the one of whose name less is left over, and last names before aliases. */
function bonus(entry: Entry, hits: readonly (Hit | null)[]): number {
  const named = hits.reduce((sum, hit) => sum + (hit?.vocable?.length ?? 0), 0);
  const length = Math.max(1, entry.plain.length);
  const last = hits.some((hit) => hit?.herkunft === 'nachname') ? 0.005 : 0;
  return last + 0.02 * Math.min(1, named / length);
}

function collectWhole(hits: Hits, best: Map<Entry, Sum>): void {
  for (const [entry, hit] of hits) if (hit.wert >= 0.6) keep(best, { entry, wert: hit.wert, hits: [hit] });
}

function keep(sums: Map<Entry, Sum>, sum: Sum): void {
  const known = sums.get(sum.entry);
  if (known === undefined || known.wert < sum.wert) sums.set(sum.entry, sum);
}

function byWorth(a: Sum, b: Sum): number {
  if (Math.abs(a.wert - b.wert) > 1e-9) return b.wert - a.wert;
  if (a.entry.plain !== b.entry.plain) return a.entry.plain < b.entry.plain ? -1 : 1;
  return a.entry.person.id < b.entry.person.id ? -1 : 1;
}

function reasonsOf(entry: Entry, hits: readonly (Hit | null)[], comma: number | null): string[] {
  const reasons = hits.flatMap((hit) => {
    if (hit === null) return ['ein Wort steht nicht im Namen'];
    if (hit.herkunft === 'weitere') return [`weiterer Name: ${entry.person.weitereNamen ?? ''}`];
    return hit.grund === null ? [] : [hit.grund];
  });
  return [...new Set([...(isSwapped(hits, comma) ? ['Vor- und Nachname vertauscht'] : []), ...reasons])];
}

/** „Ana, Muster“ for somebody who is entered as „Muster, Ana“. */
function isSwapped(hits: readonly (Hit | null)[], comma: number | null): boolean {
  if (comma === null || hits.length <= comma) return false;
  const only = (part: readonly (Hit | null)[], herkunft: Herkunft) =>
    part.length > 0 && part.every((hit) => hit?.herkunft === herkunft);
  const names = hits.filter((hit) => hit?.herkunft !== null);
  return only(names.slice(0, comma), 'vornamen') && only(names.slice(comma), 'nachname');
}
