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
