import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One program per folder of the user: a file with the number of the process that holds it. */
export class InstanceLock {
  #file: string | null = null;

  /** Not modelled: the second program does not tell the first one. */
  take(folder: string): boolean {
    const file = join(folder, 'stand-in.lock');
    if (isHeld(file)) return false;
    writeFileSync(file, String(process.pid));
    this.#file = file;
    return true;
  }

  release(): void {
    if (this.#file !== null) rmSync(this.#file, { force: true });
  }
}

function isHeld(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return holder !== process.pid && process.kill(holder, 0);
  } catch {
    return false; // no file, or its holder is gone
  }
}
