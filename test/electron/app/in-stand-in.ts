import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

/**
 * Runs a small main process of a test through the stand-in: the files of electron/app themselves, not a bundle.
 * The script writes one line of JSON to its standard output.
 */
export function runInStandIn(script: string, ...args: readonly string[]): unknown {
  const output = execFileSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './test/stand-in/register.ts',
      join('test/electron/app', script),
      ...args,
    ],
    { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
  );
  return JSON.parse(output);
}
