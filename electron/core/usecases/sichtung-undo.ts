import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { WriteAccess } from '../register/access.ts';
import { entscheidungInKraft } from './umstaende.ts';

/** Takes a step of the Sichtung back with everything that came of it; the Verlauf keeps that it was there. */
export function undoStep(access: WriteAccess, step: RecordOf<'sichtungsschritt'>): void {
  const { id, personId, entscheidungId, freigabeId, pruefungId, art } = step;
  const decided = art === 'gruen' || art === 'gelb' || art === 'rot';
  if (decided && entscheidungId !== null && entscheidungInKraft(access, personId)?.id !== entscheidungId)
    throw new Refusal(
      'conflict',
      'Über diese Person wurde inzwischen neu entschieden. Bitte ändern Sie die Entscheidung in der Fallakte.',
    );
  const freigabe = freigabeId === null ? null : access.tables.freigabe.find(freigabeId);
  if (freigabe !== null && freigabe.stand !== 'offen')
    throw new Refusal(
      'conflict',
      'Eine zweite Person hat darüber schon entschieden. Bitte ändern Sie die Entscheidung in der Fallakte.',
    );
  access.remove('sichtungsschritt', id);
  if (decided && entscheidungId !== null) {
    // What this decision had settled is open again.
    for (const settled of access.tables.sichtungsschritt.select('WHERE entscheidungId = ?', entscheidungId))
      access.save('sichtungsschritt', { ...settled, entscheidungId: null });
    access.remove('ampelentscheidung', entscheidungId);
  }
  if (freigabe !== null) access.remove('freigabe', freigabe.id);
  if (pruefungId !== null) access.remove('pruefung', pruefungId);
}
