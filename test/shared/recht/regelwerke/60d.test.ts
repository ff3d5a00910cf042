import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON, PASS } from '#test/cast/basis.ts';
import { FRUEH_GEKLAERT, inArbeit, NICHTS_DAGEGEN, STELLE } from '../azubi.ts';
import { HEUTE, frage, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const in60d = (fall: Fall, id: string, tag = HEUTE) => stand(fall, id, tag, '60d');
const eingereist = (einreiseAm: string | null, mehr: Partial<FallEingabe> = {}) =>
  inArbeit({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
    asyl: { status: 'nicht_gestellt' },
    aufenthaltsabschnitt: [{ status: 'D', von: einreiseAm ?? '2018-03-01' }],
    ...mehr,
  });
const stelle = (mehr: object, rest: Partial<FallEingabe> = {}) =>
  inArbeit({ beschaeftigung: [{ ...STELLE, ...mehr }], ...rest });
const antrag = (gestelltAm: string) => ({
  antrag: [{ norm: '60d', gestelltAm, stand: 'gestellt' } as const],
});

const EHE = {
  beziehung: 'ehegatte',
  geburtsdatum: '1991-01-01',
  imHaushalt: true,
  einreiseAm: '2018-03-01',
  identitaet: 'pass',
  identitaetGeklaertAm: '2019-01-01',
  vorsatztat: 'keine',
  extremismus: 'keine',
  integrationskurs: 'keine_verpflichtung',
} as const satisfies NonNullable<FallEingabe['angehoeriger']>[number];
const verheiratet = (mehr: object = {}, rest: Partial<FallEingabe> = {}) =>
  inArbeit({ angehoeriger: [{ ...EHE, ...mehr }], ...rest });
const kind = (mehr: object) =>
  inArbeit({
    angehoeriger: [
      {
        beziehung: 'kind',
        geburtsdatum: '2011-01-01',
        ledig: true,
        imHaushalt: true,
        schulbesuchNachgewiesen: true,
        ausschlussgrund: 'keine',
        ...mehr,
      },
    ],
  });

describe('§ 60d führt zu einer Duldung', () => {
  test('ist alles erfüllt, bleibt es bei gelb, und die Begründung nennt die Brücke', () => {
    const route = weg(pruefe(inArbeit()), '60d');
    expect(route).toMatchObject({ vorschlag: 'gelb', version: '60d-2024' });
    expect(route.begruendung[0]).toContain('„Brücke“');
  });
  test('auch mit Ehegatten', () => expect(weg(pruefe(verheiratet()), '60d').vorschlag).toBe('gelb'));
  test('ohne Angaben ist nichts verschlossen', () => {
    const route = weg(pruefe(unbekannte()), '60d');
    expect(route.vorschlag).toBe('angaben_fehlen');
    expect(route.kriterien.filter((k) => k.zustand === 'nicht_erfuellt')).toEqual([]);
  });
  test('wer keine Angehörigen eingetragen hat und nicht ledig ist, wird nach dem Haushalt gefragt', () => {
    const fall = inArbeit({
      person: { ...INTEGRIERTE_PERSON.person, familienstand: 'verheiratet', haushaltErfasst: null },
    });
    expect(frage(fall, '60d.EINR').fehlt.map(({ feld }) => feld)).toEqual(['person.haushaltErfasst']);
  });
});

describe('60d.EINR: Einreise bis 31.12.2022', () => {
  test.each([
    ['am 31.12.2022', eingereist('2022-12-31', { identitaet: FRUEH_GEKLAERT }), 'erfuellt'],
    ['am 01.01.2023: dauerhaft verschlossen', eingereist('2023-01-01'), 'nicht_erfuellt'],
    ['nicht eingetragen', eingereist(null), 'unbekannt'],
    ['Ehegatte am 31.12.2022', verheiratet({ einreiseAm: '2022-12-31' }), 'erfuellt'],
    ['Ehegatte am 01.01.2023', verheiratet({ einreiseAm: '2023-01-01' }), 'nicht_erfuellt'],
    ['Ehegatte nicht eingetragen', verheiratet({ einreiseAm: null }), 'unbekannt'],
    ['Ehegatte lebt anderswo', verheiratet({ einreiseAm: '2025-01-01', imHaushalt: false }), 'erfuellt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.EINR')).toBe(zustand));

  test('öffentlicher Fehler: Der 1. August 2018 gilt nicht mehr', () =>
    expect(in60d(eingereist('2018-08-02'), '60d.EINR')).toBe('erfuellt'));
  test('unter dem Recht von 2020 galt er', () => {
    const am = (tag: string) =>
      frage(eingereist(tag), '60d.EINR', { rahmen: { rechtsstand: asDatum('2024-02-29') } }).zustand;
    expect([am('2018-08-01'), am('2018-08-02')]).toEqual(['erfuellt', 'nicht_erfuellt']);
  });
});

describe('60d.ID: die Identität in der Frist', () => {
  const id = (einreiseAm: string, mehr: object, rest: Partial<FallEingabe> = {}) =>
    eingereist(einreiseAm, { identitaet: { ...PASS, ...mehr }, ...rest });
  test.each([
    [
      'Einreise bis 2016: heute geklärt',
      id('2016-12-31', { identitaetGeklaertAm: '2026-11-01' }),
      'erfuellt',
    ],
    ['Einreise ab 2017: am 31.12.2024', id('2017-01-01', { identitaetGeklaertAm: '2024-12-31' }), 'erfuellt'],
    [
      'Einreise ab 2017: am 01.01.2025, ohne Schritte',
      id('2017-01-01', { identitaetGeklaertAm: '2025-01-01', massnahmenErgriffen: false }),
      'nicht_erfuellt',
    ],
    [
      'Antrag am 30.06.2024, am selben Tag geklärt',
      id('2018-03-01', { identitaetGeklaertAm: '2024-06-30' }, antrag('2024-06-30')),
      'erfuellt',
    ],
    [
      'Antrag am 30.06.2024, einen Tag später geklärt',
      id(
        '2018-03-01',
        { identitaetGeklaertAm: '2024-07-01', massnahmenErgriffen: false },
        antrag('2024-06-30'),
      ),
      'nicht_erfuellt',
    ],
    [
      'Schritte am 31.12.2024: Frist gewahrt',
      id('2018-03-01', {
        identitaetGeklaertAm: '2025-06-01',
        massnahmenErgriffen: true,
        massnahmenAm: '2024-12-31',
      }),
      'erfuellt',
    ],
    [
      'Schritte am 01.01.2025: nur Ermessen nach Abs. 4',
      id('2018-03-01', {
        identitaetGeklaertAm: '2025-06-01',
        massnahmenErgriffen: true,
        massnahmenAm: '2025-01-01',
      }),
      'wertung',
    ],
    ['Schritte nicht eingetragen', id('2018-03-01', { identitaetGeklaertAm: '2025-06-01' }), 'unbekannt'],
    [
      'Ehegatte: 2025 geklärt, Schritte rechtzeitig',
      verheiratet({
        identitaetGeklaertAm: '2025-06-01',
        massnahmenErgriffen: true,
        massnahmenAm: '2024-12-31',
      }),
      'erfuellt',
    ],
    [
      'Ehegatte: nicht geklärt, keine Schritte',
      verheiratet({ identitaet: 'keine_massnahmen', identitaetGeklaertAm: null, massnahmenErgriffen: false }),
      'nicht_erfuellt',
    ],
    [
      'Ehegatte: nicht eingetragen',
      verheiratet({ identitaet: null, identitaetGeklaertAm: null }),
      'unbekannt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.ID')).toBe(zustand));

  test('Falle 8: spätere Einreise ist für immer verschlossen, verspätete Klärung nur Ermessen nach Abs. 4', () => {
    expect(weg(pruefe(eingereist('2023-01-01')), '60d').vorschlag).toBe('rot');
    const spaet = frage(
      id('2018-03-01', {
        identitaetGeklaertAm: '2025-06-01',
        massnahmenErgriffen: true,
        massnahmenAm: '2025-01-01',
      }),
      '60d.ID',
    );
    expect([spaet.zustand, spaet.text.includes('§ 60d Abs. 4')]).toEqual(['wertung', true]);
  });

  test('das Recht von 2020: in Arbeit am 01.01.2020 bis zum Antrag, sonst bis 30.06.2020', () => {
    const alt = (mehr: Partial<FallEingabe>) =>
      frage(
        eingereist('2016-12-31', {
          identitaet: { ...PASS, identitaetGeklaertAm: '2020-07-01', massnahmenErgriffen: false },
          ...mehr,
        }),
        '60d.ID',
        { rahmen: { rechtsstand: asDatum('2024-02-29') } },
      ).zustand;
    expect([
      alt({ beschaeftigung: [{ ...STELLE, von: '2019-06-01' }] }),
      alt({}),
      alt({ integration: { integrationskurs: 'keine_verpflichtung' } }),
    ]).toEqual(['erfuellt', 'nicht_erfuellt', 'unbekannt']);
  });
});

describe('60d.DULD: zwölf Monate Duldung', () => {
  const seit = (von: string, status: 'D' | 'D60B' | 'AE104C' = 'D') =>
    inArbeit({ aufenthaltsabschnitt: [{ status, von }] });
  test.each([
    ['zwölf Monate auf den Tag', seit('2025-11-21'), 'erfuellt'],
    ['ein Tag zu wenig', seit('2025-11-22'), 'offen_ab'],
    ['Falle 7: nur nach § 60b', seit('2020-01-01', 'D60B'), 'offen_handlung'],
    [
      'Chancen-Aufenthaltsrecht ersetzt die Duldung hier nicht',
      seit('2023-01-01', 'AE104C'),
      'offen_handlung',
    ],
    ['nicht eingetragen', inArbeit({ aufenthaltsabschnitt: [] }), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.DULD')).toBe(zustand));
});

describe('60d.ARB: zwölf Monate, zwanzig Stunden', () => {
  test.each([
    ['seit zwölf Monaten auf den Tag', stelle({ von: '2025-11-21' }), 'erfuellt'],
    ['ein Tag zu wenig', stelle({ von: '2025-11-22' }), 'offen_ab'],
    ['20 Stunden', stelle({ stundenWoche: 20 }), 'erfuellt'],
    ['19,5 Stunden', stelle({ stundenWoche: 19.5 }), 'offen_handlung'],
    ['Stunden nicht eingetragen', stelle({ stundenWoche: null }), 'unbekannt'],
    ['nicht versicherungspflichtig', stelle({ sozialversicherungspflichtig: false }), 'offen_handlung'],
    ['Versicherung nicht eingetragen', stelle({ sozialversicherungspflichtig: null }), 'unbekannt'],
    ['Minijob', stelle({ form: 'minijob', sozialversicherungspflichtig: null }), 'offen_handlung'],
    [
      'zwei Stellen mit zusammen 20 Stunden',
      inArbeit({
        beschaeftigung: [
          { ...STELLE, stundenWoche: 12 },
          { ...STELLE, arbeitgeber: 'Zweite Probe', stundenWoche: 8 },
        ],
      }),
      'erfuellt',
    ],
    [
      'nahtloser Wechsel',
      inArbeit({
        beschaeftigung: [
          { ...STELLE, von: '2025-01-01', bis: '2026-05-31' },
          { ...STELLE, von: '2026-06-01' },
        ],
      }),
      'erfuellt',
    ],
    [
      'ein Tag Unterbrechung: Wertung',
      inArbeit({
        beschaeftigung: [
          { ...STELLE, von: '2025-01-01', bis: '2026-05-30' },
          { ...STELLE, von: '2026-06-01' },
        ],
      }),
      'wertung',
    ],
    [
      'drei Monate Unterbrechung: Wertung',
      inArbeit({
        beschaeftigung: [
          { ...STELLE, von: '2025-01-01', bis: '2026-02-28' },
          { ...STELLE, von: '2026-06-01' },
        ],
      }),
      'wertung',
    ],
    [
      'mehr als drei Monate: die Frist beginnt neu',
      inArbeit({
        beschaeftigung: [
          { ...STELLE, von: '2025-01-01', bis: '2026-02-27' },
          { ...STELLE, von: '2026-06-01' },
        ],
      }),
      'offen_ab',
    ],
    ['zurzeit ohne Arbeit', stelle({ bis: '2026-05-31' }), 'offen_handlung'],
    ['keine Beschäftigung, alles erfasst', inArbeit({ beschaeftigung: [] }), 'offen_handlung'],
    [
      'keine eingetragen',
      inArbeit({ beschaeftigung: [], integration: { integrationskurs: 'keine_verpflichtung' } }),
      'unbekannt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.ARB')).toBe(zustand));

  test('öffentliche Fehler (alte Fassung): weder 18 Monate noch 35 Stunden', () => {
    const fall = stelle({ von: '2025-11-21', stundenWoche: 20 });
    expect(in60d(fall, '60d.ARB')).toBe('erfuellt');
    expect(frage(fall, '60d.ARB').text).not.toMatch(/18|35/);
  });
  test.each([
    ['35 Stunden seit 18 Monaten', { von: '2025-05-21', stundenWoche: 35 }, false, 'erfuellt'],
    ['ein Tag zu wenig', { von: '2025-05-22', stundenWoche: 35 }, false, 'offen_ab'],
    ['34 Stunden', { stundenWoche: 34 }, false, 'offen_handlung'],
    ['34 Stunden, alleinerziehend', { stundenWoche: 34 }, true, 'erfuellt'],
    ['34 Stunden, ob alleinerziehend nicht eingetragen', { stundenWoche: 34 }, null, 'unbekannt'],
  ] as const)('das Recht von 2020: %s', (_, mehr, alleinerziehend, zustand) => {
    const fall = stelle(mehr, { lebensunterhalt: { kduWarm: 52_000, alleinerziehend } });
    expect(frage(fall, '60d.ARB', { rahmen: { rechtsstand: asDatum('2024-02-29') } }).zustand).toBe(zustand);
  });
});

describe('60d.LU12 und 60d.LU: durch die eigene Beschäftigung', () => {
  const lu = (mehr: object, rest: Partial<FallEingabe> = {}) =>
    inArbeit({ lebensunterhalt: { kduWarm: 52_000, krankenversichert: true, ...mehr }, ...rest });
  test.each([
    ['zwölf Monate vor heute', lu({ durchArbeitGesichertSeit: '2025-11-21' }), 'erfuellt'],
    ['ein Tag zu wenig', lu({ durchArbeitGesichertSeit: '2025-11-22' }), 'offen_ab'],
    [
      'beim Antrag erreicht',
      lu({ durchArbeitGesichertSeit: '2025-09-01' }, antrag('2026-09-01')),
      'erfuellt',
    ],
    [
      'beim Antrag noch nicht, heute schon',
      lu({ durchArbeitGesichertSeit: '2025-09-02' }, antrag('2026-09-01')),
      'offen_handlung',
    ],
    ['nicht eingetragen', lu({}), 'unbekannt'],
  ] as const)('60d.LU12: %s', (_, fall, zustand) => expect(in60d(fall, '60d.LU12')).toBe(zustand));

  test.each([
    ['reicht für eine Person', lu({}), 'erfuellt'],
    [
      'reicht nicht',
      stelle({ bruttoMonat: 100_000, nettoMonat: 80_000 }, { lebensunterhalt: { kduWarm: 52_000 } }),
      'offen_handlung',
    ],
    [
      'reicht für die Person, nicht für die Familie: strittig',
      inArbeit({
        lebensunterhalt: { kduWarm: 60_000 },
        angehoeriger: [
          { ...EHE },
          { beziehung: 'kind', geburtsdatum: '2015-01-01', ledig: true, imHaushalt: true },
        ],
      }),
      'wertung',
    ],
    ['Miete fehlt', inArbeit({ lebensunterhalt: {} }), 'unbekannt'],
    [
      'Miete fehlt, aber die Sicherung ist vermerkt',
      inArbeit({ lebensunterhalt: { durchArbeitGesichertSeit: '2026-01-01' } }),
      'erfuellt',
    ],
  ] as const)('60d.LU: %s', (_, fall, zustand) => expect(in60d(fall, '60d.LU')).toBe(zustand));

  test('Falle 10: voll und nur durch die Arbeit, anders als bei § 25b', () => {
    const fall = stelle(
      { bruttoMonat: 160_000, nettoMonat: 129_000 },
      { lebensunterhalt: { kduWarm: 52_000, krankenversichert: true } },
    );
    expect([stand(fall, '25b1.LU'), in60d(fall, '60d.LU')]).toEqual(['erfuellt', 'offen_handlung']);
  });
});

describe('60d.DEU: mündlich A2', () => {
  const deutsch = (muendlich: 'A1' | 'A2' | 'B1' | null, am: string | null = '2024-01-01') =>
    inArbeit({ sprachnachweis: [{ muendlich, am }] });
  test.each([
    ['A1', deutsch('A1'), 'offen_handlung'],
    ['A2', deutsch('A2'), 'erfuellt'],
    ['heute erworben', deutsch('A2', HEUTE), 'erfuellt'],
    ['erst morgen', deutsch('A2', '2026-11-22'), 'offen_handlung'],
    ['nicht eingetragen', inArbeit({ sprachnachweis: [] }), 'unbekannt'],
    ['Stufe nicht eingetragen', deutsch(null), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.DEU')).toBe(zustand));
  test('öffentlicher Fehler: Auch nach einer Verpflichtung zum Integrationskurs genügt A2', () => {
    const fall = inArbeit({
      sprachnachweis: [{ muendlich: 'A2' }],
      integration: { integrationskurs: 'erfolgreich', beschaeftigungenErfasst: true },
    });
    expect([in60d(fall, '60d.DEU'), in60d(fall, '60d.INTK')]).toEqual(['erfuellt', 'erfuellt']);
  });
});

describe('60d.STRAF: keine vorsätzliche Straftat, bei beiden', () => {
  const strafe = (verurteilung: NonNullable<FallEingabe['verurteilung']>) =>
    inArbeit({ verurteilung, hindernis: { ...NICHTS_DAGEGEN, verurteilungen: 'vorhanden' } });
  const geld = (tagessaetze: number, nurAuslaenderrechtlich: boolean | null) =>
    ({
      art: 'geldstrafe',
      tagessaetze,
      nurAuslaenderrechtlich,
      vorsatz: true,
      am: '2025-06-01',
      rechtskraftAm: '2025-07-01',
    }) as const;
  test.each([
    ['nichts', inArbeit(), 'erfuellt'],
    ['schon 5 Tagessätze allgemein', strafe([geld(5, false)]), 'offen_ab'],
    ['90 Tagessätze ausländerrechtlich, einzige Strafe', strafe([geld(90, true)]), 'erfuellt'],
    ['91 Tagessätze ausländerrechtlich', strafe([geld(91, true)]), 'offen_ab'],
    ['zwei ausländerrechtliche Strafen: strittig', strafe([geld(20, true), geld(20, true)]), 'wertung'],
    ['ausländerrechtlich und allgemein', strafe([geld(20, true), geld(10, false)]), 'offen_ab'],
    ['Art der Tat nicht eingetragen', strafe([geld(20, null)]), 'unbekannt'],
    ['Ehegatte verurteilt', verheiratet({ vorsatztat: 'vorhanden' }), 'nicht_erfuellt'],
    ['Ehegatte nicht geprüft', verheiratet({ vorsatztat: null }), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60d(fall, '60d.STRAF')).toBe(zustand));
  test('die 50 Tagessätze der §§ 19d, 60c gelten hier nicht', () => {
    const fall = strafe([geld(50, false)]);
    expect([in60d(fall, '60d.STRAF'), stand(fall, '19d.STRAF')]).toEqual(['offen_ab', 'erfuellt']);
  });
});

describe('60d.EXTR, 60d.AUSW, 60d.KIND, 60d.INTK', () => {
  const hindernis = (mehr: object) => inArbeit({ hindernis: { ...NICHTS_DAGEGEN, ...mehr } });
  const kurs = (
    integrationskurs: 'laeuft' | 'erfolgreich' | 'abbruch_unverschuldet' | 'abbruch_verschuldet' | null,
  ) => inArbeit({ integration: { integrationskurs, beschaeftigungenErfasst: true } });
  test.each([
    ['60d.EXTR', 'nichts', inArbeit(), 'erfuellt'],
    ['60d.EXTR', 'vorhanden', hindernis({ extremismus: 'vorhanden' }), 'nicht_erfuellt'],
    ['60d.EXTR', 'nicht geprüft', hindernis({ extremismus: null }), 'unbekannt'],
    ['60d.EXTR', 'beim Ehegatten', verheiratet({ extremismus: 'vorhanden' }), 'nicht_erfuellt'],
    ['60d.EXTR', 'beim Ehegatten nicht geprüft', verheiratet({ extremismus: null }), 'unbekannt'],
    ['60d.AUSW', 'keine', inArbeit(), 'erfuellt'],
    ['60d.AUSW', 'vorhanden', hindernis({ ausweisungsverfuegung: 'vorhanden' }), 'nicht_erfuellt'],
    ['60d.AUSW', 'nicht geprüft', hindernis({ ausweisungsverfuegung: null }), 'unbekannt'],
    ['60d.KIND', 'keine Kinder', inArbeit(), 'nicht_anwendbar'],
    ['60d.KIND', 'Schulbesuch nachgewiesen', kind({}), 'erfuellt'],
    [
      '60d.KIND',
      'Schulbesuch nicht nachgewiesen',
      kind({ schulbesuchNachgewiesen: false }),
      'offen_handlung',
    ],
    ['60d.KIND', 'Schulbesuch nicht eingetragen', kind({ schulbesuchNachgewiesen: null }), 'unbekannt'],
    ['60d.KIND', 'Ausschlussgrund', kind({ ausschlussgrund: 'vorhanden' }), 'nicht_erfuellt'],
    [
      '60d.KIND',
      'Ausschlussgrund, aber ob das Kind im Haushalt lebt, ist nicht eingetragen',
      kind({ ausschlussgrund: 'vorhanden', imHaushalt: null }),
      'unbekannt',
    ],
    [
      '60d.KIND',
      'Ausschlussgrund am Tag vor dem 16. Geburtstag, ledig nicht eingetragen',
      kind({ geburtsdatum: '2010-11-22', ausschlussgrund: 'vorhanden', ledig: null }),
      'nicht_erfuellt',
    ],
    [
      '60d.KIND',
      'Ausschlussgrund am 16. Geburtstag, ledig nicht eingetragen',
      kind({ geburtsdatum: '2010-11-21', ausschlussgrund: 'vorhanden', ledig: null }),
      'unbekannt',
    ],
    ['60d.KIND', 'Ausschlussgrund nicht geprüft', kind({ ausschlussgrund: null }), 'unbekannt'],
    [
      '60d.KIND',
      'am 14. Geburtstag zählt der Ausschlussgrund',
      kind({ geburtsdatum: '2012-11-21', ausschlussgrund: null }),
      'unbekannt',
    ],
    [
      '60d.KIND',
      'am Tag davor nicht: noch nicht strafmündig',
      kind({ geburtsdatum: '2012-11-22', ausschlussgrund: null }),
      'erfuellt',
    ],
    [
      '60d.KIND',
      'am 18. Geburtstag zählt das Kind nicht mehr',
      kind({ geburtsdatum: '2008-11-21', ausschlussgrund: 'vorhanden', schulbesuchNachgewiesen: null }),
      'nicht_anwendbar',
    ],
    ['60d.INTK', 'nicht verpflichtet', inArbeit(), 'nicht_anwendbar'],
    ['60d.INTK', 'erfolgreich', kurs('erfolgreich'), 'erfuellt'],
    ['60d.INTK', 'Abbruch nicht zu vertreten', kurs('abbruch_unverschuldet'), 'erfuellt'],
    ['60d.INTK', 'Abbruch zu vertreten', kurs('abbruch_verschuldet'), 'offen_handlung'],
    ['60d.INTK', 'läuft', kurs('laeuft'), 'offen_handlung'],
    ['60d.INTK', 'nicht eingetragen', kurs(null), 'unbekannt'],
    [
      '60d.INTK',
      'Ehegatte hat abgebrochen',
      verheiratet({ integrationskurs: 'abbruch_verschuldet' }),
      'offen_handlung',
    ],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(in60d(fall, id)).toBe(zustand));
});
