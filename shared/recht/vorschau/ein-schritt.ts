/** „Ein Schritt bis grün“ for one person, light enough to be made for everybody. */
import type { Fall } from '#shared/domain/fall.ts';
import { bewerte, type Bewertung, type Geprueft } from '../bewerten.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import { Kontext } from '../engine/kontext.ts';
import type { Rechtsgrundlage } from '../engine/regelwerk.ts';
import { rechtsgrundlagen } from '../regelwerke/katalog.ts';
import { findSchritt, schritte } from './schritte.ts';
import { istOffen, offene } from './verlauf.ts';
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

/** A way over a Duldung is at best gelb, so no step makes it grün. */
const ziele = rechtsgrundlagen.filter(({ farbe, bruecke }) => farbe && !bruecke);

/** Each step that alone would make a route grün today; of several routes the first of the catalogue. Empty under grün. */
export function einSchrittBisGruen(fall: Fall, rahmen: Pruefrahmen): readonly EinSchritt[] {
  const vorher = bewerteAlle(fall, rahmen, ziele);
  if ([...vorher.values()].some(({ vorschlag }) => vorschlag === 'gruen')) return [];
  const offeneWege = ziele.flatMap((weg) => {
    const bewertung = vorher.get(weg.id);
    return bewertung ? [{ weg, bewertung, open: offene(bewertung) }] : [];
  });
  const found: EinSchritt[] = [];
  for (const schritt of schritte) {
    // One step must touch everything that is open, or the route cannot become grün by it.
    const touched = offeneWege.filter(
      ({ open }) => open.length > 0 && open.every((each) => beruehrt(schritt, [each])),
    );
    if (touched.length === 0) continue;
    const after = schritt.anwenden(fall, rahmen.stichtag);
    if (after === null || after === fall) continue;
    const way = firstGruen(touched, new Kontext(after, rahmen));
    if (way) found.push({ schritt: schritt.id, ...way });
  }
  return withoutStronger(found);
}

type OffenerWeg = {
  readonly weg: Rechtsgrundlage;
  readonly bewertung: Bewertung;
  readonly open: readonly Geprueft[];
};

/** What was open is looked at first: while one of it stays open, the rest of the route need not be examined. */
function firstGruen(wege: readonly OffenerWeg[], kontext: Kontext): Omit<EinSchritt, 'schritt'> | null {
  for (const { weg, bewertung, open } of wege) {
    if (open.some(({ kriterium }) => istOffen(kontext.befund(kriterium)))) continue;
    const nachher = bewerte(weg, kontext);
    if ('keine' in nachher || nachher.vorschlag !== 'gruen') continue;
    const change = besser(bewertung, nachher);
    if (change) return { rechtsgrundlage: weg.id, art: change.art };
  }
  return null;
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
