import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';

export const einstellungHandlers: HandlersOf<'einstellung'> = {
  'einstellung.load': (_, access) => loadEinstellung(access),
  'einstellung.save': (input, access) => {
    const { id, logo } = loadEinstellung(access);
    if (input.id !== id)
      throw new Refusal(
        'conflict',
        'Diese Einstellungen gehören zu einem anderen Register. Bitte laden Sie die Seite neu.',
      );
    // The picture has a way of its own: a form that was open meanwhile must not bring the old one back.
    access.save('einstellung', { ...input, logo });
    access.note(null);
  },
};

/** The one row of settings, written when the register was set up. */
export function loadEinstellung({ tables }: ReadAccess) {
  return assertPresent(tables.einstellung.all()[0], 'every register is set up with its settings');
}
