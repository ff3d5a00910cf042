import { plusDays } from '#shared/lib/datum.ts';
import { type Anlass, type Backup, listBackups, removeBackup, writeBackup } from '../files/backup.ts';
import { expired } from '../files/rotation.ts';
import type { Services } from '../services.ts';
import type { OpenRegister } from './open-register.ts';
import type { RegisterPaths } from './paths.ts';

/** An automatic backup after so many saves, or when the last one is from another day. */
const CHANGES = 100;
const LOOK_EVERY_MS = 30_000;
/** Not in the first seconds after unlocking, when everybody wants to work. */
const FIRST_LOOK_MS = 15_000;

export type BackupKeeper = ReturnType<typeof createBackupKeeper>;

/** Writes backups of the open register, by hand and by itself, and lets old ones expire. */
export function createBackupKeeper({
  register,
  paths,
  databaseKey,
  services,
}: {
  readonly register: OpenRegister;
  readonly paths: RegisterPaths;
  readonly databaseKey: Buffer;
  readonly services: Services;
}) {
  let savedChanges = 0;
  let verified: { readonly tag: string; readonly warnung: string | null } | null = null;

  function write(anlass: Anlass, ordner: string = paths.sicherungen): Backup {
    const backup = writeBackup({
      db: register.db,
      databaseKey,
      keyFile: paths.keyFile,
      ordner,
      anlass,
      now: services.now(),
    });
    if (ordner === paths.sicherungen) {
      savedChanges = register.changes();
      for (const { name } of expired(listBackups(ordner), services.today())) removeBackup(ordner, name);
    }
    return backup;
  }

  /** Why a backup is due now; null if none is. */
  function due(): Anlass | null {
    const last = listBackups(paths.sicherungen).find(({ geprueft }) => geprueft);
    const yesterday = plusDays(services.today(), -1);
    if (last === undefined || last.erstelltAm.slice(0, 10) < yesterday) return 'taeglich';
    if (last.erstelltAm.slice(0, 10) === yesterday && register.changes() > savedChanges) return 'taeglich';
    return register.changes() - savedChanges >= CHANGES ? 'aenderungen' : null;
  }

  function writeIfDue(): Backup | null {
    const anlass = due();
    return anlass === null ? null : write(anlass);
  }

  /** Once a day: whether somebody has changed the log behind the program's back. */
  function verifyLog(): void {
    if (verified?.tag === services.today()) return;
    const result = register.protokoll.verify();
    verified = {
      tag: services.today(),
      warnung: result.ok
        ? null
        : `Das Protokoll wurde außerhalb des Programms verändert (ab Zeile ${result.zeile}). Bitte informieren Sie die Datenschutzbeauftragte oder den Datenschutzbeauftragten.`,
    };
  }

  return {
    write,
    writeIfDue,
    verifyLog,
    /** What the daily look at the log has found; null if all is well or it was not looked at yet. */
    protokollWarnung: (): string | null => verified?.warnung ?? null,
    list: (): Backup[] => listBackups(paths.sicherungen),
    /** @returns stops looking. */
    watch: (logDefect: (where: string, error: unknown) => void): (() => void) => {
      const look = (): void => {
        try {
          verifyLog();
          writeIfDue();
        } catch (error) {
          // The start page shows the age of the last backup; the reason goes to the log.
          logDefect('backup', error);
        }
      };
      const first = setTimeout(look, FIRST_LOOK_MS);
      const again = setInterval(look, LOOK_EVERY_MS);
      return () => {
        clearTimeout(first);
        clearInterval(again);
      };
    },
  };
}
