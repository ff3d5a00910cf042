import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { records, zeitpunkt } from '#shared/domain/records.ts';
import { sicherungsanlass } from '#shared/domain/sicherungsanlass.ts';
import { openDatabase, type Database } from '../db/open.ts';
import { createOwn, secureFile, syncFolder, writeFileAtomic } from './atomic.ts';

export type Anlass = z.output<typeof sicherungsanlass>;

const entry = z.strictObject({
  name: z.string().max(200),
  erstelltAm: zeitpunkt,
  anlass: sicherungsanlass,
  bytes: z.int(),
  geprueft: z.boolean(),
  personen: z.int().nullable(),
});
/** A backup is a pair of files with one stem: database and key file. Together they open on any computer. */
export type Backup = z.output<typeof entry>;

const INDEX = 'verzeichnis.json';
const NAME = /^Bleibeweg-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z_]+)\.bleibeweg$/;

export type BackupJob = {
  readonly db: Database;
  readonly databaseKey: Uint8Array;
  readonly keyFile: string;
  readonly ordner: string;
  readonly anlass: Anlass;
  /** UTC, as ISO text. */
  readonly now: string;
};

/**
 * Copies the open database and its key file, opens the copy with the key, checks it and counts its rows. Only a
 * copy that passed gets its name; whatever goes wrong leaves nothing behind.
 */
export function writeBackup({ db, databaseKey, keyFile, ordner, anlass, now }: BackupJob): Backup {
  // Not with the folders above: where the stick is gone, none of its name must appear on the disk behind it.
  if (!existsSync(ordner)) mkdirSync(ordner, { mode: 0o700 });
  const stem = `Bleibeweg-${now.slice(0, 10)}T${now
    .slice(11)
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 9)
    .padEnd(9, '0')}Z-${anlass}`;
  const name = `${stem}.bleibeweg`;
  const unfinished = join(ordner, `${stem}.unfertig`);
  try {
    rmSync(unfinished, { force: true });
    createOwn(unfinished);
    db.prepare('VACUUM INTO ?').run(unfinished);
    const personen = requireSame(db, unfinished, databaseKey);
    secureFile(unfinished);
    copyFileSync(keyFile, keyFileOf(join(ordner, name)));
    secureFile(keyFileOf(join(ordner, name)));
    renameSync(unfinished, join(ordner, name));
    syncFolder(ordner);
    const backup: Backup = {
      name,
      erstelltAm: now,
      anlass,
      bytes: statSync(join(ordner, name)).size,
      geprueft: true,
      personen,
    };
    writeIndex(ordner, [...readIndex(ordner), backup]);
    return backup;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Opens the copy like a stranger would and compares every table. @returns how many people it holds. */
function requireSame(db: Database, copy: string, databaseKey: Uint8Array): number {
  const opened = openDatabase(copy, databaseKey, { readonly: true, mustExist: true });
  try {
    if (opened.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new Error('the backup is not intact');
    const [wanted, found] = [countRows(db), countRows(opened)];
    for (const [table, rows] of Object.entries(wanted))
      if (found[table] !== rows) throw new Error(`the backup lacks rows of ${table}`);
    return found['person'] ?? 0;
  } finally {
    opened.close();
  }
}

/** Rows of every record table. */
export function countRows(db: Database): Record<string, number> {
  const exists = db
    .prepare<[string], number>(`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?`)
    .pluck();
  const tables = [...Object.keys(records), 'protokoll', 'aenderung'].filter(
    (table) => exists.get(table) === 1,
  );
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  );
}

/** Rows per table of a backup that opens with one of these keys and is intact; null otherwise. */
export function countBackup(datei: string, keys: readonly Uint8Array[]): Record<string, number> | null {
  for (const key of keys) {
    const counts = countWith(datei, key);
    if (counts !== null) return counts;
  }
  return null;
}

function countWith(datei: string, key: Uint8Array): Record<string, number> | null {
  try {
    const db = openDatabase(datei, key, { readonly: true, mustExist: true });
    try {
      return db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? countRows(db) : null;
    } finally {
      db.close();
    }
  } catch {
    // Whatever keeps it from opening, the answer is the same: not readable.
    return null;
  }
}

/** All backups of a folder, newest first. What the index does not know is listed as not checked. */
export function listBackups(ordner: string): Backup[] {
  if (!existsSync(ordner)) return [];
  const known = new Map(readIndex(ordner).map((backup) => [backup.name, backup]));
  return readdirSync(ordner)
    .filter((name) => NAME.test(name) && existsSync(keyFileOf(join(ordner, name))))
    .flatMap((name) => known.get(name) ?? describe(ordner, name) ?? [])
    .toSorted((a, b) => (a.erstelltAm < b.erstelltAm ? 1 : -1));
}

export function latestReadable(ordner: string): Backup | null {
  return listBackups(ordner).find(({ geprueft }) => geprueft) ?? null;
}

export function removeBackup(ordner: string, name: string): void {
  const path = join(ordner, basename(name));
  rmSync(path, { force: true });
  rmSync(keyFileOf(path), { force: true });
  writeIndex(
    ordner,
    readIndex(ordner).filter((backup) => backup.name !== name),
  );
}

/** The key file that belongs to a backup. @param datei path of the database part */
export function keyFileOf(datei: string): string {
  return datei.replace(/\.bleibeweg$/, '.schluessel');
}

function describe(ordner: string, name: string): Backup | null {
  const [, day, h, min, s, ms, why] = NAME.exec(name) ?? [];
  const parsed = entry.safeParse({
    name,
    erstelltAm: `${day}T${h}:${min}:${s}.${ms}Z`,
    anlass: why,
    bytes: statSync(join(ordner, name)).size,
    geprueft: false,
    personen: null,
  });
  return parsed.success ? parsed.data : null;
}

function readIndex(ordner: string): Backup[] {
  const path = join(ordner, INDEX);
  if (!existsSync(path)) return [];
  try {
    return z.array(entry).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // The index only remembers what was checked; without it every backup counts as not checked.
    return [];
  }
}

function writeIndex(ordner: string, backups: readonly Backup[]): void {
  const present = backups.filter(({ name }) => existsSync(join(ordner, name)));
  writeFileAtomic(join(ordner, INDEX), JSON.stringify(present, null, 1));
}
