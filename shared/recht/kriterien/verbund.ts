/** Several conditions that stand under one number of the statute, or that a route takes over from another. */
import { erfuelltAb, type Datum } from '#shared/lib/datum.ts';
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
import { distinct } from '../engine/feldpfad.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium, type Kriterium, type Pruefung, type Zustandsbefund } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';

type Verbund = { readonly teile: readonly Pruefung[] };

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
    geschuetzt: (details) => details.teile.some((teil) => teil.ergebnis().geschuetzt),
    evaluate: (kontext) => {
      const pruefungen = teile.map((teil) => kontext.pruefe(teil));
      return weakest(
        pruefungen.map(({ befund }) => befund),
        { teile: pruefungen },
        horizontOf(kontext),
      );
    },
    explain: ({ teile: pruefungen }) => {
      const alle = pruefungen.map((teil) => teil.ergebnis());
      const offen = alle.filter(({ zustand }) => zustand !== 'erfuellt' && zustand !== 'nicht_anwendbar');
      const handlung = offen.flatMap(({ handlung: text }) => (text === null ? [] : [text])).join(' ');
      return {
        fakt: alle
          .map(({ fakt }) => fakt)
          .filter(Boolean)
          .join('; '),
        text: offen.length === 0 ? erfuelltText : offen.map(sentence).join(' '),
        handlung: handlung === '' ? undefined : handlung,
        fragen: [...new Set(alle.flatMap(({ fragen }) => fragen))],
      };
    },
  });

/** First day after the horizon counts as closed (recht.md section 2). */
export function horizontOf({ rahmen }: Pick<Kontext, 'rahmen'>): Datum {
  return erfuelltAb(rahmen.stichtag, { months: rahmen.horizontMonate });
}

function sentence({ label, text }: KriteriumErgebnis): string {
  return `${label}: ${text}`;
}

/** Closed before unknown before open: what is closed stays closed whatever else becomes known. */
export function weakest<D>(befunde: readonly Zustandsbefund[], details: D, horizont: Datum): Befund<D> {
  const has = (zustand: Zustandsbefund['zustand']) => befunde.some((befund) => befund.zustand === zustand);
  const latest = latestOf(befunde);
  if (has('nicht_erfuellt')) return nichtErfuellt(details);
  if (latest !== null && latest > horizont) return offenAb(latest, details);
  const fehlt: readonly FehlendesFeld[] = befunde.flatMap((befund) =>
    befund.zustand === 'unbekannt' ? befund.fehlt : [],
  );
  if (fehlt.length > 0) return unbekannt(distinct(fehlt), details);
  if (has('offen_handlung')) return offenHandlung(details);
  if (latest !== null) return offenAb(latest, details);
  if (has('wertung')) return wertung(details);
  return has('erfuellt') ? erfuellt(details) : nichtAnwendbar(details);
}

function latestOf(befunde: readonly Zustandsbefund[]): Datum | null {
  return (
    befunde
      .flatMap((befund) => (befund.zustand === 'offen_ab' ? [befund.ab] : []))
      .toSorted()
      .at(-1) ?? null
  );
}
