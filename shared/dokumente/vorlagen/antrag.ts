import { z } from 'zod';
import { returnToOffice } from '#shared/dokumente/briefkopf.ts';
import {
  missingPerson,
  personFelder,
  personName,
  plzOrt,
  tag,
  type FehlendeAngabe,
} from '#shared/dokumente/daten.ts';
import { datum } from '#shared/domain/feld.ts';
import { klein, linie, p, strong, text, type Block } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { gegenstand, isBlanko, leererWeg, normText, wegDaten } from './weg.ts';

const schema = wegDaten.extend({
  staatsangehoerigkeit: z.string().nullable(),
  familienstand: z.string().nullable(),
  einreiseAm: datum.nullable(),
  telefon: z.string().nullable(),
  email: z.string().nullable(),
});
export type AntragDaten = z.output<typeof schema>;

/** Application under the Rechtsgrundlage the check proposes, filled in as far as the office knows the person. */
export const antrag: Vorlage<AntragDaten> = {
  id: 'antrag',
  titel: 'Antrag (vereinfacht)',
  wozu: 'Vorausgefüllter Antrag nach der vorgeschlagenen Rechtsgrundlage, zum Prüfen und Unterschreiben.',
  braucht: 'person',
  kuerzel: 'AN',
  dateiname: 'Antrag',
  fassung: 1,
  schema,
  leer: {
    ...leererWeg,
    staatsangehoerigkeit: null,
    familienstand: null,
    einreiseAm: null,
    telefon: null,
    email: null,
  },
  fehlt: ({ person }) => missingPerson(person, ['name', 'geburtsdatum']),
  offen: missingWay,
  programmNr: ({ person }) => person.programmNr,
  build: (daten, papier) => [
    returnToOffice(daten.person, papier),
    {
      kind: 'heading',
      level: 1,
      text: `Antrag auf eine ${gegenstand(daten.rechtsgrundlage)}`,
      zusatz: isBlanko(daten.person)
        ? 'Bitte ausfüllen und unterschreiben.'
        : 'Wir haben ausgefüllt, was wir wissen. Bitte prüfen, ergänzen und unterschreiben.',
    },
    ...whoAsks(daten),
    ...whatIsAsked(daten),
    ...enclosed(daten),
    ...family(),
    {
      kind: 'note',
      title: 'Bitte machen Sie nur richtige und vollständige Angaben',
      absaetze: [
        text(
          'Sie wissen etwas nicht? Lassen Sie die Stelle frei und fragen Sie uns. Ändert sich später etwas, sagen Sie uns bitte Bescheid (§ 82 des Aufenthaltsgesetzes).',
        ),
        text(
          'Das müssen wir Ihnen sagen: Falsche oder unvollständige Angaben können strafbar sein und Ihrem Aufenthalt schaden (§ 54 Absatz 2 Nummer 8 und § 95 Absatz 2 Nummer 2 des Aufenthaltsgesetzes).',
        ),
      ],
    },
    p('Ich habe alles gelesen oder übersetzt bekommen. Meine Angaben sind richtig und vollständig.'),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [
        { rolle: 'Unterschrift der Person oder der gesetzlichen Vertretung', name: personName(daten.person) },
      ],
    },
    { kind: 'heading', level: 2, text: 'Eingang', zusatz: 'füllt die Ausländerbehörde aus' },
    {
      kind: 'fields',
      columns: 3,
      items: [
        { label: 'Eingegangen am', value: null, hand: true },
        { label: 'Kopie ausgehändigt am', value: null, hand: true },
        { label: 'Handzeichen', value: null, hand: true },
      ],
    },
  ],
};

function missingWay({ rechtsgrundlage, person }: AntragDaten): readonly FehlendeAngabe[] {
  return [
    ...(rechtsgrundlage === null
      ? [
          {
            label: 'vorgeschlagene Rechtsgrundlage (bleibt eine Zeile zum Eintragen)',
            ort: 'Fallakte › Prüfung und Ampel',
          },
        ]
      : []),
    ...(person.strasse === null
      ? [{ label: 'Anschrift der Person', ort: 'Fallakte › Person und Haushalt › Haushalt' }]
      : []),
  ];
}

function whoAsks(daten: AntragDaten): readonly Block[] {
  const { person, staatsangehoerigkeit, familienstand, einreiseAm, telefon, email } = daten;
  const anschrift = [person.strasse, plzOrt(person)].filter((part) => part !== null).join(', ');
  return [
    { kind: 'heading', level: 2, marke: '1', text: 'Wer stellt den Antrag?' },
    {
      kind: 'fields',
      columns: 3,
      items: [
        ...personFelder(person),
        { label: 'Anschrift', value: anschrift === '' ? null : anschrift, span: 2 },
        { label: 'Staatsangehörigkeit', value: staatsangehoerigkeit },
        { label: 'Familienstand', value: familienstand },
        { label: 'In Deutschland seit', value: tag(einreiseAm) },
        { label: 'Telefon', value: telefon },
        { label: 'E-Mail', value: email, span: 3 },
      ],
    },
  ];
}

function whatIsAsked({ rechtsgrundlage }: AntragDaten): readonly Block[] {
  const wanted = gegenstand(rechtsgrundlage);
  return [
    { kind: 'heading', level: 2, marke: '2', text: 'Was beantrage ich?' },
    rechtsgrundlage === null
      ? p('Ich beantrage eine Aufenthaltserlaubnis nach ', linie('lang'), '.')
      : p(`Ich beantrage eine ${wanted} nach `, strong(normText(rechtsgrundlage)), '.'),
    p(
      'Ist das nicht möglich, bitte ich die Ausländerbehörde zu prüfen, ob eine andere Vorschrift passt. Dann gilt mein Antrag auch dafür.',
    ),
  ];
}

/** What is missing for the way is what the person encloses; nothing is ticked in advance. */
function enclosed(daten: AntragDaten): readonly Block[] {
  const lines = isBlanko(daten.person) ? 4 : 1;
  return [
    { kind: 'heading', level: 2, marke: '3', text: 'Welche Unterlagen lege ich bei?' },
    {
      kind: 'checklist',
      items: [
        ...daten.fehlt.map(({ nachweis }) => ({ checked: false, text: text(nachweis) })),
        ...Array.from({ length: lines }, () => ({ checked: false, text: text(linie('lang')) })),
      ],
    },
    klein('Fehlt noch etwas? Sie können den Antrag trotzdem abgeben und Unterlagen nachreichen.'),
  ];
}

function family(): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      marke: '4',
      text: 'Gilt der Antrag auch für Ihre Kinder?',
      zusatz: 'nur für Kinder unter 18 Jahren',
    },
    {
      kind: 'table',
      beschreibung: 'Kinder, für die der Antrag auch gilt',
      columns: [
        { label: 'Vornamen und Nachname', breite: 50 },
        { label: 'Geburtsdatum', breite: 22 },
        { label: 'Staatsangehörigkeit', breite: 28 },
      ],
      rows: [],
      emptyRows: 2,
    },
  ];
}
