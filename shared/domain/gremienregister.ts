/**
 * The register of Gremien: who meets for what, how often, and what they may be shown (quellenanalyse.md 001:31-35).
 * A Gremium is no person: its members are functions and organisations.
 */
import { z } from 'zod';
import { absatz, codeliste, datum, feld, janein, pflicht, zeile } from './feld.ts';
import { gremium } from './gremium.ts';

export const rhythmus = codeliste({
  frei: 'nach Bedarf',
  vier_wochen: 'alle vier Wochen',
  sechs_wochen: 'alle sechs Wochen',
  monat: 'jeden Monat',
  quartal: 'jedes Vierteljahr',
  halbjahr: 'jedes Halbjahr',
  jahr: 'einmal im Jahr',
});

export const gremiumempfang = codeliste({
  anonym: 'nur anonymisierte Angaben',
  namentlich: 'einzelne Fälle mit Namen, nur mit Einwilligung',
});

/** Topics on which an office writes down how it reads the law (000:489-496). */
export const leitsatzthema = codeliste({
  lebensunterhalt: 'Lebensunterhaltssicherung',
  passbeschaffung: 'Passbeschaffung',
  art8emrk: 'Artikel 8 EMRK: Achtung des Privat- und Familienlebens',
  gesundheit: 'Gesundheit und Krankheit',
  straftaten: 'Umgang mit Straftaten',
  sonstiges: 'anderes Thema',
});

export const gremiumsblatt = z.strictObject({
  id: z.uuid(),
  name: pflicht(zeile().min(2), { label: 'Name' }),
  art: pflicht(gremium.schema, { label: 'Art' }),
  mitglieder: feld(absatz(2000), {
    label: 'Wer dazugehört',
    hilfe:
      'Eine Funktion oder Stelle je Zeile, zum Beispiel „Leitung der Beratungsstelle Nord“. Namen sind nicht nötig.',
  }),
  empfang: pflicht(gremiumempfang.schema, { label: 'Bekommt' }),
  rhythmus: pflicht(rhythmus.schema, { label: 'Tagt' }),
  naechsteAm: feld(datum, {
    label: 'nächster Tag',
    hilfe: 'Leer: aus dem letzten Treffen und dem Abstand berechnet, auf einen Werktag gelegt.',
  }),
  aktiv: pflicht(janein, { label: 'tagt zurzeit' }),
});
