import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBuildFresh, ROOT } from '#electron/dev/freshness.ts';
import { wrongFuses } from '#electron/dev/fuses.ts';
import { writeElectronStub } from './electron-stub.ts';

const PLATFORMS = [
  {
    platform: 'linux',
    flag: '--linux',
    folder: 'linux-unpacked',
    program: 'bleibeweg',
    driver: 'linux-x64.node',
  },
  {
    platform: 'win32',
    flag: '--win',
    folder: 'win-unpacked',
    program: 'bleibeweg.exe',
    driver: 'win32-x64.node',
  },
] as const;

const SLOW_MS = 120_000;

describe.each(PLATFORMS)('The package for $platform', ({ platform, flag, folder, program, driver }) => {
  const scratch = mkdtempSync(join(tmpdir(), 'bleibeweg-paket-'));
  const packed = join(scratch, 'dist', folder);
  const resources = join(packed, 'resources');
  let entries: readonly string[] = [];

  beforeAll(() => {
    if (!isBuildFresh()) execFileSync(process.execPath, ['electron/dev/build.ts'], { cwd: ROOT });
    writeElectronStub(join(scratch, 'electron'), platform);
    execFileSync(
      process.execPath,
      [
        'node_modules/electron-builder/out/cli/cli.js',
        '--dir',
        flag,
        `-c.electronDist=${join(scratch, 'electron')}`,
        `-c.directories.output=${join(scratch, 'dist')}`,
        // Writing icon and version into an .exe needs a tool that would have to be fetched.
        ...(platform === 'win32' ? ['-c.win.signAndEditExecutable=false'] : []),
      ],
      { cwd: ROOT, stdio: 'pipe' },
    );
    entries = listPackage(join(resources, 'app.asar'), { isPack: false }).map((entry) =>
      entry.replaceAll('\\', '/'),
    );
  }, SLOW_MS);

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('holds the built program, the driver, and nothing else of the repository', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/package.json',
      ]),
    );
    const top = new Set(entries.map((entry) => entry.split('/')[1] ?? ''));
    expect([...top].toSorted()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    const modules = new Set(
      entries.filter((entry) => entry.startsWith('/node_modules/')).map((entry) => entry.split('/')[2] ?? ''),
    );
    expect([...modules]).toEqual(['better-sqlite3-multiple-ciphers']);
  });

  test('carries no source maps and no sources of the driver', () => {
    expect(
      entries.filter((entry) => /\.map$|\.ts$|\/deps\/|\/src\//.test(entry) && !entry.endsWith('.d.ts')),
    ).toEqual([]);
  });

  test('has exactly one native file, unpacked, for this platform', () => {
    const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
    const native = unpacked
      .filter((path) => path.endsWith('.node'))
      .map((path) => path.split(/[\\/]/).at(-1));
    expect(native).toEqual([driver]);
  });

  test('keeps German and the fallback language only', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['de.pak', 'en-US.pak']);
  });

  test('has its fuses set, every one', async () => {
    expect(await wrongFuses(join(packed, program))).toEqual([]);
  });

  test('would be refused without its fuses', async () => {
    expect(
      await wrongFuses(join(scratch, 'electron', platform === 'win32' ? 'electron.exe' : 'electron')),
    ).toContain('onlyLoadAppFromAsar');
  });
});
