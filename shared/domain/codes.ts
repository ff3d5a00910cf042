/** Code lists of the field (recht.md 6.1 and 12, quellenanalyse.md 2.5 to 2.7). */
import { codeliste } from './feld.ts';

/** Counting codes of residence time, recht.md 6.1. */
export const aufenthaltsstatus = codeliste({
  D: 'Duldung (§ 60a)',
  D60B: 'Duldung mit Zusatz „ungeklärte Identität“ (§ 60b)',
  DM: 'ohne Papier, aber Anspruch auf Duldung',
  G: 'Aufenthaltsgestattung',
  AE: 'Aufenthaltserlaubnis',
  AE104C: 'Chancen-Aufenthaltsrecht (§ 104c)',
  F: 'Fiktionsbescheinigung',
  V: 'Visum oder visumfrei',
  FZ: 'Freizügigkeit (EU)',
  GUEB: 'Grenzübertrittsbescheinigung',
  O: 'ohne Status, untergetaucht',
  AUSL: 'im Ausland',
});

export const geschlecht = codeliste({ w: 'weiblich', m: 'männlich', d: 'divers', x: 'ohne Angabe' });

export const familienstand = codeliste({
  ledig: 'ledig',
  verheiratet: 'verheiratet',
  verpartnert: 'in Lebenspartnerschaft',
  getrennt: 'getrennt lebend',
  geschieden: 'geschieden',
  verwitwet: 'verwitwet',
});

export const beziehung = codeliste({
  ehegatte: 'Ehegatte oder Ehegattin',
  lebenspartner: 'Lebenspartner oder Lebenspartnerin',
  kind: 'Kind',
  elternteil: 'Elternteil',
  geschwister: 'Geschwister',
  sonstige: 'sonstige Beziehung',
});

export const unterkunft = codeliste({
  wohnung: 'eigene Wohnung',
  gemeinschaft: 'Gemeinschaftsunterkunft',
  wohnheim: 'Wohnheim',
  sonstige: 'sonstige Unterkunft',
});

/** AZR letters for the ground of a Duldung (recht.md 12.1), as short labels. */
export const duldungsgrund = codeliste({
  a: '§ 60a Abs. 1 (Abschiebungsstopp)',
  b_aa: '§ 60a Abs. 2 S. 1: fehlende Reisedokumente',
  b_bb: '§ 60a Abs. 2 S. 1: medizinische Gründe',
  b_cc: '§ 60a Abs. 2 S. 1: familiäre Bindungen',
  b_dd: '§ 60a Abs. 2 S. 1: konkrete Maßnahmen stehen bevor',
  b_ee: '§ 60a Abs. 2 S. 1: Folgeantrag',
  b_ff: '§ 60a Abs. 2 S. 1: unbegleitet minderjährig',
  b_gg: '§ 60a Abs. 2 S. 1: § 72 Abs. 4',
  b_hh: '§ 60a Abs. 2 S. 1: § 456a StPO',
  b_ii: '§ 60a Abs. 2 S. 1: § 123 VwGO',
  b_jj: '§ 60a Abs. 2 S. 1: § 80 Abs. 5 VwGO',
  b_kk: '§ 60a Abs. 2 S. 1: § 60 Abs. 1 bis 5, 7',
  b_ll: '§ 60a Abs. 2 S. 1: sonstige Gründe',
  c: '§ 60a Abs. 2 S. 2 (Aussage im Strafverfahren)',
  d: '§ 60a Abs. 2 S. 3 (Ermessen)',
  e: '§ 60c Abs. 1 (Ausbildung)',
  f: '§ 60c Abs. 6 S. 1',
  g: '§ 60c Abs. 6 S. 2',
  h: '§ 60c Abs. 7',
  i: '§ 60d Abs. 1 (Beschäftigung)',
  j: '§ 60d Abs. 1 (Ehegatte, Lebenspartner)',
  k: '§ 60d Abs. 2 (Kinder)',
  l: '§ 60d Abs. 4 (Person)',
  m: '§ 60d Abs. 4 (Ehegatte)',
  n: '§ 60d Abs. 4 (Kinder)',
  o: '§ 60a Abs. 2 S. 4 (Vaterschaft)',
  p: '§ 60b Abs. 1 (ungeklärte Identität)',
  q: '§ 60a Abs. 2a',
  r: '§ 60a Abs. 2b (Familie junger Menschen)',
});

export const erwerb = codeliste({
  erlaubt: 'Beschäftigung erlaubt',
  mit_erlaubnis: 'nur mit Erlaubnis der Behörde',
  verboten: 'Erwerbstätigkeit nicht gestattet',
});

export const asylstatus = codeliste({
  nicht_gestellt: 'kein Asylantrag gestellt',
  laufend: 'Asylverfahren läuft',
  folgeantrag_laufend: 'Folgeantrag läuft',
  abgelehnt_einfach: 'unanfechtbar abgelehnt (einfach unbegründet)',
  abgelehnt_unzulaessig: 'unanfechtbar abgelehnt (unzulässig)',
  abgelehnt_ou: 'unanfechtbar abgelehnt (offensichtlich unbegründet)',
  zurueckgenommen: 'zurückgenommen',
  anerkannt: 'anerkannt',
});

/** Whether a rejection as offensichtlich unbegründet rests on a ground that § 10 Abs. 3 S. 2 lists. */
export const ouGrund = codeliste({
  gelistet: 'auf einen Grund nach § 10 Abs. 3 S. 2 gestützt',
  nicht_gelistet: 'auf einen anderen Grund gestützt',
});

export const identitaetsstand = codeliste({
  pass: 'geklärt durch Pass oder Passersatz',
  dokument: 'geklärt durch anderes Dokument',
  massnahmen: 'nicht geklärt, Maßnahmen ergriffen',
  keine_massnahmen: 'nicht geklärt, keine Maßnahmen',
});

export const sprachniveau = codeliste({
  keine: 'keine',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
});

export const sprachnachweisart = codeliste({
  zertifikat: 'Zertifikat',
  schule: 'deutscher Schulbesuch',
  gespraech: 'Gespräch in der Behörde',
  kurs: 'Kursbescheinigung',
  sonstige: 'sonstiger Nachweis',
});

export const schulart = codeliste({
  grundschule: 'Grundschule',
  weiterfuehrend: 'weiterführende Schule',
  berufsschule: 'Berufsschule',
  foerderschule: 'Förderschule',
  hochschule: 'Hochschule',
  sonstige: 'sonstige Schule',
});

export const abschlussart = codeliste({
  hauptschule: 'Hauptschulabschluss',
  realschule: 'mittlerer Abschluss',
  abitur: '(Fach-)Hochschulreife',
  beruf: 'Berufsabschluss',
  pflegehilfe: 'Abschluss in der Pflegehilfe',
  studium: 'Hochschulabschluss',
  sonstige: 'sonstiger Abschluss',
});

export const ausbildungsart = codeliste({
  qualifiziert: 'qualifizierte Berufsausbildung (mindestens 2 Jahre)',
  helfer: 'Assistenz- oder Helferausbildung',
  berufsvorbereitung: 'geförderte Berufsvorbereitung',
  studium: 'Studium',
});

export const beschaeftigungsform = codeliste({
  vollzeit: 'Vollzeit',
  teilzeit: 'Teilzeit',
  minijob: 'geringfügig (Minijob)',
  zeitarbeit: 'Zeitarbeit',
  selbstaendig: 'selbständig',
  praktikum: 'Praktikum',
  freiwilligendienst: 'Freiwilligendienst',
  gemeinnuetzig: 'gemeinnützige Tätigkeit',
});

export const befristung = codeliste({
  unbefristet: 'unbefristet',
  befristet: 'befristet',
  probezeit: 'in der Probezeit',
});

export const leistungsbezug = codeliste({
  keine: 'keine Leistungen',
  ergaenzend: 'ergänzend',
  ueberwiegend: 'überwiegend aus Leistungen',
  voll: 'vollständig aus Leistungen',
});

export const strafart = codeliste({
  geldstrafe: 'Geldstrafe',
  freiheitsstrafe: 'Freiheitsstrafe',
  jugendstrafe: 'Jugendstrafe',
  zuchtmittel: 'Zuchtmittel oder Erziehungsmaßregel',
  einstellung: 'Einstellung',
});

/** Whether the office has looked: "none" is only a fact once somebody has checked. */
export const pruefstand = codeliste({ keine: 'geprüft: keine', vorhanden: 'geprüft: vorhanden' });

export const mitwirkung = codeliste({
  erfuellt: 'wirkt zumutbar mit',
  nicht_erfuellt: 'zumutbare Mitwirkung fehlt zurzeit',
});

/** What an Antrag, a decision or an instrument may rest on: every Rechtsgrundlage of recht.md section 4. */
export const rechtsgrundlage = codeliste({
  '25a1': '§ 25a Abs. 1 (junge Menschen)',
  '25a2': '§ 25a Abs. 2 (Familie junger Menschen)',
  '25b1': '§ 25b Abs. 1 bis 3 (nachhaltige Integration)',
  '25b4': '§ 25b Abs. 4 (Familie bei nachhaltiger Integration)',
  '25b6': '§ 25b Abs. 6 (nach der Beschäftigungsduldung)',
  '104c': '§ 104c (Chancen-Aufenthaltsrecht)',
  '60c': '§ 60c (Ausbildungsduldung)',
  '16g': '§ 16g (Aufenthaltserlaubnis zur Ausbildung)',
  '60d': '§ 60d (Beschäftigungsduldung)',
  '19d': '§ 19d (qualifizierte Geduldete)',
  '19d1a': '§ 19d Abs. 1a (nach der Ausbildungsduldung)',
  '255': '§ 25 Abs. 5 (Ausreise unmöglich)',
  '254': '§ 25 Abs. 4 S. 2 (außergewöhnliche Härte)',
  '23a': '§ 23a (Härtefallersuchen)',
  '60a23': '§ 60a Abs. 2 S. 3 (Ermessensduldung)',
  andere: 'andere Rechtsgrundlage',
});

/** What a relative holds, as far as it opens or ends a way for the family. */
export const angehoerigentitel = codeliste({
  duldung: 'Duldung',
  gestattung: 'Aufenthaltsgestattung',
  '25a1': 'Aufenthaltserlaubnis § 25a Abs. 1',
  '25a2': 'Aufenthaltserlaubnis § 25a Abs. 2',
  '25b1': 'Aufenthaltserlaubnis § 25b Abs. 1',
  '104c': 'Chancen-Aufenthaltsrecht § 104c',
  '60d': 'Beschäftigungsduldung § 60d',
  ae_andere: 'andere Aufenthaltserlaubnis',
  niederlassung: 'Niederlassungserlaubnis',
  deutsch: 'deutsche Staatsangehörigkeit',
  eu: 'Freizügigkeit (EU)',
  keiner: 'nichts davon',
});

/** § 60d Abs. 1 Nr. 11: only a duty that was not met hurts. */
export const integrationskurs = codeliste({
  keine_verpflichtung: 'nicht verpflichtet',
  laeuft: 'verpflichtet, Kurs läuft',
  erfolgreich: 'erfolgreich abgeschlossen',
  abbruch_unverschuldet: 'abgebrochen, nicht zu vertreten',
  abbruch_verschuldet: 'abgebrochen, zu vertreten',
});

export const ampelfarbe = codeliste({ gruen: 'grün', gelb: 'gelb', rot: 'rot' });

/** Proposal of the check; `offen` stands for facts that are missing, `hand` for what only a human examines. */
export const vorschlag = codeliste({
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  angaben_fehlen: 'Angaben fehlen',
});

export const ausgangslage = codeliste({
  in_pruefung: 'in Prüfung',
  im_programm: 'im Programm',
  titel_erteilt: 'Titel erteilt',
  ausgetreten: 'ausgetreten',
});

/** How small figures are kept from telling about somebody when they leave the office. */
export const zahlenschutz = codeliste({
  verbergen: 'kleine Zahlen verbergen',
  runden_3: 'alle Zahlen auf Vielfache von 3 runden',
  runden_5: 'alle Zahlen auf Vielfache von 5 runden',
});

export const betreuungsart = codeliste({
  traeger: 'Beratungsstelle eines Trägers',
  abh: 'Sozialarbeit in der Behörde',
  keine: 'keine Betreuung',
});

export const gewaehltVon = codeliste({
  person: 'von der Person',
  behoerde: 'auf Vorschlag der Behörde',
  traeger: 'vom Träger',
});

/**
 * What may make a case rot (quellenanalyse.md 2.6): facts that stand against a title. A fact that is missing, a
 * passport above all, is not in this list and never makes rot.
 */
export const rotgrund = codeliste({
  straftat: 'Straftaten von Gewicht',
  taeuschung: 'Täuschung über Identität oder Umstände',
  mitwirkung: 'zumutbare Mitwirkung wird zurzeit verweigert',
  sicherheit: 'Ausweisungsinteresse oder Sicherheitserkenntnisse',
  grundordnung: 'Anhaltspunkte gegen das Bekenntnis zur Grundordnung',
  einreiseverbot: 'wirksames Einreise- und Aufenthaltsverbot',
  keine_ausreisepflicht: 'nicht ausreisepflichtig, kein Weg aus der Duldung',
  zeit: 'nötige Zeit erst nach dem gewählten Zeitraum erreichbar',
  schulbesuch: 'Kinder besuchen die Schule nicht',
  sonstiges: 'anderer Grund, in der Begründung beschrieben',
});

/** Before an exclusion and at the joint second look (001:63): what became of informing the Beratungsstelle. */
export const traegerbeteiligung = codeliste({
  informiert: 'Träger ist informiert',
  kein_traeger: 'kein Träger',
  keine_einwilligung: 'keine Einwilligung: Träger nicht informiert',
});

/** Reasons to leave the programme (quellenanalyse.md 2.6); each person leaves for one reason. */
export const austrittsgrund = codeliste({
  titel: 'Aufenthaltserlaubnis erteilt',
  anderes_recht: 'anderes Aufenthaltsrecht',
  ausschluss: 'Ausschluss aus dem Programm',
  einwilligung: 'Einwilligung zurückgenommen',
  eigener_wunsch: 'eigener Wunsch',
  wegzug: 'Wegzug oder Wechsel der Zuständigkeit',
  ausreise: 'freiwillige Ausreise',
  abschiebung: 'Abschiebung',
  untergetaucht: 'Aufenthalt unbekannt',
  verstorben: 'verstorben',
  fehlaufnahme: 'irrtümlich aufgenommen',
});

/** What one step of the Sichtung ended with: a colour, or a state beside the colours. */
export const sichtungsart = codeliste({
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  angaben_fehlen: 'Angaben fehlen',
  zurueckgestellt: 'zurückgestellt',
});

/** Where a case stands in the Sichtung; everybody is in exactly one state. */
export const sichtungsstand = codeliste({
  offen: 'noch ohne Ergebnis',
  angaben_fehlen: 'Angaben fehlen',
  zurueckgestellt: 'zurückgestellt',
  gruen: 'grün',
  gelb: 'gelb',
  rot: 'rot',
  wartet: 'rot, wartet auf Bestätigung',
});

/** What a second person has to confirm where the office works with four eyes. */
export const freigabeart = codeliste({ rot: 'Einstufung rot', ausschluss: 'Ausschluss' });
export const freigabestand = codeliste({
  offen: 'wartet auf Bestätigung',
  bestaetigt: 'bestätigt',
  abgelehnt: 'nicht bestätigt',
});

/** Who has signed an Einwilligung: for a minor those who have the care of the person. */
export const erteiltDurch = codeliste({
  person: 'die Person selbst',
  sorgeberechtigte: 'Sorgeberechtigte',
  vormund: 'Vormund oder Betreuer',
});

/** Purposes of an Einwilligung (dokumente.md). */
export const einwilligungszweck = codeliste({
  behoerde_an_traeger: 'Behörde gibt Angaben an den Träger',
  traeger_an_behoerde: 'Träger gibt Angaben an die Behörde',
  halbjahresstatistik: 'namentliche Nennung in der Halbjahresstatistik',
  fallgruppe: 'Besprechung in der Fallgruppe',
});

/** What named data are handed to a Träger for; each purpose has its own least data. */
export const uebermittlungszweck = codeliste({
  halbjahr: 'Vorlage der Halbjahresstatistik mit den betreuten Personen',
  beratung: 'Beginn der Beratung: damit die Person erreicht wird',
  sachstand: 'laufende Beratung: gemeinsamer Sachstand',
  fallgruppe: 'Vorbereitung der Fallgruppe',
});

/** Both are encrypted; the page opens in any browser, the archive needs a program that knows AES. */
export const uebermittlungsform = codeliste({
  seite: 'Seite, die sich im Browser mit dem Kennwort öffnet',
  zip: 'verschlüsseltes Archiv (ZIP mit AES-256)',
});

/** Hemmnisse, quellenanalyse.md 2.5: individual and structural ones. */
export const hemmnis = codeliste({
  deutsch: 'nicht ausreichende Deutschkenntnisse',
  identitaet: 'fehlende Identitätspapiere',
  qualifikation: 'geringe schulische oder berufliche Qualifizierung',
  verlernen: 'Verlernen mitgebrachter Fähigkeiten',
  kinderbetreuung: 'fehlende Kinderbetreuung',
  motivation: 'fehlende Motivation wegen unklarer Zukunft',
  anbindung: 'fehlende Anbindung oder Misstrauen',
  lernentwoehnung: 'Lernentwöhnung',
  straffaelligkeit: 'Straffälligkeit',
  zusammenspiel: 'Zusammenspiel der Beteiligten',
  mobilitaet: 'eingeschränkte Mobilität',
  pruefdauer: 'langwierige Prüfungsverfahren',
  arbeitgeber: 'Unsicherheit der Arbeitgeber',
  anerkennung: 'Qualifikation nicht anerkannt',
  familiengroesse: 'Familiengröße und Lebensunterhalt',
  kein_pass_vom_staat: 'Herkunftsstaat stellt keine Pässe aus',
  wohnsitzbindung: 'räumliche Beschränkung oder Wohnsitzauflage',
  dauer_dritter: 'Bearbeitungsdauer bei anderen Stellen',
  unkenntnis: 'Unkenntnis bei anderen Stellen',
  entfernung: 'weite Wege im Landkreis',
  prekaere_arbeit: 'befristete oder unsichere Arbeit',
});

/** Where an Antrag stands: exactly one of these, so that every count adds up (quellenanalyse.md 2.6 and 8.2). */
export const entscheidung = codeliste({
  beratung: 'Beratung ohne Antrag',
  abgeraten: 'vom Antrag abgeraten',
  gestellt: 'Antrag gestellt',
  unvollstaendig: 'unvollständig',
  in_pruefung: 'in Prüfung',
  wartet_auf_dritte: 'wartet auf Dritte',
  zusicherung: 'Zusicherung erteilt',
  zwischenduldung: 'Duldung bis zur Entscheidung',
  erteilt: 'Aufenthaltserlaubnis erteilt',
  erteilt_nach_zwischenduldung: 'Aufenthaltserlaubnis nach Duldung bis zur Entscheidung',
  anders_erteilt: 'auf anderer Grundlage erteilt',
  umgedeutet: 'in einen anderen Antrag umgedeutet',
  abgelehnt: 'abgelehnt',
  zurueckgezogen: 'zurückgezogen',
  erledigt: 'anderweitig erledigt',
  rechtsbehelf: 'Rechtsbehelf anhängig',
});

export const instrumentart = codeliste({
  fahrplan: 'Integrationsfahrplan',
  vereinbarung: 'Integrationsvereinbarung',
});

export const verantwortlich = codeliste({
  person: 'die Person selbst',
  behoerde: 'Ausländerbehörde',
  beratungsstelle: 'Beratungsstelle',
  dritte: 'andere Stelle',
});

export const schrittstand = codeliste({
  entwurf: 'Entwurf',
  vereinbart: 'vereinbart',
  erfuellt: 'erfüllt',
  teilweise: 'teilweise erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
});

/** Who agrees to a Fahrplan or a Vereinbarung (Kooperationsvereinbarung 3.3). */
export const zustimmungsseite = codeliste({
  person: 'die Person',
  behoerde: 'Ausländerbehörde',
  beratungsstelle: 'Beratungsstelle',
});

export const ueberpruefungsergebnis = codeliste({
  erfuellt: 'erfüllt',
  teilweise: 'teilweise erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
});

/** How long after one review of a Fahrplan the next one comes, unless people agree on another day. */
export const ueberpruefungsabstand = codeliste({
  vier_wochen: '4 Wochen',
  sechs_wochen: '6 Wochen',
  zwei_monate: '2 Monate',
  drei_monate: '3 Monate',
});

/** Reasons for a refusal or an exclusion, quellenanalyse.md 2.6. */
export const ablehnungsgrund = codeliste({
  taeuschung: 'Täuschung über aufenthaltsrechtlich wichtige Umstände',
  verzoegerung: 'vorsätzliche Hinauszögerung oder Behinderung',
  mitwirkung: 'Mitwirkungspflicht verletzt',
  straftat: 'Straftat',
  pass: 'fehlender Pass',
  zeit: 'Aufenthaltszeit oder Stichtag nicht erreicht',
  keine_ausreisepflicht: 'keine Ausreisepflicht',
  lebensunterhalt: 'Lebensunterhalt nicht gesichert',
  deutsch: 'Deutschkenntnisse reichen nicht',
  familie: 'Ausschlussgrund bei Angehörigen',
  schulbesuch: 'fehlender Schulbesuch',
  wohnraum: 'Wohnraum reicht nicht',
  sonstige: 'sonstiger Grund',
});

/** The ladder by which identity is clarified, recht.md 8: the first kind that exists counts. */
export const dokumentstufe = codeliste({
  pass: '1: Pass, Passersatz oder Ausweis mit Lichtbild',
  biometrie: '2: anderes Dokument mit biometrischen Merkmalen und Personalangaben',
  amtlich: '3: amtliches Dokument des Herkunftsstaats ohne Lichtbild',
  sonstige: 'anderes Schriftstück',
});

/** Whether a document was examined; a doubt is no forgery. */
export const echtheit = codeliste({
  echt: 'geprüft: echt',
  zweifel: 'Zweifel',
  gefaelscht: 'geprüft: nicht echt',
});

/** The acts that § 60b Abs. 3 lists as reasonable, and what else was tried. */
export const passhandlung = codeliste({
  antrag: 'Pass oder Passersatz beantragt',
  vorsprache: 'bei der Vertretung vorgesprochen und Angaben gemacht',
  erklaerung: 'Angaben gemacht, Erklärungen abgegeben, Formulare unterschrieben',
  lichtbild: 'Lichtbilder oder Fingerabdrücke abgegeben',
  freiwilligkeit: 'Erklärung abgegeben, freiwillig auszureisen',
  wehrpflicht: 'Erklärung zur Wehrpflicht abgegeben',
  gebuehr: 'Gebühren gezahlt',
  erneut: 'nach geänderter Lage erneut versucht',
  urkunde: 'Urkunden im Herkunftsland beschafft',
  vertrauensanwalt: 'über Vertrauensperson oder Anwalt dort versucht',
  sonstige: 'anderes',
});

export const bemuehungsstand = codeliste({
  offen: 'Antwort steht aus',
  erfolgreich: 'erfolgreich',
  abgelehnt: 'von der Vertretung abgelehnt',
  unzumutbar: 'als unzumutbar anerkannt',
  ohne_antwort: 'keine Antwort',
});

export const hinweisthema = codeliste({
  bleiberecht: 'Bleiberecht und Programm',
  mitwirkung: 'Pflichten und Rechte bei der Passbeschaffung',
  fehlende_nachweise: 'was noch fehlt',
  beratungsstellen: 'Beratungsstellen',
  sprache: 'Deutschkurse',
  arbeit: 'Arbeit und Ausbildung',
  rechtsfolgen: 'Folgen fehlender Mitwirkung',
  sonstiges: 'anderes',
});

/** How somebody was told or reached, quellenanalyse.md 2.7. */
export const hinweismedium = codeliste({
  anschreiben: 'Anschreiben',
  vorsprache: 'Gespräch bei der Vorsprache',
  verlaengerung: 'Gespräch bei der Verlängerung der Duldung',
  telefon: 'Telefon',
  merkblatt: 'Merkblatt',
  wohnheim: 'in der Unterkunft',
  beratungsstelle: 'über die Beratungsstelle',
  anwalt: 'über die anwaltliche Vertretung',
  veranstaltung: 'Veranstaltung',
  sonstiges: 'anders',
});

/** With whom the office speaks, quellenanalyse.md 2.7. */
export const kontaktstelle = codeliste({
  person: 'die Person selbst',
  abh_sachbearbeitung: 'Sachbearbeitung der Ausländerbehörde',
  abh_sozialarbeit: 'Sozialarbeit der Ausländerbehörde',
  kim: 'Kommunales Integrationsmanagement',
  beratungsstelle: 'Beratungsstelle',
  unterkunft: 'Wohnheim oder Sozialdienst',
  schule: 'Schule',
  jobcenter: 'Jobcenter',
  agentur: 'Agentur für Arbeit',
  arbeitgeber: 'Arbeitgeber',
  kammer: 'Kammer',
  anwalt: 'anwaltliche Vertretung',
  ehrenamt: 'Ehrenamt oder Mentorin, Mentor',
  beauftragte: 'Beauftragte für Migration',
  migrationsberatung: 'Migrationsberatung für Erwachsene',
  jugendmigrationsdienst: 'Jugendmigrationsdienst',
  haertefallkommission: 'Härtefallkommission',
  botschaft: 'Botschaft oder Konsulat',
  mittelbehoerde: 'Mittelbehörde',
  bamf: 'Bundesamt für Migration und Flüchtlinge',
  gesundheitsamt: 'Gesundheitsamt',
  sonstige: 'andere',
});

export const kontaktart = codeliste({
  vorsprache: 'Vorsprache',
  telefon: 'Telefon',
  schreiben: 'Brief oder E-Mail',
  hausbesuch: 'Hausbesuch',
  beratung: 'Beratung',
  fallgespraech: 'Fallgespräch',
});

export const kontaktthema = codeliste({
  lebensunterhalt: 'Lebensunterhalt',
  pass: 'Passbeschaffung',
  sprache: 'Deutsch',
  arbeit: 'Arbeit und Ausbildung',
  schule: 'Schule und Kinder',
  wohnen: 'Wohnen',
  familie: 'Familie',
  artikel8: 'Verwurzelung (Art. 8 EMRK)',
  verfahren: 'Antrag und Verfahren',
  sonstiges: 'anderes',
});

export const vollmachtumfang = codeliste({
  auskunft: 'darf Auskunft erhalten',
  begleitung: 'begleitet zu Terminen',
  verfahren: 'vertritt im Verfahren',
  zustellung: 'vertritt im Verfahren und empfängt Schreiben',
  betreuung: 'rechtliche Betreuung oder Vormundschaft',
});

/** What helps, quellenanalyse.md 2.7. */
export const massnahmeart = codeliste({
  integrationskurs: 'Integrationskurs',
  sprachkurs: 'anderer Sprachkurs',
  orientierungskurs: 'Orientierungskurs',
  kompetenz: 'Clearing oder Kompetenzanalyse',
  bewerbung: 'Bewerbungshilfe',
  qualifizierung: 'Qualifizierung',
  praktikum: 'Praktikum',
  mentoring: 'Patenschaft oder Mentoring',
  begleitung: 'Begleitung zu Behörden',
  kinderbetreuung: 'Kinderbetreuung',
  anerkennung: 'Anerkennungsberatung',
  schulden: 'Schuldnerberatung',
  recht: 'Rechtsberatung',
  sonstige: 'andere',
});

export const massnahmestand = codeliste({
  geplant: 'geplant',
  laeuft: 'läuft',
  beendet: 'beendet',
  abgebrochen: 'abgebrochen',
});

/** What a piece of evidence is. */
export const belegart = codeliste({
  unterschrieben: 'unterschriebenes Papier',
  pass: 'Pass oder Passersatz',
  identitaet: 'anderes Dokument zur Identität',
  sprache: 'Sprachzertifikat',
  schule: 'Zeugnis oder Schulbescheinigung',
  ausbildung: 'Ausbildungs- oder Studiennachweis',
  arbeit: 'Arbeitsvertrag oder Lohnabrechnung',
  passbemuehung: 'Nachweis einer Passbemühung',
  familie: 'Urkunde zu Familie oder Personenstand',
  vollmacht: 'Vollmacht',
  sonstiges: 'anderer Nachweis',
});

/** Kinds of scans the register takes, by the first bytes of the file and not by its name. */
export const scanart = codeliste({ pdf: 'PDF', png: 'Bild (PNG)', jpeg: 'Bild (JPEG)' });

/** Languages of companion sheets, BCP 47. German is not among them: it is always there, and it is binding. */
export const begleitsprache = codeliste({
  am: 'Amharisch',
  ar: 'Arabisch',
  az: 'Aserbaidschanisch',
  bn: 'Bengalisch',
  bs: 'Bosnisch',
  'fa-AF': 'Dari',
  en: 'Englisch',
  fr: 'Französisch',
  ka: 'Georgisch',
  ha: 'Haussa',
  hy: 'Armenisch',
  hi: 'Hindi',
  ckb: 'Kurdisch (Sorani)',
  kmr: 'Kurdisch (Kurmandschi)',
  mk: 'Mazedonisch',
  mn: 'Mongolisch',
  ne: 'Nepalesisch',
  pa: 'Pandschabi',
  ps: 'Paschtu',
  fa: 'Persisch (Farsi)',
  pt: 'Portugiesisch',
  rom: 'Romanes',
  ru: 'Russisch',
  sq: 'Albanisch',
  sr: 'Serbisch',
  so: 'Somali',
  es: 'Spanisch',
  sw: 'Suaheli',
  ta: 'Tamil',
  ti: 'Tigrinisch',
  tr: 'Türkisch',
  uk: 'Ukrainisch',
  ur: 'Urdu',
  uz: 'Usbekisch',
  vi: 'Vietnamesisch',
  wo: 'Wolof',
  zh: 'Chinesisch',
});

export const leistungsart = codeliste({
  asylblg: 'Asylbewerberleistungsgesetz',
  sgb2: 'Grundsicherung für Arbeitsuchende (SGB II)',
  sgb12: 'Sozialhilfe oder Grundsicherung im Alter (SGB XII)',
  wohngeld: 'Wohngeld',
  kinderzuschlag: 'Kinderzuschlag',
  bafoeg: 'Ausbildungsförderung',
  sonstige: 'andere',
});

/** Sectors in which people with a Duldung have worked, quellenanalyse.md 2.7. */
export const branche = codeliste({
  reinigung: 'Reinigung',
  gastronomie: 'Gastronomie und Hotel',
  fleisch: 'Fleischverarbeitung und Verpackung',
  bau: 'Bau und Handwerk',
  zeitarbeit: 'Zeitarbeit',
  tourismus: 'Tourismus',
  landwirtschaft: 'Landwirtschaft und Weinbau',
  verkauf: 'Verkauf und Bäckerei',
  spedition: 'Spedition und Auslieferung',
  messe: 'Messe und Schausteller',
  produktion: 'Produktion und Gießerei',
  waescherei: 'Wäscherei',
  pflege: 'Pflege und Gesundheit',
  verwaltung: 'Wohnungswirtschaft, Verwaltung, Verkehr',
  wald: 'Waldarbeit',
  wachdienst: 'Parkplatz und Wachdienst',
  haushalt: 'Kinderpflege und Haushalt',
  sonstige: 'andere',
});

export const arbeitsweg = codeliste({
  eigeninitiative: 'eigene Suche',
  bekannte: 'Familie oder Bekannte',
  beratungsstelle: 'Beratungsstelle oder Ehrenamt',
  agentur: 'Agentur für Arbeit oder Jobcenter',
  zeitarbeit: 'Zeitarbeitsfirma',
  praktikum: 'Praktikum',
  veranstaltung: 'Veranstaltung',
  legalisiert: 'frühere Tätigkeit angemeldet',
});

export const arbeitsnachweis = codeliste({
  vertrag: 'Arbeitsvertrag',
  abrechnung: 'Lohnabrechnung',
  bescheinigung: 'Bescheinigung des Arbeitgebers',
  zusage: 'Arbeitsplatzangebot',
  rentenversicherung: 'Versicherungsverlauf',
  eigene_angabe: 'eigene Angabe, kein Nachweis',
  sonstige: 'anderer Nachweis',
});

export const zielstaathindernis = codeliste({
  festgestellt: 'Abschiebungsverbot festgestellt',
  verneint: 'Abschiebungsverbot verneint',
});

export const erklaerungsform = codeliste({
  muendlich: 'mündlich, mit Vermerk',
  schriftlich: 'schriftlich',
});

export const haertefallantrag = codeliste({
  person: 'die Person selbst',
  beratungsstelle: 'Beratungsstelle',
  anwalt: 'anwaltliche Vertretung',
  behoerde: 'Ausländerbehörde',
  dritte: 'andere',
});

export const haertefallstand = codeliste({
  eingereicht: 'eingereicht',
  nicht_angenommen: 'nicht zur Beratung angenommen',
  ersuchen: 'Härtefallersuchen gestellt',
  kein_ersuchen: 'kein Ersuchen',
  zurueckgezogen: 'zurückgezogen',
});

export const haertefallentscheidung = codeliste({
  angeordnet: 'Aufenthaltserlaubnis angeordnet',
  abgelehnt: 'Anordnung abgelehnt',
});

/** Whose view: the office and the Beratungsstelle stand side by side. */
export const sichtseite = codeliste({
  behoerde: 'Ausländerbehörde',
  beratungsstelle: 'Beratungsstelle',
});

export const einschaetzung = codeliste({
  erfuellt: 'erfüllt',
  auf_dem_weg: 'auf dem Weg',
  offen: 'offen',
  nicht_erfuellt: 'nicht erfüllt',
  abweichend: 'wird anders gesehen (siehe Text)',
});

/** Why a case leaves the register for good. */
export const loeschgrund = codeliste({
  frist: 'Die Frist der Behörde ist abgelaufen',
  verlangen: 'Die Person hat die Löschung verlangt (Art. 17 DSGVO)',
  nicht_erforderlich: 'Die Angaben werden nicht mehr gebraucht',
  irrtum: 'Die Person wurde irrtümlich angelegt',
});

/** How the Rückmeldebogen came back (quellenanalyse.md 2.3, Verweis). */
export const rueckweg = codeliste({
  person: 'die Person hat ihn gebracht',
  post: 'mit der Post',
  fax: 'per Fax',
  email: 'per E-Mail',
  telefon: 'am Telefon bestätigt',
});

/** What a Beratungsstelle says on part B of the Rückmeldebogen. */
export const rueckmeldungsergebnis = codeliste({
  aufgenommen: 'berät und begleitet die Person',
  nicht_aufgenommen: 'kann die Person nicht aufnehmen',
  weitervermittelt: 'hat die Person weitervermittelt',
});

/** What followed from a Rückmeldung; with two Beratungsstellen the person decides who stays. */
export const rueckmeldungsfolge = codeliste({
  betreuung: 'Betreuung begonnen',
  bestaetigt: 'Betreuung lief schon',
  offen: 'Person entscheidet noch',
  andere: 'Person hat sich für eine andere Beratungsstelle entschieden',
  keine: 'keine Betreuung',
});

export const erinnerungsweg = codeliste({
  brief: 'mit Brief',
  telefon: 'am Telefon',
  gespraech: 'im Gespräch',
  email: 'per E-Mail',
});

export const erinnerungAn = codeliste({
  person: 'an die Person',
  beratungsstelle: 'an die Beratungsstelle',
});

/** To whom a letter about a person is addressed. */
export const briefempfaenger = codeliste({
  person: 'an die Person selbst',
  vertretung: 'an die bevollmächtigte Vertretung',
  sorgeberechtigte: 'an die Sorgeberechtigten',
  vormund: 'an Vormund oder rechtliche Betreuung',
});

export const briefantwort = codeliste({
  kommt: 'kommt zum Gespräch',
  anderer_termin: 'möchte einen anderen Termin',
  rueckruf: 'möchte angerufen werden',
  kein_gespraech: 'möchte zurzeit kein Gespräch',
  unzustellbar: 'Brief kam zurück',
  sonstiges: 'andere Antwort',
});

export const antwortweg = codeliste({
  antwortblatt: 'mit dem Antwortblatt',
  telefon: 'am Telefon',
  persoenlich: 'persönlich',
  email: 'per E-Mail',
  dritte: 'über andere',
});

/** Where the letter begins (DIN 5008): Form B leaves 45 mm for the letterhead, Form A 27 mm. */
export const briefform = codeliste({ form_b: 'Form B', form_a: 'Form A' });
