import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { segmentiere, type Lesart } from '#shared/recht/aufenthalt/segmente.ts';
import { unbekannte } from '../befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;
const TAG = asDatum('2026-11-21');
const teile = (
  aufenthaltsabschnitt: Abschnitte,
  mehr: Partial<FallEingabe> = {},
  lesart: Lesart = 'guenstig',
): readonly string[] =>
  segmentiere(unbekannte({ aufenthaltsabschnitt, ...mehr }), TAG, lesart).map(
    ({ status, von, bis, bestaetigt, quelle }) =>
      [
        status,
        von,
        bis,
        ...(bestaetigt === null ? [] : [bestaetigt]),
        ...(quelle === null ? [] : [quelle]),
      ].join(' '),
  );

describe('Aufenthaltszeiten als Stücke ohne Überschneidung', () => {
  test.each<readonly [string, Abschnitte, Partial<FallEingabe>, readonly string[]]>([
    ['nichts eingetragen', [], {}, []],
    ['bis heute offen', [{ status: 'D', von: '2020-01-01' }], {}, ['D 2020-01-01 2026-11-21']],
    ['endet heute', [{ status: 'D', von: '2020-01-01', bis: '2026-11-21' }], {}, ['D 2020-01-01 2026-11-21']],
    [
      'endete gestern: heute fehlt',
      [{ status: 'D', von: '2020-01-01', bis: '2026-11-20' }],
      {},
      ['D 2020-01-01 2026-11-20', 'LUECKE 2026-11-21 2026-11-21'],
    ],
    [
      'reicht in die Zukunft',
      [{ status: 'D', von: '2020-01-01', bis: '2027-01-01' }],
      {},
      ['D 2020-01-01 2026-11-21'],
    ],
    ['beginnt heute', [{ status: 'D', von: '2026-11-21' }], {}, ['D 2026-11-21 2026-11-21']],
    ['beginnt erst morgen', [{ status: 'D', von: '2026-11-22' }], {}, []],
    [
      'vor der Einreise zählt nichts',
      [{ status: 'D', von: '2020-01-01' }],
      { person: { einreiseAm: '2020-01-02' } },
      ['D 2020-01-02 2026-11-21'],
    ],
    [
      'am Tag der Einreise schon',
      [{ status: 'D', von: '2020-01-01' }],
      { person: { einreiseAm: '2020-01-01' } },
      ['D 2020-01-01 2026-11-21'],
    ],
    [
      'ganz vor der Einreise',
      [{ status: 'D', von: '2020-01-01', bis: '2020-01-31' }],
      { person: { einreiseAm: '2020-02-01' } },
      [],
    ],
    [
      'ein Tag Lücke',
      [
        { status: 'D', von: '2020-01-01', bis: '2020-12-31' },
        { status: 'D', von: '2021-01-02' },
      ],
      {},
      ['D 2020-01-01 2020-12-31', 'LUECKE 2021-01-01 2021-01-01', 'D 2021-01-02 2026-11-21'],
    ],
    [
      'dasselbe schließt an und ist ein Stück',
      [
        { status: 'D', von: '2020-01-01', bis: '2020-12-31' },
        { status: 'D', von: '2021-01-01' },
      ],
      {},
      ['D 2020-01-01 2026-11-21'],
    ],
    [
      'anderes schließt an',
      [
        { status: 'G', von: '2020-01-01', bis: '2020-12-31' },
        { status: 'D', von: '2021-01-01' },
      ],
      {},
      ['G 2020-01-01 2020-12-31', 'D 2021-01-01 2026-11-21'],
    ],
    [
      'bestätigt und nicht bestätigt bleiben zwei Stücke',
      [
        { status: 'DM', von: '2020-01-01', bis: '2020-12-31', bestaetigt: true },
        { status: 'DM', von: '2021-01-01', bestaetigt: false },
      ],
      {},
      ['DM 2020-01-01 2020-12-31 true', 'DM 2021-01-01 2026-11-21 false'],
    ],
    [
      'ein gemeinsamer Tag gehört dem Besseren',
      [
        { status: 'G', von: '2020-01-01', bis: '2020-12-31' },
        { status: 'D', von: '2020-12-31' },
      ],
      {},
      ['G 2020-01-01 2020-12-30', 'D 2020-12-31 2026-11-21'],
    ],
    [
      'im Ausland war die Person nicht hier, gleich was das Papier sagt',
      [{ status: 'D', von: '2020-01-01' }],
      { auslandsaufenthalt: [{ von: '2022-01-01', bis: '2022-01-31', grund: 'Besuch' }] },
      ['D 2020-01-01 2021-12-31', 'AUSL 2022-01-01 2022-01-31 true Besuch', 'D 2022-02-01 2026-11-21'],
    ],
    [
      'noch im Ausland',
      [{ status: 'D', von: '2020-01-01' }],
      { auslandsaufenthalt: [{ von: '2026-11-01' }] },
      ['D 2020-01-01 2026-10-31', 'AUSL 2026-11-01 2026-11-21 true'],
    ],
    [
      'ein Auslandsaufenthalt vor der ersten Zeit sagt nichts',
      [{ status: 'D', von: '2020-01-01' }],
      { auslandsaufenthalt: [{ von: '2019-11-01', bis: '2019-12-31' }] },
      ['D 2020-01-01 2026-11-21'],
    ],
    [
      'einer bis in den ersten Tag schon',
      [{ status: 'D', von: '2020-01-01' }],
      { auslandsaufenthalt: [{ von: '2019-11-01', bis: '2020-01-01' }] },
      ['AUSL 2019-11-01 2020-01-01 true', 'D 2020-01-02 2026-11-21'],
    ],
    [
      'ein Auslandsaufenthalt in der ersten von mehreren Zeiten',
      [
        { status: 'G', von: '2020-01-01', bis: '2021-12-31' },
        { status: 'D', von: '2022-01-01' },
      ],
      { auslandsaufenthalt: [{ von: '2021-03-01', bis: '2021-03-31' }] },
      [
        'G 2020-01-01 2021-02-28',
        'AUSL 2021-03-01 2021-03-31 true',
        'G 2021-04-01 2021-12-31',
        'D 2022-01-01 2026-11-21',
      ],
    ],
    [
      'ein Auslandsaufenthalt, der auch als Zeit eingetragen ist, ist einer',
      [
        { status: 'D', von: '2020-01-01', bis: '2021-12-31' },
        { status: 'AUSL', von: '2022-01-01', bis: '2022-01-31' },
        { status: 'D', von: '2022-02-01' },
      ],
      { auslandsaufenthalt: [{ von: '2022-01-10', bis: '2022-02-10' }] },
      ['D 2020-01-01 2021-12-31', 'AUSL 2022-01-01 2022-02-10 true', 'D 2022-02-11 2026-11-21'],
    ],
    [
      'nur ein Auslandsaufenthalt eingetragen: Über den Aufenthalt hier sagt er nichts',
      [],
      { auslandsaufenthalt: [{ von: '2026-01-01' }] },
      [],
    ],
    [
      'ein Auslandsaufenthalt, der vor der Einreise endet, sagt nichts',
      [{ status: 'D', von: '2020-01-01' }],
      {
        person: { einreiseAm: '2020-02-01' },
        auslandsaufenthalt: [{ von: '2020-01-10', bis: '2020-01-31' }],
      },
      ['D 2020-02-01 2026-11-21'],
    ],
    [
      'zwei Auslandsaufenthalte über dieselben Tage sind einer, mit dem Grund des ersten',
      [{ status: 'D', von: '2020-01-01' }],
      {
        auslandsaufenthalt: [
          { von: '2022-01-01', bis: '2022-01-20', grund: 'Besuch' },
          { von: '2022-01-10', bis: '2022-01-31', grund: 'Arztbesuch' },
        ],
      },
      ['D 2020-01-01 2021-12-31', 'AUSL 2022-01-01 2022-01-31 true Besuch', 'D 2022-02-01 2026-11-21'],
    ],
    [
      'und am selben Tag begonnen mit dem Grund, der im Alphabet vorn steht',
      [{ status: 'D', von: '2020-01-01' }],
      {
        auslandsaufenthalt: [
          { von: '2022-01-01', bis: '2022-01-31', grund: 'Besuch' },
          { von: '2022-01-01', bis: '2022-01-31', grund: 'Arztbesuch' },
        ],
      },
      ['D 2020-01-01 2021-12-31', 'AUSL 2022-01-01 2022-01-31 true Arztbesuch', 'D 2022-02-01 2026-11-21'],
    ],
  ])('%s, gleich in welcher Reihenfolge', (_, zeiten, mehr, erwartet) => {
    const rueckwaerts = { ...mehr, auslandsaufenthalt: mehr.auslandsaufenthalt?.toReversed() ?? [] };
    expect(teile(zeiten, mehr)).toEqual(erwartet);
    expect(teile(zeiten.toReversed(), rueckwaerts)).toEqual(erwartet);
  });

  test('wo zwei Zeiten sich überschneiden, gilt die günstigere, oder zur Probe die andere', () => {
    const zeiten: Abschnitte = [
      { status: 'D60B', von: '2020-01-01', bis: '2022-12-31' },
      { status: 'D', von: '2022-01-01', bis: '2023-12-31' },
      { status: 'G', von: '2023-01-01' },
    ];
    expect(teile(zeiten)).toEqual([
      'D60B 2020-01-01 2021-12-31',
      'D 2022-01-01 2023-12-31',
      'G 2024-01-01 2026-11-21',
    ]);
    expect(teile(zeiten, {}, 'unguenstig')).toEqual([
      'D60B 2020-01-01 2022-12-31',
      'G 2023-01-01 2026-11-21',
    ]);
  });

  const doppelt = (a: object, b: object): Abschnitte => [
    { status: 'DM', von: '2020-01-01', ...a },
    { status: 'DM', von: '2020-01-01', ...b },
  ];
  test.each<readonly [string, Abschnitte, string]>([
    ['bestätigt vor nicht geprüft', doppelt({ bestaetigt: null }, { bestaetigt: true }), 'true'],
    ['bestätigt vor nicht bestätigt', doppelt({ bestaetigt: false }, { bestaetigt: true }), 'true'],
    ['nicht geprüft vor nicht bestätigt', doppelt({ bestaetigt: false }, { bestaetigt: null }), ''],
    ['sonst die Quelle nach dem Alphabet', doppelt({ quelle: 'Akte' }, { quelle: 'AZR' }), 'AZR'],
    ['ohne Quelle zuerst', doppelt({ quelle: 'Akte' }, {}), ''],
  ])('dieselbe Zeit zweimal, gleich in welcher Reihenfolge: %s', (_, zeiten, zuletzt) => {
    const erwartet = [['DM 2020-01-01 2026-11-21', zuletzt].filter(Boolean).join(' ')];
    expect(teile(zeiten)).toEqual(erwartet);
    expect(teile(zeiten.toReversed())).toEqual(erwartet);
  });
});
