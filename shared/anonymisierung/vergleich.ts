/**
 * The difference attack: a new table beside every earlier one that left the office. Who lays two tables side by side
 * sees how many people moved; if they were few, everything that changed is about these few, and what is hidden in
 * one and shown in the other tells about a small group.
 */
import { daysBetween, type Datum } from '#shared/lib/datum.ts';
import { basisOf, type Schutzregeln } from './regeln.ts';

/** Figures of one table by key of the cell; null: hidden. */
export type Bild = {
  readonly id: string;
  readonly zellen: Readonly<Record<string, number | null>>;
  readonly summe: number;
  /** Exact counts, of single traits only; never published. */
  readonly genau: Readonly<Record<string, number>> | null;
};
export type Freigabebild = {
  readonly stichtag: Datum;
  readonly regeln: Schutzregeln;
  readonly bilder: readonly Bild[];
  /** The record table, if it was part of the release. */
  readonly einzeldaten: Zeilenbild | null;
};
/** A published record table: per group of lines the states each column covers, and the Ampel states that occur. */
export type Zeilenbild = {
  readonly spalten: readonly string[];
  readonly gruppen: readonly {
    readonly werte: readonly (readonly string[])[];
    readonly ampel: readonly string[];
    /** The sensitive values of its lines, sorted. */
    readonly inhalt: readonly string[];
  }[];
};

/** Closer than this, somebody may know of every change: then each single difference counts as a figure of its own. */
export const NAH_TAGE = 150;

export type Unterschied =
  /** Nothing changed that could be seen, or enough people did. */
  | 'unbedenklich'
  /** So few people changed that the difference tells about them. */
  | 'wenige'
  /** Close days, and a single figure differs by fewer than the threshold. */
  | 'nah';

type Rahmen = Pick<Freigabebild, 'stichtag' | 'regeln'>;

export function vergleiche(
  neu: Bild,
  alt: Bild,
  { neueFreigabe, alteFreigabe }: { readonly neueFreigabe: Rahmen; readonly alteFreigabe: Rahmen },
): Unterschied {
  const schwelle = Math.max(neueFreigabe.regeln.schwelle, alteFreigabe.regeln.schwelle);
  const spiel = spielOf(neueFreigabe.regeln) + spielOf(alteFreigabe.regeln);
  if (neu.genau !== null && alt.genau !== null) {
    const bewegt = bewegung(differenzen(neu.genau, alt.genau), 0);
    if (bewegt > 0 && bewegt < schwelle) return 'wenige';
  }
  if (gleichesBild(neu, alt)) return 'unbedenklich';
  const beide = Object.keys(neu.zellen).filter((key) => shown(neu, key) !== null && shown(alt, key) !== null);
  const einzeln = beide.map((key) => (shown(neu, key) ?? 0) - (shown(alt, key) ?? 0));
  const rest = (bild: Bild) => bild.summe - beide.reduce((sum, key) => sum + (shown(bild, key) ?? 0), 0);
  if (bewegung([...einzeln, rest(neu) - rest(alt)], spiel) < schwelle) return 'wenige';
  const nah = Math.abs(daysBetween(neueFreigabe.stichtag, alteFreigabe.stichtag)) < NAH_TAGE;
  if (!nah) return 'unbedenklich';
  // What is hidden in one and shown in the other, or grouped otherwise, can be carried over by who knows the moves.
  const alle = new Set([...Object.keys(neu.zellen), ...Object.keys(alt.zellen)]);
  if ([...alle].some((key) => (shown(neu, key) === null) !== (shown(alt, key) === null))) return 'nah';
  if (einzeln.some((d) => d !== 0 && Math.abs(d) < schwelle + spiel)) return 'nah';
  return 'unbedenklich';
}

/** How far a published figure may be off. */
function spielOf(regeln: Schutzregeln): number {
  const basis = basisOf(regeln);
  return basis === null ? 0 : (basis - 1) / 2;
}

function shown({ zellen }: Bild, key: string): number | null {
  return zellen[key] ?? null;
}

function gleichesBild(neu: Bild, alt: Bild): boolean {
  const keys = new Set([...Object.keys(neu.zellen), ...Object.keys(alt.zellen)]);
  return neu.summe === alt.summe && [...keys].every((key) => shown(neu, key) === shown(alt, key));
}

function differenzen(neu: Readonly<Record<string, number>>, alt: Readonly<Record<string, number>>): number[] {
  return [...new Set([...Object.keys(neu), ...Object.keys(alt)])].map(
    (key) => (neu[key] ?? 0) - (alt[key] ?? 0),
  );
}

/** How many people must have come into a state or left one, at least, for the figures to differ so. */
function bewegung(unterschiede: readonly number[], spiel: number): number {
  const sicher = (d: number) => Math.max(0, d - spiel);
  const hinzu = unterschiede.reduce((sum, d) => sum + sicher(d), 0);
  const fort = unterschiede.reduce((sum, d) => sum + sicher(-d), 0);
  return Math.max(hinzu, fort);
}
