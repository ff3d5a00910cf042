import type { Migration } from '../migrate.ts';

/**
 * Finding people. `keineDublette` remembers that two people are two, until a name or birth date of one of them
 * changes; `zusammenfuehrung` remembers that two files became one, so that it can be taken back; `ansicht` is a
 * saved view of the list. None of them points to a person by a key that would delete along: a person who comes
 * back finds what was decided about her.
 */
export const migration0005: Migration = {
  version: 5,
  name: 'suche',
  sql: `
CREATE TABLE keineDublette (
  "personA" TEXT NOT NULL,
  "personB" TEXT NOT NULL,
  "protokollId" INTEGER NOT NULL,
  PRIMARY KEY ("personA", "personB"),
  CHECK ("personA" < "personB")
) STRICT;

CREATE TABLE zusammenfuehrung (
  "protokollId" INTEGER PRIMARY KEY NOT NULL,
  "behaltenId" TEXT NOT NULL,
  "aufgegebenId" TEXT NOT NULL,
  "programmNr" TEXT NOT NULL,
  "am" TEXT NOT NULL,
  "zurueckgenommenAm" TEXT
) STRICT;
CREATE INDEX zusammenfuehrung_behaltenId ON zusammenfuehrung ("behaltenId");

CREATE TABLE ansicht (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL UNIQUE,
  "inhalt" TEXT NOT NULL
) STRICT;

-- What is open is said in long words by many; each is kept once, and rows hold its number: \`,3,17,\`.
CREATE TABLE offenwort (
  "nr" INTEGER PRIMARY KEY NOT NULL,
  "wort" TEXT NOT NULL UNIQUE
) STRICT;

-- The search keeps its words in memory; the list asks for a few things more.
ALTER TABLE uebersicht DROP COLUMN "suchText";
ALTER TABLE uebersicht DROP COLUMN "lautText";
ALTER TABLE uebersicht ADD COLUMN "haushaltId" TEXT;
CREATE INDEX uebersicht_haushaltId ON uebersicht ("haushaltId");
ALTER TABLE uebersicht ADD COLUMN "betreuungsart" TEXT;
ALTER TABLE uebersicht ADD COLUMN "offen" TEXT NOT NULL DEFAULT '';
ALTER TABLE uebersicht ADD COLUMN "fokus" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE uebersicht ADD COLUMN "wartetAuf" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE uebersicht ADD COLUMN "rueckmeldungBis" TEXT;
ALTER TABLE uebersicht ADD COLUMN "wiedervorlageAm" TEXT;
ALTER TABLE uebersicht ADD COLUMN "geprueftAm" TEXT;
UPDATE uebersicht SET "tag" = NULL;
`,
};
