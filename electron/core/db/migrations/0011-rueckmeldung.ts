import type { Migration } from '../migrate.ts';

/** The loop of the Rückmeldebogen with everything that happens on its way, and letters with what came of them. */
export const migration0011: Migration = {
  version: 11,
  name: 'rueckmeldung',
  sql: `
ALTER TABLE kontaktperson ADD COLUMN "strasse" TEXT;
ALTER TABLE kontaktperson ADD COLUMN "plz" TEXT;
ALTER TABLE kontaktperson ADD COLUMN "ort" TEXT;
ALTER TABLE einstellung ADD COLUMN "zweitkontaktWochen" INTEGER NOT NULL DEFAULT 4;
ALTER TABLE einstellung ADD COLUMN "ausgabeLeeren" INTEGER NOT NULL DEFAULT 0 CHECK ("ausgabeLeeren" IN (0, 1));
ALTER TABLE verweis ADD COLUMN "vorgaengerId" TEXT REFERENCES verweis (id) ON DELETE SET NULL;
CREATE INDEX verweis_vorgaengerId ON verweis ("vorgaengerId");

CREATE TABLE zweitschrift (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "verweisId" TEXT NOT NULL REFERENCES verweis (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grund" TEXT
) STRICT;
CREATE INDEX zweitschrift_personId ON zweitschrift ("personId");
CREATE INDEX zweitschrift_verweisId ON zweitschrift ("verweisId");
CREATE INDEX zweitschrift_dokumentId ON zweitschrift ("dokumentId");

CREATE TABLE erinnerung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "verweisId" TEXT NOT NULL REFERENCES verweis (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "an" TEXT NOT NULL CHECK ("an" IN ('person', 'beratungsstelle')),
  "weg" TEXT NOT NULL CHECK ("weg" IN ('brief', 'telefon', 'gespraech', 'email')),
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT
) STRICT;
CREATE INDEX erinnerung_personId ON erinnerung ("personId");
CREATE INDEX erinnerung_verweisId ON erinnerung ("verweisId");
CREATE INDEX erinnerung_dokumentId ON erinnerung ("dokumentId");

CREATE TABLE rueckmeldung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "verweisId" TEXT NOT NULL REFERENCES verweis (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "traegerId" TEXT REFERENCES traeger (id),
  "ergebnis" TEXT NOT NULL CHECK ("ergebnis" IN ('aufgenommen', 'nicht_aufgenommen', 'weitervermittelt')),
  "kontaktAm" TEXT CHECK ("kontaktAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "zurueckAm" TEXT NOT NULL CHECK ("zurueckAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "rueckweg" TEXT CHECK ("rueckweg" IN ('person', 'post', 'fax', 'email', 'telefon')),
  "kopieAnPerson" INTEGER CHECK ("kopieAnPerson" IN (0, 1)),
  "weiterAnId" TEXT REFERENCES traeger (id),
  "folge" TEXT NOT NULL CHECK ("folge" IN ('betreuung', 'bestaetigt', 'offen', 'andere', 'keine')),
  "entschiedenAm" TEXT CHECK ("entschiedenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT
) STRICT;
CREATE INDEX rueckmeldung_personId ON rueckmeldung ("personId");
CREATE INDEX rueckmeldung_verweisId ON rueckmeldung ("verweisId");
CREATE INDEX rueckmeldung_dokumentId ON rueckmeldung ("dokumentId");
CREATE INDEX rueckmeldung_traegerId ON rueckmeldung ("traegerId");
CREATE INDEX rueckmeldung_weiterAnId ON rueckmeldung ("weiterAnId");

CREATE TABLE schreiblauf (
  "id" TEXT PRIMARY KEY NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "stufe" INTEGER NOT NULL,
  "mitAntrag" INTEGER NOT NULL CHECK ("mitAntrag" IN (0, 1)),
  "mitBogen" INTEGER NOT NULL CHECK ("mitBogen" IN (0, 1))
) STRICT;

CREATE TABLE anschreiben (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "laufId" TEXT NOT NULL REFERENCES schreiblauf (id) ON DELETE CASCADE,
  "dokumentId" TEXT REFERENCES dokument (id) ON DELETE SET NULL,
  "stufe" INTEGER NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "an" TEXT NOT NULL CHECK ("an" IN ('person', 'vertretung', 'sorgeberechtigte', 'vormund')),
  "antwortAm" TEXT CHECK ("antwortAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "antwort" TEXT CHECK ("antwort" IN ('kommt', 'anderer_termin', 'rueckruf', 'kein_gespraech', 'unzustellbar', 'sonstiges')),
  "antwortweg" TEXT CHECK ("antwortweg" IN ('antwortblatt', 'telefon', 'persoenlich', 'email', 'dritte')),
  "bemerkung" TEXT
) STRICT;
CREATE INDEX anschreiben_personId ON anschreiben ("personId");
CREATE INDEX anschreiben_laufId ON anschreiben ("laufId");
CREATE INDEX anschreiben_dokumentId ON anschreiben ("dokumentId");

CREATE TABLE ausgabedatei (
  "pfad" TEXT PRIMARY KEY NOT NULL,
  "sha256" TEXT NOT NULL,
  "am" TEXT NOT NULL
) STRICT;
`,
};
