import { z } from 'zod';
import type { Database } from './open.ts';

export type Cell = string | number | null;
type Shape = z.ZodObject<z.ZodRawShape>;

/** One record type, one STRICT table of the same name, columns named like the fields. Every read is parsed. */
export function createTable<S extends Shape>(db: Database, name: string, schema: S) {
  type Row = z.output<S>;
  const columns = Object.keys(schema.shape);
  const flags = columns.filter((column) => isFlag(schema.shape[column]));
  const list = columns.map(quoted).join(', ');
  const values = columns.map((column) => `@${column}`).join(', ');
  const changes = columns
    .filter((column) => column !== 'id')
    .map((column) => `${quoted(column)} = @${column}`);

  const encode = (row: Row): Record<string, Cell> =>
    // A record holds text, numbers, booleans and null only: STRICT tables accept nothing else.
    Object.fromEntries(
      columns.map((c) => [c, typeof row[c] === 'boolean' ? Number(row[c]) : ((row[c] ?? null) as Cell)]),
    );
  const decode = (cells: Record<string, Cell>): Row => {
    for (const flag of flags) if (cells[flag] !== null) Object.assign(cells, { [flag]: cells[flag] === 1 });
    return schema.parse(cells);
  };

  const prepared = new Map<string, ReturnType<typeof prepareSelect>>();
  const prepareSelect = (rest: string) =>
    db.prepare<unknown[], Record<string, Cell>>(`SELECT ${list} FROM ${quoted(name)} ${rest}`);
  const select = (rest: string) => {
    const known = prepared.get(rest) ?? prepareSelect(rest);
    prepared.set(rest, known);
    return known;
  };
  const insert = db.prepare(`INSERT INTO ${quoted(name)} (${list}) VALUES (${values})`);
  const update = db.prepare(`UPDATE ${quoted(name)} SET ${changes.join(', ')} WHERE id = @id`);
  const remove = db.prepare(`DELETE FROM ${quoted(name)} WHERE id = ?`);
  const count = db.prepare<[], number>(`SELECT count(*) FROM ${quoted(name)}`).pluck();

  return {
    name,
    columns,
    insert: (row: Row): void => void insert.run(encode(row)),
    update: (row: Row): boolean => update.run(encode(row)).changes === 1,
    remove: (id: string): boolean => remove.run(id).changes === 1,
    count: (): number => count.get() ?? 0,
    find: (id: string): Row | null => {
      const cells = select('WHERE id = ?').get(id);
      return cells ? decode(cells) : null;
    },
    all: (): Row[] => select('ORDER BY rowid').all().map(decode),
    /** `rest` is fixed SQL after FROM; values are bound, never pasted in. */
    select: (rest: string, ...bound: Cell[]): Row[] =>
      select(rest)
        .all(...bound)
        .map(decode),
    /** The records of one person, oldest first. */
    ofPerson: (personId: string): Row[] =>
      select('WHERE personId = ? ORDER BY rowid').all(personId).map(decode),
  };
}

export type Table<S extends Shape> = ReturnType<typeof createTable<S>>;

export const quoted = (name: string): string => `"${name}"`;

/** True for a yes/no field, however it is wrapped. */
function isFlag(type: unknown): boolean {
  if (type instanceof z.ZodBoolean) return true;
  if (type instanceof z.ZodNullable || type instanceof z.ZodDefault || type instanceof z.ZodOptional)
    return isFlag(type.unwrap());
  return false;
}
