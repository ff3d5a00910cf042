import type { RecordOf } from '#shared/domain/records.ts';
import type { Gate } from './gate.ts';

/** The person chooses the Träger (000:442); the office may propose. Who has chosen is recorded. */
export const freieWahlTor: Gate<Pick<RecordOf<'betreuung'>, 'art' | 'gewaehltVon'>> = {
  id: 'freie_wahl',
  titel: 'Wer den Träger gewählt hat',
  quelle: 'Projektkonzept: freie Wahl der Beratungsstelle',
  hindernis: ({ art, gewaehltVon }) =>
    art === 'traeger' && gewaehltVon === null
      ? 'Bitte tragen Sie ein, wer den Träger gewählt hat. Die Person hat die freie Wahl.'
      : null,
};
