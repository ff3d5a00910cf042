import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const PIECE = 1 << 20;

/**
 * How many renderer processes started by this test hold a text in their memory, in either encoding of JavaScript
 * strings. Linux lets a parent read the memory of what it has started; elsewhere the question has no answer.
 */
export function renderersHolding(text: string): number {
  if (process.platform !== 'linux') throw new Error('the memory of a process is readable on Linux only');
  const patterns = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  return rendererPids().filter((pid) => patterns.some((pattern) => holds(pid, pattern))).length;
}

/**
 * What a search finds first in the memory of each renderer process of this machine; null where it finds nothing.
 * @param search gets the memory in pieces that overlap, so that nothing is cut in two
 */
export function searchRenderers<Found>(
  search: (piece: Uint8Array) => Found | null,
): readonly (Found | null)[] {
  if (process.platform !== 'linux') throw new Error('the memory of a process is readable on Linux only');
  return rendererPids().map((pid) => {
    let found: Found | null = null;
    eachPiece(pid, 1024, (piece) => {
      found = search(piece);
      return found !== null;
    });
    return found;
  });
}

function rendererPids(): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && commandOf(pid).includes('--type=renderer') && isStartedHere(pid));
}

/** Other tests have windows too. */
function isStartedHere(pid: number): boolean {
  for (let each = pid; each > 1; each = parentOf(each)) if (each === process.pid) return true;
  return false;
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it has ended
  }
}

function holds(pid: number, pattern: Buffer): boolean {
  return eachPiece(pid, pattern.length, (piece) => piece.includes(pattern));
}

/** @returns whether one of the pieces was what `stop` waits for */
function eachPiece(pid: number, overlap: number, stop: (piece: Buffer) => boolean): boolean {
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return false; // it has ended
  }
  try {
    return writableRegions(pid).some((region) => eachOfRegion(memory, region, { overlap, stop }));
  } finally {
    closeSync(memory);
  }
}

function eachOfRegion(
  memory: number,
  [from, to]: readonly [number, number],
  { overlap, stop }: { readonly overlap: number; readonly stop: (piece: Buffer) => boolean },
): boolean {
  const piece = Buffer.alloc(PIECE + overlap);
  for (let at = from; at < to; at += PIECE) {
    try {
      const read = readSync(memory, piece, 0, Math.min(piece.length, to - at), at);
      if (stop(piece.subarray(0, read))) return true;
    } catch {
      // a page that is reserved and not there
    }
  }
  return false;
}

function writableRegions(pid: number): readonly (readonly [number, number])[] {
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8')
      .split('\n')
      .filter((line) => / rw/.test(line))
      .flatMap((line) => {
        const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+)/.exec(line) ?? [];
        const region = [parseInt(from, 16), parseInt(to, 16)] as const;
        // Reservations of gigabytes hold nothing.
        return region[1] - region[0] < 1 << 30 ? [region] : [];
      });
  } catch {
    return [];
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
