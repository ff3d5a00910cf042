import type { Migration } from '../migrate.ts';

/** The programme, whom it addresses in versions, and reports about it. No people of the register stand here. */
export const migration0023: Migration = {
  version: 23,
  name: 'programm',
  sql: `
CREATE TABLE programm (
  "id" TEXT PRIMARY KEY NOT NULL,
  "beginn" TEXT CHECK ("beginn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ende" TEXT CHECK ("ende" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "stichtag" TEXT CHECK ("stichtag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "beschluss" TEXT,
  "wortTeilnehmende" TEXT,
  "wortGruen" TEXT,
  "wortGelb" TEXT,
  "wortRot" TEXT
) STRICT;

CREATE TABLE zielgruppe (
  "id" TEXT PRIMARY KEY NOT NULL,
  "fassung" INTEGER NOT NULL UNIQUE,
  "name" TEXT NOT NULL,
  "gueltigAb" TEXT NOT NULL CHECK ("gueltigAb" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "stichtag" TEXT CHECK ("stichtag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "jahre" INTEGER,
  "zeit" TEXT NOT NULL CHECK ("zeit" IN ('duldung', 'duldung_60b', 'aufenthalt')),
  "alterVon" INTEGER,
  "alterBis" INTEGER,
  "gemeinden" TEXT,
  "text" TEXT
) STRICT;

CREATE TABLE programmbericht (
  "id" TEXT PRIMARY KEY NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('rat', 'pilotende', 'abschluss')),
  "titel" TEXT NOT NULL,
  "stichtag" TEXT NOT NULL CHECK ("stichtag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "anlass" TEXT,
  "einleitung" TEXT,
  "bewertung" TEXT,
  "ausblick" TEXT,
  "stellen" TEXT NOT NULL
) STRICT;

-- Contacts are by far the most entries; figures of a period ask for theirs alone.
CREATE INDEX kontakt_am ON kontakt ("am", "personId", "thema");
`,
};
