/**
 * A code list grew: SQLite cannot change a CHECK, so the table is made anew beside the old one and takes its name
 * (the procedure of the SQLite manual, "Making Other Kinds Of Table Schema Changes"). Rows and rowids stay.
 */
import type { Database } from './open.ts';
import { quoted } from './table.ts';

/** The codes that a column accepts from now on; frozen in the migration, so that an old file never depends on today's lists. */
export type CodesOf = { readonly table: string; readonly column: string; readonly codes: readonly string[] };

/** Runs inside the transaction of a migration, with foreign keys off. @throws when the column has no list of codes. */
export function acceptCodes(db: Database, { table, column, codes }: CodesOf): void {
  const sqlOf = db
    .prepare<[string, string], string>('SELECT sql FROM sqlite_schema WHERE type = ? AND tbl_name = ?')
    .pluck();
  const sql = sqlOf.get('table', table) ?? '';
  const list = new RegExp(`(CHECK \\("${column}" IN \\()[^)]*(\\)\\))`);
  if (!list.test(sql)) throw new Error(`${table}.${column} has no list of codes`);
  const fresh = `${table}_neu`;
  const renamed = sql.replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE ${quoted(fresh)}`);
  const indexes = sqlOf
    .all('index', table)
    .concat(sqlOf.all('trigger', table))
    .filter((text) => text !== null);
  const columns = (db.pragma(`table_info(${table})`) as { readonly name: string }[])
    .map(({ name }) => quoted(name))
    .join(', ');
  db.exec(renamed.replace(list, `$1${codes.map((code) => `'${code}'`).join(', ')}$2`));
  db.exec(
    `INSERT INTO ${quoted(fresh)} (rowid, ${columns}) SELECT rowid, ${columns} FROM ${quoted(table)} ORDER BY rowid`,
  );
  db.exec(`DROP TABLE ${quoted(table)}`);
  db.exec(`ALTER TABLE ${quoted(fresh)} RENAME TO ${quoted(table)}`);
  for (const index of indexes) db.exec(index);
}
