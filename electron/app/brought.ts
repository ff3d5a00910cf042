import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FileWish } from '#electron/core/protocol.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import type { WindowPlace } from './window.ts';

const EXTENSION = 'bleibeweg-paket';

/**
 * A package that somebody has opened in the operating system. It waits until the register is open and its reader
 * asks for a package: then it is the answer, instead of a dialog. Nothing is read before.
 */
export type Brought = {
  /** Looks for a package in the arguments of a start of the program. */
  readonly take: (args: readonly string[], folder: string) => void;
  /** Tells the window that something waits, if something does. */
  readonly remind: () => void;
  /** The waiting package, once, if it is what is asked for. */
  readonly answer: (wish: FileWish) => string | null;
};

export function createBrought({
  place,
  chosen,
}: {
  readonly place: Pick<WindowPlace, 'send'>;
  readonly chosen: Pick<ChosenPaths, 'remember'>;
}): Brought {
  let waiting: string | null = null;
  return {
    take: (args, folder) => {
      const found = args.findLast((arg) => !arg.startsWith('-') && arg.endsWith(`.${EXTENSION}`));
      const path = found === undefined ? null : resolve(folder, found);
      if (path === null || !existsSync(path)) return;
      waiting = path;
      chosen.remember(path);
    },
    remind: () => {
      if (waiting !== null) place.send({ kind: 'paket_gebracht', name: basename(waiting) });
    },
    answer: ({ mode, extensions }) => {
      if (mode !== 'open' || !extensions.includes(EXTENSION)) return null;
      const path = waiting;
      waiting = null;
      return path;
    },
  };
}
