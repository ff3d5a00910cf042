import type { Migration } from '../migrate.ts';

/**
 * The office's own Word templates with all their versions, and its letterhead. Bytes stand in tables of their own;
 * a version that wrote a paper stays, so that the paper can be written again.
 */
export const migration0010: Migration = {
  version: 10,
  name: 'vorlagen',
  sql: `
CREATE TABLE vorlagenfassung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "vorlage" TEXT NOT NULL,
  "nummer" INTEGER NOT NULL,
  "fassung" INTEGER NOT NULL,
  "gilt" INTEGER NOT NULL CHECK ("gilt" IN (0, 1)),
  "groesse" INTEGER NOT NULL,
  "pruefsumme" TEXT NOT NULL,
  "geladenAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  UNIQUE ("vorlage", "nummer")
) STRICT;
CREATE UNIQUE INDEX vorlagenfassung_gilt ON vorlagenfassung ("vorlage") WHERE "gilt" = 1;
CREATE INDEX vorlagenfassung_benutzerId ON vorlagenfassung ("benutzerId");

CREATE TABLE vorlageninhalt (
  "fassungId" TEXT PRIMARY KEY NOT NULL REFERENCES vorlagenfassung (id) ON DELETE CASCADE,
  "inhalt" BLOB NOT NULL
) STRICT;

ALTER TABLE dokument ADD COLUMN "vorlagenfassungId" TEXT REFERENCES vorlagenfassung (id);
CREATE INDEX dokument_vorlagenfassungId ON dokument ("vorlagenfassungId");

CREATE TABLE briefkopfbild (
  "pruefsumme" TEXT PRIMARY KEY NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('png', 'jpeg')),
  "breite" INTEGER NOT NULL,
  "hoehe" INTEGER NOT NULL,
  "inhalt" BLOB NOT NULL
) STRICT;

ALTER TABLE einstellung ADD COLUMN "briefform" TEXT NOT NULL DEFAULT 'form_b' CHECK ("briefform" IN ('form_b', 'form_a'));
ALTER TABLE einstellung ADD COLUMN "logo" TEXT;
ALTER TABLE einstellung ADD COLUMN "logoText" TEXT;
`,
};
