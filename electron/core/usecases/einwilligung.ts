import {
  einwilligungTor,
  gilt,
  teilwiderrufHindernis,
  unterschriftTor,
  widerrufHindernis,
  type Weitergabe,
} from '#shared/ablauf/einwilligung.ts';
import { ask, type Closed } from '#shared/ablauf/gate.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';
import { requireGate } from './require-gate.ts';

export const einwilligungHandlers: HandlersOf<'einwilligung'> = {
  'einwilligung.grant': ({ zwecke, ...input }, access) => {
    const { geburtsdatum } = requirePerson(access, input.personId);
    requireGate(unterschriftTor, { ...input, geburtsdatum });
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
    const einwilligung = requireKnown(access, id);
    const hindernis = widerrufHindernis(einwilligung, widerrufenAm);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('einwilligung', { ...einwilligung, widerrufenAm });
    access.note(einwilligung.personId, { einwilligung: id });
  },

  'einwilligung.withdrawFor': ({ id, traegerId, am }, access) => {
    const einwilligung = requireKnown(access, id);
    const { personId } = einwilligung;
    if (access.tables.traeger.find(traegerId) === null)
      throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
    const bisher = access.tables.teilwiderruf.ofPerson(personId);
    const hindernis = teilwiderrufHindernis(einwilligung, { traegerId, am }, bisher);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('teilwiderruf', { id: access.newId(), personId, einwilligungId: id, traegerId, am });
    access.note(personId, { einwilligung: id, traeger: traegerId });
  },

  'einwilligung.teilwiderrufe': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.teilwiderruf.ofPerson(personId);
  },

  'einwilligung.ask': ({ personId, zweck, traegerId }, access) => {
    requirePerson(access, personId);
    return askWeitergabe(access, personId, { zweck, traegerId, tag: access.today });
  },

  'einwilligung.askGrant': (input, access) => {
    const { geburtsdatum } = requirePerson(access, input.personId);
    return ask(unterschriftTor, { ...input, geburtsdatum });
  },
};

/** The gate before every exchange of named data; null if it is open. */
export function askWeitergabe(
  { tables }: ReadAccess,
  personId: string,
  weitergabe: Weitergabe,
): Closed | null {
  return ask(einwilligungTor, {
    ...weitergabe,
    einwilligungen: tables.einwilligung.ofPerson(personId),
    teilwiderrufe: tables.teilwiderruf.ofPerson(personId),
  });
}

function requireKnown({ tables }: ReadAccess, id: string) {
  const einwilligung = tables.einwilligung.find(id);
  if (einwilligung === null) throw new Refusal('not_found', 'Diese Einwilligung gibt es nicht (mehr).');
  return einwilligung;
}
