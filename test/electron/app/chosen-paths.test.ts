import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChosenPaths } from '#electron/app/chosen-paths.ts';

const HOME = join(sep, 'home', 'buero');

describe('Only what was chosen in a dialog', () => {
  test('a chosen file is allowed, its neighbour is not', () => {
    const chosen = createChosenPaths();
    chosen.remember(join(HOME, 'liste.xlsx'));
    expect(chosen.allows(join(HOME, 'liste.xlsx'))).toBe(true);
    expect(chosen.allows(join(HOME, 'andere.xlsx'))).toBe(false);
    expect(chosen.allows(`${join(HOME, 'liste.xlsx')}.bak`)).toBe(false);
  });

  test('everything inside a chosen folder is allowed, nothing outside of it', () => {
    const chosen = createChosenPaths();
    chosen.remember(join(HOME, 'Register'));
    expect(chosen.allows(join(HOME, 'Register', 'Sicherungen', 'a.bleibeweg'))).toBe(true);
    expect(chosen.allows(join(HOME, 'Register', '..', 'geheim.txt'))).toBe(false);
    expect(chosen.allows(join(HOME, 'Register2', 'a.xlsx'))).toBe(false);
  });

  test('a relative path is never allowed', () => {
    const chosen = createChosenPaths();
    chosen.remember(process.cwd());
    expect(chosen.allows('package.json')).toBe(false);
  });
});
