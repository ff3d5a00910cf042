import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoveryWordList } from '#electron/core/vault/recovery-word-list.ts';
import { newRecoveryWords, readRecoveryWords } from '#electron/core/vault/recovery-words.ts';

const words = newRecoveryWords();

describe('Die Wörterliste', () => {
  it('hat 2048 Wörter aus vier bis acht Buchstaben ohne Umlaute, an den ersten vier zu unterscheiden', () => {
    expect(recoveryWordList).toHaveLength(2048);
    expect(recoveryWordList.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
    expect(new Set(recoveryWordList.map((word) => word.slice(0, 4))).size).toBe(2048);
    expect(recoveryWordList.toSorted()).toEqual(recoveryWordList);
  });
});

describe('Recovery words', () => {
  it('are twelve and different each time', () => {
    expect(words).toHaveLength(12);
    expect(newRecoveryWords()).not.toEqual(words);
  });

  it('are understood in capitals, numbered, in one line, with umlauts, or by their first four letters', () => {
    expect(readRecoveryWords(words.map((word) => word.toUpperCase()))).toEqual(words);
    expect(readRecoveryWords([words.map((word, i) => `${i + 1}. ${word}`).join('  ')])).toEqual(words);
    expect(readRecoveryWords(words.map((word) => word.slice(0, 4)))).toEqual(words);
    expect(
      readRecoveryWords(
        words.map((word) => word.replaceAll('ae', 'ä').replaceAll('ue', 'ü').replaceAll('oe', 'ö')),
      ),
    ).toEqual(words);
  });

  it('name the position of a word that is not in the list', () => {
    expect(() => readRecoveryWords(words.with(6, 'quatschwort'))).toThrow(/Das 7\. Wort/);
  });

  it('say how many are missing', () => {
    expect(() => readRecoveryWords(words.slice(0, 11))).toThrow(
      /12 Wiederherstellungswörter nötig, eingegeben wurden 11/,
    );
  });

  it('mostly notice two exchanged words', () => {
    const slips = Array.from({ length: 200 }, () => {
      const [first = '', second = '', ...rest] = newRecoveryWords();
      try {
        readRecoveryWords([second, first, ...rest]);
        return first === second;
      } catch {
        return true;
      }
    });
    // Four bits of checksum let one in sixteen through; the key then simply does not open.
    expect(slips.filter(Boolean).length).toBeGreaterThan(150);
  });

  it('never fail in any other way than with a sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (typed) => {
        expect(() => readRecoveryWords(typed)).toThrow(/Wort|wörter|Wörter/);
      }),
      { numRuns: 300, verbose: 1 },
    );
  });
});
