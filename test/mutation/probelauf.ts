/**
 * What the tests of the law need of vitest, small enough to run them a thousand times in one process: each test at once
 * and in order. A mistake counts as noticed only where one of them fails, so a weaker stand-in could not hide one.
 */
import { expect as pruefend } from '@playwright/test';

export type Lauf = () => unknown;
type Each = (rows: readonly unknown[]) => (name: string, run: (...row: never[]) => unknown) => void;

let tests: Lauf[] = [];

export const expect = pruefend;

export function test(_name: string, ...rest: readonly unknown[]): void {
  tests.push(bodyOf(rest));
}
test.each = eachOf(test);

export function describe(_name: string, ...rest: readonly unknown[]): void {
  bodyOf(rest)();
}
describe.each = eachOf(describe);

/** Time limits say nothing about a mistake. */
export const vi = { setConfig: (): void => {} };

/** What was declared since the last call, to be run as often as one likes. */
export function gesammelt(): readonly Lauf[] {
  const all = tests;
  tests = [];
  return all;
}

/** Runs what was declared since the last call: the message of the first test that fails, null where all pass. */
export async function ersterFehler(): Promise<string | null> {
  for (const run of gesammelt())
    try {
      await run();
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  return null;
}

/** Options or a time limit may stand beside it. */
function bodyOf(rest: readonly unknown[]): Lauf {
  const body = rest.find((each) => typeof each === 'function');
  if (body === undefined) throw new Error('a test without a body');
  return body as Lauf; // the only function among the arguments of vitest
}

function eachOf(declare: (name: string, run: Lauf) => void): Each {
  return (rows) => (name, run) => {
    for (const row of rows)
      // `as`: vitest passes the entries of a row one by one, anything else as it is.
      declare(name, () => run(...((Array.isArray(row) ? row : [row]) as never[])));
  };
}
