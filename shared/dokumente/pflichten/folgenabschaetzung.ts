import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { p } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { massnahmen, type MassnahmeId } from './massnahmen.ts';
import {
  empfaengerTabelle,
  fristenTabelle,
  gemeinsam,
  liste,
  tabelle,
  ueberschrift,
  zeilen,
  type PflichtDaten,
} from './pflicht-daten.ts';

type Risiko = { readonly risiko: string; readonly dagegen: readonly MassnahmeId[] };

/** What could happen to a person; likelihood and severity are for the office to judge. */
const risiken: readonly Risiko[] = [
  {
    risiko: 'Gerät, Stick oder Sicherung geht verloren oder wird gestohlen.',
    dagegen: ['verschluesselt', 'kennwort'],
  },
  { risiko: 'Unbefugte sehen am Schreibtisch mit.', dagegen: ['sperre', 'geschuetzt', 'rechte'] },
  {
    risiko: 'Daten gehen an die falsche Stelle oder weiter als nötig.',
    dagegen: ['weitergabe', 'ausgabe', 'keinNetz'],
  },
  { risiko: 'Jemand wird in veröffentlichten Zahlen erkannt.', dagegen: ['anonym'] },
  {
    risiko: 'Eine falsche, fehlende oder veraltete Angabe führt zu einer nachteiligen Entscheidung.',
    dagegen: ['menschEntscheidet', 'kette'],
  },
  { risiko: 'Daten werden länger aufbewahrt als nötig.', dagegen: ['loeschen'] },
  {
    risiko: 'Daten gehen verloren, die jemand für seinen Aufenthalt braucht.',
    dagegen: ['speichern', 'sicherungen'],
  },
  { risiko: 'Daten werden unbemerkt verändert.', dagegen: ['kette', 'fremdeDateien'] },
  { risiko: 'Die Person weiß nicht, was über sie gespeichert ist.', dagegen: ['auskunft', 'wenigste'] },
];

/** Art. 35 Abs. 7 DSGVO: a template. Whether one is needed and what it concludes, the office says. */
export const folgenabschaetzung: Vorlage<PflichtDaten> = {
  ...gemeinsam,
  id: 'folgenabschaetzung',
  titel: 'Datenschutz-Folgenabschätzung',
  wozu: 'Vorlage nach Art. 35 DSGVO: Die Tatsachen stehen schon da, Bewertung und Ergebnis tragen Sie ein.',
  kuerzel: 'DF',
  dateiname: 'Folgenabschaetzung',
  build: (daten, papier) => [
    sheetHead(papier),
    {
      kind: 'heading',
      level: 1,
      text: 'Datenschutz-Folgenabschätzung',
      zusatz: 'Vorlage nach Art. 35 DSGVO',
    },
    p(
      'Verarbeitung: Fallregister für Menschen mit einer Duldung mit dem Programm Bleibeweg. Gedruckt sind die Tatsachen des Programms und Ihrer Einstellungen. Die Bewertung ist Sache der Behörde; holen Sie dazu den Rat der oder des Datenschutzbeauftragten ein (Art. 35 Abs. 2 DSGVO).',
    ),
    ueberschrift('1', 'Ist sie nötig?'),
    {
      kind: 'checklist',
      items: [
        'Es werden in großem Umfang Daten nach Art. 9 oder Art. 10 DSGVO verarbeitet (Art. 35 Abs. 3 Buchst. b).',
        'Die Verarbeitung steht auf der Liste der Aufsichtsbehörde (Art. 35 Abs. 4).',
        'Die betroffenen Menschen sind besonders schutzbedürftig und können sich der Verarbeitung nicht entziehen.',
        'Keines davon trifft zu; eine Folgenabschätzung ist nicht nötig, weil:',
      ].map((item) => ({ text: [{ kind: 'text', text: item }], checked: false })),
    },
    zeilen(null, 2),
    ueberschrift('2', 'Was geschieht', 'Art. 35 Abs. 7 Buchst. a'),
    p(
      'Ablauf: Angaben aus der Ausländerakte eintragen oder einlesen, Prüfung ansehen, entscheiden, Papiere schreiben, mit Einwilligung Beratungsstellen beteiligen, nach der Frist löschen. Die Angaben liegen verschlüsselt auf einem Rechner der Behörde.',
    ),
    p(
      `Das Register kennt ${daten.verarbeitungen.length} Arten von Einträgen mit zusammen ${daten.verarbeitungen.reduce((sum, { angaben }) => sum + angaben.length, 0)} Angaben. Alle stehen mit Zweck und Rechtsgrund in der Anlage des Verzeichnisses von Verarbeitungstätigkeiten.`,
    ),
    empfaengerTabelle(daten),
    fristenTabelle(daten),
    zeilen('Zahl der betroffenen Menschen, eingesetzte Rechner, beteiligte Beschäftigte', 2),
    ueberschrift('3', 'Notwendig und verhältnismäßig?', 'Art. 35 Abs. 7 Buchst. b'),
    liste([massnahmen.wenigste.text, massnahmen.weitergabe.text, massnahmen.menschEntscheidet.text]),
    zeilen('Bewertung der Behörde', 3),
    ueberschrift(
      '4',
      'Risiken für die Menschen und was dagegen getan wird',
      'Art. 35 Abs. 7 Buchst. c und d',
    ),
    tabelle(
      'Risiken mit Maßnahmen und Bewertung',
      [
        ['Was geschehen könnte', 4],
        ['Was das Programm dagegen tut', 7],
        ['Eintritt', 2],
        ['Schwere', 2],
      ],
      risiken.map(({ risiko, dagegen }) => [
        risiko,
        dagegen.map((id) => massnahmen[id].text).join(' '),
        '',
        '',
      ]),
    ),
    zeilen('weitere Risiken und Maßnahmen der Behörde', 3),
    ueberschrift('5', 'Rat und Standpunkte'),
    zeilen('Rat der oder des Datenschutzbeauftragten', 3),
    zeilen('Standpunkt der betroffenen Menschen oder ihrer Vertretung (Art. 35 Abs. 9)', 2),
    ueberschrift('6', 'Ergebnis'),
    {
      kind: 'checklist',
      items: [
        'Das verbleibende Risiko ist vertretbar.',
        'Das verbleibende Risiko ist hoch; die Aufsichtsbehörde wird vorher gefragt (Art. 36 DSGVO).',
      ].map((item) => ({ text: [{ kind: 'text', text: item }], checked: false })),
    },
    zeilen('nächste Überprüfung und ihr Anlass (Art. 35 Abs. 11)', 1),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [
        { rolle: 'Für die verantwortliche Stelle', name: null },
        { rolle: 'Datenschutzbeauftragte Person', name: null },
      ],
    },
  ],
};
