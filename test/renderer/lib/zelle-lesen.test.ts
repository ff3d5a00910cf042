import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { records } from '#shared/domain/records.ts';
import { asDatum, formatDatum, plusDays } from '#shared/lib/datum.ts';
import { readZelle } from '#renderer/lib/zelle-lesen.ts';

const SEED = 20_261_121;
const heute = asDatum('2026-11-21');
const lies = (feld: string, text: string) => readZelle(records.aufenthaltsabschnitt, feld, text, heute);

describe('Eine Zelle aus einer anderen Tabelle', () => {
  test.each([
    ['von', '1.2.90', '1990-02-01'],
    ['von', 'heute+14', '2026-12-05'],
    ['status', 'Aufenthaltsgestattung', 'G'],
    ['status', 'aufenthaltsgest', 'G'],
    ['status', 'AE104C', 'AE104C'],
    ['bestaetigt', 'Ja', true],
    ['norm', '§ 55 AsylG', '§ 55 AsylG'],
    ['bis', '', null],
  ])('%s „%s“ wird zu %j', (feld, text, erwartet) => {
    expect(lies(feld, text)).toBe(erwartet);
  });

  test('die nicht zu lesen ist, bleibt stehen, wie sie kam; mehrdeutig ist nicht lesbar', () => {
    expect(lies('von', '31.06.2020')).toBe('31.06.2020');
    expect(lies('status', 'Duld')).toBe('Duld');
    expect(lies('bestaetigt', 'vielleicht')).toBe('vielleicht');
    expect(readZelle(records.beschaeftigung, 'nettoMonat', 'etwa 1.000', heute)).toBe('etwa 1.000');
    expect(readZelle(records.beschaeftigung, 'nettoMonat', '1.320,50 €', heute)).toBe(132_050);
  });

  test('jeder Tag kommt in jeder üblichen Schreibweise an', () => {
    const tag = fc.integer({ min: 0, max: 25_000 }).map((n) => plusDays(asDatum('1955-01-01'), n));
    fc.assert(
      fc.property(tag, (day) => {
        const [jahr, monat, tagImMonat] = day.split('-').map(Number);
        for (const text of [
          day,
          formatDatum(day),
          `${tagImMonat}.${monat}.${jahr}`,
          `${tagImMonat}/${monat}/${jahr}`,
          formatDatum(day).replaceAll('.', ''),
          ` ${formatDatum(day)} `,
        ])
          expect(lies('von', text), text).toBe(day);
      }),
      { seed: SEED },
    );
  });
});
