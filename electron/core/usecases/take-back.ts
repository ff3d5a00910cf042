import type { Name } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';

type Change = {
  readonly tabelle: Tabelle;
  readonly recordId: string;
  readonly personId: string | null;
  readonly feld: string;
  readonly alt: string | null;
  readonly neu: string | null;
};

/**
 * Takes back what one call did to records, from the history: what it made goes, what it removed comes back, what it
 * changed or handed over is as before. The caller has made sure that nobody has touched any of it since
 * ({@link laterChanges}).
 */
export function takeBack(access: WriteAccess, protokollId: number): void {
  const changes = access.db
    .prepare<[number], Change>(
      'SELECT tabelle, recordId, personId, feld, alt, neu FROM aenderung WHERE protokollId = ? ORDER BY id',
    )
    .all(protokollId);
  const steps = [...Map.groupBy(changes, ({ tabelle, recordId }) => `${tabelle} ${recordId}`).values()].map(
    stepOf,
  );
  // People come back before anything is handed to them, and go after everything that hangs on them.
  const order = (step: Step) =>
    ({ back: step.tabelle === 'person' ? 0 : 2, field: 1, move: 2, gone: 3 })[step.what];
  // What came last goes first: a later record may point to an earlier one of the same call.
  const gone = steps.filter(({ what }) => what === 'gone').toReversed();
  const rest = steps.filter(({ what }) => what !== 'gone');
  for (const step of [...rest.toSorted((a, b) => order(a) - order(b)), ...gone]) apply(access, step);
}

type Ganzes = {
  readonly protokollNr: number;
  /** Names of the use cases that may be taken back here. */
  readonly art: Name | readonly Name[];
  /** Sentences: there is no such call; somebody has gone on working. */
  readonly fehlt: string;
  readonly weitergearbeitet: string;
};

/**
 * Takes back a whole call, or nothing of it.
 * @returns how many people it concerned
 * @throws Refusal when it was another call, or when somebody has changed any of it since
 */
export function takeBackWhole(
  access: WriteAccess,
  { protokollNr, art, fehlt, weitergearbeitet }: Ganzes,
): number {
  const found = access.db
    .prepare<[number], string>('SELECT art FROM protokoll WHERE id = ?')
    .pluck()
    .get(protokollNr);
  if (![art].flat().some((each) => each === found)) throw new Refusal('not_found', fehlt);
  if (laterChanges(access, protokollNr) > 0) throw new Refusal('conflict', weitergearbeitet);
  const personen = access.db
    .prepare<[number], string>(
      'SELECT DISTINCT personId FROM aenderung WHERE protokollId = ? AND personId IS NOT NULL',
    )
    .pluck()
    .all(protokollNr);
  takeBack(access, protokollNr);
  for (const id of personen) access.note(id);
  access.note(null, { zurueckgenommen: protokollNr });
  return personen.length;
}

/** Records and people that were changed again after a call; the number of people or, without one, of records. */
export function laterChanges({ db }: Pick<ReadAccess, 'db'>, protokollId: number): number {
  return (
    db
      .prepare<[number, number, number], number>(
        `SELECT count(DISTINCT coalesce(personId, recordId)) FROM aenderung
         WHERE protokollId > ? AND recordId IN (SELECT recordId FROM aenderung WHERE protokollId = ?)
         AND protokollId <> ?`,
      )
      .pluck()
      .get(protokollId, protokollId, protokollId) ?? 0
  );
}

type Step = {
  readonly what: 'back' | 'field' | 'move' | 'gone';
  readonly tabelle: Tabelle;
  readonly id: string;
  /** Whom the record belonged to before. */
  readonly personId: string | null;
  readonly before: Readonly<Record<string, unknown>>;
};

function stepOf(changes: readonly Change[]): Step {
  const [first] = changes;
  if (first === undefined) throw new Error('a group without changes');
  const marks = changes.filter(({ feld }) => feld === 'id');
  const went = marks.find(({ neu }) => neu === null);
  const came = marks.some(({ alt }) => alt === null);
  const what = went === undefined ? (came ? 'gone' : 'field') : came ? 'move' : 'back';
  const old = changes.filter(({ personId }) => what !== 'move' || personId === went?.personId);
  return {
    what,
    tabelle: first.tabelle,
    id: first.recordId,
    personId: went?.personId ?? null,
    before: Object.fromEntries(
      old.map(({ feld, alt }) => [feld, alt === null ? null : (JSON.parse(alt) as unknown)]),
    ),
  };
}

function apply(access: WriteAccess, { what, tabelle, id, personId, before }: Step): void {
  switch (what) {
    case 'gone':
      access.remove(tabelle, id);
      return;
    case 'move':
      if (personId === null) throw new Error('a record that belongs to nobody was handed over');
      access.move(tabelle, id, personId);
      restore(access, { tabelle, id, before }, access.tables[tabelle].find(id));
      return;
    case 'field':
      restore(access, { tabelle, id, before }, access.tables[tabelle].find(id));
      return;
    case 'back':
      restore(access, { tabelle, id, before }, access.lastRemoved(tabelle, id));
      return;
    default:
      assertNever(what);
  }
}

function restore(
  access: WriteAccess,
  { tabelle, id, before }: Pick<Step, 'tabelle' | 'id' | 'before'>,
  now: object | null,
): void {
  if (now === null) throw new Error(`a record of the history is not there: ${tabelle} ${id}`);
  // `as`: parsed by the schema of that very table.
  access.save(tabelle, records[tabelle].parse({ ...now, ...before }) as never);
}
