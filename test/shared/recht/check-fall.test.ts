import { describe, expect, test } from 'vitest';
import {
  CAST_STICHTAG,
  INTEGRIERT,
  INTEGRIERTE_PERSON,
  OHNE_HINDERNIS,
  PASS,
  person,
} from '#test/cast/basis.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { dawitSchueler } from '#test/cast/dawit-schueler.ts';
import { elifVorher } from '#test/cast/elif-vorher.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { faridZurueck } from '#test/cast/farid-zurueck.ts';
import { gloriaChance } from '#test/cast/gloria-chance.ts';
import { hamidStrafe } from '#test/cast/hamid-strafe.ts';
import { kofiSenior } from '#test/cast/kofi-senior.ts';
import { leylaLeer } from '#test/cast/leyla-leer.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { AUSBILDUNG, FRUEH_GEKLAERT, inArbeit, NICHTS_DAGEGEN } from './azubi.ts';
import { integriert, kriterium, pruefe, stand, unbekannte, weg } from './befragen.ts';
import { holding } from '#test/holding.ts';

describe('Die erfundenen Personen', () => {
  test.each([
    ['amira-probe', 'gruen', '25b1', null],
    ['bilal-ohnepass', 'gelb', '25b1', null],
    ['clara-muster', 'gruen', '25b1', null],
    ['dawit-schueler', 'gruen', '25a1', null],
    ['elif-vorher', 'gelb', '25a1', '2027-06-21'],
    ['farid-zurueck', 'angaben_fehlen', '19d', null],
    ['gloria-chance', 'gruen', '25b1', null],
    ['hamid-strafe', 'rot', null, '2034-03-05'],
    ['ines-busse', 'gruen', '25b1', null],
    ['jamal-ungeklaert', 'gelb', '25b1', null],
    ['kofi-senior', 'gruen', '25b1', null],
    ['leyla-leer', 'angaben_fehlen', '25b1', null],
    ['mehdi-verfahren', 'gelb', '25b1', null],
    ['nadia-familie', 'gruen', '25b1', null],
    ['omar-luecke', 'gruen', '25b1', null],
  ])('%s: %s über %s, frühestens %s', (id, vorschlag, rechtsgrundlage, fruehestens) => {
    const fall = ensemble.find((f) => f.id === id);
    if (!fall) throw new Error(id);
    expect(pruefe(fall, CAST_STICHTAG)).toMatchObject({ id, vorschlag, rechtsgrundlage, fruehestens });
  });

  test('stehen alle in dieser Tabelle und widersprechen sich nicht', () => {
    expect(ensemble).toHaveLength(15);
    for (const fall of ensemble)
      expect([fall.id, pruefe(fall, CAST_STICHTAG).widersprueche]).toEqual([fall.id, []]);
  });
});

describe('Der Vorschlag für den Fall', () => {
  test('sind alle Wege verschlossen, wird rot vorgeschlagen, mit einem Grund je Weg und den Prüfungen von Hand', () => {
    const ergebnis = pruefe(hamidStrafe);
    expect(ergebnis).toMatchObject({ vorschlag: 'rot', rechtsgrundlage: null, nichtGeprueft: [], fehlt: [] });
    for (const { titel, vorschlag } of ergebnis.rechtsgrundlagen)
      if (vorschlag !== null) expect(ergebnis.begruendung.join(' ')).toContain(titel);
    for (const { titel } of ergebnis.vonHand)
      expect(ergebnis.begruendung.at(-1)).toContain(titel.split(' – ')[0]);
  });

  test('fehlt bei einem einzigen Weg eine Angabe, wird nicht rot vorgeschlagen', () => {
    const offen = person({
      ...hamidStrafe,
      verurteilung: [],
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: null },
      person: { ...hamidStrafe.person, einreiseAm: '2025-01-01' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2025-01-01' }],
    });
    expect(weg(pruefe(offen), '25b1').vorschlag).toBe('rot');
    expect(pruefe(offen).vorschlag).toBe('angaben_fehlen');
  });

  test('fehlen Angaben, werden sie mit Feld und Wort genannt', () => {
    const { fehlt } = pruefe(leylaLeer);
    expect(fehlt).toContainEqual({ feld: 'aufenthaltsabschnitt', label: 'Aufenthaltszeiten' });
    expect(fehlt).toContainEqual({ feld: 'hindernis.verurteilungen', label: 'Verurteilungen' });
    expect(new Set(fehlt.map((f) => `${f.feld} ${f.label}`)).size).toBe(fehlt.length);
  });

  test('der bessere Weg entscheidet: grün vor gelb vor Angaben fehlen', () => {
    expect(pruefe(dawitSchueler).rechtsgrundlage).toBe('25a1');
    expect(pruefe(elifVorher).rechtsgrundlage).toBe('25a1');
  });

  test('ein Weg, der erst mit einer Ausbildung begänne, steht hinter dem, auf dem die Person schon ist', () => {
    // Two steps are open on § 25b, one on § 16g: a training that nobody has spoken of.
    const fall = integriert({
      integration: {
        ...INTEGRIERT,
        fdgoErklaerung: false,
        fdgoErklaerungAm: null,
        ausbildungenErfasst: true,
      },
      sprachnachweis: [{ muendlich: 'A1' }],
      hindernis: NICHTS_DAGEGEN,
      identitaet: FRUEH_GEKLAERT,
    });
    const ergebnis = pruefe(fall);
    expect([weg(ergebnis, '16g').vorschlag, weg(ergebnis, '25b1').vorschlag]).toEqual(['gelb', 'gelb']);
    expect(ergebnis.rechtsgrundlage).toBe('25b1');
  });

  test('der eigene Weg steht vor dem, der an einem anderen Titel oder Weg hängt, auch wenn dort weniger offen ist', () => {
    const ehegatte = integriert({
      angehoeriger: [{ beziehung: 'ehegatte', geburtsdatum: '1990-01-01', imHaushalt: true, titel: '25b1' }],
    });
    const nachAusbildung = inArbeit({
      integration: { ...INTEGRIERT, beschaeftigungenErfasst: true },
      aufenthaltsabschnitt: [{ status: 'D', von: '2018-03-01', grund: 'e' }],
      ausbildung: [{ ...AUSBILDUNG, von: '2023-09-01', bis: '2026-08-31', erfolgreich: true }],
      hindernis: { ...NICHTS_DAGEGEN, taeuschungen: 'vorhanden', hinausgezoegert: 'vorhanden' },
      taeuschung: [{ von: '2018-03-01', bis: '2019-01-01', eigene: true, ursaechlich: false, vorsatz: true }],
    });
    for (const [fall, abgeleitet] of [
      [ehegatte, '25b4'],
      [nachAusbildung, '19d1a'],
    ] as const) {
      const ergebnis = pruefe(fall);
      const offen = (id: string) =>
        weg(ergebnis, id).kriterien.filter((k) => k.massgeblich && k.zustand === 'wertung').length;
      expect([weg(ergebnis, '25b1').vorschlag, weg(ergebnis, abgeleitet).vorschlag]).toEqual([
        'gruen',
        'gruen',
      ]);
      expect(offen(abgeleitet)).toBeLessThan(offen('25b1'));
      expect(ergebnis.rechtsgrundlage).toBe('25b1');
    }
  });

  test('unter grün werden Angaben anderer Wege nicht verlangt', () =>
    expect(pruefe(dawitSchueler).fehlt).toEqual([]));

  test('der Zeitraum für gelb ist eine Einstellung', () => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2021-06-01' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2021-06-01' }],
    });
    expect(
      [3, 6, 7, 24].map(
        (horizontMonate) => weg(pruefe(fall, '2026-11-21', { horizontMonate }), '25b1').vorschlag,
      ),
    ).toEqual(['rot', 'rot', 'gelb', 'gelb']);
  });

  test('nicht geprüfte und von Hand zu prüfende Wege stehen in jedem Ergebnis', () => {
    for (const fall of ensemble) {
      const { nichtGeprueft, rechtsgrundlagen, vonHand } = pruefe(fall);
      const gebaut = rechtsgrundlagen.map(({ id }) => id);
      for (const { id } of nichtGeprueft) expect(gebaut).not.toContain(id);
      expect(vonHand.map(({ id }) => id)).toContain('23a');
    }
  });
});

describe('Widersprüche werden gemeldet und nicht geraten', () => {
  const zeiten = (
    ...aufenthaltsabschnitt: NonNullable<Parameters<typeof integriert>[0]>['aufenthaltsabschnitt'] & object
  ) => integriert({ aufenthaltsabschnitt });
  test.each([
    [
      'Ende vor Anfang',
      zeiten({ status: 'D', von: '2022-01-01', bis: '2021-01-01' }),
      'liegt vor dem Anfang',
    ],
    [
      'Überschneidung verschiedener Zeiten',
      zeiten({ status: 'G', von: '2018-03-01', bis: '2021-06-30' }, { status: 'D', von: '2021-01-01' }),
      'überschneiden sich ab 01.01.2021 bis 30.06.2021',
    ],
    [
      'Einreise vor der Geburt',
      integriert({ person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '2019-01-01' } }),
      'vor der Geburt',
    ],
    ['Aufenthalt vor der Einreise', zeiten({ status: 'D', von: '2017-01-01' }), 'vor der ersten Einreise'],
    [
      'Ablehnung vor dem Antrag',
      integriert({
        asyl: { status: 'abgelehnt_einfach', antragAm: '2020-01-01', ablehnungAm: '2019-01-01' },
      }),
      'laut Eintrag',
    ],
    [
      'geprüft: keine, aber eingetragen',
      integriert({ taeuschung: [{ gegenstand: 'Name' }] }),
      'geprüft: keine',
    ],
  ])('%s', (_, fall, wort) =>
    expect(
      pruefe(fall)
        .widersprueche.map(({ text }) => text)
        .join(),
    ).toContain(wort),
  );

  test('ein verdrehter Abschnitt macht die Zeiten unbekannt', () => {
    expect(
      stand(
        zeiten({ status: 'D', von: '2022-01-01', bis: '2021-01-01' }, { status: 'D', von: '2010-01-01' }),
        '25b1.VORAUF',
      ),
    ).toBe('unbekannt');
  });

  test('nahtlose und gleichartige Papiere sind kein Widerspruch', () => {
    expect(
      pruefe(
        zeiten(
          { status: 'G', von: '2018-03-01', bis: '2021-01-01' },
          { status: 'D', von: '2021-01-01', bis: '2022-06-30' },
          { status: 'D', von: '2022-06-01' },
        ),
      ).widersprueche,
    ).toEqual([]);
  });
});

describe('Die Fallen des Katalogs, soweit sie diese Wege betreffen', () => {
  test('Falle 1: Wer direkt aus dem Asylverfahren kommt, hat die zwölf Monate noch nicht', () =>
    expect(stand(elifVorher, '25a1.STATUS')).toBe('offen_ab'));
  test('Falle 2: Antrag vor 27, bei der Entscheidung mindestens 14; ein früher Antrag friert nichts ein', () => {
    const text = kriterium(pruefe(integriert({ person: { geburtsdatum: '2005-01-01' } })), '25a1.ALTER').text;
    expect(text).toContain('Ein früher Antrag wahrt nur diese Frist');
  });
  test('Falle 3: 50 und 90 Tagessätze gelten weder für § 25a Abs. 1 noch für § 25b', () => {
    const mit = (tagessaetze: number) =>
      integriert({
        hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
        verurteilung: [
          { art: 'geldstrafe', tagessaetze, am: '2025-01-01', rechtskraftAm: '2025-02-01', vorsatz: true },
        ],
      });
    for (const tagessaetze of [49, 50, 51, 89, 90, 91])
      expect(pruefe(mit(tagessaetze)).vorschlag).toBe('gruen');
  });
  test('Falle 4: § 25b nennt nur § 54 Abs. 2 Nr. 1 und 2', () => {
    const citation = kriterium(pruefe(amiraProbe), '25b2.AUSW').citation.norm;
    expect(citation).toContain('Abs. 2 Nr. 1 und 2');
    expect(citation).not.toMatch(/Nr\. (9|10)/);
  });
  test('Falle 5: Die Nummern des § 25b sind Regel: Nicht erfüllt ist kein hartes Nein', () => {
    const fall = integriert({
      aufenthaltsabschnitt: [{ status: 'D', von: '2025-01-01' }],
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2025-01-01' },
      lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 0 },
    });
    expect([stand(fall, '25b1.VORAUF'), stand(fall, '25b1.LU')]).toEqual(['offen_ab', 'offen_handlung']);
  });
  test('Falle 6: § 25b Abs. 2 Nr. 1 fragt nach heute', () => {
    const fall = integriert({
      hindernis: { ...OHNE_HINDERNIS, taeuschungen: 'vorhanden' },
      taeuschung: [{ von: '2015-01-01', bis: '2026-11-20', eigene: true, ursaechlich: true }],
    });
    expect([stand(fall, '25b2.MIT', '2026-11-20'), stand(fall, '25b2.MIT', '2026-11-21')]).toEqual([
      'offen_handlung',
      'erfuellt',
    ]);
  });
  test('Falle 7: § 60b zählt nicht, außer mit Chancen-Aufenthaltsrecht', () => {
    expect([stand(faridZurueck, '25b1.VORAUF'), stand(gloriaChance, '25b1.VORAUF')]).toEqual([
      'offen_ab',
      'erfuellt',
    ]);
  });
  test('Falle 10: überwiegend bei § 25b, voll bei § 5, gar nicht in Ausbildung bei § 25a', () => {
    const ergebnis = pruefe(amiraProbe);
    expect([
      kriterium(ergebnis, '25b1.LU').zustand,
      kriterium(ergebnis, 'Q.LU').zustand,
      stand(dawitSchueler, '25a1.LU'),
    ]).toEqual(['erfuellt', 'wertung', 'nicht_anwendbar']);
  });
  test('Falle 11: Seit Juli 2026 schrumpft die Ausnahme für Alleinerziehende mit dem Rechtsstand, nicht mit dem Stichtag', () => {
    const allein = integriert({
      lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000, alleinerziehend: true },
      angehoeriger: [{ beziehung: 'kind', geburtsdatum: '2024-01-01', imHaushalt: true, ledig: true }],
    });
    const text = (rechtsstand: string) =>
      kriterium(pruefe(allein, '2026-11-21', { rechtsstand: asDatum(rechtsstand) }), '25b1.LU').text;
    expect(text('2026-06-30')).toContain('drei Jahren');
    expect(text('2026-07-01')).not.toContain('Alleinerziehenden mit einem Kind unter');
  });
  test('Falle 12: Welche Gründe sperren, richtet sich nach dem Tag der Ablehnung, nicht nach dem Rechtsstand', () => {
    const fall = integriert({
      asyl: { status: 'abgelehnt_ou', ablehnungAm: '2024-02-26', ouGrund: 'gelistet' },
    });
    for (const rechtsstand of ['2023-01-01', '2024-02-27', '2026-06-12'])
      expect(
        kriterium(pruefe(fall, '2026-11-21', { rechtsstand: asDatum(rechtsstand) }), 'Q.ASYL3', '25b1').text,
      ).toContain('§ 30 Abs. 3 Nr. 1 bis 6 AsylG alter Fassung');
  });
  test('Falle 18: § 25a Abs. 2 braucht ein minderjähriges Kind mit Titel, § 25b Abs. 4 keine Aufenthaltszeit', () => {
    const neu = (geburtsdatum: string) =>
      pruefe(
        integriert({
          person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2026-01-01' },
          aufenthaltsabschnitt: [{ status: 'D', von: '2026-01-01' }],
          angehoeriger: [
            { beziehung: 'kind', geburtsdatum, imHaushalt: true, titel: '25a1', personensorge: true },
            { beziehung: 'ehegatte', geburtsdatum: '1990-01-01', imHaushalt: true, titel: '25b1' },
          ],
        }),
      );
    expect(kriterium(neu('2008-11-22'), '25a2.BEZUG').zustand).toBe('erfuellt');
    expect(kriterium(neu('2008-11-21'), '25a2.BEZUG').zustand).toBe('nicht_erfuellt');
    expect(kriterium(neu('2008-11-21'), '25b4.FAM').zustand).toBe('erfuellt');
    expect(weg(neu('2008-11-21'), '25b4').kriterien.map(({ id }) => id)).not.toContain('25b1.VORAUF');
  });
  test('Falle 13: Ein Folgeantrag kann die Soll-Erteilung sperren', () =>
    expect(weg(pruefe(integriert({ asyl: { status: 'folgeantrag_laufend' } })), '25b1').vorschlag).toBe(
      'gelb',
    ));
  test('Falle 15: Ein Verbot aus dem Asylbescheid ist noch nicht wirksam', () =>
    expect(kriterium(pruefe(amiraProbe), 'Q.EAV').text).toContain('erst mit einer Abschiebung wirksam'));
  test('Falle 16: Auf Identität und Pass wird nicht verzichtet; das Ermessen wird angeboten', () => {
    expect(kriterium(pruefe(bilalOhnepass), 'Q.PASS')).toMatchObject({
      zustand: 'offen_handlung',
      fragen: expect.arrayContaining([holding('§ 5 Abs. 3 S. 2')]) as unknown,
    });
    expect(stand(integriert({ identitaet: { ...PASS, identitaet: 'massnahmen' } }), 'Q.ID')).toBe(
      'offen_handlung',
    );
  });
  test('Falle 17: Die Vier-Jahres-Frist endet mit der Volljährigkeit des Kindes', () => {
    const mit = (tag: string) =>
      stand(
        integriert({
          person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2022-01-01' },
          aufenthaltsabschnitt: [{ status: 'D', von: '2022-01-01' }],
          angehoeriger: [{ beziehung: 'kind', geburtsdatum: '2008-11-22', ledig: true, imHaushalt: true }],
        }),
        '25b1.VORAUF',
        tag,
      );
    expect([mit('2026-11-21'), mit('2026-11-22')]).toEqual(['erfuellt', 'offen_ab']);
  });
  test('Falle 19: Ein Datum ist immer „voraussichtlich“ und nennt die Annahme', () => {
    const { text } = kriterium(pruefe(elifVorher), '25a1.STATUS');
    expect(text).toMatch(/voraussichtlich ab 21\.06\.2027.*wenn der Status ununterbrochen fortbesteht/);
  });
  test('Falle 20: Verurteilungen, Täuschung und Gesundheit sind als geschützt gekennzeichnet', () => {
    const geschuetzt = pruefe(amiraProbe).rechtsgrundlagen.flatMap(({ kriterien }) =>
      kriterien.filter((k) => k.geschuetzt).map(({ id }) => id),
    );
    expect([...new Set(geschuetzt)].toSorted()).toEqual([
      '16g.STRAF',
      '19d.EXTR',
      '19d.HIND',
      '19d.STRAF',
      '19d.TAEUSCH',
      '255.VERS',
      '25a1.STRAF',
      '25a1.TAEUSCH',
      '25a2.HIND',
      '25a2.STRAF',
      '25b1.GESAMT',
      '25b2.AUSW',
      '25b2.MIT',
      '25b3.KRANK',
      '25b6.VOR',
      '60c.STRAF',
      '60d.AUSW',
      '60d.EXTR',
      '60d.KIND',
      '60d.STRAF',
      'Q.AUSW',
      'Q.AUSW4',
    ]);
  });
  test('Falle 20: Gesundheit schützt auch Deutsch und Lebensunterhalt, sobald sie dort zählt', () => {
    const ergebnis = pruefe(kofiSenior);
    expect([
      kriterium(ergebnis, '25b1.DEU').geschuetzt,
      kriterium(ergebnis, '25b1.LU').geschuetzt,
      kriterium(pruefe(amiraProbe), '25b1.DEU').geschuetzt,
    ]).toEqual([true, true, false]);
  });
  test('Falle 20: Begründung und Fehlliste verraten nichts aus geschützten Angaben', () => {
    const offen = integriert({
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [{ art: 'freiheitsstrafe', monate: 8, am: '2025-01-01' }],
    });
    for (const fall of [hamidStrafe, offen, kofiSenior]) {
      const { begruendung, fehlt, rechtsgrundlagen, widersprueche } = pruefe(fall);
      const open = [
        begruendung,
        fehlt.map(({ label }) => label),
        rechtsgrundlagen.map((r) => r.begruendung),
        widersprueche.map(({ text }) => text),
      ]
        .flat(2)
        .join(' ')
        // Said to everybody, whatever is known about their health.
        .replaceAll('Eine Ausnahme wegen Krankheit oder Alter nennt das Gesetz hier nicht.', '');
      expect(open).not.toMatch(/Freiheitsstrafe|Monate vom|tilgungsreif|Krankheit|Behinderung/);
    }
    const labels = pruefe(offen).fehlt.map(({ feld }) => feld);
    expect(labels).toContain('hindernis.verurteilungen');
    expect(labels.filter((feld) => feld.startsWith('verurteilung') || feld.startsWith('taeuschung'))).toEqual(
      [],
    );
  });
  test('öffentliche Fehler: Für § 25a gelten 27 und drei Jahre, nicht 21 und vier', () => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '2002-01-01', einreiseAm: '2023-11-21' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2023-11-21' }],
    });
    expect([stand(fall, '25a1.ALTER'), stand(fall, '25a1.VORAUF')]).toEqual(['offen_handlung', 'erfuellt']);
  });
  test('öffentliche Fehler: Die Straftatgrenzen des § 25a Abs. 3 gelten nicht für die jungen Menschen selbst', () => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, geburtsdatum: '2002-01-01' },
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [
        { art: 'geldstrafe', tagessaetze: 60, am: '2025-01-01', rechtskraftAm: '2025-02-01', vorsatz: true },
      ],
    });
    const ids = weg(pruefe(fall), '25a1').kriterien.filter(({ zustand }) => zustand === 'nicht_erfuellt');
    expect(ids).toEqual([]);
    expect(kriterium(pruefe(fall), '25a1.STRAF').zustand).toBe('wertung');
  });
  test('öffentliche Fehler: § 25b verlangt weder Straffreiheit noch einen Pass ohne Ausnahme', () => {
    const fall = integriert({
      identitaet: { ...PASS, passVorhanden: false, passGueltigBis: null },
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [
        { art: 'geldstrafe', tagessaetze: 60, am: '2025-01-01', rechtskraftAm: '2025-02-01', vorsatz: true },
      ],
    });
    expect(weg(pruefe(fall), '25b1').vorschlag).toBe('gelb');
    expect(kriterium(pruefe(fall), '25b2.AUSW').zustand).toBe('erfuellt');
    expect(kriterium(pruefe(fall), 'Q.PASS').zustand).toBe('offen_handlung');
  });
  test('öffentliche Fehler: Von den Regelvoraussetzungen des § 25b gibt es Ausnahmen', () => {
    const fall = integriert({
      sprachnachweis: [{ muendlich: 'keine' }],
      lebensunterhalt: { bruttoErwerb: 0, nettoErwerb: 0, kduWarm: 52_000 },
      gesundheit: { entfaelltWegen: 'behinderung' },
    });
    expect([stand(fall, '25b1.DEU'), stand(fall, '25b1.LU')]).toEqual(['wertung', 'wertung']);
    expect(weg(pruefe(fall), '25b1').vorschlag).toBe('gruen');
  });
  test('öffentliche Fehler: B1 wird für § 25b nicht verlangt', () =>
    expect(stand(integriert({ sprachnachweis: [{ muendlich: 'A2' }] }), '25b1.DEU')).toBe('erfuellt'));
});

describe('Rechtsstand und Stichtag', () => {
  test('der Rechtsstand wählt die Fassung, der Stichtag die Tatsachen', () => {
    const ergebnis = pruefe(amiraProbe, '2026-11-21', { rechtsstand: asDatum('2022-12-30') });
    expect(ergebnis).toMatchObject({ stichtag: '2026-11-21', rechtsstand: '2022-12-30' });
    expect(weg(ergebnis, '25b1').version).toBe('25b-2020');
    expect(kriterium(ergebnis, '25b1.VORAUF').label).toBe('8 Jahre Aufenthalt, 6 Jahre mit Kind');
  });

  test('ohne eine einzige Angabe gibt es keine Farbe und keinen Fehler', () =>
    expect(pruefe(unbekannte()).vorschlag).toBe('angaben_fehlen'));
});
