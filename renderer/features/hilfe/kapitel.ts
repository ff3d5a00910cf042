/** The handbook inside the program. Each chapter is one thing that somebody wants to do, in the order of the work. */
import { bilder, type Bild } from './bilder.ts';

export type Absatz =
  | string
  | { readonly bild: Bild }
  | { readonly liste: readonly string[] }
  | { readonly schritte: readonly string[] }
  /** Keys and what they do. */
  | { readonly tasten: readonly (readonly [taste: string, wirkung: string])[] }
  /** Terms and what they mean. */
  | { readonly begriffe: readonly (readonly [wort: string, bedeutung: string])[] };

export type Kapitel = {
  readonly id: string;
  readonly titel: string;
  readonly text: readonly Absatz[];
  /** Where it is done. */
  readonly ort?: { readonly name: string; readonly path: string };
};

export const kapitel: readonly Kapitel[] = [
  {
    id: 'anfang',
    titel: 'Der erste Tag',
    ort: { name: 'Liste einlesen', path: '/austausch/einlesen' },
    text: [
      'Das Register liegt in einem Ordner, den Sie beim ersten Start wählen. Es ist verschlüsselt; ohne Ihr Kennwort oder die zwölf Wiederherstellungswörter liest es niemand, auch wir nicht. Legen Sie das Blatt mit den Wörtern in einen verschlossenen Umschlag.',
      {
        schritte: [
          'Lesen Sie unter Austausch Ihre Excel-Liste ein. Das Programm schlägt vor, welche Spalte was bedeutet, und ändert im Probelauf nichts.',
          'Gehen Sie in der Sichtung alle Fälle einmal durch: Was ist bekannt, was fehlt, welche Farbe?',
          'Schreiben Sie die Menschen an, bei denen es sich zuerst lohnt: die grünen und die mit nur einem fehlenden Schritt.',
        ],
      },
      { bild: 'sichtung' },
      'Zum Ausprobieren gibt es das Übungsregister mit erfundenen Menschen. Dort kann nichts kaputtgehen.',
    ],
  },
  {
    id: 'heute',
    titel: 'Der Morgen: was heute dran ist',
    ort: { name: 'Heute', path: '/heute' },
    text: [
      '„Heute“ sammelt alles, was fällig ist: ablaufende Duldungen und Titel, fehlende Rückmeldungen, Überprüfungen, vereinbarte Schritte, Wiedervorlagen, die Statistik der Träger. Der Tag in der ersten Spalte ist der letzte Werktag, an dem es noch rechtzeitig ist; Feiertage Ihres Landes sind berücksichtigt.',
      { bild: 'heute' },
      'Der Knopf mit dem kleinen i sagt, welche Regel die Sache fällig macht. Abgehaktes bleibt bis morgen sichtbar und lässt sich zurückholen. Ändert sich das Datum, etwa durch eine neue Duldung, erscheint die Sache neu.',
      'Für eine Vertretung wählen Sie oben, wessen Fälle Sie sehen. Die Tagesliste nennt Namen und bleibt im Haus; die Kalenderdatei nennt nur Programm-Nummern.',
    ],
  },
  {
    id: 'finden',
    titel: 'Jemanden finden',
    ort: { name: 'Fälle', path: '/faelle' },
    text: [
      'Strg+K sucht von überall: Name in jeder Schreibweise, Geburtsdatum, Aktenzeichen, Programm-Nr. Neben jedem Treffer steht, warum er gezeigt wird, zum Beispiel „klingt gleich“ oder „Tag und Monat vertauscht“. Auch die Kennung auf einem Papier, etwa RB-7K3M-9QXD, führt zur Akte.',
      { bild: 'faelle' },
      'In der Liste der Fälle grenzen Filter ein: Ampel, was fehlt, Träger, wartet auf wen. Eine Auswahl lässt sich als Ansicht merken und gemeinsam bearbeiten.',
    ],
  },
  {
    id: 'akte',
    titel: 'Die Fallakte',
    text: [
      'Jeder Abschnitt der Akte hat eine Taste (Alt und die Ziffer daneben). Eingaben speichern sich beim Verlassen des Feldes; Strg+Z nimmt den letzten Eintrag zurück. Was noch nicht stimmt, bleibt als Entwurf stehen, auch über das Sperren hinweg.',
      { bild: 'akte' },
      'Daten tippen Sie, wie Sie wollen: 1.2.90, 010290, heute+14. Ist von einem Geburtsdatum nur das Jahr bekannt, genügt das Jahr; die Prüfung rechnet dann vorsichtig.',
      'F1 erklärt das Feld, in dem Sie stehen: wofür es gebraucht wird, auf welcher Rechtsgrundlage, und was geschieht, wenn es leer bleibt. Leer heißt immer „unbekannt“ und nie „nein“.',
    ],
  },
  {
    id: 'pruefung',
    titel: 'Prüfung und Ampel',
    ort: { name: 'Recht', path: '/recht' },
    text: [
      'Die Prüfung geht jede Rechtsgrundlage Punkt für Punkt durch: erfüllt, offen mit frühestem Tag, durch Handeln erreichbar, nicht erfüllt, unbekannt oder zu werten. Zu jedem Punkt stehen Tatsache, Fundstelle und ein Satz, warum.',
      { bild: 'pruefung' },
      'Die Farbe schlägt das Programm nur vor. Sie entscheiden, mit Datum und Grund. Rot braucht einen belegten Grund und einen Tag für den zweiten Blick.',
      'Die Vorschau zeigt, was ein einzelner Schritt ändern würde, und ab wann welche Zeit erreicht ist. „Ein Schritt bis Grün“ zählt das über alle Fälle.',
    ],
  },
  {
    id: 'papiere',
    titel: 'Papiere schreiben',
    text: [
      'Unter „Dokumente“ wählen Sie ein Papier und sehen es genau so, wie es gedruckt wird. Fehlt etwas, führt ein Klick zum Feld. Jedes geschriebene Papier bekommt eine Kennung mit QR-Code; das geschriebene bleibt im Register und lässt sich gleich noch einmal schreiben.',
      { bild: 'papiere' },
      'Von jedem Papier gibt es einen Blankobogen ohne Person und, wo es an die Person geht, eine Erklärung in einfachem Deutsch. Weitere Sprachen trägt die Verwaltung unter Einstellungen › Sprachen ein.',
      'Eigene Vorlagen: Unter Einstellungen › Vorlagen holen Sie ein Papier als Word-Datei, ändern es in Word und laden es zurück. Das Programm prüft es zuerst und sagt, wo etwas nicht stimmt.',
    ],
  },
  {
    id: 'rueckmeldung',
    titel: 'Der Rückmeldebogen und sein Weg',
    ort: { name: 'Papiere › Rücklauf', path: '/papiere/ruecklauf' },
    text: [
      {
        schritte: [
          'Bogen schreiben und aushändigen: Damit beginnt der Monat.',
          'Kommt er zurück, tippen oder scannen Sie die Kennung unter Papiere; tragen Sie ein, welche Beratungsstelle geantwortet hat.',
          'Kommt nichts, steht er nach einem Monat unter „Rücklauf“ und bei „Heute“. Erinnern heißt fragen; von selbst geschieht nichts.',
        ],
      },
      'Hat sich die Person im Monat gemeldet, genügt das, auch wenn das Papier später kommt. Verlorene Bögen, zwei Antworten, eine falsche Beratungsstelle: Für jedes gibt es einen eigenen Weg, und nichts wird überschrieben.',
    ],
  },
  {
    id: 'belege',
    titel: 'Unterschriebenes und Belege',
    text: [
      'In der Akte unter „Dokumente“ halten Sie fest, wann Ihnen ein Original vorlag, und legen auf Wunsch den Scan dazu: PDF oder Bild bis 20 MB. Trägt das Papier unsere Kennung, erkennt das Programm sie im Scan und ordnet ihn zu.',
      'Der Scan liegt verschlüsselt im Register. Die Datei Ihres Scanners liegt weiter in ihrem Ordner; das Programm bietet an, sie zu löschen. Jeder Blick auf einen Scan steht im Protokoll.',
    ],
  },
  {
    id: 'traeger',
    titel: 'Träger und Einwilligung',
    ort: { name: 'Träger', path: '/traeger' },
    text: [
      'Ohne Einwilligung der Person geht nichts mit Namen an einen Träger: kein Sachstand, keine Liste, keine Datei. Die Einwilligung gilt je Zweck und Träger und lässt sich jederzeit zurücknehmen, auch in Teilen.',
      'Je Person gibt es an jedem Tag höchstens eine Betreuung. Die Person wählt frei; im Register steht, wer gewählt hat.',
      { bild: 'traeger' },
      'Daten mit Namen verlassen das Haus nur verschlüsselt, als ZIP oder als Seite, die sich im Browser mit dem Kennwort öffnet. Das Kennwort sagen Sie am Telefon.',
      'Hört ein Träger auf, bekommt jede Person dort eine eigene Zeile: anderer Träger, Sozialarbeit in der Behörde, keine Betreuung, oder sie entscheidet später. Nichts ist vorgewählt. Übernommen wird alles auf einmal, und es lässt sich als Ganzes zurücknehmen: gleich danach oder später unter „Frühere Wechsel“.',
      'Programmbericht und Verwendungsnachweis sind bis 31.03. fällig und stehen dann in „Heute“. Unter „Berichte“ halten Sie Eingang, Prüfung, Beanstandung und Ablage fest; unter „Mittel“ stehen Förderung und Zahl der Begleiteten nebeneinander. Hat ein Träger für Berichte oder Statistik andere Tage vereinbart, tragen Sie diese bei ihm ein.',
    ],
  },
  {
    id: 'gremien',
    titel: 'Gremien und Sitzungen',
    ort: { name: 'Gremien', path: '/gremien' },
    text: [
      'Im Verzeichnis steht, wer sich trifft, wie oft, und was das Gremium sehen darf: der Lenkungskreis nur Anonymisiertes, die Fallgruppe einzelne Fälle mit Einwilligung. Den nächsten Tag rechnet das Programm aus der letzten Sitzung und legt ihn auf einen Werktag; „Heute“ erinnert drei Wochen vorher.',
      {
        schritte: [
          'Vormerken: in der Fallakte unter „Sachstand“ eine Wiedervorlage anlegen und das Gremium wählen.',
          'Vorbereiten: vorgemerkte Fälle, gemeinsame Befunde aus dem Register und offene Grundsatzfragen übernehmen, ordnen, Tag wählen.',
          'Schreiben: unter „Sitzungen“ Einladung und Tagesordnung, danach die Niederschrift mit Beschlüssen und Aufgaben.',
        ],
      },
      { bild: 'gremien' },
      'Eine Aufgabe mit Tag steht in „Heute“; gehört der Punkt zu einem Fall, auch in seiner Akte. Nennt ein Text für ein anonymes Gremium jemanden, schreibt das Programm das Papier nicht und sagt, welches Wort es ist.',
      'Falllisten gibt es je Träger und nur mit Einwilligung; wer fehlt, ist mit dem Grund genannt. „Verschieden gesehen“ stellt beide Sichten nebeneinander, und keine überschreibt die andere.',
    ],
  },
  {
    id: 'lenkungskreis',
    titel: 'Zahlen für den Lenkungskreis',
    ort: { name: 'Austausch › Lenkungskreis', path: '/austausch/lenkungskreis' },
    text: [
      'Das Bündel enthält Tabellen, einen Bericht und Entscheidungen, aber niemanden. Kleine Zahlen sind verborgen, und zwar so, dass sie sich auch aus Summen oder früheren Bündeln nicht errechnen lassen. Der Schutzbericht sagt, was geprüft wurde.',
      'Vor dem Schreiben sehen Sie jede Tabelle und die kleinste Gruppe. Freie Texte prüft das Programm auf Namen, Orte und Nummern aus Ihrem Register; über jeden Fund entscheiden Sie.',
      { bild: 'lenkungskreis' },
    ],
  },
  {
    id: 'auswertung',
    titel: 'Eigene Auswertungen',
    ort: { name: 'Auswertung', path: '/auswertung' },
    text: [
      'Die Auswertung zählt an jedem Stichtag. Unter jeder Tabelle steht, was gezählt wird und in welcher Einheit: Personen, Haushalte, Anträge oder Titel. Ein Klick auf eine Zahl zeigt die Fälle dahinter.',
      { bild: 'auswertung' },
      'Diese Zahlen sind klein und bleiben in der Behörde. Für andere nehmen Sie das anonymisierte Bündel.',
    ],
  },
  {
    id: 'programm',
    titel: 'Zielgruppe, Vergleich und Bericht',
    ort: { name: 'Auswertung › Zielgruppe', path: '/auswertung/zielgruppe' },
    text: [
      'Die Zielgruppe sagt, wen das Programm anspricht. Sie gilt ab einem Tag und wird danach nicht mehr geändert; wer sie anders fassen will, legt eine neue Fassung an und sieht, wer dazukommt und wer herausfällt. Fehlt eine Angabe, steht die Person unter „unklar“ und nicht unter „nein“.',
      { bild: 'zielgruppe' },
      'Der Vergleich stellt zwei Stichtage nebeneinander, mit beiden Zahlen und dem Unterschied. Ein Klick auf die Veränderung nennt, wer dazugekommen und wer weggefallen ist; als Excel oder Word geht er ohne Namen.',
      'Laufzeit, Beschluss und eigene Worte stehen unter „Programm“. Hat die Erprobung ein Ende, erinnert „Heute“ sechs Monate vorher daran, zu berichten und über die Fortsetzung zu entscheiden.',
      'Für Rat oder Kreistag und zum Ende einer Erprobung schreibt das Programm einen Bericht. Er enthält nur Zahlen, die auch der Lenkungskreis sehen dürfte; Ihre eigenen Sätze werden vorher auf Namen, Orte und Nummern geprüft.',
    ],
  },
  {
    id: 'sicherheit',
    titel: 'Sperren, Sichern, Wiederherstellen',
    ort: { name: 'Sicherung', path: '/einstellungen/sicherung' },
    text: [
      'Strg+L sperrt sofort; nach einer Pause sperrt sich das Programm selbst. Beim Entsperren stehen Sie dort, wo Sie waren, mit allem, was Sie getippt hatten.',
      'Sicherungen entstehen von selbst und werden durch Öffnen und Zählen geprüft. Schreiben Sie ab und zu eine auf einen Stick, der nicht am Rechner bleibt. Vor dem Wiederherstellen zeigt das Programm, was vorher da war und was nachher da ist.',
      { bild: 'sicherung' },
      'Kennwort vergessen? Mit den zwölf Wörtern kommen Sie hinein und vergeben ein neues. Sind auch die Wörter fort, kann niemand mehr öffnen; das ist der Preis dafür, dass niemand sonst hineinkommt.',
    ],
  },
  {
    id: 'datenschutz',
    titel: 'Auskunft, Löschen, Protokoll',
    ort: { name: 'Datenschutz', path: '/einstellungen/datenschutz' },
    text: [
      'Eine Person darf wissen, was über sie gespeichert ist: In der Akte unter „Verlauf“ entsteht die Auskunft in lesbaren Worten. Wer gelöscht werden soll, steht unter Einstellungen › Datenschutz; gelöscht wird nie von selbst, und vorher sehen Sie, was verschwindet.',
      'Verurteilungen, Täuschung und Gesundheit sind geschützt: Sie öffnen sich nur auf Wunsch, jeder Blick wird festgehalten, und in Listen und Dateien stehen sie nicht.',
      'Drei Papiere schuldet Ihre Behörde selbst: das Verzeichnis von Verarbeitungstätigkeiten, die technischen und organisatorischen Maßnahmen und, wo nötig, eine Datenschutz-Folgenabschätzung. Unter Einstellungen › Datenschutz liegen sie vorbereitet, mit jeder Angabe des Registers, ihren Zwecken und Ihren Fristen; den Rest ergänzen Sie in Word oder von Hand.',
    ],
  },
  {
    id: 'tasten',
    titel: 'Alle Tasten',
    text: [
      {
        tasten: [
          ['Strg+K', 'Person suchen'],
          ['Strg+N', 'neue Person anlegen, in der Liste der Fälle'],
          ['F8', 'Schalteransicht: groß und nur, was andere sehen dürfen'],
          ['Strg+L', 'sperren'],
          ['Alt+1 bis Alt+0, Alt+V', 'Abschnitte der Fallakte'],
          ['F1', 'Erklärung des Feldes'],
          ['Strg+Punkt', 'Sonderzeichen zum letzten Buchstaben'],
          ['Strg+Enter', 'neue Zeile in einer Liste der Akte'],
          ['Strg+Z', 'letzten Eintrag zurücknehmen'],
          ['1 bis 5', 'Ergebnis in der Sichtung, in der Reihenfolge der Knöpfe; beim Schreiben mit Alt'],
          ['Enter', 'in der Sichtung festhalten und weiter; in der Liste der Fälle die Akte öffnen'],
          ['Pfeile, Pos1, Ende, Leertaste', 'in der Liste der Fälle gehen und auswählen'],
          ['Esc', 'Auswahl oder Frage schließen'],
        ],
      },
    ],
  },
  {
    id: 'woerter',
    titel: 'Wörter',
    text: [
      {
        begriffe: [
          [
            'Ampelgruppe',
            'grün, gelb oder rot, von einem Menschen entschieden. „Ungeprüft“ und „Angaben fehlen“ sind keine Farben.',
          ],
          [
            'Betreuung',
            'wer eine Person begleitet, von wann bis wann: ein Träger, die Sozialarbeit der Behörde oder niemand.',
          ],
          ['Duldung', 'Aussetzung der Abschiebung (§ 60a AufenthG); kein Aufenthaltstitel.'],
          [
            'Einwilligung',
            'Zustimmung der Person, dass eine bestimmte Stelle für einen bestimmten Zweck ihren Namen erfährt; jederzeit widerrufbar.',
          ],
          [
            'Fallgruppe',
            'Gremium, das über einzelne Fälle spricht, nur mit Einwilligung. Sonst meint das Wort hier nichts.',
          ],
          [
            'Fokusgruppe',
            'Alleinerziehende, Menschen über 60, Jugendliche im Übergang von Schule zu Beruf: zuerst von der eigenen Sozialarbeit begleitet. Kein Merkmal des Gesetzes.',
          ],
          [
            'Grundsatzentscheidung',
            'eine Frage, die viele Fälle betrifft, mit Entscheidung, Grundzügen und tragenden Argumenten, ohne Namen.',
          ],
          ['Halbjahresstatistik', 'die Liste, mit der ein Träger meldet, wen er im Halbjahr beraten hat.'],
          [
            'Hemmnis',
            'was einer Person im Weg steht, etwa ein fehlender Pass oder fehlende Kinderbetreuung; wird zu einem Schritt im Fahrplan.',
          ],
          ['Integrationsfahrplan', 'vereinbarte Schritte, wenn noch Nachweise fehlen.'],
          [
            'Integrationsvereinbarung',
            'Auflagen, wenn die Voraussetzungen erfüllt sind und das Erreichte halten soll.',
          ],
          ['Lenkungskreis', 'Runde der Verantwortlichen; bekommt nur anonymisierte Zahlen.'],
          [
            'Leitsatz',
            'wie Ihre Behörde eine Voraussetzung liest; steht neben dem Ergebnis und ändert es nicht.',
          ],
          ['Programm-Nr.', 'unterscheidet Menschen, ohne einen Namen zu nennen; steht auf jedem Papier.'],
          ['Rechtsstand', 'die Fassung des Rechts, mit der geprüft wird.'],
          [
            'Rückmeldebogen',
            'Papier, mit dem die Person zur Beratungsstelle geht und mit dem diese den Kontakt bestätigt, binnen eines Monats.',
          ],
          [
            'Sachstand',
            'kurze Einträge beider Seiten, der Behörde und der Beratungsstelle, wie weit ein Schritt ist.',
          ],
          ['Sichtung', 'der erste Blick in alle Akten, eine nach der anderen.'],
          ['Stichtag', 'der Tag, auf den sich eine Prüfung oder Zahl bezieht.'],
          ['Träger', 'Beratungsstelle außerhalb der Behörde.'],
          ['Wiedervorlage', 'eine Sache, die an einem Tag wieder vorgelegt wird; steht dann in „Heute“.'],
          [
            'Zielgruppe',
            'wen das Programm nach seinem Beschluss anspricht; etwas anderes als die Ampelgruppe.',
          ],
          ['Zusicherung', 'schriftliches Versprechen eines Titels unter Bedingungen (§ 38 VwVfG).'],
          ['Zweiter Blick', 'der Tag, an dem über einen roten Fall noch einmal gemeinsam gesprochen wird.'],
        ],
      },
    ],
  },
];

/** Everything a chapter says, for the search. */
export function textOf({ titel, text }: Kapitel): string {
  return [titel, ...text.map(absatzText)].join('\n');
}

function absatzText(absatz: Absatz): string {
  if (typeof absatz === 'string') return absatz;
  if ('bild' in absatz) return bilder[absatz.bild];
  if ('liste' in absatz) return absatz.liste.join('\n');
  if ('schritte' in absatz) return absatz.schritte.join('\n');
  if ('tasten' in absatz) return absatz.tasten.map((each) => each.join(' ')).join('\n');
  return absatz.begriffe.map((each) => each.join(' ')).join('\n');
}
