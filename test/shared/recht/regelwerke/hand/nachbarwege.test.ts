import { expect, test } from 'vitest';
import { pruefe, unbekannte } from '#test/shared/recht/befragen.ts';

/** A ground of the Duldung points to its own way and to no other. */
test.each([
  ['b_kk', '253'],
  ['c', '254ab'],
  ['o', '85a'],
  ['d', null],
  [null, null],
] as const)('Duldungsgrund %s weist nur auf den Weg %s', (grund, weg) => {
  const { nachbarwege } = pruefe(
    unbekannte({ aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund }] }),
  );
  const mitHinweis = nachbarwege.filter(({ hinweise }) => hinweise.length > 0).map(({ id }) => id);
  expect(mitHinweis).toEqual(weg === null ? [] : [weg]);
});
