import type { Migration } from '../migrate.ts';

/** Companion sheets in other languages, one row per paper and language. */
export const migration0019: Migration = {
  version: 19,
  name: 'begleittext',
  sql: `
CREATE TABLE begleittext (
  "id" TEXT PRIMARY KEY NOT NULL,
  "vorlage" TEXT NOT NULL,
  "sprache" TEXT NOT NULL CHECK ("sprache" IN ('am', 'ar', 'az', 'bn', 'bs', 'fa-AF', 'en', 'fr', 'ka', 'ha', 'hy', 'hi', 'ckb', 'kmr', 'mk', 'mn', 'ne', 'pa', 'ps', 'fa', 'pt', 'rom', 'ru', 'sq', 'sr', 'so', 'es', 'sw', 'ta', 'ti', 'tr', 'uk', 'ur', 'uz', 'vi', 'wo', 'zh')),
  "titel" TEXT NOT NULL,
  "worum" TEXT NOT NULL,
  "inhalt" TEXT NOT NULL,
  "tun" TEXT NOT NULL,
  "wichtig" TEXT NOT NULL,
  "uebersetztVon" TEXT,
  "geprueftVon" TEXT,
  "geprueftAm" TEXT CHECK ("geprueftAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "fassung" INTEGER NOT NULL,
  UNIQUE ("vorlage", "sprache")
) STRICT;
`,
};
