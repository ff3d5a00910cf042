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
});
export type Beistand = z.output<typeof beistand>;

/** @param land of the office; null: none is chosen, then only the Federation speaks. */
export function hinweiseFuer(land: string | null, tag: Datum): readonly Hinweis[] {
  return alleHinweise.filter((each) => (each.land === 'bund' || each.land === land) && gilt(each, tag));
}

export function beistandFuer(
  { land, leitsaetze }: { readonly land: string | null; readonly leitsaetze: readonly Leitsatz[] },
  tag: Datum,
): readonly Beistand[] {
  return [
    ...leitsaetze.filter((each) => gilt(each, tag)).map(fromLeitsatz),
    ...hinweiseFuer(land, tag).map(fromHinweis),
  ];
}

function fromLeitsatz(leitsatz: Leitsatz): Beistand {
  return {
    art: 'leitsatz',
    id: leitsatz.id,
    kriterien: [...kriterienOf(leitsatz)],
    wer: `Leitsatz der Behörde: ${leitsatz.titel}`,
    text: leitsatz.text,
    quelle: leitsatz.quelle ?? 'ohne Quelle',
    ueberholt: null,
  };
}

function fromHinweis({
  id,
  kriterien,
  herausgeber,
  dokument,
  text,
  tiefe,
  quelle,
  ueberholt,
}: Hinweis): Beistand {
  return {
    art: 'hinweis',
    id,
    kriterien,
    wer: `${herausgeber}: ${dokument}`,
    text,
    quelle: `${quelle} (${lesetiefe.label(tiefe)})`,
    ueberholt,
  };
}
