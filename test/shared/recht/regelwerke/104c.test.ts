import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { erinnerungen104c, letzterTagDesTitels } from '#shared/recht/kriterien/chance.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, kriterium, pruefe, unbekannte, weg } from '../befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;
type Antraege = NonNullable<FallEingabe['antrag']>;

const ALT = '2024-06-01';
const von = (fall: Fall, id: string, rechtsstand: string, tag = HEUTE) =>
  frage(fall, id, { tag, weg: '104c', rahmen: { rechtsstand: asDatum(rechtsstand) } });
const alt = (fall: Fall, id: string) => von(fall, id, ALT, ALT).zustand;
const neu = (fall: Fall, id: string, tag = HEUTE) => von(fall, id, tag, tag).zustand;

const seit = (tag: string, mehr: Partial<FallEingabe> = {}): Fall =>
  integriert({
    person: { ...INTEGRIERTE_PERSON.person, einreiseAm: tag },
    aufenthaltsabschnitt: [{ status: 'D', von: tag }],
    ...mehr,
  });
const zeiten = (...aufenthaltsabschnitt: Abschnitte): Fall =>
  integriert({ person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2015-01-01' }, aufenthaltsabschnitt });

describe('104c.ZEIT: fünf Jahre am 31.10.2022 (altes Recht)', () => {
  test.each([
    ['auf den Tag fünf Jahre: erfüllt', seit('2017-10-31'), 'erfuellt'],
    ['ein Tag zu wenig: nicht erfüllt, der Stichtag liegt fest', seit('2017-11-01'), 'nicht_erfuellt'],
    [
      'zwei Tage Lücke davor: nicht harmlos, sondern zu klären (streng)',
      zeiten({ status: 'D', von: '2015-01-01', bis: '2019-12-31' }, { status: 'D', von: '2020-01-03' }),
      'unbekannt',
    ],
    [
      'untergetaucht vor dem Stichtag: nicht erfüllt',
      zeiten(
        { status: 'D', von: '2015-01-01', bis: '2019-12-31' },
        { status: 'O', von: '2020-01-01', bis: '2020-01-02' },
        { status: 'D', von: '2020-01-03' },
      ),
      'nicht_erfuellt',
    ],
    [
      'kurzer Aufenthalt im Ausland: Wertung',
      zeiten(
        { status: 'D', von: '2015-01-01', bis: '2018-06-11' },
        { status: 'AUSL', von: '2018-06-12', bis: '2018-07-31' },
        { status: 'D', von: '2018-08-01' },
      ),
      'wertung',
    ],
    [
      'eine Lücke nach dem Stichtag spielt keine Rolle',
      zeiten({ status: 'D', von: '2015-01-01', bis: '2022-10-31' }, { status: 'D', von: '2023-06-01' }),
      'erfuellt',
    ],
    [
      'am Stichtag schon abgelaufen: zu klären',
      zeiten({ status: 'D', von: '2015-01-01', bis: '2022-10-30' }),
      'unbekannt',
    ],
    ['Zeiten nach § 60b zählen hier mit', zeiten({ status: 'D60B', von: '2015-01-01' }), 'erfuellt'],
    [
      'eine Aufenthaltserlaubnis in der Mitte zählt mit',
      zeiten(
        { status: 'D', von: '2015-01-01', bis: '2018-12-31' },
        { status: 'AE', von: '2019-01-01', bis: '2020-12-31' },
        { status: 'D', von: '2021-01-01' },
      ),
      'erfuellt',
    ],
    [
      'bestätigter Anspruch auf Duldung: Wertung',
      zeiten(
        { status: 'D', von: '2015-01-01', bis: '2019-12-31' },
        { status: 'DM', von: '2020-01-01', bis: '2020-06-30', bestaetigt: true },
        { status: 'D', von: '2020-07-01' },
      ),
      'wertung',
    ],
    ['nichts eingetragen: unbekannt', unbekannte(), 'unbekannt'],
    [
      'die Zeiten beginnen erst nach dem Stichtag, die Einreise ist unbekannt',
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: null },
        aufenthaltsabschnitt: [{ status: 'D', von: '2023-01-01' }],
      }),
      'unbekannt',
    ],
    [
      'Ende vor dem Anfang: unbekannt',
      zeiten({ status: 'D', von: '2015-01-01', bis: '2014-01-01' }),
      'unbekannt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(alt(fall, '104c.ZEIT')).toBe(zustand));

  const familie = (person: FallEingabe['person'], beziehung: 'ehegatte' | 'elternteil', mehr: object = {}) =>
    seit('2021-01-01', {
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2021-01-01', ...person },
      angehoeriger: [{ beziehung, geburtsdatum: '1985-01-01', imHaushalt: true, titel: '104c', ...mehr }],
    });
  test.each([
    ['Ehegatte einer Person mit Titel', familie({}, 'ehegatte'), 'nicht_anwendbar'],
    ['nicht im selben Haushalt', familie({}, 'ehegatte', { imHaushalt: false }), 'nicht_erfuellt'],
    ['ob im selben Haushalt, ist unbekannt', familie({}, 'ehegatte', { imHaushalt: null }), 'unbekannt'],
    ['was der Ehegatte hat, ist unbekannt', familie({}, 'ehegatte', { titel: null }), 'unbekannt'],
    ['Ehegatte ohne diesen Titel', familie({}, 'ehegatte', { titel: 'duldung' }), 'nicht_erfuellt'],
    ['minderjähriges Kind', familie({ geburtsdatum: '2010-01-01' }, 'elternteil'), 'nicht_anwendbar'],
    [
      'volljähriges lediges Kind, einen Tag vor dem 18. Geburtstag eingereist',
      familie({ geburtsdatum: '2003-01-02' }, 'elternteil'),
      'nicht_anwendbar',
    ],
    [
      'volljähriges Kind, am 18. Geburtstag eingereist',
      familie({ geburtsdatum: '2003-01-01' }, 'elternteil'),
      'nicht_erfuellt',
    ],
    [
      'verheiratetes Kind',
      familie({ geburtsdatum: '2003-01-02', familienstand: 'verheiratet' }, 'elternteil'),
      'nicht_erfuellt',
    ],
    [
      'Familienstand des Kindes unbekannt',
      familie({ geburtsdatum: '2003-01-02', familienstand: null }, 'elternteil'),
      'unbekannt',
    ],
    [
      'Haushalt nicht vollständig erfasst',
      familie({ haushaltErfasst: null }, 'ehegatte', { titel: 'duldung' }),
      'unbekannt',
    ],
  ] as const)('Familie: %s', (_, fall, zustand) => expect(alt(fall, '104c.ZEIT')).toBe(zustand));
});

describe('104c.STRAF, 104c.TAEUSCH, 104c.FDGO und 104c.STATUS (altes Recht)', () => {
  const strafe = (art: 'geldstrafe' | 'jugendstrafe' | 'zuchtmittel', mehr: object = {}) =>
    seit('2015-01-01', {
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [{ art, vorsatz: true, am: '2022-01-01', rechtskraftAm: '2022-02-01', ...mehr }],
    });
  test.each([
    ['50 Tagessätze', strafe('geldstrafe', { tagessaetze: 50, nurAuslaenderrechtlich: false }), 'erfuellt'],
    ['51 Tagessätze', strafe('geldstrafe', { tagessaetze: 51, nurAuslaenderrechtlich: false }), 'offen_ab'],
    [
      '90 Tagessätze, nur nach Aufenthaltsgesetz',
      strafe('geldstrafe', { tagessaetze: 90, nurAuslaenderrechtlich: true }),
      'erfuellt',
    ],
    [
      '91 Tagessätze, nur nach Aufenthaltsgesetz',
      strafe('geldstrafe', { tagessaetze: 91, nurAuslaenderrechtlich: true }),
      'offen_ab',
    ],
    ['Jugendstrafrecht ohne Jugendstrafe bleibt außer Betracht', strafe('zuchtmittel'), 'erfuellt'],
    ['Jugendstrafe nicht', strafe('jugendstrafe', { monate: 6, bewaehrung: true }), 'offen_ab'],
  ] as const)('Straffreiheit: %s', (_, fall, zustand) => expect(alt(fall, '104c.STRAF')).toBe(zustand));

  const taeuschung = (...eintraege: NonNullable<FallEingabe['taeuschung']>) =>
    seit('2015-01-01', {
      hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
      taeuschung: eintraege,
    });
  const eine = { von: '2020-01-01', eigene: true, vorsatz: true, ursaechlich: true };
  test.each([
    ['nichts vermerkt', seit('2015-01-01'), 'erfuellt'],
    ['eine einzelne: Wertung, ob wiederholt', taeuschung(eine), 'wertung'],
    [
      'wiederholt, die letzte dauert an: soll versagt werden',
      taeuschung({ ...eine, bis: '2021-01-01' }, { ...eine, von: '2022-01-01' }),
      'offen_handlung',
    ],
    ['gestern beendet: verhindert heute nichts', taeuschung({ ...eine, bis: '2024-05-31' }), 'erfuellt'],
    ['dauert am letzten Tag noch an', taeuschung({ ...eine, bis: '2024-06-01' }), 'wertung'],
    ['der Eltern', taeuschung({ ...eine, eigene: false }), 'erfuellt'],
    ['nicht vorsätzlich', taeuschung({ ...eine, vorsatz: false }), 'erfuellt'],
    ['ob vorsätzlich, ist unbekannt', taeuschung({ ...eine, vorsatz: null }), 'unbekannt'],
    [
      'nicht geprüft',
      seit('2015-01-01', { hindernis: { ...OHNE_HINDERNIS, taeuschungen: null } }),
      'unbekannt',
    ],
  ] as const)('Täuschung: %s', (_, fall, zustand) => expect(alt(fall, '104c.TAEUSCH')).toBe(zustand));

  test('Bekenntnis und Status werden verlangt, Lebensunterhalt, Identität, Pass und Visum nicht', () => {
    const ids = weg(pruefe(seit('2015-01-01'), ALT), '104c').kriterien.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['104c.FDGO', '104c.STATUS', '104c.PRUEF']));
    for (const id of ['Q.LU', 'Q.ID', 'Q.PASS', 'Q.VISUM']) expect(ids).not.toContain(id);
  });

  test('wer damals alles erfüllte, war grün; die Zusammenfassung sagt es', () => {
    const ergebnis = pruefe(seit('2015-01-01', { integration: { fdgoErklaerungAm: '2023-01-01' } }), ALT);
    expect(weg(ergebnis, '104c')).toMatchObject({ vorschlag: 'gruen', version: '104c-2022' });
    expect(kriterium(ergebnis, '104c.PRUEF')).toMatchObject({ zustand: 'erfuellt', massgeblich: false });
  });
});

describe('§ 104c seit dem 31.12.2025', () => {
  const titel = (bis: string | null, antrag: Antraege = []) =>
    integriert({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-03-01', bis: '2025-12-30' },
        { status: 'AE104C', von: '2025-12-31', bis },
      ],
      antrag,
    });

  test('am 30.12.2025 gilt das alte Recht, am 31.12.2025 gibt es keine Neuerteilung mehr', () => {
    const fall = seit('2015-01-01');
    expect(weg(pruefe(fall, '2025-12-30'), '104c').version).toBe('104c-2022');
    expect(weg(pruefe(fall, '2025-12-31'), '104c')).toMatchObject({ version: '104c-2026', vorschlag: 'rot' });
    expect(weg(pruefe(fall, '2027-07-01'), '104c').keine).toContain('30.06.2027');
    expect(weg(pruefe(fall, '2022-12-30'), '104c').keine).toContain('seit 31.12.2022');
  });

  const antrag = (gestelltAm: string, stand: Antraege[number]['stand'] = 'gestellt') =>
    integriert({ antrag: [{ norm: '104c', gestelltAm, stand }] });
  test.each([
    ['kein Antrag', integriert(), 'nicht_erfuellt', 'nicht_anwendbar'],
    ['Altantrag vom 30.12.2025, nicht entschieden: ungeklärt', antrag('2025-12-30'), 'unbekannt', 'wertung'],
    ['Antrag vom 31.12.2025: zu spät', antrag('2025-12-31'), 'nicht_erfuellt', 'nicht_anwendbar'],
    ['Altantrag, abgelehnt', antrag('2025-06-01', 'abgelehnt'), 'nicht_erfuellt', 'nicht_anwendbar'],
    ['nur Beratung, kein Antrag', antrag('2025-06-01', 'beratung'), 'nicht_erfuellt', 'nicht_anwendbar'],
    ['Altantrag, Stand nicht eingetragen', antrag('2025-06-01', null), 'unbekannt', 'wertung'],
  ] as const)('Neuerteilung und Altantrag: %s', (_, fall, neuerteilung, altantrag) =>
    expect([neu(fall, '104c.NEU'), neu(fall, '104c.ALT')]).toEqual([neuerteilung, altantrag]),
  );

  test('ein ungeklärter Altantrag macht den Weg nicht rot und verweist an Leitung oder Aufsicht', () => {
    const ergebnis = pruefe(antrag('2025-12-01'));
    expect(weg(ergebnis, '104c').vorschlag).toBe('angaben_fehlen');
    expect(kriterium(ergebnis, '104c.ALT').fragen.join()).toContain('Leitung oder Aufsicht');
  });

  test.each([
    ['Titel bis 30.06.2027: gilt', titel('2027-06-30'), 'erfuellt'],
    ['ein Tag länger als 18 Monate: Stimmt der Eintrag?', titel('2027-07-01'), 'wertung'],
    ['Ende nicht eingetragen', titel(null), 'unbekannt'],
    ['gilt noch heute', titel(HEUTE), 'erfuellt'],
    ['gestern abgelaufen', titel('2026-11-20'), 'nicht_anwendbar'],
    ['kein Titel', integriert(), 'nicht_anwendbar'],
  ] as const)('Laufender Titel: %s', (_, fall, zustand) => expect(neu(fall, '104c.LAUF')).toBe(zustand));

  test('Zählvektor: erteilt am 31.12.2025 für 18 Monate, letzter Tag 30.06.2027', () =>
    expect(letzterTagDesTitels(asDatum('2025-12-31'), { months: 18 })).toBe('2027-06-30'));

  test.each([
    ['2027-06-30', '2026-12-30', '2027-03-30'],
    ['2027-05-31', '2026-11-30', '2027-02-28'],
    ['2026-08-31', '2026-02-28', '2026-05-31'],
  ])('läuft der Titel am %s ab, wird am %s und am %s erinnert', (bis, sechs, drei) =>
    expect(erinnerungen104c(asDatum(bis))).toEqual({ erinnerung6: sechs, erinnerung3: drei }),
  );

  test.each([
    ['kein Antrag gestellt: handeln, mit letztem Tag', titel('2027-06-30'), 'offen_handlung'],
    [
      'Antrag nach § 25b gestellt',
      titel('2027-06-30', [{ norm: '25b1', gestelltAm: '2026-11-01', stand: 'gestellt' }]),
      'erfuellt',
    ],
    [
      'Antrag zurückgezogen',
      titel('2027-06-30', [{ norm: '25b1', gestelltAm: '2026-11-01', stand: 'zurueckgezogen' }]),
      'offen_handlung',
    ],
    [
      'Antrag aus der Zeit vor dem Titel zählt nicht',
      titel('2027-06-30', [{ norm: '25b1', gestelltAm: '2025-12-30', stand: 'gestellt' }]),
      'offen_handlung',
    ],
    [
      'Antrag auf einen anderen Titel hilft nicht',
      titel('2027-06-30', [{ norm: '255', gestelltAm: '2026-11-01', stand: 'gestellt' }]),
      'offen_handlung',
    ],
    ['Ende unbekannt', titel(null), 'unbekannt'],
    ['kein Titel', integriert(), 'nicht_anwendbar'],
  ] as const)('Antrag vor Ablauf: %s', (_, fall, zustand) => expect(neu(fall, '104c.FRIST')).toBe(zustand));

  test('die Frist nennt den letzten Tag und beide Erinnerungen', () => {
    const frist = von(titel('2027-06-30'), '104c.FRIST', HEUTE);
    expect(frist.handlung).toContain('spätestens am 30.06.2027');
    expect(frist.text).toContain('30.12.2026');
    expect(frist.text).toContain('30.03.2027');
  });

  test('nach dem Ende ohne Anschluss: Rückfall in die Duldung, die Zeit zählt weiter für § 25b', () => {
    const fall = integriert({
      aufenthaltsabschnitt: [
        { status: 'D', von: '2020-11-21', bis: '2023-12-31' },
        { status: 'AE104C', von: '2024-01-01', bis: '2025-06-30' },
        { status: 'D', von: '2025-07-01' },
      ],
    });
    expect(neu(fall, '104c.FALL')).toBe('wertung');
    expect(frage(fall, '25b1.VORAUF').zustand).toBe('erfuellt');
    expect(neu(titel('2027-06-30'), '104c.FALL')).toBe('nicht_anwendbar');
  });

  test('Anschluss und Vorteile gelten nur, wer den Titel hat', () => {
    for (const id of ['104c.FOLGE', '104c.VORT'])
      expect([neu(titel('2027-06-30'), id), neu(integriert(), id)]).toEqual(['erfuellt', 'nicht_anwendbar']);
  });
});
