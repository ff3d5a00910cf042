/** The frame of a check with the values of a fresh installation. */
import type { Datum } from '#shared/lib/datum.ts';
import type { Pruefrahmen } from './ergebnis.ts';

/** Everything but the Stichtag has a default: Rechtsstand = Stichtag, gelb within 24 months, 14 days of paper gap. */
export function pruefrahmen(
  stichtag: Datum,
  abweichend: Partial<Omit<Pruefrahmen, 'stichtag'>> = {},
): Pruefrahmen {
  return {
    stichtag,
    rechtsstand: stichtag,
    horizontMonate: 24,
    bagatelleTage: 14,
    unterbrechung60b: 'hemmt',
    ...abweichend,
  };
}
