import { records, type Tabelle } from '#shared/domain/records.ts';
import type { Database } from './open.ts';
import { createTable, type Table } from './table.ts';

export type Tables = { readonly [T in Tabelle]: Table<(typeof records)[T]> };

/** Every table of the register, typed by its schema. */
export function createTables(db: Database): Tables {
  const entries = Object.entries(records).map(([name, schema]) => [name, createTable(db, name, schema)]);
  // fromEntries loses which schema belongs to which name; the entries were made from that very map.
  return Object.fromEntries(entries) as unknown as Tables;
}
