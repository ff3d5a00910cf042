import type { Migration } from '../migrate.ts';

/** Everything the office records about a person beside the facts of the rules; the states of an Antrag are disjoint. */
export const migration0004: Migration = {
  version: 4,
  name: 'eintraege',
  codes: [
    {
      table: 'antrag',
      column: 'stand',
      codes: [
        'beratung',
        'abgeraten',
        'gestellt',
        'unvollstaendig',
        'in_pruefung',
        'wartet_auf_dritte',
        'zusicherung',
        'zwischenduldung',
        'erteilt',
        'erteilt_nach_zwischenduldung',
        'anders_erteilt',
        'umgedeutet',
        'abgelehnt',
        'zurueckgezogen',
        'erledigt',
        'rechtsbehelf',
      ],
    },
    {
      table: 'hemmnis',
      column: 'code',
      codes: [
        'deutsch',
        'identitaet',
        'qualifikation',
        'verlernen',
        'kinderbetreuung',
        'motivation',
        'anbindung',
        'lernentwoehnung',
        'straffaelligkeit',
        'zusammenspiel',
        'mobilitaet',
        'pruefdauer',
        'arbeitgeber',
        'anerkennung',
        'familiengroesse',
        'kein_pass_vom_staat',
        'wohnsitzbindung',
        'dauer_dritter',
        'unkenntnis',
        'entfernung',
        'prekaere_arbeit',
      ],
    },
  ],
  sql: `
ALTER TABLE person ADD COLUMN "zustaendig" TEXT;
ALTER TABLE asyl ADD COLUMN "zielstaat" TEXT CHECK ("zielstaat" IN ('festgestellt', 'verneint'));
ALTER TABLE identitaet ADD COLUMN "landHindernis" TEXT;
ALTER TABLE identitaet ADD COLUMN "ausweisersatzAm" TEXT CHECK ("ausweisersatzAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE integration ADD COLUMN "fdgoForm" TEXT CHECK ("fdgoForm" IN ('muendlich', 'schriftlich'));
ALTER TABLE duldung ADD COLUMN "wohnsitz" TEXT;
ALTER TABLE duldung ADD COLUMN "nebenbestimmung" TEXT;
ALTER TABLE schulbesuch ADD COLUMN "prognose" TEXT;
ALTER TABLE abschluss ADD COLUMN "anerkennungBeantragtAm" TEXT CHECK ("anerkennungBeantragtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE beschaeftigung ADD COLUMN "nachweisart" TEXT CHECK ("nachweisart" IN ('vertrag', 'abrechnung', 'bescheinigung', 'zusage', 'rentenversicherung', 'eigene_angabe', 'sonstige'));
ALTER TABLE beschaeftigung ADD COLUMN "erlaubnisBis" TEXT CHECK ("erlaubnisBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE beschaeftigung ADD COLUMN "branche" TEXT CHECK ("branche" IN ('reinigung', 'gastronomie', 'fleisch', 'bau', 'zeitarbeit', 'tourismus', 'landwirtschaft', 'verkauf', 'spedition', 'messe', 'produktion', 'waescherei', 'pflege', 'verwaltung', 'wald', 'wachdienst', 'haushalt', 'sonstige'));
ALTER TABLE beschaeftigung ADD COLUMN "gefundenDurch" TEXT CHECK ("gefundenDurch" IN ('eigeninitiative', 'bekannte', 'beratungsstelle', 'agentur', 'zeitarbeit', 'praktikum', 'veranstaltung', 'legalisiert'));
ALTER TABLE verurteilung ADD COLUMN "gericht" TEXT;
ALTER TABLE taeuschung ADD COLUMN "abwaegung" TEXT;
ALTER TABLE antrag ADD COLUMN "vollstaendigAm" TEXT CHECK ("vollstaendigAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE antrag ADD COLUMN "wartetAuf" TEXT;
ALTER TABLE antrag ADD COLUMN "entscheidungNorm" TEXT CHECK ("entscheidungNorm" IN ('254', '255', '25a1', '25a2', '25b1', '25b4', '25b6', '104c', '60c', '16g', '60d', '19d', '19d1a', '23a', '60a23', 'andere'));
ALTER TABLE antrag ADD COLUMN "ablehnungsgrund" TEXT CHECK ("ablehnungsgrund" IN ('taeuschung', 'verzoegerung', 'mitwirkung', 'straftat', 'pass', 'zeit', 'keine_ausreisepflicht', 'lebensunterhalt', 'deutsch', 'familie', 'schulbesuch', 'wohnraum', 'sonstige'));
ALTER TABLE antrag ADD COLUMN "begruendung" TEXT;
ALTER TABLE antrag ADD COLUMN "zustimmungDritter" TEXT;
ALTER TABLE antrag ADD COLUMN "rechtsbehelfAm" TEXT CHECK ("rechtsbehelfAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE antrag ADD COLUMN "rechtsbehelfErledigtAm" TEXT CHECK ("rechtsbehelfErledigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "verknuepftMit" TEXT REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE angehoeriger ADD COLUMN "lebtIn" TEXT;
CREATE TABLE weitereStaatsangehoerigkeit (
  "staatsangehoerigkeit" TEXT NOT NULL,
  "nachgewiesen" INTEGER CHECK ("nachgewiesen" IN (0, 1)),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX weitereStaatsangehoerigkeit_personId ON weitereStaatsangehoerigkeit ("personId");

CREATE TABLE identitaetsdokument (
  "stufe" TEXT NOT NULL CHECK ("stufe" IN ('pass', 'biometrie', 'amtlich', 'sonstige')),
  "bezeichnung" TEXT,
  "aussteller" TEXT,
  "ausgestelltAm" TEXT CHECK ("ausgestelltAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "gueltigBis" TEXT CHECK ("gueltigBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "vorgelegtAm" TEXT CHECK ("vorgelegtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "lichtbild" INTEGER CHECK ("lichtbild" IN (0, 1)),
  "echtheit" TEXT CHECK ("echtheit" IN ('echt', 'zweifel', 'gefaelscht')),
  "widerspruch" INTEGER CHECK ("widerspruch" IN (0, 1)),
  "bemerkung" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX identitaetsdokument_personId ON identitaetsdokument ("personId");

CREATE TABLE passbemuehung (
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "handlung" TEXT NOT NULL CHECK ("handlung" IN ('antrag', 'vorsprache', 'erklaerung', 'lichtbild', 'freiwilligkeit', 'wehrpflicht', 'gebuehr', 'erneut', 'urkunde', 'vertrauensanwalt', 'sonstige')),
  "stelle" TEXT,
  "nachweis" TEXT,
  "stand" TEXT CHECK ("stand" IN ('offen', 'erfolgreich', 'abgelehnt', 'unzumutbar', 'ohne_antwort')),
  "antwortAm" TEXT CHECK ("antwortAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "antwort" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX passbemuehung_personId ON passbemuehung ("personId");

CREATE TABLE hinweis (
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "thema" TEXT NOT NULL CHECK ("thema" IN ('bleiberecht', 'mitwirkung', 'fehlende_nachweise', 'beratungsstellen', 'sprache', 'arbeit', 'rechtsfolgen', 'sonstiges')),
  "medium" TEXT CHECK ("medium" IN ('anschreiben', 'vorsprache', 'verlaengerung', 'telefon', 'merkblatt', 'wohnheim', 'beratungsstelle', 'anwalt', 'veranstaltung', 'sonstiges')),
  "sprache" TEXT,
  "inhalt" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX hinweis_personId ON hinweis ("personId");

ALTER TABLE verweis ADD COLUMN "rueckweg" TEXT CHECK ("rueckweg" IN ('person', 'post', 'fax', 'email', 'telefon'));
ALTER TABLE verweis ADD COLUMN "kopieAnPerson" INTEGER CHECK ("kopieAnPerson" IN (0, 1));
ALTER TABLE verweis ADD COLUMN "selbstGekommen" INTEGER CHECK ("selbstGekommen" IN (0, 1));

CREATE TABLE kontakt (
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "art" TEXT CHECK ("art" IN ('vorsprache', 'telefon', 'schreiben', 'hausbesuch', 'beratung', 'fallgespraech')),
  "mit" TEXT CHECK ("mit" IN ('person', 'abh_sachbearbeitung', 'abh_sozialarbeit', 'kim', 'beratungsstelle', 'unterkunft', 'schule', 'jobcenter', 'agentur', 'arbeitgeber', 'kammer', 'anwalt', 'ehrenamt', 'beauftragte', 'migrationsberatung', 'jugendmigrationsdienst', 'haertefallkommission', 'botschaft', 'mittelbehoerde', 'bamf', 'gesundheitsamt', 'sonstige')),
  "thema" TEXT CHECK ("thema" IN ('lebensunterhalt', 'pass', 'sprache', 'arbeit', 'schule', 'wohnen', 'familie', 'artikel8', 'verfahren', 'sonstiges')),
  "sprache" TEXT,
  "dolmetschen" TEXT,
  "blatt" TEXT,
  "notiz" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX kontakt_personId ON kontakt ("personId");

CREATE TABLE zusicherung (
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "norm" TEXT CHECK ("norm" IN ('254', '255', '25a1', '25a2', '25b1', '25b4', '25b6', '104c', '60c', '16g', '60d', '19d', '19d1a', '23a', '60a23', 'andere')),
  "bedingung" TEXT,
  "gueltigBis" TEXT CHECK ("gueltigBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "eingeloestAm" TEXT CHECK ("eingeloestAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX zusicherung_personId ON zusicherung ("personId");

CREATE TABLE titel (
  "norm" TEXT NOT NULL CHECK ("norm" IN ('254', '255', '25a1', '25a2', '25b1', '25b4', '25b6', '104c', '60c', '16g', '60d', '19d', '19d1a', '23a', '60a23', 'andere')),
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "auflagen" TEXT,
  "erloschenAm" TEXT CHECK ("erloschenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bemerkung" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX titel_personId ON titel ("personId");

CREATE TABLE haertefall (
  "eingereichtAm" TEXT CHECK ("eingereichtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "durch" TEXT CHECK ("durch" IN ('person', 'beratungsstelle', 'anwalt', 'behoerde', 'dritte')),
  "stand" TEXT CHECK ("stand" IN ('eingereicht', 'nicht_angenommen', 'ersuchen', 'kein_ersuchen', 'zurueckgezogen')),
  "beschlossenAm" TEXT CHECK ("beschlossenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "entscheidung" TEXT CHECK ("entscheidung" IN ('angeordnet', 'abgelehnt')),
  "entschiedenAm" TEXT CHECK ("entschiedenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "argumente" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX haertefall_personId ON haertefall ("personId");

CREATE TABLE wiedervorlage (
  "faelligAm" TEXT NOT NULL CHECK ("faelligAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "was" TEXT NOT NULL,
  "warum" TEXT,
  "wer" TEXT,
  "erledigtAm" TEXT CHECK ("erledigtAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX wiedervorlage_personId ON wiedervorlage ("personId");

CREATE TABLE kontaktperson (
  "name" TEXT NOT NULL,
  "rolle" TEXT CHECK ("rolle" IN ('person', 'abh_sachbearbeitung', 'abh_sozialarbeit', 'kim', 'beratungsstelle', 'unterkunft', 'schule', 'jobcenter', 'agentur', 'arbeitgeber', 'kammer', 'anwalt', 'ehrenamt', 'beauftragte', 'migrationsberatung', 'jugendmigrationsdienst', 'haertefallkommission', 'botschaft', 'mittelbehoerde', 'bamf', 'gesundheitsamt', 'sonstige')),
  "einrichtung" TEXT,
  "telefon" TEXT,
  "email" TEXT,
  "vollmacht" TEXT CHECK ("vollmacht" IN ('auskunft', 'begleitung', 'verfahren', 'zustellung', 'betreuung')),
  "vollmachtVon" TEXT CHECK ("vollmachtVon" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "vollmachtBis" TEXT CHECK ("vollmachtBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "aufgabe" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX kontaktperson_personId ON kontaktperson ("personId");

CREATE TABLE uebergabe (
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "von" TEXT,
  "an" TEXT,
  "stand" TEXT NOT NULL,
  "offen" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX uebergabe_personId ON uebergabe ("personId");

CREATE TABLE sichtweise (
  "seite" TEXT NOT NULL CHECK ("seite" IN ('behoerde', 'beratungsstelle')),
  "kriterium" TEXT,
  "einschaetzung" TEXT NOT NULL CHECK ("einschaetzung" IN ('erfuellt', 'auf_dem_weg', 'offen', 'nicht_erfuellt', 'abweichend')),
  "text" TEXT,
  "am" TEXT NOT NULL CHECK ("am" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "quelle" TEXT NOT NULL,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX sichtweise_personId ON sichtweise ("personId");

CREATE TABLE massnahme (
  "art" TEXT NOT NULL CHECK ("art" IN ('integrationskurs', 'sprachkurs', 'orientierungskurs', 'kompetenz', 'bewerbung', 'qualifizierung', 'praktikum', 'mentoring', 'begleitung', 'kinderbetreuung', 'anerkennung', 'schulden', 'recht', 'sonstige')),
  "anbieter" TEXT,
  "von" TEXT CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "stand" TEXT CHECK ("stand" IN ('geplant', 'laeuft', 'beendet', 'abgebrochen')),
  "nachweis" TEXT,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX massnahme_personId ON massnahme ("personId");

CREATE TABLE leistung (
  "art" TEXT NOT NULL CHECK ("art" IN ('asylblg', 'sgb2', 'sgb12', 'wohngeld', 'kinderzuschlag', 'bafoeg', 'sonstige')),
  "von" TEXT NOT NULL CHECK ("von" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "bis" TEXT CHECK ("bis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "betrag" INTEGER,
  "id" TEXT PRIMARY KEY NOT NULL,
  "personId" TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX leistung_personId ON leistung ("personId");
`,
};
