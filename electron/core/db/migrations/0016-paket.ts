import type { Migration } from '../migrate.ts';

/**
 * Keys the office trusts, packages in all their versions with which one counts, and what left the house. None of
 * the four is ever deleted; a version of before must stay for the checks that were made with it.
 */
export const migration0016: Migration = {
  version: 16,
  name: 'paket',
  sql: `
CREATE TABLE herausgeber (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "schluessel" TEXT NOT NULL UNIQUE,
  "bestaetigtAm" TEXT NOT NULL CHECK ("bestaetigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bestaetigtMit" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "gesperrtAm" TEXT CHECK ("gesperrtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "sperrgrund" TEXT
) STRICT;

CREATE TABLE paket (
  "id" TEXT PRIMARY KEY NOT NULL,
  "kennung" TEXT NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('regeln', 'leitsaetze', 'vorlagen', 'codelisten', 'gesetz')),
  "name" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "herausgeberId" TEXT NOT NULL REFERENCES herausgeber (id),
  "stand" TEXT NOT NULL CHECK ("stand" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gueltigVon" TEXT NOT NULL CHECK ("gueltigVon" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gueltigBis" TEXT CHECK ("gueltigBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "aenderungen" TEXT NOT NULL,
  "pruefsumme" TEXT NOT NULL UNIQUE,
  "inhalt" TEXT NOT NULL,
  "geladenAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  UNIQUE ("kennung", "version")
) STRICT;

CREATE TABLE paketstand (
  "id" TEXT PRIMARY KEY NOT NULL,
  "kennung" TEXT NOT NULL,
  "paketId" TEXT REFERENCES paket (id),
  "vorgang" TEXT NOT NULL CHECK ("vorgang" IN ('aktiviert', 'zurueckgenommen')),
  "seit" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX paketstand_kennung ON paketstand ("kennung");

CREATE TABLE weitergabe (
  "id" TEXT PRIMARY KEY NOT NULL,
  "weg" TEXT NOT NULL CHECK ("weg" IN ('stick', 'email')),
  "schutz" TEXT NOT NULL CHECK ("schutz" IN ('anonymisiert', 'verschluesselt')),
  "datei" TEXT NOT NULL,
  "groesse" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  "empfaenger" TEXT NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "zeit" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
`,
};
