/**
 * Builds the four parts of the desktop program into out/: main process and core as ES modules, the preload as
 * CommonJS (a sandboxed preload cannot be a module), the window as a page. Everything is bundled except the
 * SQLite driver, so that the packaged program holds nothing else of node_modules.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { OUT, ROOT, STAMP } from './freshness.ts';
import { collectGebuendelt, type Gebuendelt } from './gebuendelt.ts';
import { writeLizenzen } from './lizenzen.ts';

/**
 * The last one is asked for by exceljs' unzipper inside a function for cloud storage that nobody here calls; it
 * is not installed.
 */
const NOT_BUNDLED = ['electron', 'better-sqlite3-multiple-ciphers', '@aws-sdk/client-s3'];

type Part = {
  readonly name: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly format: 'es' | 'cjs';
};

const NODE_PARTS: readonly Part[] = [
  { name: 'main', entries: { main: 'electron/main.ts' }, format: 'es' },
  { name: 'preload', entries: { preload: 'electron/preload.ts' }, format: 'cjs' },
  { name: 'core', entries: { main: 'electron/core/main.ts' }, format: 'es' },
  { name: 'core', entries: { reader: 'electron/core/reader/main.ts' }, format: 'es' },
];

/** Builds everything beside out/ and puts it in place at the end: a build that fails leaves the last good one. */
export async function buildProgram(): Promise<void> {
  // Whoever builds, a test included: what ships must not become React's development build by their environment.
  process.env['NODE_ENV'] = 'production';
  const staging = join(ROOT, 'node_modules', '.cache', `bau-${process.pid}`);
  mkdirSync(staging, { recursive: true });
  const pakete = collectGebuendelt();
  try {
    writeFileSync(join(staging, STAMP), ''); // at the start: what is touched meanwhile is newer than this build
    for (const part of NODE_PARTS) await build(nodeConfig(part, staging, pakete));
    // The integer solver's code; the core reads it from its own folder.
    copyFileSync(
      join(ROOT, 'node_modules', 'highs', 'build', 'highs.wasm'),
      join(staging, 'core', 'highs.wasm'),
    );
    await build(windowConfig(staging, pakete));
    copyScanReaders(join(staging, 'renderer', 'pdf'));
    writeLizenzen(pakete.write(staging), join(staging, 'core'));
    rmSync(OUT, { recursive: true, force: true });
    renameSync(staging, OUT);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** pdfjs fetches them by name when a scan needs them; the window's policy forbids its WebAssembly. */
function copyScanReaders(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'])
    copyFileSync(join(ROOT, 'node_modules', 'pdfjs-dist', 'wasm', name), join(folder, name));
}

function nodeConfig({ name, entries, format }: Part, out: string, pakete: Gebuendelt): InlineConfig {
  return {
    ...common(),
    plugins: [pakete.plugin()],
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      outDir: join(out, name),
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

function windowConfig(out: string, pakete: Gebuendelt): InlineConfig {
  return {
    ...common(),
    root: join(ROOT, 'renderer'),
    base: '/',
    plugins: [react(), pakete.plugin()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: false,
      // The policy of the window allows fonts and scripts from files only, not from data addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4_000,
    },
    worker: { format: 'es', plugins: () => [pakete.plugin()] },
  };
}

function common(): InlineConfig {
  return { root: ROOT, configFile: false, logLevel: 'warn', publicDir: false };
}

function absolute(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)]));
}

if (process.argv[1] === import.meta.filename) await buildProgram();
