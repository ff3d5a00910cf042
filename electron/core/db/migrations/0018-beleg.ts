import type { Migration } from '../migrate.ts';

/**
 * Evidence and its scans. The bytes stand in a table of their own: a list of evidence must not carry twenty
 * megabytes along, and the history must not keep what somebody removed on purpose.
 */
export const migration0018: Migration = {
  version: 18,
  name: 'beleg',
  sql: `
CREATE TABLE beleg (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('unterschrieben', 'pass', 'identitaet', 'sprache', 'schule', 'ausbildung', 'arbeit', 'passbemuehung', 'familie', 'vollmacht', 'sonstiges')),
  "bezeichnung" TEXT,
  "originalGesehenAm" TEXT CHECK ("originalGesehenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT,
  "scan" TEXT CHECK ("scan" IN ('pdf', 'png', 'jpeg')),
  "groesse" INTEGER,
  "pruefsumme" TEXT,
  "erfasstAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX beleg_personId ON beleg ("personId");
CREATE INDEX beleg_dokumentId ON beleg ("dokumentId");
CREATE INDEX beleg_benutzerId ON beleg ("benutzerId");

CREATE TABLE beleginhalt (
  "belegId" TEXT PRIMARY KEY NOT NULL REFERENCES beleg (id) ON DELETE CASCADE,
  "inhalt" BLOB NOT NULL
) STRICT;
`,
};
