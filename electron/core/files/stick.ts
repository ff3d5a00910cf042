/**
 * A file onto a stick so that it can be pulled out afterwards: space first, then a `.part` beside its place, forced
 * onto the medium, renamed, read back and compared. Whatever goes wrong, no half file stays behind.
 */
import { existsSync, rmSync } from 'node:fs';
import { open, rename, statfs } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { Refusal } from '#shared/lib/refusal.ts';
import { syncFolder } from './atomic.ts';
import { sha256, sha256OfFile } from './sha256.ts';

/** A piece between two looks at whether somebody has cancelled. */
const PIECE = 1024 * 1024;
/** What a file system needs beside the content: the entry of the file and its table. */
const RESERVE = 256 * 1024;
const TRIES = 1000;

export type StickAuftrag = {
  readonly folder: string;
  /** With extension; gets ` (2)` … where it is taken, so that nothing is ever replaced. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
};

/**
 * @returns path and SHA-256 of what was read back from the stick.
 * @throws Refusal in one sentence: full, read-only, pulled out, changed while it was read back, cancelled
 */
export async function writeToStick(
  auftrag: StickAuftrag,
): Promise<{ readonly path: string; readonly sha256: string }> {
  if (!isAbsolute(auftrag.folder))
    throw new Refusal('invalid', 'Bitte geben Sie den Ordner des Sticks mit seinem vollen Pfad an.');
  try {
    await requireSpace(auftrag.folder, auftrag.bytes.length);
    const path = freePlace(auftrag.folder, auftrag.name);
    return { path, sha256: await writeThere(auftrag, path) };
  } catch (error) {
    throw error instanceof Refusal ? error : (stickRefusal(error) ?? error);
  }
}

async function writeThere(auftrag: StickAuftrag, path: string): Promise<string> {
  const part = `${path}.part`;
  let renamed = false;
  try {
    await writePart(part, auftrag);
    await rename(part, path);
    renamed = true;
    syncFolder(auftrag.folder);
    return await readBack(path, auftrag.bytes);
  } catch (error) {
    removeIfThere(part);
    if (renamed) removeIfThere(path);
    throw error;
  }
}

async function writePart(part: string, { bytes, signal, onProgress }: StickAuftrag): Promise<void> {
  const file = await open(part, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length;) {
      refuseCancelled(signal);
      const { bytesWritten } = await file.write(bytes, at, Math.min(PIECE, bytes.length - at), at);
      at += bytesWritten;
      await onProgress?.(at, bytes.length);
    }
    refuseCancelled(signal);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** From the file as it lies there, piece by piece; the system may answer from its memory what it has just written. */
async function readBack(path: string, expected: Uint8Array): Promise<string> {
  const found = await sha256OfFile(path);
  if (found !== sha256(expected))
    throw new Refusal(
      'refused',
      'Auf dem Stick steht nicht, was geschrieben wurde; er ist wahrscheinlich defekt. Die Datei wurde wieder entfernt. Bitte nehmen Sie einen anderen Stick.',
    );
  return found;
}

async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes + RESERVE)
    throw new Refusal(
      'refused',
      `Auf dem Stick sind nur noch ${inMegabyte(free)} frei, gebraucht werden ${inMegabyte(bytes + RESERVE)}. Es wurde nichts geschrieben. Bitte schaffen Sie Platz oder nehmen Sie einen anderen Stick.`,
    );
}

function freePlace(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; number <= TRIES; number += 1) {
    const tried = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    const path = join(folder, tried);
    if (!existsSync(path) && !existsSync(`${path}.part`)) return path;
  }
  throw new Refusal(
    'refused',
    'Auf dem Stick liegen schon sehr viele Dateien mit diesem Namen. Bitte wählen Sie einen anderen Ordner.',
  );
}

/** Best effort: a stick that has been pulled out cannot be tidied. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The reason why writing failed is said; that tidying failed for the same reason adds nothing.
  }
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new Refusal('cancelled', 'Das Schreiben auf den Stick wurde abgebrochen. Dort liegt keine Datei.');
}

/** What a medium answers when it is full, locked or gone; null for every other error. */
export function stickRefusal(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = SENTENCES[code];
  return message === undefined ? null : new Refusal('refused', message);
}

const FULL =
  'Der Stick ist voll geworden; die Datei passt nicht darauf. Es liegt keine halbe Datei dort. Bitte schaffen Sie Platz oder nehmen Sie einen anderen Stick.';
const READ_ONLY =
  'Auf diesen Stick darf nicht geschrieben werden. Es wurde nichts geschrieben. Bitte prüfen Sie den Schreibschutz oder nehmen Sie einen anderen Stick.';
const GONE =
  'Der Stick ist nicht mehr da; er wurde wohl herausgezogen. Die Datei wurde nicht weitergegeben. Bitte stecken Sie ihn wieder ein und versuchen Sie es noch einmal.';
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOENT: GONE,
  ENOTDIR: GONE,
  ENODEV: GONE,
  ENXIO: GONE,
  EIO: GONE,
  ESTALE: GONE,
  EBADF: GONE,
  ENOTCONN: GONE,
  // Windows has no name of its own for „the medium is not ready“.
  UNKNOWN: GONE,
};

function inMegabyte(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}
