/**
 * German words that mean something by themselves. Some are surnames too („Koch“, „Lang“): as a name in the register
 * they are shown on a lower level. A word that merely looks like a name after one slip („Lehre“, „Lehri“) is no hit.
 */
import * as code from '#shared/domain/codes.ts';
import { fundart, gremium } from '#shared/domain/gremium.ts';
import { staatengruppen } from '#shared/domain/staaten.ts';
import { plainWord } from './wortkern.ts';

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .map(plainWord)
      .filter((word) => word !== ''),
  );

/** Words that only hold a sentence together. At the beginning of a sentence their capital letter says nothing. */
export const funktionswoerter = words(`
  ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus außer bei
  beide beiden beider beim bereits bevor bis bisher da dabei dadurch dafür dagegen daher dahin damit danach daneben dann
  daran darauf daraus darf darin darüber darum darunter das dass davon davor dazu dein dem den denen denn dennoch der
  deren derer des deshalb dessen desto deswegen dich die dies diese diesem diesen dieser dieses dir doch dort du durch
  dürfen eben ebenfalls ebenso ein eine einem einen einer eines einige einigen einiger einmal entweder er erst erste
  ersten es etwa etwas euch falls fast für gegen gegenüber gehabt genau gerade gilt hat hatte hatten haben her hier hin
  hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge innerhalb ins ist ja je jede jedem
  jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines konnte
  können könnte mal man manche mehr mein meine mich mir mit mithin muss müssen nach nachdem neben nein nicht nichts nie
  niemand noch nun nur ob obwohl oder ohne schon sehr sei sein seine seinem seinen seiner seines seit seitdem selbst sich
  sie sind so sobald sofern sogar solche solange soll sollen sollte somit sondern sonst soweit sowie sowohl statt über um
  und uns unser unter viel viele vielen vom von vor während wann war waren warum was weder weg wegen weil weiter welche
  welchem welchen welcher welches wem wen wenig wenige wenn wer werden wessen wie wieder will wir wird wo wobei wodurch
  wohl wollen worden wurde wurden zu zudem zufolge zugleich zuletzt zum zunächst zur zurück zwar zwischen hierzu hiervon
  insbesondere jeweils lediglich etwaige bzw ca usw vgl siehe nebst trotz mangels anhand aufgrund bezüglich hinsichtlich
  wäre wären würde würden hätte hätten bin bist seid habe wurden worauf woraus daraufhin allerdings außerdem ferner
  ansonsten dasselbe derselbe dieselbe demnach folglich indessen immerhin irgend mittels seitens zuvor zuerst künftig
`);

/** Nouns, adjectives, verbs and professions of everyday and office German; many of them are surnames. */
const ALLTAG = words(`
  Koch Lang Lange Klein Kleine Groß Große Schwarz Weiß Braun Grün Roth Rot Gelb Blau Grau Jung Junge Jungen Alt Alte
  Alten Neu Neue Neuen Kurz Kurze Stark Starke Fuchs Wolf Vogel Hahn Huhn Sommer Winter Herbst Frühling Januar Februar
  März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag Freitag
  Samstag Sonnabend Sonntag Morgen Abend Nacht Mittag Richter Schreiber Bauer Jäger Fischer Bäcker Becker Kaufmann
  Kaiser König Bischof Papst Ritter Graf Herzog Fürst Berg Berge Bach Stein Steine Wald Busch Baum Stamm Ast Blatt Rose
  Blume Horn Korn Brand Feuer Wasser Engel Teufel Gott Friede Frieden Krieg Wunder Glück Kraft Mut Ernst Zeit Zeiten Tag
  Tage Tagen Jahr Jahre Jahren Monat Monate Monaten Woche Wochen Stunde Stunden Reich Arm Arme Hand Hände Fuß Kopf Haar
  Herz Auge Ohr Mund Kind Kinder Kindern Kindes Mann Männer Frau Frauen Herr Herrn Herren Dame Mutter Vater Eltern Sohn
  Tochter Bruder Schwester Geschwister Familie Familien Ehe Mensch Menschen Leute Volk Person Personen Name Namen Wort
  Worte Wörter Satz Sätze Text Buch Brief Blatt Papier Papiere Akte Akten Fall Fälle Fällen Frage Fragen Antwort Antworten
  Grund Gründe Gründen Ziel Ziele Zweck Weg Wege Wegen Ort Orte Orten Stadt Städte Dorf Land Länder Kreis Kreise Gemeinde
  Straße Haus Häuser Hof Hofe Tor Tür Raum Wand Dach Garten Feld Felder Wiese Fluss See Meer Markt Platz Brücke Burg Schloss
  Kirche Schule Schulen Schüler Lehrer Lehrerin Klasse Kurs Kurse Ausbildung Lehre Beruf Arbeit Arbeiten Arbeiter Stelle
  Stellen Betrieb Firma Lohn Geld Preis Wert Werte Zahl Zahlen Nummer Liste Tafel Tabelle Bild Film Ton Musik Lied Spiel
  Spieler Sport Ball Rad Wagen Auto Bahn Zug Schiff Boot Reise Reisen Fahrt Flug Gang Lauf Sprung Schritt Schritte Stufe
  Stand Lage Recht Rechte Gesetz Gesetze Regel Regeln Norm Pflicht Pflichten Antrag Anträge Bescheid Urteil Klage Anwalt
  Gericht Richtlinie Erlass Amt Ämter Behörde Behörden Leitung Leiter Chef Rat Räte Bund Staat Staaten Heimat Herkunft
  Pass Pässe Ausweis Visum Titel Duldung Frist Fristen Termin Termine Anfang Beginn Ende Mitte Rand Seite Seiten Teil
  Teile Teilen Stück Hälfte Ganze Rest Summe Menge Gruppe Gruppen Kreis Reihe Folge Folgen Art Arten Weise Form Formen
  Muster Probe Beispiel Beispiele Regelfall Einzelfall Ausnahme Härte Milde Güte Ruhe Sorge Sorgen Not Hilfe Hilfen Rat
  Schutz Gefahr Angst Freude Liebe Hass Wille Willen Kraft Macht Sinn Gedanke Idee Plan Pläne Vorschlag Beschluss
  Entscheidung Entscheidungen Prüfung Nachweis Nachweise Beleg Belege Zeugnis Zeuge Zeugen Gutachten Bericht Berichte
  Protokoll Vermerk Notiz Hinweis Hinweise Rückmeldung Gespräch Gespräche Sprache Sprachen Deutsch Englisch Krankheit
  Gesundheit Arzt Ärztin Pflege Pfleger Kranke Kranken Behinderung Alter Jugend Jugendliche Kindheit Geburt Tod Leben
  Wohnung Wohnungen Miete Heim Unterkunft Umzug Zuzug Wegzug Aufenthalt Aufenthalte Ausreise Einreise Rückkehr Flucht
  Asyl Schuld Strafe Strafen Tat Taten Täter Opfer Verfahren Urteile Beratung Beratungsstelle Träger Programm Projekt
  Verein Vereine Stiftung Partner Partei Mitglied Mitglieder Kollege Kollegin Team Personal Dienst Dienste Auftrag Vertrag
  Verträge Regelung Fassung Anlage Anlagen Absatz Nummer Punkt Punkte Linie Grenze Grenzen Maß Maße Größe Höhe Länge
  Breite Tiefe Dauer Weile Moment Minute Sekunde Licht Schatten Farbe Ampel Zeichen Signal Wetter Regen Schnee Wind Sturm
  Eis Sonne Mond Stern Sterne Himmel Erde Luft Holz Eisen Gold Silber Kohle Salz Brot Fleisch Fisch Milch Butter Kuchen
  Apfel Birne Nuss Kern Samen Pflanze Tier Tiere Pferd Kuh Hund Katze Maus Bär Löwe Adler Schaf Ziege Schwein Schmied
  Schmidt Schneider Schuster Müller Weber Wagner Zimmermann Maurer Meister Geselle Lehrling Bote Händler Krämer Wirt Gast
  Gäste Kunde Kunden Käufer Nachbar Freund Freunde Feind Gegner Held Sieger Sieg Verlust Gewinn Vorteil Nachteil Fehler
  Mangel Mängel Lücke Lücken Rolle Rollen Aufgabe Aufgaben Sache Sachen Ding Dinge Mittel Quelle Quellen Ursache Wirkung
  Erfolg Versuch Übung Kenntnis Kenntnisse Wissen Bildung Erfahrung Fähigkeit Leistung Leistungen Antragsteller Bemühung
  Bemühungen Mitwirkung Täuschung Identität Klärung Botschaft Konsulat Reisepass Urkunde Urkunden Geburtsurkunde Kopie
  Original Stempel Unterschrift Zustimmung Ablehnung Erteilung Verlängerung Versagung Ermessen Spielraum Abwägung Interesse
  Interessen Belang Belange Umstand Umstände Umständen Verhalten Verhältnis Verhältnisse Lebensunterhalt Einkommen
  Erwerb Vollzeit Teilzeit Minijob Befristung Zeitraum Stichtag Voraufenthalt Unterbrechung Nachsicht Vertrauen Maßstab
  gut gute guten guter besser beste schlecht schön hoch hohe hohen höher niedrig tief breit schmal dick dünn schwer leicht
  hart weich warm kalt heiß kühl nass trocken hell dunkel schnell langsam früh frühe früher spät später jung alt neu lang
  kurz weit nah nahe voll leer ganz halb einzeln einzelne eigen eigene eigenen fremd frei freie fest feste offen offene
  klar klare wahr falsch richtig recht rein fein grob rund eckig gerade schief gleich gleiche ähnlich verschieden möglich
  nötig wichtig sicher gewiss bekannt üblich selten häufig stets oft bald sofort gern gerne lieber allein zusammen mehrere
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend halbe dritte vierte letzte
  letzten nächste nächsten gehen geht ging kommen kommt kam stehen steht stand liegen liegt lag legen legt geben gibt gab
  nehmen nimmt nahm machen macht tun tut tat lassen lässt ließ bleiben bleibt blieb finden findet fand sehen sieht sah
  sagen sagt sagte sprechen spricht sprach fragen fragt fragte lesen liest schreiben schreibt schrieb halten hält hielt
  führen führt führte tragen trägt trug bringen bringt brachte zeigen zeigt zeigte prüfen prüft prüfte gelten galt
  folgen folgt folgte helfen hilft half suchen sucht suchte warten wartet leben lebt lebte wohnen wohnt wohnte lernen
  lernt lernte lehren arbeiten arbeitet kennen kennt kannte wissen weiß wusste denken denkt meinen meint glauben glaubt
  hoffen hofft lieben spielen laufen läuft lief fallen fällt fiel steigen sinken wachsen öffnen schließen schließt bauen
  kaufen verkaufen zahlen zahlt mieten heißen heißt hieß nennen nennt nannte rufen bitten bittet danken dankt dienen
  liegen setzen setzt sitzen sitzt saß stellen stellt stellte werten wertet wertete bieten bietet bot lösen löst löste
  erfüllt erfüllen erteilt erteilen gesichert sichern vorgelegt vorlegen nachgewiesen nachweisen verlangt verlangen
  entschieden entscheiden beschlossen beschließen besprochen vereinbart vorliegen vorliegt liegend betroffen betroffene
  betroffenen zumutbar zumutbare geduldet geduldete geduldeten langjährig langjährige nachhaltig ausreichend überwiegend
  regelmäßig grundsätzlich ausnahmsweise vorübergehend dauerhaft tatsächlich rechtlich maßgeblich tragend tragende
  Hamburger Berliner Münchner Kölner Hesse Hessen Bayer Bayern Sachse Sachsen Schwabe Franke Franken Friese Preuß Böhm
  Beil Hammer Nagel Zange Säge Kette Seil Faden Nadel Knopf Hose Rock Hemd Mantel Hut Schuh Ring Krone Thron Schild Speer
  Pfeil Bogen Degen Messer Gabel Löffel Teller Topf Kessel Ofen Herd Lampe Kerze Spiegel Fenster Treppe Keller Boden
  Decke Bett Stuhl Tisch Bank Schrank Kasten Kiste Korb Sack Tasche Beutel Fass Krug Becher Glas Flasche
`);

/** Words of the program's own lists: they stand in every text about this field. */
const FACHWOERTER: ReadonlySet<string> = new Set(
  [
    ...[...Object.values(code), fundart, gremium].flatMap(({ options }) => options.map(({ label }) => label)),
    ...Object.values(staatengruppen),
  ]
    .flatMap((label) => label.split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2)
    .map(plainWord),
);

export function isAllgemein(plain: string): boolean {
  return ALLTAG.has(plain) || FACHWOERTER.has(plain) || funktionswoerter.has(plain);
}

/** Words of places, streets, firms and schools that say nothing alone: „Am Alten Markt“ is a hit, „Markt“ is none. */
export const gattungswoerter = words(`
  straße str strasse weg allee platz gasse ring ufer damm chaussee promenade steig stieg pfad hof tor markt siedlung
  haus am an auf bei im in zum zur der die das den dem des vor hinter ober unter alte alten alter altes neue neuen neuer
  neues große großen kleine kleinen lange langen kurze obere untere nord süd ost west nördliche südliche bad sankt st
  gmbh mbh ag kg ohg gbr ug ev e v k co und söhne gebrüder firma betrieb betriebe werk werke handel service dienst dienste
  logistik transport transporte spedition bau hochbau tiefbau hoch tief reinigung gebäudereinigung pflege pflegedienst
  pflegeheim altenheim seniorenheim krankenhaus klinik klinikum praxis apotheke bäckerei metzgerei fleischerei konditorei
  restaurant gaststätte gasthof gasthaus hotel pension imbiss küche kantine café markt supermarkt laden getränke möbel auto
  autohaus werkstatt tischlerei schreinerei malerbetrieb maler elektro sanitär heizung dachdecker garten landschaftsbau
  gärtnerei landwirtschaft agrar hausmeister sicherheit wach zeitarbeit personal personaldienst personaldienstleistung
  schule grundschule oberschule mittelschule realschule hauptschule gesamtschule gymnasium berufsschule berufskolleg
  förderschule hochschule fachhochschule universität volkshochschule vhs abendschule sprachschule akademie institut
  bildungswerk bildungszentrum zentrum verein beratung beratungsstelle kindergarten kita träger stiftung diakonie caritas
  kanzlei rechtsanwalt rechtsanwältin rechtsanwälte anwalt anwältin anwaltskanzlei partner jugendhilfe jugendamt
  stadt kreis landkreis gemeinde ortsteil amt landratsamt ausländerbehörde amtsgericht landgericht verwaltungsgericht
  republik demokratische volksrepublik bundesrepublik föderation russische vereinigte vereinigtes königreich staaten inseln
  emirate gebiete arabische zentralafrikanische
  dr prof dipl ing herr frau familie st allgemeine freie evangelische katholische staatliche private städtische
`);

/** Little words of names that say nothing alone. */
export const namenszusaetze = words(`
  al el ad ed as es ar ur abu abd ibn ben bin bint bou de da di do dos das del der den dem la le les du van von vom zu zum
  zur und oder geb geborene geborener alias auch genannt verh jr sr st san o mc mac ould mint ag
`);
