/**
 * How people write what a register holds: declined, in other letters, by ear, with one slip. Written from the side of
 * the writer and without a look at the guard: no list and no function is shared with it.
 */
import type { Zufall } from '#test/beispiel/zufall.ts';

/** ICAO Doc 9303, part 3, section 6: transliteration of Latin letters, as on the machine readable lines of a passport. */
const PASSZEILE: readonly (readonly [string, string])[] = [
  ['Ä', 'AE'],
  ['Æ', 'AE'],
  ['Å', 'AA'],
  ['Ð', 'D'],
  ['Ø', 'OE'],
  ['Ö', 'OE'],
  ['Œ', 'OE'],
  ['Ü', 'UE'],
  ['ẞ', 'SS'],
  ['Þ', 'TH'],
  ['Đ', 'D'],
  ['Ħ', 'H'],
  ['Ł', 'L'],
  ['Ŋ', 'N'],
  ['Ŧ', 'T'],
  ['Ə', 'E'],
];
/** Letters that have no mark to take off. */
const OHNE_MARKE: readonly (readonly [string, string])[] = [
  ['Đ', 'D'],
  ['Ł', 'L'],
  ['Ø', 'O'],
  ['Æ', 'AE'],
  ['ẞ', 'SS'],
  ['Þ', 'TH'],
  ['Ð', 'D'],
  ['Ə', 'E'],
  ['ı', 'i'],
];
/** What a clerk writes who hears a name, in either direction. */
const GEHOER: readonly (readonly [RegExp, string])[] = [
  [/dsch/i, 'j'],
  [/tsch/i, 'ch'],
  [/sch/i, 'sh'],
  [/sh/i, 'sch'],
  [/kh/i, 'ch'],
  [/ou/i, 'u'],
  [/ph/i, 'f'],
  [/v/i, 'w'],
  [/w/i, 'v'],
  [/ck/i, 'k'],
  [/q/i, 'k'],
  [/th/i, 't'],
  [/tz/i, 'z'],
  [/ie/i, 'i'],
  [/y/i, 'i'],
  [/ei/i, 'ai'],
  [/ss/i, 's'],
];

function swap(text: string, table: readonly (readonly [string, string])[]): string {
  let out = text;
  for (const [from, to] of table) {
    out = out.split(from).join(to.length > 1 ? to.charAt(0) + to.slice(1).toLowerCase() : to);
    out = out.split(from.toLowerCase()).join(to.toLowerCase());
  }
  return out;
}
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss');

export const inBasisbuchstaben = (text: string): string => bare(swap(text, OHNE_MARKE));
export const alsPasszeile = (text: string): string => bare(swap(text.replaceAll('ß', 'ss'), PASSZEILE));
export const zerlegt = (text: string): string => text.normalize('NFD');
export const mitUmlautUmschrift = (text: string): string =>
  swap(text.replaceAll('ß', 'ss'), [
    ['Ä', 'AE'],
    ['Ö', 'OE'],
    ['Ü', 'UE'],
  ]);

/** One sound written otherwise; null where the name has none of them. */
export function nachGehoer(text: string, { aus }: Zufall): string | null {
  const passend = GEHOER.filter(([from]) => from.test(text));
  if (passend.length === 0) return null;
  const [from, to] = aus(passend);
  return text.replace(from, (hit) =>
    hit.charAt(0) === hit.charAt(0).toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1),
  );
}

/** Genitive, plural, adjective. */
export function gebeugt(name: string, { aus }: Zufall): string {
  if (/[sßxz]$/i.test(name)) return aus([`${name}’`, `${name}'`, `${name}ens`, `${name}sche`]);
  return aus([`${name}s`, `${name}'s`, `${name}’s`, `${name}sche`, `${name}schen`]);
}

export function ortGebeugt(ort: string, { aus }: Zufall): string {
  const volk = ort.endsWith('en') ? `${ort.slice(0, -2)}er` : ort.endsWith('e') ? `${ort}r` : `${ort}er`;
  return aus([`${ort}s`, volk, `${volk}in`]);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** One slip of the keyboard: a letter lost, doubled by a neighbour, another one, or two exchanged. */
export function vertippt(text: string, { aus, ganz }: Zufall): string {
  const at = [...text].flatMap((sign, i) => (/\p{L}|\d/u.test(sign) ? [i] : []));
  const signs = [...text];
  const place = aus(at);
  const fresh = (sign: string): string => {
    const other = /\d/.test(sign) ? String(ganz(0, 9)) : aus([...LETTERS]);
    const cased = sign === sign.toUpperCase() && !/\d/.test(sign) ? other.toUpperCase() : other;
    return cased === sign ? fresh(sign) : cased;
  };
  const old = signs[place] ?? '';
  switch (ganz(0, 3)) {
    case 0:
      signs.splice(place, 1);
      break;
    case 1:
      signs.splice(place + 1, 0, fresh(/\d/.test(old) ? old : old.toLowerCase()));
      break;
    case 2: {
      const next = signs[place + 1];
      if (next === undefined || next === old || !/\p{L}|\d/u.test(next)) signs[place] = fresh(old);
      else signs.splice(place, 2, next, old);
      break;
    }
    default:
      signs[place] = fresh(old);
  }
  return signs.join('');
}

/** The same number with other signs between its parts. */
export function andersGetrennt(nummer: string, { aus }: Zufall): string {
  const parts = nummer.split(/[^\p{L}\p{N}]+/u);
  return parts.join(aus([' ', '-', '.', '/', '', ' - ']));
}

const MONATE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
/** A day as Germans write it. */
export function alsTag(iso: string, { aus }: Zufall): string {
  const [jahr = '', monat = '', tag = ''] = iso.split('-');
  const [m, t] = [Number(monat), Number(tag)];
  const name = MONATE[m - 1] ?? '';
  return aus([
    `${tag}.${monat}.${jahr}`,
    `${t}.${m}.${jahr}`,
    `${t}.${m}.${jahr.slice(2)}`,
    `${tag}. ${monat}. ${jahr}`,
    `${tag}/${monat}/${jahr}`,
    iso,
    `${t}. ${name} ${jahr}`,
    `${t}. ${name.slice(0, 3)}. ${jahr}`,
  ]);
}

export function alsStrasse(strasse: string, { aus }: Zufall): string {
  const name = strasse.replace(/ \d+$/, '');
  return aus([
    strasse,
    name,
    name.replace('straße', 'str.'),
    name.replace('straße', 'strasse'),
    name.replace('straße', '-Straße').replace('weg', '-Weg'),
    `${name.toUpperCase()}`,
  ]);
}
