import { describe, expect, test } from 'vitest';
import { asDatum, plusDays, type Dauer } from '#shared/lib/datum.ts';
import { segmentiere } from '#shared/recht/aufenthalt/segmente.ts';
import {
  aufenthalt104c,
  aufenthalt25a,
  aufenthalt25aOhne104c,
  aufenthalt25b,
  aufenthalt25bOhne104c,
  duldungszeit,
  type Uhr,
} from '#shared/recht/aufenthalt/uhr.ts';
import { Zaehlung, type Lesart } from '#shared/recht/aufenthalt/zaehlen.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { HEUTE, unbekannte } from './befragen.ts';

type Zeiten = Pick<FallEingabe, 'aufenthaltsabschnitt' | 'auslandsaufenthalt' | 'person'>;
const SECHS = { years: 6 };
const DREI = { years: 3 };

function zaehlung(
  uhr: Uhr,
  zeiten: Zeiten,
  tag = HEUTE,
  mehr: { hat104c?: boolean; unterbrechung60b?: 'hemmt' | 'unterbricht' } = {},
): Zaehlung {
  const stichtag = asDatum(tag);
  const rahmen = pruefrahmen(
    stichtag,
    mehr.unterbrechung60b ? { unterbrechung60b: mehr.unterbrechung60b } : {},
  );
  return new Zaehlung(segmentiere(unbekannte(zeiten), stichtag), uhr, rahmen, mehr.hat104c ?? false);
}

const ab = (z: Zaehlung, lesart: Lesart, dauer: Dauer = SECHS) => z.ab(lesart, dauer);
const geduldetSeit = (von: string): Zeiten => ({ aufenthaltsabschnitt: [{ status: 'D', von }] });

describe('Die Prüfbeispiele des Katalogs', () => {
  test.each([
    ['geduldet seit 21.11.2020, sechs Jahre', aufenthalt25b, '2020-11-21', SECHS, '2026-11-21'],
    ['geduldet seit 22.11.2020, sechs Jahre', aufenthalt25b, '2020-11-22', SECHS, '2026-11-22'],
    ['geduldet seit 29.02.2020, sechs Jahre', aufenthalt25b, '2020-02-29', SECHS, '2026-03-01'],
    ['geduldet seit 21.11.2022, vier Jahre', aufenthalt25b, '2022-11-21', { years: 4 }, '2026-11-21'],
    ['geduldet seit 21.11.2025, zwölf Monate', duldungszeit, '2025-11-21', { months: 12 }, '2026-11-21'],
  ])('%s', (_, uhr, von, dauer, erwartet) => {
    const z = zaehlung(uhr, geduldetSeit(von));
    expect([ab(z, 'streng', dauer), ab(z, 'ueblich', dauer)]).toEqual([erwartet, erwartet]);
  });
});

describe('Was zählt', () => {
  test.each([
    ['Duldung', 'D', true, true, true],
    ['Duldung mit Zusatz nach § 60b', 'D60B', false, false, false],
    ['Aufenthaltsgestattung', 'G', true, true, false],
    ['Aufenthaltserlaubnis', 'AE', true, true, false],
    ['Chancen-Aufenthaltsrecht', 'AE104C', true, true, false],
    ['Fiktionsbescheinigung', 'F', true, true, false],
    ['Visum', 'V', true, true, false],
    ['Freizügigkeit', 'FZ', false, false, false],
    ['Grenzübertrittsbescheinigung', 'GUEB', false, false, false],
    ['ohne Status', 'O', false, false, false],
    ['im Ausland', 'AUSL', false, false, false],
  ] as const)(
    '%s zählt für § 25a, § 25b und den Besitz einer Duldung wie im Katalog',
    (_, status, a, b, duldung) => {
      const zeiten: Zeiten = { aufenthaltsabschnitt: [{ status, von: '2010-01-01' }] };
      const counted = [aufenthalt25a, aufenthalt25b, duldungszeit].map(
        (uhr) => ab(zaehlung(uhr, zeiten), 'ueblich') !== null,
      );
      expect(counted).toEqual([a, b, duldung]);
    },
  );

  test('ein Visum zählt für § 25b in der strengen Lesart nicht', () => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'V', von: '2020-01-01', bis: '2020-03-31' },
        { status: 'D', von: '2020-04-01' },
      ],
    };
    expect([
      ab(zaehlung(aufenthalt25b, zeiten), 'streng'),
      ab(zaehlung(aufenthalt25b, zeiten), 'ueblich'),
      ab(zaehlung(aufenthalt25a, zeiten), 'streng'),
    ]).toEqual(['2026-04-01', '2026-01-01', '2026-01-01']);
  });

  test('die Gestattung unterbricht den Besitz einer Duldung', () => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2020-01-01', bis: '2024-12-31' },
        { status: 'G', von: '2025-01-01', bis: '2026-05-31' },
        { status: 'D', von: '2026-06-01' },
      ],
    };
    expect(ab(zaehlung(duldungszeit, zeiten), 'weit', { months: 12 })).toBe('2027-06-01');
  });

  test('ein Anspruch auf Duldung zählt nur bestätigt und nur in der weiten Lesart', () => {
    const mit = (bestaetigt: boolean | null): Zeiten => ({
      aufenthaltsabschnitt: [
        { status: 'DM', von: '2019-01-01', bis: '2021-12-31', bestaetigt },
        { status: 'D', von: '2022-01-01' },
      ],
    });
    const lesarten = (bestaetigt: boolean | null) =>
      (['streng', 'ueblich', 'weit', 'moeglich'] as const).map((l) =>
        ab(zaehlung(aufenthalt25b, mit(bestaetigt)), l),
      );
    expect(lesarten(true)).toEqual(['2028-01-01', '2028-01-01', '2025-01-01', '2025-01-01']);
    expect(lesarten(null)).toEqual(['2028-01-01', '2028-01-01', '2028-01-01', '2025-01-01']);
    expect(lesarten(false)).toEqual(['2028-01-01', '2028-01-01', '2028-01-01', '2028-01-01']);
  });
});

describe('§ 60b', () => {
  const zeiten: Zeiten = {
    aufenthaltsabschnitt: [
      { status: 'D', von: '2018-01-01', bis: '2020-12-31' },
      { status: 'D60B', von: '2021-01-01', bis: '2021-12-31' },
      { status: 'D', von: '2022-01-01' },
    ],
  };

  test('hemmt nach der üblichen Einstellung: Die Tage fehlen, die Kette bleibt', () => {
    expect(ab(zaehlung(aufenthalt25b, zeiten), 'ueblich')).toBe('2024-12-31');
    expect(ab(zaehlung(aufenthalt25b, zeiten), 'streng')).toBe('2024-12-31');
  });

  test('unterbricht, wenn es so eingestellt ist', () => {
    expect(ab(zaehlung(aufenthalt25b, zeiten, HEUTE, { unterbrechung60b: 'unterbricht' }), 'weit')).toBe(
      '2028-01-01',
    );
  });

  test('zählt mit, wer einen Titel nach § 104c hat', () => {
    expect(ab(zaehlung(aufenthalt25b, zeiten, HEUTE, { hat104c: true }), 'streng')).toBe('2024-01-01');
  });

  test('hemmt auch beim zweiten Mal', () => {
    const zweimal: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-01-01', bis: '2019-12-31' },
        { status: 'D60B', von: '2020-01-01', bis: '2020-01-31' },
        { status: 'D', von: '2020-02-01', bis: '2020-12-31' },
        { status: 'D60B', von: '2021-01-01', bis: '2021-01-31' },
        { status: 'D', von: '2021-02-01' },
      ],
    };
    expect(ab(zaehlung(aufenthalt25b, zweimal), 'ueblich')).toBe('2024-03-03');
  });

  test.each([
    ['nach den sechs Jahren', '2024-06-01', '2024-01-01'],
    ['an dem Tag, an dem sie voll sind', '2024-01-01', '2024-01-01'],
    ['an ihrem letzten Tag', '2023-12-31', '2024-01-31'],
  ])('beginnt der Zusatz %s (%s), sind sie voll am %s', (_, von, erwartet) => {
    const spaet: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2018-01-01', bis: plusDays(asDatum(von), -1) },
        { status: 'D60B', von, bis: plusDays(asDatum(von), 29) },
        { status: 'D', von: plusDays(asDatum(von), 30) },
      ],
    };
    expect(ab(zaehlung(aufenthalt25b, spaet), 'ueblich')).toBe(erwartet);
  });

  test('besteht der Zusatz heute, zählt nichts hinzu', () => {
    const heute: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2021-01-01', bis: '2025-12-31' },
        { status: 'D60B', von: '2026-01-01' },
      ],
    };
    const z = zaehlung(aufenthalt25b, heute);
    expect([
      z.kette('ueblich').heute,
      z.istErfuellt('ueblich', SECHS),
      z.istErfuellt('ueblich', DREI),
    ]).toEqual(['ruht', false, true]);
  });
});

describe('Lücken', () => {
  const mitLuecke = (bis: string, von: string): Zeiten => ({
    aufenthaltsabschnitt: [
      { status: 'D', von: '2020-01-01', bis },
      { status: 'D', von },
    ],
  });

  test.each([
    ['ein Tag', '2022-05-31', '2022-06-02', 'streng', '2028-06-02'],
    ['ein Tag', '2022-05-31', '2022-06-02', 'ueblich', '2026-01-01'],
    ['14 Tage', '2022-05-31', '2022-06-15', 'ueblich', '2026-01-01'],
    ['15 Tage', '2022-05-31', '2022-06-16', 'ueblich', '2028-06-16'],
    ['15 Tage', '2022-05-31', '2022-06-16', 'weit', '2028-06-16'],
    ['15 Tage', '2022-05-31', '2022-06-16', 'wertend', '2026-01-01'],
    ['genau drei Monate', '2022-05-31', '2022-09-01', 'wertend', '2026-01-01'],
    ['drei Monate und ein Tag', '2022-05-31', '2022-09-02', 'wertend', '2028-09-02'],
    ['drei Monate und ein Tag', '2022-05-31', '2022-09-02', 'moeglich', '2026-01-01'],
  ] as const)(
    '%s ohne Eintrag (bis %s, wieder ab %s), Lesart „%s“: erfüllt ab %s',
    (_, bis, von, lesart, erwartet) => {
      expect(ab(zaehlung(aufenthalt25b, mitLuecke(bis, von)), lesart)).toBe(erwartet);
    },
  );

  test('eine kurze Lücke überbrückt nur, was vor ihr zählt; allein beginnt mit ihr nichts', () => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'O', von: '2019-01-01', bis: '2019-12-31' },
        { status: 'D', von: '2020-01-11' },
      ],
    };
    const z = zaehlung(aufenthalt25b, zeiten);
    expect([ab(z, 'ueblich'), ab(z, 'moeglich')]).toEqual(['2026-01-11', '2026-01-11']);
  });

  test('aneinander anschließende Papiere lassen keine Lücke', () => {
    expect(ab(zaehlung(aufenthalt25b, mitLuecke('2022-05-31', '2022-06-01')), 'streng')).toBe('2026-01-01');
  });

  test('wer untergetaucht war, beginnt in jeder Lesart von vorn', () => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D', von: '2015-01-01', bis: '2020-12-31' },
        { status: 'O', von: '2021-01-01', bis: '2021-01-05' },
        { status: 'D', von: '2021-01-06' },
      ],
    };
    expect(ab(zaehlung(aufenthalt25b, zeiten), 'moeglich')).toBe('2027-01-06');
  });
});

describe('Ausland', () => {
  const reise = (...reisen: readonly (readonly [string, string])[]): Zeiten => ({
    aufenthaltsabschnitt: [{ status: 'AE', von: '2019-01-01' }],
    auslandsaufenthalt: reisen.map(([von, bis]) => ({ von, bis })),
  });

  test.each([
    [
      'bis zu drei Monate schaden einmal nicht, zählen aber selbst nicht',
      reise(['2021-06-01', '2021-08-31']),
      'ueblich',
      '2025-04-03',
    ],
    [
      'ein Tag mehr, und die Zeit davor zählt nicht',
      reise(['2021-06-01', '2021-09-01']),
      'ueblich',
      '2027-09-02',
    ],
    ['die strenge Lesart kennt keine Ausnahme', reise(['2021-06-01', '2021-06-05']), 'streng', '2027-06-06'],
    [
      'eine zweite kurze Reise unterbricht',
      reise(['2020-06-01', '2020-06-10'], ['2022-06-01', '2022-06-10']),
      'ueblich',
      '2026-06-21',
    ],
    [
      'auch in der weiten Lesart',
      reise(['2020-06-01', '2020-06-10'], ['2022-06-01', '2022-06-10']),
      'weit',
      '2026-06-21',
    ],
    [
      'eine zweite kurze Reise kann gewertet werden',
      reise(['2020-06-01', '2020-06-10'], ['2022-06-01', '2022-06-10']),
      'wertend',
      '2025-01-21',
    ],
  ] as const)('%s', (_, zeiten, lesart, erwartet) => {
    expect(ab(zaehlung(aufenthalt25b, zeiten), lesart)).toBe(erwartet);
  });
});

describe('Ein Auslandsaufenthalt, der teils als Zeit und teils als Aufenthalt eingetragen ist', () => {
  const geteilt = (ende: string): Zeiten => ({
    aufenthaltsabschnitt: [
      { status: 'D', von: '2016-01-01', bis: '2021-05-31' },
      { status: 'AUSL', von: '2021-06-01', bis: '2021-07-15' },
      { status: 'D', von: '2021-07-16' },
    ],
    auslandsaufenthalt: [{ von: '2021-07-16', bis: ende }],
  });
  test('ist einer und schadet bis zu drei Monaten nicht', () =>
    expect(ab(zaehlung(aufenthalt25b, geteilt('2021-08-31')), 'ueblich')).toBe('2022-04-03'));
  test('ist einer und schadet mit einem Tag mehr auch dort, wo mehrere kurze zu werten wären', () =>
    expect(ab(zaehlung(aufenthalt25b, geteilt('2021-09-01')), 'moeglich')).toBe('2027-09-02'));
});

describe('Zuschnitt der Abschnitte', () => {
  test('vor der Einreise und nach dem Stichtag wird nichts gezählt', () => {
    const fall = unbekannte({
      person: { einreiseAm: '2020-01-01' },
      aufenthaltsabschnitt: [
        { status: 'G', von: '2019-06-01', bis: '2021-12-31' },
        { status: 'D', von: '2022-01-01' },
        { status: 'AE', von: '2027-01-01' },
      ],
    });
    expect(segmentiere(fall, asDatum(HEUTE)).map(({ status, von, bis }) => [status, von, bis])).toEqual([
      ['G', '2020-01-01', '2021-12-31'],
      ['D', '2022-01-01', '2026-11-21'],
    ]);
  });

  test('bei einer Überschneidung gilt der günstigere Status', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [
        { status: 'G', von: '2020-01-01', bis: '2021-12-31' },
        { status: 'D', von: '2021-06-01' },
        { status: 'O', von: '2021-01-01', bis: '2021-02-01' },
      ],
    });
    expect(segmentiere(fall, asDatum(HEUTE)).map(({ status, von }) => [status, von])).toEqual([
      ['G', '2020-01-01'],
      ['D', '2021-06-01'],
    ]);
  });

  test('eine abgelaufene Duldung ohne Nachfolger ist heute eine Lücke', () => {
    const fall = unbekannte({
      aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', bis: '2026-11-20' }],
    });
    expect(segmentiere(fall, asDatum(HEUTE)).at(-1)).toMatchObject({
      status: 'LUECKE',
      von: '2026-11-21',
      bis: '2026-11-21',
    });
  });
});

describe('Die strenge Uhr des § 104c', () => {
  const luecke = (bis: string, von: string): Zeiten => ({
    aufenthaltsabschnitt: [
      { status: 'D', von: '2016-01-01', bis },
      { status: 'D', von },
    ],
  });
  test('kennt keine Bagatelle: Schon ein Tag ohne Eintrag unterbricht, bis er geklärt ist', () => {
    const z = zaehlung(aufenthalt104c, luecke('2020-01-01', '2020-01-03'));
    expect([ab(z, 'ueblich'), ab(z, 'wertend'), ab(z, 'moeglich')]).toEqual([
      '2026-01-03',
      '2026-01-03',
      '2022-01-01',
    ]);
    expect(ab(zaehlung(aufenthalt25b, luecke('2020-01-01', '2020-01-03')), 'ueblich')).toBe('2022-01-01');
  });
  test('zählt Zeiten nach § 60b immer mit', () => {
    const zeiten: Zeiten = { aufenthaltsabschnitt: [{ status: 'D60B', von: '2016-01-01' }] };
    expect(ab(zaehlung(aufenthalt104c, zeiten), 'streng')).toBe('2022-01-01');
    expect(ab(zaehlung(aufenthalt25b, zeiten), 'streng')).toBeNull();
  });
  test('kurze Zeiten im Ausland zählen nur nach einer Wertung nicht als Unterbrechung', () => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [{ status: 'D', von: '2016-01-01' }],
      auslandsaufenthalt: [{ von: '2018-06-12', bis: '2018-07-31' }],
    };
    const z = zaehlung(aufenthalt104c, zeiten);
    expect([ab(z, 'ueblich'), ab(z, 'wertend')]).toEqual(['2024-08-01', '2022-02-20']);
  });
});

describe('Ohne § 104c im Gesetz', () => {
  test.each([
    ['§ 25a', aufenthalt25aOhne104c],
    ['§ 25b', aufenthalt25bOhne104c],
  ] as const)('%s: Zeiten nach § 60b zählen auch mit Titel nicht', (_, uhr) => {
    const zeiten: Zeiten = {
      aufenthaltsabschnitt: [
        { status: 'D60B', von: '2016-01-01', bis: '2022-12-31' },
        { status: 'AE104C', von: '2023-01-01' },
      ],
    };
    expect(ab(zaehlung(uhr, zeiten, HEUTE, { hat104c: true }), 'streng')).toBe('2029-01-01');
  });
});
