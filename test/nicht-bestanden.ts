/** What failed, in one line each, out of the reports of a run. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { ROOT } from '#electron/dev/freshness.ts';

const FILE_OF_TESTS = z.object({
  name: z.string(),
  message: z.string().optional(),
  assertionResults: z.array(
    z.object({
      fullName: z.string(),
      status: z.string(),
      failureMessages: z.array(z.string()).nullish(),
    }),
  ),
});

/** @param content the report of vitest (`--reporter=json`) */
export function failuresOfUnits(content: object): readonly string[] {
  const { testResults } = z.object({ testResults: z.array(FILE_OF_TESTS) }).parse(content);
  return testResults.flatMap((file) => {
    const place = relative(ROOT, file.name);
    if (file.assertionResults.length === 0) return [`${place}: ${beginning(file.message)}`];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${place}: ${test.fullName}: ${beginning(test.failureMessages?.[0])}`);
  });
}

const SUITE = z.object({
  file: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      ok: z.boolean(),
      tests: z.array(
        z.object({ results: z.array(z.object({ error: z.object({ message: z.string() }).optional() })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(SUITE).optional();
  },
});

/** @param content the report of Playwright (`--reporter=json`) */
export function failuresOfStories(content: object): readonly string[] {
  const tell = (suite: z.infer<typeof SUITE>): readonly string[] => [
    ...suite.specs
      .filter(({ ok }) => !ok)
      .map((spec) => {
        const errors = spec.tests.flatMap(({ results }) => results.map(({ error }) => error?.message));
        return `${suite.file}: ${spec.title}: ${beginning(errors.find((error) => error !== undefined))}`;
      }),
    ...(suite.suites ?? []).flatMap(tell),
  ];
  return z
    .object({ suites: z.array(SUITE) })
    .parse(content)
    .suites.flatMap(tell);
}

/** The first lines of a message, without the colours of a terminal, on one line. */
function beginning(message = ''): string {
  return stripVTControlCharacters(message).split('\n').slice(0, 4).join(' ').slice(0, 400);
}
