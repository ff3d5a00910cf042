import type { sichtungsstand as liste } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

type Schritt = Pick<
  RecordOf<'sichtungsschritt'>,
  'art' | 'bis' | 'entscheidungId' | 'freigabeId' | 'pruefungId'
>;

/** One of the disjoint states of `codes.sichtungsstand`. */
export type Sichtungsstand = (typeof liste.codes)[number];

/**
 * `offen`: neither a colour nor another outcome. `wartet`: rot, not yet confirmed by a second person.
 * @param schritte of one person, oldest first
 * @param farbe of the decision in force
 */
export function sichtungsstand(
  schritte: readonly Schritt[],
  farbe: RecordOf<'ampelentscheidung'>['farbe'] | null,
  heute: Datum,
): Sichtungsstand {
  const last = schritte.at(-1);
  const colour = farbe ?? 'offen';
  // A step that a decision has settled says nothing any more.
  if (last === undefined || last.entscheidungId !== null) return colour;
  switch (last.art) {
    case 'angaben_fehlen':
      return 'angaben_fehlen';
    case 'zurueckgestellt':
      return last.bis !== null && last.bis > heute ? 'zurueckgestellt' : colour;
    case 'rot':
      return last.freigabeId === null ? colour : 'wartet';
    case 'gruen':
    case 'gelb':
      return colour;
    default:
      return last.art satisfies never;
  }
}
