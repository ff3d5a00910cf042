/** Who in the family opens a way (§ 25a Abs. 2, § 25b Abs. 4): which relative is named, until when, and what has to be known. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { fehlt, frage, HEUTE, integriert, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const KIND: Angehoeriger = {
  beziehung: 'kind',
  geburtsdatum: '2010-03-01',
  ledig: true,
  imHaushalt: true,
  titel: '25a1',
  personensorge: true,
  einreiseAm: '2018-03-01',
};
const EHE: Angehoeriger = {
  beziehung: 'ehegatte',
  geburtsdatum: '1990-01-01',
  imHaushalt: true,
  titel: '25b1',
  einreiseAm: '2018-03-01',
};
const ELTERNTEIL: Angehoeriger = {
  beziehung: 'elternteil',
  geburtsdatum: '1985-01-01',
  imHaushalt: true,
  titel: '25b1',
  einreiseAm: '2018-03-01',
};

const mit = (angehoeriger: readonly Angehoeriger[], person: object = {}, mehr: Partial<FallEingabe> = {}) =>
  integriert({
    person: { ...INTEGRIERTE_PERSON.person, ...person },
    angehoeriger: [...angehoeriger],
    lebensunterhalt: null,
    ...mehr,
  });
/** A minor of whom only birth and family status matter. */
const jung = (person: object, ...angehoeriger: Angehoeriger[]) =>
  mit(angehoeriger, { geburtsdatum: '2012-01-01', ...person });
type Fall = ReturnType<typeof mit>;

const a2 = (fall: Fall, tag = HEUTE) => [
  stand(fall, '25a2.BEZUG', tag),
  ...fehlt(fall, '25a2.BEZUG', { tag }),
];
const b4 = (fall: Fall, tag = HEUTE) => [stand(fall, '25b4.FAM', tag), ...fehlt(fall, '25b4.FAM', { tag })];

describe('25a2.BEZUG: Welcher Angehörige genannt wird', () => {
  const wer = (...angehoeriger: Angehoeriger[]) => {
    const { detail } = frage(mit(angehoeriger), '25a2.BEZUG');
    return [detail['wer'], detail['bis'] ?? detail['ab']];
  };
  const geboren = (geburtsdatum: string, mehr: object = {}): Angehoeriger => ({
    ...KIND,
    geburtsdatum,
    ...mehr,
  });
  const beide = (a: Angehoeriger, b: Angehoeriger) => [wer(a, b), wer(b, a)];

  test('von zwei Kindern das, das später volljährig wird, auch im selben Jahr', () => {
    const spaeter = ['Kind, geboren 15.12.2010', '2028-12-15'];
    expect(beide(geboren('2010-12-15'), geboren('2010-02-01'))).toEqual([spaeter, spaeter]);
    const naechstesJahr = ['Kind, geboren 01.01.2012', '2030-01-01'];
    expect(beide(geboren('2011-12-31'), geboren('2012-01-01'))).toEqual([naechstesJahr, naechstesJahr]);
  });
  test('wer den Weg ohne Ende öffnet, geht vor', () => {
    const ehe = ['Ehegatte oder Lebenspartner, geboren 01.01.1990', null];
    expect(beide(KIND, { ...EHE, titel: '25a1' })).toEqual([ehe, ehe]);
  });
  test('wer den Titel hat, geht dem vor, der ihn erst erhalten kann', () => {
    const hat = ['Kind, geboren 01.03.2010', '2028-03-01'];
    expect(beide(KIND, geboren('2011-01-01', { titel: 'duldung' }))).toEqual([hat, hat]);
  });
  test('können ihn zwei erhalten, wird genannt, wer früher so weit ist', () => {
    const frueher = ['Kind, geboren 02.04.2013', '2027-04-02'];
    expect(
      beide(geboren('2013-04-02', { titel: 'duldung' }), geboren('2013-07-01', { titel: 'duldung' })),
    ).toEqual([frueher, frueher]);
  });
  test('wer den Titel hat, genügt; was von anderen fehlt, ist gleichgültig', () => {
    expect(a2(mit([KIND, { ...KIND, titel: null }]))).toEqual(['erfuellt']);
    expect(a2(mit([KIND], { haushaltErfasst: null }))).toEqual(['erfuellt']);
    expect(a2(mit([{ ...KIND, titel: 'niederlassung' }], { haushaltErfasst: null }))).toEqual(['wertung']);
  });
  test('was von mehreren fehlt, wird zusammen genannt', () => {
    const ohneTitel = (geburtsdatum: string): Angehoeriger => geboren(geburtsdatum, { titel: null });
    expect(a2(mit([ohneTitel('2010-03-01'), ohneTitel('2011-04-02')], { haushaltErfasst: null }))).toEqual([
      'unbekannt',
      'Aufenthaltsrecht (Kind, geboren 01.03.2010)',
      'Aufenthaltsrecht (Kind, geboren 02.04.2011)',
      'Haushalt vollständig erfasst',
    ]);
  });
  test('wer den Titel erst erhalten kann, schließt niemanden aus, solange der Haushalt nicht erfasst ist', () =>
    expect(a2(mit([{ ...KIND, titel: 'duldung' }], { haushaltErfasst: null }))).toEqual([
      'unbekannt',
      'Haushalt vollständig erfasst',
    ]));
});

describe('25a2.BEZUG: das Kind mit § 25a Abs. 1', () => {
  const kind = (mehr: object, rest: Partial<FallEingabe> = {}) => mit([{ ...KIND, ...mehr }], {}, rest);
  const antrag = (mehr: object = {}): Partial<FallEingabe> => ({
    antrag: [{ norm: '25a2', gestelltAm: '2026-10-31', stand: 'gestellt', ...mehr }],
  });
  const ERWACHSEN = { geburtsdatum: '2008-11-01' };
  test.each([
    ['der Titel gilt ab heute', kind({ titelSeit: HEUTE }), ['erfuellt']],
    ['der Tag der Ausstellung ist nicht eingetragen', kind({ titelSeit: null }), ['erfuellt']],
    [
      'Geburtsdatum und Personensorge fehlen',
      kind({ geburtsdatum: null, personensorge: null }),
      ['unbekannt', 'Geburtsdatum (Kind)', 'Personensorge besteht (Kind)'],
    ],
    ['Antrag vor dem 18. Geburtstag: Wertung', kind(ERWACHSEN, antrag()), ['wertung']],
    [
      'Antrag nach einer anderen Vorschrift wahrt nichts',
      kind(ERWACHSEN, antrag({ norm: '25b1' })),
      ['nicht_erfuellt'],
    ],
    ['zurückgezogener Antrag', kind(ERWACHSEN, antrag({ stand: 'zurueckgezogen' })), ['nicht_erfuellt']],
    ['abgelehnter Antrag', kind(ERWACHSEN, antrag({ stand: 'abgelehnt' })), ['nicht_erfuellt']],
    ['nur Beratung', kind(ERWACHSEN, antrag({ stand: 'beratung' })), ['nicht_erfuellt']],
    [
      'Antrag rechtzeitig, und das Kind hat inzwischen eine Niederlassungserlaubnis (VGH BW 11 S 1966/19)',
      kind({ ...ERWACHSEN, titel: 'niederlassung' }, antrag()),
      ['wertung'],
    ],
    [
      'erwachsen mit Niederlassungserlaubnis, kein Antrag',
      kind({ ...ERWACHSEN, titel: 'niederlassung' }),
      ['nicht_erfuellt'],
    ],
    [
      'noch ohne Titel, Geburt und Einreise fehlen',
      kind({ titel: 'duldung', geburtsdatum: null, einreiseAm: null, personensorge: null }),
      ['unbekannt', 'eingereist am (Kind)', 'Geburtsdatum (Kind)', 'Personensorge besteht (Kind)'],
    ],
    [
      'noch ohne Titel, nur die Einreise fehlt',
      kind({ titel: 'duldung', einreiseAm: null }),
      ['unbekannt', 'eingereist am (Kind, geboren 01.03.2010)'],
    ],
    [
      'noch ohne Titel, nur die Geburt fehlt',
      kind({ titel: 'duldung', geburtsdatum: null }),
      ['unbekannt', 'Geburtsdatum (Kind)'],
    ],
    [
      'noch ohne Titel, nur die Sorge fehlt',
      kind({ titel: 'duldung', personensorge: null }),
      ['unbekannt', 'Personensorge besteht (Kind, geboren 01.03.2010)'],
    ],
    [
      'wird volljährig, sobald drei Jahre voll sind',
      kind({ titel: 'duldung', geburtsdatum: '2010-03-01', einreiseAm: '2025-03-01' }),
      ['nicht_erfuellt'],
    ],
    [
      'am Tag vor der Volljährigkeit sind drei Jahre voll',
      kind({ titel: 'duldung', geburtsdatum: '2010-03-01', einreiseAm: '2025-02-28' }),
      ['offen_handlung'],
    ],
  ] as const)('%s', (_, fall, erwartet) => expect(a2(fall)).toEqual(erwartet));

  test('ist nur das Jahr der Geburt bekannt, kommt es ab seinem ersten Tag auf den genauen an', () => {
    const fall = kind({ geburtsdatum: '2008' });
    expect([a2(fall, '2025-12-31'), a2(fall, '2026-01-01'), a2(fall, '2026-12-31')]).toEqual([
      ['erfuellt'],
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2008, genauer Tag)'],
      ['nicht_erfuellt'],
    ]);
  });
});

describe('25a2.BEZUG: Ehegatten', () => {
  const ehe = (mehr: object) => a2(mit([{ ...EHE, titel: '25a1', ...mehr }]));
  test.each([
    [
      'ob im Haushalt, ist nicht eingetragen, der Titel noch nicht da',
      { titel: 'duldung', geburtsdatum: '2003-01-01', imHaushalt: null },
      ['unbekannt', 'lebt im Haushalt (Ehegatte oder Lebenspartner, geboren 01.01.2003)'],
    ],
    [
      'Titel und Haushalt nicht eingetragen',
      { titel: null, geburtsdatum: '2003-01-01', imHaushalt: null },
      [
        'unbekannt',
        'lebt im Haushalt (Ehegatte oder Lebenspartner, geboren 01.01.2003)',
        'Aufenthaltsrecht (Ehegatte oder Lebenspartner, geboren 01.01.2003)',
      ],
    ],
    [
      'drei Jahre erst am 27. Geburtstag',
      { titel: 'duldung', geburtsdatum: '2000-05-01', einreiseAm: '2024-05-01' },
      ['nicht_erfuellt'],
    ],
    [
      'drei Jahre am Tag davor',
      { titel: 'duldung', geburtsdatum: '2000-05-02', einreiseAm: '2024-05-01' },
      ['offen_handlung'],
    ],
  ] as const)('%s', (_, mehr, erwartet) => expect(ehe(mehr)).toEqual(erwartet));
});

describe('25b4.FAM: als minderjähriges lediges Kind', () => {
  test.each([
    ['minderjährig und ledig', jung({}, ELTERNTEIL), ['erfuellt']],
    [
      'verheiratet',
      jung({ geburtsdatum: '2009-01-01', familienstand: 'verheiratet' }, ELTERNTEIL),
      ['nicht_erfuellt'],
    ],
    [
      'am 16. Geburtstag: Familienstand nicht eingetragen',
      jung({ geburtsdatum: '2010-11-21', familienstand: null }, ELTERNTEIL),
      ['unbekannt', 'Familienstand'],
    ],
    [
      'am Tag davor kann niemand verheiratet sein',
      jung({ geburtsdatum: '2010-11-22', familienstand: null }, ELTERNTEIL),
      ['erfuellt'],
    ],
    [
      'Geburtsdatum nicht eingetragen',
      jung({ geburtsdatum: null }, ELTERNTEIL),
      ['unbekannt', 'Geburtsdatum'],
    ],
    [
      'eigene Geburt und Titel des Elternteils fehlen',
      jung({ geburtsdatum: null }, { ...ELTERNTEIL, titel: null }),
      ['unbekannt', 'Aufenthaltsrecht (Elternteil, geboren 01.01.1985)', 'Geburtsdatum'],
    ],
    [
      'eigene Geburt fehlt, aber über den Elternteil geht es ohnehin nicht',
      jung({ geburtsdatum: null }, { ...ELTERNTEIL, titel: 'deutsch' }),
      ['nicht_erfuellt'],
    ],
    ['Elternteil mit anderem Weg', jung({}, { ...ELTERNTEIL, titel: 'eu' }), ['nicht_erfuellt']],
    ['Elternteil lebt anderswo', jung({}, { ...ELTERNTEIL, imHaushalt: false }), ['nicht_erfuellt']],
    [
      'der Elternteil hat vier Jahre erst am 18. Geburtstag',
      jung(
        { geburtsdatum: '2009-02-01', einreiseAm: '2023-02-01' },
        { ...ELTERNTEIL, titel: 'duldung', einreiseAm: '2023-02-01' },
      ),
      ['nicht_erfuellt'],
    ],
    [
      'der Elternteil hat vier Jahre am Tag davor',
      jung(
        { geburtsdatum: '2009-02-01', einreiseAm: '2023-02-01' },
        { ...ELTERNTEIL, titel: 'duldung', einreiseAm: '2023-01-31' },
      ),
      ['offen_handlung'],
    ],
    ['volljährig', jung({ geburtsdatum: '2008-11-21' }, ELTERNTEIL), ['nicht_erfuellt']],
  ] as const)('%s', (_, fall, erwartet) => expect(b4(fall)).toEqual(erwartet));

  test('ist nur das Jahr der Geburt bekannt, kommt es ab seinem ersten Tag auf den genauen an', () => {
    const fall = jung({ geburtsdatum: '2008', einreiseAm: '2018-03-01' }, ELTERNTEIL);
    expect([b4(fall, '2025-12-31'), b4(fall, '2026-01-01'), b4(fall, '2026-12-31')]).toEqual([
      ['erfuellt'],
      ['unbekannt', 'Geburtsdatum (genauer Tag)'],
      ['nicht_erfuellt'],
    ]);
  });
  test('der Weg endet mit der eigenen Volljährigkeit, der des Ehegatten nicht', () => {
    const bis = (fall: Fall) => frage(fall, '25b4.FAM').detail['bis'];
    expect([bis(jung({}, ELTERNTEIL)), bis(mit([EHE]))]).toEqual(['2030-01-01', null]);
  });
  test('solange der Elternteil den Titel nicht hat, steht da, ab wann er ihn haben kann, und kein Ende', () =>
    expect(
      frage(
        jung({ einreiseAm: '2023-02-01' }, { ...ELTERNTEIL, titel: 'duldung', einreiseAm: '2023-02-01' }),
        '25b4.FAM',
      ).detail,
    ).toMatchObject({ ab: '2027-02-01', bis: null }));
});

describe('Die übrigen Zeilen des § 25a Abs. 2', () => {
  test('25a2.DULD: Solange das Kind den Titel nicht hat, soll nicht schon deshalb geduldet werden', () => {
    expect(stand(mit([{ ...KIND, titel: 'duldung' }]), '25a2.DULD')).toBe('nicht_anwendbar');
    expect(stand(mit([{ ...KIND, titel: 'niederlassung' }]), '25a2.DULD')).toBe('nicht_anwendbar');
  });
  test.each([
    ['Kind eines Elternteils mit § 25a Abs. 1', { titel: '25a1', geburtsdatum: '2000-01-01' }, '25a2.KIND'],
    ['Geschwister: Elternteil mit § 25a Abs. 2', { titel: '25a2' }, '25a2.GESCHW'],
  ] as const)('%s: Von Kindern wird kein Lebensunterhalt verlangt', (_, mehr, id) => {
    const fall = jung({ geburtsdatum: '2017-06-01' }, { ...ELTERNTEIL, ...mehr });
    expect([stand(fall, id), stand(fall, '25a2.LU'), stand(fall, '25a2.STRAF')]).toEqual([
      'erfuellt',
      'nicht_anwendbar',
      'nicht_anwendbar',
    ]);
    expect(frage(fall, '25a2.LU').text).toBe('Für Kinder verlangt das Gesetz das nicht.');
  });
});
