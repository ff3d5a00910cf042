/**
 * `npm run recht:stryker [-- Ordner oder Datei …]`: Stryker over the engine, the counting and the kinds of criteria, in a
 * copy of the tree (ADR 0024). Ends with 1 below nine tenths. Texts stay: ids, labels and wording have tests of their own.
 */
import process from 'node:process';
import { writeTeil } from './bericht.ts';
import { Werkstatt } from './werkstatt.ts';

const PLACES = ['shared/recht/engine', 'shared/recht/aufenthalt', 'shared/recht/kriterien'];
const AIM = 90;

type Report = {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly status: string;
          readonly location: { readonly start: { readonly line: number } };
          readonly mutatorName: string;
        }[];
      }
    >
  >;
};

const wanted = process.argv.slice(2);
const werkstatt = new Werkstatt();
try {
  const places = wanted.length > 0 ? wanted : PLACES;
  werkstatt.write('test/mutation/vitest.stryker.config.ts', vitestConfig());
  werkstatt.write('stryker.config.json', JSON.stringify(config(places)));
  await werkstatt.node(['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], {
    deadline: null,
    loud: true,
  });
  const { files } = JSON.parse(werkstatt.read('test-results/stryker.json')) as Report; // written by Stryker above
  const mutants = Object.entries(files).flatMap(([file, all]) => all.mutants.map((m) => ({ ...m, file })));
  const valid = mutants.filter(({ status }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const killed = valid.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const score = (killed.length / valid.length) * 100;
  const sentence = `${killed.length} von ${valid.length} Veränderungen bemerkt (${score.toFixed(1).replace('.', ',')} %) in ${places.map((place) => `\`${place}\``).join(', ')}.`;
  for (const m of valid.filter((each) => !killed.includes(each)))
    console.log(`${m.file}:${m.location.start.line} ${m.mutatorName} bleibt unbemerkt`);
  console.log(sentence);
  if (wanted.length === 0)
    writeTeil('stryker', [
      sentence,
      '',
      '| Datei | Veränderungen | bemerkt |',
      '| --- | --- | --- |',
      ...[...Map.groupBy(valid, ({ file }) => file)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([file, all]) =>
            `| \`${file}\` | ${all.length} | ${all.filter((m) => killed.includes(m)).length} |`,
        ),
    ]);
  process.exitCode = score >= AIM ? 0 : 1;
} finally {
  werkstatt.close();
}

function config(places: readonly string[]): object {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`)),
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
    vitest: { configFile: 'test/mutation/vitest.stryker.config.ts' },
    coverageAnalysis: 'perTest',
    // Typescript 7 has no interface for programs, so Stryker must not look for a project file.
    tsconfigFile: 'keine.json',
    checkers: [],
    inPlace: true,
    concurrency: 2,
    // What is decided while a module loads belongs to recht:mutation.
    ignoreStatic: true,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: 'test-results/stryker.json' },
  };
}

function vitestConfig(): string {
  return [
    "import { defineConfig } from 'vitest/config';",
    "export default defineConfig({ test: { include: ['test/shared/recht/**/*.test.ts'], testTimeout: 120_000 } });",
    '',
  ].join('\n');
}
