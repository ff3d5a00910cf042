import { describe, expect, test } from 'vitest';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { fassungen54, monateWort } from '#shared/recht/regelwerke/quer-54.ts';
import { OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert } from '../befragen.ts';

const am = (fall: Fall, id: string, rechtsstand: string) =>
  frage(fall, id, { weg: '25b1', rahmen: { rechtsstand: asDatum(rechtsstand) } });
const strafe = (monate: number, mehr: object = {}) =>
  integriert({
    hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
    verurteilung: [
      {
        art: 'freiheitsstrafe',
        monate,
        bewaehrung: true,
        vorsatz: true,
        am: '2025-01-01',
        rechtskraftAm: '2025-02-01',
        ...mehr,
      },
    ],
  });

describe('§ 54 in der Fassung des Rechtsstands', () => {
  test.each([
    ['2024-02-26', 'Nr. 9'],
    ['2024-02-27', 'Nr. 10'],
    [HEUTE, 'Nr. 10'],
  ])('Falle 4: am %s ist der Auffangtatbestand Abs. 2 %s', (tag, nummer) =>
    expect(am(integriert(), 'Q.AUSW', tag).citation.inhalt).toContain(`(Abs. 2 ${nummer})`),
  );

  test.each([
    ['2019-08-20', 11, 'erfuellt'],
    ['2019-08-20', 12, 'offen_ab'],
    ['2019-08-21', 5, 'erfuellt'],
    ['2019-08-21', 6, 'offen_ab'],
  ])('am %s sind %i Monate Freiheitsstrafe für § 25b: %s', (tag, monate, zustand) =>
    expect(am(strafe(monate), '25b2.AUSW', tag).zustand).toBe(zustand),
  );

  test.each([
    ['2019-08-20', 'ab einem Jahr'],
    ['2019-08-21', 'ab sechs Monaten'],
  ])('am %s steht bei § 25b: Freiheitsstrafe %s', (tag, ab) => {
    expect(am(integriert(), '25b2.AUSW', tag).citation.inhalt).toContain(`bei Freiheitsstrafe ${ab} und`);
    expect(monateWort(24)).toBe('24 Monaten');
  });

  test('was nicht überprüft ist, trägt diesen Beleg', () => {
    expect(am(integriert(), 'Q.AUSW', '2019-08-20').citation).toMatchObject({ beleg: 'K', unsicherheit: 3 });
    expect(am(integriert(), 'Q.AUSW', '2019-08-21').citation.beleg).toBe('S');
  });

  test.each([
    ['2024-02-26', 'Nr. 1a und 1b'],
    ['2024-02-27', 'Nr. 1a bis 1c'],
    ['2024-10-30', 'Nr. 1a bis 1c'],
    ['2024-10-31', 'Nr. 1a bis 1d'],
  ])('am %s wird in Abs. 1 auch an %s gedacht', (tag, nummern) => {
    const fall = integriert({ hindernis: { ...OHNE_HINDERNIS, ausweisungsinteresse: 'vorhanden' } });
    expect(am(fall, '25b2.AUSW', tag).fragen.join()).toContain(nummern);
  });

  test('spätere Ergänzungen stehen mit ihrem Datum bei den Ausnahmen', () => {
    const worte = fassungen54.flatMap(({ neu }) => neu).join(' ');
    for (const wort of [
      '27.02.2024',
      '16.05.2024',
      'Oktober 2024',
      'April 2026',
      '§ 63 StGB',
      'menschenverachtende',
    ])
      expect(worte).toContain(wort);
  });
});
