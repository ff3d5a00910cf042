/**
 * Whether two people could be one: how alike names and birth dates are, in words. A hint for a human; nothing is
 * ever merged because of it.
 */
import type { TeilDatum } from '#shared/lib/datum.ts';
import { vergleicheDatum } from './geburtsdatum.ts';
import { vergleicheGanz } from './wort-vergleich.ts';
import { wortformen, type Wortform } from './wortform.ts';

export type Vergleichsperson = {
  readonly nachname: string;
  readonly vornamen: string | null;
  readonly weitereNamen?: string | null;
  readonly geburtsdatum: TeilDatum | null;
};
/** From 0 to 1; orders proposals and says nothing else. */
export type Aehnlichkeit = { readonly wert: number; readonly gruende: readonly string[] };

/** The name forms of a person, worked out once for many comparisons. */
export type Namensform = {
  readonly person: Vergleichsperson;
  readonly nachname: readonly Wortform[];
  readonly vornamen: readonly Wortform[];
  readonly weitere: readonly Wortform[];
};

export function namensform(person: Vergleichsperson): Namensform {
  return {
    person,
    nachname: wortformen(person.nachname),
    vornamen: wortformen(person.vornamen),
    weitere: wortformen(person.weitereNamen ?? null),
  };
}

/** @returns null if nothing speaks for one person. */
export function vergleichePersonen(a: Namensform, b: Namensform): Aehnlichkeit | null {
  const datum = datumsNaehe(a.person.geburtsdatum, b.person.geburtsdatum);
  if (datum === null) return null;
  const name = namensNaehe(a, b);
  if (name !== null && name.wert >= (datum.fehlt ? BEIDE_NAMEN : datum.wert === 1 ? KLANG : FAST))
    return { wert: (name.wert + datum.wert) / 2, gruende: [name.grund, datum.grund] };
  if (datum.wert < 1 || isPlaceholder(a.person.geburtsdatum)) return null;
  const first = wholeNames(a.vornamen, b.vornamen);
  return first === null || first < FAST
    ? null
    : { wert: 0.5, gruende: ['gleicher Vorname, anderer Nachname', datum.grund] };
}

/** How alike names must be when the date says little, when it nearly fits, and when it is the same. */
const BEIDE_NAMEN = 0.9;
const FAST = 0.74;
const KLANG = 0.66;

type Naehe = { readonly wert: number; readonly grund: string };

function namensNaehe(a: Namensform, b: Namensform): Naehe | null {
  const straight = wholeNames([...a.nachname, ...a.vornamen], [...b.nachname, ...b.vornamen]);
  if (straight === 1) {
    const swapped =
      a.vornamen.length > 0 && sameText(a.nachname, b.vornamen) && !sameText(a.nachname, b.nachname);
    return { wert: 1, grund: swapped ? 'Vor- und Nachname vertauscht' : wordFor(a, b) };
  }
  const withAliases = wholeNames(
    [...a.nachname, ...a.vornamen, ...a.weitere],
    [...b.nachname, ...b.vornamen, ...b.weitere],
  );
  const hasAlias = a.weitere.length + b.weitere.length > 0;
  if (hasAlias && withAliases !== null && withAliases > (straight ?? 0) + 0.05)
    return { wert: withAliases, grund: 'weiterer Name' };
  if (straight === null) return null;
  // Somebody of whom only a last name is known could be anybody of that name.
  const lone = a.vornamen.length === 0 || b.vornamen.length === 0;
  return { wert: lone ? straight - 0.15 : straight, grund: reasonOf(straight) };
}

function wordFor(a: Namensform, b: Namensform): string {
  const plain = ({ person }: Namensform) =>
    `${person.nachname} ${person.vornamen ?? ''}`.normalize('NFC').toLowerCase();
  const same = [...plain(a)].toSorted().join('') === [...plain(b)].toSorted().join('');
  return same ? 'gleicher Name' : 'gleicher Name in anderer Schreibweise';
}

function reasonOf(wert: number): string {
  return wert >= 0.83 ? 'fast gleich geschriebener Name' : 'ähnlich klingender Name';
}

/** Each word of the shorter name has its counterpart in the longer one; null if one has none. 1: the same words. */
function wholeNames(a: readonly Wortform[], b: readonly Wortform[]): number | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return null;
  const free = new Set(long);
  let sum = 0;
  let letters = 0;
  for (const word of short) {
    let best: { readonly counterpart: Wortform; readonly wert: number } | null = null;
    for (const counterpart of free) {
      const wert = likeness(word, counterpart);
      if (wert > (best?.wert ?? 0)) best = { counterpart, wert };
    }
    if (best === null) return null;
    free.delete(best.counterpart);
    sum += best.wert * word.text.length;
    letters += word.text.length;
  }
  // A second first name that only one of the two has is common and says little against them.
  return sum / letters - 0.04 * free.size;
}

/** Parts of names are no likeness here: „Ana“ is not „Anastasia“. */
function likeness(a: Wortform, b: Wortform): number {
  if (a.text === b.text) return 1;
  const there = vergleicheGanz(a, b)?.wert ?? 0;
  // Sound and slips are asked from the side of the typed word; a pair has two.
  return there === 0 ? 0 : Math.min(there, vergleicheGanz(b, a)?.wert ?? 0);
}

function sameText(a: readonly Wortform[], b: readonly Wortform[]): boolean {
  const text = (words: readonly Wortform[]) =>
    words
      .map((word) => word.text)
      .toSorted()
      .join(' ');
  return text(a) === text(b);
}

function datumsNaehe(a: TeilDatum | null, b: TeilDatum | null): (Naehe & { readonly fehlt: boolean }) | null {
  if (a === null || b === null)
    return { wert: 0.4, grund: 'Geburtsdatum fehlt bei einer der Personen', fehlt: true };
  if (a === b) return { wert: 1, grund: 'gleiches Geburtsdatum', fehlt: false };
  const [jahr = '', monat, tag] = a.split('-');
  const whole = a.length === 10 && b.length === 10;
  const found = whole
    ? vergleicheDatum({ jahr, monat: Number(monat), tag: Number(tag) }, b)
    : a.startsWith(b) || b.startsWith(a)
      ? { wert: 0.7, grund: 'Geburtsdatum einmal nur teilweise bekannt' }
      : null;
  return found === null ? null : { ...found, fehlt: false };
}

/** The first of January stands for „unknown“ in many papers. */
function isPlaceholder(datum: TeilDatum | null): boolean {
  return datum === null || datum.length < 10 || datum.endsWith('-01-01');
}
