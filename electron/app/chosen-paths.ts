import { isAbsolute, resolve } from 'node:path';
import { isInside } from '#electron/core/is-inside.ts';
import { RESOURCES_FOLDER } from './addresses.ts';

/** Remembers, for as long as the program runs, what the user pointed at in a dialog of ours. */
export type ChosenPaths = {
  readonly remember: (path: string) => void;
  /** True for a chosen file, for anything in a chosen folder, and for what the program itself ships. */
  readonly allows: (path: string) => boolean;
};

/** @param own folders in which only the program itself writes */
export function createChosenPaths(own: readonly string[] = []): ChosenPaths {
  const chosen = new Set([RESOURCES_FOLDER, ...own.map((path) => resolve(path))]);
  return {
    remember: (path) => void chosen.add(resolve(path)),
    allows: (path) => isAbsolute(path) && [...chosen].some((root) => isInside(root, resolve(path))),
  };
}
