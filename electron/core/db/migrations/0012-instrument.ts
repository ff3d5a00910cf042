import type { Migration } from '../migrate.ts';

/**
 * Fahrplan and Vereinbarung as living instruments: the catalogue of measures, who agreed when to which Fassung,
 * earlier Fassungen, reviews; and what came back of a Sachstand.
 */
export const migration0012: Migration = {
  version: 12,
  name: 'instrument',
  sql: `
ALTER TABLE einstellung ADD COLUMN "ueberpruefungAbstand" TEXT NOT NULL DEFAULT 'drei_monate' CHECK ("ueberpruefungAbstand" IN ('vier_wochen', 'sechs_wochen', 'zwei_monate', 'drei_monate'));
ALTER TABLE einstellung ADD COLUMN "erinnerungTitelTage" INTEGER NOT NULL DEFAULT 90;
ALTER TABLE instrument ADD COLUMN "vorgeschlagen" TEXT CHECK ("vorgeschlagen" IN ('fahrplan', 'vereinbarung'));
ALTER TABLE instrument ADD COLUMN "wahlgrund" TEXT;
ALTER TABLE instrument ADD COLUMN "fassung" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE schritt ADD COLUMN "angebot" TEXT;
ALTER TABLE sichtweise ADD COLUMN "schritt" TEXT;

CREATE TABLE modul (
  "id" TEXT PRIMARY KEY NOT NULL,
  "was" TEXT NOT NULL,
  "anbieter" TEXT,
  "dauer" TEXT,
  "kosten" TEXT,
  "wer" TEXT NOT NULL CHECK ("wer" IN ('person', 'behoerde', 'beratungsstelle', 'dritte')),
  "monate" INTEGER NOT NULL,
  "nachweis" TEXT NOT NULL,
  "kriterien" TEXT,
  "sichert" TEXT,
  "hemmnisse" TEXT,
  "aktiv" INTEGER NOT NULL CHECK ("aktiv" IN (0, 1))
) STRICT;

CREATE TABLE zustimmung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "instrumentId" TEXT NOT NULL REFERENCES instrument (id) ON DELETE CASCADE,
  "fassung" INTEGER NOT NULL,
  "seite" TEXT NOT NULL CHECK ("seite" IN ('person', 'behoerde', 'beratungsstelle')),
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "funktion" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  UNIQUE ("instrumentId", "fassung", "seite")
) STRICT;
CREATE INDEX zustimmung_personId ON zustimmung ("personId");

CREATE TABLE instrumentfassung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "instrumentId" TEXT NOT NULL REFERENCES instrument (id) ON DELETE CASCADE,
  "fassung" INTEGER NOT NULL,
  "grund" TEXT NOT NULL,
  "daten" TEXT NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  UNIQUE ("instrumentId", "fassung")
) STRICT;
CREATE INDEX instrumentfassung_personId ON instrumentfassung ("personId");

CREATE TABLE ueberpruefung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "instrumentId" TEXT NOT NULL REFERENCES instrument (id) ON DELETE CASCADE,
  "fassung" INTEGER NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gesamt" TEXT NOT NULL CHECK ("gesamt" IN ('erfuellt', 'teilweise', 'nicht_erfuellt')),
  "besprochen" TEXT,
  "naechsteAm" TEXT CHECK ("naechsteAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX ueberpruefung_personId ON ueberpruefung ("personId");
CREATE INDEX ueberpruefung_instrumentId ON ueberpruefung ("instrumentId");

CREATE TABLE ueberpruefungspunkt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "ueberpruefungId" TEXT NOT NULL REFERENCES ueberpruefung (id) ON DELETE CASCADE,
  "schrittId" TEXT NOT NULL,
  "reihenfolge" INTEGER NOT NULL,
  "was" TEXT NOT NULL,
  "wer" TEXT CHECK ("wer" IN ('person', 'behoerde', 'beratungsstelle', 'dritte')),
  "befund" TEXT NOT NULL CHECK ("befund" IN ('erfuellt', 'teilweise', 'nicht_erfuellt')),
  "gesehen" TEXT,
  "naechsterTermin" TEXT CHECK ("naechsterTermin" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX ueberpruefungspunkt_personId ON ueberpruefungspunkt ("personId");
CREATE INDEX ueberpruefungspunkt_ueberpruefungId ON ueberpruefungspunkt ("ueberpruefungId");

CREATE TABLE sachstandruecklauf (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "uebernommen" INTEGER NOT NULL,
  "gelassen" INTEGER NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX sachstandruecklauf_personId ON sachstandruecklauf ("personId");
`,
};
