import { describe, expect, it } from 'vitest';
import { composed, din91379, lastLetter, variantsOf, zeichenTasten } from '#shared/lib/din-91379.ts';
import { fold } from '#shared/lib/fold.ts';

describe('Die Buchstaben der DIN 91379', () => {
  it('stehen alle und jeder nur einmal da', () => {
    expect(new Set(din91379).size).toBe(din91379.length);
    for (const name of ['Đorđević', 'Șahin', 'Nguyễn', 'Yılmaz', 'Kröger', 'Łukasz', 'Ğ', 'ẞ', 'Çelik', 'Ŏ'])
      for (const letter of name.normalize('NFC'))
        expect(/^[A-Za-z]$/.test(letter) || din91379.includes(letter), letter).toBe(true);
  });

  it.each([
    ['c', 'v', 'č'],
    ['S', ',', 'Ş'],
    ['s', ';', 'ș'],
    ['d', '/', 'đ'],
    ['L', '/', 'Ł'],
    ['g', 'u', 'ğ'],
    ['u', ':', 'ü'],
    ['ê', "'", 'ế'],
    ['i', '/', 'ı'],
    ['I', '.', 'İ'],
  ])('%s und %s ergibt %s', (letter, taste, erwartet) => {
    expect(composed(letter, taste)).toBe(erwartet);
  });

  it('entstehen aus einem Grundbuchstaben; was es nicht gibt, entsteht nicht', () => {
    expect(composed('q', 'v')).toBeNull();
    expect(composed('c', 'x')).toBeNull();
    expect(new Set(zeichenTasten.map(({ taste }) => taste)).size).toBe(zeichenTasten.length);
  });

  it('sind alle über ihren Grundbuchstaben zu finden, mit dem die Suche sie findet', () => {
    for (const letter of din91379) {
      const base = fold(letter).replace("'", '').slice(0, 1);
      const typed = letter === letter.toLowerCase() ? base : base.toUpperCase();
      expect(variantsOf(typed), letter).toContain(letter);
    }
  });

  it('enden dort, wo die Schreibmarke steht', () => {
    expect(lastLetter('Muster c')).toBe('c');
    expect(lastLetter('Muster C\u0304')).toBe('C\u0304');
    expect(lastLetter('Muster ')).toBe('');
  });
});
