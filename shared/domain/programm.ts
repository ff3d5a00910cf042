/**
 * The programme itself: its days and words, whom it addresses (in versions that are never rewritten), and what is
 * reported about it (quellenanalyse K02, 2.1, 4.2; 8.1 trap 2: Zielgruppe is not Ampelgruppe).
 */
import { z } from 'zod';
import { absatz, codeliste, datum, feld, pflicht, zeile } from './feld.ts';

const id = z.uuid();
const jahre = z.int().min(0).max(99);

/** Which times count towards „geduldet seit n Jahren“ of a Zielgruppe; an agreement of the office, not the law. */
export const zielgruppenzeit = codeliste({
  duldung: 'nur Duldung (§ 60a)',
  duldung_60b: 'Duldung, auch mit Zusatz nach § 60b',
  aufenthalt: 'Duldung, Gestattung und Aufenthaltserlaubnis',
});

export const berichtart = codeliste({
  rat: 'Bericht für Rat oder Kreistag',
  pilotende: 'Bericht zum Ende der Erprobung',
  abschluss: 'Abschlussbericht',
});

/** One row: what the office has agreed on for its programme. */
export const programm = z.strictObject({
  id,
  beginn: feld(datum, { label: 'Beginn der Erprobung' }),
  ende: feld(datum, { label: 'Ende der Erprobung', hilfe: 'Leer: ohne Ende vereinbart.' }),
  stichtag: feld(datum, {
    label: 'Stichtag des Programms',
    hilfe: 'Der Tag, nach dem der Beschluss die Zielgruppe bestimmt.',
  }),
  beschluss: feld(zeile(500), { label: 'Beschluss', hilfe: 'Wer wann beschlossen hat. Steht im Bericht.' }),
  wortTeilnehmende: feld(zeile(60), {
    label: 'Eigenes Wort für die Teilnehmenden',
    hilfe: 'Leer: Programmteilnehmende.',
  }),
  wortGruen: feld(zeile(60), { label: 'Eigenes Wort zu grün' }),
  wortGelb: feld(zeile(60), { label: 'Eigenes Wort zu gelb' }),
  wortRot: feld(zeile(60), { label: 'Eigenes Wort zu rot' }),
});

/** One version of whom the programme addresses. A version that is in force is not changed: there will be another. */
export const zielgruppe = z.strictObject({
  id,
  fassung: z.int().min(1).max(1000),
  name: pflicht(zeile().min(1), { label: 'Name der Zielgruppe' }),
  gueltigAb: pflicht(datum, { label: 'gilt ab' }),
  stichtag: feld(datum, {
    label: 'gerechnet bis zum',
    hilfe: 'Fester Tag, bis zu dem Jahre und Alter gerechnet werden. Leer: der Tag der Auswertung.',
  }),
  jahre: feld(jahre, { label: 'geduldet seit mindestens', einheit: 'Jahren' }),
  zeit: pflicht(zielgruppenzeit.schema, { label: 'Welche Zeiten zählen' }),
  alterVon: feld(jahre, { label: 'Alter ab', einheit: 'Jahre' }),
  alterBis: feld(jahre, { label: 'Alter bis', einheit: 'Jahre' }),
  gemeinden: feld(zeile(1000), { label: 'Gemeinden', hilfe: 'Mit Komma getrennt. Leer: alle.' }),
  text: feld(absatz(2000), {
    label: 'In eigenen Worten',
    hilfe: 'Was im Beschluss steht. Wirkt nicht auf die Liste.',
  }),
});

/** A report for people outside of the office: words of the office around protected figures. */
export const programmbericht = z.strictObject({
  id,
  art: pflicht(berichtart.schema, { label: 'Art des Berichts' }),
  titel: pflicht(zeile().min(3), { label: 'Überschrift' }),
  stichtag: pflicht(datum, { label: 'Stichtag' }),
  anlass: feld(absatz(2000), {
    label: 'Anlass',
    hilfe: 'Zum Beispiel die Anfrage, auf die der Bericht antwortet.',
  }),
  einleitung: feld(absatz(3000), { label: 'Worum es geht' }),
  bewertung: feld(absatz(4000), { label: 'Was die Zahlen zeigen' }),
  ausblick: feld(absatz(3000), { label: 'Wie es weitergeht' }),
  /** JSON: what a human decided about places in these words. */
  stellen: z.string().max(100_000),
});
