/** From findings to a proposal (recht.md section 2). It proposes; a human sets the colour. No score. */
import { erfuelltAb, type Datum } from '#shared/lib/datum.ts';
import type { Pruefrahmen, Zustand } from './ergebnis.ts';
import type { Zustandsbefund } from './kriterium.ts';

export type Farbe = 'gruen' | 'gelb' | 'rot' | 'angaben_fehlen';

/** One finding with what decides its effect. */
export type Gewertet = { readonly typ: string; readonly befund: Zustandsbefund };

/** Weakest first (architektur.md section 0 no. 9). */
export const schwaechste: readonly Zustand[] = [
  'nicht_erfuellt',
  'unbekannt',
  'offen_handlung',
  'offen_ab',
  'wertung',
  'erfuellt',
];

/** Bare R and W never decide a colour: whatever the answer, a human weighs it. I only informs. */
export function istEntscheidend(typ: string): boolean {
  return typ !== 'R' && typ !== 'W' && typ !== 'I';
}

/** The weakest state; what is not applicable or only informs is left out. Null when nothing remains. */
export function konjunktion(befunde: readonly Gewertet[]): Zustand | null {
  let weakest = schwaechste.length;
  for (const befund of befunde) {
    const rank = befund.typ === 'I' ? -1 : schwaechste.indexOf(stateInConjunction(befund));
    if (rank >= 0 && rank < weakest) weakest = rank;
  }
  return schwaechste[weakest] ?? null;
}

/** An open or unknown bare R or W is a matter of judgement for the route as a whole. */
function stateInConjunction({ typ, befund: { zustand } }: Gewertet): Zustand {
  return istEntscheidend(typ) || zustand === 'erfuellt' || zustand === 'nicht_anwendbar'
    ? zustand
    : 'wertung';
}

/**
 * rot: something is closed for good or beyond the horizon. angaben_fehlen: a decisive fact is unknown.
 * gelb: everything open can be reached. gruen: nothing is open but judgement.
 */
export function farbe(befunde: readonly Gewertet[], rahmen: Pruefrahmen): Farbe {
  const horizont = erfuelltAb(rahmen.stichtag, { months: rahmen.horizontMonate });
  let colour: Farbe = 'gruen';
  for (const { typ, befund } of befunde) {
    if (!istEntscheidend(typ)) continue;
    if (isClosed(befund, horizont)) return 'rot';
    if (befund.zustand === 'unbekannt') colour = 'angaben_fehlen';
    else if (colour === 'gruen' && (befund.zustand === 'offen_ab' || befund.zustand === 'offen_handlung'))
      colour = 'gelb';
  }
  return colour;
}

export function isClosed(befund: Zustandsbefund, horizont: Datum): boolean {
  return befund.zustand === 'nicht_erfuellt' || (befund.zustand === 'offen_ab' && befund.ab > horizont);
}

/** First day on which all could be met, if time alone is missing; else null. */
export function fruehestens(befunde: readonly Gewertet[]): Datum | null {
  let latest: Datum | null = null;
  for (const { typ, befund } of befunde) {
    if (!istEntscheidend(typ)) continue;
    if (
      befund.zustand === 'nicht_erfuellt' ||
      befund.zustand === 'unbekannt' ||
      befund.zustand === 'offen_handlung'
    )
      return null;
    if (befund.zustand === 'offen_ab' && (latest === null || befund.ab > latest)) latest = befund.ab;
  }
  return latest;
}

/** Best first: grün, gelb, Angaben fehlen, rot. */
export const farbrang: readonly Farbe[] = ['gruen', 'gelb', 'angaben_fehlen', 'rot'];
