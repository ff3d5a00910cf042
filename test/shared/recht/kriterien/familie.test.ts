/** § 25a Abs. 2: the livelihood of the family, with and without the need of the young person, to the cent. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { fehlt, frage, integriert, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

/** 15 years old. */
const JUNG: Angehoeriger = {
  beziehung: 'kind',
  geburtsdatum: '2011-01-01',
  ledig: true,
  imHaushalt: true,
  titel: '25a1',
  personensorge: true,
  einreiseAm: '2018-03-01',
};
const ohne: Partial<Angehoeriger> = { titel: 'duldung' };
const EHE: Angehoeriger = {
  beziehung: 'ehegatte',
  geburtsdatum: '2003-01-01',
  imHaushalt: true,
  titel: '25a1',
};
const fall = (
  nettoErwerb: number,
  angehoeriger: readonly Angehoeriger[],
  krankenversichert: boolean | null = true,
) =>
  integriert({
    angehoeriger: [...angehoeriger],
    lebensunterhalt: {
      bruttoErwerb: 0,
      nettoErwerb,
      kduWarm: 70_000,
      krankenversichert,
      alleinerziehend: false,
    },
  });
const lu = (each: ReturnType<typeof fall>) => [stand(each, '25a2.LU'), ...fehlt(each, '25a2.LU')];

describe('25a2.LU: Der Bedarf des jungen Menschen muss nicht mitfinanziert werden', () => {
  /** The person 563, rent 700; 14 to 17 years 471, 18 to 24 years 451, 6 to 13 years 390. */
  test.each([
    ['mit ihm auf den Cent gedeckt', fall(173_400, [JUNG]), ['erfuellt']],
    ['ohne ihn auf den Cent gedeckt', fall(126_300, [JUNG]), ['wertung']],
    ['auch ohne ihn nicht', fall(126_299, [JUNG]), ['offen_handlung']],
    ['der Bedarf von Geschwistern bleibt', fall(173_399, [JUNG, { ...JUNG, ...ohne }]), ['offen_handlung']],
    ['mit Geschwistern auf den Cent', fall(173_400, [JUNG, { ...JUNG, ...ohne }]), ['wertung']],
    ['haben beide den Titel, bleibt keiner', fall(126_300, [JUNG, JUNG]), ['wertung']],
    [
      'wer den Titel hat und anderswo lebt, gehört nicht dazu, und sein Titel hilft den Geschwistern nicht',
      fall(173_399, [
        { ...JUNG, imHaushalt: false },
        { ...JUNG, ...ohne },
      ]),
      ['offen_handlung'],
    ],
    ['der Bedarf des Ehegatten bleibt', fall(218_299, [EHE, { ...JUNG, ...ohne }]), ['offen_handlung']],
    [
      'Geschwister unter 14 können den Titel nicht haben, ihr kleinerer Bedarf bleibt',
      fall(165_300, [
        { ...JUNG, geburtsdatum: '2012-11-21' },
        { ...JUNG, ...ohne, geburtsdatum: '2015-01-01' },
      ]),
      ['wertung'],
    ],
    [
      'dasselbe, einen Cent weniger',
      fall(165_299, [
        { ...JUNG, geburtsdatum: '2012-11-21' },
        { ...JUNG, ...ohne, geburtsdatum: '2015-01-01' },
      ]),
      ['offen_handlung'],
    ],
    [
      'von zweien wird der kleinere Bedarf nicht mitgerechnet',
      fall(173_400, [JUNG, { ...JUNG, ...ohne, geburtsdatum: '2006-01-01' }]),
      ['wertung'],
    ],
    [
      'dasselbe, einen Cent weniger, in der anderen Reihenfolge',
      fall(173_399, [{ ...JUNG, ...ohne, geburtsdatum: '2006-01-01' }, JUNG]),
      ['offen_handlung'],
    ],
  ] as const)('%s', (_, each, erwartet) => {
    expect(lu(each)).toEqual(erwartet);
    expect(lu({ ...each, angehoeriger: each.angehoeriger.toReversed() })).toEqual(erwartet);
  });

  test('ein ungenaues Geburtsdatum: Unbekannt nur, wo es darauf ankommt', () => {
    const genau = 'Geburtsdatum (Kind, geboren 2012, genauer Tag)';
    const kind = { ...JUNG, geburtsdatum: '2012' };
    expect([lu(fall(173_400, [kind])), lu(fall(173_399, [kind])), lu(fall(165_300, [kind]))]).toEqual([
      ['erfuellt'],
      ['unbekannt', genau],
      ['unbekannt', genau],
    ]);
    expect(
      frage(fall(160_000, [{ ...JUNG, geburtsdatum: '2008', ...ohne }, EHE]), '25a2.LU').detail,
    ).toMatchObject({
      saldo: -58_300,
      saldoOhneKind: -58_300,
    });
  });
  test('ohne Krankenversicherung ist nichts gesichert; fehlt die Angabe, wird gefragt', () => {
    const versichert = (krankenversichert: boolean | null, netto = 173_400) => {
      const each = fall(netto, [JUNG], krankenversichert);
      return [...lu(each), frage(each, '25a2.LU').detail['krankenversichert']];
    };
    expect([versichert(true), versichert(false), versichert(null), versichert(null, 126_299)]).toEqual([
      ['erfuellt', true],
      ['offen_handlung', false],
      ['unbekannt', 'ausreichend krankenversichert', true],
      ['offen_handlung', true],
    ]);
  });
});
