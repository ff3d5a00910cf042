/**
 * Builds the four parts of the desktop program into out/: main process and core as ES modules, the preload as
 * CommonJS (a sandboxed preload cannot be a module), the window as a page. Everything is bundled except the
 * SQLite driver, so that the packaged program holds nothing else of node_modules.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { ROOT, STAMP } from './freshness.ts';

const NOT_BUNDLED = ['electron', 'better-sqlite3-multiple-ciphers'];

type Part = {
  readonly name: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly format: 'es' | 'cjs';
};

const NODE_PARTS: readonly Part[] = [
  { name: 'main', entries: { main: 'electron/main.ts' }, format: 'es' },
  { name: 'preload', entries: { preload: 'electron/preload.ts' }, format: 'cjs' },
  {
    name: 'core',
    entries: {
      main: existsSync(join(ROOT, 'electron/core/main.ts'))
        ? 'electron/core/main.ts'
        : 'test/stand-in/thin-core.ts',
    },
    format: 'es',
  },
  { name: 'core', entries: { reader: 'electron/core/reader/main.ts' }, format: 'es' },
];

/** Builds everything. Takes about ten seconds on two old cores. */
export async function buildProgram(): Promise<void> {
  rmSync(join(ROOT, 'out'), { recursive: true, force: true });
  for (const part of NODE_PARTS) {
    if (Object.values(part.entries).every((path) => existsSync(join(ROOT, path))))
      await build(nodeConfig(part));
  }
  await build(windowConfig());
  writeFileSync(STAMP, '');
}

function nodeConfig({ name, entries, format }: Part): InlineConfig {
  return {
    ...common(),
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      outDir: `out/${name}`,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: absolute(entries),
        external: NOT_BUNDLED,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

function windowConfig(): InlineConfig {
  return {
    ...common(),
    root: join(ROOT, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      outDir: join(ROOT, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: false,
      // The policy of the window allows fonts and scripts from files only, not from data addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4_000,
    },
  };
}

function common(): InlineConfig {
  return { root: ROOT, configFile: false, logLevel: 'warn', publicDir: false };
}

function absolute(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)]));
}

if (process.argv[1] === import.meta.filename) await buildProgram();
