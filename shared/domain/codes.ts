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

/** Purposes of an Einwilligung (dokumente.md). */
export const einwilligungszweck = codeliste({
  behoerde_an_traeger: 'Behörde gibt Angaben an den Träger',
  traeger_an_behoerde: 'Träger gibt Angaben an die Behörde',
  halbjahresstatistik: 'namentliche Nennung in der Halbjahresstatistik',
  fallgruppe: 'Besprechung in der Fallgruppe',
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
});

export const entscheidung = codeliste({
  gestellt: 'Antrag gestellt',
  unvollstaendig: 'unvollständig',
  in_pruefung: 'in Prüfung',
  wartet_auf_dritte: 'wartet auf Dritte',
  zusicherung: 'Zusicherung erteilt',
  erteilt: 'Aufenthaltserlaubnis erteilt',
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
