import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { missingPerson, personFelder } from '#shared/dokumente/daten.ts';
import { p, strong, text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { leererPass, passDaten, type PassDaten } from './pass.ts';
import { kontaktSatz } from './weg.ts';

/**
 * Lines on which embassies and other authorities confirm a visit. It is read by strangers: it says nothing about
 * status, programme or what is planned for the person.
 */
export const passbemuehungen: Vorlage<PassDaten> = {
  id: 'passbemuehungen',
  titel: 'Nachweisblatt Passbemühungen',
  wozu: 'Zum Mitnehmen zu Botschaft und Ämtern: Andere Stellen bestätigen jeden Besuch.',
  braucht: 'person',
  kuerzel: 'PB',
  dateiname: 'NachweisblattPass',
  fassung: 1,
  schema: passDaten,
  leer: leererPass,
  fehlt: ({ person }) => missingPerson(person, ['name']),
  programmNr: ({ person }) => person.programmNr,
  build: ({ person }, papier) => [
    sheetHead(papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Nachweisblatt Passbemühungen',
      zusatz: 'Bitte zu jedem Termin mitnehmen',
    },
    { kind: 'fields', columns: 3, items: personFelder(person) },
    p(
      strong('Für Sie: '),
      'Lassen Sie sich hier jeden Besuch und jedes Gespräch bestätigen. Auch ein Besuch ohne Erfolg zählt. Bestätigt die Stelle nichts, schreiben Sie selbst auf, wann Sie wo waren und was man Ihnen gesagt hat. Heben Sie Quittungen, E-Mails und Fahrkarten auf.',
    ),
    p(
      strong('Für die Stelle, die bestätigt: '),
      'Bitte tragen Sie Tag und Ergebnis ein und stempeln oder unterschreiben Sie. Vielen Dank für Ihre Hilfe.',
    ),
    {
      kind: 'table',
      beschreibung: 'Zeilen für Besuche mit Bestätigung der besuchten Stelle',
      columns: [
        { label: 'Datum', breite: 14 },
        { label: 'Stelle und Ort', breite: 24 },
        { label: 'Was wurde besprochen? Ergebnis', breite: 36 },
        { label: 'Name, Unterschrift, Stempel', breite: 26 },
      ],
      rows: [],
      emptyRows: 10,
    },
    {
      kind: 'note',
      title: null,
      absaetze: [text(`Ist das Blatt voll, bekommen Sie bei uns ein neues. ${kontaktSatz(papier)}`)],
    },
  ],
};
