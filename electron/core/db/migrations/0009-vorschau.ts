import type { Migration } from '../migrate.ts';

/** Which single steps would lead to grün: derived like the rest of the row, so every row waits for its refresh. */
export const migration0009: Migration = {
  version: 9,
  name: 'vorschau',
  sql: `
ALTER TABLE uebersicht ADD COLUMN "einSchritt" TEXT NOT NULL DEFAULT '[]';
UPDATE uebersicht SET "tag" = NULL;
`,
};
