/** One sentence for each kind of file that is no template. */
const NICHTS = 'Es wurde nichts ersetzt.';
const WORD = 'bitte speichern Sie sie in Word oder LibreOffice als „Word-Dokument (*.docx)“.';

export const vorlageSentences = {
  fehlt: `Diese Datei gibt es nicht mehr oder sie lässt sich nicht öffnen; bitte wählen Sie sie noch einmal aus. ${NICHTS}`,
  ordner: `Das ist ein Ordner und keine Datei; bitte wählen Sie die geänderte Vorlage aus. ${NICHTS}`,
  leer: `Diese Datei ist leer; bitte speichern Sie die Vorlage in Word noch einmal. ${NICHTS}`,
  zuGross: `Diese Datei ist größer als 10 MB; bitte verkleinern Sie die Bilder darin. ${NICHTS}`,
  entpacktZuGross: `Diese Datei ist ausgepackt viel zu groß für eine Vorlage und wurde nicht geöffnet. ${NICHTS}`,
  bildZuGross: `Ein Bild in dieser Vorlage ist größer als 5 MB; bitte verkleinern Sie es in Word („Bilder komprimieren“). ${NICHTS}`,
  kennwort: `Diese Datei ist mit einem Kennwort geschützt; bitte öffnen Sie sie in Word und speichern Sie sie ohne Kennwort. ${NICHTS}`,
  makros: `Diese Datei enthält Makros; ${WORD} ${NICHTS}`,
  doc: `Das ist eine Word-Datei im alten Format; ${WORD} ${NICHTS}`,
  odt: `Das ist eine Datei von LibreOffice; ${WORD} ${NICHTS}`,
  rtf: `Das ist eine RTF-Datei; ${WORD} ${NICHTS}`,
  pdf: `Das ist eine PDF-Datei, daraus lässt sich keine Vorlage machen; bitte wählen Sie die Word-Datei. ${NICHTS}`,
  beschaedigt: `Diese Datei ist beschädigt; ${WORD} ${NICHTS}`,
  keinWord: `Das ist keine Word-Datei; bitte wählen Sie die geänderte Vorlage aus. ${NICHTS}`,
  verweis: `Diese Vorlage lädt etwas von außen nach, zum Beispiel ein verknüpftes Bild; bitte fügen Sie es in Word fest ein („Verknüpfung aufheben“). ${NICHTS}`,
  eingebettet: `In dieser Vorlage steckt eine andere Datei, zum Beispiel eine Excel-Tabelle; bitte löschen Sie sie oder fügen Sie ihren Inhalt als Text oder Bild ein. ${NICHTS}`,
  feld: `Diese Vorlage enthält ein Feld, das Inhalte von außen holt; bitte löschen Sie es in Word. ${NICHTS}`,
  verschachtelt: `Diese Vorlage ist so tief verschachtelt, dass sie sich nicht füllen lässt; bitte vereinfachen Sie die Tabellen darin. ${NICHTS}`,
  paketZuGross: `Diese Datei ist größer als 50 MB und damit kein Vorlagenpaket. ${NICHTS}`,
  keinPaket: `Das ist kein Vorlagenpaket dieses Programms; bitte wählen Sie eine Datei, die eine andere Behörde unter „Alle Vorlagen weitergeben“ geschrieben hat. ${NICHTS}`,
  paketUnvollstaendig: `Diese Vorlage fehlt im Paket oder ist zu groß; die bisherige bleibt.`,
  paketVeraendert: `Diese Vorlage wurde nach dem Packen verändert; die bisherige bleibt.`,
  zuLang: `Das Lesen dieser Vorlage dauert zu lange und wurde abgebrochen. ${NICHTS}`,
} as const;

/** An expected "no" about a template; crosses the process border as its sentence. */
export class VorlageRefusal extends Error {
  override readonly name = 'VorlageRefusal';

  constructor(sentence: keyof typeof vorlageSentences) {
    super(vorlageSentences[sentence]);
  }
}
