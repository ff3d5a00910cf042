/** Two days side by side. Only tables of a day are compared: figures of a period have no Stichtag of their own. */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Auswertung } from './auswertung.ts';
import type { Auswertungstabelle } from './tabelle.ts';

export const STICHTAGTABELLEN = [
  'ampel',
  'trichter',
  'antragsstand',
  'betreuung',
  'duldungszeit',
  'alter',
  'herkunft',
  'hemmnisse',
  'haushalte',
] as const;

export type Vergleichszeile = {
  readonly label: string;
  readonly erster: number;
  readonly zweiter: number;
  readonly differenz: number;
  /** Change in whole per cent of the first figure; null where that is nought, which has no per cent. */
  readonly prozent: number | null;
  /** People behind the second figure and not behind the first, and the other way round; they may outweigh each other. */
  readonly dazu: readonly string[];
  readonly heraus: readonly string[];
};
export type Vergleichstabelle = Pick<Auswertungstabelle, 'id' | 'titel' | 'einheit'> & {
  readonly definition: string;
  readonly zeilen: readonly Vergleichszeile[];
  /** Null where one thing may stand in several rows. */
  readonly summe: Vergleichszeile | null;
};

/**
 * @param tag the day of the second
 * @throws a defect when the two were made by different tables
 */
export function vergleiche(
  erster: Auswertung,
  zweiter: Auswertung,
  tag: Datum,
): readonly Vergleichstabelle[] {
  return STICHTAGTABELLEN.map((id) => {
    const tabelle = compare(tableOf(erster, id), tableOf(zweiter, id));
    // The definition names the day of its table; here two days stand side by side.
    return { ...tabelle, definition: tabelle.definition.replaceAll(formatDatum(tag), 'jeweiligen Stichtag') };
  });
}

function compare(a: Auswertungstabelle, b: Auswertungstabelle): Vergleichstabelle {
  const before = new Map(a.zeilen.map(({ label, zellen }) => [label, zellen.flat()]));
  const zeilen = b.zeilen.map(({ label, zellen }) => line(label, before.get(label) ?? [], zellen.flat()));
  const everybody = ({ zeilen: rows }: Auswertungstabelle) => rows.flatMap(({ zellen }) => zellen.flat());
  return {
    id: b.id,
    titel: b.titel,
    einheit: b.einheit,
    definition: b.definition,
    zeilen,
    summe: a.summierbar && b.summierbar ? line('Summe', everybody(a), everybody(b)) : null,
  };
}

function line(label: string, vorher: readonly string[], nachher: readonly string[]): Vergleichszeile {
  const [erster, zweiter] = [vorher.length, nachher.length];
  const differenz = zweiter - erster;
  return {
    label,
    erster,
    zweiter,
    differenz,
    prozent: erster === 0 ? null : Math.round((differenz / erster) * 100),
    dazu: without(nachher, vorher),
    heraus: without(vorher, nachher),
  };
}

/** What is in the one and not in the other; somebody who is in twice and was in once has come once. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of those) left.set(each, (left.get(each) ?? 0) + 1);
  return these.filter((each) => {
    const there = left.get(each) ?? 0;
    left.set(each, there - 1);
    return there <= 0;
  });
}

function tableOf({ tabellen }: Auswertung, id: string): Auswertungstabelle {
  const found = tabellen.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}
