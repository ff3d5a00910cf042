/** § 25b Abs. 1 S. 2 Nr. 2 and 4: of several proofs the one that counts, and proofs of today and tomorrow. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { fehlt, frage, HEUTE, integriert, stand } from '../befragen.ts';

type Nachweis = NonNullable<FallEingabe['sprachnachweis']>[number];

const MORGEN = '2026-11-22';

describe('25b1.DEU: der beste mündliche Nachweis', () => {
  const mit = (nachweise: readonly Nachweis[], gesundheit: FallEingabe['gesundheit'] = null) =>
    integriert({ sprachnachweis: [...nachweise], gesundheit });
  const deutsch = (fall: ReturnType<typeof mit>) => {
    const { zustand, detail } = frage(fall, '25b1.DEU');
    return [zustand, ...fehlt(fall, '25b1.DEU'), detail['niveau'], detail['am']];
  };
  const STUFE = 'mündlich';
  test.each([
    ['A2 von heute', [{ muendlich: 'A2', am: HEUTE }], ['erfuellt', 'A2', HEUTE]],
    ['A2 von morgen', [{ muendlich: 'A2', am: MORGEN }], ['offen_handlung', 'keine', null]],
    ['A2 ohne Tag', [{ muendlich: 'A2' }], ['erfuellt', 'A2', null]],
    [
      'der höhere',
      [
        { muendlich: 'B1', am: '2025-01-01' },
        { muendlich: 'A2', am: '2024-01-01' },
      ],
      ['erfuellt', 'B1', '2025-01-01'],
    ],
    [
      'von gleichen der ältere',
      [
        { muendlich: 'A2', am: '2025-01-01' },
        { muendlich: 'A2', am: '2024-01-01' },
      ],
      ['erfuellt', 'A2', '2024-01-01'],
    ],
    [
      'einer mit Tag vor einem ohne',
      [{ muendlich: 'A2' }, { muendlich: 'A2', am: '2024-01-01' }],
      ['erfuellt', 'A2', '2024-01-01'],
    ],
    [
      'einer von morgen zählt nicht, der von gestern schon',
      [
        { muendlich: 'B1', am: MORGEN },
        { muendlich: 'A2', am: '2026-11-20' },
      ],
      ['erfuellt', 'A2', '2026-11-20'],
    ],
    [
      'nur ein schriftlicher',
      [{ schriftlich: 'B1', am: '2024-01-01' }],
      ['unbekannt', STUFE, undefined, undefined],
    ],
    [
      'nur ein schriftlicher von morgen',
      [{ schriftlich: 'B1', am: MORGEN }],
      ['unbekannt', STUFE, undefined, undefined],
    ],
    ['keiner', [], ['unbekannt', 'Sprachnachweis', undefined, undefined]],
  ] as const)('%s', (_, nachweise, erwartet) => {
    for (const each of [[...nachweise], nachweise.toReversed()]) expect(deutsch(mit(each))).toEqual(erwartet);
  });
  test('von zwei gleichen desselben Tages wird in jeder Reihenfolge derselbe genannt', () => {
    const beide: Nachweis[] = [
      { muendlich: 'A2', am: '2024-01-01', art: 'zertifikat' },
      { muendlich: 'A2', am: '2024-01-01', art: 'gespraech' },
    ];
    const fakt = (each: readonly Nachweis[]) => frage(mit(each), '25b1.DEU').detail['art'];
    expect(fakt(beide)).toBe(fakt(beide.toReversed()));
  });
  test.each([
    ['krank, ohne Nachweis', [], ['wertung', true]],
    ['krank, Nachweis erst morgen', [{ muendlich: 'A2', am: MORGEN }], ['wertung', true]],
    ['krank, A1', [{ muendlich: 'A1' }], ['wertung', true]],
    ['krank, A2', [{ muendlich: 'A2' }], ['erfuellt', true]],
  ] as const)('%s', (_, nachweise, erwartet) => {
    const { zustand, geschuetzt } = frage(mit(nachweise, { entfaelltWegen: 'krankheit' }), '25b1.DEU');
    expect([zustand, geschuetzt]).toEqual(erwartet);
  });
  test('ohne Angaben zur Gesundheit ist nichts geschützt', () =>
    expect(frage(mit([{ muendlich: 'A1' }]), '25b1.DEU').geschuetzt).toBe(false));
});

describe('25b1.FDGO: das Bekenntnis', () => {
  const fdgo = (integration: FallEingabe['integration']) => {
    const fall = integriert({ integration });
    return [stand(fall, '25b1.FDGO'), ...fehlt(fall, '25b1.FDGO')];
  };
  test.each([
    ['heute erklärt', { fdgoErklaerungAm: HEUTE }, ['erfuellt']],
    ['für morgen eingetragen', { fdgoErklaerungAm: MORGEN }, ['offen_handlung']],
    [
      'für morgen eingetragen und als vorliegend vermerkt',
      { fdgoErklaerung: true, fdgoErklaerungAm: MORGEN },
      ['offen_handlung'],
    ],
    ['liegt vor, ohne Tag', { fdgoErklaerung: true }, ['erfuellt']],
    ['liegt nicht vor', { fdgoErklaerung: false }, ['offen_handlung']],
    ['nicht eingetragen', {}, ['unbekannt', 'Bekenntnis zur Grundordnung liegt vor']],
    ['gar nichts zur Integration', null, ['unbekannt', 'Bekenntnis zur Grundordnung liegt vor']],
  ] as const)('%s', (_, integration, erwartet) => expect(fdgo(integration)).toEqual(erwartet));
});

describe('25b1.GRUNDK: die Grundkenntnisse', () => {
  type Abschluss = NonNullable<FallEingabe['abschluss']>[number];
  const grundkenntnisse = (integration: FallEingabe['integration'], ...abschluss: readonly Abschluss[]) => {
    const fall = integriert({ integration, abschluss: [...abschluss] });
    return [stand(fall, '25b1.GRUNDK'), ...fehlt(fall, '25b1.GRUNDK')];
  };
  const NACHWEIS = 'Grundkenntnisse der Rechts- und Gesellschaftsordnung nachgewiesen';
  const ABITUR: Abschluss = { art: 'abitur', inDeutschland: true };
  test.each([
    ['Test von heute', { lidTestAm: HEUTE }, [], ['erfuellt']],
    ['Test von morgen', { lidTestAm: MORGEN }, [], ['offen_handlung']],
    ['Abschluss von heute', {}, [{ ...ABITUR, am: HEUTE }], ['erfuellt']],
    ['Abschluss von morgen', {}, [{ ...ABITUR, am: MORGEN }], ['unbekannt', NACHWEIS]],
    ['Abschluss ohne Tag', {}, [ABITUR], ['erfuellt']],
    ['sonstiger Abschluss', {}, [{ ...ABITUR, art: 'sonstige' }], ['unbekannt', NACHWEIS]],
    ['Abschluss im Ausland', {}, [{ ...ABITUR, inDeutschland: false }], ['unbekannt', NACHWEIS]],
    ['wo erworben, ist nicht eingetragen', {}, [{ art: 'abitur' }], ['unbekannt', NACHWEIS]],
    ['anders nachgewiesen', { grundkenntnisseAnders: 'Gespräch' }, [], ['erfuellt']],
    ['als nachgewiesen vermerkt', { grundkenntnisse: true }, [], ['erfuellt']],
    ['nicht nachgewiesen', { grundkenntnisse: false }, [], ['offen_handlung']],
    ['gar nichts zur Integration', null, [], ['unbekannt', NACHWEIS]],
  ] as const)('%s', (_, integration, abschluesse, erwartet) =>
    expect(grundkenntnisse(integration, ...abschluesse)).toEqual(erwartet),
  );
});
