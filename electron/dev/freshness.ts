import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const OUT = join(ROOT, 'out');
/** A file in out/ whose date is that of the build. Only complete builds get into out/. */
export const STAMP = '.fertig';

const SOURCES = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];

/** True if out/ holds a complete build and no source has been touched since. */
export function isBuildFresh(): boolean {
  const built = timeOf(join(OUT, STAMP));
  return built !== null && SOURCES.every((path) => newestBelow(join(ROOT, path)) <= built);
}

function newestBelow(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestBelow(join(path, name))));
}

function timeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
