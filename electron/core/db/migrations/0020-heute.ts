import type { Migration } from '../migrate.ts';

/** What somebody did about a due thing: ticked it off, moved it, said something. Due things themselves are derived. */
export const migration0020: Migration = {
  version: 20,
  name: 'heute',
  sql: `
CREATE TABLE postenstand (
  "id" TEXT PRIMARY KEY NOT NULL,
  "schluessel" TEXT NOT NULL UNIQUE,
  "personId" TEXT REFERENCES person (id) ON DELETE CASCADE,
  "erledigtAm" TEXT CHECK ("erledigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "verschobenAuf" TEXT CHECK ("verschobenAuf" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "kommentar" TEXT,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX postenstand_personId ON postenstand ("personId");
CREATE INDEX postenstand_benutzerId ON postenstand ("benutzerId");
`,
};
