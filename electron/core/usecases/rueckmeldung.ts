import type { Name } from '#shared/api/contract.ts';
import { ERINNERUNG_TAGE } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { eingangHandlers } from './rueckmeldung-eingang.ts';
import { laufHandlers, requireReminder } from './rueckmeldung-lauf.ts';
import { lesenHandlers, requireVerweis } from './rueckmeldung-lesen.ts';
import { NICHT_MEHR, personNameOf, type Ausgelassen } from './schreiblauf.ts';
import { takeBackWhole } from './take-back.ts';

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
    takeBackWhole(access, { protokollNr, art: UNDOABLE, ...NICHT_MEHR });
  },
};

const UNDOABLE = [
  'rueckmeldung.issue',
  'rueckmeldung.replace',
  'rueckmeldung.writeBlanko',
  'rueckmeldung.remind',
  'rueckmeldung.noteReminder',
  'rueckmeldung.record',
  'rueckmeldung.recordSelbst',
  'rueckmeldung.decide',
] as const satisfies readonly Name[];
