import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '#electron/dev/freshness.ts';

/** Every source file of the given folders (or files), with forward slashes, relative to the repository. */
export function sourceFiles(...places: readonly string[]): readonly string[] {
  return places.flatMap((place) =>
    /\.tsx?$/.test(place)
      ? [place]
      : readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
          .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What a file imports: own files as paths of the repository, packages and Node modules by their name. */
export function importsOf(file: string): readonly string[] {
  const source = read(file);
  const { module } = parseSync(file, source);
  const named = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value)),
    // `import('x')`, as an expression and as a type
    ...[...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1]),
  ];
  return [...new Set(named.flatMap((name) => (name === undefined ? [] : [resolve(file, name)])))];
}

function resolve(file: string, name: string): string {
  if (name.startsWith('.')) return posix.join(dirname(file), name);
  return name.startsWith('#') ? name.slice(1) : packageOf(name);
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Identifiers and property names of a file; comments and texts may say what they like. */
export function identifiersIn(file: string): readonly string[] {
  const names = new Set<string>();
  collect(parseSync(file, read(file)).program, names);
  return [...names];
}

function collect(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) collect(each, names);
    return;
  }
  const entries = new Map<string, unknown>(Object.entries(node));
  const name = entries.get('name');
  if (String(entries.get('type')).endsWith('Identifier') && typeof name === 'string') names.add(name);
  for (const value of entries.values()) collect(value, names);
}
