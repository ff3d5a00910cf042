import type { Migration } from '../migrate.ts';

/** How figures are protected, and the ledger of bundles that have left: what was published, for comparison. */
export const migration0015: Migration = {
  version: 15,
  name: 'freigabe',
  sql: `
ALTER TABLE einstellung ADD COLUMN "zahlenschutz" TEXT NOT NULL DEFAULT 'verbergen' CHECK ("zahlenschutz" IN ('verbergen', 'runden_3', 'runden_5'));
ALTER TABLE einstellung ADD COLUMN "nullenZeigen" INTEGER NOT NULL DEFAULT 1 CHECK ("nullenZeigen" IN (0, 1));
ALTER TABLE einstellung ADD COLUMN "kAnonymitaet" INTEGER NOT NULL DEFAULT 5;
ALTER TABLE einstellung ADD COLUMN "lDiversitaet" INTEGER NOT NULL DEFAULT 2;

CREATE TABLE buendelfreigabe (
  "id" TEXT PRIMARY KEY NOT NULL,
  "stichtag" TEXT NOT NULL CHECK ("stichtag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "schwelle" INTEGER NOT NULL,
  "zahlenschutz" TEXT NOT NULL CHECK ("zahlenschutz" IN ('verbergen', 'runden_3', 'runden_5')),
  "nullenZeigen" INTEGER NOT NULL CHECK ("nullenZeigen" IN (0, 1)),
  "sha256" TEXT NOT NULL,
  "zahlen" TEXT NOT NULL
) STRICT;
CREATE INDEX buendelfreigabe_benutzerId ON buendelfreigabe ("benutzerId");
`,
};
