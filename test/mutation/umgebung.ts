/** What a file of the law reaches: modules to load anew after a mistake in it, routes and tests that could notice it. */
import { importsOf, sourceFiles } from '#test/architecture/sources.ts';

/** Where a file of the law is asked for, as ids of routes of the cross-check; other files reach all of them. */
const WEGE: readonly (readonly [ort: RegExp, ids: readonly string[]])[] = [
  [/regelwerke\/104c/, ['104c']],
  [/regelwerke\/16g/, ['16g']],
  [/regelwerke\/19d/, ['19d', '19d1a']],
  [/regelwerke\/25-5/, ['255']],
  [/regelwerke\/25a/, ['25a1', '25a2']],
  [/regelwerke\/25b/, ['25b1', '25b4', '25b6']],
  [/regelwerke\/60c/, ['60c', '16g']],
  [/regelwerke\/60d/, ['60d', '25b6']],
  // What only a human examines is not compared.
  [/regelwerke\/hand/, []],
  [/regelwerke\/quer-54/, ['25b1']],
  [/regelwerke\/quer-erwerb|sichere-herkunftsstaaten/, ['60c', '19d']],
  [/regelwerke\/quer\./, ['25a1', '25b1', '255', '104c']],
  [/lebensunterhalt/, ['25b1', '255']],
];

/** Null: all routes. */
export function wegeOf(file: string): ReadonlySet<string> | null {
  const found = WEGE.find(([ort]) => ort.test(file));
  return found === undefined ? null : new Set(found[1]);
}

let testUsers: Map<string, string[]> | undefined;

/** Random cases know no number of the law, and what they notice changes from run to run. */
const ZUFALL = /test\/shared\/recht\/(engine|kriterien\/alter|vorschau\/vorschau)\.test\.ts$/;

/** Test files of the law that come to load this file; with random cases only where their seed is fixed. */
export function testsOf(file: string, { zufall = false } = {}): readonly string[] {
  testUsers ??= usersByFile(
    sourceFiles('shared', 'electron', 'test/shared/recht', 'test/gegenprobe', 'test/recht'),
  );
  return [...reach(file, testUsers)].filter(
    (name) => /^test\/shared\/recht\/.*\.test\.ts$/.test(name) && (zufall || !ZUFALL.test(name)),
  );
}

/** Of these tests those that ask for what stands in a file, by its norm. */
export function nearest(file: string, tests: readonly string[]): readonly string[] {
  const norm = /regelwerke\/(?:[^/]+\/)?(\d+[a-z]?|[a-z]+)/.exec(file)?.[1];
  const named = file.includes('sichere-herkunftsstaaten') ? '60c' : (norm ?? 'lebensunterhalt');
  const near = tests.filter((test) => test.includes(`/${named}`));
  return near.length > 0 ? near : tests;
}

function usersByFile(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const user of files)
    for (const name of importsOf(user)) found.set(name, [...(found.get(name) ?? []), user]);
  return found;
}

function reach(file: string, by: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([file]);
  for (const name of seen) for (const user of by.get(name) ?? []) seen.add(user);
  return seen;
}
