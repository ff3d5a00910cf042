import type { Migration } from '../migrate.ts';

/**
 * One row per person for lists, filters and search: what would otherwise be joined from six tables and checked
 * again for everybody at every key press. Never the truth, only derived: `tag` and `katalog` say for which day
 * and which rules, and a row without them waits for its refresh.
 */
export const migration0002: Migration = {
  version: 2,
  name: 'uebersicht',
  sql: `
CREATE TABLE uebersicht (
  "personId" TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "programmNr" TEXT NOT NULL,
  "nachname" TEXT NOT NULL,
  "vornamen" TEXT,
  "geburtsdatum" TEXT,
  "staatsangehoerigkeit" TEXT,
  "gemeinde" TEXT,
  "aktenzeichen" TEXT,
  "lage" TEXT NOT NULL,
  "ampel" TEXT NOT NULL CHECK ("ampel" IN ('gruen', 'gelb', 'rot', 'ungeprueft')),
  "ampelAm" TEXT,
  "vorschlag" TEXT CHECK ("vorschlag" IN ('gruen', 'gelb', 'rot', 'angaben_fehlen')),
  "rechtsgrundlage" TEXT,
  "fruehestens" TEXT,
  "fehlt" TEXT NOT NULL,
  "fehltAnzahl" INTEGER NOT NULL,
  "nurFehlt" TEXT,
  "traegerId" TEXT,
  "traeger" TEXT,
  "duldungBis" TEXT,
  "sortName" TEXT NOT NULL,
  "suchText" TEXT NOT NULL,
  "lautText" TEXT NOT NULL,
  "tag" TEXT,
  "katalog" TEXT
) STRICT;
CREATE INDEX uebersicht_sortName ON uebersicht ("sortName");
CREATE INDEX uebersicht_stand ON uebersicht ("tag", "katalog");

-- People who are already there are listed at once; the rest of their row is made after unlocking.
INSERT INTO uebersicht ("personId", "programmNr", "nachname", "vornamen", "geburtsdatum", "staatsangehoerigkeit", "gemeinde", "aktenzeichen", "lage", "ampel", "fehlt", "fehltAnzahl", "sortName", "suchText", "lautText")
  SELECT "id", "programmNr", "nachname", "vornamen", "geburtsdatum", "staatsangehoerigkeit", "gemeinde", "aktenzeichen", "lage", 'ungeprueft', '[]', 0, lower("nachname"), ' ' || lower("nachname"), ''
  FROM person;
`,
};
