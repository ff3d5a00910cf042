import type { Migration } from '../migrate.ts';

const DATE = `GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const ROTGRUND = `IN ('straftat', 'taeuschung', 'mitwirkung', 'sicherheit', 'grundordnung', 'einreiseverbot', 'keine_ausreisepflicht', 'zeit', 'schulbesuch', 'sonstiges')`;
const BETEILIGUNG = `IN ('informiert', 'kein_traeger', 'keine_einwilligung')`;

/**
 * The Sichtung and the gates of the process. `sichtungslauf` is a place in the work like a draft, one per user:
 * no history. What came of each case is a record.
 */
export const migration0006: Migration = {
  version: 6,
  name: 'sichtung',
  sql: `
ALTER TABLE ampelentscheidung ADD COLUMN "rotgrund" TEXT CHECK ("rotgrund" ${ROTGRUND});
ALTER TABLE ampelentscheidung ADD COLUMN "abweichung" TEXT;
ALTER TABLE ampelentscheidung ADD COLUMN "beteiligung" TEXT CHECK ("beteiligung" ${BETEILIGUNG});
ALTER TABLE ampelentscheidung ADD COLUMN "traegerInformiertAm" TEXT CHECK ("traegerInformiertAm" ${DATE});
ALTER TABLE ampelentscheidung ADD COLUMN "beteiligungGrund" TEXT;
ALTER TABLE einwilligung ADD COLUMN "erteiltDurch" TEXT CHECK ("erteiltDurch" IN ('person', 'sorgeberechtigte', 'vormund'));
ALTER TABLE einstellung ADD COLUMN "vierAugen" INTEGER NOT NULL DEFAULT 0 CHECK ("vierAugen" IN (0, 1));

CREATE TABLE teilwiderruf (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "einwilligungId" TEXT NOT NULL REFERENCES einwilligung (id) ON DELETE CASCADE,
  "traegerId" TEXT NOT NULL REFERENCES traeger (id),
  "am" TEXT NOT NULL CHECK ("am" ${DATE})
) STRICT;
CREATE INDEX teilwiderruf_personId ON teilwiderruf ("personId");
CREATE INDEX teilwiderruf_einwilligungId ON teilwiderruf ("einwilligungId");
CREATE INDEX teilwiderruf_traegerId ON teilwiderruf ("traegerId");

CREATE TABLE freigabe (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "art" TEXT NOT NULL CHECK ("art" IN ('rot', 'ausschluss')),
  "stand" TEXT NOT NULL CHECK ("stand" IN ('offen', 'bestaetigt', 'abgelehnt')),
  "vorhaben" TEXT NOT NULL,
  "beantragtVon" TEXT NOT NULL REFERENCES benutzer (id),
  "beantragtAm" TEXT NOT NULL,
  "entschiedenVon" TEXT REFERENCES benutzer (id),
  "entschiedenAm" TEXT,
  "bemerkung" TEXT
) STRICT;
CREATE INDEX freigabe_personId ON freigabe ("personId");
CREATE INDEX freigabe_stand ON freigabe ("stand");

CREATE TABLE sichtungsschritt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "laufId" TEXT NOT NULL,
  "art" TEXT NOT NULL CHECK ("art" IN ('gruen', 'gelb', 'rot', 'angaben_fehlen', 'zurueckgestellt')),
  "grund" TEXT,
  "bis" TEXT CHECK ("bis" ${DATE}),
  "entscheidungId" TEXT REFERENCES ampelentscheidung (id) ON DELETE SET NULL,
  "freigabeId" TEXT REFERENCES freigabe (id) ON DELETE SET NULL,
  "pruefungId" TEXT REFERENCES pruefung (id) ON DELETE SET NULL,
  "tag" TEXT NOT NULL CHECK ("tag" ${DATE}),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX sichtungsschritt_personId ON sichtungsschritt ("personId");
CREATE INDEX sichtungsschritt_entscheidungId ON sichtungsschritt ("entscheidungId");
CREATE INDEX sichtungsschritt_laufId ON sichtungsschritt ("laufId", "personId");

CREATE TABLE austritt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "am" TEXT NOT NULL CHECK ("am" ${DATE}),
  "grund" TEXT NOT NULL CHECK ("grund" IN ('titel', 'anderes_recht', 'ausschluss', 'einwilligung', 'eigener_wunsch', 'wegzug', 'ausreise', 'abschiebung', 'untergetaucht', 'verstorben', 'fehlaufnahme')),
  "ausschlussgrund" TEXT CHECK ("ausschlussgrund" ${ROTGRUND}),
  "erlaeuterung" TEXT,
  "beteiligung" TEXT CHECK ("beteiligung" ${BETEILIGUNG}),
  "traegerInformiertAm" TEXT CHECK ("traegerInformiertAm" ${DATE}),
  "beteiligungGrund" TEXT,
  "gemeinsamGeprueftAm" TEXT CHECK ("gemeinsamGeprueftAm" ${DATE}),
  "pruefungId" TEXT REFERENCES pruefung (id) ON DELETE SET NULL,
  "rueckgabeAm" TEXT CHECK ("rueckgabeAm" ${DATE}),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX austritt_personId ON austritt ("personId");

CREATE TABLE wiedereintritt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "austrittId" TEXT NOT NULL REFERENCES austritt (id) ON DELETE CASCADE,
  "am" TEXT NOT NULL CHECK ("am" ${DATE}),
  "grund" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX wiedereintritt_personId ON wiedereintritt ("personId");

CREATE TABLE sichtungslauf (
  "benutzerId" TEXT PRIMARY KEY NOT NULL REFERENCES benutzer (id),
  "id" TEXT NOT NULL,
  "auswahl" TEXT NOT NULL,
  "personen" TEXT,
  "begonnenAm" TEXT NOT NULL,
  "aktuellId" TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;

-- Derived like the rest of the row: what the last look came to, and the days the queue asks for.
ALTER TABLE uebersicht ADD COLUMN "sichtung" TEXT NOT NULL DEFAULT 'offen';
ALTER TABLE uebersicht ADD COLUMN "zweiterBlickAm" TEXT;
-- The queue walks the first index to its first open case; counting needs nothing but the second.
CREATE INDEX uebersicht_folge ON uebersicht (CASE "vorschlag" WHEN 'gruen' THEN 1 WHEN 'gelb' THEN 2 WHEN 'rot' THEN 4 ELSE 3 END, "sortName", "personId");
CREATE INDEX uebersicht_sichtung ON uebersicht ("sichtung", "lage", "vorschlag", "personId");
UPDATE uebersicht SET "tag" = NULL;
`,
};
