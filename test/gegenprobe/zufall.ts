/**
 * Random cases that hit the days on which an answer changes. They come from the schema itself, so a field added later
 * is covered without a word here; only the days and the numbers are chosen with the law in mind.
 */
import type { z } from 'zod';
import { fall, type Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { nachMonaten, tag, text, type Tag } from './kalender.ts';

export type Zufall = () => number;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function zufall(seed: number): Zufall {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days on which a rule begins or ends (recht.md 1, 3, 4). */
const RECHTSTAGE = [
  '2011-07-01',
  '2015-08-01',
  '2015-09-01',
  '2015-10-24',
  '2017-01-01',
  '2018-08-02',
  '2019-08-21',
  '2020-01-01',
  '2020-03-01',
  '2020-07-01',
  '2022-11-01',
  '2022-12-31',
  '2023-01-01',
  '2023-07-01',
  '2023-08-31',
  '2023-12-23',
  '2024-02-27',
  '2024-03-01',
  '2025-01-01',
  '2025-05-07',
  '2025-12-31',
  '2026-06-12',
  '2026-07-01',
  '2026-07-29',
  '2027-01-01',
  '2027-07-01',
].map(tag); // prettier keeps the list short
const STICHTAGE = [
  '2026-11-21',
  '2024-02-29',
  '2023-02-28',
  '2026-03-01',
  '2025-12-31',
  '2026-08-31',
  '2027-06-30',
].map(tag);
/** Periods of the law in months; negative ones lie ahead (a birthday still to come, a period not yet complete). */
const FRISTEN = [
  0, 3, 6, 7, 12, 14, 18, 24, 30, 36, 48, 60, 72, 96, 120, 168, 180, 192, 216, 252, 300, 324, 720,
];

type Def = {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly entries?: Record<string, string>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
};

export type Probe = { readonly fall: Fall; readonly rahmen: Pruefrahmen };

/** One case with its day; the same number of the same seed always gives the same case. */
export function probe(seed: number, nummer: number): Probe {
  const w = new Wuerfel(zufall(seed * 1_000_003 + nummer));
  const eingabe = w.value(fall, '') as Record<string, unknown>; // the schema is an object
  const parsed = fall.parse({ ...eingabe, id: `probe-${seed}-${nummer}` });
  const stichtag = text(w.stichtag) as Datum; // a day of our own calendar
  return {
    fall: geordnet(parsed),
    rahmen: {
      stichtag,
      rechtsstand: w.one([stichtag, stichtag, stichtag, text(w.rechtsstand()) as Datum]), // as above
      horizontMonate: w.one([24, 24, 12, 3]),
      bagatelleTage: w.one([14, 14, 0, 30]),
      unterbrechung60b: w.one(['hemmt', 'hemmt', 'unterbricht']),
    },
  };
}

class Wuerfel {
  readonly #next: Zufall;
  readonly stichtag: Tag;
  /** How often a fact of this person is unknown. */
  readonly #luecken: number;
  readonly #laenge: number;

  constructor(next: Zufall) {
    this.#next = next;
    this.stichtag = this.one([
      ...STICHTAGE,
      tag('2026-11-21'),
      this.near(this.one(RECHTSTAGE)),
      tag('2012-01-01') + this.below(6600),
    ]);
    this.#luecken = this.one([0, 0.03, 0.1, 0.3]);
    this.#laenge = this.one([1, 1, 2, 3]);
  }

  below(n: number): number {
    return Math.floor(this.#next() * n);
  }

  one<T>(all: readonly T[]): T {
    const found = all[this.below(all.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  near(day: Tag): Tag {
    return day + this.one([0, 0, -1, 1, -2, 2, 13, 14, 15]);
  }

  rechtsstand(): Tag {
    return this.near(this.one(RECHTSTAGE));
  }

  #day(): Tag {
    const kind = this.#next();
    if (kind < 0.65) return this.near(nachMonaten(this.stichtag, -this.one(FRISTEN)));
    if (kind < 0.75) return this.near(this.one(RECHTSTAGE));
    if (kind < 0.8) return this.stichtag + this.below(900);
    return this.stichtag - this.below(4000);
  }

  /** A value for a schema; `path` only tells birth dates and lists apart. */
  value(schema: z.core.$ZodType, path: string): unknown {
    // The definitions of zod are typed per schema; a walk over all of them needs the common shape.
    const def = schema._zod.def as unknown as Def;
    const inside = () => this.value(def.innerType ?? missing(def), path);
    switch (def.type) {
      case 'default':
        return inside();
      case 'nullable':
        return this.#next() < (path.endsWith('.bis') ? 0.45 : this.#luecken) ? null : inside();
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([key, part]) => [key, this.value(part, `${path}.${key}`)]),
        );
      case 'array':
        return Array.from({ length: this.below(this.#laenge + 1) }, () =>
          this.value(def.element ?? missing(def), path),
        );
      case 'enum':
        return this.#code(Object.values(def.entries ?? {}));
      case 'boolean':
        return this.#next() < 0.65;
      case 'number':
        return this.#number(path);
      case 'string':
        return this.#text(def, path);
      default:
        throw new Error(`no value for ${def.type}`);
    }
  }

  /** The first answer of a list is mostly the harmless one; without it hardly anybody would meet anything. */
  #code(all: readonly string[]): string {
    return this.#next() < 0.35 ? (all[0] ?? '') : this.one(all);
  }

  #number(path: string): number {
    if (/brutto|netto|geld|kdu|einkommen|verguetung/i.test(path))
      return this.one([
        0,
        10_000,
        40_000,
        52_000,
        60_300,
        90_000,
        100_000,
        129_000,
        160_000,
        250_000,
        this.below(400_000),
      ]);
    return this.one([0, 1, 2, 3, 5, 6, 7, 11, 12, 13, 19, 20, 21, 23, 24, 25, 35, 50, 51, 80]);
  }

  #text({ checks }: Def, path: string): string {
    const patterns = checks?.map((check) => check._zod.def.pattern?.source ?? '') ?? [];
    const source = patterns.find((pattern) => pattern.includes('\\d')) ?? '';
    if (source.startsWith('^\\d{4}-')) return text(this.#day());
    if (source.startsWith('^\\d{4}('))
      return text(this.#geburt()).slice(0, this.one([10, 10, 10, 10, 10, 7, 4]));
    if (source.includes('{3}')) return this.one(['423', '430', '146', '163', '436', '170', '437', '997']);
    return path.endsWith('norm') || path === '' ? 'AZR' : this.one(['Notiz', '']);
  }

  #geburt(): Tag {
    const years = this.one([
      1, 2, 3, 5, 6, 7, 13, 14, 15, 16, 17, 18, 20, 21, 22, 24, 25, 26, 27, 28, 35, 50, 66,
    ]);
    const ahead = this.one([0, 0, 0, 6, 13, 30]);
    return this.near(nachMonaten(this.stichtag, -12 * years + ahead));
  }
}

type Eintrag = Readonly<Record<string, unknown>>;

/** Days of one entry that follow one another. */
const FOLGEN = [
  ['von', 'bis'],
  ['von', 'abgebrochenAm'],
  ['erteiltAm', 'gueltigBis'],
  ['am', 'rechtskraftAm'],
  ['gestelltAm', 'entschiedenAm'],
  ['titelSeit', 'titelBis'],
  ['gesuchAm', 'antragAm'],
  ['antragAm', 'ablehnungAm'],
  ['ablehnungAm', 'bestandskraftAm'],
] as const;
const IST_TAG = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A case without contradictions: they have tests of their own, and what the program says about them is no question of
 * counting. Ends after beginnings, nothing before birth or entry, one paper at a time, children after their parents.
 */
function geordnet(f: Fall): Fall {
  const born = f.person.geburtsdatum?.padEnd(10, '-12-31') ?? '1900-01-01';
  const papers = f.aufenthaltsabschnitt
    .map(inOrder)
    .filter(({ von }) => von >= born)
    .toSorted((a, b) => (a.von < b.von ? -1 : 1));
  const single = papers
    .map((paper, i) => {
      const next = papers[i + 1];
      if (!next || (paper.bis !== null && paper.bis < next.von)) return paper;
      return { ...paper, bis: next.von > paper.von ? (text(tag(next.von) - 1) as Datum) : paper.von }; // a day of our own calendar
    })
    .filter((paper, i, all) => paper.von !== all[i - 1]?.von);
  const first = single[0]?.von ?? null;
  const wanted = f.person.einreiseAm === null || f.person.einreiseAm >= born ? f.person.einreiseAm : null;
  const einreiseAm = wanted !== null && first !== null && first < wanted ? first : wanted;
  const earliest = einreiseAm !== null && einreiseAm > born ? einreiseAm : born;
  const after = <T extends Eintrag>(all: readonly T[], day: string): T[] =>
    all.map(inOrder).filter((each) => Object.values(each).every((value) => !isBefore(value, day)));
  return {
    ...f,
    person: { ...f.person, einreiseAm },
    aufenthaltsabschnitt: single,
    auslandsaufenthalt: after(f.auslandsaufenthalt, earliest),
    duldung: after(f.duldung, earliest),
    schulbesuch: after(f.schulbesuch, born),
    abschluss: after(f.abschluss, born),
    ausbildung: after(f.ausbildung, born).map((a) => (a.erfolgreich ? { ...a, abgebrochenAm: null } : a)),
    beschaeftigung: after(f.beschaeftigung, born),
    verurteilung: after(f.verurteilung, born),
    taeuschung: f.taeuschung.map(inOrder),
    antrag: after(f.antrag, born),
    angehoeriger: f.angehoeriger.map(inOrder).filter((a) => fits(a, f.person.geburtsdatum)),
    asyl: f.asyl && (Object.values(f.asyl).some((value) => isBefore(value, born)) ? null : inOrder(f.asyl)),
    hindernis: f.hindernis && {
      ...f.hindernis,
      verurteilungen: f.hindernis.verurteilungen && (f.verurteilung.length > 0 ? 'vorhanden' : 'keine'),
      taeuschungen: f.hindernis.taeuschungen && (f.taeuschung.length > 0 ? 'vorhanden' : 'keine'),
    },
  };
}

function isBefore(value: unknown, day: string): boolean {
  return typeof value === 'string' && IST_TAG.test(value) && value < day;
}

function fits(a: Fall['angehoeriger'][number], own: string | null): boolean {
  const [other, me] = [a.geburtsdatum?.slice(0, 4), own?.slice(0, 4)];
  if (other !== undefined && me !== undefined && a.beziehung === 'kind' && other <= me) return false;
  if (other !== undefined && me !== undefined && a.beziehung === 'elternteil' && other >= me) return false;
  return other === undefined || a.einreiseAm === null || a.einreiseAm.slice(0, 4) > other;
}

/** Later days of an entry are moved to the earlier one where they lie before it. */
function inOrder<T extends Eintrag>(entry: T): T {
  let result: T = entry;
  for (const [first, last] of FOLGEN) {
    const [a, b] = [result[first], result[last]];
    if (typeof a === 'string' && typeof b === 'string' && b < a) result = { ...result, [last]: a };
  }
  return result;
}

function missing({ type }: Def): never {
  throw new Error(`${type} without its inner type`);
}
