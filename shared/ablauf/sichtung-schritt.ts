import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

type Eingabe = Pick<RecordOf<'sichtungsschritt'>, 'grund' | 'bis'> & {
  readonly art: 'angaben_fehlen' | 'zurueckgestellt';
};

/** Why a case cannot be set aside like this; null if it can. What is set aside comes back on a day, with a reason. */
export function sichtungHindernis({ art, grund, bis }: Eingabe, heute: Datum): string | null {
  if ((grund ?? '').trim().length < 3)
    return art === 'zurueckgestellt'
      ? 'Bitte schreiben Sie, worauf gewartet wird.'
      : 'Bitte schreiben Sie, welche Angaben fehlen.';
  if (art === 'angaben_fehlen') return null;
  if (bis === null) return 'Bitte geben Sie den Tag an, an dem der Fall wieder vorliegen soll.';
  return bis <= heute ? 'Der Fall soll an einem späteren Tag wieder vorliegen als heute.' : null;
}
