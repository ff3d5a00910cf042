import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { Refusal } from '#shared/lib/refusal.ts';

/** Writes a file that was not there before, for the current user only. @throws Refusal if something lies there */
export function writeNewOwnFile(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = open(path);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') refuseTaken(path);
    throw error;
  }
}

export function refuseTaken(path: string): never {
  throw new Refusal(
    'conflict',
    `Unter „${path}“ liegt schon etwas; es wurde nicht angerührt. Bitte nehmen Sie einen anderen Namen.`,
  );
}
