/**
 * The page for the Datenschutzbeauftragte: for every field of every record, whether anything of it may become
 * part of an anonymised bundle, and why. Total by type: a new field does not compile until it is decided here.
 * `drop` has no way out. `coarsen` may leave as a state of one trait, and only as a count of people.
 */
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { staatengruppe } from '#shared/domain/staaten.ts';
import { altersgruppe, aufenthaltsdauer, geschlechtsgruppe, sprachgruppe, type Merkmal } from './merkmale.ts';

export type Feldregel<V> =
  | { readonly op: 'drop'; readonly why: string }
  | { readonly op: 'coarsen'; readonly merkmal: Merkmal; readonly why: string; readonly to: (value: NonNullable<V>, stichtag: Datum) => string };

export type Feldregeln = { readonly [T in Tabelle]: { readonly [F in keyof RecordOf<T>]-?: Feldregel<RecordOf<T>[F]> } };

const drop = (why: string) => ({ op: 'drop', why }) as const;

const verknuepft = drop('verknüpft Einträge des Registers miteinander');
const name = drop('Name einer Person');
const nummer = drop('führt zur Akte oder zur Person');
const erreichbar = drop('Anschrift oder Erreichbarkeit');
const freitext = drop('freier Text kann alles enthalten');
const genauerTag = drop('ein genauer Tag macht Einzelne erkennbar');
const nichtGebraucht = drop('für die Steuerung nicht erforderlich');
const geschuetzt = drop('besonders geschützte Angabe');
const behoerde = drop('Angabe zur Behörde oder zu Mitarbeitenden, nicht zum Bestand');
const traegerangabe = drop('Träger werden im Bündel nicht einzeln ausgewiesen');
const betrag = drop('ein genauer Betrag macht Einzelne erkennbar');
const programmintern = drop('Verwaltung des Registers');

export const feldregeln: Feldregeln = {
  benutzer: { id: verknuepft, name, kuerzel: behoerde, funktion: behoerde, telefon: erreichbar, email: erreichbar, rechte: behoerde, aktiv: behoerde },
  einstellung: {
    id: programmintern, behoerde, amt: behoerde, strasse: erreichbar, plz: erreichbar, ort: behoerde, telefon: erreichbar, email: erreichbar, web: behoerde, sprechzeiten: behoerde, land: behoerde,
    programmName: behoerde, horizontMonate: programmintern, bagatelleTage: programmintern, schwelle: programmintern, sperreMinuten: programmintern,
  },
  traeger: {
    id: verknuepft, name: traegerangabe, strasse: erreichbar, plz: erreichbar, ort: erreichbar, telefon: erreichbar, email: erreichbar, ansprechpartner: name, sprachen: traegerangabe,
    schwerpunkt: traegerangabe, sprechzeiten: traegerangabe, plaetze: traegerangabe, aktiv: traegerangabe,
  },
  haushalt: { id: verknuepft, bezeichnung: freitext, unterkunft: nichtGebraucht, strasse: erreichbar, plz: erreichbar, ort: erreichbar },
  person: {
    id: verknuepft,
    programmNr: nummer,
    nachname: name,
    vornamen: name,
    weitereNamen: name,
    aktenzeichen: nummer,
    azrNr: drop('verlässt die Behörde nie (§ 10 AZRG)'),
    haushaltId: verknuepft,
    haushaltErfasst: programmintern,
    sprache: drop('kleine Sprachgruppen sind erkennbar'),
    telefon: erreichbar,
    email: erreichbar,
    lage: { op: 'coarsen', merkmal: 'lage', why: 'Stand im Programm, Gegenstand der Beratung', to: (lage) => lage },
    notiz: freitext,
    geburtsdatum: { op: 'coarsen', merkmal: 'altersgruppe', why: 'die Altersgruppe genügt', to: altersgruppe },
    geburtsdatumGesichert: nichtGebraucht,
    geschlecht: { op: 'coarsen', merkmal: 'geschlecht', why: 'Gruppen von Menschen, kleine zusammengefasst', to: geschlechtsgruppe },
    familienstand: nichtGebraucht,
    staatsangehoerigkeit: { op: 'coarsen', merkmal: 'staatengruppe', why: 'einzelne Staaten stehen oft für wenige Menschen', to: staatengruppe },
    einreiseAm: { op: 'coarsen', merkmal: 'aufenthaltsdauer', why: 'die Dauer in groben Stufen genügt', to: aufenthaltsdauer },
    einreiseVisum: nichtGebraucht,
    gemeinde: drop('in kleinen Gemeinden sind Menschen am Ort erkennbar'),
  },
  asyl: { id: verknuepft, personId: verknuepft, status: nichtGebraucht, gesuchAm: genauerTag, antragAm: genauerTag, ablehnungAm: genauerTag, ouGrund: nichtGebraucht, bestandskraftAm: genauerTag },
  identitaet: {
    id: verknuepft, personId: verknuepft, identitaet: nichtGebraucht, identitaetGeklaertAm: genauerTag, staatsangehoerigkeitGeklaert: nichtGebraucht, passVorhanden: nichtGebraucht,
    passGueltigBis: genauerTag, mitwirkung: geschuetzt, mitwirkungNotiz: freitext, hinweisAm: genauerTag,
  },
  lebensunterhalt: {
    id: verknuepft, personId: verknuepft, erhobenAm: genauerTag, bruttoErwerb: betrag, nettoErwerb: betrag, kindergeld: betrag, sonstigesEinkommen: betrag, kduWarm: betrag, kduGrenze: betrag,
    alleinerziehend: nichtGebraucht, schwanger: geschuetzt, warmwasserDezentral: nichtGebraucht, krankenversichert: nichtGebraucht, leistungen: nichtGebraucht, prognose: freitext,
  },
  integration: {
    id: verknuepft, personId: verknuepft, fdgoErklaerung: nichtGebraucht, fdgoErklaerungAm: genauerTag, fdgoHinweise: geschuetzt, grundkenntnisse: nichtGebraucht, lidTestAm: genauerTag,
    grundkenntnisseAnders: freitext, engagement: freitext,
  },
  gesundheit: { id: verknuepft, personId: verknuepft, entfaelltWegen: geschuetzt, nachweis: geschuetzt, schuleEntfaellt: geschuetzt },
  hindernis: {
    id: verknuepft, personId: verknuepft, verurteilungen: geschuetzt, registerauszugVom: genauerTag, taeuschungen: geschuetzt, ausweisungsinteresse: geschuetzt, sicherheitserkenntnisse: geschuetzt,
    einreiseverbot: geschuetzt, einreiseverbotBis: genauerTag, ausreisepflichtVollziehbar: nichtGebraucht, ausreiseUnmoeglich: nichtGebraucht, ausreiseUnmoeglichGrund: freitext,
  },
  aufenthaltsabschnitt: { id: verknuepft, personId: verknuepft, status: nichtGebraucht, von: genauerTag, bis: genauerTag, norm: nichtGebraucht, quelle: freitext, bestaetigt: nichtGebraucht },
  auslandsaufenthalt: { id: verknuepft, personId: verknuepft, von: genauerTag, bis: genauerTag, grund: freitext },
  duldung: { id: verknuepft, personId: verknuepft, erteiltAm: genauerTag, gueltigBis: genauerTag, grund: nichtGebraucht, erwerb: nichtGebraucht, raeumlich: freitext },
  sprachnachweis: {
    id: verknuepft, personId: verknuepft,
    muendlich: { op: 'coarsen', merkmal: 'sprachniveau', why: 'Stufen zusammengefasst, für die Planung von Kursen', to: sprachgruppe },
    schriftlich: nichtGebraucht, art: nichtGebraucht, am: genauerTag,
  },
  schulbesuch: { id: verknuepft, personId: verknuepft, art: nichtGebraucht, von: genauerTag, bis: genauerTag, erfolgreich: nichtGebraucht, fehltageUnentschuldigt: nichtGebraucht },
  abschluss: { id: verknuepft, personId: verknuepft, art: nichtGebraucht, am: genauerTag, inDeutschland: nichtGebraucht, anerkannt: nichtGebraucht },
  ausbildung: { id: verknuepft, personId: verknuepft, art: nichtGebraucht, beruf: freitext, von: genauerTag, bis: genauerTag, vertragVorgelegt: nichtGebraucht },
  beschaeftigung: {
    id: verknuepft, personId: verknuepft, form: nichtGebraucht, arbeitgeber: drop('ein Arbeitgeber im Ort führt zur Person'), von: genauerTag, bis: genauerTag, stundenWoche: nichtGebraucht,
    sozialversicherungspflichtig: nichtGebraucht, befristung: nichtGebraucht, bruttoMonat: betrag, nettoMonat: betrag, nachweis: freitext,
  },
  verurteilung: {
    id: verknuepft, personId: verknuepft, am: geschuetzt, rechtskraftAm: geschuetzt, art: geschuetzt, tagessaetze: geschuetzt, monate: geschuetzt, bewaehrung: geschuetzt, vorsatz: geschuetzt,
    nurAuslaenderrechtlich: geschuetzt, delikt: geschuetzt,
  },
  taeuschung: { id: verknuepft, personId: verknuepft, gegenstand: geschuetzt, von: geschuetzt, bis: geschuetzt, eigene: geschuetzt, ursaechlich: geschuetzt },
  antrag: { id: verknuepft, personId: verknuepft, norm: nichtGebraucht, gestelltAm: genauerTag, stand: nichtGebraucht, entschiedenAm: genauerTag },
  angehoeriger: { id: verknuepft, personId: verknuepft, beziehung: nichtGebraucht, name, geburtsdatum: genauerTag, ledig: nichtGebraucht, imHaushalt: nichtGebraucht, schulbesuchNachgewiesen: nichtGebraucht, nettoMonat: betrag },
  hemmnis: {
    id: verknuepft, personId: verknuepft, code: drop('mehrere Hemmnisse je Person ergeben keine Tabelle getrennter Zustände; sie folgen mit der Auswertung'), erkanntAm: genauerTag, behobenAm: genauerTag, notiz: freitext,
  },
  betreuung: {
    id: verknuepft, personId: verknuepft,
    art: { op: 'coarsen', merkmal: 'betreuung', why: 'Umfang der Betreuung ohne Namen der Träger', to: (art) => art },
    traegerId: traegerangabe, von: genauerTag, bis: genauerTag, gewaehltVon: nichtGebraucht, grund: freitext,
  },
  dokument: { id: verknuepft, personId: verknuepft, vorlage: programmintern, fassung: programmintern, code: nummer, version: programmintern, erstelltAm: genauerTag, benutzerId: verknuepft, daten: freitext },
  verweis: { id: verknuepft, personId: verknuepft, traegerId: traegerangabe, dokumentId: verknuepft, ausgehaendigtAm: genauerTag, faelligAm: genauerTag, kontaktAm: genauerTag, zurueckAm: genauerTag, bemerkung: freitext },
  einwilligung: { id: verknuepft, personId: verknuepft, zweck: nichtGebraucht, traegerId: traegerangabe, erteiltAm: genauerTag, widerrufenAm: genauerTag, textFassung: nichtGebraucht, sprache: nichtGebraucht },
  ampelentscheidung: {
    id: verknuepft, personId: verknuepft,
    farbe: { op: 'coarsen', merkmal: 'ampel', why: 'Gegenstand der Beratung im Lenkungskreis', to: (farbe) => farbe },
    rechtsgrundlage: drop('hängt rechnerisch mit der Ampelgruppe zusammen und würde verborgene Zahlen verraten'), vorschlag: nichtGebraucht, grund: freitext, am: genauerTag, benutzerId: verknuepft, zweiterBlickAm: genauerTag,
  },
  pruefung: { id: verknuepft, personId: verknuepft, stichtag: genauerTag, rechtsstand: programmintern, vorschlag: nichtGebraucht, ergebnis: freitext, erstelltAm: genauerTag, benutzerId: verknuepft },
  instrument: { id: verknuepft, personId: verknuepft, art: nichtGebraucht, rechtsgrundlage: nichtGebraucht, ziel: freitext, beginn: genauerTag, ende: genauerTag, naechsteUeberpruefung: genauerTag, beitragBehoerde: freitext },
  schritt: { id: verknuepft, personId: verknuepft, instrumentId: verknuepft, reihenfolge: programmintern, was: freitext, kriterium: nichtGebraucht, wer: nichtGebraucht, bis: genauerTag, nachweis: freitext, stand: nichtGebraucht },
  importlauf: { id: verknuepft, erstelltAm: genauerTag, benutzerId: verknuepft, datei: freitext, neu: programmintern, geaendert: programmintern, gleich: programmintern, abgewiesen: programmintern, rueckgaengigAm: programmintern },
};
