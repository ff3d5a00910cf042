import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseBusy, openDatabase, setKey, WrongKey, type Database } from '../db/open.ts';
import { createOwn, secureFile, syncFolder } from '../files/atomic.ts';
import { countRows } from '../files/backup.ts';
import type { RegisterPaths } from './paths.ts';

/** A database under another key, finished and checked, that waits to take the place of the one in use. */
export const prepared = ({ database }: RegisterPaths): string => `${database}.umgeschluesselt`;
/** What a restored backup has replaced, for the moment in which it is exchanged. */
export const replaced = ({ database }: RegisterPaths): string => `${database}.ersetzt`;

/**
 * Writes the open database once more under another key, opens the copy with it, checks it and counts it. The
 * database itself is not touched; whatever goes wrong leaves nothing behind.
 */
export function prepareUnderKey(
  db: Database,
  paths: RegisterPaths,
  { from, to }: { readonly from: Uint8Array; readonly to: Uint8Array },
): void {
  const path = prepared(paths);
  rmSync(path, { force: true });
  try {
    createOwn(path);
    db.prepare('VACUUM INTO ?').run(path);
    const copy = openDatabase(path, from, { readonly: false, mustExist: true });
    try {
      // The cipher changes keys in place only where no write-ahead log stands between.
      copy.pragma('journal_mode = DELETE');
      setKey(copy, to, 'change');
    } finally {
      copy.close();
    }
    requireSame(db, path, to);
    secureFile(path);
  } catch (error) {
    for (const rest of [path, `${path}-wal`, `${path}-journal`]) rmSync(rest, { force: true });
    throw error;
  }
}

/** Puts the prepared database in the place of the closed one, in one step of the file system. */
export function exchangePrepared(paths: RegisterPaths): void {
  const log = `${paths.database}-wal`;
  // A log of the old file would be taken for one of the new; closing has emptied it, or we do not go on.
  if (existsSync(log) && statSync(log).size > 0) throw new Error('the database was not closed properly');
  rmSync(log, { force: true });
  renameSync(prepared(paths), paths.database);
  syncFolder(paths.ordner);
}

/** Clears away what a killed exchange has left: nothing of it is needed, or it is put back where it belongs. */
export function tidyExchange(paths: RegisterPaths): void {
  if (existsSync(replaced(paths)) && !existsSync(paths.database)) renameSync(replaced(paths), paths.database);
  for (const rest of [prepared(paths), `${paths.database}.neu`]) rmSync(rest, { force: true });
}

/**
 * The key under which the database lies. After a renewal that was cut short, or a backup from before one, that is
 * an earlier key: the database is then brought under the current one. If that fails (no room), the earlier one
 * still opens it, and the next opening tries again.
 * @param keys the current key first
 */
export function bringUnderKey(
  paths: RegisterPaths,
  keys: readonly Buffer[],
  logDefect: (where: string, error: unknown) => void,
): Buffer {
  const [current, ...earlier] = keys;
  if (current === undefined) throw new Error('there is always a current key');
  if (earlier.length === 0 || !existsSync(paths.database) || opens(paths, current)) return current;
  const found = earlier.find((key) => opens(paths, key));
  if (found === undefined) return current;
  try {
    const db = openDatabase(paths.database, found, { mustExist: true });
    try {
      prepareUnderKey(db, paths, { from: found, to: current });
    } finally {
      db.close();
    }
    exchangePrepared(paths);
    return current;
  } catch (error) {
    logDefect('renew key', error);
    return found;
  }
}

function opens(paths: RegisterPaths, key: Uint8Array): boolean {
  try {
    openDatabase(paths.database, key, { mustExist: true }).close();
    return true;
  } catch (error) {
    // Who holds the file is explained where it is opened for work.
    if (error instanceof DatabaseBusy) return true;
    if (error instanceof WrongKey) return false;
    throw error;
  }
}

function requireSame(db: Database, path: string, key: Uint8Array): void {
  const copy = openDatabase(path, key, { readonly: true, mustExist: true });
  try {
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new Error('the copy is not intact');
    const [wanted, found] = [countRows(db), countRows(copy)];
    for (const [table, rows] of Object.entries(wanted))
      if (found[table] !== rows) throw new Error(`the copy lacks rows of ${table}`);
  } finally {
    copy.close();
  }
}
