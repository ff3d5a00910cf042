import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Right } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { migrations } from '../db/migrations/index.ts';
import { DatabaseFromFuture, migrate, schemaVersion } from '../db/migrate.ts';
import { isJournalDamaged, readJournal } from '../db/journal.ts';
import { DatabaseBusy, openDatabase, WrongKey, type Database } from '../db/open.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { latestReadable, writeBackup } from '../files/backup.ts';
import type { Services } from '../services.ts';
import { formatMoment } from './moment.ts';
import type { Benutzer } from './access.ts';
import { isDamage } from './health.ts';
import { readHolder } from './holder.ts';
import type { RegisterPaths } from './paths.ts';

/** The database of a register is damaged or missing; there may be a way to its last good state. */
export class DamagedDatabase extends Refusal {}

export type RegisterMark = { readonly registerId: string; readonly beispiel: boolean };

/**
 * Opens the database of a register and brings it to the newest schema; an older file is saved as a backup first.
 * @throws Refusal with what to do, for a damaged, newer, foreign or occupied file.
 */
export function openRegisterFile(
  paths: RegisterPaths,
  databaseKey: Uint8Array,
  mark: RegisterMark,
  services: Services,
): Database {
  // Read before the database is opened: opening takes from it what it can and forgets the rest.
  const journal = readJournal(paths.database);
  const db = openOrExplain(paths, databaseKey);
  try {
    requireIntact(db, paths);
    requireWholeJournal(journal, paths);
    migrate(
      db,
      migrations,
      () =>
        void writeBackup({
          db,
          databaseKey,
          keyFile: paths.keyFile,
          ordner: paths.sicherungen,
          anlass: 'vor_umstellung',
          now: services.now(),
        }),
    );
    requireMark(db, mark);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof DatabaseFromFuture) {
      throw new Refusal(
        'refused',
        'Dieses Register wurde mit einer neueren Fassung von Bleibeweg gespeichert. Es wurde nichts verändert. Bitte installieren Sie die neuere Fassung.',
      );
    }
    throw isDamage(error) ? damaged(paths) : error;
  }
}

function openOrExplain(paths: RegisterPaths, databaseKey: Uint8Array): Database {
  try {
    return openDatabase(paths.database, databaseKey, { mustExist: true });
  } catch (error) {
    if (error instanceof DatabaseBusy) throw occupied(paths);
    if (error instanceof WrongKey || isDamage(error) || codeOf(error) === 'SQLITE_CANTOPEN')
      throw damaged(paths);
    throw error;
  }
}

/** A quick look at the structure of every page; the thorough one runs with the daily backup. */
function requireIntact(db: Database, paths: RegisterPaths): void {
  if (schemaVersion(db) === 0 || db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(paths);
}

/** Says once that confirmed changes are lost. The next time the register opens with what was before them. */
function requireWholeJournal(journal: Buffer | null, paths: RegisterPaths): void {
  if (journal === null || !isJournalDamaged(journal)) return;
  const aside = `${paths.database}-wal.beschaedigt`;
  writeFileAtomic(aside, journal);
  throw new Refusal(
    'refused',
    `Das Programm wurde beim letzten Mal unterbrochen, und die Aufzeichnung der letzten Änderungen ist danach auf dem Datenträger beschädigt worden. Was davor gespeichert war, ist unversehrt. Beim nächsten Entsperren öffnet sich das Register mit diesem Stand; bitte prüfen Sie dann, was Sie zuletzt eingetragen haben. Die beschädigte Aufzeichnung liegt als „${basename(aside)}“ daneben.`,
  );
}

function requireMark(db: Database, mark: RegisterMark): void {
  const value = (name: string) =>
    db.prepare<[string], string>('SELECT wert FROM register WHERE name = ?').pluck().get(name);
  if (value('registerId') !== mark.registerId || value('beispiel') !== String(mark.beispiel)) {
    throw new Refusal(
      'refused',
      'Schlüsseldatei und Datenbank in diesem Ordner gehören nicht zusammen. Es wurde nichts verändert. Legen Sie beide Dateien aus derselben Sicherung in einen Ordner.',
    );
  }
}

/** The user as the register knows them. A way in without an active user behind it opens nothing. */
export function signedIn(db: Database, benutzerId: string): Benutzer {
  const user = db
    .prepare<[string], { id: string; name: string; rechte: string }>(
      'SELECT id, name, rechte FROM benutzer WHERE id = ? AND aktiv = 1',
    )
    .get(benutzerId);
  if (user === undefined)
    throw new Refusal(
      'forbidden',
      'Dieser Zugang wurde entzogen. Wer die Benutzer verwaltet, kann ihn neu einrichten.',
    );
  // The column holds what this program wrote: names of rights, separated by blanks.
  return {
    id: user.id,
    name: user.name,
    rechte: user.rechte.split(' ').filter((right) => right !== '') as Right[],
  };
}

function occupied(paths: RegisterPaths): Refusal {
  const holder = readHolder(paths.holder);
  const who =
    holder === null
      ? 'in einem anderen Programmfenster'
      : `von ${holder.name} am Rechner „${holder.rechner}“`;
  return new Refusal(
    'conflict',
    `Dieses Register ist gerade ${who} geöffnet. Bitte dort sperren oder das Programm schließen, dann noch einmal versuchen.`,
  );
}

function damaged(paths: RegisterPaths): DamagedDatabase {
  const last = latestReadable(paths.sicherungen);
  const help =
    last === null
      ? 'In diesem Ordner liegt keine Sicherung; suchen Sie eine auf einem Stick oder Netzlaufwerk.'
      : `Die letzte geprüfte Sicherung ist vom ${formatMoment(last.erstelltAm)} Uhr („${last.name}“). Mit „Letzten guten Stand herstellen“ setzt das Programm sie an ihre Stelle und legt die beschädigte Datei daneben; Kennwort und Wörter bleiben gültig.`;
  const what = existsSync(paths.database) ? 'ist beschädigt' : 'fehlt in diesem Ordner';
  return new DamagedDatabase(
    'refused',
    `Die Datenbank „Register.bleibeweg“ ${what} und wurde nicht geöffnet; es wurde nichts verändert. ${help}`,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
