import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic.ts';

export const TRIES_FILE = 'Register.versuche';
const FREE_TRIES = 5;
const LONGEST_WAIT_S = 15 * 60;

const triesFile = z.strictObject({ fehlversuche: z.int().min(0).max(1_000_000), zuletzt: z.number() });

export type TriesClock = { readonly monotonicMs: () => number; readonly wallMs: () => number };

/** Seconds to wait after so many wrong tries in a row: none for four, then 5, 10, 20 … up to 15 minutes. */
export function waitAfter(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_S, 5 * 2 ** Math.min(failures - FREE_TRIES, 20));
}

/**
 * Slows guessing down and never deletes anything. The count is on disk before a try is made, so that killing the
 * program does not help. While the program runs, the wait is measured by a clock nobody can set; over a restart
 * by the clock of the machine, and a clock that was set back starts the wait anew.
 */
export function createTries(path: string, clock: TriesClock) {
  let { failures, freeAt } = restore();

  function restore(): { failures: number; freeAt: number } {
    const stored = read(path);
    const wait = waitAfter(stored.fehlversuche) * 1000;
    const passed = clock.wallMs() - stored.zuletzt;
    const left = passed < 0 ? wait : Math.max(0, wait - passed);
    return { failures: stored.fehlversuche, freeAt: clock.monotonicMs() + left };
  }

  function store(): void {
    writeFileAtomic(path, JSON.stringify({ fehlversuche: failures, zuletzt: clock.wallMs() }));
  }

  return {
    secondsToWait: (): number => Math.max(0, Math.ceil((freeAt - clock.monotonicMs()) / 1000)),
    /** Counts a try as failed before it is made. */
    begin: (): void => {
      failures += 1;
      freeAt = clock.monotonicMs() + waitAfter(failures) * 1000;
      store();
    },
    succeeded: (): void => {
      if (failures === 0) return;
      failures = 0;
      freeAt = 0;
      store();
    },
  };
}

export type Tries = ReturnType<typeof createTries>;

function read(path: string): z.output<typeof triesFile> {
  if (!existsSync(path)) return { fehlversuche: 0, zuletzt: 0 };
  try {
    return triesFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Somebody has tampered with the file: that must not be a way around the wait.
    return { fehlversuche: FREE_TRIES, zuletzt: Number.MAX_SAFE_INTEGER };
  }
}
