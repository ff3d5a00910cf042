import type { Person } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';

/** @throws Refusal if the register does not (or no longer) hold this person. */
export function requirePerson({ tables }: ReadAccess, personId: string): Person {
  const person = tables.person.find(personId);
  if (person === null) throw new Refusal('not_found', 'Diese Person gibt es im Register nicht (mehr).');
  return person;
}

/**
 * The next Programm-Nr., e.g. `P-00017`. It says nothing about the person and is never given twice, even after the
 * person is gone.
 */
export function nextProgrammNr(access: WriteAccess): string {
  const [nr] = nextProgrammNrn(access, 1);
  if (nr === undefined) throw new Error('one number was asked for');
  return nr;
}

/** As {@link nextProgrammNr}, for many at once. */
export function nextProgrammNrn({ db }: WriteAccess, anzahl: number): readonly string[] {
  const counter = db
    .prepare<[], number>(`SELECT CAST(wert AS INTEGER) FROM register WHERE name = 'letzteProgrammNr'`)
    .pluck();
  const last = counter.get() ?? 0;
  db.prepare(`INSERT OR REPLACE INTO register (name, wert) VALUES ('letzteProgrammNr', ?)`).run(
    String(last + anzahl),
  );
  return Array.from({ length: anzahl }, (_, index) => `P-${String(last + index + 1).padStart(5, '0')}`);
}
