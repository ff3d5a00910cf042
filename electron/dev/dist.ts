/** `npm run dist`: builds the program and packs it; further arguments go to electron-builder (`--linux`, `--win`). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildProgram } from './build.ts';
import { ROOT } from './freshness.ts';

const BUILDER = join(ROOT, 'node_modules/electron-builder/out/cli/cli.js');

await buildProgram();
const { status } = spawnSync(process.execPath, [BUILDER, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
