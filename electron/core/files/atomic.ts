import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole: after a power cut there is the old one or the new one, never a half one.
 * Only the current user may read it.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const next = `${path}.neu`;
  rmSync(next, { force: true });
  const file = openSync(next, 'wx', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(next, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(next, path);
  syncFolder(dirname(path));
}

/** The same, and the version before stays beside it under `path` + `.vorher`. */
export function writeFileKeepingPrevious(path: string, content: string | Uint8Array): void {
  if (existsSync(path)) writeFileAtomic(`${path}.vorher`, readFileSync(path));
  writeFileAtomic(path, content);
}

/** Makes a rename in this folder survive a power cut, where the system knows how. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** For a file that somebody else wrote: its content survives a power cut, and only the current user may read it. */
export function secureFile(path: string): void {
  // On Windows the folder's access list decides; there chmod only knows read-only.
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** An empty file that only the current user may read, for a writer that would not see to it. */
export function createOwn(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}
