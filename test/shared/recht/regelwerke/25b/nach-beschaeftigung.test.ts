import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { INTEGRIERTE_PERSON } from '#test/cast/basis.ts';
import { HEUTE, frage, integriert, pruefe, unbekannte, weg } from '#test/shared/recht/befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;

const von = (fall: Fall, id: string, rechtsstand = HEUTE) =>
  frage(fall, id, { weg: '25b6', rahmen: { rechtsstand: asDatum(rechtsstand) } });
const zeiten = (...aufenthaltsabschnitt: Abschnitte): Fall => integriert({ aufenthaltsabschnitt });
const b = (seit: string, mehr: object = {}) => ({ status: 'D', grund: 'i', von: seit, ...mehr }) as const;

describe('25b6.ZEIT: 30 Monate Beschäftigungsduldung', () => {
  test.each([
    ['auf den Tag 30 Monate: erfüllt', zeiten(b('2024-05-21')), 'erfuellt'],
    ['ein Tag zu wenig: offen', zeiten(b('2024-05-22')), 'offen_ab'],
    ['als Ehegatte einer solchen Person zählt ebenso', zeiten(b('2024-05-21', { grund: 'j' })), 'erfuellt'],
    ['als Kind zählt ebenso', zeiten(b('2024-05-21', { grund: 'k' })), 'erfuellt'],
    ['nach Ermessen (§ 60d Abs. 4) zählt ebenso', zeiten(b('2024-05-21', { grund: 'l' })), 'erfuellt'],
    [
      'auch für Ehegatten und Kinder nach Ermessen',
      zeiten(b('2024-05-21', { grund: 'm', bis: '2025-05-21' }), b('2025-05-22', { grund: 'n' })),
      'erfuellt',
    ],
    ['eine Ausbildungsduldung zählt nicht', zeiten(b('2020-01-01', { grund: 'e' })), 'offen_handlung'],
    [
      'eine Duldung wegen der Vaterschaft zählt nicht',
      zeiten(b('2020-01-01', { grund: 'o' })),
      'offen_handlung',
    ],
    [
      'eine andere Duldung davor zählt nicht mit',
      zeiten(b('2020-01-01', { grund: 'b_aa', bis: '2024-05-21' }), b('2024-05-22')),
      'offen_ab',
    ],
    [
      'mit einer Woche Papierlücke: Wertung',
      zeiten(b('2023-01-01', { bis: '2025-01-01' }), b('2025-01-09')),
      'wertung',
    ],
    ['der Grund der Duldung ist nicht eingetragen', zeiten({ status: 'D', von: '2020-01-01' }), 'unbekannt'],
    [
      'ob die Zeit davor eine Beschäftigungsduldung war, ist nicht eingetragen',
      zeiten({ status: 'D', von: '2023-01-01', bis: '2025-12-31' }, b('2026-01-01')),
      'unbekannt',
    ],
    [
      'nur Gestattung: kein Datum, denn die Frist beginnt erst mit der Erteilung',
      zeiten({ status: 'G', von: '2020-01-01' }),
      'offen_handlung',
    ],
    [
      'ein Anspruch auf Duldung ohne Papier war keine Beschäftigungsduldung',
      zeiten({ status: 'DM', von: '2020-01-01' }),
      'offen_handlung',
    ],
    ['nichts eingetragen', unbekannte(), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(von(fall, '25b6.ZEIT').zustand).toBe(zustand));

  test('wer noch keine hat, erfährt den Schritt und den frühesten Tag, wenn sie heute erteilt würde', () => {
    const ergebnis = von(zeiten({ status: 'G', von: '2020-01-01' }), '25b6.ZEIT');
    expect(ergebnis.ab).toBeNull();
    expect(ergebnis.text).toContain('Würde sie heute erteilt');
    expect(ergebnis.text).toContain('voraussichtlich ab 21.05.2029');
    expect(ergebnis.handlung).toContain('§ 60d');
  });
});

describe('25b6.DEU: mündlich immer, schriftlich nach einem Integrationskurs', () => {
  const deutsch = (
    muendlich: 'A1' | 'A2' | null,
    schriftlich: 'A1' | 'A2' | null,
    integrationskurs: NonNullable<FallEingabe['integration']>['integrationskurs'] = null,
  ) => integriert({ sprachnachweis: [{ muendlich, schriftlich }], integration: { integrationskurs } });
  test.each([
    ['mündlich und schriftlich A2', deutsch('A2', 'A2'), 'erfuellt'],
    ['mündlich A1', deutsch('A1', 'A2'), 'offen_handlung'],
    ['mündlich unbekannt', deutsch(null, 'A2'), 'unbekannt'],
    ['schriftlich A1 nach einem Kurs', deutsch('A2', 'A1', 'erfolgreich'), 'offen_handlung'],
    [
      'schriftlich A1, zum Kurs nicht verpflichtet: Gab es eine Möglichkeit?',
      deutsch('A2', 'A1', 'keine_verpflichtung'),
      'wertung',
    ],
    ['schriftlich unbekannt, Kurs läuft', deutsch('A2', null, 'laeuft'), 'unbekannt'],
    ['schriftlich A1, vom Kurs ist nichts bekannt', deutsch('A2', 'A1'), 'unbekannt'],
    ['kein Nachweis eingetragen', integriert({ sprachnachweis: [] }), 'unbekannt'],
    [
      'ein Nachweis von morgen zählt noch nicht',
      integriert({ sprachnachweis: [{ muendlich: 'A2', schriftlich: 'A2', am: '2026-11-22' }] }),
      'offen_handlung',
    ],
    [
      'der beste Nachweis zählt',
      integriert({
        sprachnachweis: [
          { muendlich: 'A2', schriftlich: 'A1' },
          { muendlich: 'A1', schriftlich: 'B1' },
        ],
      }),
      'erfuellt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(von(fall, '25b6.DEU').zustand).toBe(zustand));
});

describe('25b6.VOR: die Voraussetzungen der Beschäftigungsduldung gelten weiter', () => {
  test('Falle 8: Wer nach dem 31.12.2022 eingereist ist, kommt auf diesem Weg nicht weiter', () => {
    const am = (einreiseAm: string) =>
      integriert({
        person: { ...INTEGRIERTE_PERSON.person, einreiseAm },
        aufenthaltsabschnitt: [b(einreiseAm)],
      });
    expect(von(am('2023-01-01'), '25b6.VOR').zustand).toBe('nicht_erfuellt');
    expect(von(am('2022-12-31'), '25b6.VOR').zustand).not.toBe('nicht_erfuellt');
    expect(weg(pruefe(am('2023-01-01')), '25b6').vorschlag).toBe('rot');
  });
  test('§ 60d gilt in der Fassung des Rechtsstands: bis Februar 2024 Einreise bis 01.08.2018', () => {
    const fall = integriert({
      person: { ...INTEGRIERTE_PERSON.person, einreiseAm: '2018-08-02' },
      aufenthaltsabschnitt: [b('2018-08-02')],
    });
    expect(von(fall, '25b6.VOR', '2024-02-29').zustand).toBe('nicht_erfuellt');
    expect(von(fall, '25b6.VOR', '2024-03-01').zustand).not.toBe('nicht_erfuellt');
  });
  test('fehlen Angaben, fehlen sie auch hier', () =>
    expect(von(integriert(), '25b6.VOR').zustand).toBe('unbekannt'));
});

describe('Die Fassungen des § 25b Abs. 6', () => {
  test('gibt es seit 01.01.2020', () => {
    const am = (rechtsstand: string) =>
      weg(pruefe(integriert(), HEUTE, { rechtsstand: asDatum(rechtsstand) }), '25b6');
    expect(am('2019-12-31')).toMatchObject({
      version: null,
      keine: expect.stringContaining('01.01.2020') as unknown,
    });
    expect(am('2020-01-01').version).toBe('25b6-2020');
    expect(am('2022-12-31').version).toBe('25b6-2022');
    expect(am('2027-07-01').version).toBe('25b6-2027');
  });
});
