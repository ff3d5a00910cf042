import type { Datum } from '#shared/lib/datum.ts';

/** What is counted; a figure without its unit is none. */
export type Einheit = 'Personen' | 'Entscheidungen' | 'Betreuungen' | 'Anträge' | 'Titel' | 'Haushalte';

export type Zaehltabelle = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: Einheit;
  readonly stichtag: Datum;
  readonly spalten: readonly string[];
  readonly zeilen: readonly { readonly label: string; readonly werte: readonly number[] }[];
  /** Null where one person may stand in several rows: such columns are not added up. */
  readonly summe: readonly number[] | null;
};

export type Zaehlvorgabe<T> = {
  readonly id: string;
  readonly titel: string;
  readonly definition: string;
  readonly einheit: Einheit;
  readonly stichtag: Datum;
  /** Rows in their order, by key. */
  readonly zustaende: Readonly<Record<string, string>>;
  /** The one row a thing belongs to. */
  readonly zustand: (ding: T) => string;
  /** Columns in their order, by key; left out for a single one. */
  readonly spalten?: Readonly<Record<string, string>>;
  readonly spalte?: (ding: T) => string;
};

/**
 * Counts things that each stand in exactly one row and one column.
 * @throws a defect when something falls through the rows: no table is written whose sum is wrong.
 */
export function zaehle<T>(dinge: readonly T[], vorgabe: Zaehlvorgabe<T>): Zaehltabelle {
  const { id, titel, definition, einheit, stichtag, zustaende, zustand, spalte } = vorgabe;
  const spalten = vorgabe.spalten === undefined ? { alle: einheit } : { ...vorgabe.spalten };
  const spaltenKeys = Object.keys(spalten);
  const zellen = new Map(Object.keys(zustaende).map((key) => [key, spaltenKeys.map(() => 0)]));
  for (const ding of dinge) {
    const werte = zellen.get(zustand(ding));
    const index = spalte === undefined ? 0 : spaltenKeys.indexOf(spalte(ding));
    if (werte === undefined || werte[index] === undefined)
      throw new Error(`table ${id}: a state without row or column`);
    werte[index] += 1;
  }
  const mitGesamt = spaltenKeys.length > 1;
  const zeilen = [...zellen].map(([key, werte]) => ({
    label: zustaende[key] ?? key,
    werte: mitGesamt ? [...werte, addiere(werte)] : werte,
  }));
  const summe =
    zeilen[0]?.werte.map((_, index) => addiere(zeilen.map(({ werte }) => werte[index] ?? 0))) ?? [];
  if (summe.at(-1) !== dinge.length && zeilen.length > 0)
    throw new Error(`table ${id}: sum ${summe.at(-1)} of ${dinge.length}`);
  return {
    id,
    titel,
    definition,
    einheit,
    stichtag,
    spalten: [...Object.values(spalten), ...(mitGesamt ? ['gesamt'] : [])],
    zeilen,
    summe,
  };
}

export function addiere(werte: readonly number[]): number {
  return werte.reduce((sum, wert) => sum + wert, 0);
}

/** Rows of a table from a code list, in its order. */
export const listLabels = <K extends string>(liste: {
  readonly options: readonly { readonly value: K; readonly label: string }[];
}): Record<string, string> => Object.fromEntries(liste.options.map(({ value, label }) => [value, label]));

/**
 * Checks tables that belong together: everybody stands in each table of people that is added up, and no title
 * occurs twice.
 * @throws a defect: figures that contradict each other are not written
 */
export function pruefeSummen(tabellen: readonly Zaehltabelle[], bestand: number): readonly Zaehltabelle[] {
  const titel = new Set<string>();
  for (const tabelle of tabellen) {
    if (titel.has(tabelle.titel)) throw new Error(`table ${tabelle.id}: its title stands twice`);
    titel.add(tabelle.titel);
    if (tabelle.zeilen.some(({ werte }) => werte.length !== tabelle.spalten.length))
      throw new Error(`table ${tabelle.id}: a row has not as many figures as columns`);
    if (tabelle.einheit === 'Personen' && tabelle.summe !== null && tabelle.summe.at(-1) !== bestand)
      throw new Error(`table ${tabelle.id}: ${tabelle.summe.at(-1)} of ${bestand} people`);
  }
  return tabellen;
}
