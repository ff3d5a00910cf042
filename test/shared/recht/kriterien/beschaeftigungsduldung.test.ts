/** § 60d: entry, Integrationskurs and children, of the person and of wife, husband or Lebenspartner. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { inArbeit } from '../azubi.ts';
import { fehlt, frage, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const mit = (angehoeriger: readonly Angehoeriger[], person: object = {}, mehr: Partial<FallEingabe> = {}) =>
  inArbeit({ person: { ...INTEGRIERTE_PERSON.person, ...person }, angehoeriger: [...angehoeriger], ...mehr });
const antwort = (fall: ReturnType<typeof mit>, id: string) => [
  stand(fall, id, undefined, '60d'),
  ...fehlt(fall, id, { weg: '60d' }),
];

describe('60d.INTK: nur eine Verpflichtung, die nicht erfüllt ist, schadet', () => {
  test.each([
    ['keine_verpflichtung', 'nicht_anwendbar'],
    ['erfolgreich', 'erfuellt'],
    ['abbruch_unverschuldet', 'erfuellt'],
    ['laeuft', 'offen_handlung'],
    ['abbruch_verschuldet', 'offen_handlung'],
    [null, 'unbekannt'],
  ] as const)('%s: %s', (integrationskurs, zustand) =>
    expect(antwort(mit([], {}, { integration: { integrationskurs } }), '60d.INTK')).toEqual(
      zustand === 'unbekannt' ? [zustand, 'Integrationskurs'] : [zustand],
    ),
  );
});

describe('60d.KIND: kein Ausschlussgrund bei einem Kind von 14 bis 17', () => {
  const KIND: Angehoeriger = {
    beziehung: 'kind',
    geburtsdatum: '2011-03-01',
    ledig: true,
    imHaushalt: true,
    schulbesuchNachgewiesen: true,
    ausschlussgrund: 'vorhanden',
  };
  const kind = (...each: readonly Partial<Angehoeriger>[]) =>
    antwort(mit(each.map((a) => ({ ...KIND, ...a }))), '60d.KIND');
  const WER = 'Kind, geboren 01.03.2011';
  const GRUND = 'Ausweisungsinteresse oder Drogenhandel des Kindes (§ 60d Abs. 1 Nr. 10)';
  test.each([
    ['vorhanden', [{}], ['nicht_erfuellt']],
    ['keiner', [{ ausschlussgrund: 'keine' }], ['erfuellt']],
    ['nicht eingetragen', [{ ausschlussgrund: null }], ['unbekannt', `${GRUND} (${WER})`]],
    ['am 14. Geburtstag', [{ geburtsdatum: '2012-11-21' }], ['nicht_erfuellt']],
    ['am Tag davor', [{ geburtsdatum: '2012-11-22' }], ['erfuellt']],
    ['am 18. Geburtstag', [{ geburtsdatum: '2008-11-21' }], ['nicht_anwendbar']],
    ['am Tag davor', [{ geburtsdatum: '2008-11-22' }], ['nicht_erfuellt']],
    ['verheiratet', [{ geburtsdatum: '2009-03-01', ledig: false }], ['erfuellt']],
    ['lebt anderswo', [{ imHaushalt: false }], ['nicht_anwendbar']],
    ['Geschwister', [{ beziehung: 'geschwister' }], ['nicht_anwendbar']],
    [
      'ob im Haushalt, ist nicht eingetragen',
      [{ imHaushalt: null }],
      ['unbekannt', `lebt im Haushalt (${WER})`],
    ],
    ['Geburt nicht eingetragen', [{ geburtsdatum: null }], ['unbekannt', 'Geburtsdatum (Kind)']],
    [
      'ob 14, hängt vom genauen Tag ab',
      [{ geburtsdatum: '2012' }],
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2012)'],
    ],
    [
      'am 16. Geburtstag kommt es auf den Familienstand an',
      [{ geburtsdatum: '2010-11-21', ledig: null }],
      ['unbekannt', 'ledig (Kind, geboren 21.11.2010)'],
    ],
    ['am Tag davor nicht', [{ geburtsdatum: '2010-11-22', ledig: null }], ['nicht_erfuellt']],
    [
      'eines mit, eines ohne',
      [{ ausschlussgrund: 'keine' }, { geburtsdatum: '2010-01-01' }],
      ['nicht_erfuellt'],
    ],
    ['eines mit, eines nicht eingetragen', [{}, { ausschlussgrund: null }], ['nicht_erfuellt']],
  ] as const)('%s', (_, each, erwartet) => expect(kind(...each)).toEqual(erwartet));
  test('eine leere Liste heißt erst dann „keine Kinder“, wenn der Haushalt erfasst ist', () =>
    expect([antwort(mit([]), '60d.KIND'), antwort(mit([], { haushaltErfasst: null }), '60d.KIND')]).toEqual([
      ['nicht_anwendbar'],
      ['unbekannt', 'Haushalt vollständig erfasst'],
    ]));
  test('ein Ausschlussgrund ist geschützt', () =>
    expect(frage(mit([KIND]), '60d.KIND').geschuetzt).toBe(true));
});
