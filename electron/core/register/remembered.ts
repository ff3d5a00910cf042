import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic.ts';

const FILE = 'rechner.json';
const remembered = z.strictObject({
  registerId: z.uuid(),
  benutzerId: z.uuid(),
  /** The private key of the user's way in, sealed by the operating system for this user of this computer. */
  versiegelt: z.base64().max(4096),
});
/** A copy of one way in that this computer keeps. It opens nothing elsewhere, and nothing after the way was renewed. */
export type Remembered = z.output<typeof remembered>;

/** Null where nothing is remembered, or nothing readable. */
export function readRemembered(userData: string): Remembered | null {
  const path = join(userData, FILE);
  if (!existsSync(path)) return null;
  try {
    return remembered.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A convenience that cannot be read is no convenience: the Kennwort is asked for.
    return null;
  }
}

export function writeRemembered(userData: string, content: Remembered): void {
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  writeFileAtomic(join(userData, FILE), JSON.stringify(content));
}

export function forgetRemembered(userData: string): void {
  rmSync(join(userData, FILE), { force: true });
}
