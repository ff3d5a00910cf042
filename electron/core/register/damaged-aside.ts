import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../files/atomic.ts';
import type { RegisterPaths } from './paths.ts';

/**
 * Lays a damaged database aside, with its log and a copy of the key file: somebody who knows such files may still
 * save something from it. Nothing is deleted.
 * @param found where it lies now
 * @returns where it lies then
 */
export function layAside(paths: RegisterPaths, found: string, now: string): string {
  const stem = placeAside(paths, 'Register', now);
  renameSync(found, `${stem}.bleibeweg`);
  if (existsSync(`${found}-wal`)) renameSync(`${found}-wal`, `${stem}.bleibeweg-wal`);
  if (existsSync(paths.keyFile)) copyFileSync(paths.keyFile, `${stem}.schluessel`);
  syncFolder(dirname(stem));
  return `${stem}.bleibeweg`;
}

/** Lays a key file aside that cannot be read or opens nobody. */
export function layKeyFileAside(paths: RegisterPaths, now: string): void {
  const stem = placeAside(paths, 'Schluessel', now);
  renameSync(paths.keyFile, `${stem}.schluessel`);
  syncFolder(dirname(stem));
}

/** Path without an ending in the folder of what is damaged, which is made when it is first needed. */
function placeAside({ ordner }: RegisterPaths, what: string, now: string): string {
  const folder = join(ordner, 'Beschaedigt');
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  return join(folder, `${what}-${now.slice(0, 19).replaceAll(/[^0-9T]/g, '')}`);
}
