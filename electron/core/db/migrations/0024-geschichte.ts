import type { Migration } from '../migrate.ts';

/**
 * What a record came with stands in the row of its arrival, as one object of fields. Rows of before, which name every
 * field for itself, stay as they are and are read as they always were (ADR 0046).
 */
export const migration0024: Migration = {
  version: 24,
  name: 'geschichte',
  sql: `ALTER TABLE aenderung ADD COLUMN "felder" TEXT;`,
};
