import type { Migration } from '../migrate.ts';

/** Decisions of principle with what was done to their words, looks at stories, and meetings with their items. */
export const migration0017: Migration = {
  version: 17,
  name: 'gremium',
  sql: `
CREATE TABLE grundsatzentscheidung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "titel" TEXT NOT NULL,
  "frage" TEXT NOT NULL,
  "konstellation" TEXT,
  "entscheidung" TEXT,
  "grundzuege" TEXT,
  "argumente" TEXT,
  "abweichend" TEXT,
  "gremium" TEXT NOT NULL CHECK ("gremium" IN ('lenkungskreis', 'leitung', 'fallgruppe', 'fallkonferenz', 'abk', 'runder_tisch', 'arbeitskreis', 'jour_fixe', 'integrationsrat', 'sonstiges')),
  "am" TEXT CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "von" TEXT CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "kriterien" TEXT,
  "leitsatzId" TEXT REFERENCES leitsatz (id) ON DELETE SET NULL,
  "imBuendel" INTEGER NOT NULL CHECK ("imBuendel" IN (0, 1))
) STRICT;

CREATE TABLE textentscheidung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "grundsatzentscheidungId" TEXT NOT NULL REFERENCES grundsatzentscheidung (id) ON DELETE CASCADE,
  "feld" TEXT NOT NULL,
  "satz" TEXT NOT NULL,
  "nr" INTEGER NOT NULL,
  "fund" TEXT NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('name', 'beistand', 'mitarbeit', 'arbeitgeber', 'schule', 'strasse', 'ort', 'staat', 'geburtsdatum', 'datum', 'nummer', 'telefon', 'email', 'bank', 'kennzeichen')),
  "umgang" TEXT NOT NULL CHECK ("umgang" IN ('ersetzt', 'bleibt')),
  "ersatz" TEXT,
  "grund" TEXT,
  "am" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX textentscheidung_bezug ON textentscheidung ("grundsatzentscheidungId");

CREATE TABLE fallgeschichte (
  "id" TEXT PRIMARY KEY NOT NULL,
  "text" TEXT NOT NULL UNIQUE,
  "freigegeben" INTEGER NOT NULL CHECK ("freigegeben" IN (0, 1)),
  "erkennbar" TEXT,
  "am" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;

CREATE TABLE sitzung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "gremium" TEXT NOT NULL CHECK ("gremium" IN ('lenkungskreis', 'leitung', 'fallgruppe', 'fallkonferenz', 'abk', 'runder_tisch', 'arbeitskreis', 'jour_fixe', 'integrationsrat', 'sonstiges')),
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "uhrzeit" TEXT,
  "ort" TEXT,
  "einladung" TEXT,
  "teilnehmende" TEXT,
  "protokoll" TEXT
) STRICT;

CREATE TABLE sitzungspunkt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "sitzungId" TEXT NOT NULL REFERENCES sitzung (id) ON DELETE CASCADE,
  "reihenfolge" INTEGER NOT NULL,
  "thema" TEXT NOT NULL,
  "ergebnis" TEXT,
  "beschluss" TEXT,
  "aufgabe" TEXT,
  "wer" TEXT,
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grundsatzentscheidungId" TEXT REFERENCES grundsatzentscheidung (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX sitzungspunkt_sitzung ON sitzungspunkt ("sitzungId", "reihenfolge");
`,
};
