import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Schutzart } from '#shared/domain/paket.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { sha256 } from '../files/sha256.ts';

type Erlaubt = { readonly schutz: Schutzart; readonly sha256: string };

const erlaubt = new Map<string, Erlaubt>();

/** What is larger is no bundle and no hand-over of this program. */
const MAX_BYTES = 500 * 1024 * 1024;

/**
 * Remembers, while the program runs, a file that has just been written and may be handed over: anonymised, or
 * encrypted. Call it where the file was written, with the very bytes; a window cannot put anything on this list.
 * Its name must say nothing about people: it goes along.
 * @returns the path
 */
export function rememberWeitergabe(file: string, schutz: Schutzart, bytes: Uint8Array): string {
  erlaubt.set(resolve(file), { schutz, sha256: sha256(bytes) });
  return file;
}

/** A release that was taken back: every file with this content stays in the house. */
export function forgetWeitergabe(sha256: string): void {
  for (const [file, known] of erlaubt) if (known.sha256 === sha256) erlaubt.delete(file);
}

/** Null: this file was not written as one that may leave the house. */
export function findWeitergabe(file: string): Erlaubt | null {
  return erlaubt.get(resolve(file)) ?? null;
}

/**
 * The file as it was written.
 * @throws Refusal if it was not written as one that may leave, or has changed since
 */
export function readWeitergabe(file: string): Erlaubt & { readonly bytes: Uint8Array } {
  const found = findWeitergabe(file);
  if (found === null)
    throw new Refusal(
      'forbidden',
      'Weitergeben lassen sich nur Dateien, die das Programm eben anonymisiert oder verschlüsselt geschrieben hat. Bitte schreiben Sie die Datei neu und geben Sie sie gleich weiter.',
    );
  if (statSync(file).size > MAX_BYTES) throw changed();
  const bytes = readFileSync(file);
  if (sha256(bytes) !== found.sha256) throw changed();
  return { ...found, bytes };
}

function changed(): Refusal {
  return new Refusal(
    'forbidden',
    'Diese Datei ist nicht mehr die, die das Programm geschrieben hat; jemand oder etwas hat sie verändert. Sie wurde nicht weitergegeben. Bitte schreiben Sie sie neu.',
  );
}
