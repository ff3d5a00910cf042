import { ampelHindernis } from '#shared/ablauf/ampelentscheidung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { benutzerName } from './benutzer.ts';
import { requirePerson } from './person.ts';
import { checkPerson } from './pruefung.ts';

export const ampelHandlers: HandlersOf<'ampel'> = {
  'ampel.decide': (input, access) => {
    requirePerson(access, input.personId);
    const hindernis = ampelHindernis(input, access.today);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    const id = access.newId();
    const { vorschlag } = checkPerson(access, {
      personId: input.personId,
      stichtag: null,
      rechtsstand: null,
    });
    access.save('ampelentscheidung', {
      ...input,
      id,
      vorschlag,
      am: access.today,
      benutzerId: access.benutzer.id,
    });
    access.note(input.personId, { entscheidung: id, farbe: input.farbe });
    return { id };
  },
  'ampel.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.ampelentscheidung
      .ofPerson(personId)
      .toReversed()
      .map((e) => ({ ...e, benutzer: benutzerName(access, e.benutzerId) }));
  },
};
