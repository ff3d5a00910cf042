/** § 60a Abs. 6 and § 104 Abs. 18: whose rejection counts, who is exempt, and what has to be known for it. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { azubi, FRUEH_GEKLAERT, NICHTS_DAGEGEN } from '../azubi.ts';
import { fehlt, frage, stand } from '../befragen.ts';

const [AFGHANISTAN, GHANA, GEORGIEN, TUERKEI] = ['423', '238', '430', '163'];
const GESUCH = 'Asylgesuch am';
const ALLEIN = 'als unbegleitete minderjährige Person eingereist';
const ERLAUBNIS = 'Erwerbstätigkeit (am 11.06.2026)';

type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];

function staat(
  staatsangehoerigkeit: string | null | undefined,
  person: object,
  asyl: object,
  mehr: Partial<FallEingabe> = {},
) {
  return azubi({
    person: { ...INTEGRIERTE_PERSON.person, staatsangehoerigkeit, ...person },
    asyl: { status: 'abgelehnt_einfach', ...asyl },
    aufenthaltsabschnitt: [],
    ...mehr,
  });
}
const befund = (fall: ReturnType<typeof staat>) => [
  stand(fall, 'Q.60A6', undefined, '60c'),
  ...fehlt(fall, 'Q.60A6', { weg: '60c' }),
];

describe('Nr. 3: Der Asylantrag muss nach dem 31.08.2015 gestellt sein', () => {
  test.each([
    ['Das Asylgesuch geht dem förmlichen Antrag vor', '2015-07-01', '2015-08-31', '2016-05-01', 'erfuellt'],
    ['Gesuch am Tag nach dem Stichtag', '2015-07-01', '2015-09-01', '2016-05-01', 'nicht_erfuellt'],
    ['nur der Antrag ist bekannt und liegt am Stichtag', '2015-07-01', null, '2015-08-31', 'erfuellt'],
    [
      'nur der Antrag ist bekannt, einen Tag später: Das Gesuch kann früher gewesen sein',
      '2015-07-01',
      null,
      '2015-09-01',
      'unbekannt',
    ],
    [
      'eingereist am Stichtag: Das Gesuch kann am selben Tag gewesen sein',
      '2015-08-31',
      null,
      '2016-05-01',
      'unbekannt',
    ],
    [
      'eingereist am Tag danach: Ein früheres Gesuch ist ausgeschlossen',
      '2015-09-01',
      null,
      '2016-05-01',
      'nicht_erfuellt',
    ],
    ['eingereist am Tag danach, ohne jeden Tag des Verfahrens', '2015-09-01', null, null, 'nicht_erfuellt'],
    ['Einreise, Gesuch und Antrag nicht eingetragen', null, null, null, 'unbekannt'],
  ])('%s', (_, einreiseAm, gesuchAm, antragAm, zustand) =>
    expect(befund(staat(GHANA, { einreiseAm }, { gesuchAm, antragAm }))).toEqual(
      zustand === 'unbekannt' ? [zustand, GESUCH] : [zustand],
    ),
  );

  test.each(['folgeantrag_laufend', 'abgelehnt_einfach', 'abgelehnt_unzulaessig', 'abgelehnt_ou'])(
    'Stand %s: Eine Ablehnung gab es',
    (status) =>
      expect(befund(staat(GHANA, {}, { status, gesuchAm: '2018-03-01' }))).toEqual(['nicht_erfuellt']),
  );
});

describe('Nr. 3 ohne Asylantrag: Nur unbegleiteten Minderjährigen schadet das nicht (S. 3)', () => {
  test.each([
    ['begleitet eingereist, auch als Kind', '2010-05-01', '2018-03-01', false, 'nicht_erfuellt'],
    ['unbegleitet: Wertung', '2010-05-01', '2018-03-01', true, 'wertung'],
    ['am 18. Geburtstag eingereist', '2000-03-01', '2018-03-01', null, 'nicht_erfuellt'],
    ['am Tag davor eingereist: Es kommt darauf an', '2000-03-02', '2018-03-01', null, 'unbekannt'],
    ['nur das Jahr der Geburt bekannt, im Zweifel minderjährig', '2000', '2018-03-01', null, 'unbekannt'],
    ['Geburt nicht eingetragen', null, '2018-03-01', null, 'unbekannt'],
    ['Einreise nicht eingetragen', '1990-05-14', null, null, 'unbekannt'],
  ])('%s', (_, geburtsdatum, einreiseAm, unbegleitet, zustand) =>
    expect(
      befund(staat(GHANA, { geburtsdatum, einreiseAm }, { status: 'nicht_gestellt', unbegleitet })),
    ).toEqual(zustand === 'unbekannt' ? [zustand, ALLEIN] : [zustand]),
  );
});

describe('§ 104 Abs. 18: Georgien und Moldau, Asylantrag oder Duldung bis 30.08.2023', () => {
  const am30 = (status: Abschnitt['status']): Partial<FallEingabe> => ({
    aufenthaltsabschnitt: [
      { status, von: '2023-08-30', bis: '2023-08-30' },
      { status: 'G', von: '2023-08-31' },
    ],
  });
  const georgien = (person: object, asyl: object, mehr: Partial<FallEingabe> = {}) =>
    befund(staat(GEORGIEN, person, asyl, mehr));

  test.each([
    [
      'nur der förmliche Antrag ist bekannt und liegt am 30.08.2023',
      { einreiseAm: '2023-08-01' },
      { antragAm: '2023-08-30' },
      am30('G'),
      ['erfuellt'],
    ],
    [
      'eingereist am 30.08.2023, förmlicher Antrag später: Es fehlt der Tag des Gesuchs',
      { einreiseAm: '2023-08-30' },
      { antragAm: '2023-10-01' },
      am30('G'),
      ['unbekannt', GESUCH],
    ],
    [
      'eingereist am 31.08.2023: kein Altfall, was auch immer noch fehlt',
      { einreiseAm: '2023-08-31' },
      { antragAm: '2023-10-01' },
      {},
      ['nicht_erfuellt'],
    ],
    [
      'Gesuch am 31.08.2023, am Tag davor geduldet',
      { einreiseAm: '2023-08-01' },
      { gesuchAm: '2023-08-31', antragAm: '2023-10-01' },
      am30('D'),
      ['erfuellt'],
    ],
    [
      'Duldung nach § 60b ist auch eine Duldung',
      { einreiseAm: '2023-08-01' },
      { gesuchAm: '2023-08-31' },
      am30('D60B'),
      ['erfuellt'],
    ],
    [
      'eingereist am 30.08.2023 und an diesem Tag geduldet',
      { einreiseAm: '2023-08-30' },
      { gesuchAm: '2023-08-31' },
      am30('D'),
      ['erfuellt'],
    ],
    [
      'der Tag eines Antrags bis dahin steht da: Die Duldung dieses Tages hilft nur denen, die keinen gestellt haben',
      { einreiseAm: '2023-08-01' },
      { status: 'nicht_gestellt', gesuchAm: '2023-08-30', unbegleitet: false },
      am30('D'),
      ['nicht_erfuellt'],
    ],
    [
      'der Tag eines Antrags danach schadet der Duldung dieses Tages nicht',
      { einreiseAm: '2023-08-01' },
      { status: 'nicht_gestellt', antragAm: '2023-08-31', unbegleitet: false },
      am30('D'),
      ['erfuellt'],
    ],
    [
      'Status am 30.08.2023 nicht eingetragen',
      { einreiseAm: '2023-08-01' },
      { gesuchAm: '2023-08-31' },
      {},
      ['unbekannt', 'Aufenthaltszeiten (Status am 30.08.2023)'],
    ],
    [
      'Lücke am 30.08.2023',
      { einreiseAm: '2023-08-01' },
      { gesuchAm: '2023-08-31' },
      {
        aufenthaltsabschnitt: [
          { status: 'D', von: '2023-08-01', bis: '2023-08-10' },
          { status: 'G', von: '2023-12-01' },
        ],
      },
      ['unbekannt', 'Aufenthaltszeiten (Status am 30.08.2023)'],
    ],
  ] as const)('%s', (_, person, asyl, mehr, erwartet) =>
    expect(georgien(person, asyl, mehr as Partial<FallEingabe>)).toEqual(erwartet),
  );

  test('welche Ausnahme greift, steht im Befund', () =>
    expect(
      frage(staat(GEORGIEN, { einreiseAm: '2023-08-01' }, { gesuchAm: '2023-08-30' }), 'Q.60A6', {
        weg: '60c',
      }).detail['altfall'],
    ).toBe('Asylantrag bis 30.08.2023 (§ 104 Abs. 18)'));
});

describe('§ 104 Abs. 18: Türkei und andere, Duldung am 06.05.2025 oder Erlaubnis am 11.06.2026', () => {
  const GESTATTET: readonly Abschnitt[] = [{ status: 'G', von: '2018-03-01' }];
  const tuerkei = (duldung: FallEingabe['duldung'], person: object = {}, abschnitt = GESTATTET) =>
    befund(
      staat(TUERKEI, person, { gesuchAm: '2026-06-20' }, { duldung, aufenthaltsabschnitt: [...abschnitt] }),
    );
  test.each([
    ['keine Duldung eingetragen', [], ['unbekannt', ERLAUBNIS]],
    [
      'Erlaubnis ohne Ablauf',
      [{ erteiltAm: '2026-06-11', gueltigBis: null, erwerb: 'erlaubt' }],
      ['erfuellt'],
    ],
    [
      'Erlaubnis endete am Tag davor',
      [{ erteiltAm: '2026-01-01', gueltigBis: '2026-06-10', erwerb: 'erlaubt' }],
      ['unbekannt', ERLAUBNIS],
    ],
    [
      'Erlaubnis begann am Tag danach',
      [{ erteiltAm: '2026-06-12', gueltigBis: null, erwerb: 'erlaubt' }],
      ['unbekannt', ERLAUBNIS],
    ],
    [
      'seit wann, ist nicht eingetragen',
      [{ erteiltAm: null, gueltigBis: '2026-12-31', erwerb: 'erlaubt' }],
      ['unbekannt', ERLAUBNIS],
    ],
    [
      'an diesem Tag verboten',
      [{ erteiltAm: '2026-06-01', gueltigBis: null, erwerb: 'verboten' }],
      ['nicht_erfuellt'],
    ],
    [
      'eine von zwei Duldungen dieses Tages sagt nichts',
      [
        { erteiltAm: '2026-06-01', gueltigBis: '2026-07-01', erwerb: 'verboten' },
        { erteiltAm: '2026-06-02', gueltigBis: '2026-08-01', erwerb: null },
      ],
      ['unbekannt', ERLAUBNIS],
    ],
  ] as const)('%s', (_, duldung, erwartet) => expect(tuerkei([...duldung])).toEqual(erwartet));

  test.each([
    ['eingereist am 11.06.2026: Eine Erlaubnis kann es geben', '2026-06-11', ['unbekannt', ERLAUBNIS]],
    ['eingereist am 12.06.2026: nicht mehr', '2026-06-12', ['nicht_erfuellt']],
  ])('%s', (_, einreiseAm, erwartet) =>
    expect(tuerkei([], { einreiseAm }, [{ status: 'G', von: einreiseAm }])).toEqual(erwartet),
  );
  test('eingereist und geduldet am 06.05.2025', () =>
    expect(tuerkei([], { einreiseAm: '2025-05-06' }, [{ status: 'D', von: '2025-05-06' }])).toEqual([
      'erfuellt',
    ]));
  test('fehlen beide Angaben, werden beide genannt', () =>
    expect(tuerkei([], {}, [])).toEqual([
      'unbekannt',
      'Aufenthaltszeiten (Status am 06.05.2025)',
      ERLAUBNIS,
    ]));
});

describe('Die drei Gründe nebeneinander', () => {
  const hindernis = (mehr: object) => ({ hindernis: { ...NICHTS_DAGEGEN, ...mehr } });
  const nichtMitgewirkt = { identitaet: { ...FRUEH_GEKLAERT, mitwirkung: 'nicht_erfuellt' } as const };
  const abgelehnt = { gesuchAm: '2018-03-01' };
  test.each([
    [
      'steht Nr. 3 fest, schadet nicht, dass Nr. 1 ungeprüft ist',
      staat(GHANA, {}, abgelehnt, hindernis({ einreiseWegenLeistungen: null })),
      ['nicht_erfuellt'],
      'herkunftsstaat',
    ],
    [
      'Nr. 3 ist endgültig und geht vor, auch wenn Nr. 2 heilbar wäre',
      staat(GHANA, {}, abgelehnt, nichtMitgewirkt),
      ['nicht_erfuellt'],
      'herkunftsstaat',
    ],
    [
      'Nr. 1 braucht keine Staatsangehörigkeit',
      staat(null, {}, abgelehnt, hindernis({ einreiseWegenLeistungen: 'vorhanden' })),
      ['nicht_erfuellt'],
      'leistungen',
    ],
    [
      'Nr. 2 allein ist heilbar',
      staat(AFGHANISTAN, {}, abgelehnt, nichtMitgewirkt),
      ['offen_handlung'],
      'eigenes_verhalten',
    ],
    ['keiner der drei', staat(AFGHANISTAN, {}, abgelehnt), ['erfuellt'], 'keiner'],
  ] as const)('%s', (_, fall, erwartet, grund) => {
    expect(befund(fall)).toEqual(erwartet);
    expect(frage(fall, 'Q.60A6', { weg: '60c' }).detail['grund']).toBe(grund);
  });

  test('alles, was fehlt, wird auf einmal genannt', () =>
    expect(
      befund(
        staat(
          null,
          {},
          {},
          { ...hindernis({ einreiseWegenLeistungen: null, taeuschungen: null }), identitaet: null },
        ),
      ),
    ).toEqual([
      'unbekannt',
      'Einreise, um Leistungen zu erlangen',
      'Täuschung oder falsche Angaben',
      'Mitwirkung zurzeit',
      'Staatsangehörigkeit',
    ]));

  test.each(['998', '999'])('Schlüssel %s sagt nicht, welcher Staat es ist', (code) =>
    expect(befund(staat(code, {}, abgelehnt))).toEqual(['unbekannt', 'Staatsangehörigkeit']),
  );

  test('wie sich jemand verhalten hat, ist geschützt; die Staatsangehörigkeit nicht', () => {
    const geschuetzt = (fall: ReturnType<typeof staat>) => frage(fall, 'Q.60A6', { weg: '60c' }).geschuetzt;
    expect([
      geschuetzt(staat(AFGHANISTAN, {}, abgelehnt, nichtMitgewirkt)),
      geschuetzt(staat(AFGHANISTAN, {}, abgelehnt, hindernis({ einreiseWegenLeistungen: 'vorhanden' }))),
      geschuetzt(staat(GHANA, {}, abgelehnt)),
      geschuetzt(staat(AFGHANISTAN, {}, abgelehnt)),
    ]).toEqual([true, true, false, false]);
  });
  test('der Befund nennt Staat und Liste', () =>
    expect(frage(staat(GHANA, {}, abgelehnt), 'Q.60A6', { weg: '60c' }).detail).toMatchObject({
      staat: 'Ghana',
      sicher: true,
    }));
});
