import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../files/atomic.ts';
import type { RegisterPaths } from './paths.ts';

/**
 * Lays a damaged database aside, with its log and a copy of the key file: somebody who knows such files may still
 * save something from it. Nothing is deleted.
 * @param found where it lies now
 * @returns where it lies then
 */
export function layAside(paths: RegisterPaths, found: string, now: string): string {
  const folder = join(paths.ordner, 'Beschaedigt');
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const stem = join(folder, `Register-${now.slice(0, 19).replaceAll(/[^0-9T]/g, '')}`);
  renameSync(found, `${stem}.bleibeweg`);
  if (existsSync(`${found}-wal`)) renameSync(`${found}-wal`, `${stem}.bleibeweg-wal`);
  if (existsSync(paths.keyFile)) copyFileSync(paths.keyFile, `${stem}.schluessel`);
  syncFolder(folder);
  return `${stem}.bleibeweg`;
}
