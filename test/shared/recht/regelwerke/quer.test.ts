import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { titelsperreFassung } from '#shared/recht/kriterien/asyl.ts';
import { qVisum } from '#shared/recht/regelwerke/quer.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, kriterium, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const asyl = (mehr: FallEingabe['asyl']) => integriert({ asyl: mehr });

describe('Q.ASYL1: kein laufendes Asylverfahren (Falle 13)', () => {
  test.each([
    ['laufend', 'offen_handlung'],
    ['folgeantrag_laufend', 'offen_handlung'],
    ['nicht_gestellt', 'erfuellt'],
    ['abgelehnt_einfach', 'erfuellt'],
    ['abgelehnt_unzulaessig', 'erfuellt'],
    ['zurueckgenommen', 'erfuellt'],
  ] as const)('%s: %s', (status, zustand) => expect(stand(asyl({ status }), 'Q.ASYL1')).toBe(zustand));
  test('nicht eingetragen: unbekannt', () => expect(stand(asyl({}), 'Q.ASYL1')).toBe('unbekannt'));
  test('vor einer Rücknahme wird Beratung verlangt', () =>
    expect(frage(asyl({ status: 'laufend' }), 'Q.ASYL1').handlung).toContain('beraten'));
});

describe('Q.ASYL3: drei Fassungen nach dem Tag der Ablehnung (Falle 12)', () => {
  test.each([
    ['2024-02-26', '10-alt'],
    ['2024-02-27', '10-2024'],
    ['2026-06-11', '10-2024'],
    ['2026-06-12', '10-2026'],
    ['1999-01-01', '10-alt'],
  ])('Ablehnung am %s: Fassung %s', (tag, fassung) => {
    expect(titelsperreFassung(asDatum(tag)).id).toBe(fassung);
    expect(
      frage(asyl({ status: 'abgelehnt_ou', ablehnungAm: tag, ouGrund: 'gelistet' }), 'Q.ASYL3').detail[
        'fassung'
      ],
    ).toBe(fassung);
  });

  const ou = (mehr: object) =>
    asyl({ status: 'abgelehnt_ou', ablehnungAm: '2024-05-01', ouGrund: 'gelistet', ...mehr });
  test.each([
    ['§ 25b: Ermessen', ou({}), '25b1', 'wertung'],
    ['§ 25a: Ermessen', ou({}), '25a1', 'wertung'],
    ['§ 25 Abs. 5: gesperrt', ou({}), '255', 'nicht_erfuellt'],
    ['anderer Grund: keine Sperre', ou({ ouGrund: 'nicht_gelistet' }), '255', 'erfuellt'],
    [
      'anderer Grund: der Tag ist dann gleichgültig',
      ou({ ouGrund: 'nicht_gelistet', ablehnungAm: null }),
      '255',
      'erfuellt',
    ],
    ['Tag unbekannt', ou({ ablehnungAm: null }), '255', 'unbekannt'],
    ['Grund unbekannt', ou({ ouGrund: null }), '255', 'unbekannt'],
    ['einfach unbegründet: keine Sperre', asyl({ status: 'abgelehnt_einfach' }), '255', 'erfuellt'],
  ])('%s', (_, fall, route, zustand) => expect(stand(fall, 'Q.ASYL3', HEUTE, route)).toBe(zustand));

  test('die Sperre nimmt § 25b nicht die Farbe, steht aber bei § 25 Abs. 5 entgegen', () => {
    const ergebnis = pruefe(ou({}));
    expect(weg(ergebnis, '25b1').vorschlag).toBe('gruen');
    expect(kriterium(ergebnis, '25b.SPERRE').zustand).toBe('wertung');
    expect(kriterium(ergebnis, '255.ALLG').zustand).toBe('nicht_erfuellt');
    expect(weg(ergebnis, '255')).toMatchObject({ vorschlag: null, zustand: 'nicht_erfuellt' });
  });
});

describe('Q.EAV: nur ein wirksames Verbot sperrt (Falle 15)', () => {
  const verbot = (mehr: object) =>
    integriert({ hindernis: { ...OHNE_HINDERNIS, einreiseverbot: 'vorhanden', ...mehr } });
  test.each([
    ['kein wirksames Verbot', integriert(), 'erfuellt'],
    ['wirksam, ohne Ende', verbot({}), 'offen_handlung'],
    ['gilt heute noch', verbot({ einreiseverbotBis: '2026-11-21' }), 'offen_handlung'],
    ['gestern abgelaufen', verbot({ einreiseverbotBis: '2026-11-20' }), 'erfuellt'],
    ['nicht geprüft', verbot({ einreiseverbot: null }), 'unbekannt'],
  ])('%s', (_, fall, zustand) => expect(stand(fall, 'Q.EAV')).toBe(zustand));
  test('die Aufhebung wird als Schritt genannt', () =>
    expect(frage(verbot({}), 'Q.EAV').handlung).toContain('§ 11 Abs. 4 S. 2'));
});

describe('Q.ID und Q.PASS', () => {
  const id = (mehr: object) => integriert({ identitaet: { ...PASS, ...mehr } });
  test.each([
    ['Q.ID', 'durch Pass', id({}), 'erfuellt'],
    ['Q.ID', 'durch anderes Dokument', id({ identitaet: 'dokument' }), 'erfuellt'],
    [
      'Q.ID',
      'durch Dokument, Staatsangehörigkeit nicht eingetragen',
      id({ identitaet: 'dokument', staatsangehoerigkeitGeklaert: null }),
      'unbekannt',
    ],
    ['Q.ID', 'Staatsangehörigkeit ungeklärt', id({ staatsangehoerigkeitGeklaert: false }), 'offen_handlung'],
    ['Q.ID', 'Maßnahmen ergriffen', id({ identitaet: 'massnahmen' }), 'offen_handlung'],
    ['Q.ID', 'nicht eingetragen', id({ identitaet: null }), 'unbekannt'],
    ['Q.PASS', 'gilt noch heute', id({ passGueltigBis: '2026-11-21' }), 'erfuellt'],
    ['Q.PASS', 'gestern abgelaufen', id({ passGueltigBis: '2026-11-20' }), 'offen_handlung'],
    ['Q.PASS', 'Ablauf nicht eingetragen', id({ passGueltigBis: null }), 'unbekannt'],
    ['Q.PASS', 'kein Pass', id({ passVorhanden: false }), 'offen_handlung'],
    ['Q.PASS', 'nicht eingetragen', id({ passVorhanden: null }), 'unbekannt'],
  ] as const)('%s: %s', (kriteriumId, _, fall, zustand) => expect(stand(fall, kriteriumId)).toBe(zustand));

  test('mit Chancen-Aufenthaltsrecht wird nach den zumutbaren Maßnahmen gefragt', () => {
    const fall = integriert({
      identitaet: { ...PASS, identitaet: 'massnahmen' },
      aufenthaltsabschnitt: [{ status: 'AE104C', von: '2025-12-31' }],
    });
    expect(frage(fall, 'Q.ID').fragen.join()).toContain('zumutbaren Maßnahmen');
  });
});

describe('Q.AUSW und Q.AUSW4', () => {
  const mit = (hindernis: object, verurteilung: FallEingabe['verurteilung'] = []) =>
    integriert({ hindernis: { ...OHNE_HINDERNIS, ...hindernis }, verurteilung });
  test.each([
    ['Q.AUSW', 'nichts', mit({}), 'erfuellt'],
    [
      'Q.AUSW',
      '20 Tagessätze: Wertung',
      mit({ verurteilungen: 'vorhanden' }, [{ art: 'geldstrafe', tagessaetze: 20 }]),
      'wertung',
    ],
    [
      'Q.AUSW',
      'Zuchtmittel: Wertung',
      mit({ verurteilungen: 'vorhanden' }, [{ art: 'zuchtmittel' }]),
      'wertung',
    ],
    [
      'Q.AUSW',
      'festgestelltes Interesse: Ermessen der Behörde',
      mit({ ausweisungsinteresse: 'vorhanden' }),
      'offen_handlung',
    ],
    [
      'Q.AUSW',
      'acht Monate: erst nach der Tilgung',
      mit({ verurteilungen: 'vorhanden' }, [
        {
          art: 'freiheitsstrafe',
          monate: 8,
          bewaehrung: true,
          vorsatz: true,
          am: '2020-01-01',
          rechtskraftAm: '2020-02-01',
        },
      ]),
      'offen_ab',
    ],
    ['Q.AUSW', 'nicht geprüft', mit({ ausweisungsinteresse: null }), 'unbekannt'],
    ['Q.AUSW4', 'keine Erkenntnisse', mit({}), 'erfuellt'],
    [
      'Q.AUSW4',
      'Erkenntnisse: ausgeschlossen',
      mit({ sicherheitserkenntnisse: 'vorhanden' }),
      'nicht_erfuellt',
    ],
    ['Q.AUSW4', 'nicht geprüft', mit({ sicherheitserkenntnisse: null }), 'unbekannt'],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(stand(fall, id)).toBe(zustand));

  test('Sicherheitserkenntnisse schließen §§ 25a und 25b, aber der Fall wird nicht rot, solange bei anderen Wegen Angaben fehlen', () => {
    const ergebnis = pruefe(mit({ sicherheitserkenntnisse: 'vorhanden' }));
    expect([weg(ergebnis, '25a1').vorschlag, weg(ergebnis, '25b1').vorschlag, ergebnis.vorschlag]).toEqual([
      'rot',
      'rot',
      'angaben_fehlen',
    ]);
  });
});

describe('Q.VISUM, Q.INT, Q.ASYL3a, Q.60B, Q.MIT, Q.HINW', () => {
  test.each([
    [
      'Q.VISUM',
      'mit Visum',
      integriert({ person: { ...INTEGRIERTE_PERSON.person, einreiseVisum: true } }),
      'erfuellt',
    ],
    ['Q.VISUM', 'ohne Visum: Ermessen', integriert(), 'wertung'],
    ['Q.VISUM', 'nicht eingetragen', unbekannte(), 'unbekannt'],
    ['Q.INT', 'immer Wertung', integriert(), 'wertung'],
    ['Q.ASYL3a', 'nach Ablehnung', integriert(), 'erfuellt'],
    ['Q.ASYL3a', 'ohne Asylantrag', asyl({ status: 'nicht_gestellt' }), 'nicht_anwendbar'],
    ['Q.60B', 'kein Zusatz', integriert(), 'erfuellt'],
    [
      'Q.60B',
      'Zusatz heute',
      integriert({ aufenthaltsabschnitt: [{ status: 'D60B', von: '2025-01-01' }] }),
      'offen_handlung',
    ],
    ['Q.60B', 'nichts eingetragen', unbekannte(), 'unbekannt'],
    ['Q.MIT', 'wirkt mit', integriert(), 'erfuellt'],
    [
      'Q.MIT',
      'Schritte fehlen',
      integriert({ identitaet: { ...PASS, mitwirkung: 'nicht_erfuellt' } }),
      'offen_handlung',
    ],
    ['Q.HINW', 'informiert', integriert(), 'erfuellt'],
    ['Q.HINW', 'nicht eingetragen', unbekannte(), 'unbekannt'],
  ] as const)('%s: %s', (id, _, fall, zustand) => expect(stand(fall, id, HEUTE, '25a1')).toBe(zustand));
});

describe('Was sich unter denselben Wegen geändert hat', () => {
  const am = (id: string, rechtsstand: string) =>
    frage(integriert(), id, { weg: '25a1', rahmen: { rechtsstand: asDatum(rechtsstand) } });
  test.each([
    ['2024-02-26', 'kann darauf verzichtet werden'],
    ['2024-02-27', 'wird darauf verzichtet'],
  ])('Visumverfahren am %s: %s', (tag, wort) => expect(am('Q.VISUM', tag).citation.inhalt).toContain(wort));
  test.each([
    ['5-alt', 'kann abgesehen werden'],
    ['5-2024', 'ist abzusehen'],
  ])('Fassung %s: von der Nachholung %s', (id, wort) => {
    const fassung = qVisum.fassungen?.find((f) => f.id === id);
    expect(fassung?.kriterium.exceptions.join()).toContain(`Von der Nachholung ${wort}`);
  });
  test.each([
    ['2019-08-20', 'nicht_anwendbar'],
    ['2019-08-21', 'erfuellt'],
  ])('den Zusatz nach § 60b gibt es am %s: %s', (tag, zustand) =>
    expect(am('Q.60B', tag).zustand).toBe(zustand),
  );
  test('vor dem 21.08.2019 sagt ein Satz, dass es § 60b noch nicht gab', () =>
    expect(am('Q.60B', '2019-08-20').text).toContain('erst seit 21.08.2019'));
});
