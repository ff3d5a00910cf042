import { Refusal } from '#shared/lib/refusal.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { requireOrder } from './parameter.ts';

export const leitsatzHandlers: HandlersOf<'leitsatz'> = {
  'leitsatz.list': (_, { tables }) => tables.leitsatz.select('ORDER BY titel COLLATE NOCASE'),
  'leitsatz.save': (input, access) => {
    requireOrder(input);
    const known = bekannteKriterien();
    const unknown = kriterienOf(input).filter((id) => !known.has(id));
    if (unknown.length > 0)
      throw new Refusal(
        'refused',
        `Diese Voraussetzung kennt das Programm nicht: ${unknown.join(', ')}. Bitte wählen Sie aus der Liste.`,
      );
    access.save('leitsatz', input);
    access.note(null, { leitsatz: input.id });
  },
  'leitsatz.remove': ({ id }, access) => {
    if (access.remove('leitsatz', id) === null)
      throw new Refusal('not_found', 'Dieser Leitsatz ist schon gelöscht.');
    access.note(null, { leitsatz: id });
  },
};
