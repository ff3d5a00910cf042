import { expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25b } from '#shared/recht/aufenthalt/uhr.ts';
import { urteile } from '#shared/recht/aufenthalt/urteil.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { unbekannte } from '../befragen.ts';

type Abschnitte = NonNullable<FallEingabe['aufenthaltsabschnitt']>;
const TAG = asDatum('2026-11-21');
const HORIZONT = asDatum('2028-11-21');
const ueber = (...aufenthaltsabschnitt: Abschnitte) => {
  const kontext = new Kontext(unbekannte({ aufenthaltsabschnitt }), pruefrahmen(TAG));
  const { art, seit, ab, heuteUnbekannt, luecken } = urteile(
    kontext.zaehle(aufenthalt25b),
    { years: 6 },
    TAG,
    HORIZONT,
  );
  return [art, seit, ab, heuteUnbekannt, luecken.map(({ status, von }) => `${status} ${von}`).join()];
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
])('%s', (_, zeiten, erwartet) => expect(ueber(...zeiten)).toEqual(erwartet));
