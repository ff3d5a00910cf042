import { randomInt } from 'node:crypto';
import { findWord, WORD_COUNT } from './recovery-words.ts';

const ASKED = 3;

/** Three different positions, counted from 1, in rising order. */
export function askedPositions(): number[] {
  const positions = new Set<number>();
  while (positions.size < ASKED) positions.add(1 + randomInt(WORD_COUNT));
  return [...positions].toSorted((a, b) => a - b);
}

/** The first asked position whose word is not the one that was printed; null if all are right. */
export function firstWrongPosition(
  words: readonly string[],
  asked: readonly number[],
  typed: readonly string[],
): number | null {
  return asked.find((position, i) => findWord(typed[i] ?? '') !== words[position - 1]) ?? null;
}
