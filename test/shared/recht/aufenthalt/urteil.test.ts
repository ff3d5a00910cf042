import { expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25b } from '#shared/recht/aufenthalt/uhr.ts';
import { urteile, type Zeiturteil } from '#shared/recht/aufenthalt/urteil.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { unbekannte } from '../befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;
const TAG = asDatum('2026-11-21');
const HORIZONT = asDatum('2028-11-21');
const urteil = (zeiten: Pick<FallEingabe, 'aufenthaltsabschnitt' | 'auslandsaufenthalt'>) =>
  urteile(
    new Kontext(unbekannte(zeiten), pruefrahmen(TAG)).zaehle(aufenthalt25b),
    { years: 6 },
    TAG,
    HORIZONT,
  );
const stuecke = ({ luecken }: Zeiturteil) => luecken.map(({ status, von }) => `${status} ${von}`).join();
const ueber = (...aufenthaltsabschnitt: Abschnitte) => {
  const found = urteil({ aufenthaltsabschnitt });
  return [found.art, found.seit, found.ab, found.heuteUnbekannt, stuecke(found)];
};
const D = (von: string, bis?: string) =>
  ({ status: 'D', von, ...(bis === undefined ? {} : { bis }) }) as const;

test.each<readonly [string, Abschnitte, readonly unknown[]]>([
  ['sechs Jahre auf den Tag', [D('2020-11-21')], ['erfuellt', '2020-11-21', '2026-11-21', false, '']],
  ['ein Tag zu wenig', [D('2020-11-22')], ['offen', '2020-11-22', '2026-11-22', false, '']],
  ['erst nach dem Zeitraum', [D('2025-01-01')], ['offen', '2025-01-01', '2031-01-01', false, '']],
  ['nichts eingetragen', [], ['offen', null, null, false, '']],
  ['heute kein Eintrag', [D('2018-01-01', '2026-10-01')], ['wertung', null, null, true, 'LUECKE 2026-10-02']],
  [
    'zwei Monate Lücke',
    [D('2018-01-01', '2023-12-31'), D('2024-03-01')],
    ['wertung', '2024-03-01', '2030-03-01', false, 'LUECKE 2024-01-01'],
  ],
  [
    'vier Monate Lücke',
    [D('2018-01-01', '2023-12-31'), D('2024-05-01')],
    ['unbekannt', '2024-05-01', '2030-05-01', false, 'LUECKE 2024-01-01'],
  ],
  [
    'Anspruch auf Duldung bestätigt',
    [{ status: 'DM', von: '2018-01-01', bis: '2024-01-01', bestaetigt: true }, D('2024-01-02')],
    ['wertung', '2024-01-02', '2030-01-02', false, 'DM 2018-01-01'],
  ],
  [
    'Anspruch auf Duldung nicht geprüft',
    [{ status: 'DM', von: '2018-01-01', bis: '2024-01-01' }, D('2024-01-02')],
    ['unbekannt', '2024-01-02', '2030-01-02', false, 'DM 2018-01-01'],
  ],
  [
    'untergetaucht',
    [D('2018-01-01', '2023-12-31'), { status: 'O', von: '2024-01-01', bis: '2024-04-30' }, D('2024-05-01')],
    ['offen', '2024-05-01', '2030-05-01', false, ''],
  ],
  [
    'Visum davor',
    [{ status: 'V', von: '2018-01-01', bis: '2018-03-31' }, D('2018-04-01')],
    ['erfuellt', '2018-01-01', '2024-01-01', false, ''],
  ],
  [
    'heute Visum',
    [D('2018-01-01', '2024-01-01'), { status: 'V', von: '2024-01-02' }],
    ['wertung', '2018-01-01', '2024-01-01', false, 'V 2024-01-02'],
  ],
  [
    'heute Anspruch auf Duldung, nicht geprüft',
    [D('2024-01-01', '2025-01-01'), { status: 'DM', von: '2025-01-02' }],
    ['unbekannt', null, null, false, 'DM 2025-01-02'],
  ],
  [
    'heute Anspruch auf Duldung, bestätigt',
    [D('2024-01-01', '2025-01-01'), { status: 'DM', von: '2025-01-02', bestaetigt: true }],
    ['offen', '2024-01-01', '2030-01-01', false, 'DM 2025-01-02'],
  ],
  [
    'heute untergetaucht',
    [D('2018-01-01', '2025-01-01'), { status: 'O', von: '2025-01-02' }],
    ['offen', null, null, false, ''],
  ],
  [
    'heute kein Eintrag, aber erst seit wenigen Tagen: Das ist zu werten, nicht unbekannt',
    [D('2018-01-01', '2026-11-07')],
    ['wertung', '2018-01-01', '2024-01-01', false, 'LUECKE 2026-11-08'],
  ],
  [
    'untergetaucht, heute kein Eintrag: Nach der Zeit davor fragt niemand',
    [D('2018-01-01', '2025-12-31'), { status: 'O', von: '2026-01-01', bis: '2026-06-30' }],
    ['unbekannt', null, null, true, ''],
  ],
  [
    'Zusatz nach § 60b seit diesem Jahr: ohne Tag, denn es kommt keine Zeit hinzu',
    [D('2022-01-01', '2025-12-31'), { status: 'D60B', von: '2026-01-01' }],
    ['offen', '2022-01-01', null, false, ''],
  ],
  [
    'Zusatz nach § 60b erst nach sechs Jahren: Erreicht ist erreicht',
    [D('2018-01-01', '2025-12-31'), { status: 'D60B', von: '2026-01-01' }],
    ['erfuellt', '2018-01-01', null, false, ''],
  ],
  [
    'zwei Lücken, die ältere zuerst',
    [D('2017-01-01', '2019-12-31'), D('2020-03-01', '2022-12-31'), D('2023-03-01')],
    ['wertung', '2023-03-01', '2029-03-01', false, 'LUECKE 2020-01-01,LUECKE 2023-01-01'],
  ],
  [
    'nach einer Lücke vor der Zeit des Untertauchens fragt niemand',
    [
      D('2012-01-01', '2012-12-31'),
      D('2013-03-01', '2013-12-31'),
      { status: 'O', von: '2014-01-01', bis: '2014-12-31' },
      D('2015-01-01', '2021-12-31'),
      D('2022-03-01'),
    ],
    ['wertung', '2022-03-01', '2028-03-01', false, 'LUECKE 2022-01-01'],
  ],
  [
    'ein einziger bestätigter Tag, der den Anfang macht',
    [{ status: 'DM', von: '2020-11-21', bis: '2020-11-21', bestaetigt: true }, D('2020-11-22')],
    ['wertung', '2020-11-22', '2026-11-22', false, 'DM 2020-11-21'],
  ],
])('%s', (_, zeiten, erwartet) => expect(ueber(...zeiten)).toEqual(erwartet));

/** A Duldung from a day until the end of 2024, nothing for two or four months, and a Duldung again. */
const mitLuecke = (von: string, wieder: string) => [D(von, '2024-12-31'), D(wieder)];

test.each([
  ['sechs Jahre erst am letzten Tag des Zeitraums, wenn die Lücke gewertet wird', '2022-11-21', 'bewerten'],
  ['einen Tag später: Auch die Wertung macht sie nicht rechtzeitig voll', '2022-11-22', 'offen'],
])('zwei Monate Lücke, %s', (_, von, art) => {
  const found = urteil({ aufenthaltsabschnitt: mitLuecke(von, '2025-03-01') });
  expect(found).toMatchObject({ art, ab: '2031-03-01', abWertend: von.replace('2022', '2028') });
  expect(stuecke(found)).toBe('LUECKE 2025-01-01');
});

test.each([
  ['wäre der letzte Tag des Zeitraums', '2022-11-21', 'unbekannt'],
  ['wäre ein Tag zu spät', '2022-11-22', 'offen'],
])('vier Monate Lücke: Sechs Jahre mit ihr, das %s', (_, von, art) =>
  expect(urteil({ aufenthaltsabschnitt: mitLuecke(von, '2025-05-01') })).toMatchObject({
    art,
    ab: '2031-05-01',
    abMoeglich: von.replace('2022', '2028'),
    abWertend: '2031-05-01',
  }),
);

test('eine Lücke schiebt den Tag hinaus, aber nicht über den Zeitraum: Nach ihr muss niemand fragen', () =>
  expect(urteil({ aufenthaltsabschnitt: [D('2022-01-01', '2022-09-30'), D('2022-11-21')] })).toMatchObject({
    art: 'offen',
    ab: '2028-11-21',
    abWertend: '2028-01-01',
  }));

test('was nicht mitzählt, wird in Tagen genannt', () => {
  const found = urteil({
    aufenthaltsabschnitt: [
      D('2016-01-01', '2020-12-31'),
      { status: 'D60B', von: '2021-01-01', bis: '2021-12-31' },
      D('2022-01-01'),
    ],
    auslandsaufenthalt: [{ von: '2023-06-01', bis: '2023-06-10' }],
  });
  expect([found.art, found.tageOhneZaehlung]).toEqual(['wertung', 375]);
  expect(urteil({ aufenthaltsabschnitt: [D('2016-01-01')] }).tageOhneZaehlung).toBe(0);
});

const zweiReisen = [
  { von: '2023-06-01', bis: '2023-06-10' },
  { von: '2025-06-01', bis: '2025-06-10' },
];

test('zwei kurze Reisen: Die frühere ist die zweite beim Rückwärtszählen; sie ist zu werten', () => {
  const found = urteil({ aufenthaltsabschnitt: [D('2021-01-01')], auslandsaufenthalt: zweiReisen });
  expect(found).toMatchObject({ art: 'bewerten', ab: '2029-06-21', abWertend: '2027-01-21' });
  expect(stuecke(found)).toBe('AUSL 2023-06-01');
});

test('ist daneben etwas nicht geprüft, wird nur nach diesem gefragt', () => {
  const found = urteil({
    aufenthaltsabschnitt: [{ status: 'DM', von: '2018-01-01', bis: '2022-12-31' }, D('2023-01-01')],
    auslandsaufenthalt: zweiReisen,
  });
  expect([found.art, stuecke(found)]).toEqual(['unbekannt', 'DM 2018-01-01']);
});

test('nach dem Untertauchen kurz im Ausland: Es gibt keine Zeit, für die das zählen könnte', () => {
  const found = urteil({
    aufenthaltsabschnitt: [D('2018-01-01', '2026-05-31'), { status: 'O', von: '2026-06-01' }],
    auslandsaufenthalt: [{ von: '2026-11-01' }],
  });
  expect([found.art, found.ab, stuecke(found)]).toEqual(['offen', null, '']);
});
