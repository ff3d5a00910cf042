/**
 * Many people under one law, streamed: a block of people is asked one criterion after the other, not one person after
 * the other. Examining is so small a work that most of its time would go into fetching the code of the next criterion.
 */
import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { vorschlagFor, type Wegbefund } from './bewerten.ts';
import type { Pruefrahmen } from './engine/ergebnis.ts';
import { Kontext } from './engine/kontext.ts';
import type { Kriterium } from './engine/kriterium.ts';
import type { Plan, Wegplan } from './engine/plan.ts';
import { later, zustandsbit } from './engine/vorschlag.ts';

/** People asked together: few enough for their facts to stay near, many enough for the code of a criterion to. */
const BLOCK = 16;

/**
 * Hands every person over when all is known about them, in their order; nobody is kept.
 * @param take reads the finding of a criterion with `kontext.befund`; the ways are in the order of the plan.
 */
export function pruefeMenge(
  plan: Plan,
  rahmen: Pruefrahmen,
  faelle: Iterable<Fall>,
  take: (kontext: Kontext, wege: readonly Wegbefund[]) => void,
): void {
  let block: Kontext[] = [];
  for (const fall of faelle) {
    block.push(new Kontext(fall, rahmen));
    if (block.length < BLOCK) continue;
    pruefeBlock(plan, block, take);
    block = [];
  }
  pruefeBlock(plan, block, take);
}

function pruefeBlock(
  { kriterien, wege }: Plan,
  block: readonly Kontext[],
  take: (kontext: Kontext, wege: readonly Wegbefund[]) => void,
): void {
  for (const kriterium of kriterien) ask(kriterium, block);
  for (const kontext of block)
    take(
      kontext,
      wege.map((weg) => bewerteWeg(weg, kontext)),
    );
}

/** A function of its own, because it is where the time goes: what is called so often is compiled best. */
function ask(kriterium: Kriterium, block: readonly Kontext[]): void {
  for (const kontext of block) kontext.befund(kriterium);
}

function bewerteWeg({ rechtsgrundlage, entscheidend, zuWerten }: Wegplan, kontext: Kontext): Wegbefund {
  const vorkommen = { entscheidend: 0, zuWerten: 0 };
  const { horizont } = kontext;
  let latest: Datum | null = null;
  for (const kriterium of entscheidend) {
    const befund = kontext.befund(kriterium);
    vorkommen.entscheidend |= zustandsbit(befund, horizont);
    latest = later(latest, befund);
  }
  for (const kriterium of zuWerten) vorkommen.zuWerten |= zustandsbit(kontext.befund(kriterium), horizont);
  return vorschlagFor(rechtsgrundlage, vorkommen, latest);
}
