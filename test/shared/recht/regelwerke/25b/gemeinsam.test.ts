import { describe, expect, test } from 'vitest';
import { asDatum } from '#shared/lib/datum.ts';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, kriterium, pruefe, unbekannte } from '#test/shared/recht/befragen.ts';

const am = (rechtsstand: string) => ({ rechtsstand: asDatum(rechtsstand) });

describe('25b1.VORAUF: vier Jahre mit Kind auch nach dem geplanten Wegfall des § 104c', () => {
  const mitKind = (von: string) =>
    integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: von },
      asyl: null,
      aufenthaltsabschnitt: [{ status: 'D', von }],
      angehoeriger: [{ beziehung: 'kind', geburtsdatum: '2020-01-01', ledig: true, imHaushalt: true }],
    });
  test.each([
    ['auf den Tag', '2022-11-21', 'erfuellt'],
    ['ein Tag zu wenig', '2022-11-22', 'offen_ab'],
  ])('%s', (_, von, zustand) => {
    const ergebnis = pruefe(mitKind(von), HEUTE, am('2027-07-01'));
    expect(kriterium(ergebnis, '25b1.VORAUF', '25b1').zustand).toBe(zustand);
  });
});

describe('25b4.FAM: der Ehegatte muss den Titel im Zeitraum von 24 Monaten erreichen können', () => {
  const mitEhegatten = (einreiseAm: string) =>
    integriert({
      angehoeriger: [
        { beziehung: 'ehegatte', geburtsdatum: '1990-01-01', imHaushalt: true, titel: 'duldung', einreiseAm },
      ],
    });
  test.each([
    ['bis 2022 sechs Jahre: am letzten Tag', '2022-12-30', '2022-11-21', 'offen_handlung'],
    ['bis 2022 sechs Jahre: einen Tag danach', '2022-12-30', '2022-11-22', 'nicht_erfuellt'],
    ['seit 2022 vier Jahre: am letzten Tag', '2022-12-31', '2024-11-21', 'offen_handlung'],
    ['seit 2022 vier Jahre: einen Tag danach', '2022-12-31', '2024-11-22', 'nicht_erfuellt'],
    ['ab 2027 vier Jahre: am letzten Tag', '2027-07-01', '2024-11-21', 'offen_handlung'],
    ['ab 2027 vier Jahre: einen Tag danach', '2027-07-01', '2024-11-22', 'nicht_erfuellt'],
  ])('%s', (_, rechtsstand, einreiseAm, zustand) => {
    const ergebnis = pruefe(mitEhegatten(einreiseAm), HEUTE, am(rechtsstand));
    expect(kriterium(ergebnis, '25b4.FAM', '25b4').zustand).toBe(zustand);
  });
});

describe('25b6.ZEIT: 30 Monate in jeder Fassung', () => {
  const mitBeschaeftigungsduldung = (von: string) =>
    integriert({ aufenthaltsabschnitt: [{ status: 'D', grund: 'i', von }] });
  test.each([
    ['2022-12-30', '2024-05-21', 'erfuellt'],
    ['2022-12-30', '2024-05-22', 'offen_ab'],
    ['2022-12-31', '2024-05-21', 'erfuellt'],
    ['2022-12-31', '2024-05-22', 'offen_ab'],
    ['2027-07-01', '2024-05-21', 'erfuellt'],
    ['2027-07-01', '2024-05-22', 'offen_ab'],
  ])('Rechtsstand %s, seit %s: %s', (rechtsstand, seit, zustand) => {
    const ergebnis = pruefe(mitBeschaeftigungsduldung(seit), HEUTE, am(rechtsstand));
    expect(kriterium(ergebnis, '25b6.ZEIT', '25b6').zustand).toBe(zustand);
  });
});

describe('25b6.ZEIT: wie sicher die Fassung belegt ist', () => {
  test.each([
    ['2022-12-30', 'S', 0],
    ['2022-12-31', 'S', 0],
    ['2027-07-01', 'G', 3],
  ])('am %s: Beleg %s, Unsicherheit %i', (rechtsstand, beleg, unsicherheit) => {
    const { citation } = frage(integriert(), '25b6.ZEIT', { weg: '25b6', rahmen: am(rechtsstand) });
    expect(citation).toMatchObject({ beleg, unsicherheit });
  });
});

describe('25b1.GESAMT', () => {
  test.each<readonly [string, Partial<FallEingabe>]>([
    ['Engagement eingetragen', { integration: { engagement: 'Chor' } }],
    ['Beschäftigung eingetragen', { beschaeftigung: [{ von: '2025-09-01' }] }],
    ['Abschluss eingetragen', { abschluss: [{ art: 'hauptschule' }] }],
    ['Täuschung vermerkt', { taeuschung: [{ von: '2020-01-01' }] }],
    ['', {}],
  ])('nennt, was für die Gesamtschau eingetragen ist, und sonst nichts: „%s“', (fakt, mehr) => {
    const gesamt = frage(unbekannte(mehr), '25b1.GESAMT', { weg: '25b1' });
    expect([gesamt.fakt, gesamt.geschuetzt]).toEqual([fakt, true]);
  });
});

test.each([
  ['2022-12-30', false],
  ['2022-12-31', true],
  ['2027-06-30', true],
  ['2027-07-01', false],
])('25b.ID am %s: eigene Frage für Personen mit Titel nach § 104c: %s', (tag, fragt) => {
  const fall = integriert({
    aufenthaltsabschnitt: [{ status: 'AE104C', von: '2026-01-01' }],
    identitaet: { ...PASS, identitaet: 'massnahmen' },
  });
  const { fragen } = frage(fall, '25b.ID', { weg: '25b1', rahmen: am(tag) });
  expect(fragen.join().includes('zumutbaren Maßnahmen')).toBe(fragt);
});
