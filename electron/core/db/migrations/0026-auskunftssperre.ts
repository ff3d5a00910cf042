import type { Migration } from '../migrate.ts';

/** Nobody may learn from the office where some people live (§ 51 BMG). */
export const migration0026: Migration = {
  version: 26,
  name: 'auskunftssperre',
  sql: `
ALTER TABLE person ADD COLUMN "auskunftssperre" INTEGER CHECK ("auskunftssperre" IN (0, 1));
ALTER TABLE person ADD COLUMN "auskunftssperreBis" TEXT CHECK ("auskunftssperreBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
`,
};
