import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { keyFileOf, listBackups } from '../files/backup.ts';
import { DamagedKeyFile, parseKeyFile, readKeyFile, type KeyFile } from '../vault/key-file.ts';
import { layKeyFileAside } from './damaged-aside.ts';
import { formatMoment } from './moment.ts';
import type { RegisterPaths } from './paths.ts';

export type FoundKeyFile = {
  readonly file: KeyFile;
  /** Path of the copy that stands in for a damaged or missing key file; null when the file itself is meant. */
  readonly ersatz: string | null;
  /** What the door says about it. */
  readonly satz: string | null;
};

/**
 * The key file of a folder; where it is damaged or gone, its newest copy: the version before, or that of a backup. Which
 * register and whose secret it is shows only when it opens the database; nothing is written here.
 * @throws Refusal as `readKeyFile`, when there is no copy either or the file is from a newer program
 */
export function findKeyFile(paths: RegisterPaths): FoundKeyFile {
  try {
    return { file: readKeyFile(paths.keyFile), ersatz: null, satz: null };
  } catch (error) {
    const gone = !existsSync(paths.keyFile);
    // Without a database no register is missing its keys, and a newer file is not a damaged one.
    if (!(error instanceof Refusal) || !existsSync(paths.database)) throw error;
    if (!gone && !(error instanceof DamagedKeyFile)) throw error;
    const newest = spares(paths).reduce<Spare | null>(
      (best, spare) => (best === null || spare.file.stand > best.file.stand ? spare : best),
      null,
    );
    if (newest === null) throw error;
    const was = gone ? 'fehlt' : 'ist beschädigt';
    return {
      file: newest.file,
      ersatz: newest.pfad,
      satz: `Die Schlüsseldatei „${basename(paths.keyFile)}“ ${was}. Das Programm nimmt dafür ${newest.woher} und setzt sie beim Entsperren an ihre Stelle. Wurde ein Kennwort danach geändert, gilt noch das frühere.`,
    };
  }
}

/**
 * Copies of the same state that say something else than a file that can be read: one of the two is damaged. An earlier
 * state is no copy: there a Kennwort that was changed would still open.
 */
export function twinsOf(paths: RegisterPaths, file: KeyFile): readonly FoundKeyFile[] {
  const { registerId, stand } = file;
  const known = new Set([JSON.stringify(file)]);
  return spares(paths).flatMap((spare) => {
    const text = JSON.stringify(spare.file);
    if (spare.file.registerId !== registerId || spare.file.stand !== stand || known.has(text)) return [];
    known.add(text);
    return [{ file: spare.file, ersatz: spare.pfad, satz: null }];
  });
}

type Spare = { readonly pfad: string; readonly file: KeyFile; readonly woher: string };

/** Copies that can be read; of two of the same state the one with the later time of a backup comes first. */
function spares(paths: RegisterPaths): readonly Spare[] {
  const candidates = [
    ...listBackups(paths.sicherungen).map(({ name, erstelltAm }) => ({
      pfad: keyFileOf(join(paths.sicherungen, name)),
      woher: `die Fassung aus der Sicherung vom ${formatMoment(erstelltAm)} Uhr`,
    })),
    { pfad: `${paths.keyFile}.vorher`, woher: 'die Fassung davor, die daneben liegt,' },
  ];
  return candidates.flatMap(({ pfad, woher }) => {
    try {
      return [{ pfad, woher, file: parseKeyFile(readFileSync(pfad, 'utf8')) }];
    } catch {
      // A copy that is gone or damaged too is no copy.
      return [];
    }
  });
}

/**
 * Puts the copy in the place of the key file, once it has opened the database. What lay there is laid aside.
 * @param ersatz path of the copy
 */
export function putInPlace(paths: RegisterPaths, ersatz: string, now: string): void {
  const content = readFileSync(ersatz);
  if (existsSync(paths.keyFile)) layKeyFileAside(paths, now);
  writeFileAtomic(paths.keyFile, content);
}
