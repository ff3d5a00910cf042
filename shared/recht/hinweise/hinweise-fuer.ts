/** What is shown beside the criteria on a day: hints of the Federation and the chosen Land, Leitsätze of the office. */
import { z } from 'zod';
import type { Datum } from '#shared/lib/datum.ts';
import { hinweiseBund } from './bund.ts';
import { lesetiefe, type Hinweis } from './hinweis.ts';
import { hinweiseLaender } from './laender.ts';
import { gilt, kriterienOf, type Leitsatz } from './leitsatz.ts';

export const alleHinweise: readonly Hinweis[] = [...hinweiseBund, ...hinweiseLaender];

/** A Leitsatz in the same shape, so that window and paper show both the same way. */
export const beistand = z.strictObject({
  art: z.enum(['hinweis', 'leitsatz']),
  id: z.string(),
  kriterien: z.array(z.string()),
  /** Who says it, and where: „Niedersachsen: Runderlass … vom 20.01.2025“, „Leitsatz der Behörde: …“. */
  wer: z.string(),
  text: z.string(),
  /** What it rests on and how far it was read; the source of a Leitsatz. */
  quelle: z.string(),
  ueberholt: z.string().nullable(),
  /** The package it came with; null for what the program or the office says, and on papers of before. */
  paket: z.string().nullable().default(null),
});
export type Beistand = z.output<typeof beistand>;

/** @param land of the office; null: none is chosen, then only the Federation speaks. */
export function hinweiseFuer(land: string | null, tag: Datum): readonly Hinweis[] {
  return alleHinweise.filter((each) => (each.land === 'bund' || each.land === land) && gilt(each, tag));
}

/** What stands beside a check: of the office, of the packages it has loaded, and of the program. */
export type Beistandsquellen = {
  readonly land: string | null;
  readonly leitsaetze: readonly Leitsatz[];
  /** Of packages; one with the id of a hint of the program takes its place. */
  readonly pakethinweise?: readonly { readonly hinweis: Hinweis; readonly paket: string }[];
  readonly paketleitsaetze?: readonly { readonly leitsatz: Leitsatz; readonly paket: string }[];
};

export function beistandFuer(
  { land, leitsaetze, pakethinweise = [], paketleitsaetze = [] }: Beistandsquellen,
  tag: Datum,
): readonly Beistand[] {
  const own = new Set(leitsaetze.map(({ id }) => id));
  const replaced = new Set(pakethinweise.map(({ hinweis: { id } }) => id));
  const ofPackages = pakethinweise.filter(
    ({ hinweis }) => (hinweis.land === 'bund' || hinweis.land === land) && gilt(hinweis, tag),
  );
  return [
    ...leitsaetze.filter((each) => gilt(each, tag)).map((each) => fromLeitsatz(each)),
    ...paketleitsaetze
      .filter(({ leitsatz }) => gilt(leitsatz, tag) && !own.has(leitsatz.id))
      .map(({ leitsatz, paket }) => fromLeitsatz(leitsatz, paket)),
    ...hinweiseFuer(land, tag)
      .filter(({ id }) => !replaced.has(id))
      .map((each) => fromHinweis(each)),
    ...ofPackages.map(({ hinweis, paket }) => fromHinweis(hinweis, paket)),
  ];
}

function fromLeitsatz(leitsatz: Leitsatz, paket: string | null = null): Beistand {
  return {
    art: 'leitsatz',
    id: leitsatz.id,
    kriterien: [...kriterienOf(leitsatz)],
    wer:
      paket === null
        ? `Leitsatz der Behörde: ${leitsatz.titel}`
        : `Leitsatz aus dem Paket „${paket}“: ${leitsatz.titel}`,
    text: leitsatz.text,
    quelle: leitsatz.quelle ?? 'ohne Quelle',
    ueberholt: null,
    paket,
  };
}

function fromHinweis(
  { id, kriterien, herausgeber, dokument, text, tiefe, quelle, ueberholt }: Hinweis,
  paket: string | null = null,
): Beistand {
  return {
    art: 'hinweis',
    id,
    kriterien,
    wer: `${herausgeber}: ${dokument}`,
    text,
    quelle: `${quelle} (${lesetiefe.label(tiefe)})${paket === null ? '' : `, aus dem Paket „${paket}“`}`,
    ueberholt,
    paket,
  };
}
