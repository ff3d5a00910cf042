/** Cross-cutting criteria (recht.md section 3) in the version that applies to the routes built so far. */
import { asDatum } from '#shared/lib/datum.ts';
import { gefasst } from '../engine/fassung.ts';
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
import { keinAusweisungsinteresse } from '../kriterien/straftaten.ts';
import { abwaegung } from '../kriterien/wertung.ts';
import { nach54 } from './quer-54.ts';

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

/** Where no rule of its own exists for holders of § 104c: until 30.12.2022, and as planned from 01.07.2027. */
export const qIdOhne104c = identitaetGeklaert({
  id: 'Q.ID',
  label: 'Identität geklärt',
  mit104c: false,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1a AufenthG',
    'Identität und gegebenenfalls Staatsangehörigkeit sind in der Regel geklärt.',
    1,
  ),
  exceptions: ['Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2).'],
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

export const qAusw = nach54((fassung) =>
  keinAusweisungsinteresse({
    id: 'Q.AUSW',
    label: 'Kein Ausweisungsinteresse',
    schwellen: fassung.schwellen,
    citation: fundstelle(
      '§ 5 Abs. 1 Nr. 2, § 54 AufenthG',
      `Es liegt kein Fall des § 54 vor; nur vereinzelte oder geringfügige Verstöße genügen dafür nicht (Abs. 2 ${fassung.auffang}).`,
      fassung.beleg === 'S' ? 2 : 3,
      fassung.beleg,
    ),
    exceptions: [
      'Davon kann nach Ermessen abgesehen werden (§ 5 Abs. 3 S. 2, 3).',
      'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
      ...fassung.neu,
    ],
  }),
);

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

const visum = (verzicht: 'ist' | 'kann') =>
  visumverfahren({
    id: 'Q.VISUM',
    label: 'Visumverfahren',
    verzicht,
    citation: fundstelle(
      '§ 5 Abs. 2, Abs. 3 S. 2 AufenthG',
      verzicht === 'ist'
        ? 'Einreise mit dem erforderlichen Visum; ist das Nachholen unzumutbar, wird darauf verzichtet.'
        : 'Einreise mit dem erforderlichen Visum; ist das Nachholen unzumutbar, kann darauf verzichtet werden.',
      0,
    ),
    exceptions: [
      verzicht === 'ist'
        ? 'Von der Nachholung ist abzusehen, wenn sie unzumutbar ist (§ 5 Abs. 2 S. 2, seit 2024).'
        : 'Von der Nachholung kann abgesehen werden, wenn sie unzumutbar ist (§ 5 Abs. 2 S. 2 in der Fassung bis 2024).',
      'Bei humanitären Titeln Ermessen (§ 5 Abs. 3 S. 2).',
    ],
  });

/** § 5 Abs. 2 S. 2: the day is known from a snapshot only (27.02. or 01.03.2024). */
export const qVisum = gefasst([
  { id: '5-alt', von: null, bis: asDatum('2024-02-26'), datumGenau: false, kriterium: visum('kann') },
  { id: '5-2024', von: asDatum('2024-02-27'), bis: null, datumGenau: false, kriterium: visum('ist') },
]);

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
/** Until 31.07.2015 the bar gave way for children of a family procedure only. */
const qAsyl3Bis2015 = titelerteilungssperre({
  ...sperre,
  wirkung: 'R',
  exceptions: [
    'Bis 31.07.2015 konnte der Titel nach § 25a Abs. 1 trotzdem nur erteilt werden, wenn die Ablehnung einen Antrag nach § 14a AsylVfG betraf; für die Familie nach Abs. 2 nannte das Gesetz keine Ausnahme.',
  ],
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

/** § 60b exists since 21.08.2019 (own knowledge). */
export const q60b = gefasst([
  {
    id: '60b-2019',
    von: asDatum('2019-08-21'),
    bis: null,
    datumGenau: false,
    kriterium: zusatz60b({
      id: 'Q.60B',
      label: 'Kein Zusatz „ungeklärte Identität“',
      citation: fundstelle(
        '§ 60b AufenthG',
        'Die Duldung trägt nicht den Zusatz für Personen mit ungeklärter Identität; diese Zeiten zählen nicht.',
        1,
      ),
      exceptions: ['Heilbar jederzeit durch Nachholen der Schritte (§ 60b Abs. 4).'],
    }),
  },
]);

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
  exceptions: [
    'Für Personen mit Titel nach § 104c bestand bis Ende 2025 eine eigene Hinweispflicht (§ 104c Abs. 4 a.F.); wurde sie verletzt, kommt eine Ermessensduldung in Betracht (VGH München 19 CE 24.1915).',
  ],
});

/** Bars and general conditions in the order in which they are examined: exclusions first. */
export const allgemein = [qAusw4, qEav, qAsyl1, qAsyl3] as const;
/** The same for § 25a until 31.07.2015. */
export const allgemeinBis2015 = [qAusw4, qEav, qAsyl1, qAsyl3Bis2015] as const;
