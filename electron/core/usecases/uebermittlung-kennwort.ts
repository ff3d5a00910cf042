import { randomInt } from 'node:crypto';
import { recoveryWordList } from '../vault/recovery-word-list.ts';

/**
 * Eight everyday words, e.g. for the phone: 8 × 11 bits are 88 bits of chance. Words are heard, written down and
 * typed with fewer mistakes than signs; small letters and hyphens alone are the same in every program.
 */
export function neuesKennwort(): string {
  return Array.from(
    { length: WOERTER },
    () => recoveryWordList[randomInt(recoveryWordList.length)] ?? '',
  ).join('-');
}

const WOERTER = 8;
