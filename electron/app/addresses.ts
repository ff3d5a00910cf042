import { join } from 'node:path';

/** The window loads everything from here; `new URL().origin` of a custom scheme is not dependable, so text. */
export const APP_ADDRESS = 'app://bleibeweg/';
/** Pages on their way to the printer; each has a random path and is served once from memory. */
export const PRINT_ADDRESS = 'app://druck/';

// These paths hold in the bundle: everything of the main process ends up in out/main/main.js.
const out = join(import.meta.dirname, '..');
export const RENDERER_FOLDER = join(out, 'renderer');
export const PRELOAD_FILE = join(out, 'preload', 'preload.cjs');
export const CORE_FILE = join(out, 'core', 'main.js');
export const READER_FILE = join(out, 'core', 'reader.js');
/** What the program ships for reading: sample lists, fonts, templates. Beside `out`, inside the asar too. */
export const RESOURCES_FOLDER = join(out, '..', 'resources');

/**
 * Where a window stood, without what was typed: path and route, but neither query nor anything behind a `?` in
 * the hash, because a search may hold a name. Used to come back to the same place after locking.
 */
export function placeOf(address: string): string {
  if (!address.startsWith(APP_ADDRESS)) return APP_ADDRESS;
  const url = new URL(address);
  url.search = '';
  url.hash = url.hash.split('?')[0] ?? '';
  return url.href;
}
