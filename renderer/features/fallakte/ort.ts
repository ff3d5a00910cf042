import type { Abschnitt } from './abschnitte.ts';

/** Where a fact is entered: the section, and the part of it that holds the table. */
export type Ort = { readonly abschnitt: Abschnitt; readonly bereich: string };

const orte: Readonly<Record<string, Ort>> = {
  person: { abschnitt: 'person', bereich: 'Angaben zur Person' },
  haushalt: { abschnitt: 'person', bereich: 'Haushalt' },
  angehoeriger: { abschnitt: 'person', bereich: 'Angehörige' },
  aufenthaltsabschnitt: { abschnitt: 'aufenthalt', bereich: 'Abschnitte' },
  auslandsaufenthalt: { abschnitt: 'aufenthalt', bereich: 'Aufenthalte im Ausland' },
  duldung: { abschnitt: 'aufenthalt', bereich: 'Duldung' },
  identitaet: { abschnitt: 'nachweise', bereich: 'Identität und Pass' },
  sprachnachweis: { abschnitt: 'nachweise', bereich: 'Deutsch' },
  schulbesuch: { abschnitt: 'nachweise', bereich: 'Schule' },
  abschluss: { abschnitt: 'nachweise', bereich: 'Abschlüsse' },
  ausbildung: { abschnitt: 'nachweise', bereich: 'Ausbildung und Studium' },
  beschaeftigung: { abschnitt: 'nachweise', bereich: 'Arbeit' },
  lebensunterhalt: { abschnitt: 'nachweise', bereich: 'Lebensunterhalt' },
  integration: { abschnitt: 'nachweise', bereich: 'Grundordnung und Grundkenntnisse' },
  asyl: { abschnitt: 'nachweise', bereich: 'Asylverfahren' },
  hindernis: { abschnitt: 'nachweise', bereich: 'Hindernisse' },
  hemmnis: { abschnitt: 'nachweise', bereich: 'Hemmnisse' },
  verurteilung: { abschnitt: 'nachweise', bereich: 'Geschützte Angaben' },
  taeuschung: { abschnitt: 'nachweise', bereich: 'Geschützte Angaben' },
  gesundheit: { abschnitt: 'nachweise', bereich: 'Geschützte Angaben' },
  antrag: { abschnitt: 'antrag', bereich: 'Anträge' },
  zusicherung: { abschnitt: 'antrag', bereich: 'Zusicherung' },
  titel: { abschnitt: 'antrag', bereich: 'Aufenthaltstitel' },
  haertefall: { abschnitt: 'antrag', bereich: 'Härtefall' },
  identitaetsdokument: { abschnitt: 'nachweise', bereich: 'Dokumente zur Identität' },
  passbemuehung: { abschnitt: 'nachweise', bereich: 'Bemühungen um den Pass' },
  massnahme: { abschnitt: 'nachweise', bereich: 'Kurse und Unterstützung' },
  leistung: { abschnitt: 'nachweise', bereich: 'Öffentliche Leistungen' },
  weitereStaatsangehoerigkeit: { abschnitt: 'person', bereich: 'Weitere Staatsangehörigkeiten' },
  kontaktperson: { abschnitt: 'person', bereich: 'Kontaktpersonen und Vollmacht' },
  wiedervorlage: { abschnitt: 'sachstand', bereich: 'Wiedervorlagen' },
  kontakt: { abschnitt: 'sachstand', bereich: 'Gespräche und Kontakte' },
  hinweis: { abschnitt: 'sachstand', bereich: 'Hinweise der Behörde' },
  uebergabe: { abschnitt: 'sachstand', bereich: 'Übergabe' },
  sichtweise: { abschnitt: 'sachstand', bereich: 'Sicht von Behörde und Beratungsstelle' },
  betreuung: { abschnitt: 'betreuung', bereich: 'Betreuung' },
  einwilligung: { abschnitt: 'betreuung', bereich: 'Einwilligung' },
  verweis: { abschnitt: 'betreuung', bereich: 'Rückmeldung' },
  instrument: { abschnitt: 'instrument', bereich: 'Fahrplan und Vereinbarung' },
  schritt: { abschnitt: 'instrument', bereich: 'Schritte' },
};

/** The place of a fact named by its path, e.g. `identitaet.passGueltigBis`; null for what is entered elsewhere. */
export function ortOf(feld: string): Ort | null {
  return orte[feld.split('.')[0] ?? ''] ?? null;
}
