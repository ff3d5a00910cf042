import { existsSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic.ts';

export const HOLDER_FILE = 'Register.sperre';

const holder = z.strictObject({
  name: z.string().max(200),
  rechner: z.string().max(300),
  seit: z.string().max(40),
});
export type Holder = z.output<typeof holder>;

/**
 * Says who has the register open. It only informs: what keeps others out is the lock of the operating system on
 * the database, which no crash can leave behind. So a stale file means nothing and is simply overwritten.
 */
export function writeHolder(path: string, name: string, seit: string): void {
  writeFileAtomic(path, JSON.stringify({ name, rechner: hostname(), seit }));
}

export function removeHolder(path: string): void {
  rmSync(path, { force: true });
}

/** Null where nobody has left a readable name. */
export function readHolder(path: string): Holder | null {
  if (!existsSync(path)) return null;
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A name that cannot be read is no name; the refusal itself does not depend on it.
    return null;
  }
}
