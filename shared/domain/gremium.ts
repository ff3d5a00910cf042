/**
 * Decisions of principle and the meetings where they are made (quellenanalyse.md 001:31-35): a question, a
 * constellation, what was decided and why. A decision leaves the house only in the words a human has let through.
 */
import { z } from 'zod';
import { absatz, codeliste, datum, feld, janein, pflicht, zeile } from './feld.ts';

export const gremium = codeliste({
  lenkungskreis: 'Lenkungskreis',
  leitung: 'Leitung der Ausländerbehörde',
  fallgruppe: 'Fallgruppe',
  fallkonferenz: 'Fallkonferenz',
  abk: 'Ausländerrechtliche Beratungskommission',
  runder_tisch: 'Runder Tisch',
  arbeitskreis: 'Arbeitskreis',
  jour_fixe: 'Jour fixe',
  integrationsrat: 'Integrationsrat',
  sonstiges: 'anderes Gremium',
});

/** What kind of thing a place in a free text gives away. The order is the order of precedence. */
export const fundart = codeliste({
  name: 'Name',
  beistand: 'Kontaktperson, Anwältin oder Anwalt',
  mitarbeit: 'Name aus der Behörde oder einer Beratungsstelle',
  arbeitgeber: 'Arbeitgeber',
  schule: 'Schule, Kurs oder andere Einrichtung',
  strasse: 'Straße oder Anschrift',
  ort: 'Ort',
  staat: 'Herkunftsstaat',
  geburtsdatum: 'Geburtsdatum',
  datum: 'Datum',
  nummer: 'Nummer oder Aktenzeichen',
  telefon: 'Telefonnummer',
  email: 'E-Mail-Adresse',
  bank: 'Bankverbindung',
  kennzeichen: 'Autokennzeichen',
});

/** What a human did with a place the guard has found. */
export const textumgang = codeliste({ ersetzt: 'ersetzt', bleibt: 'bleibt stehen' });

const id = z.uuid();
const zeitpunkt = z.iso.datetime();

/** Its words may name people as long as they stay in the house; `textentscheidung` says how they leave it. */
export const grundsatzentscheidung = z.strictObject({
  id,
  titel: pflicht(zeile().min(3), { label: 'Überschrift' }),
  frage: pflicht(absatz(2000).min(3), { label: 'Frage', hilfe: 'Was war allgemein zu entscheiden?' }),
  konstellation: feld(absatz(3000), {
    label: 'Fallkonstellation',
    hilfe: 'So allgemein, dass sie auf mehrere Menschen zutrifft.',
  }),
  entscheidung: feld(absatz(3000), { label: 'Entscheidung', hilfe: 'Leer: noch nicht entschieden.' }),
  grundzuege: feld(absatz(), { label: 'Grundzüge' }),
  argumente: feld(absatz(), { label: 'Tragende Argumente', hilfe: 'Jedes Argument in einer eigenen Zeile.' }),
  abweichend: feld(absatz(2000), {
    label: 'Abweichende Auffassungen',
    hilfe: 'Was anders gesehen wurde und warum; ohne Namen.',
  }),
  gremium: pflicht(gremium.schema, { label: 'Gremium' }),
  am: feld(datum, { label: 'entschieden am' }),
  von: feld(datum, { label: 'gilt ab' }),
  bis: feld(datum, { label: 'gilt bis', hilfe: 'Leer: gilt auf Weiteres.' }),
  /** Space separated ids of criteria, e.g. `25b1.LU Q.PASS`. */
  kriterien: feld(zeile(1000), { label: 'Voraussetzungen' }),
  leitsatzId: feld(id, { label: 'Leitsatz, der daraus entstand' }),
  imBuendel: pflicht(janein, { label: 'Dem Lenkungskreis vorlegen' }),
});

/** What became of one place in one text. Bound to its sentence: another sentence is decided anew. */
export const textentscheidung = z.strictObject({
  id,
  grundsatzentscheidungId: id,
  feld: zeile(40),
  satz: absatz(),
  /** The how-many-th place with these words in the sentence, from 0. */
  nr: z.int().min(0).max(1000),
  fund: absatz(1000),
  art: pflicht(fundart.schema, { label: 'Was gefunden wurde' }),
  umgang: pflicht(textumgang.schema, { label: 'Was damit geschieht' }),
  ersatz: feld(zeile(500), { label: 'stattdessen' }),
  grund: feld(zeile(500), { label: 'warum es stehen bleiben darf' }),
  am: zeitpunkt,
  benutzerId: id,
});

/** The look at a story before it leaves; it holds for these very words. No person is tied to it. */
export const fallgeschichte = z.strictObject({
  id,
  text: absatz(),
  freigegeben: pflicht(janein, { label: 'darf in das Bündel' }),
  erkennbar: feld(absatz(500), {
    label: 'Wer könnte diese Person erkennen?',
    hilfe: 'Zum Beispiel: niemand; oder: ein Arbeitgeber, weil es nur einen solchen Fall gibt.',
  }),
  am: zeitpunkt,
  benutzerId: id,
});

/** One meeting of a Gremium. */
export const sitzung = z.strictObject({
  id,
  /** The Gremium of the register; null for a meeting of one that is not in it. */
  gremiumId: feld(id, { label: 'Gremium des Registers' }),
  gremium: pflicht(gremium.schema, { label: 'Gremium' }),
  am: pflicht(datum, { label: 'am' }),
  uhrzeit: feld(zeile(40), { label: 'Uhrzeit' }),
  ort: feld(zeile(), { label: 'Ort' }),
  einladung: feld(absatz(2000), { label: 'Worum es geht' }),
  teilnehmende: feld(absatz(2000), { label: 'Teilnehmende', hilfe: 'Eine Person oder Stelle je Zeile.' }),
  protokoll: feld(zeile(), { label: 'Niederschrift durch' }),
});

/** An item of the agenda, and what came of it. */
export const sitzungspunkt = z.strictObject({
  id,
  sitzungId: id,
  reihenfolge: z.int().min(0).max(1000),
  thema: pflicht(zeile(300).min(1), { label: 'Thema' }),
  ergebnis: feld(absatz(3000), { label: 'Ergebnis' }),
  beschluss: feld(absatz(2000), { label: 'Beschluss' }),
  aufgabe: feld(zeile(500), { label: 'Aufgabe' }),
  wer: feld(zeile(), { label: 'Wer?' }),
  bis: feld(datum, { label: 'Bis wann?' }),
  grundsatzentscheidungId: feld(id, { label: 'Grundsatzentscheidung' }),
  /** The case it is about; goes with the case when that is deleted. */
  personId: feld(id, { label: 'Fall' }),
  /** The task as it stands on the case, where there is one. */
  wiedervorlageId: feld(id, { label: 'Wiedervorlage' }),
  erledigtAm: feld(datum, { label: 'erledigt am' }),
});
