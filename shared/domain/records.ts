/**
 * Every table of the register. A record's schema is its column list: columns are named like fields.
 * History is records, not columns; the current value is a query.
 */
import { z } from 'zod';
import * as akte from './akte.ts';
import * as code from './codes.ts';
import * as fakten from './fall.ts';
import { gremiumsblatt, leitsatzthema } from './gremienregister.ts';
import * as gremien from './gremium.ts';
import * as pakete from './paket.ts';
import * as partner from './traeger.ts';
import * as programme from './programm.ts';
import { absatz, cent, datum, feld, janein, pflicht, zeile } from './feld.ts';

export const id = z.uuid();
/** A moment as UTC text, for log and history. */
export const zeitpunkt = z.iso.datetime();

const ofPerson = { id, personId: id };
/** An amount of a table: cents, never negative. */
const betrag = cent.min(0);

export const haushalt = z.strictObject({
  id,
  bezeichnung: feld(zeile(), { label: 'Bezeichnung' }),
  unterkunft: feld(code.unterkunft.schema, { label: 'Unterkunft' }),
  strasse: feld(zeile(), { label: 'Straße und Hausnummer' }),
  plz: feld(zeile(10), { label: 'Postleitzahl' }),
  ort: feld(zeile(), { label: 'Ort' }),
});

export const person = z.strictObject({
  id,
  programmNr: pflicht(zeile(20).min(1), { label: 'Programm-Nr.' }),
  nachname: pflicht(zeile().min(1), { label: 'Nachname' }),
  vornamen: feld(zeile(), { label: 'Vornamen' }),
  weitereNamen: feld(zeile(500), { label: 'weitere Namen und Schreibweisen' }),
  aktenzeichen: feld(zeile(50), { label: 'Aktenzeichen' }),
  azrNr: feld(zeile(20), { label: 'AZR-Nummer', hilfe: 'Verlässt die Behörde nie.' }),
  haushaltId: feld(id, { label: 'Haushalt' }),
  sprache: feld(zeile(), { label: 'Sprache' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  auskunftssperre: feld(janein, { label: 'Auskunftssperre' }),
  auskunftssperreBis: feld(datum, { label: 'Auskunftssperre bis', hilfe: 'Leer: ohne bekanntes Ende.' }),
  zustaendig: feld(zeile(), { label: 'zuständig' }),
  lage: pflicht(code.ausgangslage.schema, { label: 'Stand im Programm' }),
  notiz: feld(absatz(), { label: 'Notiz' }),
  ...fakten.personFakten.shape,
});

export const asyl = fakten.asyl.extend(ofPerson);
export const identitaet = fakten.identitaet.extend(ofPerson);
export const lebensunterhalt = fakten.lebensunterhalt.extend(ofPerson);
export const integration = fakten.integration.extend(ofPerson);
export const gesundheit = fakten.gesundheit.extend(ofPerson);
export const hindernis = fakten.hindernis.extend(ofPerson);
export const aufenthaltsabschnitt = fakten.aufenthaltsabschnitt.extend(ofPerson);
export const auslandsaufenthalt = fakten.auslandsaufenthalt.extend(ofPerson);
export const duldung = fakten.duldung.extend(ofPerson);
export const sprachnachweis = fakten.sprachnachweis.extend(ofPerson);
export const schulbesuch = fakten.schulbesuch.extend(ofPerson);
export const abschluss = fakten.abschluss.extend(ofPerson);
export const ausbildung = fakten.ausbildung.extend(ofPerson);
export const beschaeftigung = fakten.beschaeftigung.extend(ofPerson);
export const verurteilung = fakten.verurteilung.extend(ofPerson);
export const taeuschung = fakten.taeuschung.extend(ofPerson);
export const antrag = fakten.antrag.extend(ofPerson);
export const angehoeriger = fakten.angehoeriger.extend({
  ...ofPerson,
  /** The same person in this register; null for somebody outside of it. */
  verknuepftMit: feld(id, { label: 'im Register' }),
  lebtIn: feld(zeile(), { label: 'lebt in' }),
});

export const weitereStaatsangehoerigkeit = akte.weitereStaatsangehoerigkeit.extend(ofPerson);
export const identitaetsdokument = akte.identitaetsdokument.extend(ofPerson);
export const passbemuehung = akte.passbemuehung.extend(ofPerson);
export const hinweis = akte.hinweis.extend(ofPerson);
export const kontakt = akte.kontakt.extend(ofPerson);
export const zusicherung = akte.zusicherung.extend(ofPerson);
export const titel = akte.titel.extend(ofPerson);
export const haertefall = akte.haertefall.extend(ofPerson);
export const wiedervorlage = akte.wiedervorlage.extend(ofPerson);
export const kontaktperson = akte.kontaktperson.extend(ofPerson);
export const uebergabe = akte.uebergabe.extend(ofPerson);
export const sichtweise = akte.sichtweise.extend(ofPerson);
export const massnahme = akte.massnahme.extend(ofPerson);
export const leistung = akte.leistung.extend(ofPerson);

export const hemmnis = z.strictObject({
  ...ofPerson,
  code: pflicht(code.hemmnis.schema, { label: 'Hemmnis' }),
  erkanntAm: feld(datum, { label: 'erkannt am' }),
  behobenAm: feld(datum, { label: 'behoben am' }),
  notiz: feld(absatz(), { label: 'Notiz' }),
});

const tagUndMonat = zeile(6).regex(/^(0[1-9]|[12][0-9]|3[01])\.(0[1-9]|1[0-2])\.$/, {
  error: 'Bitte Tag und Monat angeben, zum Beispiel 31.03.',
});

export const traeger = z.strictObject({
  id,
  name: pflicht(zeile().min(1), { label: 'Name' }),
  strasse: feld(zeile(), { label: 'Straße und Hausnummer' }),
  plz: feld(zeile(10), { label: 'Postleitzahl' }),
  ort: feld(zeile(), { label: 'Ort' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  ansprechpartner: feld(zeile(), { label: 'Ansprechperson' }),
  sprachen: feld(zeile(500), { label: 'Sprachen' }),
  schwerpunkt: feld(zeile(500), { label: 'Schwerpunkt' }),
  sprechzeiten: feld(zeile(500), { label: 'Sprechzeiten' }),
  plaetze: feld(z.int().min(0).max(10_000), { label: 'Plätze' }),
  aktiv: pflicht(janein, { label: 'nimmt Menschen auf' }),
  dabeiSeit: feld(datum, { label: 'beteiligt seit' }),
  /** Left the programme; what was before stays. */
  ausgeschiedenAm: feld(datum, { label: 'ausgeschieden am' }),
  vereinbarungVom: feld(datum, { label: 'Vereinbarung vom' }),
  vereinbarungBis: feld(datum, { label: 'Vereinbarung gilt bis', hilfe: 'Leer: ohne festes Ende.' }),
  vereinbarungFassung: feld(zeile(), { label: 'Fassung der Vereinbarung' }),
  /** Days of reports; empty means the rule of the agreement: 31.03., 15.07., 15.01. */
  berichteBis: feld(tagUndMonat, {
    label: 'Jahresberichte fällig am',
    hilfe: 'Tag und Monat. Leer: 31.03.',
  }),
  halbjahr1Bis: feld(tagUndMonat, {
    label: 'Statistik über das 1. Halbjahr fällig am',
    hilfe: 'Tag und Monat. Leer: 15.07.',
  }),
  halbjahr2Bis: feld(tagUndMonat, {
    label: 'Statistik über das 2. Halbjahr fällig am',
    hilfe: 'Tag und Monat des Folgejahres. Leer: 15.01.',
  }),
});

export const betreuung = z.strictObject({
  ...ofPerson,
  art: pflicht(code.betreuungsart.schema, { label: 'Betreuung durch' }),
  traegerId: feld(id, { label: 'Träger' }),
  von: pflicht(datum, { label: 'seit' }),
  bis: feld(datum, { label: 'bis' }),
  gewaehltVon: feld(code.gewaehltVon.schema, { label: 'gewählt' }),
  grund: feld(zeile(500), { label: 'Grund des Wechsels oder Endes' }),
});

/** The referral by Rückmeldebogen and its answer (001:49-57). */
export const verweis = z.strictObject({
  ...ofPerson,
  traegerId: feld(id, { label: 'Träger' }),
  dokumentId: feld(id, { label: 'Rückmeldebogen' }),
  ausgehaendigtAm: pflicht(datum, { label: 'ausgehändigt am' }),
  faelligAm: pflicht(datum, { label: 'Rückmeldung erwartet bis' }),
  kontaktAm: feld(datum, { label: 'Kontakt aufgenommen am' }),
  zurueckAm: feld(datum, { label: 'Bogen zurück am' }),
  rueckweg: feld(code.rueckweg.schema, { label: 'zurückgekommen' }),
  kopieAnPerson: feld(janein, { label: 'Person hat eine Kopie' }),
  selbstGekommen: feld(janein, { label: 'von selbst zur Beratungsstelle gegangen' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
  /** The referral whose Beratungsstelle has passed the person on. */
  vorgaengerId: feld(id, { label: 'weitervermittelt aus' }),
});

/** A further copy of a Rückmeldebogen that was lost: a code of its own, the old one is still recognised. */
export const zweitschrift = z.strictObject({
  ...ofPerson,
  verweisId: pflicht(id, { label: 'Verweis' }),
  dokumentId: feld(id, { label: 'Rückmeldebogen' }),
  am: pflicht(datum, { label: 'neu geschrieben am' }),
  grund: feld(zeile(500), { label: 'Grund' }),
});

/** Somebody was asked again for the Rückmeldung; never a threat. */
export const erinnerung = z.strictObject({
  ...ofPerson,
  verweisId: pflicht(id, { label: 'Verweis' }),
  dokumentId: feld(id, { label: 'Erinnerungsschreiben' }),
  an: pflicht(code.erinnerungAn.schema, { label: 'erinnert wurde' }),
  weg: pflicht(code.erinnerungsweg.schema, { label: 'wie' }),
  am: pflicht(datum, { label: 'erinnert am' }),
  bis: feld(datum, { label: 'Antwort erbeten bis' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

/** One answer to a referral as it came in. A second one stands beside it; none replaces another. */
export const rueckmeldung = z.strictObject({
  ...ofPerson,
  verweisId: pflicht(id, { label: 'Verweis' }),
  /** The paper whose code was on it; null if it came without one. */
  dokumentId: feld(id, { label: 'Papier' }),
  traegerId: feld(id, { label: 'Beratungsstelle' }),
  ergebnis: pflicht(code.rueckmeldungsergebnis.schema, { label: 'Die Beratungsstelle' }),
  kontaktAm: feld(datum, { label: 'Kontakt aufgenommen am' }),
  zurueckAm: pflicht(datum, { label: 'Bogen zurück am' }),
  rueckweg: feld(code.rueckweg.schema, { label: 'zurückgekommen' }),
  kopieAnPerson: feld(janein, { label: 'Person hat eine Kopie' }),
  weiterAnId: feld(id, { label: 'weitervermittelt an' }),
  folge: pflicht(code.rueckmeldungsfolge.schema, { label: 'was daraus wurde' }),
  entschiedenAm: feld(datum, { label: 'Person hat entschieden am' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

/** One run of letters: who wrote it, when, first or second contact. */
export const schreiblauf = z.strictObject({
  id,
  am: pflicht(datum, { label: 'geschrieben am' }),
  erstelltAm: zeitpunkt,
  benutzerId: id,
  stufe: pflicht(z.int().min(1).max(2), { label: 'wievielter Brief' }),
  mitAntrag: pflicht(janein, { label: 'mit Vereinfachtem Antrag' }),
  mitBogen: pflicht(janein, { label: 'mit Rückmeldebogen' }),
});

/** One letter of a run and what came of it (004:2673-2694). */
export const anschreiben = z.strictObject({
  ...ofPerson,
  laufId: pflicht(id, { label: 'Lauf' }),
  dokumentId: feld(id, { label: 'Anschreiben' }),
  stufe: pflicht(z.int().min(1).max(2), { label: 'wievielter Brief' }),
  am: pflicht(datum, { label: 'geschrieben am' }),
  an: pflicht(code.briefempfaenger.schema, { label: 'gerichtet' }),
  antwortAm: feld(datum, { label: 'geantwortet am' }),
  antwort: feld(code.briefantwort.schema, { label: 'Antwort' }),
  antwortweg: feld(code.antwortweg.schema, { label: 'wie' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
});

export const einwilligung = z.strictObject({
  ...ofPerson,
  zweck: pflicht(code.einwilligungszweck.schema, { label: 'Zweck' }),
  traegerId: feld(id, { label: 'Träger', hilfe: 'Leer: gilt für jeden Träger, der die Person betreut.' }),
  erteiltAm: pflicht(datum, { label: 'erteilt am' }),
  widerrufenAm: feld(datum, { label: 'widerrufen am' }),
  textFassung: feld(zeile(50), { label: 'Fassung des Textes' }),
  sprache: feld(zeile(), { label: 'Sprache' }),
  erteiltDurch: feld(code.erteiltDurch.schema, {
    label: 'unterschrieben von',
    hilfe: 'Für Minderjährige unterschreiben Sorgeberechtigte oder Vormund.',
  }),
});

/** Withdrawal for one Träger of an Einwilligung that was given for every Träger; the rest of it stays. */
export const teilwiderruf = z.strictObject({
  ...ofPerson,
  einwilligungId: id,
  traegerId: id,
  am: pflicht(datum, { label: 'widerrufen am' }),
});

/** How the Beratungsstelle was involved before an exclusion or at the joint second look (001:63). */
const beteiligung = {
  beteiligung: feld(code.traegerbeteiligung.schema, { label: 'Beratungsstelle vorab' }),
  traegerInformiertAm: feld(datum, { label: 'Träger informiert am' }),
  beteiligungGrund: feld(zeile(500), { label: 'warum nicht informiert' }),
};

export const ampelentscheidung = z.strictObject({
  ...ofPerson,
  farbe: pflicht(code.ampelfarbe.schema, { label: 'Ampelgruppe' }),
  rechtsgrundlage: feld(code.rechtsgrundlage.schema, { label: 'Rechtsgrundlage' }),
  vorschlag: feld(code.vorschlag.schema, { label: 'Vorschlag der Prüfung' }),
  grund: pflicht(absatz().min(3), { label: 'Begründung' }),
  am: pflicht(datum, { label: 'entschieden am' }),
  benutzerId: id,
  /** Mandatory for rot: the dated second look. */
  zweiterBlickAm: feld(datum, { label: 'zweiter Blick am' }),
  rotgrund: feld(code.rotgrund.schema, {
    label: 'Was entgegensteht',
    hilfe: 'Für Rot Pflicht: eine Tatsache, die entgegensteht. Was nur fehlt, macht nie rot.',
  }),
  abweichung: feld(absatz(1000), { label: 'Warum anders als vorgeschlagen' }),
  ...beteiligung,
});

/** What came of one case in the Sichtung. A colour is a decision of its own; this says what happened here. */
export const sichtungsschritt = z.strictObject({
  ...ofPerson,
  /** The round it belongs to: what was gone through in one go, with one selection. */
  laufId: id,
  art: pflicht(code.sichtungsart.schema, { label: 'Ergebnis' }),
  grund: feld(absatz(1000), { label: 'Grund' }),
  bis: feld(datum, { label: 'zurückgestellt bis' }),
  entscheidungId: feld(id, { label: 'Entscheidung' }),
  freigabeId: feld(id, { label: 'Bestätigung' }),
  pruefungId: feld(id, { label: 'Prüfung' }),
  tag: pflicht(datum, { label: 'gesichtet am' }),
  benutzerId: id,
});

/** A decision that waits for a second person; it takes effect when that person confirms it. */
export const freigabe = z.strictObject({
  ...ofPerson,
  art: pflicht(code.freigabeart.schema, { label: 'Was bestätigt werden soll' }),
  stand: pflicht(code.freigabestand.schema, { label: 'Stand' }),
  /** What takes effect, as JSON of the use case's input. */
  vorhaben: z.string().max(20_000),
  beantragtVon: id,
  beantragtAm: zeitpunkt,
  entschiedenVon: feld(id, { label: 'bestätigt von' }),
  entschiedenAm: feld(zeitpunkt, { label: 'bestätigt am' }),
  bemerkung: feld(absatz(1000), { label: 'Bemerkung' }),
});

/** Leaving the programme, with what has to happen before (001:63; 003:53-55). */
export const austritt = z.strictObject({
  ...ofPerson,
  am: pflicht(datum, { label: 'ausgetreten am' }),
  grund: pflicht(code.austrittsgrund.schema, { label: 'Grund' }),
  ausschlussgrund: feld(code.rotgrund.schema, { label: 'Was zum Ausschluss führt' }),
  erlaeuterung: feld(absatz(), { label: 'Erläuterung' }),
  ...beteiligung,
  gemeinsamGeprueftAm: feld(datum, { label: 'gemeinsam geprüft am' }),
  /** The check that was made before: exclusion and Abschiebung need one. */
  pruefungId: feld(id, { label: 'Prüfvermerk' }),
  rueckgabeAm: feld(datum, { label: 'Rückgabe in die allgemeine Sachbearbeitung am' }),
  benutzerId: id,
});

/** Coming back; the history before stays (001:448). */
export const wiedereintritt = z.strictObject({
  ...ofPerson,
  austrittId: id,
  am: pflicht(datum, { label: 'wieder aufgenommen am' }),
  grund: pflicht(absatz(1000).min(3), { label: 'Was sich geändert hat' }),
  benutzerId: id,
});

/** A check as it was made: data, not wording, so that it can be read and repeated later. */
export const pruefung = z.strictObject({
  ...ofPerson,
  stichtag: pflicht(datum, { label: 'Stichtag' }),
  rechtsstand: pflicht(datum, { label: 'Rechtsstand' }),
  vorschlag: feld(code.vorschlag.schema, { label: 'Vorschlag' }),
  /** The engine's result: JSON, deflated, as base64. */
  ergebnis: z.string(),
  /** State of the rules it was made with, e.g. `25a-2022+25b-2022 r1`; absent on checks of older registers. */
  katalog: z.string().nullable().default(null),
  /** Settings and parameters it was made with, as JSON; with the facts of then it can be repeated. */
  rahmen: z.string().nullable().default(null),
  erstelltAm: pflicht(zeitpunkt, { label: 'festgehalten am' }),
  benutzerId: id,
});

/** Fahrplan or Vereinbarung as a living instrument. */
export const instrument = z.strictObject({
  ...ofPerson,
  art: pflicht(code.instrumentart.schema, { label: 'Art' }),
  rechtsgrundlage: feld(code.rechtsgrundlage.schema, { label: 'Rechtsgrundlage' }),
  ziel: feld(absatz(), { label: 'Ziel' }),
  beginn: feld(datum, { label: 'Beginn' }),
  ende: feld(datum, { label: 'Ende' }),
  naechsteUeberpruefung: feld(datum, { label: 'nächste Überprüfung' }),
  beitragBehoerde: feld(absatz(), { label: 'Beitrag der Behörde' }),
  /** What the check suggested on the day it was begun; the human may choose otherwise, and says why. */
  vorgeschlagen: feld(code.instrumentart.schema, { label: 'Vorschlag der Prüfung' }),
  wahlgrund: feld(absatz(500), { label: 'Warum anders als vorgeschlagen' }),
  /** Counted from 1; a new one begins when what was agreed is to change. */
  fassung: z.int().min(1).max(1000).default(1),
});

/** One side has agreed to one Fassung; with the name of a function, never of an official. */
export const zustimmung = z.strictObject({
  ...ofPerson,
  instrumentId: id,
  fassung: z.int().min(1).max(1000),
  seite: pflicht(code.zustimmungsseite.schema, { label: 'Seite' }),
  am: pflicht(datum, { label: 'zugestimmt am' }),
  funktion: pflicht(zeile().min(2), {
    label: 'Funktion',
    hilfe: 'In welcher Funktion zugestimmt wurde, zum Beispiel Sachbearbeitung oder Vormund. Kein Name.',
  }),
  benutzerId: id,
});

/** An earlier Fassung as it stood when a new one was begun: steps, dates and results, to be read and never changed. */
export const instrumentfassung = z.strictObject({
  ...ofPerson,
  instrumentId: id,
  fassung: z.int().min(1).max(1000),
  grund: pflicht(absatz(500).min(3), { label: 'Was sich ändern soll' }),
  /** JSON of the instrument with its steps. */
  daten: z.string(),
  am: pflicht(datum, { label: 'abgelöst am' }),
  benutzerId: id,
});

/** A step or Auflage; it counts as agreed only with responsible person, date and proof. */
export const schritt = z.strictObject({
  ...ofPerson,
  instrumentId: id,
  reihenfolge: z.int().min(0).max(1000),
  was: pflicht(absatz(500).min(1), { label: 'Was ist zu tun?' }),
  kriterium: feld(zeile(40), { label: 'Kriterium' }),
  wer: feld(code.verantwortlich.schema, { label: 'Wer?' }),
  bis: feld(datum, { label: 'Bis wann?' }),
  nachweis: feld(zeile(500), { label: 'Nachweis' }),
  stand: pflicht(code.schrittstand.schema, { label: 'Stand' }),
  /** Provider, duration and costs as the catalogue had them; later changes of the catalogue do not reach it. */
  angebot: feld(zeile(500), { label: 'Angebot (bei wem, wie lange, was es kostet)' }),
});

/** Review of an instrument: a talk, its result, and the day of the next one. Nothing follows from it by itself. */
export const ueberpruefung = z.strictObject({
  ...ofPerson,
  instrumentId: id,
  fassung: z.int().min(1).max(1000),
  am: pflicht(datum, { label: 'Gespräch am' }),
  gesamt: pflicht(code.ueberpruefungsergebnis.schema, { label: 'Gesamtergebnis' }),
  besprochen: feld(absatz(2000), { label: 'Was besprochen wurde' }),
  naechsteAm: feld(datum, { label: 'nächste Überprüfung' }),
  benutzerId: id,
});

/** One step in a review, in the words it had on that day. */
export const ueberpruefungspunkt = z.strictObject({
  ...ofPerson,
  ueberpruefungId: id,
  schrittId: id,
  reihenfolge: z.int().min(0).max(1000),
  was: pflicht(absatz(500).min(1), { label: 'Schritt' }),
  wer: feld(code.verantwortlich.schema, { label: 'Wer?' }),
  befund: pflicht(code.ueberpruefungsergebnis.schema, { label: 'Ergebnis' }),
  gesehen: feld(zeile(500), { label: 'gesehener Nachweis' }),
  naechsterTermin: feld(datum, { label: 'nächster Termin' }),
});

/** A measure this office can offer: what to do, with whom, how long, at what cost. Drives proposals and papers. */
export const modul = z.strictObject({
  id,
  was: pflicht(absatz(500).min(3), { label: 'Was ist zu tun?' }),
  anbieter: feld(zeile(), { label: 'Anbieter', hilfe: 'Wer das bei Ihnen vor Ort anbietet.' }),
  dauer: feld(zeile(), { label: 'Dauer', hilfe: 'Zum Beispiel: 600 Stunden, etwa ein halbes Jahr.' }),
  kosten: feld(zeile(), { label: 'Kosten', hilfe: 'Was es die Person kostet, und wer es übernimmt.' }),
  wer: pflicht(code.verantwortlich.schema, { label: 'Wer?' }),
  monate: pflicht(z.int().min(1).max(36), { label: 'vorgeschlagene Frist', einheit: 'Monate' }),
  nachweis: pflicht(zeile(500).min(3), { label: 'Nachweis' }),
  /** Space separated ids of criteria, as in a Leitsatz. */
  kriterien: feld(zeile(1000), { label: 'hilft, wenn das fehlt' }),
  sichert: feld(zeile(1000), { label: 'sichert als Auflage' }),
  hemmnisse: feld(zeile(1000), { label: 'hilft bei diesen Hemmnissen' }),
  aktiv: pflicht(janein, { label: 'wird vorgeschlagen' }),
});

/** A Sachstand form came back: how much of it was taken over. What was said stands in the Sichtweisen. */
export const sachstandruecklauf = z.strictObject({
  ...ofPerson,
  dokumentId: feld(id, { label: 'Bogen' }),
  am: pflicht(datum, { label: 'zurück am' }),
  uebernommen: pflicht(z.int().min(0).max(1000), { label: 'übernommen' }),
  gelassen: pflicht(z.int().min(0).max(1000), { label: 'nicht übernommen' }),
  benutzerId: id,
});

/** A paper that was written: enough to write the same paper again. */
export const dokument = z.strictObject({
  id,
  personId: id.nullable(),
  vorlage: pflicht(zeile(60), { label: 'Papier' }),
  fassung: z.int().min(1),
  /** Identifies the document, not the person; printed on the paper. */
  code: pflicht(zeile(20), { label: 'Kennung' }),
  version: z.int().min(1),
  erstelltAm: pflicht(zeitpunkt, { label: 'geschrieben am' }),
  benutzerId: id,
  /** JSON of the template's data. */
  daten: z.string(),
  /** The version of the office's own Word template that wrote it; null where the default did. */
  vorlagenfassungId: feld(id, { label: 'eigene Vorlage' }),
});

/** One version of an office's own Word template; its bytes lie in `vorlageninhalt`. */
export const vorlagenfassung = z.strictObject({
  id,
  vorlage: pflicht(zeile(60), { label: 'Papier' }),
  nummer: z.int().min(1),
  /** Version of the default wording it was checked against. */
  fassung: z.int().min(1),
  /** At most one version of a paper is in force; none means the default. */
  gilt: pflicht(janein, { label: 'in Kraft' }),
  groesse: z.int().min(1),
  pruefsumme: pflicht(zeile(64), { label: 'Prüfsumme' }),
  geladenAm: pflicht(zeitpunkt, { label: 'geladen am' }),
  benutzerId: id,
});

/** What somebody did about a due thing on „Heute“. The due thing itself is derived; its key holds its day. */
export const postenstand = z.strictObject({
  id,
  schluessel: zeile(200),
  personId: id.nullable(),
  erledigtAm: feld(datum, { label: 'erledigt am' }),
  verschobenAuf: feld(datum, { label: 'verschoben auf' }),
  kommentar: feld(zeile(500), { label: 'Notiz' }),
  am: pflicht(datum, { label: 'eingetragen am' }),
  benutzerId: id,
});

/**
 * A companion sheet in another language, written or checked by people the office trusts; the program brings none.
 * German stays binding and stands beside it. One record per paper and language; `allgemein` holds the headings.
 */
export const begleittext = z.strictObject({
  id,
  vorlage: pflicht(zeile(60), { label: 'Papier' }),
  sprache: pflicht(code.begleitsprache.schema, { label: 'Sprache' }),
  titel: pflicht(absatz(300).min(1), { label: 'Überschrift' }),
  worum: pflicht(absatz(2000), { label: 'Worum geht es?' }),
  inhalt: pflicht(absatz(2000), { label: 'Was steht auf dem Papier?' }),
  tun: pflicht(absatz(2000), { label: 'Was soll ich tun?' }),
  wichtig: pflicht(absatz(2000), { label: 'Was ist wichtig?' }),
  uebersetztVon: feld(zeile(), { label: 'übersetzt von' }),
  geprueftVon: feld(zeile(), { label: 'geprüft von' }),
  geprueftAm: feld(datum, { label: 'geprüft am' }),
  /** Version of the German text it says in another language. */
  fassung: z.int().min(1),
});

/**
 * Evidence: the original was seen, or a scan of it is kept, or both. The bytes of the scan lie in `beleginhalt`,
 * never in the history.
 */
export const beleg = z.strictObject({
  id,
  personId: id,
  /** The paper that came back signed; null for what the program did not write. */
  dokumentId: id.nullable(),
  art: pflicht(code.belegart.schema, { label: 'Was es ist' }),
  bezeichnung: feld(zeile(), { label: 'Bezeichnung' }),
  originalGesehenAm: feld(datum, { label: 'Original gesehen am' }),
  bemerkung: feld(zeile(500), { label: 'Bemerkung' }),
  scan: feld(code.scanart.schema, { label: 'Scan' }),
  groesse: feld(z.int().min(0), { label: 'Größe des Scans', einheit: 'Byte' }),
  /** SHA-256 of the scan, hexadecimal. */
  pruefsumme: feld(zeile(64), { label: 'Prüfsumme' }),
  erfasstAm: pflicht(zeitpunkt, { label: 'eingetragen am' }),
  benutzerId: id,
});

export const benutzer = z.strictObject({
  id,
  name: pflicht(zeile().min(1), { label: 'Name' }),
  kuerzel: feld(zeile(10), { label: 'Kürzel' }),
  funktion: feld(zeile(), { label: 'Funktion' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  /** Space separated rights; one person may hold all. */
  rechte: z.string(),
  aktiv: janein,
});

/** Settings of the office, one row. */
export const einstellung = z.strictObject({
  id,
  behoerde: feld(zeile(), { label: 'Behörde' }),
  amt: feld(zeile(), { label: 'Amt oder Fachdienst' }),
  strasse: feld(zeile(), { label: 'Straße und Hausnummer' }),
  plz: feld(zeile(10), { label: 'Postleitzahl' }),
  ort: feld(zeile(), { label: 'Ort' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  web: feld(zeile(), { label: 'Internet' }),
  sprechzeiten: feld(zeile(500), { label: 'Sprechzeiten' }),
  land: feld(zeile(2), { label: 'Land' }),
  briefform: pflicht(code.briefform.schema, {
    label: 'Briefform nach DIN 5008',
    hilfe: 'Form B hat mehr Platz für den Briefkopf, bei Form A beginnt der Brief 18 mm weiter oben.',
  }),
  /** Checksum of the picture in `briefkopfbild`. */
  logo: feld(zeile(64), { label: 'Logo oder Wappen' }),
  logoText: feld(zeile(), {
    label: 'Das Logo in Worten',
    hilfe: 'Steht für Menschen da, die das Bild nicht sehen, zum Beispiel „Wappen des Kreises“.',
  }),
  programmName: feld(zeile(), { label: 'Name des Programms' }),
  horizontMonate: pflicht(z.int().min(1).max(60), { label: 'Horizont für gelb', einheit: 'Monate' }),
  bagatelleTage: pflicht(z.int().min(0).max(90), { label: 'unschädliche Papierlücke', einheit: 'Tage' }),
  schwelle: pflicht(z.int().min(3).max(20), { label: 'kleinste veröffentlichte Zahl' }),
  zahlenschutz: pflicht(code.zahlenschutz.schema, { label: 'kleine Zahlen schützen' }),
  nullenZeigen: pflicht(janein, { label: 'Nullen zeigen' }),
  kAnonymitaet: pflicht(z.int().min(3).max(20), { label: 'Einzeldatensätze: gleiche Zeilen je Gruppe' }),
  lDiversitaet: pflicht(z.int().min(2).max(4), { label: 'Einzeldatensätze: verschiedene Angaben je Gruppe' }),
  sperreMinuten: pflicht(z.int().min(1).max(120), { label: 'sperrt nach', einheit: 'Minuten' }),
  loeschNachTitelMonate: pflicht(z.int().min(1).max(240), {
    label: 'löschen nach dem Titel',
    einheit: 'Monate',
  }),
  loeschNachAustrittMonate: pflicht(z.int().min(1).max(240), {
    label: 'löschen nach dem Austritt',
    einheit: 'Monate',
  }),
  loeschNachRuheMonate: pflicht(z.int().min(6).max(240), {
    label: 'prüfen, wenn sich nichts ändert',
    einheit: 'Monate',
  }),
  vierAugen: pflicht(janein, {
    label: 'Rot und Ausschluss bestätigt eine zweite Person',
    hilfe:
      'Wirkt erst, wenn jemand mit dem Recht „freigeben“ bestätigt hat. In einem Büro mit einer Person bleibt es aus.',
  }),
  zweitkontaktWochen: pflicht(z.int().min(1).max(26), {
    label: 'zweiter Brief ohne Antwort nach',
    einheit: 'Wochen',
  }),
  ausgabeLeeren: pflicht(janein, {
    label: 'Beim Sperren geschriebene Papiere aus dem Ordner löschen',
    hilfe:
      'Fragt vor dem Löschen. Es gehen nur Dateien, die das Programm selbst geschrieben hat und die seither niemand geändert hat; alle anderen bleiben und werden genannt.',
  }),
  ueberpruefungAbstand: pflicht(code.ueberpruefungsabstand.schema, { label: 'Fahrplan überprüfen alle' }),
  erinnerungTitelTage: pflicht(z.int().min(14).max(365), {
    label: 'an das Ende eines Titels erinnern',
    einheit: 'Tage vorher',
  }),
});

/** Amounts of one year that the program does not know, or knows wrongly: entered from the official publication. */
export const parameterjahr = z.strictObject({
  id,
  jahr: pflicht(z.int().min(2005).max(2100), { label: 'Jahr' }),
  regelbedarf1: feld(betrag, { label: 'Regelbedarf 1: alleinstehend, alleinerziehend', einheit: '€' }),
  regelbedarf2: feld(betrag, { label: 'Regelbedarf 2: je Person eines Paares', einheit: '€' }),
  regelbedarf3: feld(betrag, { label: 'Regelbedarf 3: 18 bis 24 bei den Eltern', einheit: '€' }),
  regelbedarf4: feld(betrag, { label: 'Regelbedarf 4: 14 bis 17 Jahre', einheit: '€' }),
  regelbedarf5: feld(betrag, { label: 'Regelbedarf 5: 6 bis 13 Jahre', einheit: '€' }),
  regelbedarf6: feld(betrag, { label: 'Regelbedarf 6: bis 5 Jahre', einheit: '€' }),
  grundleistung1: feld(betrag, { label: 'Grundleistung Stufe 1', einheit: '€' }),
  grundleistung2: feld(betrag, { label: 'Grundleistung Stufe 2', einheit: '€' }),
  grundleistung3: feld(betrag, { label: 'Grundleistung Stufe 3', einheit: '€' }),
  grundleistung4: feld(betrag, { label: 'Grundleistung Stufe 4', einheit: '€' }),
  grundleistung5: feld(betrag, { label: 'Grundleistung Stufe 5', einheit: '€' }),
  grundleistung6: feld(betrag, { label: 'Grundleistung Stufe 6', einheit: '€' }),
  minijobgrenze: feld(betrag, { label: 'Grenze für Minijobs', einheit: '€' }),
  quelle: pflicht(zeile(500).min(3), {
    label: 'Quelle',
    hilfe: 'Wo die Beträge stehen, zum Beispiel das Bundesgesetzblatt mit Seite. Steht auf jeder Rechnung.',
  }),
});

/** Local limit of adequate costs of housing (§ 22 SGB II): the office's own, with its validity. */
export const kdugrenze = z.strictObject({
  id,
  gemeinde: feld(zeile(), { label: 'Gemeinde', hilfe: 'Leer: gilt überall, wo nichts Genaueres steht.' }),
  personen: pflicht(z.int().min(1).max(20), { label: 'Personen im Haushalt' }),
  betrag: pflicht(betrag, { label: 'Grenze warm', einheit: '€ im Monat' }),
  von: pflicht(datum, { label: 'gilt ab' }),
  bis: feld(datum, { label: 'gilt bis', hilfe: 'Leer: gilt auf Weiteres.' }),
  quelle: feld(zeile(500), { label: 'Quelle' }),
});

/** A sentence of the office on how it reads a criterion; shown and printed beside it, never part of a result. */
export const leitsatz = z.strictObject({
  id,
  titel: pflicht(zeile().min(3), { label: 'Überschrift' }),
  thema: feld(leitsatzthema.schema, { label: 'Thema' }),
  text: pflicht(absatz().min(3), { label: 'Leitsatz' }),
  /** Space separated ids of criteria, e.g. `25b1.LU Q.PASS`. */
  kriterien: pflicht(zeile(1000).min(3), { label: 'Voraussetzungen' }),
  quelle: feld(zeile(500), {
    label: 'Quelle',
    hilfe:
      'Zum Beispiel: Beschluss der Leitung vom …, Niederschrift der Fallgruppe. Keine Namen von Betroffenen.',
  }),
  von: pflicht(datum, { label: 'gilt ab' }),
  bis: feld(datum, { label: 'gilt bis', hilfe: 'Leer: gilt auf Weiteres.' }),
});

/** Somebody decided to keep a case longer than the period, and why; the latest one counts. */
export const loeschsperre = z.strictObject({
  ...ofPerson,
  bis: pflicht(datum, { label: 'aufbewahren bis' }),
  grund: pflicht(absatz(500).min(3), { label: 'Grund' }),
  am: pflicht(datum, { label: 'festgelegt am' }),
  benutzerId: id,
});

/** A bundle that has left the office: a later one is compared with it, so that no difference gives somebody away. */
export const buendelfreigabe = z.strictObject({
  id,
  stichtag: pflicht(datum, { label: 'Stichtag' }),
  erstelltAm: zeitpunkt,
  benutzerId: id,
  schwelle: z.int(),
  zahlenschutz: code.zahlenschutz.schema,
  nullenZeigen: janein,
  sha256: zeile(64),
  /** JSON: the published figures; of single traits also the exact counts. */
  zahlen: z.string(),
});

export const importlauf = z.strictObject({
  id,
  erstelltAm: zeitpunkt,
  benutzerId: id,
  datei: zeile(260),
  neu: z.int(),
  geaendert: z.int(),
  gleich: z.int(),
  abgewiesen: z.int(),
  rueckgaengigAm: zeitpunkt.nullable(),
});

export const { herausgeber, paket, paketstand, weitergabe } = pakete;
export const { grundsatzentscheidung, textentscheidung, fallgeschichte, sitzung, sitzungspunkt } = gremien;
/** The record of a Gremium; the list of its kinds stands in `gremium.ts`. */
export const gremium = gremiumsblatt;

export const { traegerkontakt, traegerfoerderung, traegerbericht, sozialarbeitsstelle } = partner;

export const { programm, zielgruppe, programmbericht } = programme;

/** What a Träger owes for a half-year: template out, list back, looked through (001:37-41). Holds no people. */
export const halbjahresmeldung = z.strictObject({
  id,
  traegerId: id,
  jahr: pflicht(z.int().min(2000).max(2100), { label: 'Jahr' }),
  halbjahr: pflicht(z.int().min(1).max(2), { label: 'Halbjahr' }),
  faelligAm: pflicht(datum, { label: 'fällig am' }),
  versandtAm: feld(datum, { label: 'Vorlage versandt am' }),
  erinnertAm: feld(datum, { label: 'erinnert am' }),
  eingegangenAm: feld(datum, { label: 'eingegangen am' }),
  geprueftAm: feld(datum, { label: 'geprüft am' }),
  beanstandung: feld(absatz(1000), {
    label: 'Beanstandungen',
    hilfe: 'Was der Träger klären oder nachreichen soll. Bitte ohne Namen von Betroffenen.',
  }),
  papierweg: feld(zeile(500), {
    label: 'auf Papier gekommen',
    hilfe: 'Wenn die Liste als Brief oder Fax kam: wie, und wo sie liegt. Keine Namen von Betroffenen.',
  }),
  gemeldet: feld(z.int().min(0).max(200_000), { label: 'gemeldete Personen' }),
  aktiv: feld(z.int().min(0).max(200_000), { label: 'davon aktiv' }),
});

/** Named data of one person that went to a Träger: who, what, when, why. One per person, so that it goes with her. */
export const uebermittlung = z.strictObject({
  ...ofPerson,
  /** People who went in one file share it. */
  vorgangId: id,
  traegerId: id,
  /** Its name on that day. */
  empfaenger: pflicht(zeile(), { label: 'an' }),
  zweck: pflicht(code.uebermittlungszweck.schema, { label: 'Zweck' }),
  /** The columns that were handed over, in words. */
  felder: pflicht(zeile(1000), { label: 'Angaben' }),
  anlass: feld(zeile(500), { label: 'Anlass' }),
  form: pflicht(code.uebermittlungsform.schema, { label: 'Form' }),
  /** SHA-256 of the encrypted file, as hex. */
  pruefsumme: pflicht(zeile(64), { label: 'Prüfsumme' }),
  erstelltAm: pflicht(zeitpunkt, { label: 'übergeben am' }),
  benutzerId: id,
});

/** Tables of records, in the order in which foreign keys allow them to be created. */
export const records = {
  benutzer,
  einstellung,
  parameterjahr,
  kdugrenze,
  leitsatz,
  modul,
  traeger,
  traegerkontakt,
  traegerfoerderung,
  traegerbericht,
  sozialarbeitsstelle,
  haushalt,
  person,
  asyl,
  identitaet,
  lebensunterhalt,
  integration,
  gesundheit,
  hindernis,
  aufenthaltsabschnitt,
  auslandsaufenthalt,
  duldung,
  sprachnachweis,
  schulbesuch,
  abschluss,
  ausbildung,
  beschaeftigung,
  verurteilung,
  taeuschung,
  antrag,
  angehoeriger,
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
  hemmnis,
  betreuung,
  vorlagenfassung,
  dokument,
  postenstand,
  begleittext,
  beleg,
  verweis,
  zweitschrift,
  erinnerung,
  rueckmeldung,
  schreiblauf,
  anschreiben,
  einwilligung,
  teilwiderruf,
  ampelentscheidung,
  pruefung,
  freigabe,
  sichtungsschritt,
  austritt,
  wiedereintritt,
  instrument,
  schritt,
  zustimmung,
  instrumentfassung,
  ueberpruefung,
  ueberpruefungspunkt,
  sachstandruecklauf,
  loeschsperre,
  halbjahresmeldung,
  uebermittlung,
  importlauf,
  buendelfreigabe,
  herausgeber,
  paket,
  paketstand,
  weitergabe,
  grundsatzentscheidung,
  textentscheidung,
  fallgeschichte,
  gremium,
  sitzung,
  sitzungspunkt,
  programm,
  zielgruppe,
  programmbericht,
} as const;

export type Tabelle = keyof typeof records;
export type RecordOf<T extends Tabelle> = z.output<(typeof records)[T]>;

/** Shown on demand only, each look is logged; never in lists or exports. */
export const restrictedTabellen = [
  'verurteilung',
  'taeuschung',
  'gesundheit',
] as const satisfies readonly Tabelle[];

export type Person = RecordOf<'person'>;
export type Traeger = RecordOf<'traeger'>;
export type Einstellung = RecordOf<'einstellung'>;
