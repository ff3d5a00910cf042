/** § 19d: which of three ways to the qualification is named, the job that fits it, and the training behind Abs. 1a. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { AUSBILDUNG, inArbeit, STELLE } from '../azubi.ts';
import { fehlt, frage, HEUTE, stand } from '../befragen.ts';

type Job = Partial<NonNullable<FallEingabe['beschaeftigung']>[number]>;
type Ausbildung = Partial<NonNullable<FallEingabe['ausbildung']>[number]>;
type Fall = ReturnType<typeof inArbeit>;

const UNGELERNT = { qualifiziert: false, entsprichtAbschluss: false };
const ERFASST = { integration: { ausbildungenErfasst: true, beschaeftigungenErfasst: true } };
const OHNE_MITTEL = { lebensunterhalt: { ohneLeistungenSeit: '2024-01-01' } };
const jobs = (...each: readonly Job[]) => ({ beschaeftigung: each.map((job) => ({ ...STELLE, ...job })) });
const lernt = (...each: readonly Ausbildung[]) => ({
  ausbildung: each.map((a) => ({ ...AUSBILDUNG, ...a })),
});
const antwort = (fall: Fall, id: string, weg: string) => {
  const { zustand, ab } = frage(fall, id, { weg });
  return [zustand, ...(ab === null ? [] : [ab]), ...fehlt(fall, id, { weg })];
};

describe('19d.QUAL a): Abschluss in Deutschland', () => {
  const qual = (mehr: Partial<FallEingabe>) =>
    antwort(inArbeit({ ...jobs(UNGELERNT), ...ERFASST, ...OHNE_MITTEL, ...mehr }), '19d.QUAL', '19d');
  const abschluss = (mehr: object) => ({
    abschluss: [{ art: 'beruf', am: '2023-07-31', inDeutschland: true, anerkannt: true, ...mehr } as const],
  });
  const WORT = 'qualifizierte Berufsausbildung (mindestens 2 Jahre) (Probehandwerk) ab 01.08.2022';
  const FERTIG: Ausbildung = { von: '2022-08-01', bis: '2025-07-31' };
  test.each([
    ['Tag nicht eingetragen: schadet nicht', abschluss({ am: null }), ['erfuellt']],
    ['nicht anerkannt', abschluss({ anerkannt: false }), ['offen_handlung']],
    [
      'Ort und Anerkennung nicht eingetragen',
      abschluss({ inDeutschland: null, anerkannt: null }),
      [
        'unbekannt',
        'anerkannt (Berufsabschluss vom 31.07.2023)',
        'in Deutschland erworben (Berufsabschluss vom 31.07.2023)',
      ],
    ],
    [
      'ein anderer Abschluss: Nach der Anerkennung wird nicht gefragt',
      abschluss({ art: 'abitur', anerkannt: null }),
      ['offen_handlung'],
    ],
    ['Ausbildung bestanden', lernt({ ...FERTIG, erfolgreich: true }), ['erfuellt']],
    ['nicht bestanden', lernt({ ...FERTIG, erfolgreich: false }), ['offen_handlung']],
    ['abgebrochen', lernt({ ...FERTIG, abgebrochenAm: '2024-01-01' }), ['offen_handlung']],
    [
      'Beruf nicht anerkannt',
      lernt({ ...FERTIG, erfolgreich: true, staatlichAnerkannt: false }),
      ['offen_handlung'],
    ],
    [
      'bestanden, Anerkennung nicht eingetragen',
      lernt({ ...FERTIG, erfolgreich: true, staatlichAnerkannt: null }),
      ['unbekannt', `staatlich anerkannter oder vergleichbar geregelter Beruf (${WORT})`],
    ],
    [
      'endet heute: Ist sie bestanden?',
      lernt({ ...FERTIG, bis: HEUTE }),
      ['unbekannt', `erfolgreich abgeschlossen (${WORT})`],
    ],
    ['endet morgen: noch nicht', lernt({ ...FERTIG, bis: '2026-11-22' }), ['offen_handlung']],
    ['ohne bekanntes Ende: noch nicht', lernt({ ...FERTIG, bis: null }), ['offen_handlung']],
    [
      'Helferausbildung genügt nicht',
      lernt({ ...FERTIG, art: 'helfer', erfolgreich: true }),
      ['offen_handlung'],
    ],
    [
      'nichts eingetragen',
      { integration: { beschaeftigungenErfasst: true } },
      ['unbekannt', 'Schul- oder Berufsabschluss'],
    ],
  ] as const)('%s', (_, mehr, erwartet) => expect(qual(mehr as Partial<FallEingabe>)).toEqual(erwartet));
  test('ein Abschluss genügt, was auch immer bei anderen fehlt', () =>
    expect(
      qual({
        abschluss: [
          { art: 'beruf', inDeutschland: null, anerkannt: null },
          { art: 'beruf', inDeutschland: true, anerkannt: true },
        ],
      }),
    ).toEqual(['erfuellt']));
});

describe('19d.QUAL b): ausländisches Studium und zwei Jahre angemessene Arbeit', () => {
  type Abschluss = NonNullable<FallEingabe['abschluss']>[number];
  const STUDIUM: Abschluss = { art: 'studium', inDeutschland: false, anerkannt: true };
  const qual = (job: Job, ...studium: readonly Partial<Abschluss>[]) => {
    const fall = inArbeit({
      ...jobs({ qualifiziert: false, ...job }),
      ...ERFASST,
      ...OHNE_MITTEL,
      abschluss: studium.map((each) => ({ ...STUDIUM, ...each })),
    });
    return [...antwort(fall, '19d.QUAL', '19d'), frage(fall, '19d.QUAL', { weg: '19d' }).detail['weg']];
  };
  const ANERKANNT = 'anerkannt (ausländischer Hochschulabschluss)';
  const genug = { von: '2024-11-21' };
  test.each([
    ['auf den Tag', genug, [{}], ['erfuellt', 'b']],
    ['die Anerkennung ist nicht eingetragen', genug, [{ anerkannt: null }], ['unbekannt', ANERKANNT, null]],
    ['von zweien ist eines anerkannt', genug, [{ anerkannt: null }, {}], ['erfuellt', 'b']],
    [
      'ob die Arbeit angemessen war, ist nicht eingetragen',
      { ...genug, entsprichtAbschluss: null },
      [{}],
      ['unbekannt', 'entspricht dem Abschluss (seit 21.11.2024)', null],
    ],
    [
      'nicht angemessen: Nach der Anerkennung wird nicht gefragt',
      { ...genug, ...UNGELERNT },
      [{ anerkannt: null }],
      ['offen_handlung', null],
    ],
    ['nicht anerkannt', genug, [{ anerkannt: false }], ['offen_handlung', null]],
  ] as const)('%s', (_, job, studium, erwartet) => expect(qual(job, ...studium)).toEqual(erwartet));
  test('wo das Studium war, ist nicht eingetragen: a) und b) bleiben offen', () =>
    expect(qual(genug, { inDeutschland: null })).toEqual([
      'unbekannt',
      ANERKANNT,
      'in Deutschland erworben (Hochschulabschluss)',
      null,
    ]));
  test('ein Studium in Deutschland ist a)', () =>
    expect(qual(genug, { inDeutschland: true })).toEqual(['erfuellt', 'a']));
});

describe('19d.QUAL c): drei Jahre qualifizierte Arbeit, das letzte Jahr ohne öffentliche Mittel', () => {
  const antrag = (gestelltAm: string) => ({
    antrag: [{ norm: '19d', gestelltAm, stand: 'gestellt' } as const],
  });
  const qual = (job: Job, seit: string | null, mehr: Partial<FallEingabe> = {}) =>
    antwort(
      inArbeit({ ...jobs(job), ...ERFASST, lebensunterhalt: { ohneLeistungenSeit: seit }, ...mehr }),
      '19d.QUAL',
      '19d',
    );
  const QUALIFIZIERT = 'qualifizierte Beschäftigung (seit 01.01.2020)';
  const MITTEL = 'ohne öffentliche Mittel außer für die Unterkunft seit';
  const lange = { von: '2020-01-01' };
  test.each([
    ['beides am selben Tag', { von: '2024-01-15' }, '2026-01-15', ['offen_ab', '2027-01-15']],
    [
      'das Jahr ist später erreicht als die Arbeit',
      { von: '2023-12-01' },
      '2026-03-01',
      ['offen_ab', '2027-03-01'],
    ],
    ['die Arbeit wird später erreicht', { von: '2024-06-01' }, '2026-01-15', ['offen_ab', '2027-06-01']],
    ['das Jahr morgen', lange, '2025-11-22', ['offen_ab', '2026-11-22']],
    ['beides fehlt', { ...lange, qualifiziert: null }, null, ['unbekannt', QUALIFIZIERT, MITTEL]],
    [
      'nur ob qualifiziert, fehlt',
      { ...lange, qualifiziert: null },
      '2020-01-01',
      ['unbekannt', QUALIFIZIERT],
    ],
    ['nur die öffentlichen Mittel fehlen', lange, null, ['unbekannt', MITTEL]],
    [
      'nicht qualifiziert: Nach Mitteln wird nicht gefragt',
      { ...lange, ...UNGELERNT },
      null,
      ['offen_handlung'],
    ],
    ['am letzten Tag des Zeitraums', { von: '2025-11-21' }, '2025-01-01', ['offen_ab', '2028-11-21']],
  ] as const)('%s', (_, job, seit, erwartet) => {
    expect(qual(job, seit)).toEqual(erwartet);
  });
  test.each([
    ['am Tag des Antrags erreicht', '2025-09-01', ['erfuellt']],
    ['am Tag danach: neuer Antrag genügt', '2025-09-02', ['offen_handlung']],
    ['heute erreicht: neuer Antrag genügt', '2025-11-21', ['offen_handlung']],
    ['morgen erreicht', '2025-11-22', ['offen_ab', '2026-11-22']],
  ] as const)('Antrag vom 01.09.2026, %s', (_, seit, erwartet) =>
    expect(qual(lange, seit, antrag('2026-09-01'))).toEqual(erwartet),
  );
  test('eine Unterbrechung ist hier keine Frage der Wertung: Die Kette beginnt neu', () => {
    const unterbrochen = (bis: string, von: string) =>
      antwort(
        inArbeit({ ...jobs({ von: '2020-01-01', bis }, { von }), ...ERFASST, ...OHNE_MITTEL }),
        '19d.QUAL',
        '19d',
      );
    expect(unterbrochen('2025-05-30', '2025-06-01')).toEqual(['offen_ab', '2028-06-01']);
    expect(
      antwort(
        inArbeit({ ...jobs({ von: '2020-01-01', bis: '2026-11-20' }), ...ERFASST, ...OHNE_MITTEL }),
        '19d.QUAL',
        '19d',
      ),
    ).toEqual(['offen_handlung']);
  });
});

describe('19d.QUAL: der beste der drei Wege', () => {
  const studium = [{ art: 'studium', inDeutschland: false, anerkannt: true } as const];
  const qual = (mehr: Partial<FallEingabe>) => {
    const fall = inArbeit({ ...ERFASST, ...OHNE_MITTEL, abschluss: studium, ...mehr });
    return [...antwort(fall, '19d.QUAL', '19d'), frage(fall, '19d.QUAL', { weg: '19d' }).detail['weg']];
  };
  test('von zwei Tagen der frühere', () => {
    expect(qual(jobs({ von: '2025-06-01' }))).toEqual(['offen_ab', '2027-06-01', 'b']);
    expect(
      qual(jobs({ von: '2024-06-01', bis: '2025-12-31', entsprichtAbschluss: false }, { von: '2026-01-01' })),
    ).toEqual(['offen_ab', '2027-06-01', 'c']);
  });
  test('ein Tag im Zeitraum geht dem vor, was fehlt; einer danach nicht', () => {
    const mitOffenem = (von: string) =>
      qual({
        ...jobs({ von }),
        abschluss: [],
        ...lernt({ von: '2022-08-01', bis: '2025-07-31', erfolgreich: null }),
      })[0];
    expect([mitOffenem('2025-11-21'), mitOffenem('2025-11-22')]).toEqual(['offen_ab', 'unbekannt']);
  });
});

describe('19d.BA: die Stelle, die passt', () => {
  const ba = (...each: readonly Job[]) => {
    const fall = inArbeit(jobs(...each));
    return [...antwort(fall, '19d.BA', '19d'), frage(fall, '19d.BA', { weg: '19d' }).detail['wort']];
  };
  const A = { arbeitgeber: 'Ahorn' };
  const B = { arbeitgeber: 'Birke' };
  const [ahorn, birke] = ['bei Ahorn seit 01.01.2024', 'bei Birke seit 01.01.2024'];
  test.each([
    ['eine von zweien genügt', [{ ...A, ...UNGELERNT }, B], ['erfuellt', birke]],
    ['beide genügen', [B, A], ['erfuellt', ahorn]],
    ['eine genügt, bei der anderen fehlt etwas', [{ ...A, baZustimmung: null }, B], ['erfuellt', birke]],
    [
      'bei einer fehlt etwas, die andere passt nicht',
      [
        { ...A, ...UNGELERNT },
        { ...B, baZustimmung: null },
      ],
      ['unbekannt', `Zustimmung der Bundesagentur für Arbeit (${birke})`, undefined],
    ],
    [
      'nur die Zustimmung fehlt: Diese Stelle wird genannt',
      [
        { ...A, ...UNGELERNT },
        { ...B, baZustimmung: false },
      ],
      ['offen_handlung', birke],
    ],
    [
      'bei beiden fehlt nur die Zustimmung',
      [
        { ...B, baZustimmung: false },
        { ...A, baZustimmung: false },
      ],
      ['offen_handlung', ahorn],
    ],
    [
      'keine passt',
      [
        { ...A, ...UNGELERNT },
        { ...B, ...UNGELERNT },
      ],
      ['offen_handlung', ''],
    ],
    ['qualifiziert genügt', [{ ...A, entsprichtAbschluss: null }], ['erfuellt', ahorn]],
    ['dem Abschluss entsprechend genügt', [{ ...A, qualifiziert: false }], ['erfuellt', ahorn]],
    [
      'ob sie passt, ist nicht eingetragen',
      [{ ...A, qualifiziert: false, entsprichtAbschluss: null, baZustimmung: null }],
      [
        'unbekannt',
        `Zustimmung der Bundesagentur für Arbeit (${ahorn})`,
        `entspricht dem Abschluss (${ahorn})`,
        undefined,
      ],
    ],
    [
      'ob sie qualifiziert ist, ist nicht eingetragen',
      [{ ...A, qualifiziert: null, entsprichtAbschluss: false }],
      ['unbekannt', `entspricht dem Abschluss (${ahorn})`, undefined],
    ],
    ['letzter Tag', [{ ...A, bis: HEUTE }], ['erfuellt', ahorn]],
    ['gestern beendet', [{ ...A, bis: '2026-11-20' }], ['offen_handlung', '']],
  ] as const)('%s', (_, each, erwartet) => {
    for (const list of [each, [...each].toReversed()]) expect(ba(...list)).toEqual(erwartet);
  });
});

describe('19d.1A: die Ausbildung, für die geduldet wurde', () => {
  type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];
  const geduldet = (grund: Abschnitt['grund'] = 'e', status: Abschnitt['status'] = 'D') => ({
    aufenthaltsabschnitt: [{ status, von: '2020-01-01', grund }],
  });
  const nach = (mehr: Partial<FallEingabe>) =>
    antwort(inArbeit({ ...geduldet(), ...mehr }), '19d.1A', '19d1a');
  const WORT = 'qualifizierte Berufsausbildung (mindestens 2 Jahre) (Probehandwerk) ab 01.08.2022';
  const A: Ausbildung = { von: '2022-08-01', bis: '2025-07-31' };
  const DULDUNG = 'Duldungsgrund (Ausbildungsduldung?)';
  test.each([
    ['bestanden', lernt({ ...A, erfolgreich: true }), ['erfuellt']],
    ['bestanden, ohne Tag', lernt({ ...A, bis: null, erfolgreich: true }), ['erfuellt']],
    ['bestanden zum heutigen Tag', lernt({ ...A, bis: HEUTE, erfolgreich: true }), ['erfuellt']],
    [
      'bestanden, endet aber erst morgen',
      lernt({ ...A, bis: '2026-11-22', erfolgreich: true }),
      ['offen_ab', '2026-11-22'],
    ],
    ['läuft noch bis morgen', lernt({ ...A, bis: '2026-11-22' }), ['offen_ab', '2026-11-22']],
    [
      'endet heute: Ist sie bestanden?',
      lernt({ ...A, bis: HEUTE }),
      ['unbekannt', `erfolgreich abgeschlossen (${WORT})`],
    ],
    ['läuft, Ende nicht eingetragen', lernt({ ...A, bis: null }), ['unbekannt', `bis (${WORT})`]],
    ['abgebrochen', lernt({ ...A, abgebrochenAm: '2024-01-01' }), ['nicht_erfuellt']],
    ['nicht bestanden', lernt({ ...A, erfolgreich: false }), ['nicht_erfuellt']],
    [
      'eine abgebrochen, eine läuft',
      lernt({ ...A, abgebrochenAm: '2024-01-01' }, { ...A, bis: '2027-07-31' }),
      ['offen_ab', '2027-07-31'],
    ],
    [
      'von zweien, die laufen, die längere',
      lernt({ ...A, bis: '2027-01-31' }, { ...A, bis: '2027-07-31' }),
      ['offen_ab', '2027-07-31'],
    ],
    [
      'eine ohne bekanntes Ende steht zurück',
      lernt({ ...A, bis: null }, { ...A, bis: '2027-07-31' }),
      ['offen_ab', '2027-07-31'],
    ],
    [
      'Studium zählt hier nicht',
      { ...ERFASST, ...lernt({ ...A, art: 'studium', erfolgreich: true }) },
      ['nicht_erfuellt'],
    ],
    ['Helferausbildung', lernt({ ...A, art: 'helfer', erfolgreich: true }), ['erfuellt']],
    ['keine Ausbildung eingetragen', { integration: {} }, ['unbekannt', 'Ausbildung']],
    [
      'Zeiten nicht eingetragen',
      { ...lernt({ ...A, erfolgreich: true }), aufenthaltsabschnitt: [] },
      ['unbekannt', 'Aufenthaltszeiten'],
    ],
    [
      'Grund der Duldung nicht eingetragen',
      { ...lernt({ ...A, erfolgreich: true }), ...geduldet(null) },
      ['unbekannt', DULDUNG],
    ],
    [
      'aus einem anderen Grund geduldet',
      { ...lernt({ ...A, erfolgreich: true }), ...geduldet('b_aa') },
      ['nicht_erfuellt'],
    ],
    ['nur gestattet', { ...lernt({ ...A, erfolgreich: true }), ...geduldet(null, 'G') }, ['nicht_erfuellt']],
    [
      'der Grund steht nur auf der Duldung',
      {
        ...lernt({ ...A, erfolgreich: true }),
        ...geduldet(null),
        duldung: [{ erteiltAm: '2022-08-01', grund: 'h' }],
      },
      ['erfuellt'],
    ],
    [
      'nicht bestanden: Welche Duldung es war, ist gleichgültig',
      { ...lernt({ ...A, erfolgreich: false }), ...geduldet(null) },
      ['nicht_erfuellt'],
    ],
  ] as const)('%s', (_, mehr, erwartet) => expect(nach(mehr as Partial<FallEingabe>)).toEqual(erwartet));

  test('von zwei bestandenen wird in jeder Reihenfolge dieselbe genannt', () => {
    const beide = [{ beruf: 'Birke' }, { beruf: 'Ahorn' }].map((each) => ({
      ...A,
      erfolgreich: true,
      ...each,
    }));
    for (const each of [beide, beide.toReversed()])
      expect(
        frage(inArbeit({ ...geduldet(), ...lernt(...each) }), '19d.1A', { weg: '19d1a' }).fakt,
      ).toContain('Ahorn');
  });
  test('welcher Grund es ist, steht im Befund', () => {
    const grund = (mehr: Partial<FallEingabe>) =>
      frage(inArbeit({ ...geduldet(), ...mehr }), '19d.1A', { weg: '19d1a' }).detail['grund'];
    expect([
      grund({ ...lernt({ ...A, erfolgreich: true }), ...geduldet('b_aa') }),
      grund(ERFASST),
      grund(lernt({ ...A, erfolgreich: false })),
      grund({ ...lernt({ ...A, erfolgreich: false }), ...geduldet(null) }),
    ]).toEqual(['keine_duldung', 'keine_ausbildung', 'ohne_erfolg', 'ohne_erfolg']);
  });
});

describe('19d.WOHN', () => {
  test.each([
    [true, 'erfuellt'],
    [false, 'offen_handlung'],
    [null, 'unbekannt'],
  ])('ausreichend: %s', (wohnraumAusreichend, zustand) =>
    expect(stand(inArbeit({ lebensunterhalt: { wohnraumAusreichend } }), '19d.WOHN')).toBe(zustand),
  );
});
