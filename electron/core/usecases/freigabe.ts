import { ask } from '#shared/ablauf/gate.ts';
import { vierAugenTor } from '#shared/ablauf/vier-augen.ts';
import { entscheidung } from '#shared/api/ampel.ts';
import { austrittEingabe } from '#shared/api/austritt.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { decideConfirmed } from './ampel.ts';
import { leaveConfirmed } from './austritt.ts';
import { benutzerName } from './benutzer.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';
import { requireGate } from './require-gate.ts';

type Freigabe = RecordOf<'freigabe'>;

export const freigabeHandlers: HandlersOf<'freigabe'> = {
  'freigabe.list': ({ personId }, access) => {
    const offen =
      personId === null
        ? access.tables.freigabe.select(`WHERE stand = 'offen' ORDER BY rowid`)
        : access.tables.freigabe.ofPerson(personId);
    return offen.map((freigabe) => describe(access, freigabe));
  },

  'freigabe.decide': ({ id, bestaetigt, bemerkung }, access) => {
    const freigabe = access.tables.freigabe.find(id);
    if (freigabe === null) throw new Refusal('not_found', 'Dieses Vorhaben gibt es nicht (mehr).');
    requireGate(vierAugenTor, { ...freigabe, benutzerId: access.benutzer.id });
    access.save('freigabe', {
      ...freigabe,
      stand: bestaetigt ? 'bestaetigt' : 'abgelehnt',
      entschiedenVon: access.benutzer.id,
      entschiedenAm: access.now,
      bemerkung,
    });
    if (bestaetigt) carryOut(access, freigabe);
    else reopen(access, id);
    access.note(freigabe.personId, { freigabe: id, bestaetigt });
  },
};

/** The decision is that of whoever asked for it; the Freigabe says who confirmed. */
function carryOut(access: WriteAccess, { id, art, vorhaben, beantragtVon }: Freigabe): void {
  // This program wrote it; it is parsed again because a newer version may have written it otherwise.
  const content: unknown = JSON.parse(vorhaben);
  if (art === 'ausschluss') {
    leaveConfirmed(access, austrittEingabe.parse(content), beantragtVon);
    return;
  }
  const entscheidungId = decideConfirmed(access, entscheidung.parse(content), beantragtVon);
  const [schritt] = access.tables.sichtungsschritt.select('WHERE freigabeId = ?', id);
  if (schritt !== undefined) access.save('sichtungsschritt', { ...schritt, entscheidungId });
}

/** Turned down: in the Sichtung the case has no result, as before. */
function reopen(access: WriteAccess, freigabeId: string): void {
  for (const schritt of access.tables.sichtungsschritt.select('WHERE freigabeId = ?', freigabeId))
    access.save('sichtungsschritt', { ...schritt, freigabeId: null });
}

function describe(access: ReadAccess, { vorhaben, ...freigabe }: Freigabe) {
  const { nachname, vornamen } = requirePerson(access, freigabe.personId);
  const content = JSON.parse(vorhaben) as { grund?: unknown; erlaeuterung?: unknown };
  const grund = freigabe.art === 'rot' ? content.grund : content.erlaeuterung;
  return {
    ...freigabe,
    person: fullName(nachname, vornamen),
    beantragt: benutzerName(access, freigabe.beantragtVon),
    grund: typeof grund === 'string' ? grund : '',
    hindernis: ask(vierAugenTor, { ...freigabe, benutzerId: access.benutzer.id })?.satz ?? null,
  };
}
