import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';

const PAGES = ['README.md', ...pagesBelow('docs'), 'test/stand-in/README.md'];
const RECORDS = readdirSync(join(ROOT, 'docs/adr'));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function pagesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

describe('The documentation', () => {
  test.each(PAGES)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
    const dead = links.filter(
      (target) => !/^https?:/.test(target) && !existsSync(resolve(ROOT, dirname(page), target)),
    );
    expect(dead).toEqual([]);
  });

  test.each(PAGES)('%s names only commands that exist', (page) => {
    const named = [...read(page).matchAll(/npm run (?:-s )?([a-z]+(?::[a-z]+)?)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('gives every decision a number of its own, a status with its day, and the four parts', () => {
    const numbers = RECORDS.map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const name of RECORDS) {
      const text = read(join('docs/adr', name));
      expect(text, name).toMatch(
        new RegExp(`^# ${name.slice(0, 4)} .+\\n\\nStatus: \\w+ \\d{4}-\\d{2}-\\d{2}`),
      );
      for (const part of ['Context', 'Decision', 'Consequences'])
        expect(text, name).toContain(`\n## ${part}\n`);
    }
  });

  test('lists the folders that are there', () => {
    const tree = /```\n([\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
    const line = /^docs\/.*$/m.exec(tree)?.[0] ?? '';
    const listed = [...line.matchAll(/\b([a-z]+)\//g)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'docs');
    const there = readdirSync(join(ROOT, 'docs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(listed.toSorted()).toEqual(there.toSorted());
  });
});
