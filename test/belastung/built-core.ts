import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProgram } from '#electron/dev/build.ts';
import { isBuildFresh, OUT, ROOT } from '#electron/dev/freshness.ts';

/** The bundle of the core that ships, in a copy that no later build takes away under a long run. */
export async function copyBuiltCore(): Promise<{ readonly entry: URL; readonly remove: () => void }> {
  if (!isBuildFresh()) await buildProgram();
  // Below node_modules: the SQLite driver is not in the bundle and is looked for upwards.
  const folder = join(ROOT, 'node_modules', '.cache', `belastung-${process.pid}`);
  cpSync(join(OUT, 'core'), join(folder, 'core'), { recursive: true });
  return {
    entry: pathToFileURL(join(folder, 'core', 'main.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
