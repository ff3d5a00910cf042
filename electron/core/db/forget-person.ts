import type { Database } from './open.ts';

/**
 * Removes a person for good: records, history, drafts, and what the log says about the person. `secure_delete`
 * overwrites the pages; backups expire by their own rotation. The log lines themselves stay, without content.
 */
export function forgetPerson(db: Database, personId: string): void {
  const run = (sql: string) => db.prepare(sql).run(personId);
  run('DELETE FROM aenderung WHERE personId = ?');
  run('DELETE FROM protokollinhalt WHERE personId = ?');
  run(
    `DELETE FROM protokollinhalt WHERE personId IS NULL AND EXISTS (SELECT 1 FROM json_each(inhalt, '$.personen') WHERE value = ?)`,
  );
  run('DELETE FROM entwurf WHERE instr(ort, ?) > 0');
  run('DELETE FROM verweis WHERE personId = ?');
  run('DELETE FROM dokument WHERE personId = ?');
  // Everything else hangs on the person and goes with it.
  run('DELETE FROM person WHERE id = ?');
}
