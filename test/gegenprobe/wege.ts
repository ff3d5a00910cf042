/** Routes and versions of the second implementation: recht.md sections 1 and 4 as a table. */
import {
  geprueftKeine,
  wohnraum,
  bisFuenfzigOderNeunzig,
  keineNeuerteilung,
  straffrei,
  straffreiBisFuenfzig,
  vollDurchArbeit,
  wiederholteTaeuschung,
  allgemeines,
  sperreDesWegs,
  visum,
  antragVorAlter,
  asylsperre,
  ausweisungsinteresse,
  bekenntnis,
  deutsch,
  einreiseverbot,
  einreiseVorAlter,
  grundkenntnisse,
  identitaet,
  identitaetUndPass,
  keinAsylverfahren,
  mindestalter,
  mitwirkung,
  ohneZusatz,
  pass,
  schulbesuchDerKinder,
  schule,
  sicherheit,
  status25b,
  ueberwiegend,
  verhalten,
  verhaltenMitMitwirkung,
  vollGesichert,
  voraufenthalt,
  vorduldung,
  zwingendWegenStrafe,
  type Antwort,
  type Lage,
} from './fragen.ts';
import {
  alleDavon,
  ausschlussNummer4,
  deutschkenntnisse,
  dreiMonateDuldung,
  eigenerUnterhalt,
  einreiseBis,
  erwerbsverbot,
  extremismusBeider,
  geeigneteAusbildung,
  identitaetBeiderInFrist,
  identitaetInFrist,
  integrationskurs,
  massnahmen,
  mittelZurAusbildung,
  nieGetaeuscht,
  passendeStelle,
  straffrei60d,
  zeitpunkt,
  zugang,
  type Stufe,
} from './arbeit.ts';
import {
  bezugsperson,
  ehegatteDesJungen,
  familie25a as familie25aFrage,
  familieDesHalters,
  kinder60d,
  nichtFuerKinder,
  type Rolle,
} from './familie.ts';
import { tag } from './kalender.ts';
import {
  aufenthaltAm,
  beschaeftigungsduldung,
  deutschNachKurs,
  gesichertVorAntrag,
  nachAusbildungsduldung,
  qualifikation,
  versichertBeschaeftigt,
} from './verlauf.ts';

/** Type as in the catalogue; `false`: the row sums up or informs and does not count for the colour. */
export type Zeile = readonly [id: string, typ: string, frage: (l: Lage) => Antwort, zaehlt?: false];

export type Fassung = {
  readonly id: string;
  readonly von: string;
  readonly bis: string | null;
  readonly kriterien: readonly Zeile[];
};

export type Weg = {
  readonly id: string;
  readonly farbe: boolean;
  /** Leads to a Duldung, no title: at best gelb (recht.md section 2 no. 2a). */
  readonly bruecke?: true;
  readonly fassungen: readonly Fassung[];
};

const schranken: readonly Zeile[] = [
  ['Q.AUSW4', 'X', sicherheit],
  ['Q.EAV', 'Xk', einreiseverbot],
  ['Q.ASYL1', 'Xk', keinAsylverfahren],
];
const allgemein: readonly Zeile[] = [
  ['Q.ID', 'R/H', identitaet],
  ['Q.PASS', 'R/H', pass],
  ['Q.AUSW', 'R/Xt', ausweisungsinteresse],
  ['Q.60B', 'Xk', ohneZusatz, false],
  ['Q.MIT', 'H', mitwirkung, false],
];

const immer25a: readonly Zeile[] = [
  ...schranken,
  ['Q.ASYL3', 'R', asylsperre(false)],
  ...allgemein,
  ['25a1.TAEUSCH', 'Xk', verhalten(false)],
  ['25a1.LU', 'R', vollGesichert(true)],
  ['25a1.ID', 'R/H', identitaetUndPass, false],
  ['25a1.SPERRE', 'R', sperreDesWegs, false],
  ['Q.VISUM', 'R', visum],
];

const immer25b: readonly Zeile[] = [
  ...schranken,
  ['Q.ASYL3', 'R', asylsperre(false)],
  ...allgemein,
  ['25b2.MIT', 'Xk', verhaltenMitMitwirkung],
  ['25b2.AUSW', 'Xt', zwingendWegenStrafe],
  ['25b1.VOLLJ', 'Z', mindestalter(18)],
  ['25b1.FDGO', 'H', bekenntnis],
  ['25b1.GRUNDK', 'H', grundkenntnisse],
  ['25b1.LU', 'R/H', ueberwiegend],
  ['25b1.DEU', 'H', deutsch('A2')],
  ['25b1.SCHULE', 'H', schulbesuchDerKinder],
  ['25b.ID', 'R/H', identitaetUndPass, false],
  ['25b.SPERRE', 'R', sperreDesWegs, false],
];

const in25b = (
  id: string,
  von: string,
  bis: string | null,
  jahre: [number, number],
  mit104c: boolean,
): Fassung => ({
  id,
  von,
  bis,
  kriterien: [
    ...immer25b,
    ['25b1.STATUS', 'H/Z', status25b(mit104c)],
    ['25b1.VORAUF', 'R/Z', voraufenthalt('25b', jahre[0] * 12, jahre[1] * 12, mit104c)],
  ],
});

const ALLE_ROLLEN: readonly Rolle[] = ['eltern', 'geschwister', 'ehe', 'kind'];

const familie25a = (
  id: string,
  von: string,
  bis: string | null,
  jahre: number,
  rollen: readonly Rolle[],
): Fassung => {
  const wer = familie25aFrage({ rollen, monate: jahre * 12 });
  return {
    id,
    von,
    bis,
    kriterien: [
      ...schranken,
      ['Q.ASYL3', 'R', asylsperre(false)],
      ...allgemein,
      ['Q.VISUM', 'R', visum],
      ['25a2.BEZUG', 'F/I', bezugsperson(wer)],
      ['25a2.HIND', 'Xk', nichtFuerKinder(wer, verhaltenMitMitwirkung)],
      ['25a2.LU', 'H', nichtFuerKinder(wer, vollDurchArbeit)],
      ['25a2.STRAF', 'Xt', nichtFuerKinder(wer, straffreiBisFuenfzig)],
      ...(rollen.includes('ehe') ? ([['25a2.EHE', 'H', ehegatteDesJungen(wer), false]] as const) : []),
    ],
  };
};

const familie25b = (id: string, von: string, bis: string | null, jahre: number): Fassung => ({
  id,
  von,
  bis,
  kriterien: [
    ...immer25b.filter(([name]) => name !== '25b1.VOLLJ' && name !== '25b.ID'),
    ['25b4.FAM', 'H', familieDesHalters(jahre * 12)],
  ],
});

const ausbildungsweg = (norm: '60c' | '16g'): readonly Zeile[] => [
  [`${norm}.AUSB`, 'H', geeigneteAusbildung],
  [`${norm}.WEG`, 'H/Z', zugang],
  [`${norm}.3MON`, 'Z', dreiMonateDuldung(norm)],
  [
    `${norm}.ID`,
    'F',
    identitaetInFrist(
      [{ bis: '2016-12-31' }, { bis: '2019-12-31', fristAm: '2020-06-30' }, { bis: null, monate: 6 }],
      norm,
    ),
  ],
  ['Q.60A6', 'Xk/X', erwerbsverbot],
  [`${norm}.ARBV`, 'Xk/X', erwerbsverbot, false],
  [`${norm}.STRAF`, 'Xt', ausschlussNummer4],
  ['Q.MASSN', 'X', massnahmen(norm)],
  [`${norm}.MASSN`, 'X', massnahmen(norm), false],
  [`${norm}.ZEITP`, 'Z', zeitpunkt(norm)],
  ['Q.60B', 'Xk', ohneZusatz, false],
  ['Q.MIT', 'H', mitwirkung, false],
];

const aufenthalt16g: readonly Zeile[] = [
  ['Q.AUSW4', 'X', sicherheit],
  ['Q.EAV', 'Xk', einreiseverbot],
  ...ausbildungsweg('16g'),
  ['16g.LU', 'H', mittelZurAusbildung],
  ['16g.PASS', 'R', pass],
  ['Q.AUSW', 'R/Xt', ausweisungsinteresse],
];

const arbeit19d: readonly Zeile[] = [
  ['Q.AUSW4', 'X', sicherheit],
  ['Q.EAV', 'Xk', einreiseverbot],
  ['19d.WOHN', 'H', wohnraum],
  ['19d.DEU', 'H', deutschkenntnisse('B1', ['muendlich', 'schriftlich'])],
  ['19d.EXTR', 'X', geprueftKeine('extremismus')],
  ['19d.STRAF', 'Xt', straffreiBisFuenfzig],
  ['19d.BA', 'H', passendeStelle],
  ['Q.LU', 'R', vollGesichert(false)],
  ...allgemein,
  ['Q.60A6', 'Xk/X', erwerbsverbot, false],
];

const absatz1 = (pflegehilfe: boolean): readonly Zeile[] => [
  ...arbeit19d,
  ['Q.ASYL1', 'Xk', keinAsylverfahren],
  ['Q.ASYL3', 'X', asylsperre(true)],
  ['19d.STATUS', 'H/Z', status25b(false)],
  ['19d.QUAL', 'H/Z', qualifikation(pflegehilfe)],
  ['19d.TAEUSCH', 'X', nieGetaeuscht],
  ['19d.HIND', 'X', geprueftKeine('hinausgezoegert')],
];

type Regel60d = {
  readonly einreise: string;
  readonly stufen: readonly Stufe[];
  readonly monate: number;
  readonly stunden: number;
  readonly stundenAlleinerziehend?: number;
};

const voraussetzungen60d = (r: Regel60d): readonly Zeile[] => [
  ['60d.EINR', 'F', einreiseBis(r.einreise)],
  ['60d.ID', 'F', identitaetBeiderInFrist(r.stufen)],
  ['60d.DULD', 'Z', vorduldung(12, false)],
  ['60d.ARB', 'Z/H', versichertBeschaeftigt(r.monate, r.stunden, r.stundenAlleinerziehend)],
  ['60d.LU12', 'Z/H', gesichertVorAntrag(12, '60d')],
  ['60d.LU', 'H', eigenerUnterhalt],
  ['60d.DEU', 'H', deutschkenntnisse('A2', ['muendlich'])],
  ['60d.STRAF', 'Xt', straffrei60d],
  ['60d.EXTR', 'X', extremismusBeider],
  ['60d.AUSW', 'X', geprueftKeine('ausweisungsverfuegung')],
  ['60d.KIND', 'H/X', kinder60d],
  ['60d.INTK', 'H', integrationskurs],
];

/** The stages of the old version are own knowledge; the catalogue names entry, work and hours only. */
const alt60d = voraussetzungen60d({
  einreise: '2018-08-01',
  stufen: [
    { bis: '2016-12-31', inArbeitAm: '2020-01-01', fristAm: '2020-06-30' },
    { bis: '2018-08-01', fristAm: '2020-06-30' },
  ],
  monate: 18,
  stunden: 35,
  stundenAlleinerziehend: 20,
});
const neu60d = voraussetzungen60d({
  einreise: '2022-12-31',
  stufen: [{ bis: '2016-12-31' }, { bis: '2022-12-31', fristAm: '2024-12-31' }],
  monate: 12,
  stunden: 20,
});
const neben60d: readonly Zeile[] = [
  ['Q.60A6', 'Xk/X', erwerbsverbot, false],
  ['Q.60B', 'Xk', ohneZusatz, false],
  ['Q.MIT', 'H', mitwirkung, false],
];

/** § 25b Abs. 6 takes over § 60d as it reads on the day of the Rechtsstand. */
const weiterErfuellt = (l: Lage): Antwort =>
  alleDavon(...(l.rechtsstand < tag('2024-03-01') ? alt60d : neu60d).map(([, , frage]) => frage))(l);

const in25b6 = (id: string, von: string, bis: string | null): Fassung => ({
  id,
  von,
  bis,
  kriterien: [
    ...schranken,
    ['Q.ASYL3', 'R', asylsperre(false)],
    ...allgemein,
    ['25b2.MIT', 'Xk', verhaltenMitMitwirkung],
    ['25b2.AUSW', 'Xt', zwingendWegenStrafe],
    ['25b.SPERRE', 'R', sperreDesWegs, false],
    ['25b6.ZEIT', 'Z', beschaeftigungsduldung(30)],
    ['25b6.VOR', 'H', weiterErfuellt],
    ['25b6.DEU', 'H', deutschNachKurs('A2')],
  ],
});

/** Where the second implementation says nothing in some cases, with the reason; a test names any other silence. */
export const TEILWEISE: Readonly<Record<string, string>> = {
  '25a2.HIND': 'two relatives open two ways at once: which one is examined is a matter of order, not of law',
  '25a2.STRAF': 'as 25a2.HIND',
  '25a2.EHE': 'as 25a2.HIND',
  '25a2.LU':
    'as 25a2.HIND; and whether the need of the young person at school counts is not settled (recht.md 4.2)',
  '60c.ZEITP': 'two trainings that begin on the same day',
  '16g.ZEITP': 'as 60c.ZEITP',
};

export const wege: readonly Weg[] = [
  {
    id: '25a1',
    farbe: true,
    fassungen: [
      {
        id: '25a-2011',
        von: '2011-07-01',
        bis: '2015-07-31',
        kriterien: [
          ...immer25a,
          ['25a1.EINR', 'F', einreiseVorAlter(14)],
          ['25a1.ALTER', 'F', antragVorAlter(21, '25a1', 15)],
          ['25a1.STATUS', 'Z', status25b(false)],
          ['25a1.VORAUF', 'Z', voraufenthalt('25a', 72, null, false)],
          ['25a1.SCHULE', 'Z/H', schule(6, { regel: false, befreiung: false })],
        ],
      },
      {
        id: '25a-2015',
        von: '2015-08-01',
        bis: '2022-12-30',
        kriterien: [
          ...immer25a,
          ['25a1.PERS', 'Z', mindestalter(14)],
          ['25a1.ALTER', 'F', antragVorAlter(21, '25a1')],
          ['25a1.STATUS', 'Z', status25b(false)],
          ['25a1.VORAUF', 'Z', voraufenthalt('25a', 48, null, false)],
          ['25a1.SCHULE', 'R/Z/H', schule(4, { regel: true, befreiung: false })],
        ],
      },
      {
        id: '25a-2022',
        von: '2022-12-31',
        bis: '2027-06-30',
        kriterien: [
          ...immer25a,
          ['25a1.PERS', 'Z', mindestalter(14)],
          ['25a1.ALTER', 'F', antragVorAlter(27, '25a1')],
          ['25a1.STATUS', 'Z', vorduldung(12, true)],
          ['25a1.VORAUF', 'Z', voraufenthalt('25a', 36, null, true)],
          ['25a1.SCHULE', 'R/Z/H', schule(3, { regel: true, befreiung: true })],
        ],
      },
      {
        id: '25a-2027',
        von: '2027-07-01',
        bis: null,
        kriterien: [
          ...immer25a,
          ['25a1.PERS', 'Z', mindestalter(14)],
          ['25a1.ALTER', 'F', antragVorAlter(27, '25a1')],
          ['25a1.STATUS', 'Z', vorduldung(12, false)],
          ['25a1.VORAUF', 'Z', voraufenthalt('25a', 36, null, false)],
          ['25a1.SCHULE', 'R/Z/H', schule(3, { regel: true, befreiung: true })],
        ],
      },
    ],
  },
  {
    id: '25b1',
    farbe: true,
    fassungen: [
      in25b('25b-2015', '2015-08-01', '2019-12-31', [8, 6], false),
      in25b('25b-2020', '2020-01-01', '2022-12-30', [8, 6], false),
      in25b('25b-2022', '2022-12-31', '2027-06-30', [6, 4], true),
      in25b('25b-2027', '2027-07-01', null, [6, 4], false),
    ],
  },
  {
    id: '25a2',
    farbe: true,
    fassungen: [
      familie25a('25a2-2011', '2011-07-01', '2015-07-31', 6, ['eltern', 'geschwister']),
      familie25a('25a2-2015', '2015-08-01', '2022-12-30', 4, ALLE_ROLLEN),
      familie25a('25a2-2022', '2022-12-31', '2027-06-30', 3, ALLE_ROLLEN),
      familie25a('25a2-2027', '2027-07-01', null, 3, ALLE_ROLLEN),
    ],
  },
  {
    id: '25b4',
    farbe: true,
    fassungen: [
      familie25b('25b4-2015', '2015-08-01', '2022-12-30', 6),
      familie25b('25b4-2022', '2022-12-31', '2027-06-30', 4),
      familie25b('25b4-2027', '2027-07-01', null, 4),
    ],
  },
  {
    id: '104c',
    farbe: true,
    fassungen: [
      {
        id: '104c-2022',
        von: '2022-12-31',
        bis: '2025-12-30',
        kriterien: [
          ...schranken,
          ['Q.ASYL3', 'R', asylsperre(false)],
          ...allgemein.filter(([name]) => name !== 'Q.ID' && name !== 'Q.PASS'),
          ['104c.STATUS', 'H/Z', status25b(true)],
          ['104c.ZEIT', 'F', aufenthaltAm(tag('2022-10-31'), 60)],
          ['104c.FDGO', 'H', bekenntnis],
          ['104c.STRAF', 'Xt', straffrei(bisFuenfzigOderNeunzig(false))],
          ['104c.TAEUSCH', 'R/Xk', wiederholteTaeuschung],
        ],
      },
      {
        id: '104c-2026',
        von: '2025-12-31',
        bis: '2027-06-30',
        kriterien: [['104c.NEU', 'F', keineNeuerteilung(tag('2025-12-30'))]],
      },
    ],
  },
  {
    id: '25b6',
    farbe: true,
    fassungen: [
      in25b6('25b6-2020', '2020-01-01', '2022-12-30'),
      in25b6('25b6-2022', '2022-12-31', '2027-06-30'),
      in25b6('25b6-2027', '2027-07-01', null),
    ],
  },
  {
    id: '60c',
    farbe: true,
    bruecke: true,
    fassungen: [
      { id: '60c-2020', von: '2020-01-01', bis: '2026-06-11', kriterien: ausbildungsweg('60c') },
      { id: '60c-2026', von: '2026-06-12', bis: null, kriterien: ausbildungsweg('60c') },
    ],
  },
  {
    id: '16g',
    farbe: true,
    fassungen: [
      { id: '16g-2024', von: '2024-03-01', bis: '2026-06-11', kriterien: aufenthalt16g },
      { id: '16g-2026', von: '2026-06-12', bis: null, kriterien: aufenthalt16g },
    ],
  },
  {
    id: '19d',
    farbe: true,
    fassungen: [
      { id: '19d-2020', von: '2020-03-01', bis: '2024-02-29', kriterien: absatz1(false) },
      { id: '19d-2024', von: '2024-03-01', bis: null, kriterien: absatz1(true) },
    ],
  },
  {
    id: '19d1a',
    farbe: true,
    fassungen: [
      {
        id: '19d1a-2020',
        von: '2020-03-01',
        bis: null,
        kriterien: [...arbeit19d, ['19d.1A', 'Z/H', nachAusbildungsduldung]],
      },
    ],
  },
  {
    id: '60d',
    farbe: true,
    bruecke: true,
    fassungen: [
      { id: '60d-2020', von: '2020-01-01', bis: '2024-02-29', kriterien: [...alt60d, ...neben60d] },
      { id: '60d-2024', von: '2024-03-01', bis: null, kriterien: [...neu60d, ...neben60d] },
    ],
  },
  {
    id: '255',
    farbe: false,
    fassungen: [
      {
        id: '25-5-2005',
        von: '2005-01-01',
        bis: null,
        kriterien: [
          ...schranken,
          ...allgemein,
          ['Q.ASYL3', 'X', asylsperre(true)],
          ['Q.LU', 'R', vollGesichert(false)],
          ['Q.VISUM', 'R', visum],
          ['255.ALLG', 'R/X', allgemeines, false],
          ['255.18M', 'Z', vorduldung(18, false)],
          ['255.VERS', 'Xk', verhaltenMitMitwirkung],
        ],
      },
    ],
  },
];
