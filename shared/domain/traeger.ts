/**
 * What belongs to a Träger beside its name and address: people to talk to, money of a year, yearly reports; and the
 * posts of the office's own social work. No people of the register stand here (quellenanalyse.md K04, K17, V07, V08).
 */
import { z } from 'zod';
import { absatz, cent, codeliste, datum, feld, janein, pflicht, zeile } from './feld.ts';

const id = z.uuid();
const jahr = z.int().min(2000).max(2100);

/** Yearly reports of a Träger. The Halbjahresstatistik has a record of its own, since its list is read in. */
export const berichtsart = codeliste({
  programmbericht: 'Programmbericht',
  sachbericht: 'Sachbericht',
  verwendungsnachweis: 'Verwendungsnachweis',
});

/** Somebody at a Träger, beside the one to whom letters are addressed. */
export const traegerkontakt = z.strictObject({
  id,
  traegerId: id,
  name: pflicht(zeile().min(1), { label: 'Name' }),
  funktion: feld(zeile(), { label: 'Funktion' }),
  telefon: feld(zeile(50), { label: 'Telefon' }),
  email: feld(zeile(), { label: 'E-Mail' }),
  sprachen: feld(zeile(), { label: 'Sprachen' }),
});

/** Money for one year. The program books nothing and pays nothing: it remembers what was agreed. */
export const traegerfoerderung = z.strictObject({
  id,
  traegerId: id,
  jahr: pflicht(jahr, { label: 'Jahr' }),
  betrag: pflicht(cent, { label: 'Förderung im Jahr', einheit: '€' }),
  schluessel: feld(absatz(1000), {
    label: 'Auszahlungsschlüssel',
    hilfe: 'Wonach die Mittel verteilt werden und was nach den Berichten angepasst wurde.',
  }),
});

/** One yearly report: due, in, looked through, objections, where it lies. Nothing has to be scanned for that. */
export const traegerbericht = z.strictObject({
  id,
  traegerId: id,
  art: pflicht(berichtsart.schema, { label: 'Bericht' }),
  jahr: pflicht(jahr, { label: 'Berichtsjahr' }),
  faelligAm: pflicht(datum, { label: 'fällig am' }),
  erinnertAm: feld(datum, { label: 'erinnert am' }),
  eingegangenAm: feld(datum, { label: 'eingegangen am' }),
  geprueftAm: feld(datum, { label: 'geprüft am' }),
  geprueftVon: feld(zeile(), { label: 'geprüft von' }),
  beanstandung: feld(absatz(1000), {
    label: 'Beanstandungen',
    hilfe: 'Was der Träger klären oder nachreichen soll. Bitte ohne Namen von Betroffenen.',
  }),
  nachreichenBis: feld(datum, { label: 'nachreichen bis' }),
  ausgeraeumtAm: feld(datum, { label: 'ausgeräumt am' }),
  ablage: feld(zeile(500), {
    label: 'Wo er liegt',
    hilfe: 'Aktenzeichen, Ordner oder Datei. Der Bericht selbst braucht nicht in das Register.',
  }),
  belege: feld(absatz(1000), {
    label: 'Belege',
    hilfe: 'Welche Belege dabei waren, zum Beispiel „Personalkosten Januar bis Juni, Miete“.',
  }),
  entfaelltWeil: feld(zeile(500), { label: 'wird nicht erwartet, weil' }),
});

/** A post of the office's own social work. How much it holds is a guide, never a limit (000:389). */
export const sozialarbeitsstelle = z.strictObject({
  id,
  bezeichnung: pflicht(zeile().min(1), { label: 'Stelle', hilfe: 'Ohne Namen, zum Beispiel „Stelle 1“.' }),
  umfang: pflicht(z.int().min(1).max(100), { label: 'Umfang', einheit: '%' }),
  richtwert: pflicht(z.int().min(1).max(1000), { label: 'Richtwert bei voller Stelle', einheit: 'Personen' }),
  besetzt: pflicht(janein, { label: 'zurzeit besetzt' }),
});
