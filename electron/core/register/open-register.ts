import type { Right } from '#shared/api/contract.ts';
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { forgetPerson } from '../db/forget-person.ts';
import { createHistory, personOf } from '../db/history.ts';
import type { Database } from '../db/open.ts';
import { createPersonSuche, type PersonSuche } from '../db/person-suche.ts';
import { createProtokoll, type Protokoll, type ProtokollInhalt } from '../db/protokoll.ts';
import { createTables, type Tables } from '../db/tables.ts';
import { createUebersicht, type Regelwerk, type Uebersicht } from '../db/uebersicht.ts';
import type { Services } from '../services.ts';
import type { Benutzer, ReadAccess, WriteAccess } from './access.ts';

/** From so many people on, a call does not wait for their proposals: they are refreshed afterwards, in pieces. */
const REFRESH_AT_ONCE = 50;

/** What every check reads beside the facts of the person: settings, amounts, rent limits, packages. */
const RAHMEN: ReadonlySet<Tabelle> = new Set<Tabelle>([
  'einstellung',
  'parameterjahr',
  'kdugrenze',
  'paketstand',
]);

/** An unlocked register: the database, who is signed in, and the three ways to reach it. */
export type OpenRegister = {
  readonly db: Database;
  readonly tables: Tables;
  readonly protokoll: Protokoll;
  readonly uebersicht: Uebersicht;
  readonly suche: PersonSuche;
  readonly benutzer: Benutzer;
  readonly may: (right: Right) => boolean;
  /** Reads only; an attempt to write is a defect. */
  readonly read: <R>(run: (access: ReadAccess) => R) => R;
  /** One immediate transaction and one log line named after the use case. */
  readonly write: <R>(art: string, run: (access: WriteAccess) => R) => R;
  /** One transaction without a log line, for encrypted drafts. */
  readonly writeDraft: <R>(run: (access: ReadAccess) => R) => R;
  /** Changes written since the register was opened; the automatic backup counts them. */
  readonly changes: () => number;
};

export function createOpenRegister(
  db: Database,
  benutzer: Benutzer,
  { services, regelwerk }: { readonly services: Services; readonly regelwerk: Regelwerk },
): OpenRegister {
  const tables = createTables(db);
  const history = createHistory(db, tables);
  const protokoll = createProtokoll(db);
  const uebersicht = createUebersicht(db, tables, regelwerk);
  const suche = createPersonSuche(db);
  let changes = 0;

  const readAccess = (): ReadAccess => ({
    db,
    tables,
    benutzer,
    today: services.today(),
    now: services.now(),
    check: regelwerk.check,
    newId: services.newId,
    suche: suche.finde,
    vorschlaegeVeraltet: () => uebersicht.isStale(services.today()),
  });

  function write<R>(art: string, run: (access: WriteAccess) => R): R {
    const result = db
      .transaction(() => {
        const base = readAccess();
        const protokollId = protokoll.nextId();
        const touched = new Set<string>();
        const forgotten = new Set<string>();
        const notes = createNotes();
        const value = run({
          ...base,
          protokollId,
          note: notes.add,
          forgetPerson: (personId) => {
            for (const id of forgetPerson(db, personId)) {
              forgotten.add(id);
              suche.touch(id);
            }
          },
          lastRemoved: history.lastRemoved,
          save: (tabelle, record, gueltigAb = null) => {
            const saved = history.save(protokollId, tabelle, record, gueltigAb);
            if (tabelle === 'person') suche.touch(record.id);
            if (saved !== 'gleich') touch(touched, tabelle, record);
            return saved;
          },
          move: (tabelle, id, personId) => {
            const moved = history.move(protokollId, tabelle, id, personId);
            touch(touched, tabelle, moved.before);
            touch(touched, tabelle, moved.after);
          },
          remove: (tabelle, id) => {
            const removed = history.remove(protokollId, tabelle, id);
            if (removed !== null) touch(touched, tabelle, removed);
            return removed;
          },
        });
        for (const id of forgotten) touched.delete(id);
        refreshTouched(touched, base.today);
        protokoll.write({
          id: protokollId,
          zeit: base.now,
          tag: base.today,
          benutzerId: benutzer.id,
          art,
          ...notes.result(),
        });
        return value;
      })
      .immediate();
    changes += 1;
    return result;
  }

  /** What a changed record means for the overview: a person to refresh, a name to carry over, or everybody. */
  function touch<T extends Tabelle>(touched: Set<string>, tabelle: T, record: RecordOf<T>): void {
    const personId = personOf(tabelle, record);
    if (personId !== null) touched.add(personId);
    if (tabelle === 'person') suche.touch(record.id);
    if (RAHMEN.has(tabelle)) uebersicht.markStale();
    if (tabelle === 'traeger') uebersicht.renameTraeger(record.id);
  }

  function refreshTouched(touched: ReadonlySet<string>, today: Datum): void {
    for (const id of touched) {
      if (touched.size > REFRESH_AT_ONCE) uebersicht.announce(id, today);
      else uebersicht.refresh(id, today);
    }
  }

  return {
    db,
    tables,
    protokoll,
    uebersicht,
    suche,
    benutzer,
    may: (right) => right === 'offen' || benutzer.rechte.includes(right),
    write,
    read: (run) => {
      db.pragma('query_only = ON');
      try {
        return run(readAccess());
      } catch (error) {
        // Not the medium is read-only here but the query: that is our mistake, not the user's.
        throw isReadonly(error) ? new Error('a query tried to write', { cause: error }) : error;
      } finally {
        db.pragma('query_only = OFF');
      }
    },
    writeDraft: (run) => db.transaction(() => run(readAccess())).immediate(),
    changes: () => changes,
  };
}

function isReadonly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';
}

/** Collects what a call says about itself into one log line. */
function createNotes() {
  let personId: string | null = null;
  const persons = new Set<string>();
  let inhalt: ProtokollInhalt = {};
  return {
    add: (id: string | null, more: ProtokollInhalt = {}): void => {
      if (id !== null) persons.add(id);
      personId ??= id;
      inhalt = { ...inhalt, ...more };
    },
    result: () =>
      persons.size > 1
        ? { personId: null, inhalt: { ...inhalt, personen: [...persons] } }
        : { personId, inhalt },
  };
}
