/** When a Gremium meets next. A proposal, never a violation: the quarterly Lenkungskreis itself is „vorgeschlagen“ (001:33). */
import type { rhythmus } from '#shared/domain/gremienregister.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { erfuelltAb, plusDays, type Datum } from '#shared/lib/datum.ts';
import { isWerktag, type Land } from './feiertage.ts';

type Rhythmus = (typeof rhythmus.codes)[number];

export type Gremientermin = {
  readonly am: Datum;
  /** `sitzung`: it is arranged; `hand`: somebody wrote the day down; `berechnet`: last meeting and distance. */
  readonly aus: 'sitzung' | 'hand' | 'berechnet';
};

type Lage = {
  readonly rhythmus: Rhythmus;
  readonly naechsteAm: Datum | null;
  /** Days of all its meetings, in any order. */
  readonly sitzungen: readonly Datum[];
};

/** @returns null where nothing tells a day: it meets when needed, or has not met yet */
export function naechsterTermin(
  { rhythmus: art, naechsteAm, sitzungen }: Lage,
  heute: Datum,
  land: Land | null,
): Gremientermin | null {
  const sorted = sitzungen.toSorted();
  const arranged = sorted.find((am) => am >= heute);
  if (arranged !== undefined) return { am: arranged, aus: 'sitzung' };
  const last = sorted.at(-1);
  // A day written down before the last meeting was that meeting.
  if (naechsteAm !== null && (last === undefined || naechsteAm > last))
    return { am: naechsteAm, aus: 'hand' };
  if (last === undefined) return null;
  const next = plusRhythmus(last, art);
  return next === null ? null : { am: werktagAb(next, land), aus: 'berechnet' };
}

/** The day itself, or the first day after it on which somebody works. */
export function werktagAb(tag: Datum, land: Land | null): Datum {
  return isWerktag(tag, land) ? tag : werktagAb(plusDays(tag, 1), land);
}

function plusRhythmus(tag: Datum, art: Rhythmus): Datum | null {
  switch (art) {
    case 'frei':
      return null;
    case 'vier_wochen':
      return plusDays(tag, 28);
    case 'sechs_wochen':
      return plusDays(tag, 42);
    case 'monat':
      return erfuelltAb(tag, { months: 1 });
    case 'quartal':
      return erfuelltAb(tag, { months: 3 });
    case 'halbjahr':
      return erfuelltAb(tag, { months: 6 });
    case 'jahr':
      return erfuelltAb(tag, { years: 1 });
    default:
      return assertNever(art);
  }
}
