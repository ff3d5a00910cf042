import { existsSync, readFileSync } from 'node:fs';

/** https://sqlite.org/fileformat2.html#the_write_ahead_log; the cipher covers the pages, not these headers. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;

/** The journal of a database that was not closed; null if there is none. */
export function readJournal(database: string): Buffer | null {
  const path = `${database}-wal`;
  return existsSync(path) ? readFileSync(path) : null;
}

/**
 * SQLite reads a journal up to its first broken page and drops the rest without a word: right for a write that a
 * power cut has torn, wrong for a medium that has lost what was already safe. The two can be told apart: each
 * change is on the disk before the next one is written, so only the last one can be torn.
 * @returns true if changes are lost that had been confirmed
 */
export function isJournalDamaged(journal: Buffer): boolean {
  if (journal.length < HEADER_BYTES) return false;
  const pageSize = journal.readUInt32BE(8);
  const sum = checksum(journal.readUInt32BE(0));
  const frames = framesOf(journal, pageSize);
  if (!isHeaderWhole(journal, sum)) return frames.length > 0;
  const broken = firstBroken(journal, { frames, sum });
  if (broken === null) return false;
  const ofThisJournal = frames.slice(broken).filter((at) => hasSalt(journal, at));
  const commit = ofThisJournal.findIndex((at) => journal.readUInt32BE(at + 4) !== 0);
  return commit !== -1 && commit < ofThisJournal.length - 1;
}

/** Offsets of all frames that are there as a whole. */
function framesOf(journal: Buffer, pageSize: number): readonly number[] {
  const known = pageSize >= 512 && pageSize <= 65_536 ? pageSize : 4096;
  const frame = FRAME_HEADER_BYTES + known;
  return Array.from(
    { length: Math.floor((journal.length - HEADER_BYTES) / frame) },
    (_, index) => HEADER_BYTES + index * frame,
  );
}

type Sum = ReturnType<typeof checksum>;

function isHeaderWhole(journal: Buffer, sum: Sum): boolean {
  if ((journal.readUInt32BE(0) & ~1) >>> 0 !== MAGIC) return false;
  sum.add(journal, { from: 0, to: 24 });
  return sum.isAt(journal, 24);
}

function firstBroken(
  journal: Buffer,
  { frames, sum }: { readonly frames: readonly number[]; readonly sum: Sum },
): number | null {
  const [first = 0, second = 0] = frames;
  const size = second > 0 ? second - first : journal.length - first;
  for (const [index, at] of frames.entries()) {
    sum.add(journal, { from: at, to: at + 8 });
    sum.add(journal, { from: at + FRAME_HEADER_BYTES, to: at + size });
    if (!hasSalt(journal, at) || !sum.isAt(journal, at + 16)) return index;
  }
  return null;
}

/** Older frames behind the end carry the salt of the journal before. */
const hasSalt = (journal: Buffer, at: number): boolean =>
  journal.compare(journal, 16, 24, at + 8, at + 16) === 0;

/** The running check sum of the format; the lowest bit of the magic number gives the order of bytes. */
function checksum(magic: number) {
  let [s0, s1] = [0, 0];
  const isBigEndian = (magic & 1) === 1;
  return {
    add: (bytes: Buffer, { from, to }: { readonly from: number; readonly to: number }): void => {
      for (let at = from; at + 8 <= to; at += 8) {
        const [a, b] = isBigEndian
          ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
          : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
        s0 = (s0 + a + s1) >>> 0;
        s1 = (s1 + b + s0) >>> 0;
      }
    },
    isAt: (bytes: Buffer, at: number): boolean =>
      bytes.readUInt32BE(at) === s0 && bytes.readUInt32BE(at + 4) === s1,
  };
}
