import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from '#test/architecture/sources.ts';
import { schweigt, ungeprueft } from './gegenprobe.ts';
import { bericht, lauf } from './lauf.ts';
import { nachMonaten, tag, text } from './kalender.ts';
import { TEILWEISE } from './wege.ts';
import { probe } from './zufall.ts';

const SAAT = 20_261_121;

describe('Die Gegenprobe', () => {
  test('kommt bei 2.000 zufälligen Fällen zu denselben Antworten', () => {
    const funde = lauf(SAAT, 2000);
    expect(funde.map((fund) => bericht(fund, SAAT))).toEqual([]);
  }, 120_000);

  test('kennt jedes berechenbare Kriterium jeder Fassung', () => {
    expect(ungeprueft()).toEqual([]);
  });

  test('schweigt selten, und nur wo gesagt ist warum', () => {
    const proben = Array.from({ length: 400 }, (_, i) => probe(SAAT, i));
    const still = proben.flatMap((p) => schweigt(p.fall, p.rahmen));
    expect([...new Set(still)].filter((id) => !(id in TEILWEISE))).toEqual([]);
    const oft = [...Map.groupBy(still, (id) => id)].filter(([, all]) => all.length > proben.length / 4);
    expect(oft.map(([id]) => id)).toEqual([]);
  });

  test('teilt mit dem Programm nur die Form der Fakten, keine Regel und kein Datum', () => {
    const erlaubt = new Set(['shared/domain/fall.ts', 'publicodes', 'zod']);
    // The comparison and the generator know both sides; the second implementation itself is the rest.
    const beide = /(gegenprobe|lauf|main|zufall|gegenprobe\.test)\.ts$/;
    const fremd = sourceFiles('test/gegenprobe')
      .filter((file) => !beide.test(file))
      .flatMap((file) =>
        importsOf(file).filter((name) => !name.startsWith('test/gegenprobe/') && !erlaubt.has(name)),
      );
    expect(fremd).toEqual([]);
  });

  test('würfelt mit derselben Saat denselben Fall', () => {
    expect(probe(1, 7)).toEqual(probe(1, 7));
    expect(probe(1, 7)).not.toEqual(probe(1, 8));
  });

  test('prüft unter dem Recht vieler Jahre', () => {
    const stichtage = new Set(
      Array.from({ length: 300 }, (_, i) => probe(SAAT, i).rahmen.rechtsstand.slice(0, 4)),
    );
    expect(stichtage.size).toBeGreaterThan(8);
  });
});

describe('Der Kalender der Gegenprobe', () => {
  test.each([
    ['2020-11-21', 72, '2026-11-21'],
    ['2020-02-29', 72, '2026-03-01'],
    ['2022-11-21', 48, '2026-11-21'],
    ['2025-11-21', 12, '2026-11-21'],
    ['2026-01-31', 1, '2026-03-01'],
    ['2025-12-31', 18, '2027-07-01'],
  ])('%s und %i Monate sind vollendet am %s (Vektoren aus recht.md 6.3)', (start, months, ende) => {
    expect(text(nachMonaten(tag(start), months))).toBe(ende);
  });
});
