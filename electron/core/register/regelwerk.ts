import { checkFall } from '#shared/recht/check-fall.ts';
import { katalog } from '#shared/recht/regelwerke/katalog.ts';
import { einSchrittBisGruen, schrittSchluessel } from '#shared/recht/vorschau/ein-schritt.ts';
import type { Regelwerk } from '../db/uebersicht.ts';

/** The rules of this program: the check, and the name of their state. */
export const regelwerk: Regelwerk = {
  katalog,
  check: checkFall,
  einSchritt: (fall, rahmen) => einSchrittBisGruen(fall, rahmen).map(schrittSchluessel),
};
