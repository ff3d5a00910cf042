import { describe, expect, test } from 'vitest';
import { read } from './sources.ts';

type Project = {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
  readonly references: readonly { readonly path: string }[];
};

const PROJECTS = [
  ['shared', { dom: false, node: false, knows: [] }],
  ['electron', { dom: false, node: true, knows: ['../shared'] }],
  ['renderer', { dom: true, node: false, knows: ['../shared'] }],
  ['test', { dom: true, node: true, knows: ['../shared', '../electron', '../renderer'] }],
] as const;

describe('The compiler projects', () => {
  test.each(PROJECTS)(
    '%s knows only its runtime and the projects it may use',
    (name, { dom, node, knows }) => {
      const { compilerOptions, references } = JSON.parse(read(`${name}/tsconfig.json`)) as Project;
      expect(compilerOptions.lib.includes('DOM')).toBe(dom);
      expect(compilerOptions.types.includes('node')).toBe(node);
      expect(references.map(({ path }) => path)).toEqual(knows);
    },
  );
});
