import SqliteDatabase from 'better-sqlite3-multiple-ciphers';

export type Database = SqliteDatabase.Database;

/** The key does not open this file, or its first page is damaged: both look the same from outside. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

/** Another process holds the file. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
}

const BUSY_MS = 250;

/**
 * Opens the encrypted file and keeps every other process out until it is closed: the operating system lets go of
 * the lock when this process dies, so a stale lock cannot exist. The key is set before the first read; a wrong
 * one fails here and nowhere later.
 * @param key 32 bytes, not kept; the caller wipes it.
 * @throws WrongKey, DatabaseBusy, or the driver's error for what the file system refuses.
 */
export function openDatabase(
  path: string,
  key: Uint8Array,
  { readonly = false, mustExist = false } = {},
): Database {
  const db = new SqliteDatabase(path, { readonly, fileMustExist: mustExist, timeout: BUSY_MS });
  try {
    setKey(db, key);
    if (!readonly) db.pragma('locking_mode = EXCLUSIVE');
    const version = db.pragma('schema_version', { simple: true });
    // An empty or cut-off file opens with any key, as a new database; it must not become one.
    if (mustExist && version === 0) throw new WrongKey('the file holds no database');
    configure(db, readonly);
    return db;
  } catch (error) {
    db.close();
    throw explain(error);
  }
}

/**
 * A raw key skips the cipher's own derivation. It goes in as bytes, because text cannot be wiped.
 * @param what `change` writes every page anew under this key; the database is open with another one.
 */
export function setKey(db: Database, key: Uint8Array, what: 'use' | 'change' = 'use'): void {
  if (key.length !== 32) throw new Error('a database key has 32 bytes');
  if (what === 'use') db.pragma(`cipher = 'sqlcipher'`);
  const raw = Buffer.alloc(4 + 64);
  raw.write('raw:', 'latin1');
  key.forEach((byte, at) => {
    raw[4 + 2 * at] = hexDigit(byte >> 4);
    raw[5 + 2 * at] = hexDigit(byte & 15);
  });
  if (what === 'use') db.key(raw);
  else db.rekey(raw);
  raw.fill(0);
}

function configure(db: Database, readonly: boolean): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -32768');
  // The cipher does not cover temporary files: a large sort would write them in clear.
  db.pragma('temp_store = MEMORY');
  if (db.pragma('temp_store', { simple: true }) !== 2) throw new Error('temporary data would reach the disk');
  if (readonly) return;
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
    throw new Error('no write-ahead log on this medium');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  // In exclusive mode the lock is taken by the first write transaction and then kept.
  db.exec('BEGIN IMMEDIATE; COMMIT');
}

function explain(error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB') return new WrongKey('the key does not open this file');
  if (error.code.startsWith('SQLITE_BUSY')) return new DatabaseBusy('the file is held by another process');
  return error;
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}
