/**
 * What the office records about a person beyond the facts on which the rules work: papers, efforts, talks, people
 * around, decisions of procedure. Fields as in quellenanalyse.md 2.3; no ethnicity, no religion, no diagnosis.
 */
import { z } from 'zod';
import * as code from './codes.ts';
import { landcode } from './fall.ts';
import { absatz, cent, datum, feld, janein, pflicht, zeile } from './feld.ts';
import { gremium } from './gremium.ts';

/** A further nationality beside the one of the person: also a former state, staatenlos or ungeklärt. */
export const weitereStaatsangehoerigkeit = z.strictObject({
  staatsangehoerigkeit: pflicht(landcode, { label: 'Staatsangehörigkeit' }),
  nachgewiesen: feld(janein, { label: 'nachgewiesen' }),
  bis: feld(datum, { label: 'verloren am' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

/** A document that says who somebody is, on its step of the ladder (recht.md 8). */
export const identitaetsdokument = z.strictObject({
  stufe: pflicht(code.dokumentstufe.schema, { label: 'Stufe' }),
  bezeichnung: feld(zeile(), { label: 'Dokument' }),
  aussteller: feld(zeile(), { label: 'ausgestellt von' }),
  ausgestelltAm: feld(datum, { label: 'ausgestellt am' }),
  gueltigBis: feld(datum, { label: 'gültig bis' }),
  vorgelegtAm: feld(datum, { label: 'Original gesehen am' }),
  lichtbild: feld(janein, { label: 'mit Lichtbild' }),
  echtheit: feld(code.echtheit.schema, { label: 'Echtheit' }),
  widerspruch: feld(janein, { label: 'Widerspruch zu anderen Angaben' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

/** One effort to get a passport: it is the effort that counts, not the success. */
export const passbemuehung = z.strictObject({
  am: pflicht(datum, { label: 'am' }),
  handlung: pflicht(code.passhandlung.schema, { label: 'Handlung' }),
  stelle: feld(zeile(), { label: 'bei' }),
  nachweis: feld(zeile(500), { label: 'Nachweis' }),
  stand: feld(code.bemuehungsstand.schema, { label: 'Ergebnis' }),
  antwortAm: feld(datum, { label: 'Antwort am' }),
  antwort: feld(zeile(500), { label: 'Antwort' }),
});

/** What the office has told a person, so that nobody is blamed for what he could not know. */
export const hinweis = z.strictObject({
  am: pflicht(datum, { label: 'am' }),
  thema: pflicht(code.hinweisthema.schema, { label: 'Thema' }),
  medium: feld(code.hinweismedium.schema, { label: 'wie' }),
  sprache: feld(zeile(), { label: 'Sprache' }),
  inhalt: feld(zeile(500), { label: 'Inhalt in Kürze' }),
});

export const kontakt = z.strictObject({
  am: pflicht(datum, { label: 'am' }),
  art: feld(code.kontaktart.schema, { label: 'Art' }),
  mit: feld(code.kontaktstelle.schema, { label: 'mit' }),
  thema: feld(code.kontaktthema.schema, { label: 'Thema' }),
  sprache: feld(zeile(), { label: 'Sprache' }),
  dolmetschen: feld(zeile(), { label: 'Dolmetschen durch' }),
  blatt: feld(zeile(), { label: 'ausgehändigtes Blatt' }),
  notiz: feld(absatz(), { label: 'Notiz' }),
});

export const zusicherung = z.strictObject({
  am: pflicht(datum, { label: 'zugesichert am' }),
  norm: feld(code.rechtsgrundlage.schema, { label: 'Rechtsgrundlage' }),
  bedingung: feld(zeile(500), { label: 'unter der Bedingung' }),
  gueltigBis: feld(datum, { label: 'gültig bis' }),
  eingeloestAm: feld(datum, { label: 'eingelöst am' }),
});

export const titel = z.strictObject({
  norm: pflicht(code.rechtsgrundlage.schema, { label: 'Rechtsgrundlage' }),
  von: pflicht(datum, { label: 'erteilt am' }),
  bis: feld(datum, { label: 'gültig bis' }),
  auflagen: feld(zeile(500), { label: 'Auflagen' }),
  erloschenAm: feld(datum, { label: 'erloschen oder widerrufen am' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

/** The procedure before the Härtefallkommission (§ 23a). */
export const haertefall = z.strictObject({
  eingereichtAm: feld(datum, { label: 'eingereicht am' }),
  durch: feld(code.haertefallantrag.schema, { label: 'eingereicht durch' }),
  stand: feld(code.haertefallstand.schema, { label: 'Kommission' }),
  beschlossenAm: feld(datum, { label: 'Beschluss der Kommission am' }),
  entscheidung: feld(code.haertefallentscheidung.schema, { label: 'Entscheidung nach dem Ersuchen' }),
  entschiedenAm: feld(datum, { label: 'entschieden am' }),
  argumente: feld(absatz(2000), { label: 'tragende Gründe' }),
});

export const wiedervorlage = z.strictObject({
  faelligAm: pflicht(datum, { label: 'am' }),
  was: pflicht(zeile().min(1), { label: 'Was ist zu tun?' }),
  warum: feld(zeile(500), { label: 'Warum?' }),
  wer: feld(zeile(), { label: 'Wer?' }),
  /** The case is to be talked about there; it is offered for the next agenda. */
  gremium: feld(gremium.schema, { label: 'Für Gremium' }),
  erledigtAm: feld(datum, { label: 'erledigt am' }),
});

/** Somebody around the person: adviser, employer, volunteer, lawyer; with Vollmacht or without. */
export const kontaktperson = z.strictObject({
  name: pflicht(zeile().min(1), { label: 'Name' }),
  rolle: feld(code.kontaktstelle.schema, { label: 'Rolle' }),
  einrichtung: feld(zeile(), { label: 'Einrichtung' }),
  strasse: feld(zeile(), { label: 'Straße und Hausnummer' }),
  plz: feld(zeile(10), { label: 'Postleitzahl' }),
  ort: feld(zeile(), { label: 'Ort' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  vollmacht: feld(code.vollmachtumfang.schema, { label: 'Vollmacht' }),
  vollmachtVon: feld(datum, { label: 'Vollmacht von' }),
  vollmachtBis: feld(datum, { label: 'Vollmacht bis' }),
  aufgabe: feld(zeile(500), { label: 'hilft bei' }),
});

/** What a colleague must know who takes the case over. */
export const uebergabe = z.strictObject({
  am: pflicht(datum, { label: 'am' }),
  von: feld(zeile(), { label: 'von' }),
  an: feld(zeile(), { label: 'an' }),
  stand: pflicht(absatz().min(1), { label: 'Stand in Kürze' }),
  offen: feld(absatz(), { label: 'Was als Nächstes zu tun ist' }),
});

/**
 * How one side sees one criterion or the whole case on one day. Never overwritten: who sees it differently later
 * records another one, so that both sides can always be read beside each other.
 */
export const sichtweise = z.strictObject({
  seite: pflicht(code.sichtseite.schema, { label: 'Sicht von' }),
  /** Id of a criterion; null is the case as a whole (Sachstand). */
  kriterium: feld(zeile(40), { label: 'Kriterium' }),
  einschaetzung: pflicht(code.einschaetzung.schema, { label: 'Einschätzung' }),
  text: feld(absatz(2000), { label: 'Begründung' }),
  am: pflicht(datum, { label: 'vom' }),
  quelle: pflicht(zeile().min(1), { label: 'Quelle' }),
  /** The row of a Sachstand it answers, in the words it had then; null where it is about a Kriterium or the whole. */
  schritt: feld(absatz(500), { label: 'Schritt' }),
});

/** A course, a placement, a mentor: what helps on the way. */
export const massnahme = z.strictObject({
  art: pflicht(code.massnahmeart.schema, { label: 'Art' }),
  anbieter: feld(zeile(), { label: 'bei' }),
  von: feld(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis' }),
  stand: feld(code.massnahmestand.schema, { label: 'Stand' }),
  nachweis: feld(zeile(), { label: 'Nachweis' }),
});

/** Public funds received, with period and monthly amount in cents. */
export const leistung = z.strictObject({
  art: pflicht(code.leistungsart.schema, { label: 'Leistung' }),
  von: pflicht(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis' }),
  betrag: feld(cent, { label: 'im Monat', einheit: '€' }),
});

/** Records of the file of which a person has any number and which every look at it shows. */
export const aktenRecords = {
  weitereStaatsangehoerigkeit,
  identitaetsdokument,
  passbemuehung,
  hinweis,
  kontakt,
  zusicherung,
  titel,
  haertefall,
  wiedervorlage,
  kontaktperson,
  uebergabe,
  sichtweise,
  massnahme,
  leistung,
} as const;
