import type { Database } from '#electron/core/db/open.ts';

/** Whether the present value of a field came with a list or from a human. */
export type Herkunft = (recordId: string, feld: string) => 'import' | 'hand';

/** Use cases by which lists come in. */
const IMPORTE: readonly string[] = ['import.run', 'beispiel.fill'];

export function createHerkunft(db: Database): Herkunft {
  const last = db
    .prepare<[string, string], string>(
      'SELECT p.art FROM aenderung a JOIN protokoll p ON p.id = a.protokollId WHERE a.recordId = ? AND (a.feld = ? OR a.felder IS NOT NULL) ORDER BY a.id DESC LIMIT 1',
    )
    .pluck();
  return (recordId, feld) => (IMPORTE.includes(last.get(recordId, feld) ?? '') ? 'import' : 'hand');
}
