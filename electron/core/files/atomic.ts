import {
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

/** Makes the content of a file that somebody else wrote survive a power cut. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
