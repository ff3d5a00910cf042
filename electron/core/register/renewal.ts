import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileKeepingPrevious } from '../files/atomic.ts';
import { readKeyFile, sealedKeyFile, type KeyFileContent } from '../vault/key-file.ts';
import { askedPositions } from '../vault/key-rehearsal.ts';
import { newRecoveryWords } from '../vault/recovery-words.ts';
import { renewWords } from '../vault/vault.ts';
import type { ScryptCost } from '../scrypt-cost.ts';
import type { RegisterPaths } from './paths.ts';

/** New recovery words that nobody has rehearsed yet: the key file on disk still has the old ones. */
export type Renewal = {
  readonly words: string[];
  readonly asked: readonly number[];
  /** Puts the new words into force. */
  readonly finish: () => void;
};

export async function beginRenewal(
  content: KeyFileContent,
  dataKey: Uint8Array,
  paths: RegisterPaths,
  cost: ScryptCost,
): Promise<Renewal> {
  const words = newRecoveryWords();
  const next = sealedKeyFile(await renewWords(content, dataKey, words, cost), dataKey);
  return {
    words,
    asked: askedPositions(),
    finish: () => {
      if (readKeyFile(paths.keyFile).stand !== content.stand) {
        throw new Refusal(
          'conflict',
          'Inzwischen wurde ein Kennwort oder ein Zugang geändert. Bitte erzeugen Sie die Wörter noch einmal.',
        );
      }
      writeFileKeepingPrevious(paths.keyFile, next);
      words.fill('');
    },
  };
}
