/**
 * What the program does for the security of processing (Art. 32 Abs. 1 DSGVO), as data. `test` is the test that
 * would fail if the sentence were no longer true, below test/ of this project; docs/security.md says how it works.
 */
export const schutzziele = {
  vertraulichkeit: 'Vertraulichkeit: Nur wer darf, kann lesen',
  integritaet: 'Integrität: Nichts ändert sich unbemerkt',
  verfuegbarkeit: 'Verfügbarkeit und Belastbarkeit: Nichts geht verloren',
  minimierung: 'Datenminimierung und Zweckbindung',
  nachweis: 'Nachvollziehbarkeit und Rechte der Personen',
} as const;
export type Schutzziel = keyof typeof schutzziele;

export type Massnahme = { readonly ziel: Schutzziel; readonly text: string; readonly test: string };

export const massnahmen = {
  verschluesselt: {
    ziel: 'vertraulichkeit',
    text: 'Register, Entwürfe, Scans und Sicherungen liegen nur verschlüsselt auf dem Datenträger (SQLCipher: AES-256 mit Prüfsumme je Seite).',
    test: 'electron/core/db/open.test.ts',
  },
  kennwort: {
    ziel: 'vertraulichkeit',
    text: 'Jede Person hat ein eigenes Kennwort von mindestens zwölf Zeichen. Nach falschen Versuchen wächst die Wartezeit.',
    test: 'electron/core/vault/tries.test.ts',
  },
  sperre: {
    ziel: 'vertraulichkeit',
    text: 'Das Programm sperrt sich ohne Eingabe von selbst, auch im Ruhezustand. Dann stehen keine Namen mehr im Fenster und seinem Prozess.',
    test: 'electron/core/usecases/tresor.test.ts',
  },
  rechte: {
    ziel: 'vertraulichkeit',
    text: 'Jeder Vorgang verlangt ein Recht: lesen, vorprüfen, entscheiden, freigeben, verwalten, Datenschutz.',
    test: 'electron/core/ipc/dispatch.test.ts',
  },
  geschuetzt: {
    ziel: 'vertraulichkeit',
    text: 'Verurteilungen, Täuschung und Gesundheit öffnen sich nur auf Wunsch; jeder Blick wird festgehalten.',
    test: 'electron/core/usecases/akte.test.ts',
  },
  keinNetz: {
    ziel: 'vertraulichkeit',
    text: 'Das Programm verbindet sich nie mit dem Netz; jede fremde Anfrage wird abgewiesen.',
    test: 'e2e/window.spec.ts',
  },
  fremdeDateien: {
    ziel: 'integritaet',
    text: 'Fremde Dateien liest ein eigener Prozess ohne Schlüssel und ohne Zugang zum Register.',
    test: 'electron/core/reader/verschluesselt.test.ts',
  },
  kette: {
    ziel: 'integritaet',
    text: 'Jede Änderung steht mit altem und neuem Wert im Verlauf; das Protokoll ist eine Kette, die Eingriffe zeigt.',
    test: 'electron/core/db/protokoll.test.ts',
  },
  menschEntscheidet: {
    ziel: 'integritaet',
    text: 'Das Programm schlägt vor, ein Mensch entscheidet. Keine Entscheidung fällt automatisch (Art. 22 DSGVO).',
    test: 'electron/core/usecases/ampel.test.ts',
  },
  speichern: {
    ziel: 'verfuegbarkeit',
    text: 'Jedes Speichern ist ganz oder gar nicht geschehen, auch bei Stromausfall und voller Platte.',
    test: 'electron/core/client.test.ts',
  },
  sicherungen: {
    ziel: 'verfuegbarkeit',
    text: 'Sicherungen entstehen von selbst, werden nach dem Schreiben geöffnet und gezählt und lassen sich auf einem neuen Rechner mit Kennwort oder Wiederherstellungswörtern einspielen.',
    test: 'electron/core/usecases/sicherung.test.ts',
  },
  wenigste: {
    ziel: 'minimierung',
    text: 'Zu jedem Feld der Akte stehen Zweck und Rechtsgrund. Felder für Herkunft im ethnischen Sinn, Religion und Diagnosen gibt es nicht.',
    test: 'shared/domain/feldhilfe.test.ts',
  },
  weitergabe: {
    ziel: 'minimierung',
    text: 'An einen Träger geht nur, was der Zweck braucht und wozu die Person eingewilligt hat; immer verschlüsselt und vorher angesehen.',
    test: 'electron/core/usecases/uebermittlung.test.ts',
  },
  anonym: {
    ziel: 'minimierung',
    text: 'Der Lenkungskreis bekommt nur anonyme Zahlen. Kleine Gruppen bleiben verborgen; ein Rechenverfahren prüft, dass sie sich nicht erschließen lassen.',
    test: 'shared/anonymisierung/zusammenstellen.test.ts',
  },
  loeschen: {
    ziel: 'minimierung',
    text: 'Ein Löschplan zeigt, wessen Frist abläuft. Gelöscht wird endgültig, mit Protokoll und ohne Spur im Register.',
    test: 'electron/core/usecases/loeschung.test.ts',
  },
  auskunft: {
    ziel: 'nachweis',
    text: 'Auskunft an die Person (Art. 15 DSGVO) entsteht aus der Akte in lesbaren Worten.',
    test: 'electron/core/usecases/dokument.test.ts',
  },
  ausgabe: {
    ziel: 'nachweis',
    text: 'Jedes Papier zu einer Person und jede Weitergabe steht im Protokoll.',
    test: 'electron/core/usecases/weitergabe.test.ts',
  },
} as const satisfies Readonly<Record<string, Massnahme>>;
export type MassnahmeId = keyof typeof massnahmen;

/** What the program cannot do: the office has to (docs/security.md, „What is not protected“). */
export const offen: readonly string[] = [
  'Der Rechner selbst: Wer ihn beherrscht, während das Register offen ist, sieht, was die Person davor sieht. Aktualisierungen, Virenschutz und verschlüsselte Datenträger verantwortet die Behörde.',
  'Gedruckte und gespeicherte Papiere sind lesbar. Aufbewahrung und Vernichtung regelt die Behörde.',
  'Alte Kopien des Registers bleiben mit ihrem damaligen Kennwort lesbar.',
  'Wer Kennwort und Wiederherstellungswörter verliert, kommt nicht mehr an die Daten.',
  'Größe und Zeiten der Dateien, die Zahl der Personen in den Sicherungen und die Namen der Zugänge sind ohne Schlüssel sichtbar.',
];
