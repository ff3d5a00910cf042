import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatBytes, formatCount, readNumber } from '#renderer/lib/format.ts';

describe('Zahlen, wie man sie schreibt', () => {
  it.each([
    ['1.234,50', 1234.5],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1.234', 1234],
    ['450 €', 450],
    ['-3', -3],
    ['1 250,00', 1250],
  ])('„%s“ ist %d', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', 'abc', '1,2,3', '1.23.4', '12x', '1..2', '--3'])('„%s“ ist keine Zahl', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('jeder Betrag, so geschrieben wie angezeigt, wird wieder dieser Betrag', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cent) => {
        expect(Math.round((readNumber(formatAmount(cent)) ?? Number.NaN) * 100)).toBe(cent);
      }),
    );
  });

  it('eine Person, zwei Personen', () => {
    expect([1, 2, 1234].map((count) => formatCount(count, 'Person', 'Personen'))).toEqual([
      '1 Person',
      '2 Personen',
      '1.234 Personen',
    ]);
  });

  it('Größen in einer Einheit, die man liest', () => {
    expect([12, 4_812, 4_812_000].map(formatBytes)).toEqual(['12 Byte', '5 KB', '4,8 MB']);
  });
});
