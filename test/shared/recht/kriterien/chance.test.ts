/** § 104c: which of several titles and applications speaks, the days around its end, and what has to be known. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { frage, HEUTE, integriert } from '../befragen.ts';

type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];
type Antrag = NonNullable<FallEingabe['antrag']>[number];
type Taeuschung = NonNullable<FallEingabe['taeuschung']>[number];
type Fall = ReturnType<typeof integriert>;

const ALT = '2024-06-01';
const antwort = (fall: Fall, id: string, tag = HEUTE) => {
  const found = frage(fall, id, { tag, weg: '104c', rahmen: { rechtsstand: asDatum(tag) } });
  return [found.zustand, ...found.fehlt.map(({ label }) => label)];
};
const detail = (fall: Fall, id: string, tag = HEUTE) =>
  frage(fall, id, { tag, weg: '104c', rahmen: { rechtsstand: asDatum(tag) } }).detail;
const titel = (von: string, bis: string | null, status: Abschnitt['status'] = 'AE104C'): Abschnitt => ({
  status,
  von,
  bis,
});
const zeiten = (...aufenthaltsabschnitt: readonly Abschnitt[]) =>
  integriert({ aufenthaltsabschnitt: [...aufenthaltsabschnitt] });

describe('104c.ZEIT: Was fehlt, wird mit Tag oder Zeitraum genannt', () => {
  const lang = (...aufenthaltsabschnitt: readonly Abschnitt[]) =>
    integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2015-01-01' },
      aufenthaltsabschnitt: [...aufenthaltsabschnitt],
    });
  test.each([
    [
      'eine Lücke',
      lang({ status: 'D', von: '2015-01-01', bis: '2019-12-31' }, { status: 'D', von: '2020-01-03' }),
      ['Aufenthaltszeiten', '01.01.2020 bis 02.01.2020'],
    ],
    [
      'ein Anspruch auf Duldung, den niemand bestätigt hat',
      lang(
        { status: 'D', von: '2015-01-01', bis: '2019-12-31' },
        { status: 'DM', von: '2020-01-01', bis: '2020-06-30' },
        { status: 'D', von: '2020-07-01' },
      ),
      ['von Hand bestätigt', '01.01.2020 bis 30.06.2020'],
    ],
    [
      'nichts bis zum Stichtag',
      lang({ status: 'D', von: '2022-11-01' }),
      ['Aufenthaltszeiten', 'bis 31.10.2022'],
    ],
  ] as const)('%s', (_, fall, [feld, wann]) => {
    const [zustand, label] = antwort(fall, '104c.ZEIT', ALT);
    expect([zustand, label?.startsWith(feld), label?.includes(wann)]).toEqual(['unbekannt', true, true]);
  });
});

describe('104c.ZEIT: als Kind einer Person mit diesem Titel (Abs. 2)', () => {
  const kind = (person: object, eltern: object = {}) =>
    antwort(
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2021-01-01', ...person },
        asyl: { status: 'nicht_gestellt' },
        aufenthaltsabschnitt: [{ status: 'D', von: '2021-01-01' }],
        angehoeriger: [
          { beziehung: 'elternteil', geburtsdatum: '1980-01-01', imHaushalt: true, titel: '104c', ...eltern },
        ],
      }),
      '104c.ZEIT',
      ALT,
    );
  const JUNG = { geburtsdatum: '2010-01-01' };
  test.each([
    ['Familienstand nicht eingetragen', { ...JUNG, familienstand: null }, ['unbekannt', 'Familienstand']],
    ['verheiratet', { ...JUNG, familienstand: 'verheiratet' }, ['nicht_erfuellt']],
    ['Geburt nicht eingetragen', { geburtsdatum: null }, ['unbekannt', 'Geburtsdatum']],
    [
      'Geburt und Familienstand nicht eingetragen',
      { geburtsdatum: null, familienstand: null },
      ['unbekannt', 'Familienstand', 'Geburtsdatum'],
    ],
    ['minderjährig: Die Einreise ist gleichgültig', { ...JUNG, einreiseAm: null }, ['nicht_anwendbar']],
    [
      'am 18. Geburtstag kommt es auf die Einreise an',
      { geburtsdatum: '2006-06-01', einreiseAm: null },
      ['unbekannt', 'Erste Einreise'],
    ],
    ['am Tag davor nicht', { geburtsdatum: '2006-06-02', einreiseAm: null }, ['nicht_anwendbar']],
    [
      'volljährig, als Kind eingereist, Familienstand nicht eingetragen',
      { geburtsdatum: '2004-01-01', familienstand: null },
      ['unbekannt', 'Familienstand'],
    ],
    ['volljährig, als Kind eingereist', { geburtsdatum: '2004-01-01' }, ['nicht_anwendbar']],
    [
      'ob als Kind eingereist, hängt vom genauen Tag ab',
      { geburtsdatum: '2003' },
      ['unbekannt', 'Geburtsdatum (genauer Tag)'],
    ],
    [
      'ob heute minderjährig, hängt vom genauen Tag ab; als Kind eingereist',
      { geburtsdatum: '2006' },
      ['nicht_anwendbar'],
    ],
  ])('%s', (_, person, erwartet) => expect(kind(person)).toEqual(erwartet));
  test('was der Elternteil hat und wo er lebt, ist nicht eingetragen', () =>
    expect(kind(JUNG, { titel: null, imHaushalt: null })).toEqual([
      'unbekannt',
      'lebt im Haushalt (Elternteil, geboren 01.01.1980)',
      'Aufenthaltsrecht (Elternteil, geboren 01.01.1980)',
    ]));
});

describe('104c.TAEUSCH: wiederholt, vorsätzlich, eigene, ursächlich, gegenwärtig', () => {
  const EIGENE: Taeuschung = { eigene: true, vorsatz: true, ursaechlich: true };
  const mit = (taeuschungen: 'keine' | 'vorhanden' | null, ...each: readonly Partial<Taeuschung>[]) =>
    integriert({
      hindernis: { ...OHNE_HINDERNIS, taeuschungen },
      taeuschung: each.map((t) => ({ ...EIGENE, ...t })),
    });
  test.each([
    ['nichts vermerkt', mit('keine'), ['erfuellt'], [0, 0]],
    ['nicht geprüft', mit(null), ['unbekannt', 'Täuschung oder falsche Angaben'], [undefined, undefined]],
    [
      'vorhanden, aber nicht beschrieben',
      mit('vorhanden'),
      ['unbekannt', 'Täuschung im Einzelnen'],
      [undefined, undefined],
    ],
    ['eine: Wertung', mit('vorhanden', {}), ['wertung'], [1, 0]],
    ['zwei', mit('vorhanden', {}, {}), ['offen_handlung'], [2, 0]],
    [
      'eine gegenwärtige und eine frühere',
      mit('vorhanden', {}, { bis: '2024-05-31' }),
      ['offen_handlung'],
      [1, 1],
    ],
    ['nur frühere', mit('vorhanden', { bis: '2024-05-31' }, { bis: '2020-01-01' }), ['erfuellt'], [0, 2]],
    ['heute beendet: noch gegenwärtig', mit('vorhanden', { bis: ALT }), ['wertung'], [1, 0]],
    ['der Eltern', mit('vorhanden', { eigene: false }), ['erfuellt'], [0, 0]],
    ['fahrlässig', mit('vorhanden', { vorsatz: false }), ['erfuellt'], [0, 0]],
    ['nicht ursächlich', mit('vorhanden', { ursaechlich: false }), ['erfuellt'], [0, 0]],
    [
      'nichts weiter eingetragen',
      mit('vorhanden', { eigene: null, vorsatz: null, ursaechlich: null }),
      [
        'unbekannt',
        'eigenes Verhalten (nicht das der Eltern)',
        'ursächlich dafür, dass nicht abgeschoben werden kann',
        'vorsätzlich',
      ],
      [1, 0],
    ],
    ['nur der Vorsatz fehlt', mit('vorhanden', { vorsatz: null }), ['unbekannt', 'vorsätzlich'], [1, 0]],
  ] as const)('%s', (_, fall, erwartet, [gegenwaertig, frueher]) => {
    expect(antwort(fall, '104c.TAEUSCH', ALT)).toEqual(erwartet);
    const found = detail(fall, '104c.TAEUSCH', ALT);
    expect([found['gegenwaertig'], found['frueher']]).toEqual([gegenwaertig, frueher]);
  });
});

describe('104c.LAUF und 104c.FRIST: der laufende Titel', () => {
  const lauf = (...abschnitte: readonly Abschnitt[]) => {
    const { von, bis, hoechstens } = detail(zeiten(...abschnitte), '104c.LAUF');
    return [...antwort(zeiten(...abschnitte), '104c.LAUF'), von, bis, hoechstens];
  };
  test.each([
    ['seit heute', [titel(HEUTE, '2028-05-20')], ['erfuellt', HEUTE, '2028-05-20', '2028-05-20']],
    [
      'einen Tag länger als 18 Monate: Stimmt der Eintrag?',
      [titel(HEUTE, '2028-05-21')],
      ['wertung', HEUTE, '2028-05-21', '2028-05-20'],
    ],
    ['ab morgen', [titel('2026-11-22', null)], ['nicht_anwendbar', null, null, null]],
    ['endet heute', [titel('2025-06-01', HEUTE)], ['erfuellt', '2025-06-01', HEUTE, '2026-11-30']],
    ['endete gestern', [titel('2025-06-01', '2026-11-20')], ['nicht_anwendbar', null, null, null]],
    [
      'Ende nicht eingetragen',
      [titel('2025-12-31', null)],
      ['unbekannt', 'bis (Titel seit 31.12.2025)', '2025-12-31', null, '2027-06-30'],
    ],
    [
      'von zweien der jüngere',
      [titel('2025-06-01', '2026-11-30'), titel('2025-10-01', '2027-03-31')],
      ['erfuellt', '2025-10-01', '2027-03-31', '2027-03-31'],
    ],
    ['ein anderer Titel', [titel('2025-06-01', null, 'AE')], ['nicht_anwendbar', null, null, null]],
  ] as const)('%s', (_, abschnitte, erwartet) => {
    for (const each of [[...abschnitte], abschnitte.toReversed()]) expect(lauf(...each)).toEqual(erwartet);
  });

  const antrag = (mehr: Partial<Antrag>): Antrag => ({
    norm: '25b1',
    gestelltAm: '2026-06-01',
    stand: 'gestellt',
    ...mehr,
  });
  const frist = (antraege: readonly Antrag[], bis: string | null = '2027-06-30') => {
    const fall = integriert({ aufenthaltsabschnitt: [titel('2025-12-31', bis)], antrag: [...antraege] });
    return [...antwort(fall, '104c.FRIST'), detail(fall, '104c.FRIST')['antrag']];
  };
  test.each([
    ['§ 25b', [antrag({})], ['erfuellt', '2026-06-01']],
    ['§ 25a', [antrag({ norm: '25a1' })], ['erfuellt', '2026-06-01']],
    ['eine andere Vorschrift', [antrag({ norm: '25a2' })], ['offen_handlung', null]],
    ['am ersten Tag des Titels', [antrag({ gestelltAm: '2025-12-31' })], ['erfuellt', '2025-12-31']],
    ['vor dem Titel', [antrag({ gestelltAm: '2025-12-30' })], ['offen_handlung', null]],
    ['zurückgezogen', [antrag({ stand: 'zurueckgezogen' })], ['offen_handlung', null]],
    ['abgelehnt', [antrag({ stand: 'abgelehnt' })], ['offen_handlung', null]],
    ['nur beraten', [antrag({ stand: 'beratung' })], ['offen_handlung', null]],
    [
      'zwei: der frühere',
      [antrag({}), antrag({ norm: '25a1', gestelltAm: '2026-05-01' })],
      ['erfuellt', '2026-05-01'],
    ],
    ['keiner', [], ['offen_handlung', null]],
  ] as const)('Antrag auf das, was folgt: %s', (_, antraege, erwartet) =>
    expect(frist(antraege)).toEqual(erwartet),
  );
  test('ist das Ende nicht eingetragen, fehlt es; mit Antrag kommt es darauf nicht an', () =>
    expect([frist([], null), frist([antrag({})], null)]).toEqual([
      ['unbekannt', 'bis (Titel seit 31.12.2025)', null],
      ['erfuellt', '2026-06-01'],
    ]));
  test('ohne Titel läuft keine Frist', () =>
    expect(antwort(zeiten(titel('2020-01-01', null, 'D')), '104c.FRIST')).toEqual(['nicht_anwendbar']));
});

describe('104c.NEU und 104c.ALT: der Altantrag', () => {
  const alt = (...antraege: readonly Partial<Antrag>[]) =>
    integriert({
      antrag: antraege.map((each) => ({
        norm: '104c',
        gestelltAm: '2025-12-01',
        stand: 'gestellt',
        ...each,
      })),
    });
  const OFFEN = 'Stand (Antrag nach § 104c vom 01.12.2025)';
  test.each([
    ['nicht entschieden', alt({}), OFFEN],
    ['Stand nicht eingetragen', alt({ stand: null }), OFFEN],
    ['zwei: der frühere', alt({ gestelltAm: '2025-12-05' }, {}), OFFEN],
    ['erteilt', alt({ stand: 'erteilt' }), null],
    ['abgelehnt', alt({ stand: 'abgelehnt' }), null],
    ['zurückgezogen', alt({ stand: 'zurueckgezogen' }), null],
    ['nur beraten', alt({ stand: 'beratung' }), null],
    ['nach einer anderen Vorschrift', alt({ norm: '25b1' }), null],
    ['erst nach dem Ende des alten Rechts', alt({ gestelltAm: '2026-01-02' }), null],
  ] as const)('%s', (_, fall, label) => {
    expect(antwort(fall, '104c.NEU')).toEqual(label === null ? ['nicht_erfuellt'] : ['unbekannt', label]);
    expect(antwort(fall, '104c.ALT')).toEqual([label === null ? 'nicht_anwendbar' : 'wertung']);
  });
  test('der Befund sagt, ob es einen laufenden Titel gibt', () => {
    const inhaber = (fall: Fall) => detail(fall, '104c.NEU')['inhaber'];
    expect([inhaber(zeiten(titel('2025-12-31', '2027-06-30'))), inhaber(alt())]).toEqual([true, false]);
  });
});

describe('104c.FALL: ohne Anschluss wieder geduldet', () => {
  const fall = (...abschnitte: readonly Abschnitt[]) => [
    ...antwort(zeiten(...abschnitte), '104c.FALL'),
    detail(zeiten(...abschnitte), '104c.FALL')['ende'],
  ];
  const vorbei = titel('2025-01-01', '2026-06-30');
  test.each([
    ['danach geduldet', [vorbei, titel('2026-07-01', null, 'D')], ['wertung', '2026-06-30']],
    [
      'gestern geendet, seitdem nichts eingetragen',
      [titel('2025-06-01', '2026-11-20')],
      ['wertung', '2026-11-20'],
    ],
    ['endet heute', [titel('2025-06-01', HEUTE)], ['nicht_anwendbar', null]],
    ['danach ein anderer Titel', [vorbei, titel('2026-07-01', null, 'AE')], ['nicht_anwendbar', null]],
    ['danach Fiktionswirkung', [vorbei, titel('2026-07-01', null, 'F')], ['nicht_anwendbar', null]],
    ['danach wieder dieser Titel', [vorbei, titel('2026-07-01', null)], ['nicht_anwendbar', null]],
    [
      'nie ein solcher Titel, nur eine beendete Gestattung',
      [titel('2020-01-01', '2022-01-01', 'G'), titel('2022-01-02', null, 'D')],
      ['nicht_anwendbar', null],
    ],
    [
      'zwei: der letzte zählt',
      [titel('2023-01-01', '2024-06-30'), vorbei, titel('2026-07-01', null, 'D')],
      ['wertung', '2026-06-30'],
    ],
  ] as const)('%s', (_, abschnitte, erwartet) => expect(fall(...abschnitte)).toEqual(erwartet));
});
