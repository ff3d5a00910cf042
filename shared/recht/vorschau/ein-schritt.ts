/** „Ein Schritt bis grün“ for one person, light enough to be made for everybody. */
import type { Fall } from '#shared/domain/fall.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import { rechtsgrundlagen } from '../regelwerke/katalog.ts';
import { findSchritt, schritte } from './schritte.ts';
import { offene } from './verlauf.ts';
import { beruehrt, besser, bewerteAlle } from './wirkung.ts';

export type EinSchritt = {
  /** Id of the step in the catalogue. */
  readonly schritt: string;
  readonly rechtsgrundlage: string;
  /** `klaeren`: nothing is known to be missing, only an answer. */
  readonly art: 'klaeren' | 'erfuellen';
};

/** As the overview keeps it and the filter of the list asks for it: `pass`, or `klaeren:pass` where only an answer is missing. */
export function schrittSchluessel({ schritt, art }: Pick<EinSchritt, 'schritt' | 'art'>): string {
  return art === 'klaeren' ? `${KLAEREN}${schritt}` : schritt;
}

const KLAEREN = 'klaeren:';

/** The words for a key of {@link schrittSchluessel}; null for a step the catalogue no longer knows. */
export function describeSchluessel(
  schluessel: string,
): { readonly titel: string; readonly art: EinSchritt['art']; readonly papier: string | null } | null {
  const klaeren = schluessel.startsWith(KLAEREN);
  const schritt = findSchritt(klaeren ? schluessel.slice(KLAEREN.length) : schluessel);
  if (!schritt) return null;
  return {
    titel: klaeren ? `Klären: ${schritt.frage}` : schritt.label,
    art: klaeren ? 'klaeren' : 'erfuellen',
    papier: schritt.papier,
  };
}

/** Each step that alone would make a route grün today; of several routes the first of the catalogue. Empty under grün. */
export function einSchrittBisGruen(fall: Fall, rahmen: Pruefrahmen): readonly EinSchritt[] {
  const coloured = rechtsgrundlagen.filter(({ farbe }) => farbe);
  const vorher = bewerteAlle(fall, rahmen, coloured);
  if ([...vorher.values()].some(({ vorschlag }) => vorschlag === 'gruen')) return [];
  const found: EinSchritt[] = [];
  for (const schritt of schritte) {
    // One step must touch everything that is open, or the route cannot become grün by it.
    const wege = coloured.filter(({ id }) => {
      const bewertung = vorher.get(id);
      const open = bewertung ? offene(bewertung) : [];
      return open.length > 0 && open.every((each) => beruehrt(schritt, [each]));
    });
    if (wege.length === 0) continue;
    const after = schritt.anwenden(fall, rahmen.stichtag);
    if (after === null || after === fall) continue;
    for (const [id, nachher] of bewerteAlle(after, rahmen, wege)) {
      const before = vorher.get(id);
      const change = before && nachher.vorschlag === 'gruen' ? besser(before, nachher) : null;
      if (!change) continue;
      found.push({ schritt: schritt.id, rechtsgrundlage: id, art: change.art });
      break;
    }
  }
  return withoutStronger(found);
}

/** Where A2 is enough, B1 is not named as well. */
function withoutStronger(found: readonly EinSchritt[]): readonly EinSchritt[] {
  const has = (id: string) => found.some(({ schritt }) => schritt === id);
  const weaker: Readonly<Record<string, readonly string[]>> = {
    deutsch_a2_schriftlich: ['deutsch_a2'],
    deutsch_b1: ['deutsch_a2', 'deutsch_a2_schriftlich'],
    zusatz60b: ['mitwirkung'],
  };
  return found.filter(({ schritt }) => !(weaker[schritt] ?? []).some(has));
}
