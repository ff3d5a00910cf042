/**
 * What may become known about people outside the office: a handful of coarse traits, each with disjoint states.
 * Everything else of the register has no way out (feldregeln.ts).
 */
import { alter, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import {
  ampelfarbe,
  ausgangslage,
  betreuungsart,
  type ablehnungsgrund,
  type sprachniveau,
} from '#shared/domain/codes.ts';
import { staatengruppen } from '#shared/domain/staaten.ts';

export type Merkmal =
  | 'ampel'
  | 'lage'
  | 'altersgruppe'
  | 'geschlecht'
  | 'staatengruppe'
  | 'aufenthaltsdauer'
  | 'sprachniveau'
  | 'betreuung'
  | 'gemeinde'
  | 'haushalt'
  | 'ablehnung';

export type MerkmalInfo = {
  readonly titel: string;
  /** What is counted, on which day, with which borders. */
  readonly definition: string;
  /** Disjoint states in the order of the table; the key is what the rules return. */
  readonly zustaende: Readonly<Record<string, string>>;
  /** State of everybody about whom nothing is known. */
  readonly ohne: string;
};

const labels = <K extends string>(liste: {
  readonly options: readonly { readonly value: K; readonly label: string }[];
}) => Object.fromEntries(liste.options.map(({ value, label }) => [value, label]));

export const altersgruppen = {
  '0_13': 'unter 14 Jahren',
  '14_17': '14 bis 17 Jahre',
  '18_26': '18 bis 26 Jahre',
  '27_39': '27 bis 39 Jahre',
  '40_59': '40 bis 59 Jahre',
  ab_60: '60 Jahre und älter',
  ohne: 'ohne Angabe',
} as const;
export const dauergruppen = {
  '0_3': 'unter 4 Jahren',
  '4_5': '4 bis 5 Jahre',
  '6_7': '6 bis 7 Jahre',
  '8_11': '8 bis 11 Jahre',
  ab_12: '12 Jahre und länger',
  ohne: 'ohne Angabe',
} as const;

export const merkmale: Readonly<Record<Merkmal, MerkmalInfo>> = {
  ampel: {
    titel: 'Ampelgruppe',
    definition:
      'Letzte Entscheidung eines Menschen bis zum Stichtag; ohne Entscheidung gilt eine Person als ungeprüft. Vorschläge des Programms zählen nicht.',
    zustaende: { ...labels(ampelfarbe), ungeprueft: 'ungeprüft' },
    ohne: 'ungeprueft',
  },
  lage: {
    titel: 'Stand im Programm',
    definition: 'Eintrag im Register am Tag der Auswertung.',
    zustaende: labels(ausgangslage),
    ohne: 'in_pruefung',
  },
  altersgruppe: {
    titel: 'Altersgruppe',
    definition:
      'Vollendete Lebensjahre am Stichtag; ist nur das Geburtsjahr bekannt, gilt der späteste mögliche Geburtstag.',
    zustaende: altersgruppen,
    ohne: 'ohne',
  },
  geschlecht: {
    titel: 'Geschlecht',
    definition: 'Eintrag im Register; divers und ohne Angabe sind zusammengefasst.',
    zustaende: { w: 'weiblich', m: 'männlich', dx: 'divers oder ohne Angabe' },
    ohne: 'dx',
  },
  staatengruppe: {
    titel: 'Herkunft nach Staatengruppen',
    definition: 'Staatsangehörigkeit nach Gruppen von Staaten; einzelne Staaten werden nicht ausgewiesen.',
    zustaende: staatengruppen,
    ohne: 'ohne',
  },
  aufenthaltsdauer: {
    titel: 'Jahre seit der ersten Einreise',
    definition: 'Vollendete Jahre seit der ersten Einreise am Stichtag, ohne Prüfung auf Unterbrechungen.',
    zustaende: dauergruppen,
    ohne: 'ohne',
  },
  sprachniveau: {
    titel: 'Deutsch (mündlich)',
    definition:
      'Höchstes nachgewiesenes Niveau; „nicht nachgewiesen“ heißt unbekannt und nicht „keine Kenntnisse“.',
    zustaende: {
      bis_A1: 'keine oder A1',
      A2: 'A2',
      B1: 'B1',
      ab_B2: 'B2 und höher',
      ohne: 'nicht nachgewiesen',
    },
    ohne: 'ohne',
  },
  betreuung: {
    titel: 'Betreuung',
    definition: 'Betreuung, die am Stichtag läuft; Träger werden nicht einzeln ausgewiesen.',
    zustaende: labels(betreuungsart),
    ohne: 'keine',
  },
  gemeinde: {
    titel: 'Wohnort',
    definition:
      'Ort des Haushalts im Register: am Sitz der Behörde oder anderswo; einzelne Orte werden nicht ausgewiesen.',
    zustaende: { sitz: 'am Sitz der Behörde', andere: 'andere Gemeinde', ohne: 'ohne Angabe' },
    ohne: 'ohne',
  },
  haushalt: {
    titel: 'Haushalt',
    definition:
      'Personen desselben Haushalts im Register; als Kind zählt, wer am Stichtag unter 18 ist. Wer keinem Haushalt zugeordnet ist, steht unter „ohne Angabe“.',
    zustaende: {
      allein: 'allein',
      erwachsene: 'mit anderen Erwachsenen',
      kinder: 'mit Kindern unter 18',
      ohne: 'ohne Angabe',
    },
    ohne: 'ohne',
  },
  ablehnung: {
    titel: 'Grund der letzten Ablehnung',
    definition:
      'Letzter abgelehnter Antrag bis zum Stichtag, Gründe in zwei Gruppen; was zu welcher gehört, wird nicht einzeln ausgewiesen.',
    zustaende: {
      keine: 'keine Ablehnung erfasst',
      bedingung: 'eine Bedingung war noch nicht erfüllt',
      andere: 'anderer Grund',
    },
    ohne: 'keine',
  },
};

export const merkmalNamen = Object.keys(merkmale) as Merkmal[];

export function altersgruppe(geburtsdatum: TeilDatum, stichtag: Datum): keyof typeof altersgruppen {
  return gruppe(
    alter(spanne(geburtsdatum).bis, stichtag),
    [
      [14, '0_13'],
      [18, '14_17'],
      [27, '18_26'],
      [40, '27_39'],
      [60, '40_59'],
    ],
    'ab_60',
  );
}

export function aufenthaltsdauer(einreise: Datum, stichtag: Datum): keyof typeof dauergruppen {
  return gruppe(
    alter(einreise, stichtag),
    [
      [4, '0_3'],
      [6, '4_5'],
      [8, '6_7'],
      [12, '8_11'],
    ],
    'ab_12',
  );
}

/** People of the household, and the place of the office: what a trait needs beside its own field. */
export type Umfeld = {
  readonly geburtsdaten: readonly (TeilDatum | null)[];
  readonly sitz: string | null;
};

export function gemeindegruppe(ort: string, { sitz }: Umfeld): string {
  const gleich = (text: string) => text.trim().toLocaleLowerCase('de-DE');
  if (sitz === null || sitz.trim() === '') return 'ohne';
  return gleich(ort) === gleich(sitz) ? 'sitz' : 'andere';
}

/** A birth date that is not known counts as that of somebody of age. */
export function haushaltsgruppe(stichtag: Datum, { geburtsdaten }: Umfeld): string {
  if (geburtsdaten.length === 0) return 'ohne';
  if (geburtsdaten.some((geburt) => geburt !== null && alter(spanne(geburt).bis, stichtag) < 18))
    return 'kinder';
  return geburtsdaten.length === 1 ? 'allein' : 'erwachsene';
}

const BEDINGUNGEN: ReadonlySet<(typeof ablehnungsgrund.codes)[number]> = new Set([
  'pass',
  'zeit',
  'lebensunterhalt',
  'deutsch',
  'schulbesuch',
  'wohnraum',
]);

export function ablehnungsgruppe(grund: (typeof ablehnungsgrund.codes)[number]): string {
  return BEDINGUNGEN.has(grund) ? 'bedingung' : 'andere';
}

export function geschlechtsgruppe(code: string): string {
  return code === 'w' || code === 'm' ? code : 'dx';
}

export function sprachgruppe(niveau: (typeof sprachniveau.codes)[number]): string {
  switch (niveau) {
    case 'keine':
    case 'A1':
      return 'bis_A1';
    case 'A2':
    case 'B1':
      return niveau;
    case 'B2':
    case 'C1':
    case 'C2':
      return 'ab_B2';
  }
}

function gruppe<K extends string>(jahre: number, grenzen: readonly (readonly [number, K])[], rest: K): K {
  return grenzen.find(([unter]) => jahre < unter)?.[1] ?? rest;
}
