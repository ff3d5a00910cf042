import { plusDays } from '#shared/lib/datum.ts';
import { type Anlass, type Backup, listBackups, removeBackup, writeBackup } from '../files/backup.ts';
import { expired } from '../files/rotation.ts';
import type { Services } from '../services.ts';
import type { HealthKeeper } from './health.ts';
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

  return {
    write,
    writeIfDue,
    list: (): Backup[] => listBackups(paths.sicherungen),
    /** @returns stops looking. */
    watch: (health: HealthKeeper, logDefect: (where: string, error: unknown) => void): (() => void) => {
      const look = (): void => {
        try {
          health.checkIfDue();
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
