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
export function nextProgrammNr({ db }: WriteAccess): string {
  const counter = db
    .prepare<[], number>(`SELECT CAST(wert AS INTEGER) FROM register WHERE name = 'letzteProgrammNr'`)
    .pluck();
  const next = (counter.get() ?? 0) + 1;
  db.prepare(`INSERT OR REPLACE INTO register (name, wert) VALUES ('letzteProgrammNr', ?)`).run(String(next));
  return `P-${String(next).padStart(5, '0')}`;
}
