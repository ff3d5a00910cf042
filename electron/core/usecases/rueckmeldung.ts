import { ERINNERUNG_TAGE } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { eingangHandlers } from './rueckmeldung-eingang.ts';
import { laufHandlers, requireReminder } from './rueckmeldung-lauf.ts';
import { lesenHandlers, requireVerweis } from './rueckmeldung-lesen.ts';
import { personNameOf, type Ausgelassen } from './schreiblauf.ts';
import { laterChanges, takeBack } from './take-back.ts';

export const rueckmeldungHandlers: HandlersOf<'rueckmeldung'> = {
  ...lesenHandlers,
  ...eingangHandlers,
  ...laufHandlers,

  'rueckmeldung.noteReminder': ({ verweisIds, an, weg, bemerkung }, access) => {
    const ausgelassen: Ausgelassen[] = [];
    let erinnert = 0;
    for (const verweisId of new Set(verweisIds)) {
      const { personId } = requireVerweis(access, verweisId);
      try {
        requireReminder(access, verweisId);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        ausgelassen.push({ id: personId, name: personNameOf(access, personId), grund: error.message });
        continue;
      }
      access.save('erinnerung', {
        id: access.newId(),
        personId,
        verweisId,
        dokumentId: null,
        an,
        weg,
        am: access.today,
        bis: plusDays(access.today, ERINNERUNG_TAGE),
        bemerkung,
      });
      access.note(personId);
      erinnert += 1;
    }
    access.note(null, { erinnert, ausgelassen: ausgelassen.length });
    return { protokollNr: access.protokollId, erinnert, ausgelassen: ausgelassen.slice(0, 100) };
  },

  'rueckmeldung.undo': ({ protokollNr }, access) => {
    undoCall(access, protokollNr, 'rueckmeldung.');
  },
};

/** Takes back one call of a noun as a whole. @throws Refusal if somebody has worked on any of it since. */
export function undoCall(access: WriteAccess, protokollNr: number, noun: string): void {
  const art = access.db
    .prepare<[number], string>('SELECT art FROM protokoll WHERE id = ?')
    .pluck()
    .get(protokollNr);
  if (art === undefined || !art.startsWith(noun))
    throw new Refusal('not_found', 'Diesen Schritt gibt es hier nicht.');
  if (laterChanges(access, protokollNr) > 0)
    throw new Refusal(
      'conflict',
      'Daran wurde inzwischen weitergearbeitet; deshalb lässt sich der Schritt nicht mehr als Ganzes zurücknehmen. Es wurde nichts geändert.',
    );
  takeBack(access, protokollNr);
  access.note(null, { zurueckgenommen: protokollNr });
}
