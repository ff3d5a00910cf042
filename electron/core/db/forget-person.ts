import type { Database } from './open.ts';

/**
 * Removes a person for good: records, history, drafts, and what the log says about the person, also under the
 * numbers of files that were merged into this one. `secure_delete` overwrites the pages; backups expire by their
 * own rotation. The log lines themselves stay, without content.
 * @returns everybody who is gone.
 */
export function forgetPerson(db: Database, personId: string): string[] {
  const everyone = [personId, ...mergedInto(db, personId)];
  for (const id of everyone) forgetOne(db, id);
  return everyone;
}

/** Files that were merged into this one, and into those. */
export function mergedInto(db: Database, personId: string): string[] {
  return db
    .prepare<[string], string>(
      `WITH RECURSIVE fruehere (id) AS (
         SELECT aufgegebenId FROM zusammenfuehrung WHERE behaltenId = ? AND zurueckgenommenAm IS NULL
         UNION SELECT z.aufgegebenId FROM zusammenfuehrung z JOIN fruehere f ON z.behaltenId = f.id WHERE z.zurueckgenommenAm IS NULL
       ) SELECT id FROM fruehere`,
    )
    .pluck()
    .all(personId);
}

function forgetOne(db: Database, personId: string): void {
  const run = (sql: string) => db.prepare(sql).run(personId);
  run('DELETE FROM aenderung WHERE personId = ?');
  run('DELETE FROM protokollinhalt WHERE personId = ?');
  run(
    `DELETE FROM protokollinhalt WHERE personId IS NULL AND EXISTS (SELECT 1 FROM json_each(inhalt, '$.personen') WHERE value = ?)`,
  );
  // A draft is kept under the person, under one of her referrals, or speaks of her among others.
  db.prepare(
    `DELETE FROM entwurf WHERE instr(ort, @id) > 0 OR instr(inhalt, @id) > 0
       OR EXISTS (SELECT 1 FROM verweis WHERE verweis.personId = @id AND instr(ort, verweis.id) > 0)`,
  ).run({ id: personId });
  db.prepare('DELETE FROM keineDublette WHERE personA = ? OR personB = ?').run(personId, personId);
  db.prepare('DELETE FROM zusammenfuehrung WHERE behaltenId = ? OR aufgegebenId = ?').run(personId, personId);
  // Reported rows in which she was only proposed name her as well.
  run('DELETE FROM halbjahreszeile WHERE instr(kandidaten, ?) > 0');
  run('DELETE FROM verweis WHERE personId = ?');
  run('DELETE FROM dokument WHERE personId = ?');
  const haushaltId = db
    .prepare<[string], string | null>('SELECT haushaltId FROM person WHERE id = ?')
    .pluck()
    .get(personId);
  // Everything else hangs on the person and goes with it.
  run('DELETE FROM person WHERE id = ?');
  if (typeof haushaltId === 'string') forgetEmptyHaushalt(db, haushaltId);
}

/** An address where nobody is left would still say where the person lived. */
function forgetEmptyHaushalt(db: Database, id: string): void {
  const left = db
    .prepare<[string], number>('SELECT count(*) FROM person WHERE haushaltId = ?')
    .pluck()
    .get(id);
  if (left !== 0) return;
  db.prepare(`DELETE FROM aenderung WHERE tabelle = 'haushalt' AND recordId = ?`).run(id);
  db.prepare('DELETE FROM haushalt WHERE id = ?').run(id);
}
