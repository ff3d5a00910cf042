import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic.ts';

const FILE = 'zuletzt.json';
const lastFolder = z.strictObject({ ordner: z.string().min(1).max(4096) });

/** The folder of the register that was open last; null on a first start. */
export function rememberedFolder(userData: string): string | null {
  const path = join(userData, FILE);
  if (!existsSync(path)) return null;
  try {
    return lastFolder.parse(JSON.parse(readFileSync(path, 'utf8'))).ordner;
  } catch {
    // A convenience that cannot be read is no convenience: the folder is asked for again.
    return null;
  }
}

export function rememberFolder(userData: string, ordner: string): void {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  writeFileAtomic(join(userData, FILE), JSON.stringify({ ordner }));
}
