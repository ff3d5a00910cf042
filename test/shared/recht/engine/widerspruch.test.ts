import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { findWidersprueche } from '#shared/recht/engine/widerspruch.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { integriert, kriterium, pruefe, stand, unbekannte } from '../befragen.ts';

const person = (mehr: object) => ({ person: { ...INTEGRIERTE_PERSON.person, ...mehr } });
const orte = (fakten: Partial<FallEingabe>) =>
  findWidersprueche(integriert(fakten)).map(({ felder }) => felder.map(({ feld }) => feld));

describe('Ein Widerspruch nennt beide Stellen', () => {
  test.each<readonly [string, Partial<FallEingabe>, readonly string[]]>([
    [
      'Ausreise vor der Einreise',
      { auslandsaufenthalt: [{ von: '2017-01-01', bis: '2017-02-01' }] },
      ['auslandsaufenthalt.von', 'person.einreiseAm'],
    ],
    [
      'Rückkehr vor der Ausreise',
      { auslandsaufenthalt: [{ von: '2022-02-01', bis: '2022-01-01' }] },
      ['auslandsaufenthalt.von', 'auslandsaufenthalt.bis'],
    ],
    [
      'Geburt nach der Einreise',
      { ...person({ geburtsdatum: '2018-03-02' }), asyl: null, aufenthaltsabschnitt: [] },
      ['person.einreiseAm', 'person.geburtsdatum'],
    ],
    [
      'Duldung vor der Geburt',
      {
        ...person({ geburtsdatum: '2020-01-01', einreiseAm: null }),
        asyl: null,
        aufenthaltsabschnitt: [],
        duldung: [{ erteiltAm: '2019-12-31' }],
      },
      ['duldung.erteiltAm', 'person.geburtsdatum'],
    ],
    [
      'Duldung vor der Einreise',
      { duldung: [{ erteiltAm: '2018-02-28' }] },
      ['duldung.erteiltAm', 'person.einreiseAm'],
    ],
    [
      'Duldung läuft ab, bevor sie erteilt ist',
      { duldung: [{ erteiltAm: '2026-05-01', gueltigBis: '2026-04-30' }] },
      ['duldung.erteiltAm', 'duldung.gueltigBis'],
    ],
    [
      'Asylantrag vor dem Asylgesuch',
      { asyl: { status: 'laufend', gesuchAm: '2019-02-01', antragAm: '2019-01-01' } },
      ['asyl.antragAm', 'asyl.gesuchAm'],
    ],
    [
      'unanfechtbar vor der Ablehnung',
      {
        asyl: {
          status: 'abgelehnt_einfach',
          antragAm: '2018-03-12',
          ablehnungAm: '2020-01-02',
          bestandskraftAm: '2020-01-01',
        },
      },
      ['asyl.bestandskraftAm', 'asyl.ablehnungAm'],
    ],
    [
      'Ausbildung abgebrochen und doch abgeschlossen',
      {
        ausbildung: [
          {
            art: 'qualifiziert',
            von: '2019-09-01',
            bis: '2022-08-31',
            abgebrochenAm: '2021-01-01',
            erfolgreich: true,
          },
        ],
      },
      ['ausbildung.erfolgreich', 'ausbildung.abgebrochenAm'],
    ],
    [
      'Antrag entschieden, bevor er gestellt ist',
      { antrag: [{ norm: '25b1', gestelltAm: '2026-02-01', entschiedenAm: '2026-01-01' }] },
      ['antrag.gestelltAm', 'antrag.entschiedenAm'],
    ],
    [
      'Kind älter als die Person',
      { angehoeriger: [{ beziehung: 'kind', geburtsdatum: '1985', imHaushalt: true }] },
      ['angehoeriger.geburtsdatum', 'person.geburtsdatum'],
    ],
  ])('%s', (_, fakten, felder) => expect(orte(fakten)).toContainEqual(felder));

  test('zwei verschiedene Zeiten am selben Tag: beide Zeiten mit ihrem Beginn', () => {
    const [konflikt] = findWidersprueche(
      integriert({
        aufenthaltsabschnitt: [
          { status: 'G', von: '2018-03-01', bis: '2021-06-30' },
          { status: 'D', von: '2021-01-01' },
        ],
      }),
    );
    expect(konflikt?.felder.map(({ label }) => label)).toEqual([
      'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.03.2018)',
      'Aufenthaltszeiten: von (Duldung (§ 60a) ab 01.01.2021)',
    ]);
  });

  test.each<readonly [string, Partial<FallEingabe>]>([
    ['am Tag der Geburt eingereist', { ...person({ einreiseAm: '1990-05-14' }), asyl: null }],
    ['Duldung am Tag der Einreise', { duldung: [{ erteiltAm: '2018-03-01', gueltigBis: '2018-03-01' }] }],
    ['nur das Geburtsjahr bekannt, eingereist im selben Jahr', person({ geburtsdatum: '2018' })],
    [
      'Kind, dessen Geburtsjahr mit dem der Person beginnt',
      { ...person({ geburtsdatum: '1990' }), angehoeriger: [{ beziehung: 'kind', geburtsdatum: '1990' }] },
    ],
  ])('%s ist keiner', (_, fakten) => expect(orte(fakten)).toEqual([]));

  test('über Verurteilungen und Täuschung sagt er keinen Tag', () => {
    const found = findWidersprueche(
      integriert({
        hindernis: null,
        verurteilung: [{ art: 'geldstrafe', am: '2022-05-05', rechtskraftAm: '2022-04-04' }],
        taeuschung: [{ von: '2021-02-02', bis: '2021-01-01' }],
      }),
    );
    expect(found).toHaveLength(2);
    expect(found.map(({ text }) => text).join()).not.toMatch(/\d{4}/);
  });
});

describe('Was davon abhängt, ist unbekannt', () => {
  test('Geburt nach der Einreise: Alter und Zeiten', () => {
    const fall = integriert({ ...person({ geburtsdatum: '2018-03-02' }), asyl: null });
    expect([stand(fall, '25b1.VOLLJ'), stand(fall, '25b1.VORAUF')]).toEqual(['unbekannt', 'unbekannt']);
    expect(kriterium(pruefe(fall), '25b1.VOLLJ').text).toContain('Angaben widersprechen sich');
    expect(kriterium(pruefe(fall), '25b1.VOLLJ').fehlt.map(({ feld }) => feld)).toEqual(
      expect.arrayContaining(['person.einreiseAm', 'person.geburtsdatum']),
    );
  });

  test('was nicht davon abhängt, bleibt, wie es ist', () => {
    const fall = integriert({ ...person({ geburtsdatum: '2018-03-02' }), asyl: null });
    expect([stand(fall, '25b1.DEU'), stand(fall, '25b1.FDGO')]).toEqual(['erfuellt', 'erfuellt']);
  });

  // Gestattung and Duldung both count for the six years: which of them it was does not matter there.
  const beide = (ende: string) =>
    integriert({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2018-03-01', bis: ende },
        { status: 'D', von: '2019-01-01' },
      ],
    });
  test('eine Überschneidung nur dort, wo es darauf ankommt, welche Zeit gilt', () => {
    const dauert = beide('2026-11-21');
    expect([stand(dauert, '25b1.VORAUF'), stand(dauert, '25b1.STATUS')]).toEqual(['erfuellt', 'unbekannt']);
  });

  test('eine Überschneidung, die lange zurückliegt, ändert am Status von heute nichts', () => {
    const frueher = beide('2019-03-31');
    expect([stand(frueher, '25b1.VORAUF'), stand(frueher, '25b1.STATUS')]).toEqual(['erfuellt', 'erfuellt']);
    expect(pruefe(frueher).widersprueche).toHaveLength(1);
  });

  test('Zeit vor der Einreise nur, wenn sie für die Frist den Ausschlag gibt', () => {
    const seit = (von: string, einreiseAm: string) =>
      integriert({ ...person({ einreiseAm }), asyl: null, aufenthaltsabschnitt: [{ status: 'D', von }] });
    expect(stand(seit('2017-01-01', '2018-03-01'), '25b1.VORAUF')).toBe('erfuellt');
    expect(stand(seit('2020-01-01', '2021-06-01'), '25b1.VORAUF')).toBe('unbekannt');
  });
});

describe('Auf den Tag: der Tag selbst ist noch kein Widerspruch, der Tag davor schon', () => {
  const saetze = (fakten: Partial<FallEingabe>) =>
    findWidersprueche(unbekannte(fakten)).map(({ text }) => text);
  const GEBOREN = { geburtsdatum: '2000-01-02' };
  const geboren = 'vor der Geburt (02.01.2000).';
  const EINGEREIST = { einreiseAm: '2020-01-02' };
  const kind = (mehr: object): Partial<FallEingabe> => ({
    person: { geburtsdatum: '1990-05-01' },
    angehoeriger: [{ beziehung: 'kind', ...mehr }],
  });
  const asyl = (mehr: FallEingabe['asyl']): Partial<FallEingabe> => ({ asyl: mehr });

  test.each<readonly [string, Partial<FallEingabe>]>([
    ['am Tag der Geburt eingereist', { person: { ...GEBOREN, einreiseAm: '2000-01-02' } }],
    ['Zeit ab der Geburt', { person: GEBOREN, aufenthaltsabschnitt: [{ status: 'D', von: '2000-01-02' }] }],
    [
      'Asyl am Tag der Geburt',
      { person: GEBOREN, ...asyl({ gesuchAm: '2000-01-02', antragAm: '2000-01-02' }) },
    ],
    ['Schule ab der Geburt', { person: GEBOREN, schulbesuch: [{ von: '2000-01-02' }] }],
    [
      'Zeit ab der Einreise',
      { person: EINGEREIST, aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-02' }] },
    ],
    ['Duldung am Tag der Einreise', { person: EINGEREIST, duldung: [{ erteiltAm: '2020-01-02' }] }],
    ['Duldung ohne Tag', { person: { ...GEBOREN, ...EINGEREIST }, duldung: [{}] }],
    ['Ausland ab der Einreise', { person: EINGEREIST, auslandsaufenthalt: [{ von: '2020-01-02' }] }],
    ['ohne Geburtsdatum', { person: EINGEREIST, schulbesuch: [{ von: '1900-01-01' }] }],
    ['Kind am Tag seiner Geburt eingereist', kind({ geburtsdatum: '2020-01-01', einreiseAm: '2020-01-01' })],
    ['Kind ohne Geburtsdatum', kind({ einreiseAm: '1980-01-01' })],
    ['Kind einen Tag jünger', kind({ geburtsdatum: '1990-05-02' })],
    [
      'Ehegatten am selben Tag geboren',
      { ...kind({}), angehoeriger: [{ beziehung: 'ehegatte', geburtsdatum: '1990-05-01' }] },
    ],
    [
      'alles am selben Tag',
      asyl({
        gesuchAm: '2020-01-01',
        antragAm: '2020-01-01',
        ablehnungAm: '2020-01-01',
        bestandskraftAm: '2020-01-01',
      }),
    ],
    ['nur die Ablehnung bekannt', asyl({ ablehnungAm: '2020-01-01' })],
    ['nur der Antrag bekannt', asyl({ antragAm: '2020-01-01' })],
    ['nur das Gesuch bekannt', asyl({ gesuchAm: '2020-01-01' })],
    ['nur die Bestandskraft bekannt', asyl({ bestandskraftAm: '2020-01-01' })],
    [
      'ein Papier endet am Tag, an dem das nächste beginnt',
      {
        aufenthaltsabschnitt: [
          { status: 'G', von: '2020-01-01', bis: '2021-01-01' },
          { status: 'D', von: '2021-01-01' },
        ],
      },
    ],
    [
      'und ebenso, wenn das frühere später eingetragen wurde',
      {
        aufenthaltsabschnitt: [
          { status: 'D', von: '2021-01-01', bis: '2021-12-31' },
          { status: 'G', von: '2020-01-01', bis: '2021-01-01' },
        ],
      },
    ],
    [
      'zwei gleiche Papiere überschneiden sich',
      {
        aufenthaltsabschnitt: [
          { status: 'D', von: '2020-01-01', bis: '2022-01-01' },
          { status: 'D', von: '2021-01-01' },
        ],
      },
    ],
    [
      'geprüft: keine, und keine eingetragen',
      { hindernis: { verurteilungen: 'keine', taeuschungen: 'keine' } },
    ],
    ['Ausbildung erfolgreich', { ausbildung: [{ art: 'helfer', erfolgreich: true }] }],
    [
      'Ausbildung abgebrochen',
      { ausbildung: [{ art: 'helfer', erfolgreich: false, abgebrochenAm: '2020-01-01' }] },
    ],
    ['Schule endet am ersten Tag', { schulbesuch: [{ von: '2020-01-01', bis: '2020-01-01' }] }],
  ])('kein Widerspruch: %s', (_, fakten) => expect(saetze(fakten)).toEqual([]));

  test.each<readonly [Partial<FallEingabe>, readonly string[]]>([
    [
      { person: { ...GEBOREN, einreiseAm: '2000-01-01' } },
      [`Die erste Einreise (01.01.2000) liegt ${geboren}`],
    ],
    [
      {
        person: { ...GEBOREN, einreiseAm: '2000-01-02' },
        aufenthaltsabschnitt: [{ status: 'D', von: '2000-01-01' }],
      },
      [`Eine Aufenthaltszeit beginnt am 01.01.2000 und damit ${geboren}`],
    ],
    [
      { person: GEBOREN, ...asyl({ gesuchAm: '2000-01-01' }) },
      [`„Asylgesuch am“ (01.01.2000) liegt ${geboren}`],
    ],
    [{ person: GEBOREN, schulbesuch: [{ von: '2000-01-01' }] }, [`Schulbesuch: 01.01.2000 liegt ${geboren}`]],
    [
      { person: EINGEREIST, aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01' }] },
      [
        'Eine Aufenthaltszeit beginnt am 01.01.2020 und damit vor der ersten Einreise (02.01.2020); gezählt wird erst ab der Einreise.',
      ],
    ],
    [
      { person: EINGEREIST, duldung: [{ erteiltAm: '2020-01-01' }] },
      ['Eine Duldung wurde am 01.01.2020 erteilt und damit vor der ersten Einreise (02.01.2020).'],
    ],
    [
      { person: EINGEREIST, auslandsaufenthalt: [{ von: '2020-01-01' }] },
      ['Ein Auslandsaufenthalt beginnt am 01.01.2020 und damit vor der ersten Einreise (02.01.2020).'],
    ],
    [
      kind({ geburtsdatum: '2020-01-02', einreiseAm: '2020-01-01' }),
      ['Angehörige: Die Einreise (01.01.2020) liegt vor der Geburt (02.01.2020).'],
    ],
    [
      kind({ geburtsdatum: '1990-05-01' }),
      ['Ein Kind (geboren 01.05.1990) passt nicht zum Geburtsdatum der Person (01.05.1990).'],
    ],
    [
      { ...kind({}), angehoeriger: [{ beziehung: 'elternteil', geburtsdatum: '1990-05-01' }] },
      ['Ein Elternteil (geboren 01.05.1990) passt nicht zum Geburtsdatum der Person (01.05.1990).'],
    ],
    [
      {
        hindernis: { verurteilungen: 'keine', taeuschungen: 'keine' },
        verurteilung: [{ art: 'geldstrafe' }],
        taeuschung: [{ von: '2020-01-01' }],
      },
      [
        'Täuschung: „geprüft: keine“ und die Einzelangaben passen nicht zusammen.',
        'Verurteilungen: „geprüft: keine“ und die Einzelangaben passen nicht zusammen.',
      ],
    ],
    [
      { ausbildung: [{ art: 'helfer', erfolgreich: true, abgebrochenAm: '2020-01-01' }] },
      ['Eine Ausbildung ist als erfolgreich abgeschlossen und als am 01.01.2020 abgebrochen eingetragen.'],
    ],
    [
      asyl({ antragAm: '2020-01-02', ablehnungAm: '2020-01-01' }),
      ['Der Asylantrag wurde laut Eintrag am 01.01.2020 abgelehnt, aber erst am 02.01.2020 gestellt.'],
    ],
    [
      asyl({ gesuchAm: '2020-01-02', antragAm: '2020-01-01' }),
      ['Der Asylantrag (01.01.2020) liegt vor dem Asylgesuch (02.01.2020).'],
    ],
    [
      asyl({ ablehnungAm: '2020-01-02', bestandskraftAm: '2020-01-01' }),
      [
        'Die Ablehnung soll am 01.01.2020 unanfechtbar geworden sein, wurde aber erst am 02.01.2020 ausgesprochen.',
      ],
    ],
    [
      { person: GEBOREN, ...asyl({ antragAm: '2000-01-01' }) },
      [`„Asylantrag am“ (01.01.2000) liegt ${geboren}`],
    ],
    [
      {
        person: { ...GEBOREN, einreiseAm: '2000-01-05' },
        aufenthaltsabschnitt: [{ status: 'D', von: '2000-01-02' }],
      },
      [
        'Eine Aufenthaltszeit beginnt am 02.01.2000 und damit vor der ersten Einreise (05.01.2000); gezählt wird erst ab der Einreise.',
      ],
    ],
    [
      { person: GEBOREN, verurteilung: [{ art: 'geldstrafe', am: '2000-01-01' }] },
      ['Urteil oder Strafbefehl vom: Ein Tag liegt vor der Geburt.'],
    ],
    [
      { duldung: [{ erteiltAm: '2020-01-02', gueltigBis: '2020-01-01' }] },
      ['Duldungen: „gültig bis“ (01.01.2020) liegt vor „erteilt am“ (02.01.2020).'],
    ],
    [
      { schulbesuch: [{ von: '2020-01-02', bis: '2020-01-01' }] },
      ['Schulbesuch: Das Ende (01.01.2020) liegt vor dem Anfang (02.01.2020).'],
    ],
  ])('%o: %o', (fakten, erwartet) => expect(saetze(fakten)).toEqual(erwartet));

  test.each([
    ['das spätere endet früher', '2022-12-31', '2021-06-30', ' bis 30.06.2021'],
    ['das frühere endet früher', '2021-05-31', '2021-06-30', ' bis 31.05.2021'],
    ['nur das frühere dauert an', null, '2021-06-30', ' bis 30.06.2021'],
    ['nur das spätere dauert an', '2021-05-31', null, ' bis 31.05.2021'],
    ['beide dauern an', null, null, ''],
  ])('eine Überschneidung reicht, bis eines der Papiere endet: %s', (_, frueher, spaeter, wort) => {
    const [satz = ''] = saetze({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2020-01-01', bis: frueher },
        { status: 'D', von: '2021-01-01', bis: spaeter },
      ],
    });
    expect(satz).toContain(`überschneiden sich ab 01.01.2021${wort}: „Aufenthaltsgestattung“ und „Duldung`);
  });

  test('zwei gleiche Sätze über verschiedene Zeiten stehen immer in derselben Reihenfolge', () => {
    const zeiten = [
      { status: 'G', von: '2020-02-01', bis: '2021-01-31' },
      { status: 'G', von: '2020-01-01', bis: '2021-01-31' },
      { status: 'D', von: '2021-01-01' },
    ] as const;
    for (const aufenthaltsabschnitt of [[...zeiten], zeiten.toReversed()]) {
      const found = findWidersprueche(unbekannte({ aufenthaltsabschnitt }));
      expect(new Set(found.map(({ text }) => text)).size).toBe(1);
      expect(found[0]?.text).toContain('überschneiden sich ab 01.01.2021 bis 31.01.2021:');
      expect(found.map(({ felder }) => felder[0]?.label)).toEqual([
        'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.01.2020)',
        'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.02.2020)',
      ]);
    }
  });

  test('die Reihenfolge der Einträge ändert nichts', () => {
    const zeiten = [
      { status: 'G', von: '2020-01-01', bis: '2021-01-02' },
      { status: 'D', von: '2021-01-01' },
      { status: 'AE', von: '2021-01-01', bis: '2022-01-01' },
    ] as const;
    const schule = [
      { von: '2020-01-02', bis: '2020-01-01' },
      { von: '2019-01-02', bis: '2019-01-01' },
    ];
    const felder = (fakten: Partial<FallEingabe>) => findWidersprueche(unbekannte(fakten));
    const vorwaerts = felder({ aufenthaltsabschnitt: [...zeiten], schulbesuch: schule });
    expect(felder({ aufenthaltsabschnitt: zeiten.toReversed(), schulbesuch: schule.toReversed() })).toEqual(
      vorwaerts,
    );
    expect(vorwaerts.map(({ text }) => text).toSorted()).toEqual(vorwaerts.map(({ text }) => text));
    expect(
      vorwaerts
        .filter(({ art }) => art === 'ueberschneidung')
        .map(({ felder: f }) => f.map(({ label }) => label)),
    ).toEqual([
      [
        'Aufenthaltszeiten: bis (Aufenthaltserlaubnis ab 01.01.2021)',
        'Aufenthaltszeiten: von (Duldung (§ 60a) ab 01.01.2021)',
      ],
      [
        'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.01.2020)',
        'Aufenthaltszeiten: von (Aufenthaltserlaubnis ab 01.01.2021)',
      ],
      [
        'Aufenthaltszeiten: bis (Aufenthaltsgestattung ab 01.01.2020)',
        'Aufenthaltszeiten: von (Duldung (§ 60a) ab 01.01.2021)',
      ],
    ]);
  });
});
