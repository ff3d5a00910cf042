import type { Database } from './open.ts';
import { acceptCodes, type CodesOf } from './rebuild.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** Columns whose list of codes grew; done before `sql`. */
  readonly codes?: readonly CodesOf[];
};

/** The file was written by a newer program; it was not touched. */
export class DatabaseFromFuture extends Error {
  override readonly name = 'DatabaseFromFuture';
}

/**
 * Brings the file to the newest schema, or leaves it exactly as it was.
 * @param beforeUpgrade runs before an older file is changed; if it throws, nothing is.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforeUpgrade: (from: number) => void = () => undefined,
): void {
  migrations.forEach((migration, i) => {
    if (migration.version !== i + 1)
      throw new Error(`migration ${migration.name} must have version ${i + 1}`);
  });
  const current = schemaVersion(db);
  if (current > migrations.length)
    throw new DatabaseFromFuture(`file has schema ${current}, this program knows ${migrations.length}`);
  if (current === migrations.length) return;
  if (current > 0) beforeUpgrade(current);
  // A table that is made anew must not take the rows that point to it along; the check at the end makes up for it.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of migrations.slice(current)) apply(db, migration);
      if (db.prepare('PRAGMA foreign_key_check').all().length > 0)
        throw new Error('migration broke a foreign key');
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Database, { version, sql, codes = [] }: Migration): void {
  for (const change of codes) acceptCodes(db, change);
  db.exec(sql);
  db.pragma(`user_version = ${version}`);
}

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
