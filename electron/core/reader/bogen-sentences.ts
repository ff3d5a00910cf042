/** One sentence for each kind of file that is no returned form. Nothing was taken over. */
const NICHTS = 'Es wurde nichts übernommen.';
const WORD =
  'bitte öffnen Sie sie in Word oder LibreOffice und speichern Sie sie als „Word-Dokument (*.docx)“.';

export const bogenSentences = {
  fehlt: `Diese Datei gibt es nicht mehr oder sie lässt sich nicht öffnen; bitte wählen Sie sie noch einmal aus. ${NICHTS}`,
  ordner: `Das ist ein Ordner und keine Datei; bitte wählen Sie den ausgefüllten Bogen aus. ${NICHTS}`,
  leer: `Diese Datei ist leer; bitte lassen Sie sich den Bogen noch einmal schicken. ${NICHTS}`,
  zuGross: `Diese Datei ist größer als 20 MB und damit kein Bogen zum Sachstand. ${NICHTS}`,
  entpacktZuGross: `Diese Datei ist ausgepackt viel zu groß für einen Bogen und wurde nicht geöffnet. ${NICHTS}`,
  zuViel: `In dieser Datei steht mehr, als ein Bogen zum Sachstand fassen kann (höchstens 300 Zeilen mit je 4.000 Zeichen). ${NICHTS}`,
  kennwort: `Diese Datei ist mit einem Kennwort geschützt; bitte öffnen Sie sie in Word und speichern Sie sie ohne Kennwort. ${NICHTS}`,
  makros: `Diese Datei enthält Makros; ${WORD} ${NICHTS}`,
  doc: `Das ist eine Word-Datei im alten Format; ${WORD} ${NICHTS}`,
  odt: `Das ist eine Datei von LibreOffice; ${WORD} ${NICHTS}`,
  pdf: `Das ist eine PDF-Datei, daraus lassen sich keine Einträge lesen; bitte lassen Sie sich den Bogen als Word-Datei schicken oder tippen Sie die Angaben ab. ${NICHTS}`,
  beschaedigt: `Diese Datei ist beschädigt; ${WORD} ${NICHTS}`,
  keinWord: `Das ist keine Word-Datei; bitte wählen Sie den ausgefüllten Bogen aus. ${NICHTS}`,
  keinBogen: `In dieser Word-Datei gibt es keine Tabelle mit „Schritt“ und „Angaben Beratungsstelle“; sie ist kein Bogen zum Sachstand. ${NICHTS}`,
} as const;

/** An expected "no" about a returned form; crosses the process border as its sentence. */
export class BogenRefusal extends Error {
  override readonly name = 'BogenRefusal';

  constructor(sentence: keyof typeof bogenSentences) {
    super(bogenSentences[sentence]);
  }
}
