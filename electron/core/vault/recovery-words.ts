import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '#shared/lib/refusal.ts';
import { recoveryWordList } from './recovery-word-list.ts';

/** 12 words of 11 bits: 128 bits of chance and 4 bits to notice a slip. */
export const WORD_COUNT = 12;
const BITS_PER_WORD = 11;
const ENTROPY_BYTES = 16;
/** So many letters already say which word is meant. */
const TELLING_LETTERS = 4;

/** Recovery words of a register that is being set up, in the order in which they are to be written down. */
export function newRecoveryWords(): string[] {
  const entropy = randomBytes(ENTROPY_BYTES);
  const words = toWords(entropy);
  entropy.fill(0);
  return words;
}

/**
 * What people type, brought to the words that were printed: case, spaces, numbers of the list, umlauts and
 * everything after the fourth letter do not matter.
 * @throws Refusal that names the position of the first word that cannot be right.
 */
export function readRecoveryWords(typed: readonly string[]): string[] {
  const pieces = typed.flatMap((text) => fold(text).split(/[^a-z]+/)).filter((piece) => piece !== '');
  if (pieces.length !== WORD_COUNT) {
    throw new Refusal(
      'invalid',
      `Es sind ${WORD_COUNT} Wiederherstellungswörter nötig, eingegeben wurden ${pieces.length}.`,
    );
  }
  const words = pieces.map((piece, i) => findWord(piece) ?? unknownWord(i));
  if (!hasRightChecksum(words)) {
    throw new Refusal(
      'invalid',
      'Diese Wörter passen nicht zusammen. Bitte vergleichen Sie jedes Wort und die Reihenfolge mit dem Wiederherstellungsblatt.',
    );
  }
  return words;
}

/** The secret for the wrap: the canonical words, once each separated by one space. */
export const wordsAsSecret = (words: readonly string[]): string => words.join(' ');

/** One typed word as the list has it, or null. */
export function findWord(typed: string): string | null {
  const word = fold(typed).replaceAll(/[^a-z]/g, '');
  if (word.length < TELLING_LETTERS) return recoveryWordList.includes(word) ? word : null;
  return byStart.get(word.slice(0, TELLING_LETTERS)) ?? null;
}

const byStart = new Map(recoveryWordList.map((word) => [word.slice(0, TELLING_LETTERS), word]));

function toWords(entropy: Uint8Array): string[] {
  const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('') + checksum(entropy);
  return Array.from({ length: WORD_COUNT }, (_, i) => {
    const index = Number.parseInt(bits.slice(i * BITS_PER_WORD, (i + 1) * BITS_PER_WORD), 2);
    const word = recoveryWordList[index];
    if (word === undefined) throw new Error('the word list has 2048 words');
    return word;
  });
}

function hasRightChecksum(words: readonly string[]): boolean {
  const bits = words
    .map((word) => recoveryWordList.indexOf(word).toString(2).padStart(BITS_PER_WORD, '0'))
    .join('');
  const entropy = Uint8Array.from({ length: ENTROPY_BYTES }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  const right = checksum(entropy) === bits.slice(ENTROPY_BYTES * 8);
  entropy.fill(0);
  return right;
}

function checksum(entropy: Uint8Array): string {
  const first = createHash('sha256').update(entropy).digest()[0] ?? 0;
  return first
    .toString(2)
    .padStart(8, '0')
    .slice(0, WORD_COUNT * BITS_PER_WORD - ENTROPY_BYTES * 8);
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

function unknownWord(index: number): never {
  throw new Refusal(
    'invalid',
    `Das ${index + 1}. Wort steht nicht in der Wörterliste. Bitte vergleichen Sie es mit dem Wiederherstellungsblatt.`,
  );
}
