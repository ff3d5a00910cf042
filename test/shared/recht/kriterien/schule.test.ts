/** § 25a Abs. 1 Nr. 2 and § 25b Abs. 1 S. 2 Nr. 5: the chain of school years, certificates, and the children's school. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { fehlt, frage, HEUTE, integriert, stand } from '../befragen.ts';

type Besuch = NonNullable<FallEingabe['schulbesuch']>[number];
type Abschluss = NonNullable<FallEingabe['abschluss']>[number];

const jahr = (von: string, bis: string | null, mehr: Partial<Besuch> = {}): Besuch => ({
  art: 'weiterfuehrend',
  von,
  bis,
  erfolgreich: true,
  ...mehr,
});
const schueler = (schulbesuch: readonly Besuch[], mehr: Partial<FallEingabe> = {}) =>
  integriert({ schulbesuch: [...schulbesuch], ...mehr });
const schule = (fall: ReturnType<typeof schueler>, rahmen = {}) => {
  const { zustand, ab, detail } = frage(fall, '25a1.SCHULE', { weg: '25a1', rahmen });
  return [
    zustand,
    ...(ab === null ? [] : [ab]),
    ...fehlt(fall, '25a1.SCHULE', { weg: '25a1', rahmen }),
    detail['seit'],
    detail['laeuft'],
    detail['fehltage'],
  ];
};

const ERFOLG = 'erfolgreich';

describe('25a1.SCHULE: Welche Schuljahre zusammenhängen', () => {
  test.each([
    ['drei Jahre auf den Tag', [jahr('2023-11-21', null)], ['erfuellt', '2023-11-21', true, 0]],
    ['einen Tag zu wenig', [jahr('2023-11-22', null)], ['offen_ab', '2026-11-22', '2023-11-22', true, 0]],
    ['beginnt heute', [jahr(HEUTE, null)], ['offen_ab', '2029-11-21', HEUTE, true, 0]],
    ['beginnt morgen', [jahr('2026-11-22', null)], ['offen_handlung', null, false, 0]],
    [
      'Schulwechsel mit drei Monaten Pause',
      [jahr('2022-08-01', '2024-05-31'), jahr('2024-08-31', null)],
      ['erfuellt', '2022-08-01', true, 0],
    ],
    [
      'einen Tag mehr Pause: Die Jahre davor zählen nicht',
      [jahr('2022-08-01', '2024-05-31'), jahr('2024-09-01', null)],
      ['offen_ab', '2027-09-01', '2024-09-01', true, 0],
    ],
    [
      'endete vor drei Monaten: gilt noch als laufend',
      [jahr('2022-08-01', '2026-08-21')],
      ['erfuellt', '2022-08-01', true, 0],
    ],
    [
      'einen Tag früher beendet',
      [jahr('2022-08-01', '2026-08-20')],
      ['offen_handlung', '2022-08-01', false, 0],
    ],
    ['endet erst im nächsten Jahr', [jahr('2022-08-01', '2027-07-31')], ['erfuellt', '2022-08-01', true, 0]],
    [
      'Fehltage aller Jahre, die zusammenhängen, und nur dieser',
      [
        jahr('2018-08-01', '2019-07-31', { fehltageUnentschuldigt: 40 }),
        jahr('2022-08-01', '2025-07-31', { fehltageUnentschuldigt: 3 }),
        jahr('2025-09-01', null, { fehltageUnentschuldigt: 2 }),
      ],
      ['erfuellt', '2022-08-01', true, 5],
    ],
    [
      'zwei Schulen seit demselben Tag, eine längst beendet',
      [jahr('2022-08-01', '2023-07-31', { fehltageUnentschuldigt: 1 }), jahr('2022-08-01', null)],
      ['erfuellt', '2022-08-01', true, 1],
    ],
    [
      'eine kürzere Schule innerhalb der längeren verkürzt nichts',
      [jahr('2022-08-01', null), jahr('2024-08-01', '2026-10-31')],
      ['erfuellt', '2022-08-01', true, 0],
    ],
    [
      'Hochschule ist keine Schule',
      [jahr('2020-01-01', null, { art: 'hochschule' })],
      ['offen_handlung', null, false, 0],
    ],
  ] as const)('%s', (_, besuche, erwartet) => {
    for (const each of [[...besuche], besuche.toReversed()]) expect(schule(schueler(each))).toEqual(erwartet);
  });

  test.each([
    ['ein Jahr war es nicht: Wertung', [false, true, true], 'wertung'],
    ['auch wenn ein späteres nicht eingetragen ist', [false, null, true], 'wertung'],
    ['auch wenn ein früheres nicht eingetragen ist', [null, false, true], 'wertung'],
    ['ein Jahr ist nicht eingetragen', [true, null, true], 'unbekannt'],
    ['das jüngste ist nicht eingetragen', [true, true, null], 'unbekannt'],
    ['alle waren es', [true, true, true], 'erfuellt'],
  ] as const)('Erfolg der drei Jahre: %s', (_, [a, b, c], zustand) => {
    const fall = schueler([
      jahr('2023-08-01', '2024-07-31', { erfolgreich: a }),
      jahr('2024-08-01', '2025-07-31', { erfolgreich: b }),
      jahr('2025-08-01', null, { erfolgreich: c }),
    ]);
    expect([stand(fall, '25a1.SCHULE'), ...fehlt(fall, '25a1.SCHULE')]).toEqual(
      zustand === 'unbekannt' ? [zustand, ERFOLG] : [zustand],
    );
  });
  test('gezählt wird bis heute; wo nichts zählt, steht auch kein Tag da', () => {
    const bis = (von: string) => frage(schueler([jahr(von, null)]), '25a1.SCHULE').detail['bis'];
    expect([bis('2022-08-01'), bis('2026-11-22')]).toEqual([HEUTE, null]);
  });
  test('eine beendete Schule wird nicht mehr bewertet', () =>
    expect(
      frage(schueler([jahr('2020-08-01', '2023-07-31')]), '25a1.SCHULE').detail['erfolgreich'],
    ).toBeNull());

  describe('bis Juli 2015 zählt auch beendete Schule, sechs Jahre', () => {
    const alt = { rechtsstand: asDatum('2015-07-31') };
    test.each([
      [
        'sechs Jahre auf den Tag, lange beendet',
        [jahr('2010-08-01', '2016-07-31')],
        ['erfuellt', '2010-08-01', false, 0],
      ],
      ['einen Tag zu wenig', [jahr('2010-08-02', '2016-07-31')], ['offen_handlung', '2010-08-02', false, 0]],
      ['läuft noch, zu wenig', [jahr('2021-08-01', null)], ['offen_ab', '2027-08-01', '2021-08-01', true, 0]],
      [
        'vor drei Monaten beendet, gilt noch als laufend',
        [jahr('2021-08-01', '2026-08-21')],
        ['offen_ab', '2027-08-01', '2021-08-01', true, 0],
      ],
      [
        'einen Tag früher beendet',
        [jahr('2021-08-01', '2026-08-20')],
        ['offen_handlung', '2021-08-01', false, 0],
      ],
      ['läuft noch', [jahr('2020-08-01', null)], ['erfuellt', '2020-08-01', true, 0]],
      [
        'nie eine Schule',
        [jahr('2010-08-01', '2016-07-31', { art: 'hochschule' })],
        ['offen_handlung', null, false, 0],
      ],
    ] as const)('%s', (_, besuche, erwartet) => expect(schule(schueler(besuche), alt)).toEqual(erwartet));
  });
});

describe('25a1.SCHULE: ein Abschluss in Deutschland', () => {
  const mit = (...abschluss: readonly Abschluss[]) => {
    const fall = schueler([], { abschluss: [...abschluss] });
    return [stand(fall, '25a1.SCHULE'), ...fehlt(fall, '25a1.SCHULE')];
  };
  const ABITUR: Abschluss = { art: 'abitur', inDeutschland: true };
  const ORT = 'in Deutschland erworben ((Fach-)Hochschulreife)';
  test.each([
    ['heute erworben', [{ ...ABITUR, am: HEUTE }], ['erfuellt']],
    ['morgen', [{ ...ABITUR, am: '2026-11-22' }], ['offen_handlung']],
    ['im Ausland', [{ ...ABITUR, inDeutschland: false }], ['offen_handlung']],
    ['nicht anerkannt', [{ ...ABITUR, anerkannt: false }], ['offen_handlung']],
    [
      'im Ausland: Nach der Anerkennung wird nicht gefragt',
      [{ art: 'sonstige', inDeutschland: false }],
      ['offen_handlung'],
    ],
    [
      'ein sonstiger: Ort und Anerkennung fehlen',
      [{ art: 'sonstige' }],
      ['unbekannt', 'anerkannt (sonstiger Abschluss)', 'in Deutschland erworben (sonstiger Abschluss)'],
    ],
    ['ein sonstiger, anerkannt', [{ art: 'sonstige', inDeutschland: true, anerkannt: true }], ['erfuellt']],
    ['zwei, einer genügt', [{ art: 'abitur' }, { ...ABITUR, art: 'realschule' }], ['erfuellt']],
    [
      'zwei, bei einem fehlt der Ort, der andere ist von anderswo',
      [{ ...ABITUR, inDeutschland: false, art: 'hauptschule' }, { art: 'abitur' }],
      ['unbekannt', ORT],
    ],
  ] as const)('%s', (_, abschluesse, erwartet) => {
    for (const each of [[...abschluesse], abschluesse.toReversed()]) expect(mit(...each)).toEqual(erwartet);
  });
  test('genügen zwei, wird in jeder Reihenfolge derselbe genannt', () => {
    const beide: Abschluss[] = [{ ...ABITUR, art: 'realschule' }, ABITUR];
    for (const abschluss of [beide, beide.toReversed()])
      expect(frage(schueler([], { abschluss }), '25a1.SCHULE').detail['abschluss']).toBe(
        '(Fach-)Hochschulreife',
      );
  });
  test('fehlt beim Abschluss der Ort und bei der Schule der Erfolg, wird beides genannt; genügt die Schule, nichts', () => {
    const mitSchule = (erfolgreich: boolean | null) => {
      const fall = schueler([jahr('2022-08-01', null, { erfolgreich })], { abschluss: [{ art: 'abitur' }] });
      return [stand(fall, '25a1.SCHULE'), ...fehlt(fall, '25a1.SCHULE')];
    };
    expect([mitSchule(null), mitSchule(false), mitSchule(true)]).toEqual([
      ['unbekannt', ORT, ERFOLG],
      ['unbekannt', ORT],
      ['erfuellt'],
    ]);
  });
  test('weder Schule noch Abschluss eingetragen, und geprüft: keine', () => {
    expect(mit()).toEqual(['unbekannt', 'Schul- oder Berufsabschluss', 'Schulbesuch']);
    expect(stand(schueler([], { integration: { schulbesucheErfasst: true } }), '25a1.SCHULE')).toBe(
      'offen_handlung',
    );
  });
});

describe('25a1.SCHULE: Krankheit oder Behinderung', () => {
  const krank = (gesundheit: FallEingabe['gesundheit'], rechtsstand = HEUTE) => {
    const { zustand, detail, geschuetzt } = frage(schueler([], { gesundheit }), '25a1.SCHULE', {
      weg: '25a1',
      rahmen: { rechtsstand: asDatum(rechtsstand) },
    });
    return [zustand, detail['befreit'], geschuetzt];
  };
  test.each([
    [
      'Krankheit',
      { schuleEntfaellt: true, entfaelltWegen: 'krankheit' },
      ['nicht_anwendbar', 'krankheit', true],
    ],
    [
      'Behinderung',
      { schuleEntfaellt: true, entfaelltWegen: 'behinderung' },
      ['nicht_anwendbar', 'behinderung', true],
    ],
    ['Alter: Wertung', { schuleEntfaellt: true, entfaelltWegen: 'alter' }, ['wertung', 'alter', true]],
    ['ohne Angabe: Wertung', { schuleEntfaellt: true }, ['wertung', 'ohne Angabe', true]],
    [
      'die Schule ist trotzdem möglich',
      { schuleEntfaellt: false, entfaelltWegen: 'krankheit' },
      ['unbekannt', undefined, false],
    ],
  ] as const)('%s', (_, gesundheit, erwartet) => expect(krank(gesundheit)).toEqual(erwartet));
  test('vor dem 31.12.2022 war es eine Frage der Regel, vor August 2015 gar keine', () => {
    const gesundheit = { schuleEntfaellt: true, entfaelltWegen: 'krankheit' } as const;
    expect([krank(gesundheit, '2022-12-30')[0], krank(gesundheit, '2015-07-31')[0]]).toEqual([
      'wertung',
      'unbekannt',
    ]);
  });
  test('ein Abschluss geht vor, und mit ihm ist nichts geschützt', () => {
    const found = frage(
      schueler([], {
        gesundheit: { schuleEntfaellt: true, entfaelltWegen: 'krankheit' },
        abschluss: [{ art: 'abitur', inDeutschland: true }],
      }),
      '25a1.SCHULE',
    );
    expect([found.zustand, found.geschuetzt]).toEqual(['erfuellt', false]);
  });
});

describe('25b1.SCHULE: die Kinder von sechs bis siebzehn', () => {
  type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];
  const KIND: Angehoeriger = {
    beziehung: 'kind',
    geburtsdatum: '2015-03-01',
    ledig: true,
    imHaushalt: true,
    schulbesuchNachgewiesen: true,
  };
  const kinder = (each: readonly Partial<Angehoeriger>[], haushaltErfasst: boolean | null = true) => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, haushaltErfasst },
      angehoeriger: each.map((a) => ({ ...KIND, ...a })),
    });
    return [
      stand(fall, '25b1.SCHULE'),
      ...fehlt(fall, '25b1.SCHULE'),
      frage(fall, '25b1.SCHULE').detail['kinder'],
    ];
  };
  const NACHWEIS = 'Schulbesuch nachgewiesen (Kind, geboren 01.03.2015)';
  test.each([
    ['zwei mit Nachweis', [{}, { geburtsdatum: '2010-01-01' }], ['erfuellt', 2]],
    ['eines mit, eines ohne', [{}, { schulbesuchNachgewiesen: false }], ['offen_handlung', 2]],
    [
      'eines ohne, eines nicht eingetragen: zuerst das eine',
      [{ schulbesuchNachgewiesen: null }, { schulbesuchNachgewiesen: false }],
      ['offen_handlung', 2],
    ],
    ['nicht eingetragen', [{ schulbesuchNachgewiesen: null }], ['unbekannt', NACHWEIS, undefined]],
    ['Geburt nicht eingetragen, aber mit Nachweis', [{ geburtsdatum: null }], ['erfuellt', 1]],
    [
      'Geburt und Nachweis nicht eingetragen',
      [{ geburtsdatum: null, schulbesuchNachgewiesen: null }],
      ['unbekannt', 'Geburtsdatum (Kind)', undefined],
    ],
    [
      'ob schon sechs, hängt vom genauen Tag ab',
      [{ geburtsdatum: '2020', schulbesuchNachgewiesen: null }],
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2020)', undefined],
    ],
    [
      'ob schon achtzehn, hängt vom genauen Tag ab',
      [{ geburtsdatum: '2008', schulbesuchNachgewiesen: false }],
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2008)', undefined],
    ],
    ['am Tag vor dem 18. Geburtstag', [{ geburtsdatum: '2008-11-22' }], ['erfuellt', 1]],
    ['lebt anderswo', [{ imHaushalt: false, schulbesuchNachgewiesen: false }], ['nicht_anwendbar', 0]],
    [
      'Geschwister sind keine Kinder',
      [{ beziehung: 'geschwister', schulbesuchNachgewiesen: false }],
      ['nicht_anwendbar', 0],
    ],
  ] as const)('%s', (_, each, erwartet) => expect(kinder(each)).toEqual(erwartet));
  test('eine leere Liste heißt erst dann „keine Kinder“, wenn der Haushalt erfasst ist', () =>
    expect([kinder([]), kinder([], null)]).toEqual([
      ['nicht_anwendbar', 0],
      ['unbekannt', 'Haushalt vollständig erfasst', undefined],
    ]));
});
