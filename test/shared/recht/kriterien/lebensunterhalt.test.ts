/** § 25b Abs. 1 S. 2 Nr. 3, S. 3 and § 5 Abs. 1 Nr. 1: to the cent, with partly known births, and what may excuse benefits. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { fehlt, frage, integriert, stand } from '../befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const KIND = { beziehung: 'kind', geburtsdatum: '2015-01-01', ledig: true, imHaushalt: true } as const;
/** Rent 700; what is earned is net and gross nothing, so that no Freibetrag stands between. */
const einkommen = (nettoErwerb: number, mehr: object = {}): Partial<FallEingabe> => ({
  lebensunterhalt: {
    bruttoErwerb: 0,
    nettoErwerb,
    kduWarm: 70_000,
    krankenversichert: true,
    alleinerziehend: false,
    ...mehr,
  },
});
const fall = (netto: number, mehr: object = {}, rest: Partial<FallEingabe> = {}) =>
  integriert({ ...einkommen(netto, mehr), ...rest });
type Fall = ReturnType<typeof fall>;
const mitKind = (netto: number, geburtsdatum: string, mehr: object = {}) =>
  fall(netto, mehr, { angehoeriger: [{ ...KIND, geburtsdatum }] });
const detail = (each: Fall) => frage(each, '25b1.LU').detail;

describe('25b1.LU: ein ungenaues Geburtsdatum gibt zwei Rechnungen', () => {
  /** With a child born 2020 the need is 1,620 or 1,653, with one born 2008 it is 1,714 or 1,734. */
  test.each([
    ['beide vollständig', mitKind(165_300, '2020'), ['erfuellt', 'voll']],
    [
      'vollständig nur mit dem kleineren Bedarf: überwiegend',
      mitKind(165_299, '2020'),
      ['erfuellt', 'ueberwiegend'],
    ],
    ['dasselbe, wenn der Bedarf mit dem Alter sinkt', mitKind(172_000, '2008'), ['erfuellt', 'ueberwiegend']],
    ['mehr als die Hälfte nur mit dem kleineren Bedarf', mitKind(82_000, '2020'), ['unbekannt', 'nein']],
    ['dasselbe, wenn der Bedarf mit dem Alter sinkt', mitKind(86_000, '2008'), ['unbekannt', 'ueberwiegend']],
    [
      'in beiden höchstens die Hälfte: nur noch die Ausnahme für Familien',
      mitKind(81_000, '2020'),
      ['wertung', 'nein'],
    ],
  ])('%s', (_, each, [zustand, grad]) => {
    expect([stand(each, '25b1.LU'), detail(each)['grad']]).toEqual([zustand, grad]);
    expect(fehlt(each, '25b1.LU')).toEqual(
      zustand === 'unbekannt'
        ? [`Geburtsdatum (Kind, geboren ${each.angehoeriger[0]?.geburtsdatum ?? ''}, genauer Tag)`]
        : [],
    );
  });
});

describe('25b1.LU: was mit dem Ergebnis festgehalten wird', () => {
  test('jede Einnahme, wer auch immer sie hat', () => {
    const each = fall(
      100_000,
      { kindergeld: 25_900, sonstigesEinkommen: 10_000, leistungen: 'ergaenzend' },
      {
        angehoeriger: [
          { beziehung: 'ehegatte', geburtsdatum: '1990-01-01', imHaushalt: true, nettoMonat: 30_000 },
          { ...KIND, geburtsdatum: '2007-01-01', nettoMonat: 20_000 },
        ],
      },
    );
    expect(detail(each)).toMatchObject({
      netto: 100_000,
      nettoAndere: 50_000,
      sonstiges: 35_900,
      personen: 3,
      leistungen: 'ergänzend',
    });
  });
  test('ohne Krankenversicherung ist er nie vollständig gesichert', () => {
    const grad = (krankenversichert: boolean | null) => detail(fall(200_000, { krankenversichert }))['grad'];
    expect([grad(true), grad(false), grad(null)]).toEqual(['voll', 'ueberwiegend', 'ueberwiegend']);
  });
  test('steht nicht fest, ob Leistungen bezogen werden, steht auch nichts davon da', () =>
    expect(detail(fall(100_000))['leistungen']).toBeUndefined());

  const kdugrenzen = (betrag: number, gemeinde: string | null = null) => ({
    eigene: {
      parameterjahre: [],
      kdugrenzen: [
        {
          id: '22222222-2222-4222-8222-222222222222',
          personen: 1,
          betrag,
          von: asDatum('2026-01-01'),
          bis: null,
          gemeinde,
          quelle: 'erfundene Richtlinie',
          pruefungNoetig: false,
        },
      ],
    },
  });
  test.each([
    ['Miete genau an der Grenze', 70_000, {}, false],
    ['ein Cent darüber', 69_999, {}, true],
    ['keine Grenze bekannt', null, {}, false],
    ['Grenze aus der Tabelle der Behörde', null, kdugrenzen(69_999), true],
    ['Grenze der Gemeinde', null, kdugrenzen(69_999, 'Musterstadt'), true],
    ['Grenze einer anderen Gemeinde', null, kdugrenzen(69_999, 'Probedorf'), false],
    ['was bei der Person steht, geht der Tabelle vor', 70_000, kdugrenzen(69_999), false],
  ])('%s', (_, kduGrenze, rahmen, ueber) =>
    expect(
      frage(fall(100_000, { kduGrenze }), '25b1.LU', { rahmen: rahmen as object }).detail['kduUeberGrenze'],
    ).toBe(ueber),
  );
});

describe('25b1.LU: die andere Lesart, solange das Asylbewerberleistungsgesetz gilt', () => {
  type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];
  const mitStatus = (einreiseAm: string, ...status: Abschnitt['status'][]) =>
    detail(
      fall(
        100_000,
        {},
        {
          person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
          asyl: { status: 'nicht_gestellt' },
          aufenthaltsabschnitt: status.map((each) => ({ status: each, von: einreiseAm })),
        },
      ),
    );
  test.each([
    ['Duldung, 36 Monate hier: Beträge des SGB XII', '2023-11-21', 'D', 'analog', 126_300],
    ['Duldung, einen Tag weniger: Grundleistungen', '2023-11-22', 'D', 'grundleistung', 115_500],
    ['Duldung nach § 60b', '2018-03-01', 'D60B', 'analog', 126_300],
    ['Gestattung', '2018-03-01', 'G', 'analog', 126_300],
    ['Chancen-Aufenthaltsrecht: keine andere Lesart', '2018-03-01', 'AE104C', undefined, undefined],
    ['anderer Titel: keine andere Lesart', '2018-03-01', 'AE', undefined, undefined],
  ] as const)('%s', (_, einreise, status, eigenerBedarfArt, eigenerBedarf) => {
    const found = mitStatus(einreise, status);
    expect([found['eigenerBedarfArt'], found['eigenerBedarf']]).toEqual([eigenerBedarfArt, eigenerBedarf]);
  });
  test('für 2021 sind keine Grundleistungen hinterlegt: keine andere Lesart', () => {
    const neu = fall(
      100_000,
      {},
      {
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2020-06-01' },
        asyl: { status: 'nicht_gestellt' },
        aufenthaltsabschnitt: [{ status: 'D', von: '2020-06-01' }],
        identitaet: null,
        integration: null,
        sprachnachweis: [],
      },
    );
    const found = frage(neu, '25b1.LU', { tag: '2021-06-01' });
    expect([found.zustand, found.detail['eigenerBedarf']]).toEqual(['erfuellt', undefined]);
  });
  test('ohne eingetragene Zeiten keine andere Lesart', () =>
    expect(mitStatus('2018-03-01')['eigenerBedarf']).toBeUndefined());
  test('auch wenn die Rechnung noch nicht möglich ist, kommt es darauf nicht an', () =>
    expect(fehlt(fall(100_000, { kduWarm: null }), '25b1.LU')).toEqual(['Miete warm']));
});

describe('25b1.LU: was den Bezug von Leistungen entschuldigen kann (§ 25b Abs. 1 S. 3, Abs. 3)', () => {
  /** As many letters of the exception as are expected. */
  const ausnahme = (rest: Partial<FallEingabe>, mehr: object, erwartet: string | null) => {
    const each = fall(0, mehr, rest);
    const text = detail(each)['ausnahme'] ?? null;
    expect(stand(each, '25b1.LU')).toBe(text === null ? 'offen_handlung' : 'wertung');
    return text === null || erwartet === null ? text : String(text).slice(0, erwartet.length);
  };
  const ausbildung = (mehr: object): Partial<FallEingabe> => ({
    ausbildung: [{ art: 'qualifiziert', von: '2025-08-01', bis: '2028-07-31', ...mehr }],
  });
  const AUSBILDUNG = 'Während Studium';
  test.each([
    ['Ausbildung', ausbildung({}), AUSBILDUNG],
    ['geförderte Berufsvorbereitung', ausbildung({ art: 'berufsvorbereitung' }), AUSBILDUNG],
    ['Studium', ausbildung({ art: 'studium' }), AUSBILDUNG],
    ['Helferausbildung ist kein anerkannter Lehrberuf', ausbildung({ art: 'helfer' }), null],
    ['beginnt heute', ausbildung({ von: '2026-11-21' }), AUSBILDUNG],
    ['beginnt morgen', ausbildung({ von: '2026-11-22' }), null],
    ['Beginn nicht eingetragen', ausbildung({ von: null }), null],
    ['endet heute', ausbildung({ bis: '2026-11-21' }), AUSBILDUNG],
    ['ohne Ende', ausbildung({ bis: null }), AUSBILDUNG],
    ['heute abgebrochen', ausbildung({ abgebrochenAm: '2026-11-21' }), null],
    ['bricht morgen ab', ausbildung({ abgebrochenAm: '2026-11-22' }), AUSBILDUNG],
  ])('Nr. 1: %s', (_, rest, erwartet) => expect(ausnahme(rest, {}, erwartet)).toBe(erwartet));

  const FAMILIE = 'Bei Familien mit minderjährigen Kindern';
  const kind = (mehr: Partial<Angehoeriger>): Partial<FallEingabe> => ({
    angehoeriger: [{ ...KIND, ...mehr }],
  });
  test.each([
    ['minderjähriges Kind', kind({}), FAMILIE],
    ['am Tag vor dem 18. Geburtstag', kind({ geburtsdatum: '2008-11-22' }), FAMILIE],
    ['am 18. Geburtstag', kind({ geburtsdatum: '2008-11-21' }), null],
    ['nur das Jahr bekannt: im Zweifel minderjährig', kind({ geburtsdatum: '2008-11' }), FAMILIE],
    ['das Kind lebt anderswo', kind({ imHaushalt: false }), null],
    ['minderjährige Geschwister sind keine Kinder', kind({ beziehung: 'geschwister' }), null],
  ])('Nr. 2: %s', (_, rest, erwartet) => expect(ausnahme(rest, {}, erwartet)).toBe(erwartet));

  const kinder = (...geburten: string[]): Partial<FallEingabe> => ({
    angehoeriger: geburten.map((geburtsdatum) => ({ ...KIND, geburtsdatum })),
  });
  const KLEIN = 'Alleinerziehenden mit einem Kind unter 14 Monaten';
  const BETREUUNG = 'Die Betreuung des jüngsten Kindes ist nicht gesichert';
  test.each([
    ['Kind unter 14 Monaten', kinder('2025-09-22'), {}, KLEIN],
    ['Kind genau 14 Monate', kinder('2025-09-21'), {}, FAMILIE],
    ['eines von zweien ist so klein', kinder('2015-01-01', '2026-01-01'), {}, KLEIN],
    ['nicht alleinerziehend', kinder('2026-01-01'), { alleinerziehend: false }, FAMILIE],
    ['Betreuung nicht gesichert', kinder('2020-01-01'), { kinderbetreuungGesichert: false }, BETREUUNG],
    ['Betreuung gesichert', kinder('2020-01-01'), { kinderbetreuungGesichert: true }, FAMILIE],
    ['Betreuung nicht eingetragen', kinder('2020-01-01'), {}, FAMILIE],
    [
      'Betreuung nicht gesichert, aber nicht alleinerziehend',
      kinder('2020-01-01'),
      { alleinerziehend: false, kinderbetreuungGesichert: false },
      FAMILIE,
    ],
  ])('Nr. 3: %s', (_, rest, mehr, erwartet) =>
    expect(ausnahme(rest, { alleinerziehend: true, ...mehr }, erwartet)).toBe(erwartet),
  );

  test('Nr. 4: Pflege naher Angehöriger', () => {
    const PFLEGE = 'Bei der Pflege naher Angehöriger';
    expect(ausnahme({}, { pflegeAngehoeriger: true }, PFLEGE)).toBe(PFLEGE);
    expect(ausnahme({}, { pflegeAngehoeriger: false }, null)).toBeNull();
  });

  test('Nur eine Ausnahme wegen der Gesundheit ist geschützt', () => {
    const geschuetzt = (rest: Partial<FallEingabe>) => frage(fall(0, {}, rest), '25b1.LU').geschuetzt;
    expect([
      geschuetzt({ gesundheit: { entfaelltWegen: 'behinderung' } }),
      geschuetzt(ausbildung({})),
      geschuetzt({}),
    ]).toEqual([true, false, false]);
  });
  test('wer genug verdient, braucht keine Ausnahme', () =>
    expect(detail(fall(100_000, {}, ausbildung({})))['ausnahme']).toBeUndefined());
});

describe('25a1.LU und Q.LU: vollständig, mit Krankenversicherung', () => {
  const voll = (each: Fall) => [stand(each, '25a1.LU'), ...fehlt(each, '25a1.LU')];
  test.each([
    ['auf den Cent genug', fall(126_300), ['erfuellt']],
    ['ein Cent zu wenig: Wertung', fall(126_299), ['wertung']],
    ['genug, aber nicht versichert: Wertung', fall(126_300, { krankenversichert: false }), ['wertung']],
    [
      'genug, Versicherung nicht eingetragen',
      fall(126_300, { krankenversichert: null }),
      ['unbekannt', 'ausreichend krankenversichert'],
    ],
    [
      'zu wenig: Auf die Versicherung kommt es nicht mehr an',
      fall(126_299, { krankenversichert: null }),
      ['wertung'],
    ],
    ['mit beiden Tagen der Geburt des Kindes genug', mitKind(165_300, '2020'), ['erfuellt']],
    [
      'nur mit einem von beiden genug',
      mitKind(165_299, '2020'),
      ['unbekannt', 'Geburtsdatum (Kind, geboren 2020, genauer Tag)'],
    ],
    ['mit keinem von beiden genug', mitKind(161_999, '2020'), ['wertung']],
    [
      'nichts bekannt',
      integriert({ lebensunterhalt: null, beschaeftigung: [] }),
      ['unbekannt', 'Brutto aus Arbeit', 'Miete warm', 'Netto aus Arbeit'],
    ],
  ])('%s', (_, each, erwartet) => expect(voll(each)).toEqual(erwartet));

  test('der Grad steht im Befund', () => {
    const grad = (each: Fall) => frage(each, '25a1.LU').detail['grad'];
    expect([
      grad(fall(126_300)),
      grad(fall(126_299)),
      grad(fall(126_300, { krankenversichert: false })),
    ]).toEqual(['voll', 'nein', 'nein']);
  });
});
