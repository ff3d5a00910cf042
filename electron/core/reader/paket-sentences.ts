/** One sentence for each kind of file that is no package. Nothing was taken over. */
const NICHTS = 'Es wurde nichts übernommen.';
const FRAGEN = 'Bitte laden Sie es noch einmal vom Stick oder fragen Sie den Herausgeber.';

export const paketSentences = {
  fehlt: `Diese Datei gibt es nicht mehr oder sie lässt sich nicht öffnen; bitte wählen Sie sie noch einmal aus. ${NICHTS}`,
  ordner: `Das ist ein Ordner; bitte wählen Sie die Paketdatei darin aus. ${NICHTS}`,
  zuGross: `Diese Datei ist größer als 20 MB und damit kein Paket für dieses Programm. ${NICHTS}`,
  keinZip: `Das ist kein Paket; Pakete enden auf „.bleibeweg-paket“ oder „.zip“. ${NICHTS}`,
  keinPaket: `In dieser Datei steckt kein Paket für dieses Programm. ${NICHTS}`,
  ohneUnterschrift: `Dieses Paket ist nicht unterschrieben; niemand kann sagen, von wem es kommt. ${NICHTS}`,
  beschaedigt: `Dieses Paket ist beschädigt. ${FRAGEN} ${NICHTS}`,
  verschluesselt: `Dieses Paket ist mit einem Kennwort geschützt; bitte lassen Sie es sich ohne Kennwort geben. ${NICHTS}`,
  bombe: `Dieses Paket ist ausgepackt viel größer, als ein Paket sein kann, und wurde nicht geöffnet. ${NICHTS}`,
  zuVieleDateien: `In diesem Paket stecken zu viele Dateien. ${NICHTS}`,
  pfad: `In diesem Paket steckt ein Dateiname, der an eine andere Stelle des Computers schreiben will. Bitte verwenden Sie es nicht und sagen Sie dem Herausgeber Bescheid. ${NICHTS}`,
  doppelt: `In diesem Paket steckt eine Datei zweimal unter demselben Namen. ${FRAGEN} ${NICHTS}`,
  fremd: `In diesem Paket steckt eine Datei, die nicht hineingehört. ${FRAGEN} ${NICHTS}`,
  gesetz: `Der Gesetzestext in diesem Paket lässt sich nicht lesen. ${FRAGEN} ${NICHTS}`,
} as const;

export type PaketSentence = keyof typeof paketSentences;
