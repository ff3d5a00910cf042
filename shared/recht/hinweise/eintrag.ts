import { asDatum, type Datum } from '#shared/lib/datum.ts';
import type { Hinweis } from './hinweis.ts';

type Angaben = Omit<Hinweis, 'datiert' | 'von' | 'bis' | 'ueberholt'> & {
  readonly bis?: Datum;
  readonly ueberholt?: string;
};

/** A hint that is shown from the day of its document. @param tag `YYYY-MM-DD` */
export function eintrag(tag: string, { bis, ueberholt, ...rest }: Angaben): Hinweis {
  const von = asDatum(tag);
  // A full day is a partly known date with nothing missing.
  return {
    ...rest,
    datiert: von as unknown as Hinweis['datiert'],
    von,
    bis: bis ?? null,
    ueberholt: ueberholt ?? null,
  };
}
