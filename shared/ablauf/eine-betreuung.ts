import type { RecordOf } from '#shared/domain/records.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';
import { freieWahlTor } from './freie-wahl.ts';
import { ask, firstClosed, type Gate } from './gate.ts';

type Betreuung = RecordOf<'betreuung'>;
type Beginn = Pick<Betreuung, 'art' | 'traegerId' | 'von' | 'gewaehltVon'>;

/** The Betreuung that has to end for another to begin, and its last day. */
export type Ende = { readonly id: string; readonly bis: Datum };

/** The Betreuung of a day: exactly one or none. */
export function betreuungAm(alle: readonly Betreuung[], tag: Datum): Betreuung | null {
  return alle.find(({ von, bis }) => von <= tag && (bis === null || bis >= tag)) ?? null;
}

type Facts = { readonly alle: readonly Betreuung[]; readonly neu: Beginn };

/** Exactly one Betreuung per person and day: the office's own social work, one Träger, or none (000:452-454). */
export const eineBetreuungTor: Gate<Facts> = {
  id: 'eine_betreuung',
  titel: 'Eine Betreuung zur gleichen Zeit',
  quelle: 'Projektkonzept: keine doppelte Betreuung',
  hindernis: ({ alle, neu }) => {
    if (neu.art === 'traeger' && neu.traegerId === null) return 'Bitte wählen Sie den Träger.';
    if (neu.art !== 'traeger' && neu.traegerId !== null)
      return 'Ein Träger gehört nur zu einer Betreuung durch die Beratungsstelle eines Trägers.';
    return alle.some(({ von }) => von >= neu.von)
      ? 'An diesem Tag oder danach hat schon eine andere Betreuung begonnen. Bitte wählen Sie einen späteren Tag.'
      : null;
  },
};

/**
 * What beginning a Betreuung does to the one before: it ends on the day before, the history stays. Or a sentence
 * why it cannot begin.
 */
export function beginneBetreuung(
  alle: readonly Betreuung[],
  neu: Beginn,
): { readonly ende: Ende | null } | { readonly hindernis: string } {
  const closed = firstClosed(ask(eineBetreuungTor, { alle, neu }), ask(freieWahlTor, neu));
  if (closed !== null) return { hindernis: closed.satz };
  const vorige = betreuungAm(alle, neu.von);
  return { ende: vorige === null ? null : { id: vorige.id, bis: plusDays(neu.von, -1) } };
}

/** Why a Betreuung cannot end on a day; null if it can. */
export function endeHindernis(
  { von, bis: schonBeendet }: Pick<Betreuung, 'von' | 'bis'>,
  bis: Datum,
): string | null {
  if (schonBeendet !== null) return 'Diese Betreuung ist schon beendet.';
  return bis < von ? 'Eine Betreuung kann nicht vor ihrem Beginn enden.' : null;
}
