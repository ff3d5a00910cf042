/** What `evaluate` finds: a state, the numbers and days behind it, and what the state demands. */
import type { Datum } from '#shared/lib/datum.ts';
import type { FehlendesFeld } from './ergebnis.ts';
import { distinct, fehlend, type FeldPfad } from './feldpfad.ts';

export type Befund<D> =
  | {
      readonly zustand: 'erfuellt' | 'nicht_erfuellt' | 'nicht_anwendbar' | 'wertung' | 'offen_handlung';
      readonly details: D;
    }
  | { readonly zustand: 'offen_ab'; readonly ab: Datum; readonly details: D }
  /** `details` where something can be said although a fact is missing; else the engine names what is missing. */
  | Unbekannt<D>;

export type Unbekannt<D> = {
  readonly zustand: 'unbekannt';
  readonly fehlt: readonly FehlendesFeld[];
  readonly details: D | null;
  /** Nothing is missing: what is there contradicts itself. */
  readonly widerspruch?: true;
};

export const erfuellt = <D>(details: D) => ({ zustand: 'erfuellt', details }) as const;
export const nichtErfuellt = <D>(details: D) => ({ zustand: 'nicht_erfuellt', details }) as const;
export const nichtAnwendbar = <D>(details: D) => ({ zustand: 'nicht_anwendbar', details }) as const;
export const wertung = <D>(details: D) => ({ zustand: 'wertung', details }) as const;
export const offenHandlung = <D>(details: D) => ({ zustand: 'offen_handlung', details }) as const;
export const offenAb = <D>(ab: Datum, details: D) => ({ zustand: 'offen_ab', ab, details }) as const;

/** Findings that need no facts beside the answer itself: always the same ones. */
export const ERFUELLT = erfuellt({});
export const NICHT_ERFUELLT = nichtErfuellt({});
export const WERTUNG = wertung({});
export const OFFEN_HANDLUNG = offenHandlung({});
export const NICHT_ANWENDBAR = nichtAnwendbar({});

type Felder = readonly (FehlendesFeld | FeldPfad)[];

/** @param fehlt at least one missing fact: a finding that cannot say what it lacks helps nobody. */
export function unbekannt(fehlt: Felder, details: null): Unbekannt<never>;
export function unbekannt<D>(fehlt: Felder, details: D | null): Unbekannt<D>;
export function unbekannt<D>(fehlt: Felder, details: D | null): Unbekannt<D> {
  const first = fehlt[0];
  if (first === undefined) throw new Error('unbekannt without a missing fact');
  if (fehlt.length === 1 && details === null && typeof first === 'string') return nur(first);
  return { zustand: 'unbekannt', fehlt: distinct(fehlt), details };
}

/** One whole fact is missing and nothing else can be said: the most frequent finding of all, always the same one. */
function nur(feld: FeldPfad): Unbekannt<never> {
  let known = einzeln.get(feld);
  if (known === undefined)
    einzeln.set(feld, (known = { zustand: 'unbekannt', fehlt: [fehlend(feld)], details: null }));
  return known;
}

const einzeln = new Map<FeldPfad, Unbekannt<never>>();
