import { ausgeschiedenTor } from '#shared/ablauf/ausgeschieden.ts';
import { beginneBetreuung, eineBetreuungTor, endeHindernis } from '#shared/ablauf/eine-betreuung.ts';
import { freieWahlTor } from '#shared/ablauf/freie-wahl.ts';
import { ask, firstClosed } from '#shared/ablauf/gate.ts';
import { rueckmeldungFaelligAm, rueckmeldungHindernis } from '#shared/ablauf/rueckmeldung.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';
import { requireGate } from './require-gate.ts';

export const betreuungHandlers: HandlersOf<'betreuung'> = {
  'betreuung.ask': (neu, access) => {
    requirePerson(access, neu.personId);
    const alle = access.tables.betreuung.ofPerson(neu.personId);
    return firstClosed(
      ask(eineBetreuungTor, { alle, neu }),
      ask(freieWahlTor, neu),
      ask(ausgeschiedenTor, { traeger: traegerOf(access, neu.traegerId), von: neu.von }),
    );
  },

  'betreuung.start': (input, access) => {
    requirePerson(access, input.personId);
    requireTraeger(access, input.traegerId);
    requireGate(ausgeschiedenTor, { traeger: traegerOf(access, input.traegerId), von: input.von });
    const alle = access.tables.betreuung.ofPerson(input.personId);
    const plan = beginneBetreuung(alle, input);
    if ('hindernis' in plan) throw new Refusal('refused', plan.hindernis);
    if (plan.ende !== null) {
      const vorige = assertPresent(
        access.tables.betreuung.find(plan.ende.id),
        'the plan names a Betreuung of this person',
      );
      access.save('betreuung', { ...vorige, bis: plan.ende.bis, grund: vorige.grund ?? input.grund });
    }
    const id = access.newId();
    access.save('betreuung', { ...input, id, bis: null });
    access.note(input.personId, { betreuung: id, beendet: plan.ende?.id ?? null });
    return { id };
  },

  'betreuung.end': ({ id, bis, grund }, access) => {
    const betreuung = access.tables.betreuung.find(id);
    if (betreuung === null) throw new Refusal('not_found', 'Diese Betreuung gibt es nicht (mehr).');
    const hindernis = endeHindernis(betreuung, bis);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('betreuung', { ...betreuung, bis, grund });
    access.note(betreuung.personId, { betreuung: id });
  },

  'betreuung.saveVerweis': (input, access) => {
    requirePerson(access, input.personId);
    requireTraeger(access, input.traegerId);
    const known = access.tables.verweis.find(input.id);
    if (known !== null && known.personId !== input.personId)
      throw new Refusal('conflict', 'Dieser Rückmeldebogen gehört zu einer anderen Person.');
    const hindernis = rueckmeldungHindernis(input, access.today);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('verweis', { ...input, faelligAm: rueckmeldungFaelligAm(input.ausgehaendigtAm) });
    access.note(input.personId, { verweis: input.id });
  },
};

function traegerOf({ tables }: ReadAccess, id: string | null) {
  return id === null ? null : tables.traeger.find(id);
}

function requireTraeger({ tables }: WriteAccess, id: string | null): void {
  if (id !== null && tables.traeger.find(id) === null)
    throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
}
