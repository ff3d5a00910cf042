/** Cross-cutting criteria (recht.md section 3) in the version that applies to the routes built so far. */
import { keinLaufendesAsylverfahren, nurAbschnitt5, titelerteilungssperre } from '../kriterien/asyl.ts';
import { fundstelle } from '../kriterien/fundstelle.ts';
import {
  keinEinreiseverbot,
  visumverfahren,
  zwingendesAusweisungsinteresse,
} from '../kriterien/hindernis.ts';
import {
  hinweispflicht,
  identitaetGeklaert,
  mitwirkungspflichten,
  passpflicht,
  zusatz60b,
} from '../kriterien/identitaet.ts';
import { vollGesichert } from '../kriterien/lebensunterhalt.ts';
import { keinAusweisungsinteresse, schwellen2024 } from '../kriterien/straftaten.ts';
import { abwaegung } from '../kriterien/wertung.ts';

export const qLu = vollGesichert({
  id: 'Q.LU',
  label: 'Lebensunterhalt gesichert',
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1, § 2 Abs. 3 AufenthG',
    'Eigene Mittel einschließlich Krankenversicherung reichen ohne öffentliche Leistungen; Kindergeld und beitragsfinanzierte Leistungen schaden nicht.',
    1,
  ),
  exceptions: ['Davon kann bei humanitären Titeln abgesehen werden (§ 5 Abs. 3 S. 2).'],
});

export const qId = identitaetGeklaert({
  id: 'Q.ID',
  label: 'Identität geklärt',
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1a AufenthG',
    'Identität und gegebenenfalls Staatsangehörigkeit sind in der Regel geklärt.',
    1,
  ),
  exceptions: [
    'Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2).',
    'Für Personen mit Titel nach § 104c gilt eine eigene Ermessensregel.',
  ],
});

export const qPass = passpflicht({
  id: 'Q.PASS',
  label: 'Passpflicht erfüllt',
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 4, § 3 AufenthG',
    'Ein gültiger anerkannter Pass oder Passersatz liegt vor.',
    1,
  ),
  exceptions: [
    'Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2).',
    'Ist die Beschaffung unzumutbar, kommt ein Ausweisersatz in Betracht (§ 48 Abs. 2).',
  ],
});

export const qAusw = keinAusweisungsinteresse({
  id: 'Q.AUSW',
  label: 'Kein Ausweisungsinteresse',
  schwellen: schwellen2024,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 2, § 54 AufenthG',
    'Es liegt kein Fall des § 54 vor; vereinzelte oder geringfügige Verstöße genügen nicht (Abs. 2 Nr. 10, bis 26.02.2024 Nr. 9).',
    2,
  ),
  exceptions: [
    'Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2, 3).',
    'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
  ],
});

export const qAusw4 = zwingendesAusweisungsinteresse({
  id: 'Q.AUSW4',
  label: 'Kein zwingendes Ausweisungsinteresse',
  citation: fundstelle(
    '§ 5 Abs. 4 AufenthG',
    'Kein Fall des § 54 Abs. 1 Nr. 2 oder 4 und keine Abschiebungsanordnung nach § 58a.',
    0,
  ),
});

export const qInt = abwaegung({
  id: 'Q.INT',
  label: 'Keine Beeinträchtigung öffentlicher Interessen',
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 3 AufenthG',
    'Der Aufenthalt gefährdet oder beeinträchtigt keine sonstigen öffentlichen Interessen; gilt nur, wo kein Anspruch besteht.',
    1,
  ),
  exceptions: ['Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2).'],
  fields: [],
  text: 'Das beurteilt die Behörde im Einzelfall.',
  fragen: ['Spricht ein sonstiges öffentliches Interesse gegen den Aufenthalt?'],
  fakten: () => [],
});

export const qVisum = visumverfahren({
  id: 'Q.VISUM',
  label: 'Visumverfahren',
  citation: fundstelle(
    '§ 5 Abs. 2, Abs. 3 S. 2 AufenthG',
    'Einreise mit dem erforderlichen Visum; ist das Nachholen unzumutbar, wird darauf verzichtet.',
    0,
  ),
  exceptions: [
    'Von der Nachholung ist abzusehen, wenn sie unzumutbar ist (§ 5 Abs. 2 S. 2, seit 2024).',
    'Bei humanitären Titeln Ermessen (§ 5 Abs. 3 S. 2).',
  ],
});

export const qAsyl1 = keinLaufendesAsylverfahren({
  id: 'Q.ASYL1',
  label: 'Kein laufendes Asylverfahren',
  citation: fundstelle(
    '§ 10 Abs. 1 AufenthG',
    'Vor dem bestandskräftigen Abschluss des Asylverfahrens nur bei gesetzlichem Anspruch oder mit Zustimmung der obersten Landesbehörde; eine Soll-Vorschrift ist kein Anspruch.',
    1,
  ),
});

const sperre = {
  id: 'Q.ASYL3',
  label: 'Titelerteilungssperre nach offensichtlich unbegründetem Asylantrag',
  citation: fundstelle(
    '§ 10 Abs. 3 S. 2, 3, § 104 Abs. 19 AufenthG',
    'Wurde der Asylantrag aus bestimmten Gründen als offensichtlich unbegründet abgelehnt, gibt es vor der Ausreise keinen Titel; welche Gründe das sind, richtet sich nach dem Tag der Ablehnung.',
    1,
  ),
} as const;

/** §§ 25a, 25b may be granted nevertheless. */
export const qAsyl3 = titelerteilungssperre({
  ...sperre,
  wirkung: 'R',
  exceptions: ['Titel nach §§ 25a, 25b können trotzdem erteilt werden (§ 25a Abs. 4, § 25b Abs. 5 S. 2).'],
});
/** § 25 Abs. 5 may not. */
export const qAsyl3Streng = titelerteilungssperre({
  ...sperre,
  wirkung: 'X',
  exceptions: ['Die Sperre gilt nicht, wenn ein Anspruch auf den Titel besteht.'],
});

export const qAsyl3a = nurAbschnitt5({
  id: 'Q.ASYL3a',
  label: 'Nur Titel aus humanitären Gründen',
  citation: fundstelle(
    '§ 10 Abs. 3 S. 1 AufenthG',
    'Nach unanfechtbarer Ablehnung oder Rücknahme nur Titel des Kapitels 2 Abschnitt 5, außer bei Anspruch.',
    0,
  ),
});

export const qEav = keinEinreiseverbot({
  id: 'Q.EAV',
  label: 'Kein wirksames Einreise- und Aufenthaltsverbot',
  citation: fundstelle(
    '§ 11 Abs. 1 S. 3, Abs. 2 S. 2, Abs. 4 S. 2 AufenthG',
    'Ein wirksames Verbot sperrt jeden Titel; ein mit der Abschiebungsandrohung erlassenes Verbot wird erst mit der Abschiebung wirksam.',
    0,
  ),
  exceptions: [
    'Das Verbot soll aufgehoben werden, wenn die Voraussetzungen eines humanitären Titels vorliegen (§ 11 Abs. 4 S. 2).',
  ],
});

export const q60b = zusatz60b({
  id: 'Q.60B',
  label: 'Kein Zusatz „ungeklärte Identität“',
  citation: fundstelle(
    '§ 60b AufenthG',
    'Die Duldung trägt nicht den Zusatz für Personen mit ungeklärter Identität; diese Zeiten zählen nicht.',
    1,
  ),
  exceptions: ['Heilbar jederzeit durch Nachholen der Schritte (§ 60b Abs. 4).'],
});

export const qMit = mitwirkungspflichten({
  id: 'Q.MIT',
  label: 'Mitwirkungspflichten',
  citation: fundstelle(
    '§§ 48, 49, 60b, 82 AufenthG',
    'Pass beschaffen, Angaben machen, Nachweise vorlegen, soweit zumutbar; die Behörde muss darüber belehren.',
    1,
  ),
});

export const qHinw = hinweispflicht({
  id: 'Q.HINW',
  label: 'Hinweispflicht der Behörde',
  citation: fundstelle(
    '§ 82 Abs. 3 AufenthG',
    'Die Behörde informiert über wesentliche Rechte und Pflichten.',
    1,
  ),
});

/** Bars and general conditions in the order in which they are examined: exclusions first. */
export const allgemein = [qAusw4, qEav, qAsyl1, qAsyl3] as const;
