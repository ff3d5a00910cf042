import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBuildFresh, ROOT } from '#electron/dev/freshness.ts';

const OUT = join(ROOT, 'out');
const KB = 1024;

/**
 * Budgets, not goals: what an old office PC has to read from disk and parse. Whoever needs more says why in the commit
 * that raises a line.
 */
const BUDGET = {
  /** Scripts and styles the window loads before anything is seen. */
  first: 2_100 * KB,
  /** Any single script that is loaded later, e.g. the reader of PDF files. */
  single: 1_300 * KB,
  core: 10_000 * KB,
  main: 120 * KB,
};

describe('The built program', () => {
  beforeAll(() => {
    if (!isBuildFresh()) execFileSync(process.execPath, ['electron/dev/build.ts'], { cwd: ROOT });
  }, 120_000);

  test('loads little before the window shows something', () => {
    const html = readFileSync(join(OUT, 'renderer/index.html'), 'utf8');
    const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(first.length).toBeGreaterThan(1);
    const bytes = first.reduce((sum, path) => sum + statSync(join(OUT, 'renderer', path)).size, 0);
    expect(bytes).toBeLessThan(BUDGET.first);
  });

  test('is the production build, whoever built it', () => {
    const scripts = globSync('renderer/assets/*.js', { cwd: OUT });
    expect(
      scripts.filter((path) =>
        readFileSync(join(OUT, path), 'utf8').includes('Each child in a list should have a unique'),
      ),
    ).toEqual([]);
  });

  test('has no script that grows out of hand', () => {
    const scripts = globSync('renderer/assets/*.js', { cwd: OUT });
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((path) => statSync(join(OUT, path)).size > BUDGET.single)).toEqual([]);
  });

  test('has a core and a main process of their size', () => {
    const sizeOf = (folder: string) =>
      globSync(`${folder}/**/*.js`, { cwd: OUT }).reduce(
        (sum, path) => sum + statSync(join(OUT, path)).size,
        0,
      );
    expect(sizeOf('core')).toBeGreaterThan(KB);
    expect(sizeOf('core')).toBeLessThan(BUDGET.core);
    expect(sizeOf('main')).toBeLessThan(BUDGET.main);
  });
});
