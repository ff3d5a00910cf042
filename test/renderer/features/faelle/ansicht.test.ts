import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listenspalte } from '#shared/api/ansicht.ts';
import { ampelStand, fallFilter, fallSortierung } from '#shared/api/fall.ts';
import { fromAddress, isFiltered, LEER, STANDARD, toAddress } from '#renderer/features/faelle/ansicht.ts';

it('jede Ansicht kommt aus ihrer Adresse unverändert zurück', () => {
  const ansichten = fc.record({
    filter: fc.record({
      suche: fc
        .string({ maxLength: 200, unit: 'grapheme' })
        .filter((text) => text.length <= 200 && text.isWellFormed()),
      ampel: fc.uniqueArray(fc.constantFrom(...ampelStand.options)),
      gemeinde: fc.uniqueArray(
        fc.constantFrom('Musterstadt', 'Bad A & B', 'Übung+Dorf', 'Hof/Saale?', '100 % Test'),
      ),
      abweichend: fc.boolean(),
      nurPassFehlt: fc.boolean(),
    }),
    sortierung: fc.constantFrom(...fallSortierung.options),
    absteigend: fc.boolean(),
    spalten: fc.shuffledSubarray([...listenspalte.codes], { minLength: 1 }),
  });
  fc.assert(
    fc.property(ansichten, ({ filter, ...order }) => {
      const ansicht = { filter: fallFilter.parse(filter), ...order };
      expect(fromAddress(toAddress(ansicht))).toEqual(ansicht);
    }),
  );
});

it('eine Adresse ohne Sinn zeigt alle', () => {
  expect(fromAddress('ampel=blau&sortierung=zufall')).toEqual(STANDARD);
  expect(fromAddress('spalten=name,name')).toEqual(STANDARD);
  expect(fromAddress('')).toEqual(STANDARD);
});

it('gefiltert ist, was weniger als alle zeigt; die Reihenfolge zählt nicht', () => {
  expect(isFiltered(LEER)).toBe(false);
  expect(isFiltered({ ...LEER, nurPassFehlt: true })).toBe(true);
  expect(isFiltered({ ...LEER, suche: 'a' })).toBe(true);
});
