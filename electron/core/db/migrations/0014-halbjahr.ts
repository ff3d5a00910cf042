import type { Migration } from '../migrate.ts';

/**
 * What the Träger report every half-year, and what was handed over to them. The reported rows, what was done about
 * them and the spellings that somebody has confirmed are no records: they name people who may be nobody's case, and
 * the history would keep them for good. They go with the person, with the half-year, or when the list is done.
 */
export const migration0014: Migration = {
  version: 14,
  name: 'halbjahr',
  sql: `
CREATE TABLE halbjahresmeldung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "jahr" INTEGER NOT NULL,
  "halbjahr" INTEGER NOT NULL CHECK ("halbjahr" IN (1, 2)),
  "faelligAm" TEXT NOT NULL CHECK ("faelligAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "versandtAm" TEXT CHECK ("versandtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "erinnertAm" TEXT CHECK ("erinnertAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "eingegangenAm" TEXT CHECK ("eingegangenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "geprueftAm" TEXT CHECK ("geprueftAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "beanstandung" TEXT,
  "papierweg" TEXT,
  "gemeldet" INTEGER,
  "aktiv" INTEGER,
  UNIQUE ("traegerId", "jahr", "halbjahr")
) STRICT;

CREATE TABLE halbjahreszeile (
  "id" TEXT PRIMARY KEY NOT NULL,
  "meldungId" TEXT NOT NULL REFERENCES halbjahresmeldung (id) ON DELETE CASCADE,
  "nr" INTEGER NOT NULL,
  "personId" TEXT REFERENCES person (id) ON DELETE CASCADE,
  "zuordnung" TEXT NOT NULL CHECK ("zuordnung" IN ('sicher', 'bestaetigt', 'offen', 'unbekannt')),
  "grund" TEXT NOT NULL,
  "kandidaten" TEXT NOT NULL,
  "angaben" TEXT NOT NULL
) STRICT;
CREATE INDEX halbjahreszeile_meldungId ON halbjahreszeile ("meldungId");
CREATE INDEX halbjahreszeile_personId ON halbjahreszeile ("personId");

CREATE TABLE halbjahresschritt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "meldungId" TEXT NOT NULL REFERENCES halbjahresmeldung (id) ON DELETE CASCADE,
  "zeileId" TEXT REFERENCES halbjahreszeile (id) ON DELETE CASCADE,
  "personId" TEXT REFERENCES person (id) ON DELETE CASCADE,
  "abweichung" TEXT NOT NULL,
  "art" TEXT NOT NULL,
  "text" TEXT,
  "am" TEXT NOT NULL,
  "protokollId" INTEGER NOT NULL
) STRICT;
CREATE INDEX halbjahresschritt_meldungId ON halbjahresschritt ("meldungId");
CREATE INDEX halbjahresschritt_zeileId ON halbjahresschritt ("zeileId");
CREATE INDEX halbjahresschritt_personId ON halbjahresschritt ("personId");

CREATE TABLE meldeschreibweise (
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "schluessel" TEXT NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "ist" INTEGER NOT NULL CHECK ("ist" IN (0, 1)),
  "protokollId" INTEGER NOT NULL,
  PRIMARY KEY ("traegerId", "schluessel", "personId")
) STRICT;
CREATE INDEX meldeschreibweise_personId ON meldeschreibweise ("personId");

CREATE TABLE uebermittlung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "vorgangId" TEXT NOT NULL,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "empfaenger" TEXT NOT NULL,
  "zweck" TEXT NOT NULL CHECK ("zweck" IN ('halbjahr', 'beratung', 'sachstand', 'fallgruppe')),
  "felder" TEXT NOT NULL,
  "anlass" TEXT,
  "form" TEXT NOT NULL CHECK ("form" IN ('seite', 'zip')),
  "pruefsumme" TEXT NOT NULL,
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX uebermittlung_personId ON uebermittlung ("personId");
CREATE INDEX uebermittlung_vorgangId ON uebermittlung ("vorgangId");
`,
};
