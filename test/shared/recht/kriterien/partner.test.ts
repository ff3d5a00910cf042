/** Wife, husband or Lebenspartner (§ 60d): who is asked, and what must be known before „there is nobody“. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { inArbeit } from '../azubi.ts';
import { fehlt, frage, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const EHE: Angehoeriger = {
  beziehung: 'ehegatte',
  geburtsdatum: '1991-01-01',
  imHaushalt: true,
  einreiseAm: '2018-03-01',
  integrationskurs: 'erfolgreich',
};
const NIEMAND = { integration: { integrationskurs: 'keine_verpflichtung' } } as const;
const mit = (each: readonly Partial<Angehoeriger>[], person: object = {}) =>
  inArbeit({
    ...NIEMAND,
    person: { ...INTEGRIERTE_PERSON.person, ...person },
    angehoeriger: each.map((a) => ({ ...EHE, ...a })),
  });
/** The person has no duty, so the answer is that of the partner. */
const kurs = (each: readonly Partial<Angehoeriger>[], person: object = {}) => [
  stand(mit(each, person), '60d.INTK'),
  ...fehlt(mit(each, person), '60d.INTK'),
];

const VERHEIRATET = { familienstand: 'verheiratet' };
const HAUSHALT = 'lebt im Haushalt (Ehegatte oder Lebenspartner, geboren 01.01.1991)';

describe('Wer gefragt wird', () => {
  test.each([
    ['Ehegatte im Haushalt', [{}], {}, ['erfuellt']],
    [
      'Lebenspartner im Haushalt',
      [{ beziehung: 'lebenspartner', integrationskurs: 'laeuft' }],
      {},
      ['offen_handlung'],
    ],
    ['lebt anderswo', [{ imHaushalt: false, integrationskurs: 'laeuft' }], {}, ['nicht_anwendbar']],
    ['ob im Haushalt, ist nicht eingetragen', [{ imHaushalt: null }], {}, ['unbekannt', HAUSHALT]],
    [
      'ein Elternteil wird nicht gefragt',
      [{ beziehung: 'elternteil', geburtsdatum: '1960-01-01', integrationskurs: 'laeuft' }],
      {},
      ['nicht_anwendbar'],
    ],
    ['niemand, Haushalt erfasst', [], VERHEIRATET, ['nicht_anwendbar']],
    ['niemand, ledig', [], { haushaltErfasst: null }, ['nicht_anwendbar']],
    ['niemand, geschieden', [], { haushaltErfasst: null, familienstand: 'geschieden' }, ['nicht_anwendbar']],
    ['niemand, verwitwet', [], { haushaltErfasst: null, familienstand: 'verwitwet' }, ['nicht_anwendbar']],
    ['niemand, getrennt', [], { haushaltErfasst: null, familienstand: 'getrennt' }, ['nicht_anwendbar']],
    [
      'verheiratet, aber niemand eingetragen',
      [],
      { haushaltErfasst: null, ...VERHEIRATET },
      ['unbekannt', 'Haushalt vollständig erfasst'],
    ],
    [
      'auch der Familienstand fehlt',
      [],
      { haushaltErfasst: null, familienstand: null },
      ['unbekannt', 'Familienstand'],
    ],
    [
      'wer da ist, wird gefragt, auch wenn der Haushalt nicht erfasst ist',
      [{}],
      { haushaltErfasst: null, ...VERHEIRATET },
      ['erfuellt'],
    ],
    [
      'verheiratet, und der Ehegatte lebt anderswo',
      [{ imHaushalt: false }],
      { haushaltErfasst: null, ...VERHEIRATET },
      ['unbekannt', 'Haushalt vollständig erfasst'],
    ],
    [
      'ob der eine da ist, ist nicht bekannt: Mehr wird nicht gefragt',
      [{ imHaushalt: null }],
      { haushaltErfasst: null, familienstand: null },
      ['unbekannt', HAUSHALT],
    ],
  ] as const)('%s', (_, each, person, erwartet) => expect(kurs(each, person)).toEqual(erwartet));
});

describe('Sind zwei eingetragen, gilt das ungünstigere', () => {
  test.each([
    ['einer hat ihn abgeschlossen, einer nicht', [{}, { integrationskurs: 'laeuft' }], ['offen_handlung']],
    [
      'einer ist nicht eingetragen',
      [{ integrationskurs: 'laeuft' }, { integrationskurs: null }],
      ['unbekannt', 'Integrationskurs'],
    ],
    ['einer ist nicht verpflichtet', [{}, { integrationskurs: 'keine_verpflichtung' }], ['erfuellt']],
    ['von einem ist nicht bekannt, ob er da ist', [{}, { imHaushalt: null }], ['unbekannt', HAUSHALT]],
  ] as const)('%s', (_, each, erwartet) => {
    for (const list of [[...each], each.toReversed()]) expect(kurs(list)).toEqual(erwartet);
  });

  const einreise = (each: readonly Partial<Angehoeriger>[]) => {
    const { zustand, fakt } = frage(mit(each), '60d.EINR');
    return [zustand, ...fehlt(mit(each), '60d.EINR'), fakt];
  };
  test('was gegen den einen steht, steht fest, was auch immer beim anderen fehlt', () => {
    const beide = [{ einreiseAm: null, imHaushalt: true }, { einreiseAm: '2023-01-01' }];
    for (const each of [beide, beide.toReversed()]) expect(einreise(each)[0]).toBe('nicht_erfuellt');
  });
  test('von zwei gleichen wird in jeder Reihenfolge derselbe genannt', () => {
    const beide = [{ einreiseAm: '2019-01-01' }, { einreiseAm: '2018-01-01' }];
    expect(einreise(beide)).toEqual(einreise(beide.toReversed()));
  });
});
