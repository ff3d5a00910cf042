import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { eineBetreuungTor } from './eine-betreuung.ts';
import { freieWahlTor } from './freie-wahl.ts';
import { ask, firstClosed } from './gate.ts';

type Betreuung = RecordOf<'betreuung'>;

/** Where somebody goes when a Träger leaves: each person one by one, since each of them chooses (000:442-446). */
export type Ziel =
  | { readonly art: 'traeger'; readonly traegerId: string; readonly gewaehltVon: Betreuung['gewaehltVon'] }
  | { readonly art: 'abh' | 'keine'; readonly gewaehltVon: Betreuung['gewaehltVon'] }
  /** Has not decided: stays for now, and somebody asks again on that day. */
  | { readonly art: 'spaeter'; readonly bis: Datum };

type Facts = {
  readonly alle: readonly Betreuung[];
  /** The Träger that is left. */
  readonly von: string;
  readonly ziel: Ziel;
  /** First day of the new Betreuung. */
  readonly ab: Datum;
  readonly heute: Datum;
  /** The Träger that has been chosen, if it is one. */
  readonly neu: { readonly name: string; readonly ausgeschiedenAm: Datum | null } | null;
};

/** Why one person cannot go there; null if she can. The gates are those of a single change. */
export function wechselHindernis({ alle, von, ziel, ab, heute, neu }: Facts): string | null {
  if (!alle.some(({ traegerId, bis }) => traegerId === von && bis === null))
    return 'Diese Person wird dort nicht mehr betreut. Bitte sehen Sie die Liste neu an.';
  switch (ziel.art) {
    case 'spaeter':
      return ziel.bis < heute ? 'Bitte wählen Sie für die Nachfrage einen Tag ab heute.' : null;
    case 'traeger':
      if (ziel.traegerId === von) return 'Das ist der bisherige Träger. Bitte wählen Sie einen anderen.';
      if (neu === null) return 'Diesen Träger gibt es nicht (mehr).';
      if (neu.ausgeschiedenAm !== null && neu.ausgeschiedenAm <= ab)
        return `„${neu.name}“ ist am ${formatDatum(neu.ausgeschiedenAm)} selbst ausgeschieden.`;
      return gates({ art: 'traeger', traegerId: ziel.traegerId, gewaehltVon: ziel.gewaehltVon });
    case 'abh':
    case 'keine':
      return gates({ art: ziel.art, traegerId: null, gewaehltVon: ziel.gewaehltVon });
    default:
      return assertNever(ziel);
  }

  function gates(neue: Pick<Betreuung, 'art' | 'traegerId' | 'gewaehltVon'>): string | null {
    const beginn = { ...neue, von: ab };
    return firstClosed(ask(eineBetreuungTor, { alle, neu: beginn }), ask(freieWahlTor, beginn))?.satz ?? null;
  }
}
