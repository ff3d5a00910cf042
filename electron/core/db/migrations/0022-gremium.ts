import type { Migration } from '../migrate.ts';

/**
 * The register of Gremien; meetings that belong to one of them; items about a case, with their task on it; a
 * Wiedervorlage that is meant for a Gremium; the topic of a Leitsatz.
 */
export const migration0022: Migration = {
  version: 22,
  name: 'gremium',
  sql: `
CREATE TABLE gremium (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('lenkungskreis', 'leitung', 'fallgruppe', 'fallkonferenz', 'abk', 'runder_tisch', 'arbeitskreis', 'jour_fixe', 'integrationsrat', 'sonstiges')),
  "mitglieder" TEXT,
  "empfang" TEXT NOT NULL CHECK ("empfang" IN ('anonym', 'namentlich')),
  "rhythmus" TEXT NOT NULL CHECK ("rhythmus" IN ('frei', 'vier_wochen', 'sechs_wochen', 'monat', 'quartal', 'halbjahr', 'jahr')),
  "naechsteAm" TEXT CHECK ("naechsteAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "aktiv" INTEGER NOT NULL CHECK ("aktiv" IN (0, 1))
) STRICT;

ALTER TABLE sitzung ADD COLUMN "gremiumId" TEXT REFERENCES gremium (id) ON DELETE SET NULL;
CREATE INDEX sitzung_gremiumId ON sitzung ("gremiumId");

ALTER TABLE sitzungspunkt ADD COLUMN "personId" TEXT REFERENCES person (id) ON DELETE CASCADE;
ALTER TABLE sitzungspunkt ADD COLUMN "wiedervorlageId" TEXT REFERENCES wiedervorlage (id) ON DELETE SET NULL;
ALTER TABLE sitzungspunkt ADD COLUMN "erledigtAm" TEXT CHECK ("erledigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE INDEX sitzungspunkt_personId ON sitzungspunkt ("personId");
CREATE INDEX sitzungspunkt_wiedervorlageId ON sitzungspunkt ("wiedervorlageId");

ALTER TABLE wiedervorlage ADD COLUMN "gremium" TEXT CHECK ("gremium" IN ('lenkungskreis', 'leitung', 'fallgruppe', 'fallkonferenz', 'abk', 'runder_tisch', 'arbeitskreis', 'jour_fixe', 'integrationsrat', 'sonstiges'));

ALTER TABLE leitsatz ADD COLUMN "thema" TEXT CHECK ("thema" IN ('lebensunterhalt', 'passbeschaffung', 'art8emrk', 'gesundheit', 'straftaten', 'sonstiges'));
`,
};
