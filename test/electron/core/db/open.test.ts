import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DatabaseBusy, openDatabase, WrongKey } from '#electron/core/db/open.ts';
import { ownFolder } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000 });

const MARKER = 'Geheimwort-4711-Musterfrau';
const key = randomBytes(32);
const newPath = () => join(ownFolder(), 'Register.bleibeweg');

describe('The encrypted file', () => {
  it('shows neither content nor its kind to who has no key, in no file of the folder', () => {
    const path = newPath();
    const db = openDatabase(path, key);
    db.exec('CREATE TABLE t (x TEXT) STRICT');
    const insert = db.prepare('INSERT INTO t VALUES (?)');
    for (let i = 0; i < 600; i += 1) insert.run(`${MARKER} ${i}`);
    // A sort far bigger than the cache would spill into a temporary file.
    db.pragma('cache_size = 10');
    db.prepare('SELECT a.x FROM t a, t b ORDER BY b.x DESC, a.x LIMIT 5').all();
    const files = readdirSync(join(path, '..'));
    expect(files).toContain('Register.bleibeweg-wal');
    for (const file of files) {
      const bytes = readFileSync(join(path, '..', file));
      expect(bytes.includes(MARKER.slice(0, 12))).toBe(false);
      expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
    }
    db.close();
  });

  it('is opened the way the promises need it', () => {
    const db = openDatabase(newPath(), key);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect({
      temp: pragma('temp_store'),
      sync: pragma('synchronous'),
      keys: pragma('foreign_keys'),
      journal: pragma('journal_mode'),
      wipe: pragma('secure_delete'),
    }).toEqual({ temp: 2, sync: 2, keys: 1, journal: 'wal', wipe: 1 });
    db.close();
  });

  it('refuses another key before anything else happens', () => {
    const path = newPath();
    openDatabase(path, key).close();
    expect(() => openDatabase(path, randomBytes(32))).toThrow(WrongKey);
    openDatabase(path, key).close();
  });

  it('refuses a file that is none of ours', () => {
    const path = newPath();
    writeFileSync(path, 'x'.repeat(10_000));
    expect(() => openDatabase(path, key)).toThrow(WrongKey);
  });

  it('keeps a second process out, and lets it in when the first was killed', async () => {
    const path = newPath();
    openDatabase(path, key).close();
    const holder = fork(new URL('./hold-open.ts', import.meta.url), [path, key.toString('hex')], {
      execArgv: [],
    });
    await once(holder, 'message');
    expect(() => openDatabase(path, key)).toThrow(DatabaseBusy);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    openDatabase(path, key).close();
  });
});
