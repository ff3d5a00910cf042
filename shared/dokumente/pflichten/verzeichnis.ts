import { sheetHead } from '#shared/dokumente/briefkopf.ts';
import { p, strong, text, type Block, type Text } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
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
import type { Verarbeitung } from './verarbeitungen.ts';

/** Art. 30 Abs. 1 Satz 2 Buchst. a to g DSGVO, in that order, and every field in the annex. */
export const verzeichnis: Vorlage<PflichtDaten> = {
  ...gemeinsam,
  id: 'verzeichnis',
  titel: 'Verzeichnis von Verarbeitungstätigkeiten',
  wozu: 'Das Blatt für das Verzeichnis Ihrer Behörde (Art. 30 DSGVO), mit jeder Angabe, die das Register kennt.',
  kuerzel: 'VV',
  dateiname: 'Verzeichnis-Verarbeitung',
  build: (daten, papier) => [
    sheetHead(papier),
    { kind: 'heading', level: 1, text: 'Verzeichnis von Verarbeitungstätigkeiten', zusatz: 'Art. 30 DSGVO' },
    p(
      'Verarbeitungstätigkeit: Führung des Fallregisters für Menschen mit einer Duldung mit dem Programm Bleibeweg. Was auf diesem Blatt gedruckt steht, gilt für das Programm und Ihre Einstellungen. Die Linien füllt die Behörde aus.',
    ),
    ueberschrift('a', 'Wer verantwortlich ist'),
    {
      kind: 'fields',
      columns: 2,
      items: [
        { label: 'Behörde', value: papier.kopf.behoerde },
        { label: 'Amt oder Fachdienst', value: papier.kopf.amt },
        { label: 'Leitung, Vertretung', value: null, hand: true },
        { label: 'Datenschutzbeauftragte Person', value: null, hand: true },
      ],
    },
    ueberschrift('b', 'Wozu die Daten verarbeitet werden'),
    liste([
      'Prüfen, welches Bleiberecht in Betracht kommt, was dafür fehlt und was die Person dafür tun kann.',
      'Papiere schreiben, Fristen und Termine einhalten, Vereinbarungen begleiten.',
      'Mit Beratungsstellen zusammenarbeiten, soweit die Person einwilligt.',
      'Anonyme Zahlen für den Lenkungskreis zusammenstellen.',
    ]),
    zeilen('Ergänzungen der Behörde, zum Beispiel Landesrecht'),
    ueberschrift('c', 'Um wen es geht und um welche Daten'),
    tabelle(
      'Gruppen von Personen mit den Kategorien ihrer Daten',
      [
        ['betroffene Personen', 4],
        ['Kategorien von Daten', 9],
      ],
      gruppen(daten.verarbeitungen),
    ),
    p(
      strong('Besonders geschützt: '),
      `${daten.verarbeitungen.flatMap(({ name, geschuetzt }) => (geschuetzt ? [name] : [])).join(', ')} (Art. 9 und 10 DSGVO). Diese Angaben öffnen sich nur auf Wunsch, jeder Blick wird festgehalten.`,
    ),
    ueberschrift('d', 'Wer Daten bekommt'),
    empfaengerTabelle(daten),
    zeilen('weitere Empfänger der Behörde'),
    ueberschrift('e', 'Drittländer'),
    p(
      'Das Programm übermittelt nichts in Drittländer und nichts an seine Hersteller. Es verbindet sich nie mit dem Netz.',
    ),
    ueberschrift('f', 'Wann gelöscht wird'),
    fristenTabelle(daten),
    ueberschrift('g', 'Technische und organisatorische Maßnahmen'),
    p('Siehe das Blatt „Technische und organisatorische Maßnahmen“, das dieses Programm ebenfalls schreibt.'),
    {
      kind: 'signatures',
      ortDatum: true,
      parteien: [{ rolle: 'Für die verantwortliche Stelle', name: null }],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, marke: 'Anlage', text: 'Alle Angaben im Register' },
    p(
      'Zu jeder Kategorie steht der Rechtsgrund, zu den Angaben der Akte, wozu sie gebraucht werden. Was kein eigenes Feld auf dem Bildschirm hat, steht mit dem Namen seiner Spalte da: Verknüpfungen, wer gehandelt hat, und festgehaltene Fassungen, zum Beispiel der Inhalt eines geschriebenen Papiers.',
    ),
    ...daten.verarbeitungen.flatMap(kategorie),
  ],
};

function gruppen(verarbeitungen: readonly Verarbeitung[]): readonly (readonly string[])[] {
  return [...Map.groupBy(verarbeitungen, ({ betrifft }) => betrifft)].map(([betrifft, each]) => [
    betrifft,
    each.map(({ name }) => name).join(', '),
  ]);
}

function kategorie({
  name,
  betrifft,
  zweck,
  rechtsgrund,
  geschuetzt,
  angaben,
  technisch,
}: Verarbeitung): readonly Block[] {
  const mitZweck = angaben.some((angabe) => angabe.zweck !== null);
  return [
    { kind: 'heading', level: 3, text: name, ...(geschuetzt && { zusatz: 'geschützt' }) },
    p(`${zweck === null ? '' : `${zweck} `}Betrifft: ${betrifft}. Rechtsgrund: ${rechtsgrund}`),
    mitZweck
      ? tabelle(
          `Angaben: ${name}`,
          [
            ['Angabe', 4],
            ['wozu', 9],
          ],
          angaben.map((angabe) => [angabe.label, wozu(angabe)]),
        )
      : p(
          strong('Angaben: '),
          angaben.length === 0 ? 'keine eigenen Felder.' : `${angaben.map(({ label }) => label).join(', ')}.`,
        ),
    { kind: 'paragraph', art: 'klein', text: text(`Weitere Spalten: ${technisch.join(', ')}`) },
  ];
}

const wozu = ({ zweck, rechtsgrund }: Verarbeitung['angaben'][number]): Text =>
  text(
    [zweck, rechtsgrund === null ? null : `Rechtsgrund: ${rechtsgrund}`]
      .filter((each) => each !== null)
      .join(' '),
  );
