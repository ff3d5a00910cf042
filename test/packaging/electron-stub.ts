import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

/** What marks the place of the fuses in an Electron program: a fixed text, version 1, nine fuses, all off. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('000000000', 'latin1'),
]);

/**
 * A folder that electron-builder takes for an unpacked Electron, so that packaging itself can be tested where
 * no Electron can be fetched. For Windows any real program with version information will do.
 */
export function writeElectronStub(folder: string, platform: 'linux' | 'win32'): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const locale of ['de', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  writeFileSync(join(folder, 'version'), '0.0.0');
  if (platform === 'linux') {
    writeFileSync(join(folder, 'electron'), FUSES, { mode: 0o755 });
    return;
  }
  const program = readFileSync(join(ROOT, 'node_modules/electron-winstaller/vendor/Squirrel.exe'));
  writeFileSync(join(folder, 'electron.exe'), Buffer.concat([program, FUSES]));
}
