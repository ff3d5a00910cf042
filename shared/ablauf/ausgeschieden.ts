import type { Traeger } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Gate } from './gate.ts';

type Facts = {
  /** Null where the Betreuung is not that of a Träger. */
  readonly traeger: Pick<Traeger, 'name' | 'ausgeschiedenAm'> | null;
  /** First day of the Betreuung. */
  readonly von: Datum;
};

/** Nobody begins to be looked after by a Träger that has left; what was before that day may still be entered. */
export const ausgeschiedenTor: Gate<Facts> = {
  id: 'traeger_ausgeschieden',
  titel: 'Der Träger ist noch dabei',
  quelle: 'Projektkonzept: Betreuung durch beteiligte Träger',
  hindernis: ({ traeger, von }) =>
    traeger === null || traeger.ausgeschiedenAm === null || traeger.ausgeschiedenAm > von
      ? null
      : `„${traeger.name}“ ist am ${formatDatum(traeger.ausgeschiedenAm)} ausgeschieden. Bitte wählen Sie einen anderen Träger oder einen Tag davor.`,
};
