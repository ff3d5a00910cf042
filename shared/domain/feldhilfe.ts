/**
 * What every field of a Fallakte says about itself on demand: what it is for, on what legal ground it is kept, and
 * what happens if it stays empty. Total by type: a new field does not compile until somebody has explained it, and
 * a field that nobody can explain should not be there (data minimisation).
 */
import type { aktenRecords } from './akte.ts';
import type { einzelRecords, listenRecords } from './fall.ts';
import type { RecordOf } from './records.ts';

export type Feldhilfe = {
  readonly zweck: string;
  readonly rechtsgrund: string;
  readonly leer: string;
};

export type HilfeTabelle =
  | 'person'
  | 'haushalt'
  | 'hemmnis'
  | keyof typeof einzelRecords
  | keyof typeof listenRecords
  | keyof typeof aktenRecords;

/** What the field is for; where ground or consequence differ from those of the table, all that differs. */
type Worte = string | (Pick<Feldhilfe, 'zweck'> & Partial<Feldhilfe>);

type Hilfen = {
  readonly [T in HilfeTabelle]: Omit<Feldhilfe, 'zweck'> & {
    readonly felder: { readonly [F in Exclude<keyof RecordOf<T>, 'id' | 'personId'>]-?: Worte };
  };
};

const UNBEKANNT = 'Bleibt unbekannt. Das gilt nie als „nein“.';
const FEHLT = 'Die Prüfung kann dieses Kriterium nicht beantworten und nennt die Angabe als fehlend.';
const HINWEIS = 'Nur der Hinweis für Kolleginnen und Kollegen fehlt; die Prüfung braucht die Angabe nicht.';
const ANDAUERND = 'Leer heißt: dauert an.';
const KEIN_TERMIN = 'Es gibt keine Erinnerung an diesen Tag.';
const GESCHUETZT =
  'Bleibt unbekannt. Wer nachgesehen und nichts gefunden hat, sagt das bei „Hindernisse“ mit „geprüft: keine“.';

const AKTENFUEHRUNG = '§ 86 AufenthG: Angaben, die für die Aufgaben der Ausländerbehörde nötig sind.';
const FAMILIE = '§ 25a Abs. 2, § 25b Abs. 1 und 4, § 60d Abs. 1 AufenthG.';

const hilfen: Hilfen = {
  person: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: UNBEKANNT,
    felder: {
      programmNr: 'Unterscheidet Menschen im Programm, ohne einen Namen zu nennen.',
      nachname: 'Der Name, unter dem die Akte geführt wird.',
      vornamen: 'Alle Vornamen in der Reihenfolge des Passes.',
      weitereNamen:
        'Frühere Namen, Aliasnamen und andere Schreibweisen, mit Semikolon getrennt. Die Suche findet auch sie.',
      aktenzeichen: 'Verbindet diesen Eintrag mit der amtlichen Akte.',
      azrNr: {
        zweck: 'Nur, wenn Ihre Behörde die Nummer für den Abgleich braucht.',
        rechtsgrund:
          '§ 10 AZRG: Die Nummer darf nicht weitergegeben werden und verlässt dieses Programm nie.',
        leer: 'Kein Nachteil; nichts im Programm braucht sie.',
      },
      haushaltId: 'Wer zusammenlebt, wird gemeinsam geprüft und gezählt.',
      sprache: 'Damit Briefe und Gespräche verstanden werden und jemand dolmetschen kann.',
      telefon: 'Für Rückfragen und Termine.',
      email: 'Für Rückfragen und Termine, soweit die Person das möchte.',
      auskunftssperre: {
        zweck:
          'Wer bedroht ist, dessen Anschrift darf niemand erfahren. Das Programm warnt vor jedem Papier, auf dem sie steht, und lässt die Person in Läufen und Übermittlungen mit Anschrift weg. Sie gilt für alle, die mit im Haushalt leben.',
        rechtsgrund: '§ 51 BMG; Übermittlungssperre: § 4 AZRG.',
        leer: 'Unbekannt: Es wird nicht gewarnt. Bitte fragen Sie nach, wenn etwas auf eine Bedrohung hindeutet.',
      },
      auskunftssperreBis: {
        zweck: 'Bis zu diesem Tag wird gewarnt; danach steht in der Akte, dass die Sperre abgelaufen ist.',
        leer: 'Die Sperre gilt, bis sie ausgetragen wird.',
      },
      zustaendig: 'Wer den Fall bearbeitet, als Name, Buchstabe oder Zeichen.',
      lage: 'Wo die Person im Programm steht; daran zählen die Auswertungen.',
      notiz:
        'Kurzes für den Alltag. Bitte keine Diagnosen, keine Religion, keine Herkunft im ethnischen Sinn.',
      geburtsdatum: {
        zweck: 'Alter, Altersgrenzen und Regelbedarf. Ein unbekannter Tag oder Monat bleibt offen.',
        rechtsgrund: '§ 25a Abs. 1, § 25b, § 60c AufenthG.',
        leer: FEHLT,
      },
      geburtsdatumGesichert: 'Ob der Tag belegt ist. An Altersgrenzen rechnet die Prüfung sonst vorsichtig.',
      geschlecht: 'Anrede und Statistik.',
      familienstand: 'Für Angehörige nach § 25a Abs. 2 und § 25b Abs. 4 und für den Bedarf.',
      staatsangehoerigkeit: {
        zweck:
          'Für die Passbeschaffung, sichere Herkunftsstaaten und die Statistik; auch staatenlos und ungeklärt.',
        rechtsgrund: '§ 5 Abs. 1 Nr. 1a, § 60a Abs. 6 AufenthG.',
      },
      einreiseAm: 'Beginn des Aufenthalts in Deutschland; davor zählt keine Zeit.',
      einreiseVisum: 'Ob § 5 Abs. 2 AufenthG erfüllt ist oder davon abgesehen werden muss.',
      gemeinde: 'Zuständigkeit, Wege zu Kursen und die Grenze der angemessenen Miete.',
      haushaltErfasst: {
        zweck: 'Sagt, dass alle Angehörigen im Haushalt eingetragen sind, auch wenn es keine gibt.',
        leer: 'Eine leere Liste heißt dann „unbekannt“ und nicht „keine Kinder“.',
      },
    },
  },
  haushalt: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: UNBEKANNT,
    felder: {
      bezeichnung: 'Ein kurzes Wort, um Haushalte im selben Haus zu unterscheiden.',
      unterkunft: 'Kosten der Unterkunft und Erreichbarkeit.',
      strasse: 'Anschrift für Briefe; gilt für alle im Haushalt.',
      plz: 'Anschrift für Briefe; gilt für alle im Haushalt.',
      ort: 'Anschrift für Briefe; gilt für alle im Haushalt.',
    },
  },
  asyl: {
    rechtsgrund: '§ 10 Abs. 1 und 3, § 25 Abs. 3 und 5 AufenthG.',
    leer: FEHLT,
    felder: {
      status:
        'Ein laufendes Verfahren sperrt die meisten Titel; das Ergebnis entscheidet über weitere Sperren.',
      gesuchAm: 'Ab diesem Tag kann Gestattungszeit zählen.',
      antragAm: 'Der förmliche Antrag; unterscheidet Erst- und Folgeantrag.',
      ablehnungAm: 'Der Tag entscheidet, welche Fassung der Sperre nach § 10 Abs. 3 gilt.',
      ouGrund: 'Nur bestimmte Gründe sperren den Titel.',
      bestandskraftAm: 'Ab dann ist das Verfahren abgeschlossen.',
      unbegleitet: 'Wer als Kind allein kam, fällt unter eigene Regeln.',
      zielstaat: {
        zweck: 'An die Entscheidung des Bundesamts zu Hindernissen im Zielstaat ist die Behörde gebunden.',
        rechtsgrund: '§ 42 AsylG, § 60 Abs. 5 und 7 AufenthG.',
        leer: UNBEKANNT,
      },
    },
  },
  identitaet: {
    rechtsgrund: '§ 5 Abs. 1 Nr. 1a, § 3, §§ 60b, 60c, 60d AufenthG.',
    leer: FEHLT,
    felder: {
      identitaet: 'Frage 1: Wer ist die Person? Unabhängig davon, ob ein Pass vorliegt.',
      identitaetGeklaertAm: 'Für §§ 60c, 60d und 16g zählt, wann die Identität geklärt war.',
      staatsangehoerigkeitGeklaert: 'Frage 2: Steht die Staatsangehörigkeit fest?',
      passVorhanden:
        'Frage 3: Liegt ein anerkannter Pass oder Passersatz vor? Fehlt er, macht das allein nie rot.',
      passGueltigBis: { zweck: 'Erinnert rechtzeitig an die Verlängerung.', leer: KEIN_TERMIN },
      mitwirkung: 'Frage 4: Wirkt die Person zurzeit zumutbar mit? Nur die Gegenwart zählt.',
      mitwirkungNotiz: { zweck: 'Was sonst über die Mitwirkung zu wissen ist.', leer: HINWEIS },
      hinweisAm: 'Niemandem darf vorgehalten werden, was ihm nicht gesagt wurde (§ 82 Abs. 3).',
      massnahmenErgriffen: 'Es zählt das Bemühen, nicht der Erfolg.',
      massnahmenAm: 'Der Tag entscheidet, ob eine Frist für die Identität gewahrt ist.',
      landHindernis: {
        zweck:
          'Zum Beispiel: Die Vertretung stellt keine Pässe aus. Was niemand beschaffen kann, ist nicht zumutbar.',
        leer: UNBEKANNT,
      },
      ausweisersatzAm: { zweck: 'Erfüllt die Passpflicht nach § 48 Abs. 2.', leer: UNBEKANNT },
    },
  },
  lebensunterhalt: {
    rechtsgrund: '§ 2 Abs. 3, § 5 Abs. 1 Nr. 1, § 25b Abs. 1 S. 2 Nr. 3 AufenthG.',
    leer: 'Die überschlägige Rechnung nennt die Angabe als fehlend.',
    felder: {
      erhobenAm: 'Von wann die Angaben sind; alte Angaben tragen keine Entscheidung.',
      bruttoErwerb: 'Daraus folgen die Freibeträge vom Erwerbseinkommen.',
      nettoErwerb: 'Was aus Arbeit zum Leben bleibt.',
      kindergeld: 'Gehört zum Einkommen und schadet nicht.',
      sonstigesEinkommen: 'Einkommen ohne Arbeit, das nicht schadet.',
      kduWarm: 'Der Bedarf besteht aus Regelbedarf und Unterkunft.',
      kduGrenze: 'Ob die Miete voll angesetzt wird.',
      alleinerziehend: 'Mehrbedarf und Gewicht bei der Abwägung; auch Fokusgruppe.',
      schwanger: 'Mehrbedarf; nur eintragen, wenn er geltend gemacht wird.',
      warmwasserDezentral: 'Kleiner Mehrbedarf.',
      krankenversichert: 'Teil des gesicherten Lebensunterhalts nach § 2 Abs. 3.',
      pflegeAngehoeriger: 'Eine der Ausnahmen des § 25b Abs. 1 S. 3.',
      kinderbetreuungGesichert: 'Für die Ausnahme bei Alleinerziehenden mit kleinen Kindern.',
      wohnraumAusreichend: 'Wird nur bei einzelnen Rechtsgrundlagen gefragt.',
      ohneLeistungenSeit: 'Für § 60d und § 19d: seit wann ohne öffentliche Mittel.',
      durchArbeitGesichertSeit: 'Für § 60d: zwölf Monate vor der Erteilung.',
      leistungen: 'Ob und wie weit der Lebensunterhalt aus Leistungen kommt.',
      prognose: {
        zweck: 'Die Prognose in Worten trifft ein Mensch; die Rechnung ersetzt sie nicht.',
        leer: 'Beim Bezug von Leistungen fehlt die Begründung der Prognose.',
      },
    },
  },
  integration: {
    rechtsgrund: '§ 25a Abs. 1 S. 1 Nr. 4 und 5, § 25b Abs. 1 S. 2 Nr. 2 AufenthG.',
    leer: FEHLT,
    felder: {
      fdgoErklaerung: 'Das Bekenntnis zur freiheitlichen demokratischen Grundordnung.',
      fdgoErklaerungAm: 'Der Tag der Erklärung, als Nachweis.',
      fdgoForm: { zweck: 'Wie die Erklärung abgegeben wurde.', leer: UNBEKANNT },
      fdgoHinweise: 'Ob etwas gegen das Bekenntnis spricht; „keine“ nur, wenn jemand nachgesehen hat.',
      grundkenntnisse: 'Grundkenntnisse der Rechts- und Gesellschaftsordnung.',
      lidTestAm: 'Der Test ist ein Nachweis, nicht der einzige.',
      grundkenntnisseAnders: 'Zum Beispiel deutscher Schulabschluss oder Ausbildung.',
      integrationskurs: 'Für § 60d zählt nur eine Pflicht, die verletzt wurde.',
      schulbesucheErfasst: 'Erst damit heißt eine leere Liste „kein Schulbesuch“.',
      beschaeftigungenErfasst: 'Erst damit heißt eine leere Liste „keine Arbeit“.',
      ausbildungenErfasst: 'Erst damit heißt eine leere Liste „keine Ausbildung“.',
      engagement: { zweck: 'Verein, Nachbarschaft, Ehrenamt; trägt die Gesamtschau.', leer: UNBEKANNT },
    },
  },
  gesundheit: {
    rechtsgrund: '§ 25b Abs. 3, § 25a Abs. 1 AufenthG; Art. 9 Abs. 2 Buchst. g DSGVO: nur dass, nie was.',
    leer: 'Das Kriterium gilt wie für alle anderen.',
    felder: {
      entfaelltWegen: 'Ein Kriterium entfällt wegen Krankheit, Behinderung oder Alter. Nie eine Diagnose.',
      nachweis: 'Nur die Fundstelle in der amtlichen Akte.',
      schuleEntfaellt: 'Der Schulbesuch war deshalb nicht möglich.',
    },
  },
  hindernis: {
    rechtsgrund: '§ 5 Abs. 1 Nr. 2, § 11, § 25 Abs. 5, § 54 AufenthG.',
    leer: 'Bleibt unbekannt: „geprüft: keine“ ist erst dann eine Tatsache, wenn jemand nachgesehen hat.',
    felder: {
      verurteilungen: 'Ob es Verurteilungen gibt; die Einzelheiten stehen bei den geschützten Angaben.',
      registerauszugVom: 'Von wann der Auszug ist, auf dem die Antwort beruht.',
      taeuschungen: 'Ob getäuscht wurde; die Einzelheiten stehen bei den geschützten Angaben.',
      ausweisungsinteresse: 'Sonstige Gründe nach § 54.',
      sicherheitserkenntnisse: 'Schließt Titel auch dann aus, wenn sonst alles erfüllt ist.',
      einreiseverbot: 'Ein wirksames Verbot sperrt jeden Titel (§ 11 Abs. 1).',
      einreiseverbotBis: {
        zweck: 'Ab wann die Sperre endet.',
        leer: 'Ohne Tag gilt das Verbot als andauernd.',
      },
      ausreisepflichtVollziehbar: 'Voraussetzung mehrerer Wege, vor allem § 25 Abs. 5.',
      ausreiseUnmoeglich: 'Kern des § 25 Abs. 5.',
      ausreiseUnmoeglichGrund: { zweck: 'Warum, in einem Satz.', leer: HINWEIS },
      massnahmen: 'Konkrete Schritte zur Abschiebung sperren §§ 60c und 60d.',
      massnahmenSeit: 'Ob die Schritte vor oder nach dem Antrag begannen.',
      ausweisungsverfuegung: 'Schließt § 60d und § 19d aus.',
      extremismus: 'Ausschlussgrund mehrerer Rechtsgrundlagen.',
      einreiseWegenLeistungen: '§ 60c und § 60a Abs. 6: nur wenn das der prägende Grund war.',
      hinausgezoegert: 'Für § 19d und § 104c auch früheres Verhalten.',
      offeneVerfahren: 'Offene Strafverfahren können die Entscheidung aussetzen (§ 79 Abs. 2).',
    },
  },
  aufenthaltsabschnitt: {
    rechtsgrund: '§ 25a Abs. 1 S. 1 Nr. 1, § 25b Abs. 1 S. 2 Nr. 1, § 104c AufenthG.',
    leer: FEHLT,
    felder: {
      status: 'Welche Uhr diese Zeit mitzählt.',
      von: 'Erster Tag des Abschnitts.',
      bis: { zweck: 'Letzter Tag des Abschnitts.', leer: ANDAUERND },
      norm: { zweck: 'Vorschrift auf dem Papier.', leer: HINWEIS },
      quelle: { zweck: 'Woher Sie das wissen: Akte, Register, Papier.', leer: HINWEIS },
      bestaetigt: 'Ein Anspruch auf Duldung ohne Papier zählt nur, wenn ihn jemand bestätigt hat.',
      grund: {
        zweck: 'Zeiten mit Ausbildungs- oder Beschäftigungsduldung werden daran erkannt.',
        leer: UNBEKANNT,
      },
    },
  },
  auslandsaufenthalt: {
    rechtsgrund: '§ 25a, § 25b, § 85 AufenthG: kurze Zeiten unterbrechen nicht.',
    leer: UNBEKANNT,
    felder: {
      von: 'Erster Tag im Ausland.',
      bis: { zweck: 'Letzter Tag im Ausland.', leer: ANDAUERND },
      grund: 'Ob die Abwesenheit vorübergehend gemeint war.',
    },
  },
  duldung: {
    rechtsgrund: '§§ 60a, 61 AufenthG.',
    leer: UNBEKANNT,
    felder: {
      erteiltAm: 'Beginn der Bescheinigung.',
      gueltigBis: { zweck: 'Erinnert an die Verlängerung und steht in der Übersicht.', leer: KEIN_TERMIN },
      grund: 'Der Grund mit dem Buchstaben des Ausländerzentralregisters; er zeigt, welche Wege offenstehen.',
      erwerb: 'Ob gearbeitet werden darf (§ 4a Abs. 4, § 60a Abs. 6).',
      raeumlich: 'Wo die Person sich aufhalten darf (§ 61 Abs. 1 bis 1c).',
      wohnsitz: 'Wo die Person wohnen muss (§ 61 Abs. 1d).',
      nebenbestimmung: 'Was sonst auf dem Papier steht, zum Beispiel Meldeauflagen (§ 61 Abs. 1e).',
    },
  },
  sprachnachweis: {
    rechtsgrund: '§ 2 Abs. 9 bis 12, § 25b Abs. 1 S. 2 Nr. 4, §§ 19d, 60d AufenthG.',
    leer: FEHLT,
    felder: {
      muendlich: 'Für § 25b genügt A2 mündlich.',
      schriftlich: 'Nur einzelne Wege fragen danach (§ 25b Abs. 6, § 19d).',
      art: 'Auch ein Gespräch in der Behörde kann genügen.',
      am: 'Von wann der Nachweis ist.',
    },
  },
  schulbesuch: {
    rechtsgrund: '§ 25a Abs. 1 S. 1 Nr. 2, § 25b Abs. 1 S. 2 Nr. 5 AufenthG.',
    leer: FEHLT,
    felder: {
      art: 'Welche Schule.',
      von: 'Erster Schultag.',
      bis: { zweck: 'Letzter Schultag.', leer: 'Leer heißt: besucht die Schule weiter.' },
      erfolgreich: 'In der Regel drei Jahre erfolgreicher Schulbesuch.',
      fehltageUnentschuldigt: 'Hinweis auf die Regelmäßigkeit.',
      prognose: { zweck: 'Was die Schule zum weiteren Weg sagt.', leer: HINWEIS },
    },
  },
  abschluss: {
    rechtsgrund: '§ 25a Abs. 1 S. 1 Nr. 2, § 19d AufenthG.',
    leer: UNBEKANNT,
    felder: {
      art: 'Ein anerkannter Abschluss ersetzt die Schulzeit.',
      am: 'Wann er erworben wurde.',
      inDeutschland: 'Deutsche Abschlüsse belegen auch Grundkenntnisse und Sprache.',
      anerkannt: 'Für § 19d muss ein ausländischer Abschluss anerkannt oder vergleichbar sein.',
      anerkennungBeantragtAm: { zweck: 'Das Verfahren läuft; erinnert an die Nachfrage.', leer: HINWEIS },
    },
  },
  ausbildung: {
    rechtsgrund: '§§ 16g, 60c, 19d AufenthG.',
    leer: FEHLT,
    felder: {
      art: 'Welche Ausbildung; nur manche öffnen die Wege.',
      beruf: 'Der Beruf, wie er im Vertrag steht.',
      von: 'Beginn der Ausbildung.',
      bis: 'Vorgesehenes Ende; so lange wird die Duldung erteilt.',
      vertragVorgelegt: 'Der Vertrag ist der Nachweis.',
      staatlichAnerkannt: 'Nur staatlich anerkannte oder vergleichbar geregelte Berufe zählen.',
      engpassZusage: 'Bei Helferausbildungen: die Zusage für die anschließende Ausbildung.',
      eingetragen: 'Eintragung im Verzeichnis oder Antrag darauf.',
      alsAsylbewerberBegonnen: 'Dann gelten andere Voraussetzungen (§ 60c Abs. 1 S. 1 Nr. 1).',
      verguetungMonat: 'Teil des Lebensunterhalts.',
      erfolgreich: 'Ein Abschluss öffnet § 19d Abs. 1a.',
      abgebrochenAm: {
        zweck: 'Ein Abbruch beendet die Ausbildungsduldung.',
        leer: 'Leer heißt: nicht abgebrochen.',
      },
    },
  },
  beschaeftigung: {
    rechtsgrund: '§ 2 Abs. 3, § 25b Abs. 1 S. 2 Nr. 3, §§ 19d, 60d AufenthG.',
    leer: FEHLT,
    felder: {
      form: 'Umfang und Art der Arbeit.',
      arbeitgeber: { zweck: 'Für Rückfragen und Bescheinigungen.', leer: HINWEIS },
      von: 'Seit wann; Dauer trägt die Prognose.',
      bis: { zweck: 'Ende des Vertrags.', leer: ANDAUERND },
      stundenWoche: '§ 60d verlangt eine Mindestzahl von Stunden.',
      sozialversicherungspflichtig: '§ 60d zählt nur versicherungspflichtige Arbeit.',
      befristung: 'Gewicht für die Prognose; Befristung allein schadet nicht.',
      bruttoMonat: 'Daraus folgen die Freibeträge.',
      nettoMonat: 'Einkommen der Rechnung.',
      nachweis: { zweck: 'Wo der Nachweis liegt.', leer: HINWEIS },
      qualifiziert: 'Für § 19d.',
      entsprichtAbschluss: 'Für § 19d: Arbeit im erlernten Beruf.',
      baZustimmung: 'Ohne Zustimmung ist manche Arbeit nicht erlaubt (§ 39).',
      nachweisart: { zweck: 'Wie belastbar die Angabe ist.', leer: UNBEKANNT },
      erlaubnisBis: {
        zweck: 'Die Erlaubnis läuft oft mit der Duldung ab; beides gehört zusammen verlängert.',
        rechtsgrund: '§ 4a Abs. 4 AufenthG, § 32 BeschV.',
        leer: KEIN_TERMIN,
      },
      branche: { zweck: 'Für die Auswertung, wo Menschen Arbeit finden.', leer: HINWEIS },
      gefundenDurch: { zweck: 'Für die Auswertung, welche Wege in Arbeit führen.', leer: HINWEIS },
    },
  },
  verurteilung: {
    rechtsgrund: '§ 25a Abs. 3, § 25b Abs. 2, § 54 AufenthG; Art. 10 DSGVO.',
    leer: GESCHUETZT,
    felder: {
      am: 'Tag der Entscheidung.',
      rechtskraftAm: 'Nur Rechtskräftiges zählt; daran beginnt die Tilgungsfrist.',
      art: 'Welche Grenze gilt.',
      tagessaetze: 'Grenze von 50 oder 90 Tagessätzen.',
      monate: 'Dauer der Strafe.',
      bewaehrung: 'Gewicht der Strafe.',
      vorsatz: 'Nur vorsätzliche Taten zählen gegen die Grenzen.',
      nurAuslaenderrechtlich: 'Für Taten nach Aufenthalts- und Asylgesetz gilt die höhere Grenze.',
      delikt: 'Grobe Gruppe, keine Schilderung.',
      gericht: 'Für die Anforderung des Urteils.',
    },
  },
  taeuschung: {
    rechtsgrund: '§ 25a Abs. 1 S. 3, § 25b Abs. 2 Nr. 1, § 19d AufenthG.',
    leer: GESCHUETZT,
    felder: {
      gegenstand: 'Worüber getäuscht wurde.',
      von: 'Beginn.',
      bis: { zweck: 'Ende durch Richtigstellung.', leer: ANDAUERND },
      eigene: 'Das Verhalten der Eltern wird Kindern nicht zugerechnet.',
      ursaechlich: 'Nur was heute noch ursächlich ist, schließt aus.',
      vorsatz: 'Ob es vorsätzlich war.',
      abwaegung: { zweck: 'Gewicht und was dagegen spricht, in Worten.', leer: HINWEIS },
    },
  },
  antrag: {
    rechtsgrund: '§§ 81, 82 AufenthG.',
    leer: UNBEKANNT,
    felder: {
      norm: 'Worauf sich der Antrag stützt.',
      gestelltAm: 'Wahrt Altersgrenzen und Fristen. Bei einer Beratung ohne Antrag: der Tag der Beratung.',
      stand: 'Genau ein Stand, damit sich jede Auswertung zu einer Summe fügt.',
      entschiedenAm: 'Für die Dauer der Verfahren.',
      vollstaendigAm: 'Ab dann liegt es an der Behörde; daran misst sich die Dauer.',
      wartetAuf: 'Auf welche andere Stelle gewartet wird.',
      entscheidungNorm: 'Wonach entschieden wurde, wenn es etwas anderes war als beantragt.',
      ablehnungsgrund: 'Der tragende Grund; nur einer, damit die Summe stimmt.',
      begruendung: 'Kernsatz der Entscheidung; der Bescheid liegt in der Akte.',
      zustimmungDritter: 'Zum Beispiel Bundesagentur für Arbeit oder Mittelbehörde.',
      rechtsbehelfAm: 'Ein laufender Rechtsbehelf hält einen Ausschluss an.',
      rechtsbehelfErledigtAm: {
        zweck: 'Ab dann ruht nichts mehr.',
        leer: 'Der Rechtsbehelf gilt als anhängig.',
      },
    },
  },
  angehoeriger: {
    rechtsgrund: FAMILIE,
    leer: UNBEKANNT,
    felder: {
      beziehung: 'Welche Regel für die Familie gilt.',
      name: 'Damit Sie wissen, wer gemeint ist.',
      geburtsdatum: 'Alter von Kindern; ein Kind im Haushalt verkürzt die Zeit nach § 25b auf vier Jahre.',
      ledig: 'Nur ledige Kinder zählen.',
      imHaushalt: 'Wer zusammenlebt, zählt bei Bedarf und Zeit.',
      schulbesuchNachgewiesen: '§ 25b Abs. 1 S. 2 Nr. 5 fragt nach schulpflichtigen Kindern.',
      nettoMonat: 'Einkommen im Haushalt.',
      bruttoMonat: 'Freibeträge im Haushalt.',
      titel: 'Ein Titel der Familie kann einen Weg öffnen.',
      titelSeit: 'Seit wann dieser Titel besteht.',
      titelBis: 'Wie lange er gilt.',
      personensorge: 'Für Eltern und Kinder nach § 25a Abs. 2.',
      einreiseAm: 'Für § 60d: Einreise des Ehegatten.',
      identitaetGeklaertAm: 'Für § 60d: Identität des Ehegatten.',
      identitaet: 'Für § 60d: Stand der Identität des Ehegatten.',
      massnahmenErgriffen: 'Für § 60d: Bemühen des Ehegatten zählt.',
      massnahmenAm: 'Für § 60d: Der Tag entscheidet über die Frist.',
      vorsatztat: 'Für § 60d und die Familie nach § 25a Abs. 2.',
      extremismus: 'Ausschlussgrund des § 60d.',
      integrationskurs: 'Für § 60d zählt nur eine verletzte Pflicht.',
      ausschlussgrund: 'Für § 60d Abs. 1 Nr. 10 bei Kindern.',
      verknuepftMit: {
        zweck: 'Führt zur Akte derselben Person in diesem Register.',
        leer: 'Die Person steht nicht im Register oder ist nicht verknüpft.',
      },
      lebtIn: { zweck: 'Wo Angehörige außerhalb des Haushalts leben.', leer: HINWEIS },
    },
  },
  hemmnis: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: HINWEIS,
    felder: {
      code: 'Was die Integration bremst; daraus folgen Vorschläge für Schritte.',
      erkanntAm: 'Seit wann es bekannt ist.',
      behobenAm: { zweck: 'Wann es überwunden war.', leer: 'Das Hemmnis gilt als offen.' },
      notiz: 'Kurz, was gemeint ist.',
    },
  },
  weitereStaatsangehoerigkeit: {
    rechtsgrund: '§ 5 Abs. 1 Nr. 1a, § 60a Abs. 6 AufenthG.',
    leer: UNBEKANNT,
    felder: {
      staatsangehoerigkeit: 'Auch frühere Staaten, staatenlos und ungeklärt.',
      nachgewiesen: 'Ob ein Papier das belegt.',
      bis: { zweck: 'Bei Verlust oder Entlassung.', leer: 'Besteht weiter.' },
      bemerkung: 'Woher die Angabe kommt.',
    },
  },
  identitaetsdokument: {
    rechtsgrund: '§§ 48, 49, 82 AufenthG; Stufen der Identitätsklärung nach der Rechtsprechung.',
    leer: UNBEKANNT,
    felder: {
      stufe: 'Zuerst Pass oder Ausweis mit Bild, dann andere biometrische, dann amtliche Papiere.',
      bezeichnung: 'Zum Beispiel Geburtsurkunde oder Führerschein.',
      aussteller: 'Behörde und Ort.',
      ausgestelltAm: 'Tag auf dem Papier.',
      gueltigBis: 'Ob es noch gilt.',
      vorgelegtAm: 'Wann Sie das Original gesehen haben; das Papier selbst liegt in der Akte.',
      lichtbild: 'Entscheidet über die Stufe.',
      echtheit: 'Nur nach einer Prüfung; ein Zweifel ist keine Fälschung.',
      widerspruch: 'Ein ungelöster Widerspruch steht der dritten Stufe entgegen.',
      bemerkung: 'Was sonst zu wissen ist.',
    },
  },
  passbemuehung: {
    rechtsgrund: '§ 60b Abs. 2 und 3 AufenthG: Es zählt das zumutbare Bemühen.',
    leer: UNBEKANNT,
    felder: {
      am: 'Wann es geschah.',
      handlung: 'Die zumutbaren Handlungen des § 60b Abs. 3, als Liste zum Abhaken.',
      stelle: 'Bei welcher Vertretung oder Behörde.',
      nachweis: 'Was belegt, dass es geschah.',
      stand: 'Was daraus wurde.',
      antwortAm: 'Wann geantwortet wurde.',
      antwort: 'Was geantwortet wurde.',
    },
  },
  hinweis: {
    rechtsgrund: '§ 82 Abs. 3 AufenthG: Die Behörde soll auf Pflichten und Rechte hinweisen.',
    leer: UNBEKANNT,
    felder: {
      am: 'Ab wann die Person davon wusste.',
      thema: 'Worüber informiert wurde.',
      medium: 'Auf welchem Weg.',
      sprache: 'In welcher Sprache es verstanden wurde.',
      inhalt: 'Ein Satz genügt.',
    },
  },
  kontakt: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: HINWEIS,
    felder: {
      am: 'Wann gesprochen wurde.',
      art: 'Wie.',
      mit: 'Mit wem.',
      thema: 'Worum es ging.',
      sprache: 'In welcher Sprache.',
      dolmetschen: 'Wer übersetzt hat.',
      blatt: 'Welches Merkblatt oder welche Liste die Person mitgenommen hat.',
      notiz: 'Das Ergebnis in wenigen Sätzen. Keine Diagnosen.',
    },
  },
  zusicherung: {
    rechtsgrund: '§ 38 VwVfG des Landes.',
    leer: UNBEKANNT,
    felder: {
      am: 'Ab dann ist die Behörde gebunden.',
      norm: 'Welcher Titel zugesichert ist.',
      bedingung: 'Was noch zu erfüllen ist, meist der Pass.',
      gueltigBis: { zweck: 'Wie lange die Zusicherung gilt.', leer: KEIN_TERMIN },
      eingeloestAm: { zweck: 'Wann der Titel erteilt war.', leer: 'Die Zusicherung gilt als offen.' },
    },
  },
  titel: {
    rechtsgrund: '§§ 7, 8, 12 AufenthG.',
    leer: UNBEKANNT,
    felder: {
      norm: 'Wonach der Titel erteilt ist.',
      von: 'Beginn.',
      bis: { zweck: 'Erinnert an die Verlängerung.', leer: KEIN_TERMIN },
      auflagen: 'Was mit dem Titel verbunden ist.',
      erloschenAm: { zweck: 'Ende vor der Zeit.', leer: 'Der Titel gilt weiter.' },
      bemerkung: 'Was sonst zu wissen ist.',
    },
  },
  haertefall: {
    rechtsgrund: '§ 23a AufenthG und die Verordnung des Landes.',
    leer: UNBEKANNT,
    felder: {
      eingereichtAm: 'Ab dann läuft das Verfahren; ein Ausschluss wartet.',
      durch: 'Wer sich an die Kommission gewandt hat.',
      stand: 'Was die Kommission beschlossen hat.',
      beschlossenAm: 'Wann.',
      entscheidung: 'Was nach dem Ersuchen entschieden wurde.',
      entschiedenAm: 'Wann.',
      argumente: 'Was für die Person spricht.',
    },
  },
  wiedervorlage: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: HINWEIS,
    felder: {
      faelligAm: 'Steht an diesem Tag in der Übersicht. „heute+14“ genügt.',
      was: 'Ein Satz, den auch die Vertretung versteht.',
      warum: 'Anlass.',
      wer: 'Wer es tut.',
      gremium:
        'Bietet den Fall für die nächste Tagesordnung dieses Gremiums an. Was dort vorgelegt wird, entscheiden Sie unter Gremien.',
      erledigtAm: { zweck: 'Nimmt den Termin aus der Liste. „heute“ genügt.', leer: 'Der Termin ist offen.' },
    },
  },
  kontaktperson: {
    rechtsgrund: '§ 14 VwVfG des Landes (Bevollmächtigte); sonst die Einwilligung der Person.',
    leer: HINWEIS,
    felder: {
      name: 'Wer gemeint ist.',
      rolle: 'Zum Beispiel Beratungsstelle, Arbeitgeber, Ehrenamt.',
      einrichtung: 'Wo die Kontaktperson arbeitet.',
      strasse: {
        zweck: 'Anschrift für Briefe, wenn die Vertretung die Schreiben bekommt.',
        leer: 'Ein Brief an die Vertretung kann nicht geschrieben werden; die Anschrift wird als fehlend genannt.',
      },
      plz: 'Anschrift für Briefe.',
      ort: 'Anschrift für Briefe.',
      telefon: 'Für Rückfragen.',
      email: 'Für Rückfragen.',
      vollmacht: {
        zweck: 'Was die Kontaktperson darf. Wer vertritt, bekommt die Schreiben.',
        leer: 'Ohne Vollmacht darf keine Auskunft gegeben werden.',
      },
      vollmachtVon: 'Ab wann sie gilt.',
      vollmachtBis: { zweck: 'Bis wann sie gilt.', leer: 'Gilt bis zum Widerruf.' },
      aufgabe: 'Zum Beispiel Begleitung zu Terminen, Deutsch üben.',
    },
  },
  uebergabe: {
    rechtsgrund: AKTENFUEHRUNG,
    leer: HINWEIS,
    felder: {
      am: 'Von wann der Stand ist.',
      von: 'Wer übergibt.',
      an: 'Wer übernimmt.',
      stand: 'Was jemand in zwei Minuten wissen muss.',
      offen: 'Was als Nächstes ansteht und bis wann.',
    },
  },
  sichtweise: {
    rechtsgrund:
      'Kooperationsvereinbarung mit dem Träger; Austausch nur mit Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO).',
    leer: UNBEKANNT,
    felder: {
      seite: 'Behörde und Beratungsstelle stehen nebeneinander; keine überschreibt die andere.',
      kriterium: { zweck: 'Worum es geht.', leer: 'Die Sicht gilt dem Fall als Ganzem (Sachstand).' },
      einschaetzung: 'Das Ergebnis in einem Wort.',
      text: 'Warum.',
      am: 'Von wann die Sicht ist.',
      quelle: 'Wer es wo gesagt hat, zum Beispiel Fallgespräch mit Frau Beispiel.',
      schritt: {
        zweck: 'Auf welche Zeile des Sachstands sich die Sicht bezieht.',
        leer: 'Die Sicht gilt einem Kriterium oder dem Fall als Ganzem.',
      },
    },
  },
  massnahme: {
    rechtsgrund: '§§ 43 bis 45a AufenthG; sonst freiwillige Teilnahme.',
    leer: HINWEIS,
    felder: {
      art: 'Was hilft.',
      anbieter: 'Wer es anbietet.',
      von: 'Beginn.',
      bis: { zweck: 'Ende.', leer: ANDAUERND },
      stand: 'Wo es steht.',
      nachweis: 'Was die Teilnahme belegt.',
    },
  },
  leistung: {
    rechtsgrund: '§ 2 Abs. 3, § 5 Abs. 1 Nr. 1, § 25b Abs. 1 S. 2 Nr. 3 AufenthG.',
    leer: UNBEKANNT,
    felder: {
      art: 'Manche Leistungen schaden nicht.',
      von: 'Beginn des Bezugs.',
      bis: { zweck: 'Ende des Bezugs.', leer: ANDAUERND },
      betrag: 'Höhe im Monat.',
    },
  },
};

/** What a field of the Fallakte says about itself; null for a table that explains itself elsewhere. */
export function feldhilfe(tabelle: string, feld: string): Feldhilfe | null {
  if (!Object.hasOwn(hilfen, tabelle)) return null;
  // `hasOwn` has just said so.
  const { felder, ...sonst } = hilfen[tabelle as HilfeTabelle];
  const worte: Worte | undefined = new Map<string, Worte>(Object.entries(felder)).get(feld);
  if (worte === undefined) return null;
  return typeof worte === 'string' ? { ...sonst, zweck: worte } : { ...sonst, ...worte };
}
