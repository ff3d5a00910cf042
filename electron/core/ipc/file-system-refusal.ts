import { Refusal } from '#shared/lib/refusal.ts';

/** What disk, folder or a reference refuse is no defect: one sentence, nothing was changed. Null for every other error. */
export function fileSystemRefusal(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = FILE_SYSTEM[code];
  return message === undefined ? null : new Refusal('refused', message);
}

const FULL =
  'Der Datenträger ist voll. Dieser Schritt wurde nicht gespeichert; alles vorher Gespeicherte ist erhalten. Bitte schaffen Sie Platz und wiederholen Sie ihn.';
const READ_ONLY =
  'In diesen Ordner darf nicht geschrieben werden. Es wurde nichts geändert. Bitte wählen Sie einen anderen Ordner oder lassen Sie sich Schreibrecht geben.';
const GONE =
  'Der Ordner oder die Datei ist nicht mehr erreichbar. Bitte schließen Sie den Datenträger wieder an und versuchen Sie es noch einmal; was gespeichert war, ist dort erhalten.';
/** Ids come from a window that may be older than the register; the database itself knows that one leads nowhere. */
const LEADS_NOWHERE =
  'Ein Eintrag, auf den sich das bezieht, ist nicht (mehr) da. Es wurde nichts geändert. Bitte sehen Sie nach, was inzwischen geändert wurde, und versuchen Sie es noch einmal.';
const FILE_SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  SQLITE_FULL: FULL,
  SQLITE_CONSTRAINT_FOREIGNKEY: LEADS_NOWHERE,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  SQLITE_READONLY: READ_ONLY,
  SQLITE_READONLY_DBMOVED: GONE,
  SQLITE_CANTOPEN: GONE,
  SQLITE_IOERR: GONE,
  SQLITE_IOERR_WRITE: GONE,
  SQLITE_IOERR_FSYNC: GONE,
  ENOENT: GONE,
  ENOTDIR: GONE,
  EIO: GONE,
};
