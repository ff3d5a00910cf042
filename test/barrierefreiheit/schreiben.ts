/** What both commands do at their end: keep what was found, and write the statement from it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { erklaerungAlsText, type Rundgang, type Tastaturlauf } from '#renderer/features/hilfe/erklaerung.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';

const HILFE = join(ROOT, 'renderer/features/hilfe');
export const ERKLAERUNG = join(ROOT, 'docs/barrierefreiheit.md');

export function version(): string {
  // `as`: our own package file.
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string })
    .version;
}

/** The day of the run, on this computer's clock. */
export const today = (): Datum => asDatum(new Date().toLocaleDateString('sv-SE'));

export async function keepRundgang(rundgang: Rundgang): Promise<void> {
  keep('rundgang.ts', [
    "import type { Rundgang } from './erklaerung.ts';",
    '/** Written by `npm run barrierefreiheit`; not by hand. */',
    `export const rundgang = ${JSON.stringify(rundgang)} as unknown as Rundgang;`,
  ]);
  const { tastaturlauf } = await import('#renderer/features/hilfe/tastaturlauf.ts');
  writeFileSync(ERKLAERUNG, erklaerungAlsText(rundgang, tastaturlauf));
}

export async function keepTastaturlauf(tastaturlauf: Tastaturlauf): Promise<void> {
  keep('tastaturlauf.ts', [
    "import type { Tastaturlauf } from './erklaerung.ts';",
    '/** Written by `npm run tastatur`; not by hand. Null: it has not been run for this version. */',
    `export const tastaturlauf = ${JSON.stringify(tastaturlauf)} as unknown as Tastaturlauf | null;`,
  ]);
  const { rundgang } = await import('#renderer/features/hilfe/rundgang.ts');
  writeFileSync(ERKLAERUNG, erklaerungAlsText(rundgang, tastaturlauf));
}

function keep(name: string, lines: readonly string[]): void {
  const path = join(HILFE, name);
  writeFileSync(path, `${lines.join('\n\n').replace('*/\n\n', '*/\n')}\n`);
  spawnSync(process.execPath, [join(ROOT, 'node_modules/oxfmt/bin/oxfmt'), path], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** Runs stories with the test runner of the program; returns its exit code. */
export function playwright(args: readonly string[], env: Readonly<Record<string, string>>): number {
  const ended = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--project=standin', ...args],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  return ended.status ?? 1;
}
