import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './sources.ts';

const page = read('docs/stories.md');
const rows = [...page.matchAll(/^\| (\S+) \| (.+?) \| (.*?) ?\|$/gmu)].map(
  ([, id = '', what = '', test = '']) => ({
    id,
    what,
    test,
  }),
);
const tests = sourceFiles('test').map(read).join('\n');

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
const steps = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9a',
  '9b',
  '9c',
  '9d',
  ...Array.from({ length: 9 }, (_, i) => String(i + 10)),
];

describe('What people do', () => {
  it.each([...steps, ...numbered('W', 42), ...numbered('F', 38)])('%s has its row', (id) => {
    expect(rows.filter((row) => row.id === id)).toHaveLength(1);
  });

  it.each(rows.filter(({ id }) => !/^(Schritt|Nr\.|-+)$/.test(id)))('$id is done by a test', ({ test }) => {
    const parts = test.split('<br>');
    expect(parts).not.toContain('');
    for (const part of parts) {
      const title = /^„(.+)“$/u.exec(part)?.[1];
      expect(title, part).toBeDefined();
      expect(tests.includes(`'${title ?? ''}'`), part).toBe(true);
    }
  });
});
