import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Gate } from './gate.ts';

type Lage = RecordOf<'person'>['lage'];
type Austritt = Pick<RecordOf<'austritt'>, 'am' | 'grund'>;

/** The state a person is in after leaving: one of the disjoint states of the programme. */
export function lageNach(grund: RecordOf<'austritt'>['grund']): Lage {
  return grund === 'titel' ? 'titel_erteilt' : 'ausgetreten';
}

/** Somebody leaves once, on a day that has come, before coming back. */
export const austrittTor: Gate<{ readonly lage: Lage; readonly am: Datum; readonly heute: Datum }> = {
  id: 'austritt',
  titel: 'Die Person ist im Programm',
  quelle: 'Programm: Die Stände schließen einander aus',
  hindernis: ({ lage, am, heute }) => {
    if (lage === 'ausgetreten') return 'Die Person ist schon ausgetreten.';
    return am > heute ? 'Ein Austritt kann nicht in der Zukunft liegen.' : null;
  },
};

type Rueckkehr = {
  readonly lage: Lage;
  /** The exit that is in force. */
  readonly austritt: Austritt | null;
  readonly am: Datum;
  readonly heute: Datum;
};

/** Coming back needs an exit before it. */
export const wiedereintrittTor: Gate<Rueckkehr> = {
  id: 'wiedereintritt',
  titel: 'Die Person war ausgetreten',
  quelle: 'Programm: Wer rot oder ausgeschlossen war, kann zurückkommen; der Verlauf bleibt',
  hindernis: ({ lage, austritt, am, heute }) => {
    if (austritt === null || (lage !== 'ausgetreten' && lage !== 'titel_erteilt'))
      return 'Wieder aufgenommen werden kann nur, wer ausgetreten ist.';
    if (am > heute) return 'Eine Wiederaufnahme kann nicht in der Zukunft liegen.';
    return am < austritt.am
      ? `Die Wiederaufnahme kann nicht vor dem Austritt am ${formatDatum(austritt.am)} liegen.`
      : null;
  },
};

/** „Ausgetreten“ is the result of an exit with reason and day, never of a choice in a list. */
export const standTor: Gate<{ readonly vorher: Lage; readonly nachher: Lage }> = {
  id: 'programmstand',
  titel: 'Austritt und Wiederaufnahme mit Grund und Tag',
  quelle: 'Programm: Austritt und Wiederaufnahme sind eigene Einträge',
  hindernis: ({ vorher, nachher }) => {
    if (vorher === nachher) return null;
    if (nachher === 'ausgetreten')
      return 'Einen Austritt halten Sie bitte unter „Betreuung und Rückmeldung“ mit Grund und Tag fest.';
    return vorher === 'ausgetreten'
      ? 'Wer ausgetreten ist, wird unter „Betreuung und Rückmeldung“ mit Grund und Tag wieder aufgenommen.'
      : null;
  },
};
