/** Uninterrupted work (§ 60d Abs. 1 Nr. 3, § 19d Abs. 1 Nr. 1): chains, gaps, hours, and what has to be known. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { arbeitBefund, arbeitskette } from '#shared/recht/kriterien/arbeitszeit.ts';
import { inArbeit, STELLE } from '../azubi.ts';
import { fehlt, frage, HEUTE, stand } from '../befragen.ts';

type Job = NonNullable<FallEingabe['beschaeftigung']>[number];

const job = (von: string, bis: string | null = null, mehr: Partial<Job> = {}): Job => ({
  ...STELLE,
  von,
  bis,
  ...mehr,
});
const mit = (jobs: readonly Job[], mehr: Partial<FallEingabe> = {}) =>
  inArbeit({ beschaeftigung: [...jobs], ...mehr });

describe('Die Kette der Arbeit bis heute', () => {
  const kette = (jobs: readonly Job[], stunden: number | null = null) => {
    const { strengAb, mitPausenAb, pausen } = arbeitskette(
      mit(jobs).beschaeftigung,
      stunden,
      asDatum(HEUTE),
      ({ stundenWoche }) => stundenWoche ?? 0,
    );
    return [strengAb, mitPausenAb, pausen.map(({ von, bis }) => `${von} bis ${bis}`)];
  };
  test.each([
    ['keine Arbeit', [], [null, null, []]],
    ['seit heute', [job(HEUTE)], [HEUTE, HEUTE, []]],
    ['beginnt morgen', [job('2026-11-22')], [null, null, []]],
    ['eine befristete Stelle', [job('2025-01-01', '2027-12-31')], ['2025-01-01', '2025-01-01', []]],
    [
      'endete gestern: eine Pause von einem Tag',
      [job('2025-01-01', '2026-11-20')],
      [null, '2025-01-01', [`${HEUTE} bis ${HEUTE}`]],
    ],
    ['ein Ende vor dem Beginn ist keine Arbeit', [job('2025-01-01', '2024-12-31')], [null, null, []]],
    ['eine Stelle von einem Tag', [job(HEUTE, HEUTE)], [HEUTE, HEUTE, []]],
    [
      'nahtlos gewechselt, davor eine Pause: streng zählt nur, was danach kam',
      [job('2024-01-01', '2024-12-31'), job('2025-02-01', '2025-06-30'), job('2025-07-01')],
      ['2025-02-01', '2024-01-01', ['2025-01-01 bis 2025-01-31']],
    ],
    [
      'nahtlos gewechselt vor der Pause: streng bleibt, was danach kam',
      [job('2024-01-01', '2024-12-31'), job('2025-01-01', '2025-06-30'), job('2025-08-01')],
      ['2025-08-01', '2024-01-01', ['2025-07-01 bis 2025-07-31']],
    ],
    [
      'zwei Pausen, die ältere zuerst',
      [job('2024-01-01', '2024-12-31'), job('2025-02-01', '2025-06-30'), job('2025-08-01')],
      ['2025-08-01', '2024-01-01', ['2025-01-01 bis 2025-01-31', '2025-07-01 bis 2025-07-31']],
    ],
    [
      'genau drei Monate Pause',
      [job('2024-01-01', '2024-12-31'), job('2025-04-01')],
      ['2025-04-01', '2024-01-01', ['2025-01-01 bis 2025-03-31']],
    ],
    [
      'einen Tag mehr: Die Zeit davor zählt nicht',
      [job('2024-01-01', '2024-12-31'), job('2025-04-02')],
      ['2025-04-02', '2025-04-02', []],
    ],
    [
      'Stellen nebeneinander',
      [job('2024-01-01', '2025-06-30'), job('2025-01-01')],
      ['2024-01-01', '2024-01-01', []],
    ],
  ] as const)('%s', (_, jobs, erwartet) => {
    for (const each of [jobs, jobs.toReversed()]) expect(kette(each)).toEqual(erwartet);
  });

  test.each([
    [
      'Stunden nebeneinander zählen zusammen, solange beide dauern',
      [job('2024-01-01', null, { stundenWoche: 12 }), job('2025-01-01', null, { stundenWoche: 8 })],
      ['2025-01-01', '2025-01-01', []],
    ],
    [
      'am letzten Tag einer Stelle zählen ihre Stunden noch',
      [
        job('2025-01-01', '2026-05-31', { stundenWoche: 20 }),
        job('2026-06-01', '2026-06-01', { stundenWoche: 20 }),
        job('2026-06-02', null, { stundenWoche: 20 }),
      ],
      ['2025-01-01', '2025-01-01', []],
    ],
    [
      'zu wenige Stunden sind eine Pause',
      [
        job('2025-01-01', null, { stundenWoche: 10 }),
        job('2025-01-01', '2026-05-31', { stundenWoche: 10 }),
        job('2026-07-01', null, { stundenWoche: 10 }),
      ],
      ['2026-07-01', '2025-01-01', ['2026-06-01 bis 2026-06-30']],
    ],
  ] as const)('%s', (_, jobs, erwartet) => {
    for (const each of [jobs, jobs.toReversed()]) expect(kette(each, 20)).toEqual(erwartet);
  });
});

describe('Eine Beschäftigung von drei Jahren und der Zeitraum von 24 Monaten', () => {
  const KEINE_STUNDEN = { sicher: null, guenstig: null };
  const befund = (
    jobs: readonly Job[],
    stunden: { sicher: number | null; guenstig: number | null } = KEINE_STUNDEN,
  ) => {
    const found = arbeitBefund(new Kontext(mit(jobs), pruefrahmen(asDatum(HEUTE))), {
      dauer: { years: 3 },
      stunden: () => stunden,
      zaehlt: ({ qualifiziert }) => ({
        ja: qualifiziert,
        fehlt: qualifiziert === null ? [{ feld: 'beschaeftigung.qualifiziert', label: 'qualifiziert?' }] : [],
      }),
    });
    return [
      found.zustand,
      ...(found.zustand === 'offen_ab' ? [found.ab] : []),
      ...(found.zustand === 'unbekannt' ? found.fehlt.map(({ label }) => label) : []),
    ];
  };
  const ungewiss = { qualifiziert: null };
  test.each([
    ['auf den Tag drei Jahre', [job('2023-11-21')], ['erfuellt']],
    ['einen Tag zu wenig', [job('2023-11-22')], ['offen_ab', '2026-11-22']],
    ['mit Pause drei Jahre: Wertung', [job('2023-11-21', '2025-12-31'), job('2026-02-01')], ['wertung']],
    [
      'mit Pause noch nicht: Ohne die Zeit davor wäre der Tag zu fern',
      [job('2023-12-01', '2025-12-31'), job('2026-02-01')],
      ['offen_ab', '2026-12-01'],
    ],
    [
      'ohne die Pause noch im Zeitraum: Der sichere Tag gilt',
      [job('2024-01-01', '2025-09-30'), job('2025-11-21')],
      ['offen_ab', '2028-11-21'],
    ],
    [
      'am letzten Tag des Zeitraums, eine ungewisse Stelle davor ändert nichts',
      [job('2024-01-01', '2025-11-20', ungewiss), job('2025-11-21')],
      ['offen_ab', '2028-11-21'],
    ],
    [
      'einen Tag nach dem Zeitraum: Die ungewisse Stelle davor entscheidet',
      [job('2024-01-01', '2025-11-21', ungewiss), job('2025-11-22')],
      ['unbekannt', 'qualifiziert?'],
    ],
    ['einen Tag nach dem Zeitraum, nichts ungewiss', [job('2025-11-22')], ['offen_ab', '2028-11-22']],
    [
      'mit Pause am letzten Tag des Zeitraums',
      [job('2025-11-21', '2025-12-31'), job('2026-02-01')],
      ['offen_ab', '2028-11-21'],
    ],
    ['nur eine ungewisse Stelle', [job('2023-11-21', null, ungewiss)], ['unbekannt', 'qualifiziert?']],
    [
      'eine ungewisse Stelle füllt die Pause: Auch ohne sie ist es eine Wertung',
      [job('2023-11-21', '2025-12-31'), job('2026-01-01', '2026-01-31', ungewiss), job('2026-02-01')],
      ['wertung'],
    ],
    [
      'eine ungewisse Stelle ist lange vorbei',
      [job('2020-01-01', '2021-01-01', ungewiss)],
      ['offen_handlung'],
    ],
    ['eine andere Arbeit', [job('2020-01-01', null, { qualifiziert: false })], ['offen_handlung']],
  ] as const)('%s', (_, jobs, erwartet) => {
    for (const each of [jobs, jobs.toReversed()]) expect(befund(each)).toEqual(erwartet);
  });

  const STUNDEN = 'Stunden je Woche (seit 21.11.2023)';
  test.each([
    ['kommt es auf Stunden nicht an, wird nicht nach ihnen gefragt', KEINE_STUNDEN, ['erfuellt']],
    ['kommt es auf sie an, schon', { sicher: 20, guenstig: 20 }, ['unbekannt', STUNDEN]],
    ['auch wenn es nur vielleicht auf sie ankommt', { sicher: 20, guenstig: null }, ['unbekannt', STUNDEN]],
  ])('%s', (_, stunden, erwartet) =>
    expect(befund([job('2023-11-21', null, { stundenWoche: null })], stunden)).toEqual(erwartet),
  );
});

describe('60d.ARB: sozialversicherungspflichtig, mindestens 20 Stunden', () => {
  const arb = (jobs: readonly Job[], mehr: Partial<FallEingabe> = {}) => [
    stand(mit(jobs, mehr), '60d.ARB'),
    ...fehlt(mit(jobs, mehr), '60d.ARB'),
  ];
  const PFLICHT = 'sozialversicherungspflichtig (seit 01.01.2024)';
  test.each([
    [
      'selbständig',
      job('2024-01-01', null, { form: 'selbstaendig', sozialversicherungspflichtig: null }),
      ['offen_handlung'],
    ],
    [
      'gemeinnützig',
      job('2024-01-01', null, { form: 'gemeinnuetzig', sozialversicherungspflichtig: null }),
      ['offen_handlung'],
    ],
    [
      'versicherungspflichtig eingetragen geht der Form vor',
      job('2024-01-01', null, { form: 'minijob' }),
      ['erfuellt'],
    ],
    [
      'Form und Versicherung nicht eingetragen',
      job('2024-01-01', null, { form: null, sozialversicherungspflichtig: null }),
      ['unbekannt', PFLICHT],
    ],
    [
      'von einem Minijob braucht man die Stunden nicht',
      job('2024-01-01', null, { form: 'minijob', sozialversicherungspflichtig: null, stundenWoche: null }),
      ['offen_handlung'],
    ],
    [
      'beide Angaben fehlen, mit dem Arbeitgeber genannt',
      job('2024-01-01', null, {
        arbeitgeber: 'Probe GmbH',
        sozialversicherungspflichtig: null,
        stundenWoche: null,
      }),
      [
        'unbekannt',
        'sozialversicherungspflichtig (bei Probe GmbH seit 01.01.2024)',
        'Stunden je Woche (bei Probe GmbH seit 01.01.2024)',
      ],
    ],
  ] as const)('%s', (_, each, erwartet) => expect(arb([each])).toEqual(erwartet));
  test('was neben einer Stelle, die genügt, nicht bekannt ist, schadet nicht', () =>
    expect(arb([job('2024-01-01'), job('2025-01-01', null, { sozialversicherungspflichtig: null })])).toEqual(
      ['erfuellt'],
    ));
  test('der Befund sagt, ob überhaupt eine Arbeit eingetragen ist', () => {
    const eingetragen = (jobs: readonly Job[]) => frage(mit(jobs), '60d.ARB').detail['eingetragen'];
    expect([eingetragen([job('2020-01-01', '2021-01-01')]), eingetragen([])]).toEqual([true, false]);
  });

  describe('bis Februar 2024: 35 Stunden, Alleinerziehende 20', () => {
    const alt = { rahmen: { rechtsstand: asDatum('2024-02-29') } };
    const detail = (alleinerziehend: boolean | null, stundenWoche: number | null = 34) => {
      const fall = mit([job('2024-01-01', null, { stundenWoche })], { lebensunterhalt: { alleinerziehend } });
      const found = frage(fall, '60d.ARB', alt);
      return [
        found.zustand,
        found.detail['stunden'],
        found.detail['alleinerziehend'],
        ...found.fehlt.map(({ label }) => label),
      ];
    };
    test.each([
      ['alleinerziehend', true, 34, ['erfuellt', 20, true]],
      ['nicht alleinerziehend', false, 34, ['offen_handlung', 35, false]],
      ['nicht eingetragen, und darauf kommt es an', null, 34, ['unbekannt', 35, false, 'alleinerziehend']],
      ['nicht eingetragen, 35 Stunden', null, 35, ['erfuellt', 35, false]],
      ['nicht eingetragen, 19 Stunden', null, 19, ['offen_handlung', 35, false]],
      [
        'nicht alleinerziehend, Stunden fehlen',
        false,
        null,
        ['unbekannt', 35, false, 'Stunden je Woche (seit 01.01.2024)'],
      ],
    ] as const)('%s', (_, allein, stunden, erwartet) => expect(detail(allein, stunden)).toEqual(erwartet));
  });
  test('heute kommt es darauf nicht mehr an', () =>
    expect(arb([job('2024-01-01', null, { stundenWoche: 19 })], { lebensunterhalt: null })).toEqual([
      'offen_handlung',
    ]));
});
