import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isJournalDamaged, readJournal } from '#electron/core/db/journal.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { ownFolder } from '#test/electron/core/world.ts';

/** The journal of three changes, each in the journal only. */
function journal(): Buffer {
  const path = join(ownFolder(), 'db');
  const db = openDatabase(path, randomBytes(32));
  db.exec('CREATE TABLE t (a TEXT)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let i = 0; i < 3; i += 1) db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(20_000));
  const bytes = readFileSync(`${path}-wal`);
  db.close();
  expect(readJournal(path)).toBeNull();
  return bytes;
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('A journal', () => {
  it('that is whole, cut by a kill or empty is not damaged', () => {
    const bytes = journal();
    for (const length of [0, 20, 32, 100, bytes.length - 5000, bytes.length - 1, bytes.length])
      expect(isJournalDamaged(bytes.subarray(0, length)), String(length)).toBe(false);
  });

  it('with a broken bit before its last change is', () => {
    const bytes = journal();
    for (const at of [5, 20, 40, 200, 5000, Math.floor(bytes.length / 2)])
      expect(isJournalDamaged(flipped(bytes, at)), String(at)).toBe(true);
  });

  it('with a broken bit in its last change cannot be told from a torn write', () => {
    const bytes = journal();
    expect(isJournalDamaged(flipped(bytes, bytes.length - 100))).toBe(false);
  });
});
