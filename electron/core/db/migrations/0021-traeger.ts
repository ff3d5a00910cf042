import type { Migration } from '../migrate.ts';

/**
 * The Träger as partners of a programme: since when and on what agreement, people to talk to, money and reports of a
 * year; and the posts of the office's own social work.
 */
export const migration0021: Migration = {
  version: 21,
  name: 'traeger',
  sql: `
ALTER TABLE traeger ADD COLUMN "dabeiSeit" TEXT CHECK ("dabeiSeit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE traeger ADD COLUMN "ausgeschiedenAm" TEXT CHECK ("ausgeschiedenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE traeger ADD COLUMN "vereinbarungVom" TEXT CHECK ("vereinbarungVom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE traeger ADD COLUMN "vereinbarungBis" TEXT CHECK ("vereinbarungBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE traeger ADD COLUMN "vereinbarungFassung" TEXT;
ALTER TABLE traeger ADD COLUMN "berichteBis" TEXT CHECK ("berichteBis" GLOB '[0-9][0-9].[0-9][0-9].');

-- Who was looked after where and when is asked for every Träger and every year; the index answers it alone.
DROP INDEX betreuung_traegerId;
CREATE INDEX betreuung_traegerId ON betreuung ("traegerId", "personId", "von", "bis");

CREATE TABLE traegerkontakt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "name" TEXT NOT NULL,
  "funktion" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "sprachen" TEXT
) STRICT;
CREATE INDEX traegerkontakt_traegerId ON traegerkontakt ("traegerId");

CREATE TABLE traegerfoerderung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "jahr" INTEGER NOT NULL,
  "betrag" INTEGER NOT NULL,
  "schluessel" TEXT,
  UNIQUE ("traegerId", "jahr")
) STRICT;

CREATE TABLE traegerbericht (
  "id" TEXT PRIMARY KEY NOT NULL,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "art" TEXT NOT NULL CHECK ("art" IN ('programmbericht', 'sachbericht', 'verwendungsnachweis')),
  "jahr" INTEGER NOT NULL,
  "faelligAm" TEXT NOT NULL CHECK ("faelligAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "erinnertAm" TEXT CHECK ("erinnertAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "eingegangenAm" TEXT CHECK ("eingegangenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "geprueftAm" TEXT CHECK ("geprueftAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "geprueftVon" TEXT,
  "beanstandung" TEXT,
  "nachreichenBis" TEXT CHECK ("nachreichenBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ausgeraeumtAm" TEXT CHECK ("ausgeraeumtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ablage" TEXT,
  "belege" TEXT,
  "entfaelltWeil" TEXT,
  UNIQUE ("traegerId", "art", "jahr")
) STRICT;

CREATE TABLE sozialarbeitsstelle (
  "id" TEXT PRIMARY KEY NOT NULL,
  "bezeichnung" TEXT NOT NULL,
  "umfang" INTEGER NOT NULL,
  "richtwert" INTEGER NOT NULL,
  "besetzt" INTEGER NOT NULL CHECK ("besetzt" IN (0, 1))
) STRICT;
`,
};
