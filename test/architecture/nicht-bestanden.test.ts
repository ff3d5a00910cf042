import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { failuresOfStories, failuresOfUnits } from '#test/nicht-bestanden.ts';

describe('What failed is told at the end of a run', () => {
  test('of the unit tests: file, sentence and the beginning of the message; a file that does not load too', () => {
    const name = join(ROOT, 'test/a.test.ts');
    expect(
      failuresOfUnits({
        testResults: [
          {
            name,
            assertionResults: [
              { fullName: 'sagt ja', status: 'passed', failureMessages: [] },
              { fullName: 'sagt nein', status: 'failed', failureMessages: ['\u001b[31mexpected 1\nto be 2'] },
            ],
          },
          { name, message: 'Cannot find module', assertionResults: [] },
        ],
      }),
    ).toEqual(['test/a.test.ts: sagt nein: expected 1 to be 2', 'test/a.test.ts: Cannot find module']);
  });

  test('of the stories, however deep they stand; what passed at the second try is no failure', () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      tests: [{ results: [{ error: { message: 'not visible' } }, {}] }],
    });
    expect(
      failuresOfStories({
        suites: [
          {
            file: 'a.spec.ts',
            specs: [spec('erst beim zweiten Mal', true)],
            suites: [{ file: 'a.spec.ts', specs: [spec('geht nicht', false)] }],
          },
        ],
      }),
    ).toEqual(['a.spec.ts: geht nicht: not visible']);
  });
});
