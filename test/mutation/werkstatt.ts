/** A copy of the tree in which a mistake may stand: tests run there, and nobody's working copy changes. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';

const PLACES = [
  'shared',
  'electron',
  'renderer',
  'test',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

export class Werkstatt {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bleibeweg-mutation-'));

  constructor() {
    for (const place of PLACES) cpSync(join(ROOT, place), join(this.#folder, place), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.#folder, 'node_modules'));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  /** True when every test of these files or folders passes; stops at the first failure. */
  passes(tests: readonly string[]): Promise<boolean> {
    // The files share one worker and its modules: the mistake is the same for all of them.
    const quick = ['--bail=1', '--reporter=dot', '--no-isolate', '--maxWorkers=1'];
    return this.node(['node_modules/vitest/vitest.mjs', 'run', ...quick, ...tests]);
  }

  read(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  /** True when the script ends with 0. A mistake may make a loop endless, hence the deadline in milliseconds. */
  node(
    args: readonly string[],
    { deadline = 180_000, loud = false }: { readonly deadline?: number | null; readonly loud?: boolean } = {},
  ): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
        cwd: this.#folder,
        stdio: loud ? 'inherit' : 'ignore',
        ...(deadline === null ? {} : { timeout: deadline }),
      });
      child.on('error', reject);
      child.on('close', (code) => resolve(code === 0));
    });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
