import { resolve } from 'node:path';

const written = new Set<string>();

/** Remembers, while the program runs, a file that it has just written: only such files may be opened from a window. */
export function rememberWritten(file: string): string {
  written.add(resolve(file));
  return file;
}

export function wasWritten(file: string): boolean {
  return written.has(resolve(file));
}
