import { describe, expect, it } from 'vitest';
import { quartile } from '#shared/statistik/auswertung/kennzahl.ts';

describe('Median und Quartile', () => {
  it.each([
    [[], null],
    [[7], [7, 7, 7]],
    [
      [1, 3],
      [2, 2, 3],
    ],
    [
      [1, 2, 3, 4, 5],
      [2, 3, 4],
    ],
    [
      [10, 20, 30, 40],
      [18, 25, 33],
    ],
  ] as const)('von %j sind %j', (tage, expected) => {
    expect(quartile(tage)).toEqual(expected);
  });
});
