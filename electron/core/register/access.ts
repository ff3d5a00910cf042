import type { Right } from '#shared/api/contract.ts';
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis, Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { Saved } from '../db/history.ts';
import type { Database } from '../db/open.ts';
import type { ProtokollInhalt } from '../db/protokoll.ts';
import type { Tables } from '../db/tables.ts';
import type { Treffer } from '#shared/suche/such-index.ts';

export type Benutzer = { readonly id: string; readonly name: string; readonly rechte: readonly Right[] };

/** What a query has: it can read and nothing else. */
export type ReadAccess = {
  /** For questions that join; writing through it is refused by the database in queries. */
  readonly db: Database;
  readonly tables: Tables;
  readonly benutzer: Benutzer;
  readonly today: Datum;
  /** Moment of this call, UTC. */
  readonly now: string;
  /** The rules, checked against the facts; same function everywhere. */
  readonly check: (fall: Fall, rahmen: Pruefrahmen) => FallErgebnis;
  /** A new id, for a proposal or for a record. */
  readonly newId: () => string;
  /** People who could be meant by what was typed, likeliest first, with the reasons of the first ones. */
  readonly suche: (eingabe: string, mitGrund?: number) => readonly Treffer[];
  /** Proposals of some people still belong to another day or other rules. */
  readonly vorschlaegeVeraltet: () => boolean;
};

/** What a command has: one transaction, one log line, a history row per changed field. */
export type WriteAccess = ReadAccess & {
  /** Inserts or updates by id, writes the history and refreshes the proposal of the person it belongs to. */
  readonly save: <T extends Tabelle>(tabelle: T, record: RecordOf<T>, gueltigAb?: Datum | null) => Saved;
  /** @returns the removed record, or null if there was none. */
  readonly remove: <T extends Tabelle>(tabelle: T, id: string) => RecordOf<T> | null;
  /** A record goes over to another person, with its place among the others; the history sees it go and come. */
  readonly move: <T extends Tabelle>(tabelle: T, id: string, personId: string) => void;
  /** The record as it was when it was removed last. */
  readonly lastRemoved: <T extends Tabelle>(tabelle: T, id: string) => RecordOf<T> | null;
  /** Final: the person's records, history, drafts and logged contents are gone; the chain of the log still verifies. */
  readonly forgetPerson: (personId: string) => void;
  /** Says in the log line what this call was about: ids and counts, never names. May be called several times. */
  readonly note: (personId: string | null, inhalt?: ProtokollInhalt) => void;
  /** Number of the log line this call writes; changes of the history point to it. */
  readonly protokollId: number;
};
