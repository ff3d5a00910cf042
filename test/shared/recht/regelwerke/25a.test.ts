import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { OHNE_HINDERNIS, person } from '#test/cast/basis.ts';
import { dawitSchueler } from '#test/cast/dawit-schueler.ts';
import { HEUTE, frage, integriert, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const schueler = (abweichend: Partial<FallEingabe>): Fall => person({ ...dawitSchueler, ...abweichend });
const geboren = (geburtsdatum: string, mehr: Partial<FallEingabe> = {}): Fall =>
  schueler({ person: { ...dawitSchueler.person, geburtsdatum }, antrag: [], ...mehr });
const von = (fall: Fall, id: string, tag = HEUTE) => frage(fall, id, { tag, weg: '25a1' });

describe('25a1.PERS: bei der Entscheidung mindestens 14', () => {
  test.each([
    ['am Tag vor dem 14. Geburtstag offen', '2012-11-22', 'offen_ab'],
    ['am 14. Geburtstag erfüllt', '2012-11-21', 'erfuellt'],
    ['nur das Jahr bekannt und beide Grenzen danach', '2010', 'erfuellt'],
    ['nur das Jahr bekannt und beide Grenzen davor', '2013', 'offen_ab'],
    ['nur der Monat bekannt und der Tag entscheidet', '2012-11', 'unbekannt'],
  ])('%s', (_, geburt, zustand) => expect(stand(geboren(geburt), '25a1.PERS')).toBe(zustand));

  test('ohne Geburtsdatum unbekannt', () => {
    expect(frage(unbekannte(), '25a1.PERS')).toMatchObject({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'person.geburtsdatum' }],
    });
  });
});

describe('25a1.ALTER: Antrag vor dem 27. Geburtstag', () => {
  const antrag = (
    gestelltAm: string,
    standDesAntrags: 'gestellt' | 'zurueckgezogen' = 'gestellt',
  ): Partial<FallEingabe> => ({ antrag: [{ norm: '25a1', gestelltAm, stand: standDesAntrags }] });

  test.each([
    [
      '27. Geburtstag am 22.11.2026, Antrag am 21.11.2026: rechtzeitig',
      '1999-11-22',
      antrag('2026-11-21'),
      '2026-11-21',
      'erfuellt',
    ],
    [
      '27. Geburtstag am 22.11.2026, Antrag am 22.11.2026: zu spät',
      '1999-11-22',
      antrag('2026-11-22'),
      '2026-11-22',
      'nicht_erfuellt',
    ],
    [
      'ein rechtzeitiger Antrag bleibt rechtzeitig, auch wenn später entschieden wird',
      '1999-11-22',
      antrag('2026-11-21'),
      '2027-05-01',
      'erfuellt',
    ],
    ['ohne Antrag am Tag vorher noch offen', '1999-11-22', {}, '2026-11-21', 'offen_handlung'],
    ['ohne Antrag am Geburtstag verschlossen', '1999-11-22', {}, '2026-11-22', 'nicht_erfuellt'],
    [
      'ein zurückgezogener Antrag wahrt nichts',
      '1999-11-22',
      antrag('2026-01-01', 'zurueckgezogen'),
      '2026-11-22',
      'nicht_erfuellt',
    ],
    [
      'am 29. Februar geboren: Antrag am 28. Februar rechtzeitig',
      '2000-02-29',
      antrag('2027-02-28'),
      '2027-03-15',
      'erfuellt',
    ],
    [
      'am 29. Februar geboren: Antrag am 1. März zu spät',
      '2000-02-29',
      antrag('2027-03-01'),
      '2027-03-15',
      'nicht_erfuellt',
    ],
    ['nur das Jahr 1999 bekannt: Der Tag entscheidet', '1999', {}, '2026-11-21', 'unbekannt'],
  ] as const)('%s', (_, geburt, mehr, tag, zustand) =>
    expect(stand(geboren(geburt, mehr), '25a1.ALTER', tag)).toBe(zustand),
  );

  test('nennt den letzten möglichen Tag', () => {
    expect(von(geboren('1999-11-22'), '25a1.ALTER').handlung).toBe(
      'Antrag stellen, spätestens am 21.11.2026.',
    );
  });
});

describe('25a1.STATUS: Chancen-Aufenthaltsrecht oder zwölf Monate Duldung', () => {
  const zeiten = (...aufenthaltsabschnitt: NonNullable<FallEingabe['aufenthaltsabschnitt']>) =>
    schueler({ aufenthaltsabschnitt });

  test.each([
    ['seit zwölf Monaten geduldet: erfüllt', zeiten({ status: 'D', von: '2025-11-21' }), 'erfuellt'],
    ['ein Tag zu wenig: offen', zeiten({ status: 'D', von: '2025-11-22' }), 'offen_ab'],
    [
      'aus dem Asylverfahren: Die Gestattung zählt nicht (Falle 1)',
      zeiten({ status: 'G', von: '2020-01-01', bis: '2026-05-31' }, { status: 'D', von: '2026-06-01' }),
      'offen_ab',
    ],
    [
      'noch gestattet: kein Datum, nur eine Handlung',
      zeiten({ status: 'G', von: '2020-01-01' }),
      'offen_handlung',
    ],
    [
      'Chancen-Aufenthaltsrecht ersetzt die zwölf Monate',
      zeiten({ status: 'AE104C', von: '2026-01-01' }),
      'erfuellt',
    ],
    [
      'ein anderer Titel öffnet die Norm nicht',
      zeiten({ status: 'AE', von: '2020-01-01' }),
      'offen_handlung',
    ],
    [
      'Zeiten nach § 60b zählen nicht',
      zeiten({ status: 'D60B', von: '2020-01-01', bis: '2026-05-31' }, { status: 'D', von: '2026-06-01' }),
      'offen_ab',
    ],
    [
      'bestätigter Anspruch auf Duldung: Wertung, weil ungeklärt',
      zeiten(
        { status: 'DM', von: '2025-01-01', bis: '2026-05-31', bestaetigt: true },
        { status: 'D', von: '2026-06-01' },
      ),
      'wertung',
    ],
    ['nichts eingetragen: unbekannt', zeiten(), 'unbekannt'],
    [
      'letzte Duldung seit einem Monat abgelaufen: unbekannt',
      zeiten({ status: 'D', von: '2026-01-01', bis: '2026-10-20' }),
      'unbekannt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25a1.STATUS')).toBe(zustand));

  test('der erste mögliche Tag ist „voraussichtlich“', () => {
    const ergebnis = von(zeiten({ status: 'D', von: '2025-11-22' }), '25a1.STATUS');
    expect(ergebnis.ab).toBe('2026-11-22');
    expect(ergebnis.text).toContain('voraussichtlich ab 22.11.2026');
    expect(ergebnis.text).toContain('wenn der Status ununterbrochen fortbesteht');
  });
});

describe('25a1.VORAUF: drei Jahre', () => {
  const zeiten = (...aufenthaltsabschnitt: NonNullable<FallEingabe['aufenthaltsabschnitt']>) =>
    schueler({ aufenthaltsabschnitt });

  test.each([
    [
      'drei Jahre auf den Tag: erfüllt',
      zeiten({ status: 'G', von: '2023-11-21', bis: '2025-01-01' }, { status: 'D', von: '2025-01-02' }),
      'erfuellt',
    ],
    [
      'ein Tag zu wenig: offen',
      zeiten({ status: 'G', von: '2023-11-22', bis: '2025-01-01' }, { status: 'D', von: '2025-01-02' }),
      'offen_ab',
    ],
    [
      '§ 60b zählt nicht',
      zeiten({ status: 'D60B', von: '2020-01-01', bis: '2025-10-31' }, { status: 'D', von: '2025-11-01' }),
      'offen_ab',
    ],
    [
      '§ 60b zählt mit Chancen-Aufenthaltsrecht',
      zeiten(
        { status: 'D60B', von: '2020-01-01', bis: '2025-12-30' },
        { status: 'AE104C', von: '2025-12-31' },
      ),
      'erfuellt',
    ],
    [
      'zwei Monate Lücke: Wertung',
      zeiten({ status: 'D', von: '2023-01-01', bis: '2024-12-31' }, { status: 'D', von: '2025-03-01' }),
      'wertung',
    ],
    [
      'vier Monate ohne Eintrag: Was war in dieser Zeit?',
      zeiten({ status: 'D', von: '2023-01-01', bis: '2024-12-31' }, { status: 'D', von: '2025-05-01' }),
      'unbekannt',
    ],
    [
      'vier Monate untergetaucht: Die Zeit beginnt neu',
      zeiten(
        { status: 'D', von: '2023-01-01', bis: '2024-12-31' },
        { status: 'O', von: '2025-01-01', bis: '2025-04-30' },
        { status: 'D', von: '2025-05-01' },
      ),
      'offen_ab',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25a1.VORAUF')).toBe(zustand));
});

describe('25a1.SCHULE', () => {
  const schule = (mehr: Partial<FallEingabe>) => schueler({ schulbesuch: [], abschluss: [], ...mehr });
  const besuch = (von: string, mehr: object = {}): Partial<FallEingabe> => ({
    schulbesuch: [{ art: 'weiterfuehrend', von, erfolgreich: true, ...mehr }],
  });

  test.each([
    ['drei Jahre auf den Tag: erfüllt', besuch('2023-11-21'), 'erfuellt'],
    ['ein Tag zu wenig: offen', besuch('2023-11-22'), 'offen_ab'],
    [
      'abgebrochen ohne Abschluss: offen durch Handeln',
      besuch('2020-09-01', { bis: '2025-07-31' }),
      'offen_handlung',
    ],
    [
      'Wechsel in den Sommerferien unterbricht nicht',
      {
        schulbesuch: [
          { von: '2023-09-01', bis: '2025-07-10', erfolgreich: true },
          { art: 'berufsschule', von: '2025-09-01', erfolgreich: true },
        ],
      },
      'erfuellt',
    ],
    [
      'ob erfolgreich, ist nicht eingetragen: unbekannt',
      besuch('2020-09-01', { erfolgreich: null }),
      'unbekannt',
    ],
    ['nicht erfolgreich: Wertung', besuch('2020-09-01', { erfolgreich: false }), 'wertung'],
    ['nichts eingetragen: unbekannt', {}, 'unbekannt'],
    [
      'Abschluss in Deutschland: erfüllt',
      { abschluss: [{ art: 'hauptschule', inDeutschland: true }] },
      'erfuellt',
    ],
    [
      'Abschluss im Ausland: genügt nicht',
      { abschluss: [{ art: 'abitur', inDeutschland: false }] },
      'offen_handlung',
    ],
    ['Abschluss, aber wo, ist unbekannt', { abschluss: [{ art: 'abitur' }] }, 'unbekannt'],
    [
      'Abschluss erst in der Zukunft: zählt noch nicht',
      { abschluss: [{ art: 'abitur', inDeutschland: true, am: '2026-11-22' }] },
      'offen_handlung',
    ],
    [
      'Krankheit verhindert den Schulbesuch: nicht anwendbar',
      { gesundheit: { entfaelltWegen: 'krankheit', schuleEntfaellt: true } },
      'nicht_anwendbar',
    ],
    [
      'Hochschule ist keine Schule',
      { schulbesuch: [{ art: 'hochschule', von: '2020-01-01', erfolgreich: true }] },
      'offen_handlung',
    ],
  ] as const)('%s', (_, mehr, zustand) =>
    expect(stand(schule(mehr as Partial<FallEingabe>), '25a1.SCHULE')).toBe(zustand),
  );

  test('die Regel lässt Abweichungen zu', () => {
    expect(von(schule(besuch('2023-11-22')), '25a1.SCHULE').fragen.join()).toContain(
      'Abweichung von der Regel möglich',
    );
  });
});

describe('25a1.LU und 25a1.TAEUSCH', () => {
  test('während der Schule schadet Leistungsbezug nicht', () =>
    expect(stand(dawitSchueler, '25a1.LU')).toBe('nicht_anwendbar'));
  test('danach ist der volle Lebensunterhalt die Regel, von der abgewichen werden kann', () =>
    expect(stand(integriert(), '25a1.LU')).toBe('wertung'));
  test('reicht das Einkommen mit Krankenversicherung, ist er erfüllt', () => {
    expect(
      stand(
        integriert({
          lebensunterhalt: {
            bruttoErwerb: 230_000,
            nettoErwerb: 169_000,
            kduWarm: 52_000,
            krankenversichert: true,
          },
        }),
        '25a1.LU',
      ),
    ).toBe('erfuellt');
  });

  const taeuschung = (mehr: object) =>
    schueler({
      hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
      taeuschung: [{ von: '2024-01-01', eigene: true, ursaechlich: true, ...mehr }],
    });
  test.each([
    [
      'eigene, gegenwärtige, ursächliche Täuschung: offen, solange sie andauert',
      taeuschung({}),
      'offen_handlung',
    ],
    ['Täuschung der Eltern schadet nicht', taeuschung({ eigene: false }), 'erfuellt'],
    ['beendete Täuschung gehört in die Prognose', taeuschung({ bis: '2026-11-20' }), 'erfuellt'],
    ['sie dauert am letzten Tag noch an', taeuschung({ bis: '2026-11-21' }), 'offen_handlung'],
    ['nicht ursächlich: schadet nicht', taeuschung({ ursaechlich: false }), 'erfuellt'],
    ['ob ursächlich, ist unbekannt', taeuschung({ ursaechlich: null }), 'unbekannt'],
    [
      'vorhanden, aber nicht beschrieben: unbekannt',
      schueler({ hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' } }),
      'unbekannt',
    ],
    [
      'nicht geprüft: unbekannt',
      schueler({ hindernis: { ...OHNE_HINDERNIS, taeuschungen: null } }),
      'unbekannt',
    ],
    [
      'fehlende Mitwirkung allein genügt nicht',
      schueler({ identitaet: { ...dawitSchueler.identitaet, mitwirkung: 'nicht_erfuellt' } }),
      'erfuellt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25a1.TAEUSCH')).toBe(zustand));
});

describe('25a1.FDGO, 25a1.PROGNOSE und 25a1.STRAF', () => {
  test.each([
    ['geprüft, keine Anhaltspunkte', { fdgoHinweise: 'keine' }, 'erfuellt'],
    ['Anhaltspunkte vorhanden: Wertung', { fdgoHinweise: 'vorhanden' }, 'wertung'],
    ['nicht geprüft: unbekannt', {}, 'unbekannt'],
  ] as const)('%s', (_, integration, zustand) =>
    expect(stand(schueler({ integration }), '25a1.FDGO')).toBe(zustand),
  );

  test('die Prognose trifft immer ein Mensch', () =>
    expect(stand(dawitSchueler, '25a1.PROGNOSE')).toBe('wertung'));

  test('100 Tagessätze schließen den Weg nicht: 50 und 90 gelten nicht für Abs. 1 (Falle 3)', () => {
    const fall = schueler({
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [
        { art: 'geldstrafe', tagessaetze: 100, am: '2026-01-01', rechtskraftAm: '2026-02-01', vorsatz: true },
      ],
    });
    expect(von(fall, '25a1.STRAF').zustand).toBe('wertung');
    expect(weg(pruefe(fall), '25a1').vorschlag).toBe('gruen');
  });
});

describe('Der Vorschlag für § 25a', () => {
  test('grün, wenn nur noch Wertungen offen sind', () =>
    expect(weg(pruefe(dawitSchueler), '25a1')).toMatchObject({
      vorschlag: 'gruen',
      zustand: 'wertung',
      version: '25a-2022',
    }));
  test('gelb, wenn nur der Antrag fehlt', () =>
    expect(weg(pruefe(schueler({ antrag: [] })), '25a1').vorschlag).toBe('gelb'));
  test('der Tag der Entscheidung zählt, nicht der des Antrags (Falle 2)', () => {
    const jung = geboren('2013-05-01', { antrag: [{ norm: '25a1', gestelltAm: '2026-11-01' }] });
    expect([von(jung, '25a1.ALTER').zustand, von(jung, '25a1.PERS').zustand]).toEqual([
      'erfuellt',
      'offen_ab',
    ]);
  });
});
