import type { Database } from '../open.ts';

/** The bytes of scans, apart from the records: nothing reads them but who wants to see one. */
export function saveBeleginhalt(db: Database, belegId: string, inhalt: Uint8Array): void {
  db.prepare('INSERT INTO beleginhalt ("belegId", "inhalt") VALUES (?, ?)').run(belegId, inhalt);
}

/** @returns null if only the original was seen. */
export function loadBeleginhalt(db: Database, belegId: string): Buffer | null {
  const inhalt = db
    .prepare<[string], Buffer>('SELECT "inhalt" FROM beleginhalt WHERE "belegId" = ?')
    .pluck()
    .get(belegId);
  return inhalt ?? null;
}
