import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { AUSBILDUNG, azubi, FRUEH_GEKLAERT, NICHTS_DAGEGEN } from '../azubi.ts';
import { HEUTE, frage, kriterium, pruefe, stand, unbekannte, weg } from '../befragen.ts';
import { zufaelligerFall } from '../zufall.ts';

/** Pay and health insurance in order. */
const versorgt = (mehr: Partial<FallEingabe> = {}) =>
  azubi({ lebensunterhalt: { krankenversichert: true }, ...mehr });
const verguetung = (verguetungMonat: number | null, mehr: Partial<FallEingabe> = {}) =>
  versorgt({ ausbildung: [{ ...AUSBILDUNG, verguetungMonat }], ...mehr });
const beiDenEltern: Partial<FallEingabe> = {
  angehoeriger: [{ beziehung: 'elternteil', geburtsdatum: '1965-01-01', imHaushalt: true }],
};
const in16g = (fall: Parameters<typeof pruefe>[0], id: string) => stand(fall, id, HEUTE, '16g');

describe('§ 16g: Titel zur Ausbildung', () => {
  test('ist alles erfüllt, wird grün vorgeschlagen: ein Titel, keine Brücke', () => {
    expect(weg(pruefe(versorgt()), '16g')).toMatchObject({ vorschlag: 'gruen', version: '16g-2026' });
  });

  test('16g steht vor 60c: Der Titel wird zuerst angeboten', () => {
    const ids = pruefe(versorgt()).rechtsgrundlagen.map(({ id }) => id);
    expect(ids.indexOf('16g')).toBeLessThan(ids.indexOf('60c'));
  });

  test.each([
    ['16g.AUSB', '60c.AUSB'],
    ['16g.WEG', '60c.WEG'],
    ['16g.3MON', '60c.3MON'],
    ['16g.ID', '60c.ID'],
    ['16g.ARBV', '60c.ARBV'],
    ['16g.STRAF', '60c.STRAF'],
    ['16g.MASSN', '60c.MASSN'],
    ['16g.ZEITP', '60c.ZEITP'],
    ['16g.MISSB', '60c.MISSB'],
    ['16g.ENDE', '60c.ENDE'],
  ])('%s und %s haben für jede Person ohne Antrag dieselbe Antwort', (titel, duldung) => {
    fc.assert(
      fc.property(zufaelligerFall, (zufall) => {
        const ergebnis = pruefe({ ...zufall, antrag: [] });
        expect(kriterium(ergebnis, titel).zustand).toBe(kriterium(ergebnis, duldung).zustand);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['ohne Ausbildung', versorgt({ ausbildung: [] }), '16g.AUSB', 'unbekannt'],
    [
      'Beruf nicht anerkannt',
      verguetung(80_000, { ausbildung: [{ ...AUSBILDUNG, staatlichAnerkannt: false }] }),
      '16g.AUSB',
      'offen_handlung',
    ],
    [
      'gestattet',
      versorgt({ aufenthaltsabschnitt: [{ status: 'G', von: '2024-01-01' }] }),
      '16g.WEG',
      'offen_handlung',
    ],
    [
      'drei Monate auf den Tag',
      versorgt({ aufenthaltsabschnitt: [{ status: 'D', von: '2026-08-21' }] }),
      '16g.3MON',
      'erfuellt',
    ],
    [
      'ein Tag zu wenig',
      versorgt({ aufenthaltsabschnitt: [{ status: 'D', von: '2026-08-22' }] }),
      '16g.3MON',
      'offen_ab',
    ],
    [
      'Identität am 01.07.2020 geklärt, ohne Schritte',
      versorgt({
        identitaet: { ...FRUEH_GEKLAERT, identitaetGeklaertAm: '2020-07-01', massnahmenErgriffen: false },
      }),
      '16g.ID',
      'nicht_erfuellt',
    ],
    [
      'Eintragung unbekannt',
      versorgt({ ausbildung: [{ ...AUSBILDUNG, eingetragen: null }] }),
      '16g.ZEITP',
      'unbekannt',
    ],
    ['Missbrauch wertet ein Mensch', versorgt(), '16g.MISSB', 'wertung'],
  ] as const)('%s', (_, fall, id, zustand) => expect(in16g(fall, id)).toBe(zustand));

  test('reichen die Mittel nicht und fehlt der Pass, bleibt die Ausbildungsduldung', () => {
    const ergebnis = pruefe(verguetung(20_000, { identitaet: { ...FRUEH_GEKLAERT, passVorhanden: false } }));
    expect(kriterium(ergebnis, '16g.LU').zustand).toBe('offen_handlung');
    expect(weg(ergebnis, '60c').kriterien.map(({ id }) => id)).not.toContain('60c.LU');
    expect(weg(ergebnis, '60c').begruendung.join(' ')).toContain('Alle Voraussetzungen sind erfüllt');
  });

  test.each([
    ['2024-02-29', null],
    ['2024-03-01', '16g-2024'],
    ['2026-06-11', '16g-2024'],
    ['2026-06-12', '16g-2026'],
  ])('Rechtsstand %s: Fassung %s', (rechtsstand, fassung) => {
    const route = weg(pruefe(versorgt(), HEUTE, { rechtsstand: asDatum(rechtsstand) }), '16g');
    expect(route.version).toBe(fassung);
    if (fassung === null) expect(route.keine).toContain('seit 01.03.2024');
  });
});

describe('16g.LU: der BAföG-Maßstab (Falle 10)', () => {
  test.each([
    ['775 € ohne Eltern: beide Zeilen', verguetung(77_500), 'erfuellt'],
    ['ein Cent weniger: nur die niedrigere Zeile, strittig', verguetung(77_499), 'wertung'],
    ['666 €: die niedrigere Zeile', verguetung(66_600), 'wertung'],
    ['ein Cent unter 666 €', verguetung(66_599), 'offen_handlung'],
    ['498 € bei den Eltern', verguetung(49_800, beiDenEltern), 'erfuellt'],
    ['497,99 € bei den Eltern: strittig', verguetung(49_799, beiDenEltern), 'wertung'],
    ['276 € bei den Eltern: strittig', verguetung(27_600, beiDenEltern), 'wertung'],
    ['275,99 € bei den Eltern', verguetung(27_599, beiDenEltern), 'offen_handlung'],
    [
      'sonstiges Einkommen zählt mit',
      verguetung(70_000, { lebensunterhalt: { krankenversichert: true, sonstigesEinkommen: 7_500 } }),
      'erfuellt',
    ],
    ['Vergütung nicht eingetragen', verguetung(null), 'unbekannt'],
    ['Krankenversicherung nicht eingetragen', azubi({ lebensunterhalt: {} }), 'unbekannt'],
    [
      'nicht krankenversichert',
      versorgt({ lebensunterhalt: { krankenversichert: false } }),
      'offen_handlung',
    ],
    ['keine Ausbildung eingetragen', versorgt({ ausbildung: [] }), 'unbekannt'],
    [
      'geprüft: keine Ausbildung',
      versorgt({ ausbildung: [], integration: { ausbildungenErfasst: true } }),
      'nicht_anwendbar',
    ],
    [
      'die Ausbildung endete gestern',
      versorgt({ ausbildung: [{ ...AUSBILDUNG, bis: '2026-11-20' }] }),
      'nicht_anwendbar',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in16g(fall, '16g.LU')).toBe(zustand));

  test('ohne Werte für den Tag wird die fehlende Tabelle genannt, nicht eine andere benutzt', () => {
    const befund = frage(verguetung(77_500), '16g.LU', { tag: '2024-07-31' });
    expect([befund.zustand, befund.fehlt[0]?.label]).toEqual([
      'unbekannt',
      'Bedarf nach § 12 BAföG 2024 (Parametertabelle)',
    ]);
  });
});

describe('Wer geprüft keine Ausbildung hat', () => {
  const ergebnis = pruefe(versorgt({ ausbildung: [], integration: { ausbildungenErfasst: true } }));
  test.each(['16g', '60c'] as const)('braucht bei § %s einen Ausbildungsplatz, keine Angabe', (norm) => {
    const route = weg(ergebnis, norm);
    expect(route.vorschlag).toBe('gelb');
    expect(route.begruendung.join(' ')).toContain('Ausbildung');
    expect(route.kriterien.filter((k) => k.massgeblich).flatMap(({ fehlt }) => fehlt)).toEqual([]);
  });
});

describe('Pass, Identität, allgemeine Voraussetzungen', () => {
  test('ohne Pass bleibt der Titel möglich, und gefragt wird nach dem atypischen Fall, nicht nach § 5 Abs. 3', () => {
    const ergebnis = pruefe(versorgt({ identitaet: { ...FRUEH_GEKLAERT, passVorhanden: false } }));
    const befund = kriterium(ergebnis, '16g.PASS');
    expect(befund.zustand).toBe('offen_handlung');
    expect(befund.fragen.join()).toContain('atypischer Fall');
    expect(befund.fragen.join()).not.toContain('nach Ermessen davon abgesehen werden');
    expect(weg(ergebnis, '16g').vorschlag).toBe('gruen');
  });
  test('§ 5 Abs. 1 Nr. 1a gilt nicht: Q.ID steht hier nicht', () =>
    expect(weg(pruefe(versorgt()), '16g').kriterien.map(({ id }) => id)).not.toContain('Q.ID'));
  test('eine Ablehnung als offensichtlich unbegründet sperrt den Anspruch nicht', () => {
    const fall = versorgt({
      asyl: {
        status: 'abgelehnt_ou',
        ablehnungAm: '2024-05-01',
        ouGrund: 'gelistet',
        gesuchAm: '2018-03-01',
      },
    });
    expect(weg(pruefe(fall), '16g').vorschlag).toBe('gruen');
    expect(frage(fall, 'Q.ASYL3', { weg: '16g' }).zustand).toBe('nicht_anwendbar');
  });
  test('Sicherheitserkenntnisse schließen den Titel, nicht die Duldung nach § 60c', () => {
    const ergebnis = pruefe(
      versorgt({ hindernis: { ...NICHTS_DAGEGEN, sicherheitserkenntnisse: 'vorhanden' } }),
    );
    expect(weg(ergebnis, '16g').vorschlag).toBe('rot');
    expect(weg(ergebnis, '60c').vorschlag).toBe('gelb');
  });
  test('ohne Angaben ist nichts verschlossen', () => {
    const route = weg(pruefe(unbekannte()), '16g');
    expect(route.vorschlag).toBe('angaben_fehlen');
    expect(route.kriterien.filter((k) => k.zustand === 'nicht_erfuellt')).toEqual([]);
  });
});
