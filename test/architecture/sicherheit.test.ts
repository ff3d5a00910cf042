import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { sourceFiles } from './sources.ts';

const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const SECTION = /## The window, item by item\n([\s\S]*?)(?=\n## )/.exec(PAGE)?.[1] ?? '';
const ROWS = SECTION.split('\n').filter((line) => /^\| \d+ \|/.test(line));
const TESTS = sourceFiles('test')
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

/** Names of tests between German quotation marks; a name may hold a pair of its own. */
const namesIn = (text: string): string[] =>
  text.split('<br>').flatMap((part) => /„(.*)“/.exec(part)?.[1] ?? []);

describe('The table of Electron’s checklist', () => {
  test('answers each of the twenty items, in order, with a test', () => {
    expect(ROWS.map((row) => Number(/^\| (\d+) \|/.exec(row)?.[1]))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const row of ROWS) expect(namesIn(row.split(' | ').at(-1) ?? '').length, row).toBeGreaterThan(0);
  });

  test('names only tests that exist', () => {
    const named = ROWS.flatMap((row) => namesIn(row.split(' | ').at(-1) ?? ''));
    expect(named.filter((name) => !TESTS.includes(name))).toEqual([]);
  });
});
