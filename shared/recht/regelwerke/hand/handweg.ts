/** A way that is listed with its source and the facts that speak for looking at it; nothing is computed. */
import type { Citation, FallErgebnis } from '../../engine/ergebnis.ts';
import type { Kontext } from '../../engine/kontext.ts';

export type Handweg = {
  readonly id: string;
  readonly titel: string;
  readonly citation: Citation;
  /** Facts of this person and prompts that go with them; never a restricted fact. */
  readonly hinweise: (kontext: Kontext) => readonly string[];
};

export function asGepruefteWege(wege: readonly Handweg[], kontext: Kontext): FallErgebnis['vonHand'] {
  return wege.map(({ id, titel, citation, hinweise }) => ({
    id,
    titel,
    citation,
    hinweise: [...new Set(hinweise(kontext))],
  }));
}
