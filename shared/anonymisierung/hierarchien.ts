/** How the recognisable columns of the record table become coarser, step by step; declared, not computed. */
import type { Anonym } from './anonymise.ts';
import { klassenLabel, type Klasse } from './kreuztabellen.ts';
import { merkmale, type Merkmal } from './merkmale.ts';

/** What somebody could know about a neighbour. */
export const QUASI = [
  'altersgruppe',
  'geschlecht',
  'staatengruppe',
  'gemeinde',
  'aufenthaltsdauer',
  'haushalt',
] as const satisfies readonly Merkmal[];
/** What nobody shall learn about a neighbour, with the states that say nothing bad. */
export const SENSIBEL = [
  { merkmal: 'ampel', harmlos: 'ungeprueft' },
  { merkmal: 'ablehnung', harmlos: 'keine' },
] as const satisfies readonly { readonly merkmal: Merkmal; readonly harmlos: string }[];

const STUFEN: Readonly<Record<(typeof QUASI)[number], readonly (readonly (readonly string[])[])[]>> = {
  altersgruppe: [
    [
      ['0_13', '14_17'],
      ['18_26', '27_39'],
      ['40_59', 'ab_60'],
    ],
    [
      ['0_13', '14_17'],
      ['18_26', '27_39', '40_59', 'ab_60'],
    ],
  ],
  geschlecht: [],
  staatengruppe: [
    [
      ['westbalkan', 'osteuropa'],
      ['nahost', 'zentralasien', 'ostasien'],
      ['nordafrika', 'westafrika', 'afrika'],
      ['uebrige', 'ungeklaert', 'ohne'],
    ],
  ],
  gemeinde: [],
  aufenthaltsdauer: [
    [
      ['0_3', '4_5'],
      ['6_7', '8_11'],
    ],
    [
      ['0_3', '4_5'],
      ['6_7', '8_11', 'ab_12'],
    ],
  ],
  haushalt: [[['allein', 'erwachsene']]],
};

/** One recognisable column: what somebody has, and as what it may be shown. */
export type Spalte = {
  readonly id: string;
  readonly titel: string;
  /** Codes of the values, in the order of `stufen[i]`. */
  readonly werte: readonly string[];
  /** Value of a person, as position. */
  readonly wertOf: (person: Datensatz) => number;
  /** Per step, from fine to everything: the group of each value. */
  readonly stufen: readonly (readonly Gruppe[])[];
};
/** One object per group: the same group is the same object. */
export type Gruppe = {
  readonly label: string;
  /** Share of all values that stand together here: 0 exact, 1 everything. */
  readonly verlust: number;
};
/** A person for the record table: the traits, and the half-year of the decision (`2026-1`; null without one). */
export type Datensatz = { readonly anonym: Anonym; readonly entscheidung: string | null };

export const ALLE: Gruppe = { label: 'nicht angegeben', verlust: 1 };

/** Column of a trait. States that are hidden in its one-way table stand together at every step. */
export function spalteOf(merkmal: (typeof QUASI)[number], klassen: readonly Klasse[]): Spalte {
  const zustaende = Object.keys(merkmale[merkmal].zustaende);
  const verbunden = klassen.filter((klasse) => klasse.zustaende.length > 1).map((klasse) => klasse.zustaende);
  return {
    id: merkmal,
    titel: merkmale[merkmal].titel,
    werte: zustaende,
    wertOf: ({ anonym }) => zustaende.indexOf(anonym[merkmal]),
    stufen: stufenOf(zustaende, {
      gruppen: [[], ...STUFEN[merkmal]],
      verbunden,
      label: (werte) => klassenLabel(merkmal, werte),
    }),
  };
}

/** Half-year of the decision; then its year, then nothing. */
export function entscheidungsspalte(personen: readonly Datensatz[]): Spalte {
  const werte = [...new Set(personen.map(({ entscheidung }) => entscheidung ?? ''))].toSorted();
  const jahre = [...new Set(werte.map((wert) => wert.slice(0, 4)))];
  const wort = (wert: string) => (wert === '' ? 'keine' : `${wert.slice(5)}. Halbjahr ${wert.slice(0, 4)}`);
  return {
    id: 'entscheidung',
    titel: 'Entscheidung im',
    werte,
    wertOf: ({ entscheidung }) => werte.indexOf(entscheidung ?? ''),
    stufen: stufenOf(werte, {
      gruppen: [[], jahre.map((jahr) => werte.filter((wert) => wert.startsWith(jahr) && wert !== ''))],
      verbunden: [],
      label: (gruppe) => (gruppe.length > 1 ? (gruppe[0]?.slice(0, 4) ?? '') : gruppe.map(wort).join(' · ')),
    }),
  };
}

function stufenOf(
  werte: readonly string[],
  {
    gruppen,
    verbunden,
    label,
  }: {
    readonly gruppen: readonly (readonly (readonly string[])[])[];
    readonly verbunden: readonly (readonly string[])[];
    readonly label: (werte: readonly string[]) => string;
  },
): Gruppe[][] {
  const stufen = gruppen.map((stufe) => {
    const vater = new Map(werte.map((wert) => [wert, wert]));
    const wurzel = (wert: string): string => {
      const oben = vater.get(wert) ?? wert;
      return oben === wert ? wert : wurzel(oben);
    };
    for (const [erster = '', ...weitere] of [...stufe, ...verbunden])
      for (const wert of weitere) vater.set(wurzel(wert), wurzel(erster));
    const zusammen = new Map(
      [...Map.groupBy(werte, wurzel)].map(([oben, gruppe]): [string, Gruppe] => [
        oben,
        {
          label: label(gruppe),
          verlust: werte.length < 2 ? 0 : (gruppe.length - 1) / (werte.length - 1),
        },
      ]),
    );
    return werte.map((wert) => zusammen.get(wurzel(wert)) ?? ALLE);
  });
  return [...stufen, werte.map(() => ALLE)];
}
