import type { Migration } from '../migrate.ts';

/**
 * What makes the second list of a source easier than the first: the columns the office has confirmed (`importprofil`),
 * the words it has decided about (`importbegriff`; without a code: says nothing we keep), and who stood in which list
 * (`importperson`), so that the next one can name those who stand in it no longer. A list of corrections is marked:
 * whoever is missing from it is missing from nothing.
 */
export const migration0013: Migration = {
  version: 13,
  name: 'import',
  sql: `
CREATE TABLE importprofil (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL UNIQUE,
  "spalten" TEXT NOT NULL CHECK (json_valid("spalten")),
  "benutztAm" TEXT NOT NULL
) STRICT;

CREATE TABLE importbegriff (
  "feld" TEXT NOT NULL,
  "schluessel" TEXT NOT NULL,
  "wort" TEXT NOT NULL,
  "code" TEXT,
  PRIMARY KEY ("feld", "schluessel")
) STRICT;

CREATE TABLE importquelle (
  "importlaufId" TEXT PRIMARY KEY NOT NULL REFERENCES importlauf (id) ON DELETE CASCADE,
  "fingerabdruck" TEXT NOT NULL,
  "korrektur" INTEGER NOT NULL CHECK ("korrektur" IN (0, 1))
) STRICT;
CREATE INDEX importquelle_fingerabdruck ON importquelle ("fingerabdruck");

CREATE TABLE importperson (
  "importlaufId" TEXT NOT NULL REFERENCES importlauf (id) ON DELETE CASCADE,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY ("importlaufId", "personId")
) STRICT;
CREATE INDEX importperson_personId ON importperson ("personId");
`,
};
