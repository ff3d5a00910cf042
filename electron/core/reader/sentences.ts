/** One sentence for each kind of file that is not read: what it is, and what to do. Nothing was taken over. */
const NICHTS = 'Es wurde nichts übernommen.';

export const sentences = {
  fehlt: `Diese Datei gibt es nicht mehr oder sie lässt sich nicht öffnen; bitte wählen Sie sie noch einmal aus. ${NICHTS}`,
  ordner: `Das ist ein Ordner und keine Datei; bitte wählen Sie eine Excel- oder CSV-Datei aus. ${NICHTS}`,
  keinZugriff: `Diese Datei darf nicht gelesen werden; bitte schließen Sie sie in anderen Programmen oder kopieren Sie sie in einen eigenen Ordner. ${NICHTS}`,
  leer: `Diese Datei ist leer; bitte wählen Sie die Datei mit Ihrer Liste aus. ${NICHTS}`,
  zuGross: `Diese Datei ist größer als 50 MB; bitte speichern Sie nur das Blatt mit der Liste in einer eigenen Datei. ${NICHTS}`,
  entpacktZuGross: `Diese Datei ist ausgepackt viel zu groß für eine Liste; bitte speichern Sie nur das Blatt mit der Liste neu als Excel-Datei. ${NICHTS}`,
  zuVieleZeilen: `Diese Liste hat mehr als 200.000 Zeilen; bitte teilen Sie sie auf mehrere Dateien auf. ${NICHTS}`,
  zuVieleSpalten: `Diese Liste hat mehr als 200 Spalten; bitte löschen Sie die Spalten, die nicht gebraucht werden. ${NICHTS}`,
  beschaedigt: `Diese Datei ist beschädigt und lässt sich nicht lesen; bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu. ${NICHTS}`,
  kennwort: `Diese Datei ist mit einem Kennwort geschützt; bitte öffnen Sie sie in Excel und speichern Sie sie ohne Kennwort. ${NICHTS}`,
  makros: `Diese Datei enthält Makros; bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (*.xlsx)“. ${NICHTS}`,
  xls: `Das ist eine Excel-Datei im alten Format; bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (*.xlsx)“. ${NICHTS}`,
  xlsb: `Das ist eine Excel-Datei im Binärformat; bitte speichern Sie sie in Excel als „Excel-Arbeitsmappe (*.xlsx)“. ${NICHTS}`,
  ods: `Das ist eine Datei von LibreOffice oder OpenOffice; bitte speichern Sie sie dort als „Excel 2007–365 (.xlsx)“. ${NICHTS}`,
  word: `Das ist eine Word-Datei und keine Tabelle; bitte wählen Sie eine Excel- oder CSV-Datei aus. ${NICHTS}`,
  pdf: `Das ist eine PDF-Datei, daraus lässt sich keine Liste lesen; bitte wählen Sie eine Excel- oder CSV-Datei aus. ${NICHTS}`,
  html: `Das ist eine Internetseite mit der Endung einer Tabelle; bitte öffnen Sie sie in Excel und speichern Sie sie als „Excel-Arbeitsmappe (*.xlsx)“. ${NICHTS}`,
  zip: `Das ist ein gepacktes Archiv und keine Tabelle; bitte packen Sie es aus und wählen Sie die Liste darin. ${NICHTS}`,
  keineTabelle: `Diese Datei ist keine Tabelle; bitte wählen Sie eine Excel- oder CSV-Datei aus. ${NICHTS}`,
  ohneInhalt: `In dieser Tabelle steht nichts; bitte wählen Sie das Blatt oder die Datei mit Ihrer Liste aus. ${NICHTS}`,
  blattFehlt: `Dieses Blatt gibt es in der Datei nicht; bitte wählen Sie ein anderes. ${NICHTS}`,
  zuLang: `Das Lesen dieser Datei dauert zu lange und wurde abgebrochen; bitte speichern Sie nur das Blatt mit der Liste neu. ${NICHTS}`,
  abgebrochen: `Diese Datei lässt sich nicht lesen, sie ist vermutlich beschädigt; bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu. ${NICHTS}`,
} as const;

export type Sentence = keyof typeof sentences;

/** An expected "no" of the reader; crosses the process border as its sentence. */
export class ReadRefusal extends Error {
  override readonly name = 'ReadRefusal';

  constructor(sentence: Sentence) {
    super(sentences[sentence]);
  }
}
