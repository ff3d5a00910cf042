import { records, type RecordOf, type Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from './open.ts';
import type { Tables } from './tables.ts';

export type Saved = 'neu' | 'geaendert' | 'gleich';
export type Change = {
  readonly tabelle: string;
  readonly recordId: string;
  readonly personId: string | null;
  readonly feld: string;
  readonly alt: string | null;
  readonly neu: string | null;
};

/** A row of the history as it lies there; an arrival holds the fields it came with as one object. */
export type ChangeRow<R> = R & { readonly feld: string | null; readonly felder: string | null };

/**
 * Large fields of records that are written once and never changed: their own row is their history, a second copy
 * would double the register.
 */
export const WRITTEN_ONCE: Partial<Record<Tabelle, string>> = {
  pruefung: 'ergebnis',
  dokument: 'daten',
  instrumentfassung: 'daten',
  paket: 'inhalt',
};

// `as`: fromEntries forgets that these are the names of tables.
const fields = Object.fromEntries(
  Object.entries(records).map(([tabelle, schema]) => [tabelle, Object.keys(schema.shape)]),
) as unknown as Record<Tabelle, readonly string[]>;

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The only way to change a record: writes what changed, field by field, in the same transaction. A record that
 * comes or goes is seen by its field `id`, whose old or new value is then null. What it came with stands in that one
 * row (ADR 0046): a list of ten thousand people would otherwise write forty rows for each of them.
 */
export function createHistory(db: Database, tables: Tables) {
  const insert = db.prepare(
    'INSERT INTO aenderung (protokollId, tabelle, recordId, personId, feld, alt, neu, gueltigAb) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertArrival = db.prepare(
    `INSERT INTO aenderung (protokollId, tabelle, recordId, personId, gueltigAb, feld, neu, felder) VALUES (?, ?, ?, ?, ?, 'id', ?, ?)`,
  );
  const lastRemoval = db.prepare<[string, string], { protokollId: number }>(
    `SELECT protokollId FROM aenderung WHERE recordId = ? AND tabelle = ? AND feld = 'id' AND neu IS NULL ORDER BY id DESC LIMIT 1`,
  );
  const removedFields = db.prepare<[string, string, number], Change>(
    'SELECT * FROM aenderung WHERE recordId = ? AND tabelle = ? AND protokollId = ? AND neu IS NULL ORDER BY id',
  );

  function note(
    protokollId: number,
    tabelle: Tabelle,
    change: { before: AnyRecord | null; after: AnyRecord | null; gueltigAb: Datum | null },
  ): boolean {
    const { before, after, gueltigAb } = change;
    if (before === null) return after !== null && noteArrival(protokollId, tabelle, { after, gueltigAb });
    let changed = false;
    for (const feld of fields[tabelle]) {
      const [alt, neu] = [asText(before[feld]), asText(after?.[feld])];
      if (alt === neu) continue;
      changed = true;
      if (feld === WRITTEN_ONCE[tabelle] && after === null) continue;
      const some = after ?? before;
      insert.run(protokollId, tabelle, some.id, personOf(tabelle, some), feld, alt, neu, gueltigAb);
    }
    return changed;
  }

  function noteArrival(
    protokollId: number,
    tabelle: Tabelle,
    { after, gueltigAb }: { after: AnyRecord; gueltigAb: Datum | null },
  ): true {
    const filled: Record<string, unknown> = {};
    for (const feld of fields[tabelle]) {
      const neu = after[feld] ?? null;
      if (neu !== null && feld !== 'id' && feld !== WRITTEN_ONCE[tabelle]) filled[feld] = neu;
    }
    insertArrival.run(
      protokollId,
      tabelle,
      after.id,
      personOf(tabelle, after),
      gueltigAb,
      JSON.stringify(after.id),
      JSON.stringify(filled),
    );
    return true;
  }

  return {
    save: <T extends Tabelle>(
      protokollId: number,
      tabelle: T,
      record: RecordOf<T>,
      gueltigAb: Datum | null = null,
    ): Saved => {
      // A table and its schema share the name; the compiler cannot follow T through both maps.
      const table = tables[tabelle] as unknown as {
        find: (id: string) => AnyRecord | null;
        insert: (row: AnyRecord) => void;
        update: (row: AnyRecord) => boolean;
      };
      const after = records[tabelle].parse(record) as AnyRecord;
      const before = table.find(after.id);
      if (!note(protokollId, tabelle, { before, after, gueltigAb })) return 'gleich';
      if (before === null) table.insert(after);
      else table.update(after);
      return before === null ? 'neu' : 'geaendert';
    },
    /**
     * Hands a record to another person. One removal and one arrival in the history, so that either person's past
     * can be replayed alone; the row itself stays where it is, with everything that points to it.
     */
    move: <T extends Tabelle>(
      protokollId: number,
      tabelle: T,
      id: string,
      personId: string,
    ): { readonly before: RecordOf<T>; readonly after: RecordOf<T> } => {
      const before = tables[tabelle].find(id);
      if (before === null) throw new Error('a record that is not there cannot move');
      const after = { ...before, personId };
      note(protokollId, tabelle, { before: before as AnyRecord, after: null, gueltigAb: null });
      note(protokollId, tabelle, { before: null, after: after as AnyRecord, gueltigAb: null });
      // As in `save`: table and schema share the name, the compiler cannot follow T through both maps.
      (tables[tabelle] as unknown as { update: (row: AnyRecord) => boolean }).update(after as AnyRecord);
      return { before: before as RecordOf<T>, after: after as RecordOf<T> };
    },
    /** @returns the record that was removed, or null if there was none. */
    remove: <T extends Tabelle>(protokollId: number, tabelle: T, id: string): RecordOf<T> | null => {
      const before = tables[tabelle].find(id);
      if (before === null) return null;
      note(protokollId, tabelle, { before: before as AnyRecord, after: null, gueltigAb: null });
      tables[tabelle].remove(id);
      return before as RecordOf<T>;
    },
    /** The record as it was when it was removed last; null if it never was. */
    lastRemoved: <T extends Tabelle>(tabelle: T, id: string): RecordOf<T> | null => {
      const removal = lastRemoval.get(id, tabelle);
      if (!removal) return null;
      const fields = removedFields.all(id, tabelle, removal.protokollId);
      return records[tabelle].parse(
        fromChanges(
          fields.map(({ feld, alt }) => [feld, alt]),
          tabelle,
        ),
      ) as RecordOf<T>;
    },
  };
}

export type History = ReturnType<typeof createHistory>;

/** Rows of the history, each field for itself: what a record came with follows its arrival. */
export function fieldByField<R extends { readonly neu: string | null }>(
  rows: readonly ChangeRow<R>[],
): readonly ChangeRow<R>[] {
  return rows.flatMap((row) =>
    row.felder === null
      ? [row]
      : [
          row,
          // `as`: the program has written it, field names to values.
          ...Object.entries(JSON.parse(row.felder) as Record<string, unknown>).map(([feld, wert]) => ({
            ...row,
            feld,
            neu: JSON.stringify(wert),
          })),
        ],
  );
}

/** Field values as the history keeps them; fields that were never filled are null. */
export function fromChanges(
  fields: readonly (readonly [string, string | null])[],
  tabelle: Tabelle,
): Record<string, unknown> {
  const record: Record<string, unknown> = Object.fromEntries(
    Object.keys(records[tabelle].shape).map((feld) => [feld, null]),
  );
  for (const [feld, text] of fields)
    if (Object.hasOwn(record, feld)) record[feld] = text === null ? null : JSON.parse(text);
  return record;
}

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

export function personOf(tabelle: Tabelle, record: AnyRecord): string | null {
  if (tabelle === 'person') return record.id;
  return typeof record['personId'] === 'string' ? record['personId'] : null;
}
