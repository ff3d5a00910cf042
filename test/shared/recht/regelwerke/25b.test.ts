import { describe, expect, test } from 'vitest';
import { fall as fallSchema, type Fall, type FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERT, INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const zeiten = (...aufenthaltsabschnitt: NonNullable<FallEingabe['aufenthaltsabschnitt']>): Fall =>
  integriert({ aufenthaltsabschnitt });
const von = (fall: Fall, id: string, tag = HEUTE) => frage(fall, id, { tag, weg: '25b1' });

describe('25b1.STATUS: geduldet oder Chancen-Aufenthaltsrecht', () => {
  test.each([
    ['Duldung', zeiten({ status: 'D', von: '2020-01-01' }), 'erfuellt'],
    ['Duldung nach § 60b ist auch eine Duldung', zeiten({ status: 'D60B', von: '2020-01-01' }), 'erfuellt'],
    ['Chancen-Aufenthaltsrecht', zeiten({ status: 'AE104C', von: '2025-12-31' }), 'erfuellt'],
    ['Gestattung genügt nicht', zeiten({ status: 'G', von: '2020-01-01' }), 'offen_handlung'],
    [
      'bestätigter Anspruch auf Duldung',
      zeiten({ status: 'DM', von: '2020-01-01', bestaetigt: true }),
      'erfuellt',
    ],
    ['Anspruch noch nicht geprüft', zeiten({ status: 'DM', von: '2020-01-01' }), 'unbekannt'],
    ['Anspruch verneint', zeiten({ status: 'DM', von: '2020-01-01', bestaetigt: false }), 'offen_handlung'],
    ['anderer Titel: Wertung', zeiten({ status: 'AE', von: '2020-01-01' }), 'wertung'],
    ['nichts eingetragen', zeiten(), 'unbekannt'],
    [
      'Duldung vor zehn Tagen abgelaufen: Wertung',
      zeiten({ status: 'D', von: '2020-01-01', bis: '2026-11-11' }),
      'wertung',
    ],
    [
      'Duldung vor einem Monat abgelaufen: unbekannt',
      zeiten({ status: 'D', von: '2020-01-01', bis: '2026-10-20' }),
      'unbekannt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b1.STATUS')).toBe(zustand));
});

describe('25b1.VOLLJ: nur Erwachsene (Falle 17)', () => {
  const geboren = (geburtsdatum: string) =>
    integriert({ person: { ...INTEGRIERTE_PERSON.person, geburtsdatum } });
  test.each([
    ['am Tag vor dem 18. Geburtstag offen', '2008-11-22', 'offen_ab'],
    ['am 18. Geburtstag erfüllt', '2008-11-21', 'erfuellt'],
    ['nur das Jahr bekannt: unbekannt', '2008', 'unbekannt'],
  ])('%s', (_, geburt, zustand) => expect(stand(geboren(geburt), '25b1.VOLLJ')).toBe(zustand));
});

describe('25b1.VORAUF: sechs Jahre, vier mit Kind', () => {
  const kind = (geburtsdatum: string | null, mehr: object = {}) =>
    ({
      beziehung: 'kind',
      geburtsdatum,
      ledig: true,
      imHaushalt: true,
      schulbesuchNachgewiesen: true,
      ...mehr,
    }) as const;
  const mitKind = (seit: string, ...kinder: ReturnType<typeof kind>[]) =>
    integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: seit },
      aufenthaltsabschnitt: [{ status: 'D', von: seit }],
      angehoeriger: kinder,
    });

  test.each([
    ['sechs Jahre auf den Tag: erfüllt', mitKind('2020-11-21'), 'erfuellt'],
    ['ein Tag zu wenig: offen', mitKind('2020-11-22'), 'offen_ab'],
    ['mit Kind vier Jahre auf den Tag: erfüllt', mitKind('2022-11-21', kind('2015-01-01')), 'erfuellt'],
    ['mit Kind ein Tag zu wenig: offen', mitKind('2022-11-22', kind('2015-01-01')), 'offen_ab'],
    ['das Kind wird morgen 18: erfüllt', mitKind('2022-11-21', kind('2008-11-22')), 'erfuellt'],
    ['das Kind wird heute 18: sechs Jahre', mitKind('2022-11-21', kind('2008-11-21')), 'offen_ab'],
    [
      'das Kind lebt nicht im Haushalt: sechs Jahre',
      mitKind('2022-11-21', kind('2015-01-01', { imHaushalt: false })),
      'offen_ab',
    ],
    [
      'ob das Kind im Haushalt lebt, ist unbekannt',
      mitKind('2022-11-21', kind('2015-01-01', { imHaushalt: null })),
      'unbekannt',
    ],
    [
      'das Kind ist verheiratet: sechs Jahre',
      mitKind('2022-11-21', kind('2009-01-01', { ledig: false })),
      'offen_ab',
    ],
    [
      'Kind ab 16, Familienstand unbekannt',
      mitKind('2022-11-21', kind('2009-01-01', { ledig: null })),
      'unbekannt',
    ],
    ['Kind unter 16 gilt als ledig', mitKind('2022-11-21', kind('2011-01-01', { ledig: null })), 'erfuellt'],
    ['Geburtsdatum des Kindes unbekannt', mitKind('2022-11-21', kind(null)), 'unbekannt'],
    [
      'vom Kind ist nur das Jahr bekannt, und der Tag entscheidet',
      mitKind('2022-11-21', kind('2008')),
      'unbekannt',
    ],
    [
      'Haushalt nicht erfasst: Ein Kind könnte es geben',
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2022-11-21', haushaltErfasst: null },
        aufenthaltsabschnitt: [{ status: 'D', von: '2022-11-21' }],
      }),
      'unbekannt',
    ],
    [
      'Haushalt nicht erfasst, aber sechs Jahre voll: erfüllt',
      integriert({ person: { ...INTEGRIERTE_PERSON.person, haushaltErfasst: null } }),
      'erfuellt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b1.VORAUF')).toBe(zustand));

  test('nennt den Tag, an dem die Vier-Jahres-Frist entfällt', () => {
    expect(von(mitKind('2022-11-21', kind('2015-03-02')), '25b1.VORAUF').text).toContain(
      'entfällt ab 02.03.2033',
    );
  });

  describe('Zeiten nach § 60b: Beide Lesarten werden genannt, wo sie sich unterscheiden', () => {
    const vorbei = zeiten(
      { status: 'D', von: '2018-03-01', bis: '2020-12-31' },
      { status: 'D60B', von: '2021-01-01', bis: '2021-12-31' },
      { status: 'D', von: '2022-01-01' },
    );
    const text = (fall: Fall, unterbrechung60b: 'hemmt' | 'unterbricht') =>
      frage(fall, '25b1.VORAUF', { weg: '25b1', rahmen: { unterbrechung60b } }).text;
    test('angehalten: erfüllt, mit dem Tag der anderen Lesart', () => {
      expect(text(vorbei, 'hemmt')).toContain('365 Tage nicht mit');
      expect(text(vorbei, 'hemmt')).toContain('unterbrechen sie, wären 6 Jahre ab 01.01.2028 erreicht');
    });
    test('unterbrochen: offen, mit dem Tag der anderen Lesart', () =>
      expect(text(vorbei, 'unterbricht')).toContain(
        'halten sie nur an, wären 6 Jahre ab 01.03.2025 erreicht',
      ));
    test('besteht der Zusatz noch, zählte nach der anderen Lesart erst die Zeit danach', () =>
      expect(
        text(
          zeiten(
            { status: 'D', von: '2018-01-01', bis: '2025-12-31' },
            { status: 'D60B', von: '2026-01-01' },
          ),
          'hemmt',
        ),
      ).toContain('zählte erst die Zeit nach dem Ende des Zusatzes'));
    test.each([
      ['ohne solche Zeiten', zeiten({ status: 'D', von: '2018-01-01' })],
      [
        'mit Titel nach § 104c, der sie mitzählen lässt',
        zeiten(
          { status: 'D60B', von: '2018-01-01', bis: '2025-12-30' },
          { status: 'AE104C', von: '2025-12-31' },
        ),
      ],
    ])('%s ist nichts umstritten', (_, fall) => expect(text(fall, 'hemmt')).not.toContain('Umstritten'));
  });

  test('wird das Kind vor Ablauf der vier Jahre 18, gilt das Datum der sechs Jahre', () => {
    expect(von(mitKind('2023-05-01', kind('2009-04-30')), '25b1.VORAUF').ab).toBe('2029-05-01');
    expect(von(mitKind('2023-05-01', kind('2009-05-02')), '25b1.VORAUF').ab).toBe('2027-05-01');
  });

  test('auch eine Regelvoraussetzung außerhalb des Zeitraums schließt nur diesen Weg und fragt nach der Ausnahme', () => {
    const fall = mitKind('2024-01-01');
    expect(weg(pruefe(fall), '25b1').vorschlag).toBe('rot');
    expect(von(fall, '25b1.VORAUF').fragen.join()).toContain('Abweichung von der Regel möglich');
    expect(pruefe(fall).vorschlag).toBe('angaben_fehlen');
  });
});

describe('25b1.FDGO, 25b1.GRUNDK und 25b1.DEU', () => {
  test.each([
    ['25b1.FDGO', 'erklärt', { fdgoErklaerungAm: '2025-01-01' }, 'erfuellt'],
    ['25b1.FDGO', 'liegt vor, Tag unbekannt', { fdgoErklaerung: true }, 'erfuellt'],
    ['25b1.FDGO', 'liegt nicht vor', { fdgoErklaerung: false }, 'offen_handlung'],
    ['25b1.FDGO', 'erst für morgen eingetragen', { fdgoErklaerungAm: '2026-11-22' }, 'offen_handlung'],
    ['25b1.FDGO', 'nicht eingetragen', {}, 'unbekannt'],
    ['25b1.GRUNDK', 'Test bestanden', { lidTestAm: '2026-11-21' }, 'erfuellt'],
    ['25b1.GRUNDK', 'Test erst morgen', { lidTestAm: '2026-11-22' }, 'offen_handlung'],
    ['25b1.GRUNDK', 'anderer Nachweis', { grundkenntnisseAnders: 'Gespräch vom 01.02.2026' }, 'erfuellt'],
    ['25b1.GRUNDK', 'kein Nachweis', { grundkenntnisse: false }, 'offen_handlung'],
    ['25b1.GRUNDK', 'nicht eingetragen', {}, 'unbekannt'],
  ] as const)('%s: %s', (id, _, integration, zustand) =>
    expect(stand(integriert({ integration }), id)).toBe(zustand),
  );

  test('ein deutscher Schulabschluss genügt als Grundkenntnis', () => {
    expect(
      stand(
        integriert({ integration: {}, abschluss: [{ art: 'hauptschule', inDeutschland: true }] }),
        '25b1.GRUNDK',
      ),
    ).toBe('erfuellt');
  });

  const sprache = (...sprachnachweis: NonNullable<FallEingabe['sprachnachweis']>) =>
    integriert({ sprachnachweis });
  test.each([
    [
      'A2 mündlich genügt, auch ohne Schreiben',
      sprache({ muendlich: 'A2', schriftlich: 'keine' }),
      'erfuellt',
    ],
    ['A1 genügt nicht', sprache({ muendlich: 'A1', schriftlich: 'B1' }), 'offen_handlung'],
    ['der beste Nachweis zählt', sprache({ muendlich: 'A1' }, { muendlich: 'B1' }), 'erfuellt'],
    [
      'ein Nachweis von morgen zählt noch nicht',
      sprache({ muendlich: 'B1', am: '2026-11-22' }, { muendlich: 'A1' }),
      'offen_handlung',
    ],
    ['kein Nachweis eingetragen: unbekannt', sprache(), 'unbekannt'],
    ['Nachweis ohne Stufe: unbekannt', sprache({ art: 'kurs' }), 'unbekannt'],
    [
      'Krankheit: Wertung statt offen',
      integriert({ sprachnachweis: [{ muendlich: 'keine' }], gesundheit: { entfaelltWegen: 'krankheit' } }),
      'wertung',
    ],
  ])('Deutsch: %s', (_, fall, zustand) => expect(stand(fall, '25b1.DEU')).toBe(zustand));
});

describe('25b1.SCHULE: Schulbesuch der Kinder', () => {
  const kind = (geburtsdatum: string, schulbesuchNachgewiesen: boolean | null) =>
    integriert({
      angehoeriger: [
        { beziehung: 'kind', geburtsdatum, ledig: true, imHaushalt: true, schulbesuchNachgewiesen },
      ],
    });
  test.each([
    ['Nachweis liegt vor', kind('2015-01-01', true), 'erfuellt'],
    ['Nachweis fehlt', kind('2015-01-01', false), 'offen_handlung'],
    ['nicht eingetragen', kind('2015-01-01', null), 'unbekannt'],
    ['am Tag vor dem sechsten Geburtstag nicht anwendbar', kind('2020-11-22', null), 'nicht_anwendbar'],
    ['am sechsten Geburtstag gefragt', kind('2020-11-21', null), 'unbekannt'],
    ['volljähriges Kind: nicht anwendbar', kind('2008-11-21', null), 'nicht_anwendbar'],
    ['keine Kinder, Haushalt erfasst: nicht anwendbar', integriert(), 'nicht_anwendbar'],
    [
      'Haushalt nicht erfasst: unbekannt',
      integriert({ person: { ...INTEGRIERTE_PERSON.person, haushaltErfasst: null } }),
      'unbekannt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b1.SCHULE')).toBe(zustand));
});

describe('25b1.LU: überwiegend durch Arbeit', () => {
  const lu = (mehr: Partial<FallEingabe>) => integriert(mehr);
  test.each([
    ['beide Anteile über der Hälfte: erfüllt', lu({}), 'erfuellt'],
    [
      'genau die Hälfte genügt nicht',
      lu({ lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 50_000, kduWarm: 43_700 } }),
      'offen_handlung',
    ],
    [
      'ein Cent mehr als die Hälfte genügt',
      lu({ lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 50_001, kduWarm: 43_700 } }),
      'erfuellt',
    ],
    [
      'ohne Freibeträge ja, mit Freibeträgen nein: Wertung',
      lu({ lebensunterhalt: { bruttoErwerb: 90_000, nettoErwerb: 75_000, kduWarm: 52_000 } }),
      'wertung',
    ],
    [
      'keine Arbeit: offen durch Handeln',
      lu({ lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000 } }),
      'offen_handlung',
    ],
    [
      'in Ausbildung: vorübergehender Bezug, Wertung',
      lu({
        lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000 },
        ausbildung: [{ art: 'qualifiziert', von: '2026-08-01', bis: '2029-07-31' }],
      }),
      'wertung',
    ],
    [
      'Ausbildung gestern beendet: keine Ausnahme',
      lu({
        lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000 },
        ausbildung: [{ art: 'qualifiziert', von: '2023-08-01', bis: '2026-11-20' }],
      }),
      'offen_handlung',
    ],
    [
      'krank: Wertung',
      lu({
        lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000 },
        gesundheit: { entfaelltWegen: 'krankheit' },
      }),
      'wertung',
    ],
    [
      'Miete unbekannt',
      lu({ lebensunterhalt: { bruttoErwerb: 160_000, nettoErwerb: 129_000 } }),
      'unbekannt',
    ],
    ['nichts bekannt', lu({ lebensunterhalt: null }), 'unbekannt'],
    [
      'Lohn aus der eingetragenen Beschäftigung',
      lu({
        lebensunterhalt: { kduWarm: 52_000 },
        beschaeftigung: [{ von: '2025-01-01', bruttoMonat: 160_000, nettoMonat: 129_000 }],
      }),
      'erfuellt',
    ],
    [
      'beendete Beschäftigung zählt nicht',
      lu({
        lebensunterhalt: { kduWarm: 52_000 },
        beschaeftigung: [{ von: '2025-01-01', bis: '2026-11-20', bruttoMonat: 160_000, nettoMonat: 129_000 }],
      }),
      'unbekannt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b1.LU')).toBe(zustand));

  test('das Ergebnis trägt alle Eingaben und den Grad', () => {
    expect(von(integriert(), '25b1.LU').detail).toMatchObject({
      grad: 'ueberwiegend',
      bedarf: 108_300,
      freibetrag: 34_800,
      saldo: -14_100,
      netto: 129_000,
      kduWarm: 52_000,
      parameter: '2026, 11b-2023',
    });
  });

  test('ein ungenaues Geburtsdatum schadet nicht, wenn beide Rechnungen genügen; sonst wird genau dieses genannt', () => {
    const jung = (kduWarm: number) =>
      fallSchema.parse({
        id: 'probe',
        person: { geburtsdatum: '2008-11', haushaltErfasst: true },
        lebensunterhalt: {
          bruttoErwerb: 250_000,
          nettoErwerb: 129_000,
          kindergeld: 52_000,
          kduWarm,
          krankenversichert: true,
        },
      });
    expect(von(jung(90_000), '25b1.LU')).toMatchObject({
      zustand: 'erfuellt',
      detail: { grad: 'ueberwiegend' },
    });
    expect(von(jung(137_000), '25b1.LU').fehlt.map(({ feld }) => feld)).toEqual(['person.geburtsdatum']);
  });

  test('für 2027 sind keine Beträge hinterlegt: keine Antwort statt einer geratenen', () => {
    const ergebnis = von(integriert(), '25b1.LU', '2027-01-01');
    expect(ergebnis).toMatchObject({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'parameter.regelbedarf', label: 'Regelbedarfe 2027 (Parametertabelle)' }],
    });
  });

  test('seit Juli 2026 gilt die Ausnahme für Alleinerziehende nur noch bis 14 Monate (Falle 11)', () => {
    const allein = (geburtsdatum: string) =>
      lu({
        lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000, alleinerziehend: true },
        angehoeriger: [{ beziehung: 'kind', geburtsdatum, imHaushalt: true, ledig: true }],
      });
    const text = (geburtsdatum: string, tag: string) => von(allein(geburtsdatum), '25b1.LU', tag).text;
    expect(text('2025-04-01', '2026-06-30')).toContain('drei Jahren');
    expect(text('2025-04-01', '2026-07-01')).not.toContain('Alleinerziehenden');
    expect(text('2025-06-01', '2026-07-31')).toContain('14 Monaten');
    expect(text('2025-06-01', '2026-08-01')).not.toContain('Alleinerziehenden');
  });
});

describe('25b2.MIT: nur gegenwärtiges Verhalten (Falle 6)', () => {
  test.each([
    ['wirkt mit', integriert(), 'erfuellt'],
    [
      'wirkt zurzeit nicht mit',
      integriert({ identitaet: { ...PASS, mitwirkung: 'nicht_erfuellt' } }),
      'offen_handlung',
    ],
    ['Mitwirkung nicht eingetragen', integriert({ identitaet: { ...PASS, mitwirkung: null } }), 'unbekannt'],
    [
      'beendete Täuschung',
      integriert({
        hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
        taeuschung: [{ von: '2018-01-01', bis: '2021-01-01', eigene: true, ursaechlich: true }],
      }),
      'erfuellt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b2.MIT')).toBe(zustand));

  test('frühere Täuschung erscheint als Frage für die Gesamtschau', () => {
    const fall = integriert({
      hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
      taeuschung: [{ von: '2018-01-01', bis: '2021-01-01', eigene: true, ursaechlich: true }],
    });
    expect(von(fall, '25b2.MIT').fragen.join()).toContain('Gesamtschau');
    expect(von(fall, '25b1.GESAMT').fakt).toContain('Täuschung vermerkt');
  });
});

describe('25b2.AUSW: zwingend nur § 54 Abs. 1 und Abs. 2 Nr. 1 und 2 (Falle 4)', () => {
  const urteil = (mehr: object, hindernis: object = {}) =>
    integriert({
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden', ...hindernis },
      verurteilung: [
        {
          am: '2025-02-01',
          rechtskraftAm: '2025-03-01',
          art: 'freiheitsstrafe',
          vorsatz: true,
          bewaehrung: true,
          ...mehr,
        },
      ],
    });

  test.each([
    ['sechs Monate Freiheitsstrafe: zwingend', urteil({ monate: 6 }), 'offen_ab'],
    ['fünf Monate: nicht zwingend', urteil({ monate: 5 }), 'erfuellt'],
    ['sechs Monate fahrlässig: nicht zwingend', urteil({ monate: 6, vorsatz: false }), 'erfuellt'],
    ['ob vorsätzlich, ist unbekannt', urteil({ monate: 6, vorsatz: null }), 'unbekannt'],
    ['Dauer unbekannt', urteil({ monate: null }), 'unbekannt'],
    ['noch nicht rechtskräftig', urteil({ monate: 6, rechtskraftAm: '2026-11-22' }), 'erfuellt'],
    ['ob rechtskräftig, ist unbekannt', urteil({ monate: 6, rechtskraftAm: null }), 'unbekannt'],
    [
      'Jugendstrafe ein Jahr ohne Bewährung: zwingend',
      urteil({ art: 'jugendstrafe', monate: 12, bewaehrung: false }),
      'offen_ab',
    ],
    [
      'Jugendstrafe ein Jahr mit Bewährung: zu prüfen',
      urteil({ art: 'jugendstrafe', monate: 12, bewaehrung: true }),
      'wertung',
    ],
    [
      'Jugendstrafe elf Monate: zu prüfen',
      urteil({ art: 'jugendstrafe', monate: 11, bewaehrung: false }),
      'wertung',
    ],
    [
      'Jugendstrafe zwei Jahre mit Bewährung: zwingend (§ 54 Abs. 1 Nr. 1)',
      urteil({ art: 'jugendstrafe', monate: 24, bewaehrung: true }),
      'offen_ab',
    ],
    [
      '500 Tagessätze: keine feste Grenze (Falle 3)',
      urteil({ art: 'geldstrafe', tagessaetze: 500 }),
      'erfuellt',
    ],
    ['Zuchtmittel: kein Fall', urteil({ art: 'zuchtmittel' }), 'erfuellt'],
    [
      'nicht geprüft: unbekannt',
      integriert({ hindernis: { ...OHNE_HINDERNIS, verurteilungen: null } }),
      'unbekannt',
    ],
    [
      'vorhanden, aber nicht beschrieben',
      integriert({ hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' } }),
      'unbekannt',
    ],
    [
      'anderes Ausweisungsinteresse: zu prüfen, ob § 54 Abs. 1',
      integriert({ hindernis: { ...OHNE_HINDERNIS, ausweisungsinteresse: 'vorhanden' } }),
      'wertung',
    ],
    [
      'Sicherheitserkenntnisse: ausgeschlossen',
      integriert({ hindernis: { ...OHNE_HINDERNIS, sicherheitserkenntnisse: 'vorhanden' } }),
      'nicht_erfuellt',
    ],
  ])('%s', (_, fall, zustand) => expect(stand(fall, '25b2.AUSW')).toBe(zustand));

  test('nennt den frühesten Tag der Tilgung und verlangt einen Registerauszug', () => {
    const ergebnis = von(urteil({ monate: 6 }), '25b2.AUSW');
    expect(ergebnis).toMatchObject({ ab: '2035-02-01', geschuetzt: true });
    expect(ergebnis.fragen.join()).toContain('Bundeszentralregister');
  });

  test('nach dem Tag der Tilgungsreife entscheidet ein Mensch', () => {
    expect(stand(urteil({ am: '2016-11-21', rechtskraftAm: '2016-12-01', monate: 6 }), '25b2.AUSW')).toBe(
      'wertung',
    );
    expect(stand(urteil({ am: '2016-11-22', rechtskraftAm: '2016-12-01', monate: 6 }), '25b2.AUSW')).toBe(
      'offen_ab',
    );
  });

  test('„geprüft: keine“ neben einer Eintragung ist ein Widerspruch und keine Entwarnung', () => {
    const fall = urteil({ art: 'geldstrafe', tagessaetze: 20 }, { verurteilungen: 'keine' });
    expect(stand(fall, '25b2.AUSW')).toBe('unbekannt');
    expect(pruefe(fall).widersprueche[0]?.text).toContain('geprüft: keine');
  });
});

describe('25b3.KRANK, 25b.ID, 25b.SPERRE und 25b.DAUER', () => {
  test('ohne Eintrag nicht anwendbar, mit Eintrag Frage nach der Ursache', () => {
    expect(stand(integriert(), '25b3.KRANK')).toBe('nicht_anwendbar');
    expect(
      von(integriert({ gesundheit: { entfaelltWegen: 'alter', nachweis: 'Bl. 12' } }), '25b3.KRANK'),
    ).toMatchObject({ zustand: 'wertung', geschuetzt: true, fakt: 'Alter vermerkt (Bl. 12)' });
  });

  test('Identität und Pass sind nicht erlassen; das Ermessen wird angeboten (Falle 16)', () => {
    const fall = integriert({ identitaet: { ...PASS, passVorhanden: false, passGueltigBis: null } });
    expect(von(fall, '25b.ID').zustand).toBe('offen_handlung');
    expect(von(fall, 'Q.PASS').fragen.join()).toContain('§ 5 Abs. 3 S. 2');
    expect(weg(pruefe(fall), '25b1').vorschlag).toBe('gelb');
  });

  test('das Visum spielt keine Rolle; der Titel gilt längstens zwei Jahre', () => {
    expect([von(integriert(), 'Q.VISUM').zustand, von(integriert(), '25b.DAUER').zustand]).toEqual([
      'nicht_anwendbar',
      'nicht_anwendbar',
    ]);
  });
});

describe('Der Vorschlag für § 25b', () => {
  test('grün, wenn nur Wertungen offen sind', () =>
    expect(weg(pruefe(integriert()), '25b1')).toMatchObject({
      vorschlag: 'gruen',
      zustand: 'wertung',
      fruehestens: null,
    }));
  test('gelb mit Datum, wenn nur Zeit fehlt', () => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2021-06-01' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2021-06-01' }],
    });
    expect(weg(pruefe(fall), '25b1')).toMatchObject({ vorschlag: 'gelb', fruehestens: '2027-06-01' });
  });
  test('am letzten Tag des Zeitraums gelb, einen Tag später verschlossen', () => {
    const seit = (tag: string) =>
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm: tag },
        aufenthaltsabschnitt: [{ status: 'D', von: tag }],
      });
    expect(weg(pruefe(seit('2022-11-21')), '25b1').vorschlag).toBe('gelb');
    expect(weg(pruefe(seit('2022-11-22')), '25b1').vorschlag).toBe('rot');
  });
  test('ohne Angaben keine Farbe', () =>
    expect(weg(pruefe(unbekannte()), '25b1').vorschlag).toBe('angaben_fehlen'));
  test('fehlt das Bekenntnis, ist nur noch zu handeln', () =>
    expect(
      weg(
        pruefe(integriert({ integration: { ...INTEGRIERT, fdgoErklaerung: false, fdgoErklaerungAm: null } })),
        '25b1',
      ),
    ).toMatchObject({ vorschlag: 'gelb', fruehestens: null }));
});
