import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Gate } from './gate.ts';

type Facts = Pick<RecordOf<'ampelentscheidung'>, 'farbe' | 'zweiterBlickAm'> & { readonly heute: Datum };

/** Rot never stands for good: a dated second look lies ahead of it (000:271-279). */
export const zweiterBlickTor: Gate<Facts> = {
  id: 'zweiter_blick',
  titel: 'Termin für den zweiten Blick',
  quelle: 'Projektkonzept: Rot wird gemeinsam mit der Beratungsstelle ein zweites Mal geprüft',
  hindernis: ({ farbe, zweiterBlickAm, heute }) => {
    if (farbe === 'rot' && zweiterBlickAm === null)
      return 'Für Rot ist ein Termin für den zweiten Blick nötig. Bitte tragen Sie ihn ein.';
    if (zweiterBlickAm !== null && zweiterBlickAm <= heute)
      return 'Der zweite Blick muss an einem späteren Tag liegen als die Entscheidung.';
    return null;
  },
};

/** A new decision over one that is rot is the second look at it. */
export function istZweiterBlick(inKraft: Pick<RecordOf<'ampelentscheidung'>, 'farbe'> | null): boolean {
  return inKraft?.farbe === 'rot';
}
