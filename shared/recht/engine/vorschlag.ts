/** From findings to a proposal (recht.md section 2). It proposes; a human sets the colour. No score. */
import { asDatum, erfuelltAb, type Datum } from '#shared/lib/datum.ts';
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

/**
 * A state as a bit. State and colour of a way depend on which states occur, not on how often, so the findings of a way
 * are put together by one `|` each. What lies beyond the horizon is a state of its own here.
 */
const BIT = {
  erfuellt: 1,
  nicht_anwendbar: 2,
  wertung: 4,
  nahe: 8,
  fern: 16,
  offen_handlung: 32,
  unbekannt: 64,
  nicht_erfuellt: 128,
} as const;

export function zustandsbit(befund: Zustandsbefund, horizont: Datum): number {
  // A switch: looking the state up in a table costs more than the whole rest.
  switch (befund.zustand) {
    case 'unbekannt':
      return BIT.unbekannt;
    case 'erfuellt':
      return BIT.erfuellt;
    case 'nicht_anwendbar':
      return BIT.nicht_anwendbar;
    case 'offen_handlung':
      return BIT.offen_handlung;
    case 'wertung':
      return BIT.wertung;
    case 'nicht_erfuellt':
      return BIT.nicht_erfuellt;
    case 'offen_ab':
      return befund.ab > horizont ? BIT.fern : BIT.nahe;
  }
}

/** Which states occur among what decides, and among bare R and W; what only informs is left out. */
export type Vorkommen = { entscheidend: number; zuWerten: number };

function occurring(befunde: readonly Gewertet[], horizont: Datum): Vorkommen {
  const found = { entscheidend: 0, zuWerten: 0 };
  for (const { typ, befund } of befunde)
    if (istEntscheidend(typ)) found.entscheidend |= zustandsbit(befund, horizont);
    else if (typ !== 'I') found.zuWerten |= zustandsbit(befund, horizont);
  return found;
}

/** The weakest state; what is not applicable or only informs is left out. Null when nothing remains. */
export function konjunktion(befunde: readonly Gewertet[]): Zustand | null {
  // Near or far makes no difference to the state.
  return konjunktionOf(occurring(befunde, LETZTER_TAG));
}

const LETZTER_TAG = asDatum('2999-12-31');

export function konjunktionOf({ entscheidend, zuWerten }: Vorkommen): Zustand | null {
  if (entscheidend & BIT.nicht_erfuellt) return 'nicht_erfuellt';
  if (entscheidend & BIT.unbekannt) return 'unbekannt';
  if (entscheidend & BIT.offen_handlung) return 'offen_handlung';
  if (entscheidend & (BIT.nahe | BIT.fern)) return 'offen_ab';
  // An open or unknown bare R or W is a matter of judgement for the route as a whole.
  if (entscheidend & BIT.wertung || zuWerten & ~(BIT.erfuellt | BIT.nicht_anwendbar)) return 'wertung';
  return (entscheidend | zuWerten) & BIT.erfuellt ? 'erfuellt' : null;
}

/**
 * rot: something is closed for good or beyond the horizon. angaben_fehlen: a decisive fact is unknown.
 * gelb: everything open can be reached. gruen: nothing is open but judgement.
 */
export function farbe(befunde: readonly Gewertet[], rahmen: Pruefrahmen): Farbe {
  return farbeOf(occurring(befunde, erfuelltAb(rahmen.stichtag, { months: rahmen.horizontMonate })));
}

export function farbeOf({ entscheidend }: Vorkommen): Farbe {
  if (entscheidend & (BIT.nicht_erfuellt | BIT.fern)) return 'rot';
  if (entscheidend & BIT.unbekannt) return 'angaben_fehlen';
  return entscheidend & (BIT.nahe | BIT.offen_handlung) ? 'gelb' : 'gruen';
}

/** Time alone is missing: days are named, and nothing else stands open. */
export function fehltNurZeit({ entscheidend }: Vorkommen): boolean {
  return (
    (entscheidend & (BIT.nahe | BIT.fern)) !== 0 &&
    (entscheidend & (BIT.nicht_erfuellt | BIT.unbekannt | BIT.offen_handlung)) === 0
  );
}

/** First day on which all could be met, if time alone is missing; else null. */
export function fruehestens(befunde: readonly Gewertet[]): Datum | null {
  if (!fehltNurZeit(occurring(befunde, LETZTER_TAG))) return null;
  let latest: Datum | null = null;
  for (const { typ, befund } of befunde) if (istEntscheidend(typ)) latest = later(latest, befund);
  return latest;
}

/** The later of a day and the day that a finding names. */
export function later(day: Datum | null, befund: Zustandsbefund): Datum | null {
  return befund.zustand === 'offen_ab' && (day === null || befund.ab > day) ? befund.ab : day;
}

export function isClosed(befund: Zustandsbefund, horizont: Datum): boolean {
  return befund.zustand === 'nicht_erfuellt' || (befund.zustand === 'offen_ab' && befund.ab > horizont);
}

/** Best first: grün, gelb, Angaben fehlen, rot. */
export const farbrang: readonly Farbe[] = ['gruen', 'gelb', 'angaben_fehlen', 'rot'];
