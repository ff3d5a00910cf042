import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { frage, pruefe, weg } from '#test/shared/recht/befragen.ts';
import { person } from '#test/cast/basis.ts';
import { dawitSchueler } from '#test/cast/dawit-schueler.ts';

/** The last day of this version. */
const TAG = '2022-12-30';
const jung = (mehr: Partial<FallEingabe> = {}, p: FallEingabe['person'] = {}): Fall =>
  person({
    ...dawitSchueler,
    antrag: [],
    person: { ...dawitSchueler.person, geburtsdatum: '2005-01-01', einreiseAm: '2015-01-01', ...p },
    aufenthaltsabschnitt: [{ status: 'D', von: '2015-01-01' }],
    schulbesuch: [{ art: 'weiterfuehrend', von: '2015-09-01', erfolgreich: true }],
    ...mehr,
  });
const von = (fall: Fall, id: string, tag = TAG) => frage(fall, id, { tag, weg: '25a1' });
const stand = (fall: Fall, id: string, tag = TAG) => von(fall, id, tag).zustand;

describe('§ 25a Abs. 1 vom 01.08.2015 bis 30.12.2022', () => {
  test('ist eine Soll-Vorschrift', () =>
    expect(weg(pruefe(jung(), TAG), '25a1')).toMatchObject({
      version: '25a-2015',
      rechtsfolge: 'soll erteilt werden',
    }));

  test.each([
    ['einen Tag vor dem 21. Geburtstag noch offen', '2001-12-31', 'offen_handlung'],
    ['am 21. Geburtstag verschlossen', '2001-12-30', 'nicht_erfuellt'],
  ] as const)('Antrag: %s', (_, geburtsdatum, zustand) =>
    expect(stand(jung({}, { geburtsdatum }), '25a1.ALTER')).toBe(zustand),
  );

  test.each([
    ['am 14. Geburtstag', '2008-12-30', 'erfuellt'],
    ['am Tag davor', '2008-12-31', 'offen_ab'],
  ] as const)('Mindestalter: %s', (_, geburtsdatum, zustand) =>
    expect(stand(jung({}, { geburtsdatum }), '25a1.PERS')).toBe(zustand),
  );

  test.each([
    ['vier Jahre auf den Tag: erfüllt', '2018-12-30', 'erfuellt'],
    ['ein Tag zu wenig: offen', '2018-12-31', 'offen_ab'],
  ] as const)('Aufenthalt: %s', (_, seit, zustand) =>
    expect(stand(jung({ aufenthaltsabschnitt: [{ status: 'D', von: seit }] }), '25a1.VORAUF')).toBe(zustand),
  );

  test.each([
    ['vier Jahre auf den Tag: erfüllt', [{ von: '2018-12-30', erfolgreich: true }], 'erfuellt'],
    ['ein Tag zu wenig: offen', [{ von: '2018-12-31', erfolgreich: true }], 'offen_ab'],
    [
      'beendet ohne Abschluss: offen durch Handeln',
      [{ von: '2015-01-01', bis: '2021-07-31', erfolgreich: true }],
      'offen_handlung',
    ],
  ] as const)('Schule: %s', (_, schulbesuch, zustand) =>
    expect(stand(jung({ schulbesuch: [...schulbesuch] }), '25a1.SCHULE')).toBe(zustand),
  );

  test('eine Befreiung wegen Krankheit kennt erst die nächste Fassung; bis dahin ist es eine Frage der Regel', () => {
    const krank = jung({
      schulbesuch: [],
      gesundheit: { entfaelltWegen: 'krankheit', schuleEntfaellt: true },
    });
    expect([stand(krank, '25a1.SCHULE'), stand(krank, '25a1.SCHULE', '2022-12-31')]).toEqual([
      'wertung',
      'nicht_anwendbar',
    ]);
  });

  test('zwölf Monate Duldung verlangt erst die Fassung vom 31.12.2022', () => {
    const frisch = jung({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2015-01-01', bis: '2022-11-30' },
        { status: 'D', von: '2022-12-01' },
      ],
    });
    expect([stand(frisch, '25a1.STATUS'), stand(frisch, '25a1.STATUS', '2022-12-31')]).toEqual([
      'erfuellt',
      'offen_ab',
    ]);
  });

  test('Zeiten nach § 60b zählen auch mit Chancen-Aufenthaltsrecht nicht', () => {
    const fall = jung({
      aufenthaltsabschnitt: [
        { status: 'D60B', von: '2015-01-01', bis: '2022-11-30' },
        { status: 'AE104C', von: '2022-12-01' },
      ],
    });
    expect([stand(fall, '25a1.VORAUF'), stand(fall, '25a1.VORAUF', '2022-12-31')]).toEqual([
      'offen_ab',
      'erfuellt',
    ]);
  });
});

describe('§ 25a Abs. 1 ab 01.07.2027 (geplant)', () => {
  test('ohne § 104c: Der Titel ersetzt die zwölf Monate nicht mehr, Zeiten nach § 60b zählen nicht', () => {
    const fall = jung({
      aufenthaltsabschnitt: [
        { status: 'D60B', von: '2020-01-01', bis: '2025-12-30' },
        { status: 'AE104C', von: '2025-12-31' },
      ],
    });
    const am = (tag: string) => [stand(fall, '25a1.STATUS', tag), stand(fall, '25a1.VORAUF', tag)];
    expect([am('2027-06-30'), am('2027-07-01')]).toEqual([
      ['erfuellt', 'erfuellt'],
      ['offen_handlung', 'offen_ab'],
    ]);
  });
  test('sonst bleibt es bei 27 Jahren und drei Jahren; die Begründung sagt, dass die Fassung geplant ist', () => {
    const fall = jung(
      { aufenthaltsabschnitt: [{ status: 'D', von: '2024-07-01' }] },
      { geburtsdatum: '2000-07-02' },
    );
    expect([
      stand(fall, '25a1.VORAUF', '2027-07-01'),
      stand(fall, '25a1.ALTER', '2027-07-01'),
      stand(fall, '25a1.ALTER', '2027-07-02'),
    ]).toEqual(['erfuellt', 'offen_handlung', 'nicht_erfuellt']);
    expect(weg(pruefe(fall, '2027-07-01'), '25a1').begruendung.join()).toContain('geplant');
  });
  test('zwölf Monate Duldung auf den Tag', () => {
    const seit = (von: string) => jung({ aufenthaltsabschnitt: [{ status: 'D', von }] });
    expect([
      stand(seit('2026-07-01'), '25a1.STATUS', '2027-07-01'),
      stand(seit('2026-07-02'), '25a1.STATUS', '2027-07-01'),
    ]).toEqual(['erfuellt', 'offen_ab']);
  });
});
