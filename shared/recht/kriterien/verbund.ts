/** Several conditions that stand under one number of the statute, or that a route takes over from another. */
import type { Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld, KriteriumErgebnis } from '../engine/ergebnis.ts';
import { kriterium, type Kriterium, type Pruefung, type Zustandsbefund } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';

/** Made when somebody reads them: most findings are only counted. */
type Verbund = { readonly teile: () => readonly Pruefung[] };

/**
 * All of `teile` must be met: the weakest finding is the finding. Each part keeps its sentence.
 * @param erfuelltText what is said when all of them are met.
 */
export const alleZusammen = ({
  teile,
  erfuelltText,
  ...vorgabe
}: Vorgabe & {
  readonly typ: string;
  readonly teile: readonly Kriterium[];
  readonly erfuelltText: string;
  readonly massgeblich?: boolean;
}) =>
  kriterium<Verbund>({
    exceptions: [],
    ...vorgabe,
    fields: [...new Set(teile.flatMap(({ fields }) => fields))],
    geschuetzt: (details) => details.teile().some((teil) => teil.geschuetzt()),
    evaluate: (kontext) => {
      const befunde = teile.map((teil) => kontext.befund(teil));
      return weakest(befunde, { teile: () => teile.map((teil) => kontext.pruefe(teil)) }, kontext.horizont);
    },
    explain: (details, { zustand }) => {
      const alle = details.teile().map((teil) => teil.ergebnis());
      const offen = alle.filter(({ zustand }) => zustand !== 'erfuellt' && zustand !== 'nicht_anwendbar');
      const handlung = offen.flatMap(({ handlung: text }) => (text === null ? [] : [text])).join(' ');
      return {
        fakt: alle
          .filter(({ fakt }) => fakt !== '')
          .map(({ label, fakt }) => `${label}: ${fakt}`)
          .join('; '),
        text:
          offen.length > 0
            ? offen.map(sentence).join(' ')
            : zustand === 'erfuellt'
              ? erfuelltText
              : entfallen(alle),
        handlung: handlung === '' ? undefined : handlung,
        fragen: [...new Set(alle.flatMap(({ fragen }) => fragen))],
      };
    },
  });

function sentence({ label, text }: KriteriumErgebnis): string {
  return `${label}: ${text}`;
}

/** Where none of the parts applies: why. */
function entfallen(alle: readonly KriteriumErgebnis[]): string {
  return [...new Set(alle.map(({ text }) => text))].join(' ');
}

/** Closed before unknown before open: what is closed stays closed whatever else becomes known. */
export function weakest<D>(befunde: readonly Zustandsbefund[], details: D, horizont: Datum): Befund<D> {
  let latest: Datum | null = null;
  let handlung = false;
  let zuWerten = false;
  let met = false;
  let fehlt: readonly FehlendesFeld[] = [];
  for (const befund of befunde)
    switch (befund.zustand) {
      case 'nicht_erfuellt':
        return nichtErfuellt(details);
      case 'unbekannt':
        fehlt = fehlt.length === 0 ? befund.fehlt : [...fehlt, ...befund.fehlt];
        break;
      case 'offen_handlung':
        handlung = true;
        break;
      case 'offen_ab':
        if (latest === null || befund.ab > latest) latest = befund.ab;
        break;
      case 'wertung':
        zuWerten = true;
        break;
      case 'erfuellt':
        met = true;
        break;
      case 'nicht_anwendbar':
        break;
    }
  if (latest !== null && latest > horizont) return offenAb(latest, details);
  if (fehlt.length > 0) return unbekannt(fehlt, details);
  if (handlung) return offenHandlung(details);
  if (latest !== null) return offenAb(latest, details);
  if (zuWerten) return wertung(details);
  return met ? erfuellt(details) : nichtAnwendbar(details);
}
