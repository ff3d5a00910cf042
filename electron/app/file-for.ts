import { extname, join, normalize, sep } from 'node:path';

/** The file behind an address, or null if it lies outside of the window's folder. Routes are served the one page. */
export function fileFor(pathname: string, folder: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const path = normalize(join(folder, extname(name) === '' ? 'index.html' : name));
  return path.startsWith(folder + sep) ? path : null;
}
