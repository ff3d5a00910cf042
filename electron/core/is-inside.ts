import { isAbsolute, relative, sep } from 'node:path';

/** True for the folder itself and for everything below it. Both paths are resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
