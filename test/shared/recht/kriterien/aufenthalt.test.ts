import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { fehlt, frage, integriert } from '../befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;
type Kinder = NonNullable<FallEingabe['angehoeriger']>;
const zeiten = (aufenthaltsabschnitt: Abschnitte, angehoeriger: Kinder = []) =>
  integriert({ aufenthaltsabschnitt, angehoeriger });
const D = (von: string, bis?: string) =>
  ({ status: 'D', von, ...(bis === undefined ? {} : { bis }) }) as const;
const kind = (mehr: Partial<Kinder[number]> = {}): Kinder => [
  { beziehung: 'kind', geburtsdatum: '2009-06-01', ledig: true, imHaushalt: true, ...mehr },
];
/** Whether it lives in the household is not entered. */
const vielleicht = kind({ imHaushalt: null });
const vorauf = (abschnitte: Abschnitte, kinder: Kinder = [], horizontMonate = 24) =>
  frage(zeiten(abschnitte, kinder), '25b1.VORAUF', { rahmen: { horizontMonate } });

describe('Vier Jahre mit Kind nur, solange es minderjährig ist', () => {
  test.each([
    ['am Tag vor dem 18. Geburtstag sind sie voll', '2023-05-31', 'offen_ab', '2027-05-31'],
    ['erst an diesem Geburtstag: Es bleibt bei sechs Jahren', '2023-06-01', 'offen_ab', '2029-06-01'],
  ])('%s', (_, von, zustand, ab) => expect(vorauf([D(von)], kind())).toMatchObject({ zustand, ab }));
});

describe('Ob ein Kind im Haushalt lebt, ist nicht eingetragen', () => {
  test('das fehlt, wo vier Jahre genügen würden', () =>
    expect(vorauf([D('2022-01-01')], vielleicht)).toMatchObject({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'angehoeriger.imHaushalt' }],
    }));
  test('und auch, wo für sechs Jahre erst eine Lücke zu bewerten wäre', () => {
    const mitLuecke = [D('2021-06-01', '2022-06-30'), D('2022-09-01')];
    expect(vorauf(mitLuecke, [], 12).zustand).toBe('offen_handlung');
    expect(vorauf(mitLuecke, kind(), 12).zustand).toBe('erfuellt');
    expect(vorauf(mitLuecke, vielleicht, 12).zustand).toBe('unbekannt');
  });
  test('es ist gleichgültig, wo der Status von heute in keinem Fall zählt', () =>
    expect(
      vorauf([D('2010-01-01', '2025-12-31'), { status: 'O', von: '2026-01-01' }], vielleicht),
    ).toMatchObject({
      zustand: 'offen_handlung',
      fehlt: [],
    }));
  test('fehlt auch der Status von heute, wird beides genannt', () =>
    expect(fehlt(zeiten([D('2020-01-01', '2025-12-31')], vielleicht), '25b1.VORAUF')).toEqual([
      expect.stringContaining('lebt im Haushalt'),
      'Aufenthaltszeiten (Status seit 01.01.2026)',
    ]));
});

describe('Was an Zeiten nicht geklärt ist, wird beim Namen genannt', () => {
  test.each<readonly [string, Abschnitte, string]>([
    [
      'eine lange Lücke',
      [D('2018-01-01', '2023-12-31'), D('2024-05-01')],
      'Aufenthaltszeiten (Was war vom 01.01.2024 bis 30.04.2024?)',
    ],
    [
      'ein Anspruch auf Duldung, den niemand geprüft hat',
      [{ status: 'DM', von: '2018-03-01', bis: '2024-01-01' }, D('2024-01-02')],
      'von Hand bestätigt (ohne Papier, aber Anspruch auf Duldung vom 01.03.2018 bis 01.01.2024)',
    ],
  ])('%s', (_, abschnitte, was) => expect(fehlt(zeiten(abschnitte), '25b1.VORAUF')).toEqual([was]));

  test('eine kurze Lücke, die den Tag über den Zeitraum hinausschiebt, ist eine Aufgabe mit beiden Tagen', () => {
    const { zustand, text } = vorauf([D('2022-01-01', '2024-12-31'), D('2025-03-01')]);
    expect(zustand).toBe('offen_handlung');
    expect(text).toContain('voraussichtlich ab 01.01.2028');
    expect(text).toContain('sonst erst ab 01.03.2031');
  });

  test('eine Zeit, die endet, bevor sie beginnt, lässt alles offen', () =>
    expect(vorauf([D('2018-03-01'), D('2024-01-01', '2020-01-01')])).toMatchObject({
      zustand: 'unbekannt',
      fehlt: [{ feld: 'aufenthaltsabschnitt.bis' }, { feld: 'aufenthaltsabschnitt.von' }],
    }));
});

describe('Ob Zeiten nach § 60b die Frist anhalten oder unterbrechen, ist umstritten', () => {
  const zusatz: Abschnitte = [
    D('2019-01-01', '2019-12-31'),
    { status: 'D60B', von: '2020-01-01', bis: '2020-12-31' },
    D('2021-01-01'),
  ];
  test('wo es darauf ankommt, steht die andere Lesart mit ihrem Tag dabei', () => {
    expect(vorauf(zusatz)).toMatchObject({ zustand: 'erfuellt' });
    expect(vorauf(zusatz).text).toContain('unterbrechen sie, wären 6 Jahre ab 01.01.2027 erreicht');
    const streng = frage(zeiten(zusatz), '25b1.VORAUF', { rahmen: { unterbrechung60b: 'unterbricht' } });
    expect(streng).toMatchObject({ zustand: 'offen_ab', ab: '2027-01-01' });
    expect(streng.text).toContain('halten sie nur an, wären 6 Jahre ab 02.01.2026 erreicht');
  });
  test.each<readonly [string, Abschnitte]>([
    ['ohne eine solche Zeit', [D('2019-01-01')]],
    [
      'wo sie vor einer Unterbrechung liegt',
      [
        { status: 'D60B', von: '2015-01-01', bis: '2016-12-31' },
        { status: 'O', von: '2017-01-01', bis: '2017-12-31' },
        D('2018-01-01'),
      ],
    ],
  ])('%s wird davon nicht gesprochen', (_, abschnitte) =>
    expect(vorauf(abschnitte).text).not.toContain('Umstritten'),
  );
});

describe('25a1.STATUS: wer das Chancen-Aufenthaltsrecht hat', () => {
  const chance = zeiten([D('2024-01-01', '2025-12-30'), { status: 'AE104C', von: '2025-12-31' }]);
  test('braucht keine zwölf Monate Duldung', () => {
    const { zustand, text } = frage(chance, '25a1.STATUS');
    expect([zustand, text.includes('braucht keine zwölf Monate Duldung')]).toEqual(['erfuellt', true]);
  });
  test('vor 2023 und nach dem Ende der Regel doch', () => {
    for (const rechtsstand of ['2022-12-30', '2027-07-01'])
      expect(
        frage(chance, '25a1.STATUS', { rahmen: { rechtsstand: asDatum(rechtsstand) } }).text,
      ).not.toContain('braucht keine');
  });
});
