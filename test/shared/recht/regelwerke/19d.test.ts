import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { AUSBILDUNG, FRUEH_GEKLAERT, inArbeit, NICHTS_DAGEGEN, STELLE } from '../azubi.ts';
import { HEUTE, frage, kriterium, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const in19d = (fall: Fall, id: string, tag = HEUTE) => stand(fall, id, tag, '19d');
const GESELLE = { art: 'beruf', am: '2023-07-31', inDeutschland: true, anerkannt: true } as const;
const geselle = (mehr: Partial<FallEingabe> = {}) => inArbeit({ abschluss: [GESELLE], ...mehr });
const abschluss = (mehr: object) =>
  inArbeit({ beschaeftigung: [UNGELERNT], abschluss: [{ ...GESELLE, ...mehr }] });
const UNGELERNT = { ...STELLE, qualifiziert: false, entsprichtAbschluss: false };
const stelle = (mehr: object, rest: Partial<FallEingabe> = {}) =>
  inArbeit({ beschaeftigung: [{ ...STELLE, ...mehr }], ...rest });

describe('§ 19d Abs. 1', () => {
  test('ist alles erfüllt, wird grün vorgeschlagen', () =>
    expect(weg(pruefe(geselle()), '19d')).toMatchObject({
      vorschlag: 'gruen',
      version: '19d-2024',
      rechtsfolge: 'soll erteilt werden',
    }));
  test('bis Februar 2024 stand die Erteilung im Ermessen', () =>
    expect(weg(pruefe(geselle(), HEUTE, { rechtsstand: asDatum('2024-02-29') }), '19d')).toMatchObject({
      version: '19d-2020',
      rechtsfolge: 'kann erteilt werden',
    }));
  test('vor März 2020 sagt ein Satz, warum keine Fassung gilt', () =>
    expect(weg(pruefe(geselle(), HEUTE, { rechtsstand: asDatum('2020-02-29') }), '19d').keine).toContain(
      'seit 01.03.2020',
    ));
  test('ohne Angaben ist nichts verschlossen', () => {
    for (const id of ['19d', '19d1a']) {
      const route = weg(pruefe(unbekannte()), id);
      expect(route.vorschlag).toBe('angaben_fehlen');
      expect(route.kriterien.filter((k) => k.zustand === 'nicht_erfuellt')).toEqual([]);
    }
  });
  test('Falle 5: Die Voraussetzungen sind hart, anders als die Regelbeispiele des § 25b', () => {
    for (const id of ['19d.QUAL', '19d.WOHN', '19d.DEU', '19d.TAEUSCH', '19d.HIND', '19d.STRAF'])
      expect(frage(geselle(), id, { weg: '19d' }).typ).not.toMatch(/^R/);
  });
  test('für diesen Titel wird nicht nach dem Ermessen des § 5 Abs. 3 gefragt', () => {
    const ergebnis = pruefe(geselle({ identitaet: { ...FRUEH_GEKLAERT, passVorhanden: false } }));
    const fragen = kriterium(ergebnis, 'Q.PASS', '19d').fragen.join();
    expect(fragen).toContain('atypischer Fall');
    expect(fragen).not.toContain('Soll nach Ermessen davon abgesehen werden');
  });
});

describe('19d.STATUS: geduldet', () => {
  test.each([
    ['geduldet', 'D', 'erfuellt'],
    ['gestattet', 'G', 'offen_handlung'],
    ['mit anderem Titel: Wertung (Abs. 4)', 'AE', 'wertung'],
    [
      'mit Chancen-Aufenthaltsrecht: Wertung, denn hier steht es der Duldung nicht gleich',
      'AE104C',
      'wertung',
    ],
  ] as const)('%s', (_, status, zustand) =>
    expect(in19d(geselle({ aufenthaltsabschnitt: [{ status, von: '2020-01-01' }] }), '19d.STATUS')).toBe(
      zustand,
    ),
  );
  test('vom Chancen-Aufenthaltsrecht führt nach § 104c nur § 25a oder § 25b weiter', () => {
    const fall = geselle({ aufenthaltsabschnitt: [{ status: 'AE104C', von: '2025-12-31' }] });
    const befund = frage(fall, '19d.STATUS');
    expect(befund.text).toContain('keine Duldung');
    expect(befund.fragen.join()).toContain('§ 25a oder § 25b');
  });
  test('nicht eingetragen', () =>
    expect(in19d(geselle({ aufenthaltsabschnitt: [] }), '19d.STATUS')).toBe('unbekannt'));
});

describe('19d.QUAL: drei Wege zur Qualifikation', () => {
  test.each([
    ['a) Berufsabschluss in Deutschland', abschluss({}), 'erfuellt'],
    ['a) Studium in Deutschland', abschluss({ art: 'studium', anerkannt: null }), 'erfuellt'],
    ['a) Pflegehilfe, anerkannt', abschluss({ art: 'pflegehilfe' }), 'erfuellt'],
    [
      'a) Pflegehilfe, Anerkennung nicht eingetragen',
      abschluss({ art: 'pflegehilfe', anerkannt: null }),
      'unbekannt',
    ],
    ['a) heute erworben', abschluss({ am: HEUTE }), 'erfuellt'],
    ['a) erst morgen', abschluss({ am: '2026-11-22' }), 'offen_handlung'],
    ['a) Berufsabschluss im Ausland', abschluss({ inDeutschland: false }), 'offen_handlung'],
    ['a) Schulabschluss genügt nicht', abschluss({ art: 'abitur' }), 'offen_handlung'],
    ['a) wo erworben, ist nicht eingetragen', abschluss({ inDeutschland: null }), 'unbekannt'],
    [
      'a) Ausbildung als erfolgreich eingetragen',
      inArbeit({
        beschaeftigung: [UNGELERNT],
        ausbildung: [{ ...AUSBILDUNG, von: '2022-08-01', bis: '2025-07-31', erfolgreich: true }],
      }),
      'erfuellt',
    ],
    [
      'b) ausländisches Studium, anerkannt, zwei Jahre auf den Tag',
      stelle(
        { von: '2024-11-21', qualifiziert: false },
        { abschluss: [{ art: 'studium', inDeutschland: false, anerkannt: true }] },
      ),
      'erfuellt',
    ],
    [
      'b) ein Tag zu wenig',
      stelle(
        { von: '2024-11-22', qualifiziert: false },
        { abschluss: [{ art: 'studium', inDeutschland: false, anerkannt: true }] },
      ),
      'offen_ab',
    ],
    [
      'b) Studium heute abgeschlossen',
      stelle(
        { von: '2024-11-21', qualifiziert: false },
        { abschluss: [{ art: 'studium', am: HEUTE, inDeutschland: false, anerkannt: true }] },
      ),
      'erfuellt',
    ],
    [
      'b) Studium erst morgen abgeschlossen',
      stelle(
        { von: '2024-11-21', qualifiziert: false },
        { abschluss: [{ art: 'studium', am: '2026-11-22', inDeutschland: false, anerkannt: true }] },
      ),
      'offen_handlung',
    ],
    [
      'b) nicht anerkannt',
      stelle(
        { von: '2020-11-22', qualifiziert: false },
        { abschluss: [{ art: 'studium', inDeutschland: false, anerkannt: false }] },
      ),
      'offen_handlung',
    ],
    [
      'c) drei Jahre qualifizierte Arbeit auf den Tag',
      stelle({ von: '2023-11-21' }, { integration: { ausbildungenErfasst: true } }),
      'erfuellt',
    ],
    [
      'c) ein Tag zu wenig',
      stelle({ von: '2023-11-22' }, { integration: { ausbildungenErfasst: true } }),
      'offen_ab',
    ],
    [
      'c) ohne öffentliche Mittel erst seit einem Jahr minus einem Tag',
      stelle(
        { von: '2020-01-01' },
        {
          integration: { ausbildungenErfasst: true },
          lebensunterhalt: { ohneLeistungenSeit: '2025-11-22' },
        },
      ),
      'offen_ab',
    ],
    [
      'c) ohne öffentliche Mittel seit einem Jahr',
      stelle(
        { von: '2020-01-01' },
        {
          integration: { ausbildungenErfasst: true },
          lebensunterhalt: { ohneLeistungenSeit: '2025-11-21' },
        },
      ),
      'erfuellt',
    ],
    [
      'c) öffentliche Mittel nicht eingetragen',
      stelle({ von: '2020-01-01' }, { integration: { ausbildungenErfasst: true }, lebensunterhalt: {} }),
      'unbekannt',
    ],
    [
      'c) beim Antrag fehlte noch ein Tag, heute nicht mehr',
      stelle(
        { von: '2020-01-01' },
        {
          integration: { ausbildungenErfasst: true },
          lebensunterhalt: { ohneLeistungenSeit: '2025-09-02' },
          antrag: [{ norm: '19d', gestelltAm: '2026-09-01', stand: 'gestellt' }],
        },
      ),
      'offen_handlung',
    ],
    [
      'c) eine Unterbrechung beginnt die drei Jahre neu',
      inArbeit({
        integration: { ausbildungenErfasst: true },
        beschaeftigung: [
          { ...STELLE, von: '2020-01-01', bis: '2025-05-30' },
          { ...STELLE, von: '2025-06-01' },
        ],
      }),
      'offen_ab',
    ],
    ['nichts eingetragen', inArbeit({ beschaeftigung: [], integration: {} }), 'unbekannt'],
    [
      'geprüft: weder Abschluss noch Arbeit',
      inArbeit({
        beschaeftigung: [],
        integration: { ausbildungenErfasst: true, beschaeftigungenErfasst: true },
      }),
      'offen_handlung',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in19d(fall, '19d.QUAL')).toBe(zustand));

  test('bis Februar 2024 genügte Pflegehilfe nicht', () =>
    expect(
      frage(abschluss({ art: 'pflegehilfe' }), '19d.QUAL', {
        weg: '19d',
        rahmen: { rechtsstand: asDatum('2024-02-29') },
      }).zustand,
    ).toBe('offen_handlung'));

  test('Falle 10: Leistungen für die Unterkunft schaden bei c) nicht', () =>
    expect(frage(geselle(), '19d.QUAL', { weg: '19d' }).citation.inhalt).toContain(
      'außer für die Unterkunft',
    ));
});

describe('19d.WOHN, 19d.DEU, 19d.BA', () => {
  const wohnraum = (wohnraumAusreichend: boolean | null) =>
    geselle({ lebensunterhalt: { wohnraumAusreichend } });
  const deutsch = (muendlich: 'A2' | 'B1' | null, schriftlich: 'A2' | 'B1' | null) =>
    geselle({ sprachnachweis: [{ muendlich, schriftlich }] });
  const job = (mehr: object) => geselle({ beschaeftigung: [{ ...STELLE, ...mehr }] });
  test.each([
    ['19d.WOHN', 'reicht', wohnraum(true), 'erfuellt'],
    ['19d.WOHN', 'reicht nicht', wohnraum(false), 'offen_handlung'],
    ['19d.WOHN', 'nicht eingetragen', wohnraum(null), 'unbekannt'],
    ['19d.DEU', 'B1 mündlich und schriftlich', deutsch('B1', 'B1'), 'erfuellt'],
    ['19d.DEU', 'schriftlich nur A2', deutsch('B1', 'A2'), 'offen_handlung'],
    ['19d.DEU', 'mündlich nur A2', deutsch('A2', 'B1'), 'offen_handlung'],
    ['19d.DEU', 'schriftlich nicht eingetragen', deutsch('B1', null), 'unbekannt'],
    ['19d.DEU', 'kein Nachweis eingetragen', geselle({ sprachnachweis: [] }), 'unbekannt'],
    ['19d.BA', 'passende Stelle mit Zustimmung', job({}), 'erfuellt'],
    ['19d.BA', 'Zustimmung fehlt', job({ baZustimmung: false }), 'offen_handlung'],
    ['19d.BA', 'Zustimmung nicht eingetragen', job({ baZustimmung: null }), 'unbekannt'],
    [
      '19d.BA',
      'Stelle passt nicht',
      job({ qualifiziert: false, entsprichtAbschluss: false }),
      'offen_handlung',
    ],
    [
      '19d.BA',
      'ob sie passt, ist nicht eingetragen',
      job({ qualifiziert: null, entsprichtAbschluss: null }),
      'unbekannt',
    ],
    ['19d.BA', 'gestern beendet', job({ bis: '2026-11-20' }), 'offen_handlung'],
    ['19d.BA', 'endet heute', job({ bis: HEUTE }), 'erfuellt'],
    ['19d.BA', 'keine Stelle eingetragen', geselle({ beschaeftigung: [], integration: {} }), 'unbekannt'],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(in19d(fall, id)).toBe(zustand));
});

describe('19d.TAEUSCH und 19d.HIND: auch die Vergangenheit zählt', () => {
  const taeuschung = (mehr: object, hindernis: object = { taeuschungen: 'vorhanden' }) =>
    geselle({
      hindernis: { ...NICHTS_DAGEGEN, ...hindernis },
      taeuschung: [
        { von: '2018-03-01', bis: '2019-01-01', eigene: true, ursaechlich: false, vorsatz: true, ...mehr },
      ],
    });
  test.each([
    ['19d.TAEUSCH', 'nichts vermerkt', geselle(), 'erfuellt'],
    ['19d.TAEUSCH', 'früher, vorsätzlich', taeuschung({}), 'nicht_erfuellt'],
    ['19d.TAEUSCH', 'früher, nicht vorsätzlich', taeuschung({ vorsatz: false }), 'erfuellt'],
    ['19d.TAEUSCH', 'Vorsatz nicht eingetragen', taeuschung({ vorsatz: null }), 'unbekannt'],
    ['19d.TAEUSCH', 'erst nach dem Stichtag', taeuschung({ von: '2026-11-22', bis: null }), 'erfuellt'],
    ['19d.TAEUSCH', 'am Stichtag', taeuschung({ von: HEUTE, bis: null }), 'nicht_erfuellt'],
    ['19d.TAEUSCH', 'nur die Eltern', taeuschung({ eigene: false }), 'erfuellt'],
    ['19d.TAEUSCH', 'wer getäuscht hat, ist nicht eingetragen', taeuschung({ eigene: null }), 'unbekannt'],
    [
      '19d.TAEUSCH',
      'nicht geprüft',
      geselle({ hindernis: { ...NICHTS_DAGEGEN, taeuschungen: null } }),
      'unbekannt',
    ],
    ['19d.HIND', 'nichts vermerkt', geselle(), 'erfuellt'],
    [
      '19d.HIND',
      'früher hinausgezögert',
      geselle({ hindernis: { ...NICHTS_DAGEGEN, hinausgezoegert: 'vorhanden' } }),
      'nicht_erfuellt',
    ],
    [
      '19d.HIND',
      'nicht geprüft',
      geselle({ hindernis: { ...NICHTS_DAGEGEN, hinausgezoegert: null } }),
      'unbekannt',
    ],
    [
      '19d.EXTR',
      'vorhanden',
      geselle({ hindernis: { ...NICHTS_DAGEGEN, extremismus: 'vorhanden' } }),
      'nicht_erfuellt',
    ],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(in19d(fall, id)).toBe(zustand));

  test('Falle 6: Eine beendete Täuschung steht § 19d entgegen, § 25b Abs. 2 Nr. 1 aber nicht', () => {
    const fall = taeuschung({});
    expect([in19d(fall, '19d.TAEUSCH'), stand(fall, '25b2.MIT')]).toEqual(['nicht_erfuellt', 'erfuellt']);
    expect(frage(fall, '19d.TAEUSCH', { weg: '19d' }).geschuetzt).toBe(true);
  });
});

describe('19d.SPERRE und das Asylverfahren', () => {
  const asyl = (mehr: FallEingabe['asyl']) => geselle({ asyl: mehr });
  const ou = { status: 'abgelehnt_ou', ablehnungAm: '2024-05-01', ouGrund: 'gelistet' } as const;
  test('eine Ablehnung als offensichtlich unbegründet sperrt Abs. 1', () => {
    expect(frage(asyl(ou), 'Q.ASYL3', { weg: '19d' }).zustand).toBe('nicht_erfuellt');
    expect(weg(pruefe(asyl(ou)), '19d').vorschlag).toBe('rot');
  });
  test('den Anspruch nach Abs. 1a sperrt sie nicht', () =>
    expect(weg(pruefe(asyl(ou)), '19d1a').kriterien.map(({ id }) => id)).not.toContain('Q.ASYL3'));
  test('Falle 13: Ein laufendes Verfahren sperrt die Soll-Vorschrift', () =>
    expect(in19d(asyl({ status: 'laufend' }), 'Q.ASYL1')).toBe('offen_handlung'));
});

describe('19d.1A: nach der Ausbildungsduldung', () => {
  const fertig = (mehr: object = {}, abschnitt: object = {}) =>
    inArbeit({
      aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund: 'e', ...abschnitt }],
      ausbildung: [{ ...AUSBILDUNG, von: '2023-09-01', bis: '2026-08-31', erfolgreich: true, ...mehr }],
    });
  const in1a = (fall: Fall) => stand(fall, '19d.1A', HEUTE, '19d1a');
  test.each([
    ['abgeschlossen', fertig(), 'erfuellt'],
    ['heute abgeschlossen', fertig({ bis: HEUTE }), 'erfuellt'],
    ['läuft noch', fertig({ bis: '2026-11-22', erfolgreich: null }), 'offen_ab'],
    ['beendet, Erfolg nicht eingetragen', fertig({ erfolgreich: null }), 'unbekannt'],
    ['ohne Erfolg', fertig({ erfolgreich: false }), 'nicht_erfuellt'],
    ['keine Ausbildungsduldung', fertig({}, { grund: 'b_aa' }), 'nicht_erfuellt'],
    ['Duldungsgrund nicht eingetragen', fertig({}, { grund: null }), 'unbekannt'],
    [
      'Duldungsgrund nicht eingetragen, aber geprüft: keine Ausbildung',
      inArbeit({
        aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01' }],
        integration: { ausbildungenErfasst: true },
      }),
      'nicht_erfuellt',
    ],
    [
      'Duldungsgrund nicht eingetragen, Ausbildung abgebrochen',
      fertig({ erfolgreich: null, abgebrochenAm: '2025-01-01' }, { grund: null }),
      'nicht_erfuellt',
    ],
    [
      'weder Duldungsgrund noch Ausbildung eingetragen',
      inArbeit({ aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01' }] }),
      'unbekannt',
    ],
    [
      'Ausbildung nicht eingetragen',
      inArbeit({ aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund: 'e' }] }),
      'unbekannt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in1a(fall)).toBe(zustand));

  test('mit Wohnung, B1 und Stelle wird grün vorgeschlagen, auch nach früherer Täuschung', () => {
    const fall = inArbeit({
      aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund: 'e' }],
      ausbildung: [{ ...AUSBILDUNG, von: '2023-09-01', bis: '2026-08-31', erfolgreich: true }],
      hindernis: { ...NICHTS_DAGEGEN, taeuschungen: 'vorhanden', hinausgezoegert: 'vorhanden' },
      taeuschung: [{ von: '2018-03-01', bis: '2019-01-01', eigene: true, ursaechlich: false, vorsatz: true }],
    });
    const ergebnis = pruefe(fall);
    expect([weg(ergebnis, '19d').vorschlag, weg(ergebnis, '19d1a').vorschlag]).toEqual(['rot', 'gruen']);
  });
});
