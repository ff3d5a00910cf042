/** Every Rechtsgrundlage of recht.md section 4: built, not yet examined, and examined by hand only. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '../engine/ergebnis.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import { fundstelle } from '../kriterien/fundstelle.ts';
import { paragraph25Abs5Seit2005 } from './25-5/25-5-2005.ts';
import { paragraph104c2022 } from './104c/104c-2022.ts';
import { paragraph104c2026 } from './104c/104c-2026.ts';
import { paragraph25a2011 } from './25a/25a-2011.ts';
import { paragraph25a2015 } from './25a/25a-2015.ts';
import { paragraph25a2022 } from './25a/25a-2022.ts';
import { paragraph25a2027 } from './25a/25a-2027.ts';
import { paragraph25aAbs2Seit2011 } from './25a/25a2-2011.ts';
import { paragraph25aAbs2Seit2015 } from './25a/25a2-2015.ts';
import { paragraph25aAbs2Seit2022 } from './25a/25a2-2022.ts';
import { paragraph25aAbs2Seit2027 } from './25a/25a2-2027.ts';
import { paragraph25bAbs4Seit2015 } from './25b/25b4-2015.ts';
import { paragraph25bAbs4Seit2022 } from './25b/25b4-2022.ts';
import { paragraph25bAbs4Seit2027 } from './25b/25b4-2027.ts';
import { paragraph25b2015 } from './25b/25b-2015.ts';
import { paragraph25b2020 } from './25b/25b-2020.ts';
import { paragraph25b2022 } from './25b/25b-2022.ts';
import { paragraph25b2027 } from './25b/25b-2027.ts';

export const rechtsgrundlagen: readonly Rechtsgrundlage[] = [
  {
    id: '25a1',
    titel: '§ 25a Abs. 1 – gut integrierte Jugendliche und junge Volljährige',
    farbe: true,
    versionen: [paragraph25a2011, paragraph25a2015, paragraph25a2022, paragraph25a2027],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 25a noch nicht; er gilt seit 01.07.2011.`,
  },
  {
    id: '25a2',
    titel: '§ 25a Abs. 2 – Familie junger Menschen',
    farbe: true,
    abgeleitet: true,
    versionen: [
      paragraph25aAbs2Seit2011,
      paragraph25aAbs2Seit2015,
      paragraph25aAbs2Seit2022,
      paragraph25aAbs2Seit2027,
    ],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 25a noch nicht; er gilt seit 01.07.2011.`,
  },
  {
    id: '25b1',
    titel: '§ 25b Abs. 1 bis 3 – nachhaltige Integration',
    farbe: true,
    versionen: [paragraph25b2015, paragraph25b2020, paragraph25b2022, paragraph25b2027],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 25b noch nicht; er gilt seit 01.08.2015.`,
  },
  {
    id: '25b4',
    titel: '§ 25b Abs. 4 – Familie bei nachhaltiger Integration',
    farbe: true,
    abgeleitet: true,
    versionen: [paragraph25bAbs4Seit2015, paragraph25bAbs4Seit2022, paragraph25bAbs4Seit2027],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 25b noch nicht; er gilt seit 01.08.2015.`,
  },
  {
    id: '104c',
    titel: '§ 104c – Chancen-Aufenthaltsrecht (Übergang)',
    farbe: true,
    versionen: [paragraph104c2022, paragraph104c2026],
    keine: (tag: Datum) =>
      tag < paragraph104c2022.von
        ? `Am ${formatDatum(tag)} gab es § 104c noch nicht; er gilt seit 31.12.2022.`
        : `Am ${formatDatum(tag)} gilt § 104c voraussichtlich nicht mehr: Die letzten Titel enden um den 30.06.2027.`,
  },
  {
    id: '255',
    titel: '§ 25 Abs. 5 – Ausreise unmöglich',
    farbe: false,
    versionen: [paragraph25Abs5Seit2005],
    keine: (tag: Datum) =>
      `Am ${formatDatum(tag)} galt das Aufenthaltsgesetz noch nicht; es ist seit 01.01.2005 in Kraft (davor das Ausländergesetz).`,
  },
];

/**
 * Names the state of the rules. A stored overview made with another state is stale. `revision` rises when a kind
 * of criterion, a parameter or a wording changes without a new version of the law.
 */
export const katalog = `${rechtsgrundlagen.flatMap(({ versionen }) => versionen.map(({ id }) => id)).join('+')} r2`;

/** Routes that exist in the statute but not yet in this program; while there are any, no case is proposed rot. */
export const nichtGeprueft: FallErgebnis['nichtGeprueft'] = [
  { id: '25b6', titel: '§ 25b Abs. 6 – nach der Beschäftigungsduldung' },
  { id: '60c', titel: '§ 60c – Ausbildungsduldung' },
  { id: '16g', titel: '§ 16g – Aufenthaltserlaubnis zur Ausbildung' },
  { id: '60d', titel: '§ 60d – Beschäftigungsduldung' },
  { id: '19d', titel: '§ 19d – qualifizierte Geduldete' },
];

/** What only a human examines; listed with every result, before any thought of rot. */
export const vonHand: FallErgebnis['vonHand'] = [
  {
    id: '23a',
    titel: '§ 23a – Härtefallersuchen',
    citation: fundstelle(
      '§ 23a AufenthG',
      'Die Härtefallkommission kann ein Ersuchen stellen; es gibt keinen Anspruch, von allen Voraussetzungen kann abgewichen werden.',
      0,
    ),
  },
  {
    id: '255',
    titel: '§ 25 Abs. 5 – Ausreise unmöglich',
    citation: fundstelle('§ 25 Abs. 5 AufenthG', 'Titel, wenn die Ausreise unverschuldet unmöglich ist.', 2),
  },
  {
    id: '254',
    titel: '§ 25 Abs. 4 S. 2 – außergewöhnliche Härte',
    citation: fundstelle(
      '§ 25 Abs. 4 S. 2 AufenthG',
      'Nur Verlängerung eines vorhandenen Titels, nicht aus der Duldung heraus.',
      0,
    ),
  },
  {
    id: '60a23',
    titel: '§ 60a Abs. 2 S. 3 – Ermessensduldung',
    citation: fundstelle(
      '§ 60a Abs. 2 S. 3 AufenthG',
      'Duldung aus dringenden humanitären oder persönlichen Gründen oder erheblichem öffentlichem Interesse.',
      2,
    ),
  },
  {
    id: '60c7',
    titel: '§ 60c Abs. 7 – Ausbildungsduldung nach Ermessen',
    citation: fundstelle(
      '§ 60c Abs. 7 AufenthG',
      'Ermessen trotz verspätet geklärter Identität, wenn zumutbare Maßnahmen ergriffen wurden.',
      1,
    ),
  },
  {
    id: '60d4',
    titel: '§ 60d Abs. 4 – Beschäftigungsduldung nach Ermessen',
    citation: fundstelle(
      '§ 60d Abs. 4 AufenthG',
      'Ermessen trotz verspätet geklärter Identität, wenn zumutbare Maßnahmen ergriffen wurden.',
      1,
    ),
  },
];
