import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anlass, Backup } from '#electron/core/files/backup.ts';
import { expired } from '#electron/core/files/rotation.ts';
import { asDatum, plusDays } from '#shared/lib/datum.ts';

const HEUTE = asDatum('2026-11-20');
const backup = (age: number, anlass: Anlass = 'taeglich', geprueft = true): Backup => ({
  name: `${age} ${anlass}`,
  erstelltAm: `${plusDays(HEUTE, -age)}T08:00:00.000Z`,
  anlass,
  bytes: 1,
  geprueft,
  personen: 1,
});
const kept = (all: readonly Backup[]) => all.filter((b) => !expired(all, HEUTE).includes(b));

describe('Alte Sicherungen', () => {
  it('bleiben für 7 Tage, 5 Wochen und 12 Monate, je eine', () => {
    const daily = Array.from({ length: 400 }, (_, age) => backup(age));
    const left = kept(daily);
    for (let age = 0; age < 7; age += 1) expect(left.map(({ name }) => name)).toContain(`${age} taeglich`);
    expect(left.length).toBeLessThan(7 + 5 + 13);
    expect(Math.max(...left.map(({ name }) => Number(name.split(' ')[0])))).toBeGreaterThan(330);
  });

  it('von Hand oder vor einer Wiederherstellung bleiben 90 Tage', () => {
    const all = [
      backup(90, 'von_hand'),
      backup(91, 'von_hand'),
      backup(89, 'vor_wiederherstellung'),
      ...Array.from({ length: 7 }, (_, age) => backup(age)),
    ];
    expect(expired(all, HEUTE).map(({ name }) => name)).toEqual(['91 von_hand']);
  });

  it('von heute bleiben die sechs neuesten', () => {
    const today = Array.from({ length: 20 }, (_, i) => ({
      ...backup(0, 'aenderungen'),
      name: String(i),
      erstelltAm: `${HEUTE}T08:${10 + i}:00.000Z`,
    }));
    expect(kept(today).map(({ name }) => name)).toEqual(['14', '15', '16', '17', '18', '19']);
  });

  it('verfallen nicht, weil die Uhr zehn Jahre vorgeht; erst wenn an sieben Tagen gearbeitet wurde, gilt das Datum', () => {
    const before = [backup(0), backup(10, 'von_hand'), backup(40, 'vor_wiederherstellung')];
    const wrong = plusDays(HEUTE, 3650);
    const later = (days: number): readonly Backup[] =>
      Array.from({ length: days }, (_, i) => ({
        ...backup(0),
        name: `später ${i}`,
        erstelltAm: `${plusDays(wrong, i)}T08:00:00.000Z`,
      }));
    for (const days of [1, 3, 6])
      expect(expired([...later(days), ...before], plusDays(wrong, days - 1))).toEqual([]);
    expect(expired([...later(7), ...before], plusDays(wrong, 6)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['10 von_hand', '40 vor_wiederherstellung', '0 taeglich']),
    );
  });

  it('die Uhr zweimal verstellt: auch dann zählt der letzte Tag, hinter dem Arbeit steht', () => {
    const leap = (days: number, name: string): Backup => ({
      ...backup(0),
      name,
      erstelltAm: `${plusDays(HEUTE, days)}T08:00:00.000Z`,
    });
    const all = [leap(8000, 'zweiter'), leap(3650, 'erster'), backup(0), backup(10, 'von_hand')];
    expect(expired(all, plusDays(HEUTE, 8000))).toEqual([]);
  });

  it('lassen die neueste geprüfte nie verfallen', () => {
    const ages = fc.array(
      fc.tuple(fc.nat(2000), fc.constantFrom<Anlass>('taeglich', 'aenderungen', 'von_hand'), fc.boolean()),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(ages, (list) => {
        const all = list.map(([age, anlass, geprueft]) => backup(age, anlass, geprueft));
        const newest = Math.min(
          ...all.filter(({ geprueft }) => geprueft).map(({ name }) => Number(name.split(' ')[0])),
        );
        const left = kept(all)
          .filter(({ geprueft }) => geprueft)
          .map(({ name }) => Number(name.split(' ')[0]));
        expect(Math.min(...left)).toBe(newest);
      }),
      { verbose: 1 },
    );
  });
});
