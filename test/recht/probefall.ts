/** The cases behind the sentences under docs/recht/aussagen: each can be made again from its number. */
import type { Datum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import type { Kriterium } from '#shared/recht/engine/kriterium.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { probe, type Probe } from '#test/gegenprobe/zufall.ts';
import { HANDFAELLE } from './handfaelle.ts';

/** All pages come from this one row of random cases. */
const SEED = 2011;

/** Which case a sentence comes from, and by which law. */
export type Herkunft = {
  /** Number of the random case; below zero for those made by hand. */
  readonly nummer: number;
  /** Day whose law is applied, often another one than the case would have. */
  readonly rechtsstand: Datum;
  /** Version of the route whose criterion is asked, e.g. `25b-2022`. */
  readonly fassung: string;
};

const bekannt = new Map<number, Probe>();

/** Numbers of the cases made by hand: −1, −2 … */
export const HANDNUMMERN: readonly number[] = HANDFAELLE.map((_, i) => -1 - i);

/** A case by its number, made once. */
export function probefall(nummer: number): Probe {
  const known = bekannt.get(nummer) ?? HANDFAELLE[-1 - nummer] ?? probe(SEED, nummer);
  bekannt.set(nummer, known);
  return known;
}

/** The criteria that a case made by hand is for; null: all of them. */
export function nurFuer(nummer: number): readonly string[] | null {
  return HANDFAELLE[-1 - nummer]?.fuer ?? null;
}

/** Everything about a case is computed anew, so that nothing of an earlier question is left. */
export function kontextOf({ nummer, rechtsstand }: Omit<Herkunft, 'fassung'>): Kontext {
  const { fall, rahmen } = probefall(nummer);
  return new Kontext(fall, { ...rahmen, rechtsstand });
}

const kriterien = new Map<string, Kriterium>(
  rechtsgrundlagen.flatMap(({ versionen }) =>
    versionen.flatMap((version) =>
      version.kriterien.map((k): [string, Kriterium] => [`${version.id} ${k.id}`, k]),
    ),
  ),
);

/**
 * Asks one criterion of one version.
 * @throws when the version has no such criterion (any more).
 */
export function frage(id: string, herkunft: Herkunft): KriteriumErgebnis {
  const kriterium = kriterien.get(`${herkunft.fassung} ${id}`);
  if (kriterium === undefined) throw new Error(`${herkunft.fassung} has no ${id}`);
  return kontextOf(herkunft).pruefe(kriterium).ergebnis();
}
