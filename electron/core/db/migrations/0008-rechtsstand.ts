import type { Migration } from '../migrate.ts';

/** What the office adds to the law of the program, and what a kept check needs to be repeated. */
export const migration0008: Migration = {
  version: 8,
  name: 'rechtsstand',
  sql: `
CREATE TABLE parameterjahr (
  "id" TEXT PRIMARY KEY NOT NULL,
  "jahr" INTEGER NOT NULL UNIQUE,
  "regelbedarf1" INTEGER,
  "regelbedarf2" INTEGER,
  "regelbedarf3" INTEGER,
  "regelbedarf4" INTEGER,
  "regelbedarf5" INTEGER,
  "regelbedarf6" INTEGER,
  "grundleistung1" INTEGER,
  "grundleistung2" INTEGER,
  "grundleistung3" INTEGER,
  "grundleistung4" INTEGER,
  "grundleistung5" INTEGER,
  "grundleistung6" INTEGER,
  "minijobgrenze" INTEGER,
  "quelle" TEXT NOT NULL
) STRICT;

CREATE TABLE kdugrenze (
  "id" TEXT PRIMARY KEY NOT NULL,
  "gemeinde" TEXT,
  "personen" INTEGER NOT NULL,
  "betrag" INTEGER NOT NULL,
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "quelle" TEXT
) STRICT;

CREATE TABLE leitsatz (
  "id" TEXT PRIMARY KEY NOT NULL,
  "titel" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "kriterien" TEXT NOT NULL,
  "quelle" TEXT,
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

ALTER TABLE pruefung ADD COLUMN "katalog" TEXT;
ALTER TABLE pruefung ADD COLUMN "rahmen" TEXT;
`,
};
