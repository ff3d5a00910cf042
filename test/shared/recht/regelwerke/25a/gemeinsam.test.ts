import { expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, kriterium, pruefe, unbekannte } from '#test/shared/recht/befragen.ts';

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

test.each<readonly [string, Partial<FallEingabe>]>([
  ['Schulbesuch eingetragen', { schulbesuch: [{ von: '2023-09-01' }] }],
  ['Abschluss eingetragen', { abschluss: [{ art: 'hauptschule' }] }],
  ['Ausbildung eingetragen', { ausbildung: [{ art: 'helfer', von: '2025-09-01' }] }],
  ['Beschäftigung eingetragen', { beschaeftigung: [{ von: '2025-09-01' }] }],
  ['Engagement eingetragen', { integration: { engagement: 'Fußballverein' } }],
  ['', {}],
])('25a1.PROGNOSE nennt, was für die Erwartung eingetragen ist, und sonst nichts: „%s“', (fakt, mehr) =>
  expect(frage(unbekannte(mehr), '25a1.PROGNOSE', { weg: '25a1' }).fakt).toBe(fakt),
);

test.each([
  ['2015-07-31', false],
  ['2022-12-30', false],
  ['2022-12-31', true],
  ['2027-06-30', true],
  ['2027-07-01', false],
])('25a1.ID am %s: eigene Frage für Personen mit Titel nach § 104c: %s', (tag, fragt) => {
  const fall = integriert({
    aufenthaltsabschnitt: [{ status: 'AE104C', von: '2026-01-01' }],
    identitaet: { ...PASS, identitaet: 'massnahmen' },
  });
  const ergebnis = pruefe(fall, HEUTE, { rechtsstand: asDatum(tag) });
  expect(kriterium(ergebnis, '25a1.ID', '25a1').fragen.join().includes('zumutbaren Maßnahmen')).toBe(fragt);
});
