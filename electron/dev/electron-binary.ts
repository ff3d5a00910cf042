import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './freshness.ts';

// The package is never imported for its path: outside of Electron its index.js starts a download.
const PACKAGE = join(ROOT, 'node_modules/electron');

/** Path of the Electron program, or null where only the package is there. */
export function findElectron(): string | null {
  const hint = join(PACKAGE, 'path.txt');
  if (!existsSync(hint)) return null;
  const path = join(PACKAGE, 'dist', readFileSync(hint, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Asks the host from which Electron would be fetched whether it has it, for three seconds at most. */
export async function canFetchElectron(): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const address = `${mirror ?? 'https://github.com/electron/electron/releases/download/'}v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(3_000),
    });
    return response.status < 400;
  } catch {
    return false; // no network, or one that does not lead there
  }
}

/** Fetches Electron with the package's own script, which checks what it gets. Null if that did not work. */
export function fetchElectron(): string | null {
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { cwd: ROOT, stdio: 'inherit' });
  return findElectron();
}
