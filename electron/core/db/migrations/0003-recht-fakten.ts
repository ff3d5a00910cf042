import type { Migration } from '../migrate.ts';

const rechtsgrundlage = [
  '254',
  '255',
  '25a1',
  '25a2',
  '25b1',
  '25b4',
  '25b6',
  '104c',
  '60c',
  '16g',
  '60d',
  '19d',
  '19d1a',
  '23a',
  '60a23',
  'andere',
];

/** The facts that every Rechtsgrundlage asks for, and the codes of all of them. */
export const migration0003: Migration = {
  version: 3,
  name: 'recht-fakten',
  codes: [
    { table: 'antrag', column: 'norm', codes: rechtsgrundlage },
    { table: 'ampelentscheidung', column: 'rechtsgrundlage', codes: rechtsgrundlage },
    { table: 'instrument', column: 'rechtsgrundlage', codes: rechtsgrundlage },
    {
      table: 'abschluss',
      column: 'art',
      codes: ['hauptschule', 'realschule', 'abitur', 'beruf', 'pflegehilfe', 'studium', 'sonstige'],
    },
  ],
  sql: `
ALTER TABLE aufenthaltsabschnitt ADD COLUMN "grund" TEXT CHECK ("grund" IN ('a', 'b_aa', 'b_bb', 'b_cc', 'b_dd', 'b_ee', 'b_ff', 'b_gg', 'b_hh', 'b_ii', 'b_jj', 'b_kk', 'b_ll', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r'));
ALTER TABLE asyl ADD COLUMN "unbegleitet" INTEGER CHECK ("unbegleitet" IN (0, 1));
ALTER TABLE identitaet ADD COLUMN "massnahmenErgriffen" INTEGER CHECK ("massnahmenErgriffen" IN (0, 1));
ALTER TABLE identitaet ADD COLUMN "massnahmenAm" TEXT CHECK ("massnahmenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE ausbildung ADD COLUMN "staatlichAnerkannt" INTEGER CHECK ("staatlichAnerkannt" IN (0, 1));
ALTER TABLE ausbildung ADD COLUMN "engpassZusage" INTEGER CHECK ("engpassZusage" IN (0, 1));
ALTER TABLE ausbildung ADD COLUMN "eingetragen" INTEGER CHECK ("eingetragen" IN (0, 1));
ALTER TABLE ausbildung ADD COLUMN "alsAsylbewerberBegonnen" INTEGER CHECK ("alsAsylbewerberBegonnen" IN (0, 1));
ALTER TABLE ausbildung ADD COLUMN "verguetungMonat" INTEGER;
ALTER TABLE ausbildung ADD COLUMN "erfolgreich" INTEGER CHECK ("erfolgreich" IN (0, 1));
ALTER TABLE ausbildung ADD COLUMN "abgebrochenAm" TEXT CHECK ("abgebrochenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE beschaeftigung ADD COLUMN "qualifiziert" INTEGER CHECK ("qualifiziert" IN (0, 1));
ALTER TABLE beschaeftigung ADD COLUMN "entsprichtAbschluss" INTEGER CHECK ("entsprichtAbschluss" IN (0, 1));
ALTER TABLE beschaeftigung ADD COLUMN "baZustimmung" INTEGER CHECK ("baZustimmung" IN (0, 1));
ALTER TABLE lebensunterhalt ADD COLUMN "pflegeAngehoeriger" INTEGER CHECK ("pflegeAngehoeriger" IN (0, 1));
ALTER TABLE lebensunterhalt ADD COLUMN "kinderbetreuungGesichert" INTEGER CHECK ("kinderbetreuungGesichert" IN (0, 1));
ALTER TABLE lebensunterhalt ADD COLUMN "wohnraumAusreichend" INTEGER CHECK ("wohnraumAusreichend" IN (0, 1));
ALTER TABLE lebensunterhalt ADD COLUMN "ohneLeistungenSeit" TEXT CHECK ("ohneLeistungenSeit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE lebensunterhalt ADD COLUMN "durchArbeitGesichertSeit" TEXT CHECK ("durchArbeitGesichertSeit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE integration ADD COLUMN "integrationskurs" TEXT CHECK ("integrationskurs" IN ('keine_verpflichtung', 'laeuft', 'erfolgreich', 'abbruch_unverschuldet', 'abbruch_verschuldet'));
ALTER TABLE integration ADD COLUMN "schulbesucheErfasst" INTEGER CHECK ("schulbesucheErfasst" IN (0, 1));
ALTER TABLE integration ADD COLUMN "beschaeftigungenErfasst" INTEGER CHECK ("beschaeftigungenErfasst" IN (0, 1));
ALTER TABLE integration ADD COLUMN "ausbildungenErfasst" INTEGER CHECK ("ausbildungenErfasst" IN (0, 1));
ALTER TABLE taeuschung ADD COLUMN "vorsatz" INTEGER CHECK ("vorsatz" IN (0, 1));
ALTER TABLE hindernis ADD COLUMN "massnahmen" TEXT CHECK ("massnahmen" IN ('keine', 'vorhanden'));
ALTER TABLE hindernis ADD COLUMN "massnahmenSeit" TEXT CHECK ("massnahmenSeit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE hindernis ADD COLUMN "ausweisungsverfuegung" TEXT CHECK ("ausweisungsverfuegung" IN ('keine', 'vorhanden'));
ALTER TABLE hindernis ADD COLUMN "extremismus" TEXT CHECK ("extremismus" IN ('keine', 'vorhanden'));
ALTER TABLE hindernis ADD COLUMN "einreiseWegenLeistungen" TEXT CHECK ("einreiseWegenLeistungen" IN ('keine', 'vorhanden'));
ALTER TABLE hindernis ADD COLUMN "hinausgezoegert" TEXT CHECK ("hinausgezoegert" IN ('keine', 'vorhanden'));
ALTER TABLE hindernis ADD COLUMN "offeneVerfahren" TEXT CHECK ("offeneVerfahren" IN ('keine', 'vorhanden'));
ALTER TABLE angehoeriger ADD COLUMN "bruttoMonat" INTEGER;
ALTER TABLE angehoeriger ADD COLUMN "titel" TEXT CHECK ("titel" IN ('duldung', 'gestattung', '25a1', '25a2', '25b1', '104c', '60d', 'ae_andere', 'niederlassung', 'deutsch', 'eu', 'keiner'));
ALTER TABLE angehoeriger ADD COLUMN "titelSeit" TEXT CHECK ("titelSeit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "titelBis" TEXT CHECK ("titelBis" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "personensorge" INTEGER CHECK ("personensorge" IN (0, 1));
ALTER TABLE angehoeriger ADD COLUMN "einreiseAm" TEXT CHECK ("einreiseAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "identitaetGeklaertAm" TEXT CHECK ("identitaetGeklaertAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "massnahmenErgriffen" INTEGER CHECK ("massnahmenErgriffen" IN (0, 1));
ALTER TABLE angehoeriger ADD COLUMN "massnahmenAm" TEXT CHECK ("massnahmenAm" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE angehoeriger ADD COLUMN "identitaet" TEXT CHECK ("identitaet" IN ('pass', 'dokument', 'massnahmen', 'keine_massnahmen'));
ALTER TABLE angehoeriger ADD COLUMN "vorsatztat" TEXT CHECK ("vorsatztat" IN ('keine', 'vorhanden'));
ALTER TABLE angehoeriger ADD COLUMN "extremismus" TEXT CHECK ("extremismus" IN ('keine', 'vorhanden'));
ALTER TABLE angehoeriger ADD COLUMN "integrationskurs" TEXT CHECK ("integrationskurs" IN ('keine_verpflichtung', 'laeuft', 'erfolgreich', 'abbruch_unverschuldet', 'abbruch_verschuldet'));
ALTER TABLE angehoeriger ADD COLUMN "ausschlussgrund" TEXT CHECK ("ausschlussgrund" IN ('keine', 'vorhanden'));
`,
};
