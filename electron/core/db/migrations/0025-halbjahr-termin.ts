import type { Migration } from '../migrate.ts';

/** A Träger may report its half-years on days of its own: day and month, empty for the rule of the agreement. */
export const migration0025: Migration = {
  version: 25,
  name: 'halbjahr-termin',
  sql: `
ALTER TABLE traeger ADD COLUMN "halbjahr1Bis" TEXT CHECK ("halbjahr1Bis" GLOB '[0-9][0-9].[0-9][0-9].');
ALTER TABLE traeger ADD COLUMN "halbjahr2Bis" TEXT CHECK ("halbjahr2Bis" GLOB '[0-9][0-9].[0-9][0-9].');
`,
};
