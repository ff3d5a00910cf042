import { idsOf, modulKatalog } from '#shared/ablauf/massnahmen.ts';
import { hemmnis } from '#shared/domain/codes.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

export const massnahmeHandlers: HandlersOf<'massnahme'> = {
  'massnahme.list': (_, { tables }) => modulKatalog(tables.modul.all()).map((each) => ({ ...each })),
  'massnahme.save': (input, access) => {
    requireKnown(idsOf(input.kriterien), bekannteKriterien(), 'Diese Voraussetzung');
    requireKnown(idsOf(input.sichert), bekannteKriterien(), 'Diese Voraussetzung');
    requireKnown(idsOf(input.hemmnisse), new Set<string>(hemmnis.codes), 'Dieses Hemmnis');
    access.save('modul', input);
    access.note(null, { modul: input.id });
  },
  'massnahme.remove': ({ id }, access) => {
    if (access.remove('modul', id) === null)
      throw new Refusal('not_found', 'Diese Maßnahme ist schon gelöscht oder steht im Auslieferungszustand.');
    access.note(null, { modul: id });
  },
};

function requireKnown(
  ids: readonly string[],
  known: { readonly has: (id: string) => boolean },
  what: string,
): void {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Refusal(
      'refused',
      `${what} kennt das Programm nicht: ${unknown.join(', ')}. Bitte wählen Sie aus der Liste.`,
    );
}
