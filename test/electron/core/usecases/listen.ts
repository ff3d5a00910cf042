import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { answer } from '#electron/core/reader/answer.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import type { Output } from '#shared/api/contract.ts';
import type { World } from '#test/electron/core/world.ts';

/** The reader as it runs in the program: a process of its own. */
export const mitLeser: Partial<HostPorts> = { startReader: (job) => startReader(job) };

/** The same reader in this process: for the many files of a test, of which one at least takes the process. */
export const mitLeserHier: Partial<HostPorts> = { startReader: answer };

/** Writes a list of these rows as CSV and returns its path. */
export function liste(...zeilen: readonly (readonly string[])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-liste-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'liste.csv');
  writeFileSync(path, `${zeilen.map((zeile) => zeile.join(';')).join('\n')}\n`);
  return path;
}

export type Offen = NonNullable<Output<'import.open'>>;

export async function oeffne(
  world: World,
  pfad: string,
): Promise<{ readonly lauf: string; readonly zuordnung: Offen['spalten'][number]['ziel'][] }> {
  const offen = await world.call('import.open', { pfad });
  if (offen === null) throw new Error('a path was given');
  return { lauf: offen.lauf, zuordnung: offen.spalten.map(({ ziel }) => ziel) };
}
