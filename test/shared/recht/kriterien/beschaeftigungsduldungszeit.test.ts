/** § 25b Abs. 6: which times are a Beschäftigungsduldung, and where an unknown ground decides. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { istBeschaeftigungsduldung } from '#shared/recht/kriterien/beschaeftigungsduldungszeit.ts';
import { frage, HEUTE, integriert } from '../befragen.ts';

type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];

const b = (von: string, bis: string | null = null): Abschnitt => ({ status: 'D', grund: 'i', von, bis });
const offen = (von: string, bis: string | null = null): Abschnitt => ({ status: 'D', von, bis });
const andere = (von: string, bis: string | null = null): Abschnitt => ({
  status: 'D',
  grund: 'b_aa',
  von,
  bis,
});

const fall = (...aufenthaltsabschnitt: readonly Abschnitt[]) =>
  integriert({ aufenthaltsabschnitt: [...aufenthaltsabschnitt] });
const zeit = (...abschnitte: readonly Abschnitt[]) => {
  const { zustand, ab, fehlt, detail } = frage(fall(...abschnitte), '25b6.ZEIT', { weg: '25b6' });
  return [
    zustand,
    ...(ab === null ? [] : [ab]),
    ...fehlt.map(({ label }) => label),
    detail['seit'],
    detail['hatHeute'],
  ];
};

const GRUND = 'Duldungsgrund';

describe('25b6.ZEIT: 30 Monate, Zeitraum 24 Monate', () => {
  test.each([
    ['auf den Tag', [b('2024-05-21')], ['erfuellt', '2024-05-21', true]],
    ['einen Tag zu wenig', [b('2024-05-22')], ['offen_ab', '2026-11-22', '2024-05-22', true]],
    [
      'davor eine ohne Grund, die sie erreichen ließe',
      [offen('2024-05-21', '2025-12-31'), b('2026-01-01')],
      ['unbekannt', GRUND, '2026-01-01', true],
    ],
    [
      'davor eine ohne Grund, die den Tag vorzöge',
      [offen('2025-10-01', '2025-12-31'), b('2026-01-01')],
      ['unbekannt', GRUND, '2026-01-01', true],
    ],
    [
      'davor eine aus anderem Grund',
      [andere('2020-01-01', '2025-12-31'), b('2026-01-01')],
      ['offen_ab', '2028-07-01', '2026-01-01', true],
    ],
    [
      '30 Monate erreicht: Was davor war, ist gleichgültig',
      [offen('2020-01-01', '2024-05-20'), b('2024-05-21')],
      ['erfuellt', '2024-05-21', true],
    ],
    [
      'nur ohne Grund, am letzten Tag des Zeitraums',
      [offen('2026-05-21')],
      ['unbekannt', GRUND, null, false],
    ],
    ['nur ohne Grund, einen Tag nach dem Zeitraum', [offen('2026-05-22')], ['offen_handlung', null, false]],
    [
      'ohne Grund und gestattet',
      [{ status: 'G', von: '2020-01-01', bis: '2024-01-01' }, offen('2024-01-02')],
      ['unbekannt', GRUND, null, false],
    ],
    ['Gestattung allein', [{ status: 'G', von: '2020-01-01' }], ['offen_handlung', null, false]],
    [
      'ohne Grund, mit dem Zusatz nach § 60b',
      [{ status: 'D60B', von: '2020-01-01' }],
      ['offen_handlung', null, false],
    ],
    [
      'Anspruch auf Duldung ohne Papier',
      [{ status: 'DM', von: '2020-01-01', bestaetigt: true }],
      ['offen_handlung', null, false],
    ],
    [
      'Anspruch auf Duldung, danach eine ohne Grund: Nur die zweite kann zählen',
      [{ status: 'DM', von: '2020-01-01', bis: '2026-05-21', bestaetigt: true }, offen('2026-05-22')],
      ['offen_handlung', null, false],
    ],
    [
      'Zusatz nach § 60b, danach eine ohne Grund: Nur die zweite kann zählen',
      [{ status: 'D60B', von: '2020-01-01', bis: '2026-05-21' }, offen('2026-05-22')],
      ['offen_handlung', null, false],
    ],
    [
      'der Zusatz nach § 60b unterbricht, was ohne Grund eingetragen ist',
      [
        offen('2024-01-01', '2026-04-30'),
        { status: 'D60B', von: '2026-05-01', bis: '2026-05-31' },
        offen('2026-06-01'),
      ],
      ['offen_handlung', null, false],
    ],
    [
      'ein Monat ohne Papier: Zählte die Zeit davor, wäre der Tag im Zeitraum',
      [b('2026-01-01', '2026-05-31'), b('2026-07-01')],
      ['wertung', '2026-07-01', true],
    ],
    [
      'die Beschäftigungsduldung ist vorbei',
      [b('2020-01-01', '2026-01-31'), andere('2026-02-01')],
      ['offen_handlung', null, false],
    ],
    ['seit heute', [andere('2020-01-01', '2026-11-20'), b(HEUTE)], ['offen_ab', '2029-05-21', HEUTE, true]],
  ] as const)('%s', (_, abschnitte, erwartet) => expect(zeit(...abschnitte)).toEqual(erwartet));

  test('eine Woche ohne Papier ist zu werten, und der Zeitraum steht da', () => {
    const { zustand, detail } = frage(fall(b('2023-01-01', '2025-01-01'), b('2025-01-09')), '25b6.ZEIT', {
      weg: '25b6',
    });
    expect([zustand, String(detail['luecken']).includes('02.01.2025 bis 08.01.2025')]).toEqual([
      'wertung',
      true,
    ]);
  });
});

describe('Was eine Beschäftigungsduldung ist (§ 60d Abs. 1, 2 und 4)', () => {
  const abschnitt = (mehr: Partial<Abschnitt>) => {
    const [first] = fall({ status: 'D', von: '2024-01-01', ...mehr }).aufenthaltsabschnitt;
    return first !== undefined && istBeschaeftigungsduldung(first);
  };
  test.each(['i', 'j', 'k', 'l', 'm', 'n'] as const)('Buchstabe %s', (grund) =>
    expect(abschnitt({ grund })).toBe(true),
  );
  test.each(['h', 'o', null] as const)('Buchstabe %s nicht', (grund) =>
    expect(abschnitt({ grund })).toBe(false),
  );
  test('mit dem Zusatz nach § 60b nicht', () =>
    expect(abschnitt({ status: 'D60B', grund: 'i' })).toBe(false));
});
