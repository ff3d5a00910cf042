import { expect, test } from 'vitest';
import { byDay } from '#renderer/features/fallakte/verlauf/verlauf-tage.ts';

test('Der Verlauf fasst einen Tag zusammen und behält die Reihenfolge', () => {
  const eintrag = (am: string, text: string) => ({ am, text, art: 'geaendert' as const, benutzer: 'Probe' });
  const tage = byDay([
    eintrag('2026-11-21T12:00:00Z', 'c'),
    eintrag('2026-11-21T11:00:00Z', 'b'),
    eintrag('2026-09-14T12:00:00Z', 'a'),
  ]);
  expect(tage.map(({ tag, eintraege }) => [tag, eintraege.map(({ text }) => text).join('')])).toEqual([
    ['2026-11-21', 'cb'],
    ['2026-09-14', 'a'],
  ]);
});
