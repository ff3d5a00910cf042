/** What a file of the law reaches: modules to load anew after a mistake in it, routes and tests that could notice it. */
import { importsOf, sourceFiles } from '#test/architecture/sources.ts';

/** Route ids of the cross-check by the folder of a version; other files reach all of them. */
const WEGE: Readonly<Record<string, readonly string[]>> = {
  '104c': ['104c'],
  '16g': ['16g'],
  '19d': ['19d', '19d1a', '60c', '16g'],
  '25-5': ['255'],
  '25a': ['25a1', '25a2'],
  '25b': ['25b1', '25b4', '25b6'],
  '60c': ['60c', '16g'],
  '60d': ['60d', '25b6'],
};

/** Null: all routes. */
export function wegeOf(file: string): ReadonlySet<string> | null {
  const folder = /^shared\/recht\/regelwerke\/([^/]+)\//.exec(file)?.[1];
  const ids = folder === undefined ? undefined : WEGE[folder];
  return ids === undefined ? null : new Set(ids);
}

let users: Map<string, string[]> | undefined;

/** Files below shared/recht that import this one, directly or through others, and the file itself. */
export function dependents(file: string): ReadonlySet<string> {
  users ??= usersByFile(sourceFiles('shared/recht'));
  return reach(file, users);
}

let testUsers: Map<string, string[]> | undefined;

/** Test files of these folders that come to load this file. */
export function testsOf(file: string, folders: readonly string[]): readonly string[] {
  testUsers ??= usersByFile(
    sourceFiles('shared', 'electron', 'test/shared/recht', 'test/gegenprobe', 'test/recht'),
  );
  return [...reach(file, testUsers)].filter(
    (name) => name.endsWith('.test.ts') && folders.some((folder) => name.startsWith(`${folder}/`)),
  );
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
