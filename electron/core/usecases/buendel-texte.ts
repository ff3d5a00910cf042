/** What of the bundle is words and not figures: stories and decisions, each let through by a human. */
import type { GrundsatzDaten } from '#shared/dokumente/vorlagen/grundsatz.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { ENTSCHEIDUNGEN, entscheidungenTeil } from '../files/entscheidungen.ts';
import type { BuendelRahmen, BuendelTeil } from '../files/buendel.ts';
import { sha256 } from '../files/sha256.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadFreieGeschichten } from './fallgeschichte.ts';
import { loadGrundsaetze } from './grundsatz-daten.ts';

export type BuendelTexte = {
  readonly geschichten: readonly { readonly titel: string; readonly text: string }[];
  readonly entscheidungen: readonly GrundsatzDaten[];
  /** Decisions that stay in the house because a place in them is open; titles are for the office only. */
  readonly zurueckgehalten: readonly {
    readonly id: string;
    readonly titel: string;
    readonly offen: number;
  }[];
};

export function loadTexte(access: ReadAccess, stichtag: Datum): BuendelTexte {
  const grundsaetze = loadGrundsaetze(access, stichtag);
  return {
    geschichten: loadFreieGeschichten(access, stichtag),
    entscheidungen: grundsaetze.flatMap(({ daten }) => (daten === null ? [] : [daten])),
    zurueckgehalten: grundsaetze.flatMap(({ id, titel, daten, offen }) =>
      daten === null ? [{ id, titel, offen }] : [],
    ),
  };
}

/** Ties the words that were looked at to those that are written. */
export function textsumme({ geschichten, entscheidungen }: BuendelTexte): string {
  return sha256(new TextEncoder().encode(JSON.stringify({ geschichten, entscheidungen })));
}

/** The files of the bundle that are made of words; none if there is nothing to say. */
export async function textTeile(
  { entscheidungen }: BuendelTexte,
  rahmen: BuendelRahmen,
  stichtag: Datum,
): Promise<BuendelTeil[]> {
  return entscheidungen.length === 0 ? [] : [await entscheidungenTeil(entscheidungen, rahmen, stichtag)];
}

/** Words that were decided one by one, and the file in which the search for names may meet them. */
export function freieTexte({ entscheidungen }: BuendelTexte): {
  readonly datei: string;
  readonly texte: readonly string[];
} {
  const texte = entscheidungen.flatMap((daten) =>
    Object.values(daten).flatMap((wert) => (typeof wert === 'string' ? [wert] : [])),
  );
  return { datei: ENTSCHEIDUNGEN.name, texte };
}
