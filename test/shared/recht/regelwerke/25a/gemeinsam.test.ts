import { expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import { OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { HEUTE, integriert, kriterium, pruefe } from '#test/shared/recht/befragen.ts';

const elternteil = (tagessaetze: number, nurAuslaenderrechtlich: boolean) =>
  integriert({
    angehoeriger: [
      {
        beziehung: 'kind',
        geburtsdatum: '2010-03-01',
        imHaushalt: true,
        personensorge: true,
        titel: '25a1',
        titelSeit: '2026-01-01',
      },
    ],
    hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
    verurteilung: [
      {
        art: 'geldstrafe',
        tagessaetze,
        nurAuslaenderrechtlich,
        vorsatz: true,
        am: '2025-01-01',
        rechtskraftAm: '2025-02-01',
      },
    ],
  });

test.each(
  ['2015-07-31', '2022-12-30', '2022-12-31', '2027-07-01'].flatMap((tag) =>
    (
      [
        [50, false, 'erfuellt'],
        [51, false, 'offen_ab'],
        [90, true, 'erfuellt'],
        [91, true, 'offen_ab'],
      ] as const
    ).map((zeile) => [tag, ...zeile] as const),
  ),
)('25a2.STRAF am %s: %i Tagessätze, nur Ausländerrecht %s: %s', (tag, saetze, nur, zustand) => {
  const ergebnis = pruefe(elternteil(saetze, nur), HEUTE, { rechtsstand: asDatum(tag) });
  expect(kriterium(ergebnis, '25a2.STRAF', '25a2').zustand).toBe(zustand);
});
