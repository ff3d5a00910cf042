/**
 * The facts about one person on which the rules work: what the register holds, what a check reads and what
 * `npm run pruefe` accepts. Absent always means unknown. Fields as in recht.md 12.4 and quellenanalyse.md 2.3.
 */
import { z } from 'zod';
import * as code from './codes.ts';
import { absatz, cent, datum, feld, janein, pflicht, teilDatum, zeile } from './feld.ts';

const monate = z.int().min(0).max(1200);
const tagessaetze = z.int().min(0).max(720);
export const landcode = z
  .string()
  .regex(/^\d{3}$/, { error: 'Bitte den dreistelligen Staatsschlüssel angeben.' });

/** Master data the rules need; names and numbers of the register are in person.ts. */
export const personFakten = z.strictObject({
  geburtsdatum: feld(teilDatum, {
    label: 'Geburtsdatum',
    hilfe: 'Ein unbekannter Tag oder Monat bleibt offen; die Prüfung rechnet dann mit beiden Grenzen.',
  }),
  geburtsdatumGesichert: feld(janein, { label: 'Geburtsdatum gesichert' }),
  geschlecht: feld(code.geschlecht.schema, { label: 'Geschlecht' }),
  familienstand: feld(code.familienstand.schema, { label: 'Familienstand' }),
  staatsangehoerigkeit: feld(landcode, {
    label: 'Staatsangehörigkeit',
    hilfe: 'Schlüssel des Statistischen Bundesamts, 997 staatenlos, 998 ungeklärt.',
  }),
  einreiseAm: feld(datum, { label: 'Erste Einreise' }),
  einreiseVisum: feld(janein, { label: 'Mit dem erforderlichen Visum eingereist' }),
  gemeinde: feld(zeile(), { label: 'Gemeinde' }),
  haushaltErfasst: feld(janein, {
    label: 'Haushalt vollständig erfasst',
    hilfe:
      'Ja, wenn alle Angehörigen im Haushalt eingetragen sind – auch wenn es keine gibt. Erst dann heißt eine leere Liste „keine Kinder“.',
  }),
});

export const aufenthaltsabschnitt = z.strictObject({
  status: pflicht(code.aufenthaltsstatus.schema, { label: 'Status' }),
  von: pflicht(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis', hilfe: 'Leer: dauert an.' }),
  norm: feld(zeile(100), { label: 'Norm' }),
  quelle: feld(zeile(), { label: 'Quelle' }),
  bestaetigt: feld(janein, {
    label: 'von Hand bestätigt',
    hilfe: 'Ein Anspruch auf Duldung ohne Papier zählt nur, wenn ihn jemand bestätigt hat.',
  }),
  grund: feld(code.duldungsgrund.schema, {
    label: 'Duldungsgrund',
    hilfe: 'Zeiten mit Ausbildungs- oder Beschäftigungsduldung werden daran erkannt.',
  }),
});

export const auslandsaufenthalt = z.strictObject({
  von: pflicht(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis' }),
  grund: feld(zeile(), { label: 'Grund' }),
});

export const duldung = z.strictObject({
  erteiltAm: feld(datum, { label: 'erteilt am' }),
  gueltigBis: feld(datum, { label: 'gültig bis' }),
  grund: feld(code.duldungsgrund.schema, { label: 'Duldungsgrund' }),
  erwerb: feld(code.erwerb.schema, { label: 'Erwerbstätigkeit' }),
  raeumlich: feld(zeile(), { label: 'räumliche Beschränkung' }),
  wohnsitz: feld(zeile(), { label: 'Wohnsitzauflage' }),
  nebenbestimmung: feld(zeile(500), { label: 'weitere Nebenbestimmungen' }),
});

export const asyl = z.strictObject({
  status: feld(code.asylstatus.schema, { label: 'Stand des Asylverfahrens' }),
  gesuchAm: feld(datum, { label: 'Asylgesuch am' }),
  antragAm: feld(datum, { label: 'Asylantrag am' }),
  ablehnungAm: feld(datum, {
    label: 'Ablehnung am',
    hilfe: 'Der Tag entscheidet, welche Fassung der Titelerteilungssperre gilt (§ 10 Abs. 3).',
  }),
  ouGrund: feld(code.ouGrund.schema, { label: 'Grund der Ablehnung als offensichtlich unbegründet' }),
  bestandskraftAm: feld(datum, { label: 'unanfechtbar seit' }),
  unbegleitet: feld(janein, { label: 'als unbegleitete minderjährige Person eingereist' }),
  zielstaat: feld(code.zielstaathindernis.schema, {
    label: 'Entscheidung des Bundesamts zu Hindernissen im Zielstaat',
  }),
});

/** Four questions, never merged (recht.md 8): identity, nationality, passport, cooperation. */
export const identitaet = z.strictObject({
  identitaet: feld(code.identitaetsstand.schema, { label: 'Identität' }),
  identitaetGeklaertAm: feld(datum, { label: 'Identität geklärt am' }),
  staatsangehoerigkeitGeklaert: feld(janein, { label: 'Staatsangehörigkeit geklärt' }),
  passVorhanden: feld(janein, { label: 'anerkannter Pass oder Passersatz liegt vor' }),
  passGueltigBis: feld(datum, { label: 'Pass gültig bis' }),
  mitwirkung: feld(code.mitwirkung.schema, {
    label: 'Mitwirkung zurzeit',
    hilfe: 'Nur gegenwärtiges Verhalten; Vergangenes gehört in die Gesamtschau.',
  }),
  mitwirkungNotiz: feld(absatz(), { label: 'Bemühungen und Hinweise' }),
  hinweisAm: feld(datum, { label: 'über Pflichten und Rechte informiert am' }),
  massnahmenErgriffen: feld(janein, {
    label: 'alle zumutbaren Schritte zur Klärung unternommen',
    hilfe: 'Es zählt das Bemühen, nicht der Erfolg (§§ 60c, 60d, 16g).',
  }),
  massnahmenAm: feld(datum, {
    label: 'diese Schritte waren unternommen am',
    hilfe: 'Der Tag entscheidet, ob die Frist für die Identität gewahrt ist.',
  }),
  landHindernis: feld(zeile(500), { label: 'Hindernis beim Herkunftsstaat' }),
  ausweisersatzAm: feld(datum, { label: 'Ausweisersatz ausgestellt am' }),
});

export const sprachnachweis = z.strictObject({
  muendlich: feld(code.sprachniveau.schema, { label: 'mündlich' }),
  schriftlich: feld(code.sprachniveau.schema, { label: 'schriftlich' }),
  art: feld(code.sprachnachweisart.schema, { label: 'Nachweis' }),
  am: feld(datum, { label: 'vom' }),
});

export const schulbesuch = z.strictObject({
  art: feld(code.schulart.schema, { label: 'Schulart' }),
  von: pflicht(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis', hilfe: 'Leer: besucht die Schule weiter.' }),
  erfolgreich: feld(janein, { label: 'erfolgreich' }),
  fehltageUnentschuldigt: feld(z.int().min(0).max(366), {
    label: 'unentschuldigte Fehltage',
    einheit: 'Tage',
  }),
  prognose: feld(zeile(500), { label: 'Einschätzung der Schule' }),
});

export const abschluss = z.strictObject({
  art: pflicht(code.abschlussart.schema, { label: 'Abschluss' }),
  am: feld(datum, { label: 'erworben am' }),
  inDeutschland: feld(janein, { label: 'in Deutschland erworben' }),
  anerkannt: feld(janein, { label: 'anerkannt' }),
  anerkennungBeantragtAm: feld(datum, { label: 'Anerkennung beantragt am' }),
});

export const ausbildung = z.strictObject({
  art: pflicht(code.ausbildungsart.schema, { label: 'Art' }),
  beruf: feld(zeile(), { label: 'Beruf oder Fach' }),
  von: feld(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis' }),
  vertragVorgelegt: feld(janein, { label: 'Vertrag vorgelegt' }),
  staatlichAnerkannt: feld(janein, { label: 'staatlich anerkannter oder vergleichbar geregelter Beruf' }),
  engpassZusage: feld(janein, {
    label: 'Zusage für die anschließende Ausbildung in einem Engpassberuf',
    hilfe: 'Nur bei einer Assistenz- oder Helferausbildung.',
  }),
  eingetragen: feld(janein, {
    label: 'im Verzeichnis eingetragen oder Eintragung beantragt',
    hilfe: 'Bei schulischer Ausbildung: Schulvertrag oder Zusage der Schule.',
  }),
  alsAsylbewerberBegonnen: feld(janein, { label: 'schon während des Asylverfahrens begonnen' }),
  verguetungMonat: feld(cent, { label: 'Vergütung netto im Monat', einheit: '€' }),
  erfolgreich: feld(janein, { label: 'erfolgreich abgeschlossen' }),
  abgebrochenAm: feld(datum, { label: 'abgebrochen am' }),
});

export const beschaeftigung = z.strictObject({
  form: feld(code.beschaeftigungsform.schema, { label: 'Form' }),
  arbeitgeber: feld(zeile(), { label: 'Arbeitgeber' }),
  von: pflicht(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis' }),
  stundenWoche: feld(z.number().min(0).max(80), { label: 'Stunden je Woche', einheit: 'Std.' }),
  sozialversicherungspflichtig: feld(janein, { label: 'sozialversicherungspflichtig' }),
  befristung: feld(code.befristung.schema, { label: 'Befristung' }),
  bruttoMonat: feld(cent, { label: 'Brutto im Monat', einheit: '€' }),
  nettoMonat: feld(cent, { label: 'Netto im Monat', einheit: '€' }),
  nachweis: feld(zeile(), { label: 'Nachweis' }),
  qualifiziert: feld(janein, { label: 'qualifizierte Beschäftigung' }),
  entsprichtAbschluss: feld(janein, { label: 'entspricht dem Abschluss' }),
  baZustimmung: feld(janein, { label: 'Zustimmung der Bundesagentur für Arbeit' }),
  nachweisart: feld(code.arbeitsnachweis.schema, { label: 'Art des Nachweises' }),
  erlaubnisBis: feld(datum, { label: 'Beschäftigungserlaubnis bis' }),
  branche: feld(code.branche.schema, { label: 'Branche' }),
  gefundenDurch: feld(code.arbeitsweg.schema, { label: 'gefunden durch' }),
});

/** The rough livelihood calculation of recht.md 7.3; amounts per month. */
export const lebensunterhalt = z.strictObject({
  erhobenAm: feld(datum, { label: 'Angaben vom' }),
  bruttoErwerb: feld(cent, { label: 'Brutto aus Arbeit', einheit: '€ im Monat' }),
  nettoErwerb: feld(cent, { label: 'Netto aus Arbeit', einheit: '€ im Monat' }),
  kindergeld: feld(cent, { label: 'Kindergeld', einheit: '€ im Monat' }),
  sonstigesEinkommen: feld(cent, {
    label: 'sonstiges Einkommen, das nicht schadet',
    einheit: '€ im Monat',
    hilfe: 'Elterngeld, Unterhalt, Unterhaltsvorschuss, Arbeitslosengeld I, Rente, Kinderzuschlag.',
  }),
  kduWarm: feld(cent, { label: 'Miete warm', einheit: '€ im Monat' }),
  kduGrenze: feld(cent, { label: 'örtliche Angemessenheitsgrenze', einheit: '€ im Monat' }),
  alleinerziehend: feld(janein, { label: 'alleinerziehend' }),
  schwanger: feld(janein, { label: 'Mehrbedarf Schwangerschaft' }),
  warmwasserDezentral: feld(janein, { label: 'Warmwasser dezentral' }),
  krankenversichert: feld(janein, { label: 'ausreichend krankenversichert' }),
  pflegeAngehoeriger: feld(janein, { label: 'pflegt nahe Angehörige' }),
  kinderbetreuungGesichert: feld(janein, { label: 'Betreuung des jüngsten Kindes gesichert' }),
  wohnraumAusreichend: feld(janein, { label: 'ausreichender Wohnraum (§ 2 Abs. 4)' }),
  ohneLeistungenSeit: feld(datum, { label: 'ohne öffentliche Mittel außer für die Unterkunft seit' }),
  durchArbeitGesichertSeit: feld(datum, { label: 'durch die eigene Beschäftigung gesichert seit' }),
  leistungen: feld(code.leistungsbezug.schema, { label: 'öffentliche Leistungen' }),
  prognose: feld(absatz(), {
    label: 'Prognose',
    hilfe: 'Vertrag, Dauer, Qualifikation, Kinder, Gesundheit – in Worten; die Prognose trifft ein Mensch.',
  }),
});

export const integration = z.strictObject({
  fdgoErklaerung: feld(janein, {
    label: 'Bekenntnis zur Grundordnung liegt vor',
    hilfe: '„Nein“ heißt: noch nicht erklärt. Leer heißt: nicht bekannt.',
  }),
  fdgoErklaerungAm: feld(datum, { label: 'Bekenntnis zur Grundordnung erklärt am' }),
  fdgoForm: feld(code.erklaerungsform.schema, { label: 'Form der Erklärung' }),
  fdgoHinweise: feld(code.pruefstand.schema, { label: 'Anhaltspunkte gegen das Bekenntnis' }),
  grundkenntnisse: feld(janein, {
    label: 'Grundkenntnisse der Rechts- und Gesellschaftsordnung nachgewiesen',
    hilfe: '„Nein“ heißt: noch kein Nachweis. Leer heißt: nicht bekannt.',
  }),
  lidTestAm: feld(datum, { label: 'Test „Leben in Deutschland“ bestanden am' }),
  grundkenntnisseAnders: feld(zeile(), { label: 'Grundkenntnisse anders nachgewiesen durch' }),
  integrationskurs: feld(code.integrationskurs.schema, { label: 'Integrationskurs' }),
  schulbesucheErfasst: feld(janein, {
    label: 'Schulbesuche vollständig erfasst',
    hilfe: 'Ja, wenn alle eingetragen sind – auch wenn es keine gibt.',
  }),
  beschaeftigungenErfasst: feld(janein, {
    label: 'Beschäftigungen vollständig erfasst',
    hilfe: 'Ja, wenn alle eingetragen sind – auch wenn es keine gibt.',
  }),
  ausbildungenErfasst: feld(janein, {
    label: 'Ausbildungen und Abschlüsse vollständig erfasst',
    hilfe: 'Ja, wenn alle eingetragen sind – auch wenn es keine gibt.',
  }),
  engagement: feld(absatz(), { label: 'Engagement' }),
});

/** Only that a criterion falls away, never a diagnosis. */
export const gesundheit = z.strictObject({
  entfaelltWegen: feld(z.enum(['krankheit', 'behinderung', 'alter']), { label: 'Kriterium entfällt wegen' }),
  nachweis: feld(zeile(), {
    label: 'Fundstelle des Nachweises in der Akte',
    hilfe: 'Keine Diagnose eintragen.',
  }),
  schuleEntfaellt: feld(janein, { label: 'Schulbesuch deshalb nicht möglich' }),
});

export const verurteilung = z.strictObject({
  am: feld(datum, { label: 'Urteil oder Strafbefehl vom' }),
  rechtskraftAm: feld(datum, { label: 'rechtskräftig seit' }),
  art: pflicht(code.strafart.schema, { label: 'Art' }),
  tagessaetze: feld(tagessaetze, { label: 'Tagessätze' }),
  monate: feld(monate, { label: 'Dauer', einheit: 'Monate' }),
  bewaehrung: feld(janein, { label: 'zur Bewährung ausgesetzt' }),
  vorsatz: feld(janein, { label: 'vorsätzlich' }),
  nurAuslaenderrechtlich: feld(janein, { label: 'nur nach Aufenthalts- oder Asylgesetz' }),
  delikt: feld(zeile(), { label: 'Deliktgruppe' }),
  gericht: feld(zeile(), { label: 'Gericht' }),
});

export const taeuschung = z.strictObject({
  gegenstand: feld(zeile(), { label: 'worüber' }),
  von: feld(datum, { label: 'von' }),
  bis: feld(datum, { label: 'bis', hilfe: 'Leer: dauert an.' }),
  eigene: feld(janein, { label: 'eigenes Verhalten (nicht das der Eltern)' }),
  ursaechlich: feld(janein, { label: 'ursächlich dafür, dass nicht abgeschoben werden kann' }),
  vorsatz: feld(janein, { label: 'vorsätzlich' }),
  abwaegung: feld(absatz(2000), { label: 'Gewicht und Abwägung' }),
});

/** What keeps a title out, asked one by one; every answer needs somebody who has looked. */
export const hindernis = z.strictObject({
  verurteilungen: feld(code.pruefstand.schema, { label: 'Verurteilungen' }),
  registerauszugVom: feld(datum, { label: 'Registerauszug vom' }),
  taeuschungen: feld(code.pruefstand.schema, { label: 'Täuschung oder falsche Angaben' }),
  ausweisungsinteresse: feld(code.pruefstand.schema, { label: 'sonstiges Ausweisungsinteresse (§ 54)' }),
  sicherheitserkenntnisse: feld(code.pruefstand.schema, {
    label: 'Erkenntnisse nach § 54 Abs. 1 Nr. 2, 4 oder § 58a',
  }),
  einreiseverbot: feld(code.pruefstand.schema, { label: 'wirksames Einreise- und Aufenthaltsverbot' }),
  einreiseverbotBis: feld(datum, { label: 'Verbot gilt bis' }),
  ausreisepflichtVollziehbar: feld(janein, { label: 'vollziehbar ausreisepflichtig' }),
  ausreiseUnmoeglich: feld(janein, { label: 'Ausreise rechtlich oder tatsächlich unmöglich' }),
  ausreiseUnmoeglichGrund: feld(absatz(), { label: 'warum die Ausreise unmöglich ist' }),
  massnahmen: feld(code.pruefstand.schema, { label: 'konkrete Maßnahmen zur Aufenthaltsbeendigung' }),
  massnahmenSeit: feld(datum, { label: 'Maßnahmen eingeleitet am' }),
  ausweisungsverfuegung: feld(code.pruefstand.schema, {
    label: 'Ausweisungsverfügung oder Anordnung nach § 58a',
  }),
  extremismus: feld(code.pruefstand.schema, { label: 'Bezüge zu Extremismus oder Terrorismus' }),
  einreiseWegenLeistungen: feld(code.pruefstand.schema, { label: 'Einreise, um Leistungen zu erlangen' }),
  hinausgezoegert: feld(code.pruefstand.schema, {
    label: 'Aufenthaltsbeendigung vorsätzlich hinausgezögert, auch früher',
  }),
  offeneVerfahren: feld(code.pruefstand.schema, { label: 'offene Strafverfahren' }),
});

export const antrag = z.strictObject({
  norm: pflicht(code.rechtsgrundlage.schema, { label: 'Rechtsgrundlage' }),
  gestelltAm: pflicht(datum, { label: 'gestellt am' }),
  stand: feld(code.entscheidung.schema, { label: 'Stand' }),
  entschiedenAm: feld(datum, { label: 'entschieden am' }),
  vollstaendigAm: feld(datum, { label: 'vollständig am' }),
  wartetAuf: feld(zeile(), { label: 'wartet auf' }),
  entscheidungNorm: feld(code.rechtsgrundlage.schema, { label: 'entschieden nach' }),
  ablehnungsgrund: feld(code.ablehnungsgrund.schema, { label: 'Grund der Ablehnung' }),
  begruendung: feld(absatz(2000), { label: 'Begründung in Kürze' }),
  zustimmungDritter: feld(zeile(), { label: 'Zustimmung anderer Stellen' }),
  rechtsbehelfAm: feld(datum, { label: 'Rechtsbehelf eingelegt am' }),
  rechtsbehelfErledigtAm: feld(datum, { label: 'Rechtsbehelf erledigt am' }),
});

/** A relative, whether in the register or not. Children in the household shorten § 25b Abs. 1 to four years. */
export const angehoeriger = z.strictObject({
  beziehung: pflicht(code.beziehung.schema, { label: 'Beziehung' }),
  name: feld(zeile(), { label: 'Name' }),
  geburtsdatum: feld(teilDatum, { label: 'Geburtsdatum' }),
  ledig: feld(janein, { label: 'ledig' }),
  imHaushalt: feld(janein, { label: 'lebt im Haushalt' }),
  schulbesuchNachgewiesen: feld(janein, { label: 'Schulbesuch nachgewiesen' }),
  nettoMonat: feld(cent, { label: 'eigenes Netto im Monat', einheit: '€' }),
  bruttoMonat: feld(cent, { label: 'eigenes Brutto im Monat', einheit: '€' }),
  titel: feld(code.angehoerigentitel.schema, { label: 'Aufenthaltsrecht' }),
  titelSeit: feld(datum, { label: 'seit' }),
  titelBis: feld(datum, { label: 'gültig bis' }),
  personensorge: feld(janein, { label: 'Personensorge besteht' }),
  einreiseAm: feld(datum, { label: 'eingereist am' }),
  identitaetGeklaertAm: feld(datum, { label: 'Identität geklärt am' }),
  massnahmenErgriffen: feld(janein, { label: 'alle zumutbaren Schritte zur Klärung unternommen' }),
  massnahmenAm: feld(datum, { label: 'diese Schritte waren unternommen am' }),
  identitaet: feld(code.identitaetsstand.schema, { label: 'Identität' }),
  vorsatztat: feld(code.pruefstand.schema, {
    label: 'Verurteilung wegen vorsätzlicher Straftat',
    hilfe:
      '„Vorhanden“ nur, wenn sie zählt: nicht bei Tilgung und nicht bei einer einzigen Geldstrafe bis 90 Tagessätze wegen einer Tat, die nur Ausländer begehen können (§ 60d).',
  }),
  extremismus: feld(code.pruefstand.schema, { label: 'Bezüge zu Extremismus oder Terrorismus' }),
  integrationskurs: feld(code.integrationskurs.schema, { label: 'Integrationskurs' }),
  ausschlussgrund: feld(code.pruefstand.schema, {
    label: 'Ausweisungsinteresse oder Drogenhandel des Kindes (§ 60d Abs. 1 Nr. 10)',
  }),
});

/** Records that exist once per person; `null` where nobody has entered anything. */
export const einzelRecords = {
  asyl,
  identitaet,
  lebensunterhalt,
  integration,
  gesundheit,
  hindernis,
} as const;
/** Records of which a person has any number. */
export const listenRecords = {
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
} as const;

const einmal = <S extends z.ZodType>(schema: S) => schema.nullable().default(null as never);
const liste = <S extends z.ZodType>(schema: S) => z.array(schema).max(500).default([]);

/** Everything a check may look at. The id is free text in a file and a UUID in the register. */
export const fall = z.strictObject({
  id: zeile(64).min(1),
  person: personFakten.default(() => personFakten.parse({})),
  asyl: einmal(asyl),
  identitaet: einmal(identitaet),
  lebensunterhalt: einmal(lebensunterhalt),
  integration: einmal(integration),
  gesundheit: einmal(gesundheit),
  hindernis: einmal(hindernis),
  aufenthaltsabschnitt: liste(aufenthaltsabschnitt),
  auslandsaufenthalt: liste(auslandsaufenthalt),
  duldung: liste(duldung),
  sprachnachweis: liste(sprachnachweis),
  schulbesuch: liste(schulbesuch),
  abschluss: liste(abschluss),
  ausbildung: liste(ausbildung),
  beschaeftigung: liste(beschaeftigung),
  verurteilung: liste(verurteilung),
  taeuschung: liste(taeuschung),
  antrag: liste(antrag),
  angehoeriger: liste(angehoeriger),
});

export type Fall = z.output<typeof fall>;
export type FallEingabe = z.input<typeof fall>;
