import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, pruefe, unbekannte, weg } from '#test/shared/recht/befragen.ts';

type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number];

const kind: Angehoeriger = {
  beziehung: 'kind',
  geburtsdatum: '2010-03-01',
  ledig: true,
  imHaushalt: true,
  schulbesuchNachgewiesen: true,
  titel: '25a1',
  titelSeit: '2026-01-01',
  titelBis: '2029-01-01',
  personensorge: true,
  einreiseAm: '2018-03-01',
};
const partner: Angehoeriger = {
  beziehung: 'ehegatte',
  geburtsdatum: '2003-01-01',
  imHaushalt: true,
  titel: '25a1',
  einreiseAm: '2018-03-01',
};
const elternteil: Angehoeriger = {
  beziehung: 'elternteil',
  geburtsdatum: '1985-01-01',
  imHaushalt: true,
  titel: '25a2',
  einreiseAm: '2018-03-01',
};
/** Enough for everybody: gross 4,000, net 2,600, rent 700. */
const VOLL = {
  bruttoErwerb: 400_000,
  nettoErwerb: 260_000,
  kduWarm: 70_000,
  krankenversichert: true,
  alleinerziehend: true,
} as const;

const mit = (...angehoeriger: Angehoeriger[]): Fall => integriert({ angehoeriger, lebensunterhalt: VOLL });
const minor = (geburtsdatum: string, ...angehoeriger: Angehoeriger[]): Fall =>
  integriert({
    person: { ...INTEGRIERTE_PERSON.person, geburtsdatum, einreiseAm: '2018-03-01' },
    angehoeriger,
    lebensunterhalt: null,
  });
const von = (fall: Fall, id: string, tag = HEUTE, rechtsstand = tag) =>
  frage(fall, id, { tag, weg: '25a2', rahmen: { rechtsstand: asDatum(rechtsstand) } });
const stand = (fall: Fall, id: string, tag = HEUTE, rechtsstand = tag) =>
  von(fall, id, tag, rechtsstand).zustand;

describe('25a2.BEZUG: wer den Weg eröffnet', () => {
  test.each([
    ['minderjähriges Kind mit § 25a Abs. 1', mit(kind), 'erfuellt'],
    ['es fehlt die Angabe, was das Kind hat', mit({ ...kind, titel: null }), 'unbekannt'],
    ['ob Personensorge besteht, ist unbekannt', mit({ ...kind, personensorge: null }), 'unbekannt'],
    ['keine Personensorge: nicht über dieses Kind', mit({ ...kind, personensorge: false }), 'nicht_erfuellt'],
    ['das Kind wird morgen 18: noch offen', mit({ ...kind, geburtsdatum: '2008-11-22' }), 'erfuellt'],
    [
      'Falle 18: das Kind wird heute 18: vorbei',
      mit({ ...kind, geburtsdatum: '2008-11-21' }),
      'nicht_erfuellt',
    ],
    [
      'vom Kind ist nur das Jahr bekannt, und der Tag entscheidet',
      mit({ ...kind, geburtsdatum: '2008' }),
      'unbekannt',
    ],
    ['Geburtsdatum des Kindes unbekannt', mit({ ...kind, geburtsdatum: null }), 'unbekannt'],
    ['der Titel des Kindes gilt noch heute', mit({ ...kind, titelBis: HEUTE }), 'erfuellt'],
    [
      'der Titel des Kindes ist gestern abgelaufen: Was gilt heute?',
      mit({ ...kind, titelBis: '2026-11-20' }),
      'unbekannt',
    ],
    [
      'der Titel beginnt erst morgen, § 25a ist aber absehbar',
      mit({ ...kind, titelSeit: '2026-11-22' }),
      'offen_handlung',
    ],
    [
      'Niederlassungserlaubnis des Kindes: zu prüfen, ob nach § 26 Abs. 4',
      mit({ ...kind, titel: 'niederlassung' }),
      'wertung',
    ],
    ['das Kind ist deutsch: ein anderer Weg', mit({ ...kind, titel: 'deutsch' }), 'nicht_erfuellt'],
    [
      'Kind mit Duldung, 16 Jahre, lange hier: dort zuerst prüfen',
      mit({ ...kind, titel: 'duldung' }),
      'offen_handlung',
    ],
    [
      'Kind mit Duldung, Einreise unbekannt',
      mit({ ...kind, titel: 'duldung', einreiseAm: null }),
      'unbekannt',
    ],
    [
      'Kind mit Duldung, im Zeitraum noch keine 14',
      mit({ ...kind, titel: 'duldung', geburtsdatum: '2014-11-22' }),
      'nicht_erfuellt',
    ],
    [
      'Kind mit Duldung, am Ende des Zeitraums 14',
      mit({ ...kind, titel: 'duldung', geburtsdatum: '2014-11-21' }),
      'offen_handlung',
    ],
    ['Ehegatte des jungen Menschen', mit(partner), 'erfuellt'],
    ['Ehegatte lebt nicht im Haushalt', mit({ ...partner, imHaushalt: false }), 'nicht_erfuellt'],
    ['ob der Ehegatte im Haushalt lebt, ist unbekannt', mit({ ...partner, imHaushalt: null }), 'unbekannt'],
    ['minderjährig, Elternteil mit § 25a Abs. 2', minor('2012-01-01', elternteil), 'erfuellt'],
    ['volljährig, Elternteil mit § 25a Abs. 2: zu alt', minor('2008-11-21', elternteil), 'nicht_erfuellt'],
    [
      'minderjährig, Elternteil mit § 25a Abs. 1',
      minor('2017-06-01', { ...elternteil, titel: '25a1', geburtsdatum: '2000-01-01' }),
      'erfuellt',
    ],
    [
      'wer verheiratet ist, kann sich auf Eltern nicht berufen, wann auch immer geboren',
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: null, familienstand: 'verheiratet' },
        angehoeriger: [elternteil],
      }),
      'nicht_erfuellt',
    ],
    ['niemand in der Familie, Haushalt vollständig', integriert(), 'nicht_erfuellt'],
    ['Haushalt nicht vollständig erfasst', unbekannte(), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(stand(fall, '25a2.BEZUG')).toBe(zustand));

  test('ein Antrag vor dem 18. Geburtstag des Kindes hält den Weg offen; gewertet wird, was unmittelbar davor war', () => {
    const erwachsen = { ...kind, geburtsdatum: '2008-11-01' };
    const am = (gestelltAm: string) =>
      integriert({
        angehoeriger: [erwachsen],
        lebensunterhalt: VOLL,
        antrag: [{ norm: '25a2', gestelltAm, stand: 'gestellt' }],
      });
    expect([stand(am('2026-10-31'), '25a2.BEZUG'), stand(am('2026-11-01'), '25a2.BEZUG')]).toEqual([
      'wertung',
      'nicht_erfuellt',
    ]);
  });

  test('nennt den Tag, an dem der Weg mit der Volljährigkeit endet', () =>
    expect(von(mit(kind), '25a2.BEZUG').text).toContain('endet am 01.03.2028'));
});

describe('Die Fassungen des § 25a Abs. 2', () => {
  test('Ehegatten und Kinder des jungen Menschen nennt erst die Fassung vom 01.08.2015', () => {
    expect(stand(mit(partner), '25a2.BEZUG', HEUTE, '2015-07-31')).toBe('nicht_erfuellt');
    expect(stand(mit(partner), '25a2.BEZUG', HEUTE, '2015-08-01')).toBe('erfuellt');
  });
  test('wann der junge Mensch selbst so weit ist, richtet sich nach seiner Fassung: sechs, vier oder drei Jahre', () => {
    const jung = mit({ ...kind, titel: 'duldung', einreiseAm: '2025-06-01', geburtsdatum: '2013-01-01' });
    const am = (rechtsstand: string) => stand(jung, '25a2.BEZUG', HEUTE, rechtsstand);
    expect([am('2015-07-31'), am('2022-12-30'), am('2022-12-31')]).toEqual([
      'nicht_erfuellt',
      'nicht_erfuellt',
      'offen_handlung',
    ]);
  });
});

describe('25a2.LU: vollständig durch eigene Arbeit', () => {
  const lu = (nettoErwerb: number, mehr: object = {}) =>
    integriert({ angehoeriger: [kind], lebensunterhalt: { ...VOLL, bruttoErwerb: 0, nettoErwerb, ...mehr } });
  /** 563 and 471, Mehrbedarf 12 % of 563 (67.56), rent 700. */
  const BEDARF = 180_156;
  test.each([
    ['auf den Cent genug: erfüllt', lu(BEDARF), 'erfuellt'],
    ['ein Cent zu wenig, aber ohne den Bedarf des jungen Menschen genug: Wertung', lu(BEDARF - 1), 'wertung'],
    ['auch ohne dessen Bedarf zu wenig: offen', lu(100_000), 'offen_handlung'],
    ['nicht krankenversichert: offen', lu(BEDARF, { krankenversichert: false }), 'offen_handlung'],
    ['ob krankenversichert, ist unbekannt', lu(BEDARF, { krankenversichert: null }), 'unbekannt'],
    ['nichts bekannt', integriert({ angehoeriger: [kind], lebensunterhalt: null }), 'unbekannt'],
    ['für minderjährige Kinder nicht verlangt', minor('2012-01-01', elternteil), 'nicht_anwendbar'],
  ] as const)('%s', (_, fall, zustand) => expect(stand(fall, '25a2.LU')).toBe(zustand));

  test('Falle 10: überwiegend genügt hier nicht, voll ist verlangt', () => {
    const fall = integriert({
      angehoeriger: [{ ...kind, geburtsdatum: '2012-01-01' }],
      lebensunterhalt: { ...VOLL, bruttoErwerb: 160_000, nettoErwerb: 129_000 },
    });
    expect([frage(fall, '25b1.LU', { weg: '25b1' }).zustand, stand(fall, '25a2.LU')]).toEqual([
      'erfuellt',
      'offen_handlung',
    ]);
  });
});

describe('25a2.STRAF und 25a2.HIND', () => {
  const strafe = (tagessaetze: number, nurAuslaenderrechtlich: boolean | null, mehr: object = {}) =>
    integriert({
      angehoeriger: [kind],
      lebensunterhalt: VOLL,
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [
        {
          art: 'geldstrafe',
          tagessaetze,
          nurAuslaenderrechtlich,
          vorsatz: true,
          am: '2025-01-01',
          rechtskraftAm: '2025-02-01',
          ...mehr,
        },
      ],
    });
  test.each([
    ['keine Verurteilung', mit(kind), 'erfuellt'],
    ['Falle 3: 50 Tagessätze bleiben außer Betracht', strafe(50, false), 'erfuellt'],
    ['Falle 3: 51 Tagessätze nicht mehr', strafe(51, false), 'offen_ab'],
    ['90 Tagessätze nur nach Aufenthaltsgesetz bleiben außer Betracht', strafe(90, true), 'erfuellt'],
    ['91 nicht mehr', strafe(91, true), 'offen_ab'],
    ['welcher Art die 60 Tagessätze sind, ist unbekannt', strafe(60, null), 'unbekannt'],
    ['fahrlässig: zählt nicht', strafe(120, false, { vorsatz: false }), 'erfuellt'],
    [
      'nicht geprüft',
      integriert({ angehoeriger: [kind], hindernis: { ...OHNE_HINDERNIS, verurteilungen: null } }),
      'unbekannt',
    ],
    ['für minderjährige Kinder nicht verlangt', minor('2012-01-01', elternteil), 'nicht_anwendbar'],
  ] as const)('Straffreiheit: %s', (_, fall, zustand) => expect(stand(fall, '25a2.STRAF')).toBe(zustand));

  test.each([
    ['nichts vermerkt', mit(kind), 'erfuellt'],
    [
      'zumutbare Mitwirkung fehlt',
      integriert({ angehoeriger: [kind], identitaet: { ...PASS, mitwirkung: 'nicht_erfuellt' } }),
      'offen_handlung',
    ],
    [
      'Mitwirkung nicht eingetragen',
      integriert({ angehoeriger: [kind], identitaet: { ...PASS, mitwirkung: null } }),
      'unbekannt',
    ],
    [
      'nur früheres Verhalten',
      integriert({
        angehoeriger: [kind],
        hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
        taeuschung: [{ von: '2018-01-01', bis: '2026-11-20', eigene: true, ursaechlich: true }],
      }),
      'erfuellt',
    ],
  ] as const)('Verhinderung: %s', (_, fall, zustand) => expect(stand(fall, '25a2.HIND')).toBe(zustand));
});

describe('Der Vorschlag für § 25a Abs. 2', () => {
  test('grün, wenn alles erfüllt ist; die eigenen Wege werden zuerst genannt', () => {
    const ergebnis = pruefe(mit(kind));
    expect(weg(ergebnis, '25a2')).toMatchObject({ vorschlag: 'gruen', version: '25a2-2022' });
    expect(ergebnis.rechtsgrundlage).toBe('25b1');
  });
  test('die Zeilen für Geschwister, Ehegatten, Kinder und die Duldung sagen, welcher Weg es ist', () => {
    const wege = (fall: Fall) =>
      ['25a2.GESCHW', '25a2.EHE', '25a2.KIND', '25a2.DULD'].filter((id) => stand(fall, id) === 'erfuellt');
    expect([wege(mit(kind)), wege(mit(partner)), wege(minor('2012-01-01', elternteil))]).toEqual([
      ['25a2.DULD'],
      ['25a2.EHE'],
      ['25a2.GESCHW', '25a2.DULD'],
    ]);
  });
  test('ohne Angaben keine Farbe', () =>
    expect(weg(pruefe(unbekannte()), '25a2').vorschlag).toBe('angaben_fehlen'));
  test('Falle 18: § 25b Abs. 4 verlangt keine Aufenthaltszeit, § 25a Abs. 2 ein minderjähriges Kind mit Titel', () => {
    const neu = integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2026-01-01' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2026-01-01' }],
      angehoeriger: [{ ...partner, titel: '25b1' }],
      lebensunterhalt: VOLL,
    });
    const ergebnis = pruefe(neu);
    expect([
      weg(ergebnis, '25b4').vorschlag,
      weg(ergebnis, '25b1').vorschlag,
      weg(ergebnis, '25a2').vorschlag,
    ]).toEqual(['gruen', 'rot', 'rot']);
  });
});
