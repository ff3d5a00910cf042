/**
 * Follows every fact from the data of a paper into its text: the template builds the paper once more from data
 * in which each text stands between two marks of the private use area and each day is one that occurs nowhere
 * else. What comes out tells wording from facts without a second description of the paper.
 */
import type { z } from 'zod';
import { formatDatum, type TeilDatum } from '#shared/lib/datum.ts';
import { kopf } from '#shared/dokumente/daten.ts';
import type { Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { mapBlaetter, type Blatt, type Schritt } from './blatt.ts';
import { factName } from './namen.ts';
import { factsOf, flatten, type Bezug, type Posten } from './posten.ts';
import { applyRegeln, type Regel } from './verallgemeinern.ts';
import { verbinde } from './verbinden.ts';

/** The picture of the letterhead and its form are no facts of the text. */
const kopfSchema = kopf.omit({ logo: true, briefform: true });

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`);
const FIRST = 0xe100;
const LAST = 0xf8ff;

export type Spur = {
  readonly posten: readonly Posten[];
  /** Facts outside of lists by their name; the day as it is printed. */
  readonly fakten: ReadonlyMap<string, string>;
};

export function trace<D>(
  vorlage: Pick<Vorlage<D>, 'schema' | 'build'>,
  daten: D,
  papier: Papier,
  regeln: readonly Regel[] = [],
): Spur {
  const blaetter: Blatt[] = [];
  const collect = (blatt: Blatt): string => {
    blaetter.push(blatt);
    return blatt.wert;
  };
  mapBlaetter(vorlage.schema as z.ZodType, daten, collect);
  mapBlaetter(kopfSchema, papier.kopf, collect, ['kopf']);
  const ranks = rankDays(blaetter);
  const days = new Map<string, Blatt>();
  let id = -1;
  const mark = (blatt: Blatt): string => {
    id += 1;
    if (blatt.art === 'tag') {
      const day = markerDay(blatt.wert, ranks.get(id) ?? 0);
      days.set(formatDatum(day), blatt);
      return day;
    }
    if (FIRST + id > LAST) return blatt.wert;
    const sign = String.fromCharCode(FIRST + id);
    // A paper may take a text apart at its lines or semicolons: each part keeps its mark.
    return blatt.wert
      .split(/((?:\s*[;\n]\s*|^)(?:[-–•*] )?)/)
      .map((part, i) => (i % 2 === 1 || part === '' ? part : `${OPEN}${sign}${part}${CLOSE}`))
      .join('');
  };
  // mapBlaetter keeps the shape of what it maps.
  const marked = mapBlaetter(vorlage.schema as z.ZodType, daten, mark) as D;
  const head = mapBlaetter(kopfSchema, papier.kopf, mark, ['kopf']) as Papier['kopf'];

  const read = (text: string): (string | Bezug)[] => verbinde(single(text));
  const single = (text: string): (string | Bezug)[] =>
    text.split(MARKED).flatMap((part) => {
      const blatt = part.startsWith(OPEN) ? blaetter[part.charCodeAt(1) - FIRST] : undefined;
      if (blatt === undefined) return readDays(part, days);
      return [bezug(blatt, part.slice(2, -1))];
    });
  const plain = (text: string): string =>
    text
      .split(MARKED)
      .map((part) => (part.startsWith(OPEN) ? part.slice(2, -1) : part.replaceAll(DAYS, plainDay)))
      .join('');
  const plainDay = (day: string): string => {
    const blatt = days.get(day);
    return blatt === undefined ? day : formatDatum(blatt.wert as TeilDatum);
  };
  const posten = flatten(vorlage.build(marked, { ...papier, kopf: head }), read, plain).map((each) =>
    applyRegeln(each, regeln),
  );
  return { posten, fakten: new Map([...faktenOf(blaetter), ...namedFacts(posten)]) };
}

const DAY = /(\d{2}\.\d{2}\.2\d{3}|\d{2}\.2\d{3}|2\d{3})/;
const DAYS = new RegExp(DAY, 'g');

function readDays(text: string, days: ReadonlyMap<string, Blatt>): (string | Bezug)[] {
  return text
    .split(DAY)
    .filter((part) => part !== '')
    .map((part) => {
      const blatt = days.get(part);
      return blatt === undefined ? part : bezug(blatt, formatDatum(blatt.wert as TeilDatum));
    });
}

/** Place of each day among all: the days of the trace keep their order. */
function rankDays(blaetter: readonly Blatt[]): ReadonlyMap<number, number> {
  const days = blaetter.flatMap(({ art, wert }, i) => (art === 'tag' ? [{ wert, i }] : []));
  const sorted = days.toSorted((a, b) => (a.wert < b.wert ? -1 : a.wert > b.wert ? 1 : a.i - b.i));
  return new Map(sorted.map(({ i }, rank) => [i, rank]));
}

/** A day far in the future that no other fact has, as exactly known as the real one. */
function markerDay(day: string, rank: number): TeilDatum {
  const month = String((Math.floor(rank / 25) % 12) + 1).padStart(2, '0');
  // The calendar knows every one of these days; a year alone must still be told apart.
  if (day.length === 4) return String(2600 + (rank % 390)) as TeilDatum;
  if (day.length === 7)
    return `${2500 + Math.floor(rank / 12)}-${String((rank % 12) + 1).padStart(2, '0')}` as TeilDatum;
  return `${2400 + Math.floor(rank / 300)}-${month}-${String((rank % 25) + 1).padStart(2, '0')}` as TeilDatum;
}

function bezug({ path }: Blatt, wert: string): Bezug {
  const at = path.findIndex((step) => typeof step === 'number');
  if (at === -1) return { name: factName(words(path)), wert, liste: null };
  return {
    name: factName(words(path.slice(at + 1))),
    wert,
    liste: { name: factName(words(path.slice(0, at))), index: Number(path[at]) },
  };
}

const words = (path: readonly Schritt[]): string[] => path.filter((step) => typeof step === 'string');

function faktenOf(blaetter: readonly Blatt[]): ReadonlyMap<string, string> {
  const outside = blaetter.filter(({ path }) => path.every((step) => typeof step === 'string'));
  return new Map(
    outside.map(({ path, art, wert }) => [
      factName(words(path)),
      art === 'tag' ? formatDatum(wert as TeilDatum) : wert,
    ]),
  );
}

/** Facts as the sentences of the paper name them. */
function namedFacts(posten: readonly Posten[]): (readonly [string, string])[] {
  return posten
    .flatMap(factsOf)
    .filter(({ liste }) => liste === null)
    .map(({ name, wert }) => [name, wert] as const);
}
