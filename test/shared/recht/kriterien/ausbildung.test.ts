/** §§ 60c, 16g: of several trainings the one that decides, the days before it begins, and what follows its end. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { AUSBILDUNG, azubi } from '../azubi.ts';
import { fehlt, frage, stand } from '../befragen.ts';

type Ausbildung = Partial<NonNullable<FallEingabe['ausbildung']>[number]>;

const lernt = (ausbildungen: readonly Ausbildung[], mehr: Partial<FallEingabe> = {}) =>
  azubi({ ausbildung: ausbildungen.map((each) => ({ ...AUSBILDUNG, ...each })), ...mehr });
const in60c = (fall: ReturnType<typeof lernt>, id: string) => [
  stand(fall, id, undefined, '60c'),
  ...fehlt(fall, id, { weg: '60c' }),
];
const fakt = (fall: ReturnType<typeof lernt>, id: string) => frage(fall, id, { weg: '60c' }).fakt;
const detail = (fall: ReturnType<typeof lernt>, id: string) => frage(fall, id, { weg: '60c' }).detail;

describe('60c.AUSB: von mehreren Ausbildungen genügt eine', () => {
  const A = { beruf: 'Ahorn', staatlichAnerkannt: true };
  const B = { beruf: 'Birke', staatlichAnerkannt: true };
  const falsch = { staatlichAnerkannt: false };
  const offen = { staatlichAnerkannt: null };
  const ahorn = 'qualifizierte Berufsausbildung (mindestens 2 Jahre) (Ahorn) ab 01.09.2026';
  const birke = ahorn.replace('Ahorn', 'Birke');
  const nachgefragt = (wort: string) => `staatlich anerkannter oder vergleichbar geregelter Beruf (${wort})`;
  test.each([
    ['die zweite ist geeignet', [{ ...A, ...falsch }, B], ['erfuellt'], birke],
    ['die zweite ist geeignet, bei der ersten fehlt etwas', [{ ...A, ...offen }, B], ['erfuellt'], birke],
    ['beide sind geeignet', [B, A], ['erfuellt'], ahorn],
    [
      'bei der zweiten fehlt etwas, die erste ist es nicht',
      [
        { ...A, ...falsch },
        { ...B, ...offen },
      ],
      ['unbekannt', nachgefragt(birke)],
      birke,
    ],
    [
      'bei beiden fehlt etwas',
      [
        { ...B, ...offen },
        { ...A, ...offen },
      ],
      ['unbekannt', nachgefragt(ahorn), nachgefragt(birke)],
      ahorn,
    ],
    [
      'keine ist es',
      [
        { ...B, ...falsch },
        { ...A, ...falsch },
      ],
      ['offen_handlung'],
      ahorn,
    ],
  ])('%s', (_, ausbildungen, erwartet, wort) => {
    for (const each of [ausbildungen, ausbildungen.toReversed()]) {
      const fall = lernt(each);
      expect([in60c(fall, '60c.AUSB'), fakt(fall, '60c.AUSB')]).toEqual([erwartet, wort]);
    }
  });
  test.each([
    ['ohne bekanntes Ende', { bis: null }, ['erfuellt']],
    ['erfolgreich beendet', { erfolgreich: true }, ['offen_handlung']],
    ['Berufsvorbereitung genügt nicht', { art: 'berufsvorbereitung' }, ['offen_handlung']],
    [
      'Helferausbildung: Anerkennung und Zusage fehlen',
      { art: 'helfer', beruf: null, von: null, staatlichAnerkannt: null },
      [
        'unbekannt',
        'Zusage für die anschließende Ausbildung in einem Engpassberuf (Assistenz- oder Helferausbildung)',
        'staatlich anerkannter oder vergleichbar geregelter Beruf (Assistenz- oder Helferausbildung)',
      ],
    ],
  ] as const)('%s', (_, mehr, erwartet) => expect(in60c(lernt([mehr]), '60c.AUSB')).toEqual(erwartet));
});

describe('60c.ZEITP: sieben Monate für den Antrag, sechs für die Erteilung', () => {
  const antrag = (gestelltAm: string): Partial<FallEingabe> => ({
    antrag: [{ norm: '60c', gestelltAm, stand: 'gestellt' }],
  });
  test.each([
    ['der früheste Beginn zählt', [{ von: '2027-06-01' }, { von: '2027-05-01' }], ['erfuellt'], '2027-05-01'],
    [
      'eine Ausbildung ohne Beginn steht zurück',
      [{ von: null }, { von: '2027-05-01' }],
      ['erfuellt'],
      '2027-05-01',
    ],
    [
      'eine beendete zählt nicht mehr',
      [{ von: '2023-08-01', bis: '2026-11-20' }, { von: '2027-06-01' }],
      ['offen_ab'],
      '2027-06-01',
    ],
    [
      'eine, die heute endet, zählt noch',
      [{ von: '2023-08-01', bis: '2026-11-21' }, { von: '2027-06-01' }],
      ['erfuellt'],
      '2023-08-01',
    ],
    ['eine ohne Ende läuft', [{ von: '2023-08-01', bis: null }], ['erfuellt'], '2023-08-01'],
    [
      'im Asylverfahren begonnen: sieben Monate auch für die Erteilung',
      [{ von: '2027-06-21', alsAsylbewerberBegonnen: true }],
      ['erfuellt'],
      '2027-06-21',
    ],
    [
      'im Asylverfahren begonnen, einen Tag zu früh',
      [{ von: '2027-06-22', alsAsylbewerberBegonnen: true }],
      ['offen_ab'],
      '2027-06-22',
    ],
  ] as const)('%s', (_, ausbildungen, erwartet, beginn) => {
    for (const each of [ausbildungen, [...ausbildungen].toReversed()]) {
      expect(in60c(lernt(each), '60c.ZEITP')).toEqual(erwartet);
      expect(detail(lernt(each), '60c.ZEITP')['beginn']).toBe(beginn);
    }
  });
  test('beide Tage stehen da', () => {
    expect(detail(lernt([{ von: '2027-08-31' }]), '60c.ZEITP')).toMatchObject({
      antragAb: '2027-01-31',
      erteilungAb: '2027-02-28',
    });
    expect(
      detail(lernt([{ von: '2027-08-31', alsAsylbewerberBegonnen: true }]), '60c.ZEITP')['erteilungAb'],
    ).toBe('2027-01-31');
  });
  test.each([
    [
      'zu früh beantragt geht vor, was sonst fehlt',
      { eingetragen: null },
      '2026-09-30',
      ['offen_handlung'],
      'antrag_zu_frueh',
    ],
    [
      'nicht eingetragen geht dem zu frühen Antrag vor',
      { eingetragen: false },
      '2026-09-30',
      ['offen_handlung'],
      'eintragung',
    ],
    ['am frühesten Tag beantragt', {}, '2026-10-01', ['erfuellt'], 'passt'],
  ] as const)('%s', (_, mehr, am, erwartet, grund) => {
    const fall = lernt([{ von: '2027-05-01', ...mehr }], antrag(am));
    expect([in60c(fall, '60c.ZEITP'), detail(fall, '60c.ZEITP')['grund']]).toEqual([erwartet, grund]);
  });
});

describe('60c.ENDE: sechs Monate für die Suche', () => {
  test.each([
    [
      'heute abgebrochen',
      [{ abgebrochenAm: '2026-11-21' }],
      'erfuellt',
      ['abbruch', '2026-11-21', '2027-05-21'],
    ],
    ['bricht morgen ab', [{ abgebrochenAm: '2026-11-22' }], 'nicht_anwendbar', ['laeuft', null, null]],
    [
      'heute abgeschlossen',
      [{ bis: '2026-11-21', erfolgreich: true }],
      'erfuellt',
      ['abschluss', '2026-11-21', '2027-05-21'],
    ],
    [
      'morgen abgeschlossen',
      [{ bis: '2026-11-22', erfolgreich: true }],
      'nicht_anwendbar',
      ['laeuft', null, null],
    ],
    [
      'beendet, ohne bestanden zu haben',
      [{ bis: '2026-11-01', erfolgreich: false }],
      'nicht_anwendbar',
      ['laeuft', null, null],
    ],
    [
      'abgebrochen ist nicht abgeschlossen',
      [{ von: '2024-08-01', bis: '2026-11-01', abgebrochenAm: '2026-08-31' }],
      'erfuellt',
      ['abbruch', '2026-08-31', '2027-02-28'],
    ],
    [
      'von mehreren zählt das letzte Ende',
      [
        { von: '2020-08-01', bis: '2023-07-31', erfolgreich: true },
        { von: '2024-08-01', abgebrochenAm: '2026-10-01' },
      ],
      'erfuellt',
      ['abbruch', '2026-10-01', '2027-04-01'],
    ],
  ] as const)('%s', (_, ausbildungen, zustand, [art, am, bis]) => {
    for (const each of [ausbildungen, [...ausbildungen].toReversed()]) {
      const found = frage(lernt(each), '60c.ENDE', { weg: '60c' });
      expect([found.zustand, found.detail]).toEqual([zustand, { art, am, bis }]);
    }
  });
});
