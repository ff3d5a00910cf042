/** What keeps a title out: ban, security, visa, commitment, deception and cooperation, yes, no, unknown, and the day. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON, OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { fehlt, frage, HEUTE, integriert, stand } from '../befragen.ts';

type Taeuschung = NonNullable<FallEingabe['taeuschung']>[number];

const antwort = (mehr: Partial<FallEingabe>, id: string) => {
  const fall = integriert(mehr);
  return [stand(fall, id), ...fehlt(fall, id)];
};

describe('Einfache Fragen: ja, nein, nicht geprüft', () => {
  const hindernis = (mehr: object) => ({ hindernis: { ...OHNE_HINDERNIS, ...mehr } });
  const visum = (einreiseVisum: boolean | null) => ({
    person: { ...INTEGRIERTE_PERSON.person, einreiseVisum },
  });
  test.each([
    ['Q.AUSW4', hindernis({ sicherheitserkenntnisse: 'keine' }), ['erfuellt']],
    ['Q.AUSW4', hindernis({ sicherheitserkenntnisse: 'vorhanden' }), ['nicht_erfuellt']],
    [
      'Q.AUSW4',
      hindernis({ sicherheitserkenntnisse: null }),
      ['unbekannt', 'Erkenntnisse nach § 54 Abs. 1 Nr. 2, 4 oder § 58a'],
    ],
    ['25a1.FDGO', { integration: { fdgoHinweise: 'keine' } }, ['erfuellt']],
    ['25a1.FDGO', { integration: { fdgoHinweise: 'vorhanden' } }, ['wertung']],
    ['25a1.FDGO', { integration: {} }, ['unbekannt', 'Anhaltspunkte gegen das Bekenntnis']],
    ['Q.VISUM', visum(true), ['erfuellt']],
    ['Q.VISUM', visum(false), ['wertung']],
    ['Q.VISUM', visum(null), ['unbekannt', 'Mit dem erforderlichen Visum eingereist']],
  ] as const)('%s: %s', (id, mehr, erwartet) => expect(antwort(mehr, id)).toEqual(erwartet));
});

describe('Q.EAV: ein wirksames Verbot sperrt jeden Titel, solange es gilt', () => {
  const verbot = (einreiseverbot: 'keine' | 'vorhanden' | null, einreiseverbotBis: string | null = null) => ({
    hindernis: { ...OHNE_HINDERNIS, einreiseverbot, einreiseverbotBis },
  });
  test.each([
    ['keines', verbot('keine'), ['erfuellt'], false],
    ['ohne Ende', verbot('vorhanden'), ['offen_handlung'], true],
    ['bis heute', verbot('vorhanden', HEUTE), ['offen_handlung'], true],
    ['bis gestern', verbot('vorhanden', '2026-11-20'), ['erfuellt'], true],
    [
      'nicht geprüft',
      verbot(null, '2026-11-20'),
      ['unbekannt', 'wirksames Einreise- und Aufenthaltsverbot'],
      undefined,
    ],
  ] as const)('%s', (_, mehr, erwartet, vorhanden) => {
    expect(antwort(mehr, 'Q.EAV')).toEqual(erwartet);
    expect(frage(integriert(mehr), 'Q.EAV').detail['vorhanden']).toBe(vorhanden);
  });
});

describe('25b2.MIT: eigenes gegenwärtiges Verhalten', () => {
  const EIGENE: Taeuschung = { von: '2024-01-01', eigene: true, ursaechlich: true };
  const mit = (
    taeuschungen: 'keine' | 'vorhanden' | null,
    each: readonly Partial<Taeuschung>[],
    mitwirkung: 'erfuellt' | 'nicht_erfuellt' | null = 'erfuellt',
  ): Partial<FallEingabe> => ({
    hindernis: { ...OHNE_HINDERNIS, taeuschungen },
    taeuschung: each.map((t) => ({ ...EIGENE, ...t })),
    identitaet: { ...PASS, mitwirkung },
  });
  const GEPRUEFT = 'Täuschung oder falsche Angaben';
  const MITWIRKUNG = 'Mitwirkung zurzeit';
  const vorbei = { bis: '2026-11-20' };
  test.each([
    ['dauert an', mit('vorhanden', [{}]), ['offen_handlung'], [1, 0]],
    ['endet heute', mit('vorhanden', [{ bis: HEUTE }]), ['offen_handlung'], [1, 0]],
    ['gestern beendet', mit('vorhanden', [vorbei]), ['erfuellt'], [0, 1]],
    ['zwei frühere', mit('vorhanden', [vorbei, { bis: '2025-01-01' }]), ['erfuellt'], [0, 2]],
    ['nicht ursächlich', mit('vorhanden', [{ ursaechlich: false }]), ['erfuellt'], [0, 1]],
    ['der Eltern zählt nirgends', mit('vorhanden', [{ eigene: false }]), ['erfuellt'], [0, 0]],
    ['eine gegenwärtige und eine frühere', mit('vorhanden', [{}, vorbei]), ['offen_handlung'], [1, 1]],
    [
      'gegenwärtig, auch wenn anderes fehlt',
      mit('vorhanden', [{}, { eigene: null }], null),
      ['offen_handlung'],
      [1, 0],
    ],
    [
      'wessen und wie ursächlich, fehlt',
      mit('vorhanden', [{ eigene: null, ursaechlich: null }]),
      [
        'unbekannt',
        'eigenes Verhalten (nicht das der Eltern) (seit 01.01.2024)',
        'ursächlich dafür, dass nicht abgeschoben werden kann (seit 01.01.2024)',
      ],
      [undefined, undefined],
    ],
    [
      'nur die Ursache fehlt, ohne Beginn',
      mit('vorhanden', [{ von: null, ursaechlich: null }]),
      ['unbekannt', 'ursächlich dafür, dass nicht abgeschoben werden kann (ohne Datum)'],
      [undefined, undefined],
    ],
    [
      'nur wessen Verhalten es war, fehlt',
      mit('vorhanden', [{ eigene: null }]),
      ['unbekannt', 'eigenes Verhalten (nicht das der Eltern) (seit 01.01.2024)'],
      [undefined, undefined],
    ],
    [
      'vorhanden, aber nicht beschrieben',
      mit('vorhanden', []),
      ['unbekannt', 'Täuschung im Einzelnen'],
      [undefined, undefined],
    ],
    ['nicht geprüft', mit(null, []), ['unbekannt', GEPRUEFT], [undefined, undefined]],
    [
      'nicht geprüft, aber eine frühere eingetragen',
      mit(null, [vorbei]),
      ['unbekannt', GEPRUEFT],
      [undefined, undefined],
    ],
    [
      'nicht geprüft, Mitwirkung nicht eingetragen',
      mit(null, [], null),
      ['unbekannt', GEPRUEFT, MITWIRKUNG],
      [undefined, undefined],
    ],
    ['Mitwirkung fehlt', mit('keine', [], 'nicht_erfuellt'), ['offen_handlung'], [0, 0]],
    [
      'Mitwirkung fehlt, Täuschung nicht geprüft',
      mit(null, [], 'nicht_erfuellt'),
      ['offen_handlung'],
      [0, 0],
    ],
    ['nichts', mit('keine', []), ['erfuellt'], [0, 0]],
  ] as const)('%s', (_, mehr, erwartet, [gegenwaertig, vergangen]) => {
    expect(antwort(mehr, '25b2.MIT')).toEqual(erwartet);
    const { detail } = frage(integriert(mehr), '25b2.MIT');
    expect([detail['gegenwaertig'], detail['vergangen']]).toEqual([gegenwaertig, vergangen]);
  });
  test('§ 25a Abs. 1 fragt nur nach Täuschung: Fehlende Mitwirkung schadet dort nicht und wird nicht erfragt', () => {
    expect(antwort(mit('keine', [], 'nicht_erfuellt'), '25a1.TAEUSCH')).toEqual(['erfuellt']);
    expect(antwort(mit('keine', [], null), '25a1.TAEUSCH')).toEqual(['erfuellt']);
    expect(frage(integriert(mit('keine', [], 'nicht_erfuellt')), '25b2.MIT').detail['mitwirkungFehlt']).toBe(
      true,
    );
    expect(frage(integriert(mit('vorhanden', [{}])), '25b2.MIT').detail['mitwirkungFehlt']).toBe(false);
  });
  test('Identität gar nicht erfasst', () =>
    expect(antwort({ ...mit('keine', []), identitaet: null }, '25b2.MIT')).toEqual([
      'unbekannt',
      MITWIRKUNG,
    ]));
});
