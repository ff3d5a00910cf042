import { closeSync, openSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileAtomic } from './atomic.ts';

/** After so many papers of one name on one day something else is wrong. */
const TRIES = 1000;

/**
 * Writes a file that was not there before and returns its path. A name that is taken gets ` (2)`, ` (3)` …, so
 * nothing is ever replaced; the place is taken before the content is written, so that two at once cannot meet.
 * @param name with extension, e.g. `2026-11-21_Rueckmeldebogen_P-00123.docx`
 */
export function writeNewFile(folder: string, name: string, content: Uint8Array): string {
  if (!isAbsolute(folder))
    throw new Refusal('invalid', 'Bitte geben Sie den Ordner mit seinem vollen Pfad an.');
  const path = reserve(folder, name);
  try {
    writeFileAtomic(path, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}

function reserve(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; number <= TRIES; number += 1) {
    const path = join(folder, number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`);
    try {
      closeSync(openSync(path, 'wx', 0o600));
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Refusal(
    'refused',
    'In diesem Ordner liegen schon sehr viele Papiere mit diesem Namen. Bitte wählen Sie einen anderen Ordner.',
  );
}
