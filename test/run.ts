/**
 * `npm test`: types, lint, format, build, unit and integration tests, stories in a browser, one after the other
 * so that two cores suffice. Ends with one line over all suites. `--kurz` (npm run check) leaves out what needs a
 * build.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from '#electron/dev/electron-binary.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { failuresOfStories, failuresOfUnits } from './nicht-bestanden.ts';

type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, in words, told once more at the very end: a long run is read from its last lines. */
  readonly failures: readonly string[];
};

const REPORTS = join(ROOT, 'test-results', 'berichte');
const BIN = join(ROOT, 'node_modules');

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const counts = process.argv.includes('--kurz')
  ? [...(await staticChecks()), await unitTests(['--exclude=test/packaging/**'])]
  : await runAll();
const total = counts.reduce(add, { passed: 0, failed: 0, skipped: 0, failures: [] });
if (total.failures.length > 0) headline('Nicht bestanden');
for (const failure of total.failures) console.log(`- ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function staticChecks(): Promise<readonly Count[]> {
  return [
    await step('Typen', ['typescript/bin/tsc', '-b']),
    await step('Lint', ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']),
    await step('Format', ['oxfmt/bin/oxfmt', '--check']),
  ];
}

async function runAll(): Promise<readonly Count[]> {
  const checked = await staticChecks();
  const build = await step('Bau', ['../electron/dev/build.ts']);
  if (build.failed > 0) {
    console.log('Die Geschichten im Fenster laufen nicht: das Programm ließ sich nicht bauen.');
    return [...checked, build, await unitTests(['--exclude=test/packaging/**'])];
  }
  const units = await unitTests([]);
  const stories = await browserStories('standin');
  return [...checked, build, units, stories, await electronStories(sum(stories))];
}

async function unitTests(more: readonly string[]): Promise<Count> {
  const report = join(REPORTS, 'vitest.json');
  const ended = await run('Unit- und Integrationstests', [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ]);
  return counted(ended, report, (content) => ({
    passed: numberAt(content, 'numPassedTests'),
    // A file that does not load holds no tests, but is a failed suite.
    failed: Math.max(
      numberAt(content, 'numFailedTests'),
      numberAt(content, 'numFailedTestSuites') > 0 ? 1 : 0,
    ),
    skipped: numberAt(content, 'numPendingTests') + numberAt(content, 'numTodoTests'),
    failures: failuresOfUnits(content),
  }));
}

async function browserStories(project: 'standin' | 'electron'): Promise<Count> {
  const report = join(REPORTS, `${project}.json`);
  const ended = await run(
    `Geschichten im Fenster (${project === 'standin' ? 'Stand-in' : 'Electron'})`,
    ['@playwright/test/cli.js', 'test', `--project=${project}`, '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return counted(ended, report, (content) => {
    const stats = objectAt(content, 'stats');
    return {
      passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
      failed: numberAt(stats, 'unexpected'),
      skipped: numberAt(stats, 'skipped'),
      failures: failuresOfStories(content),
    };
  });
}

/** The same stories in Electron itself; where there is none, they are counted as skipped, with the reason. */
async function electronStories(stories: number): Promise<Count> {
  if (findElectron() !== null) return browserStories('electron');
  headline('Geschichten im Fenster (Electron)');
  console.log(
    `${stories} übersprungen: Das Electron-Programm ist nicht vorhanden, und npm test lädt es nicht herunter.`,
  );
  return { passed: 0, failed: 0, skipped: stories, failures: [] };
}

/** A step without tests of its own counts as one. */
async function step(name: string, command: readonly string[]): Promise<Count> {
  const ended = await run(name, command);
  if (ended === 0) console.log('in Ordnung');
  return ended === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [name] };
}

async function run(
  name: string,
  [script = '', ...args]: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  headline(name);
  const types = Number(process.versions.node.split('.')[0]) < 23 ? ['--experimental-strip-types'] : [];
  const child = spawn(
    process.execPath,
    [...types, '--disable-warning=ExperimentalWarning', join(BIN, script), ...args],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on('error', () => resolve(1));
  child.on('exit', (code) => resolve(code ?? 1));
  return await promise;
}

/** Reads the counts of a report. No report, or a bad end without a failed test, is a failure. */
function counted(ended: number, report: string, read: (content: object) => Count): Count {
  try {
    const content: unknown = JSON.parse(readFileSync(report, 'utf8'));
    if (typeof content !== 'object' || content === null) throw new Error(`${report} is no report`);
    const count = read(content);
    if (ended === 0 || count.failed > 0) return count;
    return { ...count, failed: 1, failures: [`beendet mit ${ended}, ohne dass ein Test fehlschlug`] };
  } catch (error) {
    console.error(`Der Bericht fehlt: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [`ohne Bericht: ${report}`] };
  }
}

function objectAt(content: object, key: string): object {
  const value = new Map<string, unknown>(Object.entries(content)).get(key);
  if (typeof value !== 'object' || value === null) throw new Error(`the report has no ${key}`);
  return value;
}

function numberAt(content: object, key: string): number {
  const value = new Map<string, unknown>(Object.entries(content)).get(key);
  if (typeof value !== 'number') throw new Error(`the report has no ${key}`);
  return value;
}

function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

function sum({ passed, failed, skipped }: Count): number {
  return passed + failed + skipped;
}

function headline(name: string): void {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 90 - name.length))}`);
}
