import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

type Eingabe = Pick<RecordOf<'ampelentscheidung'>, 'farbe' | 'grund' | 'zweiterBlickAm'>;

/**
 * Why a decision cannot be taken like this; null if it can. A colour needs a reason in words; rot never stands
 * without a dated second look ahead.
 */
export function ampelHindernis({ farbe, grund, zweiterBlickAm }: Eingabe, heute: Datum): string | null {
  if (grund.trim().length < 3) return 'Bitte begründen Sie die Entscheidung in einem Satz.';
  if (farbe === 'rot' && zweiterBlickAm === null)
    return 'Für Rot ist ein Termin für den zweiten Blick nötig. Bitte tragen Sie ihn ein.';
  if (zweiterBlickAm !== null && zweiterBlickAm <= heute)
    return 'Der zweite Blick muss an einem späteren Tag liegen als die Entscheidung.';
  return null;
}
