import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { sourceFiles } from './sources.ts';

/** Tests of the program; stories, architecture, packaging and the stand-in have no single source to mirror. */
const TESTS = sourceFiles('test').filter((file) =>
  /^test\/(shared|electron|renderer)\/.*\.test\.tsx?$/.test(file),
);

describe('The tests', () => {
  test('lie where their source lies: test/a/b.test.ts tests a/b.ts, or the folder a/b', () => {
    expect(
      TESTS.filter((file) => sourcesOf(file).every((source) => !existsSync(join(ROOT, source)))),
    ).toEqual([]);
  });
});

function sourcesOf(test: string): readonly string[] {
  const path = test.replace(/^test\//, '').replace(/\.test\.tsx?$/, '');
  return [`${path}.ts`, `${path}.tsx`, `${path}.mjs`, path];
}
