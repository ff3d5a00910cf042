import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { identifiersIn, importsOf, read } from '#test/architecture/sources.ts';

const FORBIDDEN = ['window', 'globalThis', 'self', 'document', 'eval', 'Function'];

describe('The preload', () => {
  test('imports nothing but electron, and types', () => {
    const source = read('electron/preload.ts');
    expect(importsOf('electron/preload.ts').filter((name) => !name.startsWith('shared/'))).toEqual([
      'electron',
    ]);
    expect(source.match(/^import (?!type)/gm)).toHaveLength(1);
  });

  test('reaches the page through the context bridge alone', () => {
    // In the stand-in both share one world: what Electron would keep apart must not be written at all.
    expect(identifiersIn('electron/preload.ts').filter((name) => FORBIDDEN.includes(name))).toEqual([]);
  });

  test.runIf(existsSync(join(ROOT, 'out/preload/preload.cjs')))(
    'is one CommonJS file, as a sandboxed preload must be',
    () => {
      const bundle = readFileSync(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
      expect([...bundle.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual([
        'electron',
      ]);
      expect(bundle).not.toMatch(/^(import|export) /m);
    },
  );
});
