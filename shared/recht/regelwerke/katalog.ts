/** Every Rechtsgrundlage of recht.md section 4: built, not yet examined, and examined by hand only. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '../engine/ergebnis.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import { paragraph16gSeit2024 } from './16g/16g-2024.ts';
import { paragraph16gSeit2026 } from './16g/16g-2026.ts';
import { paragraph19dSeit2020 } from './19d/19d-2020.ts';
import { paragraph19dSeit2024 } from './19d/19d-2024.ts';
import { paragraph19dAbs1aSeit2020 } from './19d/19d1a-2020.ts';
import { paragraph25Abs5Seit2005 } from './25-5/25-5-2005.ts';
import { paragraph60cSeit2020 } from './60c/60c-2020.ts';
import { paragraph60cSeit2026 } from './60c/60c-2026.ts';
import { paragraph60dSeit2020 } from './60d/60d-2020.ts';
import { paragraph60dSeit2024 } from './60d/60d-2024.ts';
import { vonHandWege } from './hand/von-hand.ts';
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
import { paragraph25bAbs6Seit2020 } from './25b/25b6-2020.ts';
import { paragraph25bAbs6Seit2022 } from './25b/25b6-2022.ts';
import { paragraph25bAbs6Seit2027 } from './25b/25b6-2027.ts';
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
    id: '25b6',
    titel: '§ 25b Abs. 6 – nach der Beschäftigungsduldung',
    farbe: true,
    abgeleitet: true,
    versionen: [paragraph25bAbs6Seit2020, paragraph25bAbs6Seit2022, paragraph25bAbs6Seit2027],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 25b Abs. 6 noch nicht; er gilt seit 01.01.2020.`,
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
  // § 16g before § 60c: the title is offered first, the Duldung is the fallback.
  {
    id: '16g',
    titel: '§ 16g – Aufenthaltserlaubnis zur Ausbildung',
    farbe: true,
    grundtatsache: '16g.AUSB',
    versionen: [paragraph16gSeit2024, paragraph16gSeit2026],
    keine: (tag: Datum) =>
      `Am ${formatDatum(tag)} gab es § 16g noch nicht; er gilt seit 01.03.2024. Davor kommt die Ausbildungsduldung in Betracht (§ 60c).`,
  },
  {
    id: '19d',
    titel: '§ 19d Abs. 1 – qualifizierte Geduldete',
    farbe: true,
    grundtatsache: '19d.QUAL',
    versionen: [paragraph19dSeit2020, paragraph19dSeit2024],
    keine: (tag: Datum) =>
      `Am ${formatDatum(tag)} gab es § 19d noch nicht; er gilt seit 01.03.2020 (davor § 18a alter Fassung).`,
  },
  {
    id: '19d1a',
    titel: '§ 19d Abs. 1a – nach der Ausbildungsduldung',
    farbe: true,
    abgeleitet: true,
    versionen: [paragraph19dAbs1aSeit2020],
    keine: (tag: Datum) =>
      `Am ${formatDatum(tag)} gab es § 19d noch nicht; er gilt seit 01.03.2020 (davor § 18a alter Fassung).`,
  },
  {
    id: '60c',
    titel: '§ 60c – Ausbildungsduldung',
    farbe: true,
    grundtatsache: '60c.AUSB',
    bruecke: true,
    versionen: [paragraph60cSeit2020, paragraph60cSeit2026],
    keine: (tag: Datum) =>
      `Am ${formatDatum(tag)} gab es § 60c noch nicht; er gilt seit 01.01.2020 (davor § 60a Abs. 2 S. 4 ff. alter Fassung).`,
  },
  {
    id: '60d',
    titel: '§ 60d – Beschäftigungsduldung',
    farbe: true,
    bruecke: true,
    versionen: [paragraph60dSeit2020, paragraph60dSeit2024],
    keine: (tag: Datum) => `Am ${formatDatum(tag)} gab es § 60d noch nicht; er gilt seit 01.01.2020.`,
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
export const katalog = `${rechtsgrundlagen.flatMap(({ versionen }) => versionen.map(({ id }) => id)).join('+')} r5`;

/** Routes that exist in the statute but not yet in this program; while there are any, no case is proposed rot. */
export const nichtGeprueft: FallErgebnis['nichtGeprueft'] = [];

/** What only a human examines; listed with every result, before any thought of rot. */
export const vonHand = vonHandWege;
