import { describe, expect, it } from 'vitest';
import { koelnerPhonetik, searchText } from '#shared/lib/such-text.ts';

describe('Schreibweisen eines Namens treffen sich', () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Müller', 'MULLER'],
    ['Đorđević', 'dordevic'],
    ["O'Brien", 'obrien'],
    ['Al-Hassan', 'al hassan'],
    ['Łukasz', 'lukasz'],
    ['Weiß', 'weiss'],
    ['Nguyễn', 'nguyen'],
  ])('%s und %s', (a, b) => {
    expect(searchText(a)).toBe(searchText(b));
  });
});

describe('Die Kölner Phonetik', () => {
  // Values of the original publication and of its usual test words.
  it.each([
    ['Müller-Lüdenscheidt', '65752682'],
    ['Wikipedia', '3412'],
    ['Breschnew', '17863'],
    ['Meyer', '67'],
    ['Maier', '67'],
    ['Philipp', '351'],
    ['Xaver', '4837'],
    ['Mohammed', '662'],
    ['Muhamad', '662'],
  ])('%s klingt wie %s', (word, code) => {
    expect(koelnerPhonetik(word)).toBe(code);
  });
});

describe('Jeder Buchstabe der DIN 91379', () => {
  /** Latin letters of the standard with their code points; combinations are made of these and a mark. */
  const BEREICHE = [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x17e],
    [0x187, 0x188],
    [0x18f, 0x18f],
    [0x197, 0x197],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x1b7, 0x1b7],
    [0x1cd, 0x1dc],
    [0x1de, 0x1e9],
    [0x1ea, 0x1f0],
    [0x1f4, 0x1f5],
    [0x1f8, 0x1ff],
    [0x212, 0x213],
    [0x218, 0x21b],
    [0x21e, 0x21f],
    [0x227, 0x233],
    [0x259, 0x259],
    [0x268, 0x268],
    [0x292, 0x292],
    [0x1e02, 0x1e9b],
    [0x1e9e, 0x1e9e],
    [0x1ea0, 0x1ef9],
  ] as const;

  it('wird zu Grundbuchstaben, auch mit einem Zeichen darüber oder darunter', () => {
    const marks = ['', '\u0301', '\u0304', '\u0308', '\u0323', '\u0331', '\u0327'];
    const left = BEREICHE.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
    )
      .filter((letter) => /\p{L}/u.test(letter))
      .flatMap((letter) => marks.map((mark) => letter + mark))
      .filter((letter) => !/^[a-z]+$/.test(searchText(letter)));
    expect(left).toEqual([]);
  });

  it('und seine Hilfszeichen stören nicht', () => {
    for (const mark of ['ʹ', 'ʺ', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ˈ', 'ˌ', '’', "'"])
      expect(searchText(`Al${mark}Muster`)).toBe('almuster');
  });
});
