import { randomInt } from 'node:crypto';
import { recoveryWordList } from './recovery-word-list.ts';

/**
 * Everyday words of 11 bits of chance each, for the phone; eight are 88 bits, which keep an offline attack out of
 * reach. Words are heard, written down and typed with fewer mistakes than signs; small letters and hyphens alone
 * are the same in every program.
 */
export function newKennwort(words = 8): string {
  return Array.from({ length: words }, () => recoveryWordList[randomInt(recoveryWordList.length)] ?? '').join(
    '-',
  );
}
