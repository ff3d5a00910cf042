/** Forms in which spellings of one word meet. They are wider than those of the search: a miss costs more than a look. */
import { fold } from '#shared/lib/fold.ts';

const ASCII = /^[A-Za-z]+$/;

/** Small base letters and digits only: „Đorđević“ → `dordevic`, „N’Diaye“ → `ndiaye`. Invisible signs fall out. */
export function plainWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** One key for every way of writing umlauts and doubled letters: „Müller“, „Mueller“, „Muller“, „MUELLER“. */
export function schreibkern(plain: string): string {
  return plain.replaceAll(/(?<=[aou])e+/g, '').replaceAll(/(.)\1+/g, '$1');
}

/** How a letter with a mark sounds, where the base letter alone would say something else. */
const LAUTE: Readonly<Record<string, string>> = {
  č: 'tsch',
  ć: 'tsch',
  ç: 'tsch',
  ĉ: 'tsch',
  š: 'sch',
  ş: 'sch',
  ș: 'sch',
  ś: 'sch',
  ž: 'sch',
  ż: 'sch',
  đ: 'dsch',
  ğ: '',
  ñ: 'ni',
  ň: 'ni',
  ń: 'ni',
  ț: 'z',
  ţ: 'z',
  ł: 'w',
  ə: 'a',
  ð: 'd',
  þ: 't',
};
const MARKED = new RegExp(`[${Object.keys(LAUTE).join('')}]`, 'gu');

/** Sounds of one or several letters, longest first; what comes out in capitals is not read again. */
const KLANG: Readonly<Record<string, string>> = {
  dsch: 'J',
  dzh: 'J',
  dsh: 'J',
  dj: 'J',
  tsch: 'C',
  tch: 'C',
  tsh: 'C',
  sch: 'S',
  sh: 'S',
  zh: 'S',
  kh: 'H',
  h: 'H',
  gh: 'G',
  g: 'G',
  ph: 'F',
  f: 'F',
  v: 'F',
  w: 'F',
  ck: 'K',
  qu: 'K',
  q: 'K',
  k: 'K',
  x: 'KZ',
  tz: 'Z',
  ts: 'Z',
  z: 'Z',
  s: 'Z',
  th: 'T',
  dt: 'T',
  t: 'T',
};
const SCHRITTE = new RegExp(
  String.raw`${Object.keys(KLANG)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|(?<=^|[aeiou])[jy](?=[aeiou])|c|[aeiouyj]+`,
  'g',
);

/** A few keys by sound; empty where a word is too short to sound like anything. `word` as it is written. */
export function lautkerne(word: string): readonly string[] {
  const plain = plainWord(word);
  if (plain.length < 4) return [];
  const marked = ASCII.test(word)
    ? plain
    : plainWord(
        word
          .normalize('NFC')
          .toLowerCase()
          .replace(MARKED, (letter) => LAUTE[letter] ?? letter),
      );
  const keys = new Set<string>();
  for (const text of new Set([plain, marked])) {
    // A „c“ that is left of č or ć still sounds like it.
    if (/c(?![hk])/.test(text))
      keys.add(lautkern(text.replaceAll(/c(?![hk])/g, 'C').replaceAll(/(?<!s|t)ch/g, 'H')));
    if (/(?<!s|t)ch/.test(text)) keys.add(lautkern(text.replaceAll(/(?<!s|t)ch/g, 'C')));
    keys.add(lautkern(text.replaceAll(/(?<!s|t)ch/g, 'H')));
  }
  return [...keys].filter((key) => key.length > 3);
}

function lautkern(text: string): string {
  return text
    .replaceAll(SCHRITTE, (sound, at: number) => {
      const known = KLANG[sound];
      if (known !== undefined) return known;
      if (sound === 'c') return 'eiy'.includes(text.charAt(at + 1) || '-') ? 'Z' : 'K';
      const isConsonant = /^[jy]$/.test(sound) && /[aeiou]/.test(text.charAt(at + 1));
      return isConsonant ? 'J' : vowel(sound);
    })
    .replaceAll(/(.)\1+/g, '$1');
}

/** A run of vowels as one of three: front, back, open. */
function vowel(run: string): string {
  const first = run[0] ?? '';
  if ('iyj'.includes(first)) return 'i';
  if ('ou'.includes(first)) return 'u';
  return run.startsWith('ee') || run.startsWith('ie') ? 'i' : 'a';
}
