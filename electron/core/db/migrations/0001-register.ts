import type { Migration } from '../migrate.ts';

/**
 * Every table of a first register, with history and log from the start. Frozen once a version has been handed
 * out: later changes are migrations of their own.
 */
export const migration0001: Migration = {
  version: 1,
  name: 'register',
  sql: `
CREATE TABLE register (
  "name" TEXT PRIMARY KEY NOT NULL,
  "wert" TEXT NOT NULL
) STRICT;

CREATE TABLE benutzer (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "kuerzel" TEXT,
  "funktion" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "rechte" TEXT NOT NULL,
  "aktiv" INTEGER NOT NULL CHECK ("aktiv" IN (0, 1))
) STRICT;

CREATE TABLE einstellung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "behoerde" TEXT,
  "amt" TEXT,
  "strasse" TEXT,
  "plz" TEXT,
  "ort" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "web" TEXT,
  "sprechzeiten" TEXT,
  "land" TEXT,
  "programmName" TEXT,
  "horizontMonate" INTEGER NOT NULL,
  "bagatelleTage" INTEGER NOT NULL,
  "schwelle" INTEGER NOT NULL,
  "sperreMinuten" INTEGER NOT NULL
) STRICT;

CREATE TABLE traeger (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "strasse" TEXT,
  "plz" TEXT,
  "ort" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "ansprechpartner" TEXT,
  "sprachen" TEXT,
  "schwerpunkt" TEXT,
  "sprechzeiten" TEXT,
  "plaetze" INTEGER,
  "aktiv" INTEGER NOT NULL CHECK ("aktiv" IN (0, 1))
) STRICT;

CREATE TABLE haushalt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "bezeichnung" TEXT,
  "unterkunft" TEXT CHECK ("unterkunft" IN ('wohnung', 'gemeinschaft', 'wohnheim', 'sonstige')),
  "strasse" TEXT,
  "plz" TEXT,
  "ort" TEXT
) STRICT;

CREATE TABLE person (
  "id" TEXT PRIMARY KEY NOT NULL,
  "programmNr" TEXT NOT NULL UNIQUE,
  "nachname" TEXT NOT NULL,
  "vornamen" TEXT,
  "weitereNamen" TEXT,
  "aktenzeichen" TEXT,
  "azrNr" TEXT,
  "haushaltId" TEXT REFERENCES haushalt (id),
  "sprache" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "lage" TEXT NOT NULL CHECK ("lage" IN ('in_pruefung', 'im_programm', 'titel_erteilt', 'ausgetreten')),
  "notiz" TEXT,
  "geburtsdatum" TEXT CHECK ("geburtsdatum" GLOB '[0-9][0-9][0-9][0-9]*'),
  "geburtsdatumGesichert" INTEGER CHECK ("geburtsdatumGesichert" IN (0, 1)),
  "geschlecht" TEXT CHECK ("geschlecht" IN ('w', 'm', 'd', 'x')),
  "familienstand" TEXT CHECK ("familienstand" IN ('ledig', 'verheiratet', 'verpartnert', 'getrennt', 'geschieden', 'verwitwet')),
  "staatsangehoerigkeit" TEXT,
  "einreiseAm" TEXT CHECK ("einreiseAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "einreiseVisum" INTEGER CHECK ("einreiseVisum" IN (0, 1)),
  "gemeinde" TEXT,
  "haushaltErfasst" INTEGER CHECK ("haushaltErfasst" IN (0, 1))
) STRICT;
CREATE INDEX person_haushaltId ON person ("haushaltId");

CREATE TABLE asyl (
  "status" TEXT CHECK ("status" IN ('nicht_gestellt', 'laufend', 'folgeantrag_laufend', 'abgelehnt_einfach', 'abgelehnt_unzulaessig', 'abgelehnt_ou', 'zurueckgenommen', 'anerkannt')),
  "gesuchAm" TEXT CHECK ("gesuchAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "antragAm" TEXT CHECK ("antragAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ablehnungAm" TEXT CHECK ("ablehnungAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ouGrund" TEXT CHECK ("ouGrund" IN ('gelistet', 'nicht_gelistet')),
  "bestandskraftAm" TEXT CHECK ("bestandskraftAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE identitaet (
  "identitaet" TEXT CHECK ("identitaet" IN ('pass', 'dokument', 'massnahmen', 'keine_massnahmen')),
  "identitaetGeklaertAm" TEXT CHECK ("identitaetGeklaertAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "staatsangehoerigkeitGeklaert" INTEGER CHECK ("staatsangehoerigkeitGeklaert" IN (0, 1)),
  "passVorhanden" INTEGER CHECK ("passVorhanden" IN (0, 1)),
  "passGueltigBis" TEXT CHECK ("passGueltigBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "mitwirkung" TEXT CHECK ("mitwirkung" IN ('erfuellt', 'nicht_erfuellt')),
  "mitwirkungNotiz" TEXT,
  "hinweisAm" TEXT CHECK ("hinweisAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE lebensunterhalt (
  "erhobenAm" TEXT CHECK ("erhobenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bruttoErwerb" INTEGER,
  "nettoErwerb" INTEGER,
  "kindergeld" INTEGER,
  "sonstigesEinkommen" INTEGER,
  "kduWarm" INTEGER,
  "kduGrenze" INTEGER,
  "alleinerziehend" INTEGER CHECK ("alleinerziehend" IN (0, 1)),
  "schwanger" INTEGER CHECK ("schwanger" IN (0, 1)),
  "warmwasserDezentral" INTEGER CHECK ("warmwasserDezentral" IN (0, 1)),
  "krankenversichert" INTEGER CHECK ("krankenversichert" IN (0, 1)),
  "leistungen" TEXT CHECK ("leistungen" IN ('keine', 'ergaenzend', 'ueberwiegend', 'voll')),
  "prognose" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE integration (
  "fdgoErklaerung" INTEGER CHECK ("fdgoErklaerung" IN (0, 1)),
  "fdgoErklaerungAm" TEXT CHECK ("fdgoErklaerungAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "fdgoHinweise" TEXT CHECK ("fdgoHinweise" IN ('keine', 'vorhanden')),
  "grundkenntnisse" INTEGER CHECK ("grundkenntnisse" IN (0, 1)),
  "lidTestAm" TEXT CHECK ("lidTestAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grundkenntnisseAnders" TEXT,
  "engagement" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE gesundheit (
  "entfaelltWegen" TEXT CHECK ("entfaelltWegen" IN ('krankheit', 'behinderung', 'alter')),
  "nachweis" TEXT,
  "schuleEntfaellt" INTEGER CHECK ("schuleEntfaellt" IN (0, 1)),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE hindernis (
  "verurteilungen" TEXT CHECK ("verurteilungen" IN ('keine', 'vorhanden')),
  "registerauszugVom" TEXT CHECK ("registerauszugVom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "taeuschungen" TEXT CHECK ("taeuschungen" IN ('keine', 'vorhanden')),
  "ausweisungsinteresse" TEXT CHECK ("ausweisungsinteresse" IN ('keine', 'vorhanden')),
  "sicherheitserkenntnisse" TEXT CHECK ("sicherheitserkenntnisse" IN ('keine', 'vorhanden')),
  "einreiseverbot" TEXT CHECK ("einreiseverbot" IN ('keine', 'vorhanden')),
  "einreiseverbotBis" TEXT CHECK ("einreiseverbotBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ausreisepflichtVollziehbar" INTEGER CHECK ("ausreisepflichtVollziehbar" IN (0, 1)),
  "ausreiseUnmoeglich" INTEGER CHECK ("ausreiseUnmoeglich" IN (0, 1)),
  "ausreiseUnmoeglichGrund" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE UNIQUE
) STRICT;

CREATE TABLE aufenthaltsabschnitt (
  "status" TEXT NOT NULL CHECK ("status" IN ('D', 'D60B', 'DM', 'G', 'AE', 'AE104C', 'F', 'V', 'FZ', 'GUEB', 'O', 'AUSL')),
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "norm" TEXT,
  "quelle" TEXT,
  "bestaetigt" INTEGER CHECK ("bestaetigt" IN (0, 1)),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX aufenthaltsabschnitt_personId ON aufenthaltsabschnitt ("personId");

CREATE TABLE auslandsaufenthalt (
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grund" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX auslandsaufenthalt_personId ON auslandsaufenthalt ("personId");

CREATE TABLE duldung (
  "erteiltAm" TEXT CHECK ("erteiltAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gueltigBis" TEXT CHECK ("gueltigBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "grund" TEXT CHECK ("grund" IN ('a', 'b_aa', 'b_bb', 'b_cc', 'b_dd', 'b_ee', 'b_ff', 'b_gg', 'b_hh', 'b_ii', 'b_jj', 'b_kk', 'b_ll', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r')),
  "erwerb" TEXT CHECK ("erwerb" IN ('erlaubt', 'mit_erlaubnis', 'verboten')),
  "raeumlich" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX duldung_personId ON duldung ("personId");

CREATE TABLE sprachnachweis (
  "muendlich" TEXT CHECK ("muendlich" IN ('keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  "schriftlich" TEXT CHECK ("schriftlich" IN ('keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  "art" TEXT CHECK ("art" IN ('zertifikat', 'schule', 'gespraech', 'kurs', 'sonstige')),
  "am" TEXT CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX sprachnachweis_personId ON sprachnachweis ("personId");

CREATE TABLE schulbesuch (
  "art" TEXT CHECK ("art" IN ('grundschule', 'weiterfuehrend', 'berufsschule', 'foerderschule', 'hochschule', 'sonstige')),
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "erfolgreich" INTEGER CHECK ("erfolgreich" IN (0, 1)),
  "fehltageUnentschuldigt" INTEGER,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX schulbesuch_personId ON schulbesuch ("personId");

CREATE TABLE abschluss (
  "art" TEXT NOT NULL CHECK ("art" IN ('hauptschule', 'realschule', 'abitur', 'beruf', 'studium', 'sonstige')),
  "am" TEXT CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "inDeutschland" INTEGER CHECK ("inDeutschland" IN (0, 1)),
  "anerkannt" INTEGER CHECK ("anerkannt" IN (0, 1)),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX abschluss_personId ON abschluss ("personId");

CREATE TABLE ausbildung (
  "art" TEXT NOT NULL CHECK ("art" IN ('qualifiziert', 'helfer', 'berufsvorbereitung', 'studium')),
  "beruf" TEXT,
  "von" TEXT CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "vertragVorgelegt" INTEGER CHECK ("vertragVorgelegt" IN (0, 1)),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX ausbildung_personId ON ausbildung ("personId");

CREATE TABLE beschaeftigung (
  "form" TEXT CHECK ("form" IN ('vollzeit', 'teilzeit', 'minijob', 'zeitarbeit', 'selbstaendig', 'praktikum', 'freiwilligendienst', 'gemeinnuetzig')),
  "arbeitgeber" TEXT,
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "stundenWoche" REAL,
  "sozialversicherungspflichtig" INTEGER CHECK ("sozialversicherungspflichtig" IN (0, 1)),
  "befristung" TEXT CHECK ("befristung" IN ('unbefristet', 'befristet', 'probezeit')),
  "bruttoMonat" INTEGER,
  "nettoMonat" INTEGER,
  "nachweis" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX beschaeftigung_personId ON beschaeftigung ("personId");

CREATE TABLE verurteilung (
  "am" TEXT CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "rechtskraftAm" TEXT CHECK ("rechtskraftAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "art" TEXT NOT NULL CHECK ("art" IN ('geldstrafe', 'freiheitsstrafe', 'jugendstrafe', 'zuchtmittel', 'einstellung')),
  "tagessaetze" INTEGER,
  "monate" INTEGER,
  "bewaehrung" INTEGER CHECK ("bewaehrung" IN (0, 1)),
  "vorsatz" INTEGER CHECK ("vorsatz" IN (0, 1)),
  "nurAuslaenderrechtlich" INTEGER CHECK ("nurAuslaenderrechtlich" IN (0, 1)),
  "delikt" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX verurteilung_personId ON verurteilung ("personId");

CREATE TABLE taeuschung (
  "gegenstand" TEXT,
  "von" TEXT CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "eigene" INTEGER CHECK ("eigene" IN (0, 1)),
  "ursaechlich" INTEGER CHECK ("ursaechlich" IN (0, 1)),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX taeuschung_personId ON taeuschung ("personId");

CREATE TABLE antrag (
  "norm" TEXT NOT NULL CHECK ("norm" IN ('255', '25a1', '25b1')),
  "gestelltAm" TEXT NOT NULL CHECK ("gestelltAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "stand" TEXT CHECK ("stand" IN ('gestellt', 'unvollstaendig', 'in_pruefung', 'wartet_auf_dritte', 'zusicherung', 'erteilt', 'abgelehnt', 'zurueckgezogen', 'erledigt', 'rechtsbehelf')),
  "entschiedenAm" TEXT CHECK ("entschiedenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX antrag_personId ON antrag ("personId");

CREATE TABLE angehoeriger (
  "beziehung" TEXT NOT NULL CHECK ("beziehung" IN ('ehegatte', 'lebenspartner', 'kind', 'elternteil', 'geschwister', 'sonstige')),
  "name" TEXT,
  "geburtsdatum" TEXT CHECK ("geburtsdatum" GLOB '[0-9][0-9][0-9][0-9]*'),
  "ledig" INTEGER CHECK ("ledig" IN (0, 1)),
  "imHaushalt" INTEGER CHECK ("imHaushalt" IN (0, 1)),
  "schulbesuchNachgewiesen" INTEGER CHECK ("schulbesuchNachgewiesen" IN (0, 1)),
  "nettoMonat" INTEGER,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX angehoeriger_personId ON angehoeriger ("personId");

CREATE TABLE hemmnis (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "code" TEXT NOT NULL CHECK ("code" IN ('deutsch', 'identitaet', 'qualifikation', 'verlernen', 'kinderbetreuung', 'motivation', 'anbindung', 'lernentwoehnung', 'straffaelligkeit', 'zusammenspiel', 'mobilitaet', 'pruefdauer', 'arbeitgeber')),
  "erkanntAm" TEXT CHECK ("erkanntAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "behobenAm" TEXT CHECK ("behobenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "notiz" TEXT
) STRICT;
CREATE INDEX hemmnis_personId ON hemmnis ("personId");

CREATE TABLE betreuung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "art" TEXT NOT NULL CHECK ("art" IN ('traeger', 'abh', 'keine')),
  "traegerId" TEXT REFERENCES traeger (id),
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gewaehltVon" TEXT CHECK ("gewaehltVon" IN ('person', 'behoerde', 'traeger')),
  "grund" TEXT
) STRICT;
CREATE INDEX betreuung_personId ON betreuung ("personId");
CREATE INDEX betreuung_traegerId ON betreuung ("traegerId");

CREATE TABLE dokument (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT REFERENCES person (id) ON DELETE CASCADE,
  "vorlage" TEXT NOT NULL,
  "fassung" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "daten" TEXT NOT NULL
) STRICT;
CREATE INDEX dokument_personId ON dokument ("personId");
CREATE INDEX dokument_benutzerId ON dokument ("benutzerId");

CREATE TABLE verweis (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "traegerId" TEXT REFERENCES traeger (id),
  "dokumentId" TEXT REFERENCES dokument (id),
  "ausgehaendigtAm" TEXT NOT NULL CHECK ("ausgehaendigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "faelligAm" TEXT NOT NULL CHECK ("faelligAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "kontaktAm" TEXT CHECK ("kontaktAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "zurueckAm" TEXT CHECK ("zurueckAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT
) STRICT;
CREATE INDEX verweis_personId ON verweis ("personId");
CREATE INDEX verweis_traegerId ON verweis ("traegerId");
CREATE INDEX verweis_dokumentId ON verweis ("dokumentId");

CREATE TABLE einwilligung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "zweck" TEXT NOT NULL CHECK ("zweck" IN ('behoerde_an_traeger', 'traeger_an_behoerde', 'halbjahresstatistik', 'fallgruppe')),
  "traegerId" TEXT REFERENCES traeger (id),
  "erteiltAm" TEXT NOT NULL CHECK ("erteiltAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "widerrufenAm" TEXT CHECK ("widerrufenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "textFassung" TEXT,
  "sprache" TEXT
) STRICT;
CREATE INDEX einwilligung_personId ON einwilligung ("personId");
CREATE INDEX einwilligung_traegerId ON einwilligung ("traegerId");

CREATE TABLE ampelentscheidung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "farbe" TEXT NOT NULL CHECK ("farbe" IN ('gruen', 'gelb', 'rot')),
  "rechtsgrundlage" TEXT CHECK ("rechtsgrundlage" IN ('255', '25a1', '25b1')),
  "vorschlag" TEXT CHECK ("vorschlag" IN ('gruen', 'gelb', 'rot', 'angaben_fehlen')),
  "grund" TEXT NOT NULL,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "zweiterBlickAm" TEXT CHECK ("zweiterBlickAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX ampelentscheidung_personId ON ampelentscheidung ("personId");
CREATE INDEX ampelentscheidung_benutzerId ON ampelentscheidung ("benutzerId");

CREATE TABLE pruefung (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "stichtag" TEXT NOT NULL CHECK ("stichtag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "rechtsstand" TEXT NOT NULL CHECK ("rechtsstand" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "vorschlag" TEXT CHECK ("vorschlag" IN ('gruen', 'gelb', 'rot', 'angaben_fehlen')),
  "ergebnis" TEXT NOT NULL,
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id)
) STRICT;
CREATE INDEX pruefung_personId ON pruefung ("personId");
CREATE INDEX pruefung_benutzerId ON pruefung ("benutzerId");

CREATE TABLE instrument (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "art" TEXT NOT NULL CHECK ("art" IN ('fahrplan', 'vereinbarung')),
  "rechtsgrundlage" TEXT CHECK ("rechtsgrundlage" IN ('255', '25a1', '25b1')),
  "ziel" TEXT,
  "beginn" TEXT CHECK ("beginn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ende" TEXT CHECK ("ende" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "naechsteUeberpruefung" TEXT CHECK ("naechsteUeberpruefung" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "beitragBehoerde" TEXT
) STRICT;
CREATE INDEX instrument_personId ON instrument ("personId");

CREATE TABLE schritt (
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "instrumentId" TEXT NOT NULL REFERENCES instrument (id) ON DELETE CASCADE,
  "reihenfolge" INTEGER NOT NULL,
  "was" TEXT NOT NULL,
  "kriterium" TEXT,
  "wer" TEXT CHECK ("wer" IN ('person', 'behoerde', 'beratungsstelle', 'dritte')),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "nachweis" TEXT,
  "stand" TEXT NOT NULL CHECK ("stand" IN ('entwurf', 'vereinbart', 'erfuellt', 'teilweise', 'nicht_erfuellt'))
) STRICT;
CREATE INDEX schritt_personId ON schritt ("personId");
CREATE INDEX schritt_instrumentId ON schritt ("instrumentId");

CREATE TABLE importlauf (
  "id" TEXT PRIMARY KEY NOT NULL,
  "erstelltAm" TEXT NOT NULL,
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "datei" TEXT NOT NULL,
  "neu" INTEGER NOT NULL,
  "geaendert" INTEGER NOT NULL,
  "gleich" INTEGER NOT NULL,
  "abgewiesen" INTEGER NOT NULL,
  "rueckgaengigAm" TEXT
) STRICT;
CREATE INDEX importlauf_benutzerId ON importlauf ("benutzerId");

-- One row per call that changed or disclosed something. The chain covers everything but the content, so that
-- deleting a person can remove content while the chain still verifies.
CREATE TABLE protokoll (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "zeit" TEXT NOT NULL,
  "tag" TEXT NOT NULL CHECK ("tag" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "benutzerId" TEXT NOT NULL,
  "art" TEXT NOT NULL,
  "inhaltHash" TEXT NOT NULL,
  "kette" TEXT NOT NULL
) STRICT;
CREATE TRIGGER protokoll_bleibt BEFORE UPDATE ON protokoll BEGIN SELECT RAISE(ABORT, 'protokoll is append-only'); END;
CREATE TRIGGER protokoll_unloeschbar BEFORE DELETE ON protokoll BEGIN SELECT RAISE(ABORT, 'protokoll is append-only'); END;

CREATE TABLE protokollinhalt (
  "protokollId" INTEGER PRIMARY KEY NOT NULL REFERENCES protokoll (id),
  "personId" TEXT,
  "salz" TEXT NOT NULL,
  "inhalt" TEXT NOT NULL
) STRICT;
CREATE INDEX protokollinhalt_personId ON protokollinhalt ("personId");
CREATE TRIGGER protokollinhalt_bleibt BEFORE UPDATE ON protokollinhalt BEGIN SELECT RAISE(ABORT, 'protokollinhalt is append-only'); END;

-- Old and new value of every changed field as JSON. When and who stand in the log line it belongs to, which is
-- written at the end of the same transaction.
CREATE TABLE aenderung (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "protokollId" INTEGER NOT NULL REFERENCES protokoll (id) DEFERRABLE INITIALLY DEFERRED,
  "tabelle" TEXT NOT NULL,
  "recordId" TEXT NOT NULL,
  "personId" TEXT,
  "feld" TEXT NOT NULL,
  "alt" TEXT,
  "neu" TEXT,
  "gueltigAb" TEXT CHECK ("gueltigAb" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX aenderung_personId ON aenderung ("personId", "id");
CREATE INDEX aenderung_recordId ON aenderung ("recordId", "id");
CREATE INDEX aenderung_protokollId ON aenderung ("protokollId");
CREATE TRIGGER aenderung_bleibt BEFORE UPDATE ON aenderung BEGIN SELECT RAISE(ABORT, 'aenderung is append-only'); END;

CREATE TABLE entwurf (
  "benutzerId" TEXT NOT NULL REFERENCES benutzer (id),
  "ort" TEXT NOT NULL,
  "inhalt" TEXT NOT NULL,
  "am" TEXT NOT NULL,
  PRIMARY KEY ("benutzerId", "ort")
) STRICT;
`,
};
