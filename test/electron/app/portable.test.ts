import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ownFolder } from '#test/electron/core/world.ts';
import { runInStandIn } from './in-stand-in.ts';

afterEach(() => vi.unstubAllEnvs());

describe('Settings of the portable program', () => {
  test('lie beside it only where somebody has made the folder for them', () => {
    const folder = ownFolder();
    vi.stubEnv('APPIMAGE', join(folder, 'Bleibeweg-1.2.0.AppImage'));
    expect(runInStandIn('portable-program.ts')).not.toContain(folder);
    const wanted = join(folder, 'Bleibeweg-Daten');
    mkdirSync(wanted);
    expect(runInStandIn('portable-program.ts')).toBe(wanted);
    const told = join(folder, 'anderswo');
    expect(runInStandIn('portable-program.ts', `--user-data-dir=${told}`)).toBe(told);
  }, 90_000);
});
