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

function rendererPids(): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && commandOf(pid).includes('--type=renderer'));
}

function holds(pid: number, pattern: Buffer): boolean {
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return false; // it has ended
  }
  try {
    return writableRegions(pid).some(([from, to]) => regionHolds(memory, [from, to], pattern));
  } finally {
    closeSync(memory);
  }
}

function regionHolds(memory: number, [from, to]: readonly [number, number], pattern: Buffer): boolean {
  const piece = Buffer.alloc(PIECE + pattern.length);
  for (let at = from; at < to; at += PIECE) {
    try {
      const read = readSync(memory, piece, 0, Math.min(piece.length, to - at), at);
      if (piece.subarray(0, read).includes(pattern)) return true;
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
