import {
  gilt,
  weitergabeHindernis,
  widerrufHindernis,
  type Weitergabe,
} from '#shared/ablauf/einwilligung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';

export const einwilligungHandlers: HandlersOf<'einwilligung'> = {
  'einwilligung.grant': ({ zwecke, ...input }, access) => {
    requirePerson(access, input.personId);
    if (input.traegerId !== null && access.tables.traeger.find(input.traegerId) === null)
      throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
    if (input.erteiltAm > access.today)
      throw new Refusal('refused', 'Eine Einwilligung kann nicht in der Zukunft erteilt worden sein.');
    const known = access.tables.einwilligung
      .ofPerson(input.personId)
      .filter((e) => gilt(e, input.erteiltAm) && e.traegerId === input.traegerId);
    for (const zweck of new Set(zwecke)) {
      if (known.some((e) => e.zweck === zweck)) continue;
      access.save('einwilligung', { ...input, zweck, id: access.newId(), widerrufenAm: null });
    }
    access.note(input.personId, { zwecke });
  },

  'einwilligung.withdraw': ({ id, widerrufenAm }, access) => {
    const einwilligung = access.tables.einwilligung.find(id);
    if (einwilligung === null) throw new Refusal('not_found', 'Diese Einwilligung gibt es nicht (mehr).');
    const hindernis = widerrufHindernis(einwilligung, widerrufenAm);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('einwilligung', { ...einwilligung, widerrufenAm });
    access.note(einwilligung.personId, { einwilligung: id });
  },
};

/** The gate before every exchange of named data. @throws Refusal without a valid Einwilligung. */
export function requireEinwilligung({ tables }: ReadAccess, personId: string, weitergabe: Weitergabe): void {
  const hindernis = weitergabeHindernis(tables.einwilligung.ofPerson(personId), weitergabe);
  if (hindernis !== null) throw new Refusal('refused', hindernis);
}
