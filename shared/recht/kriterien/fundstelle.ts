/** Short ways to write a citation; a criterion without one does not exist. */
import type { Citation } from '../engine/ergebnis.ts';

type Beleg = Citation['beleg'];
type Unsicherheit = Citation['unsicherheit'];

/** @param inhalt the condition in our own words. */
export function fundstelle(
  norm: string,
  inhalt: string,
  unsicherheit: Unsicherheit = 0,
  beleg: Beleg = 'S',
): Citation {
  return { norm, inhalt, beleg, unsicherheit };
}

/** What a version file says about one criterion; the kind adds the logic. */
export type Vorgabe = {
  readonly id: string;
  readonly label: string;
  readonly citation: Citation;
  readonly exceptions?: readonly string[];
};
