import type { Migration } from '../migrate.ts';

/**
 * `statistikrest` is what remains of people who were deleted: how many had which coarse state, one trait at a
 * time, by half-year of the deletion. Never a row per person, never two traits together.
 */
export const migration0007: Migration = {
  version: 7,
  name: 'datenschutz',
  sql: `
ALTER TABLE einstellung ADD COLUMN "loeschNachTitelMonate" INTEGER NOT NULL DEFAULT 36;
ALTER TABLE einstellung ADD COLUMN "loeschNachAustrittMonate" INTEGER NOT NULL DEFAULT 24;
ALTER TABLE einstellung ADD COLUMN "loeschNachRuheMonate" INTEGER NOT NULL DEFAULT 60;

CREATE TABLE loeschsperre (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "bis" TEXT NOT NULL CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grund" TEXT NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX loeschsperre_personId ON loeschsperre ("personId");

CREATE TABLE statistikrest (
  "halbjahr" TEXT NOT NULL CHECK ("halbjahr" GLOB '[0-9][0-9][0-9][0-9]-[12]'),
  "merkmal" TEXT NOT NULL,
  "zustand" TEXT NOT NULL,
  "anzahl" INTEGER NOT NULL,
  PRIMARY KEY ("halbjahr", "merkmal", "zustand")
) STRICT;
`,
};
