import type { Datum } from '#shared/lib/datum.ts';
import { z } from 'zod';
import type { Services } from '../services.ts';
import type { OpenRegister } from './open-register.ts';

const befund = z.strictObject({
  /** UTC, as ISO text. */
  am: z.string(),
  ergebnis: z.enum(['gut', 'protokoll', 'schaden']),
  /** Line of the log from which on it was changed; null for the other results. */
  zeile: z.int().nullable(),
});
/** What a full look at the register has found. */
export type Befund = z.output<typeof befund>;

export type HealthKeeper = ReturnType<typeof createHealthKeeper>;

/**
 * Once a day the whole file is read: every page with its check sum, every index, every reference, and the chain of
 * the log. What was found is kept in the register, so that a restart neither repeats nor forgets it.
 */
export function createHealthKeeper({ db, protokoll, writeDraft }: OpenRegister, services: Services) {
  let found = restore();

  function restore(): Befund | null {
    const stored = db.prepare<[], string>(`SELECT wert FROM register WHERE name = 'pruefung'`).pluck().get();
    return stored === undefined ? null : (befund.safeParse(JSON.parse(stored)).data ?? null);
  }

  function check(): Befund {
    found = { am: services.now(), ...look() };
    try {
      writeDraft(({ db: writing }) =>
        writing
          .prepare(`INSERT OR REPLACE INTO register (name, wert) VALUES ('pruefung', ?)`)
          .run(JSON.stringify(found)),
      );
    } catch (error) {
      // A damaged file may refuse to be written; what was found is told all the same.
      if (found.ergebnis !== 'schaden') throw error;
    }
    return found;
  }

  function look(): Pick<Befund, 'ergebnis' | 'zeile'> {
    if (!isWhole()) return { ergebnis: 'schaden', zeile: null };
    const chain = protokoll.verify();
    return chain.ok ? { ergebnis: 'gut', zeile: null } : { ergebnis: 'protokoll', zeile: chain.zeile };
  }

  function isWhole(): boolean {
    try {
      return (
        db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
        db.prepare('PRAGMA foreign_key_check').all().length === 0
      );
    } catch (error) {
      if (isDamage(error)) return false;
      throw error;
    }
  }

  return {
    check,
    checkIfDue: (): void => {
      const today: Datum = services.today();
      if (found === null || found.ergebnis !== 'gut' || found.am.slice(0, 10) !== today) check();
    },
    last: (): Befund | null => found,
  };
}

/** Whether the database itself is the matter, and not the medium or the program. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((known) => code.startsWith(known));
}
