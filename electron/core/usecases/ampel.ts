import { ampelTor } from '#shared/ablauf/ampelentscheidung.ts';
import type { Closed } from '#shared/ablauf/gate.ts';
import { brauchtZweiPersonen } from '#shared/ablauf/vier-augen.ts';
import type { Parsed } from '#shared/api/contract.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { loadEinstellung } from './einstellung.ts';
import { requestFreigabe } from './freigabe-antrag.ts';
import { requirePerson } from './person.ts';
import { requireOpen } from './require-gate.ts';
import { entscheidungInKraft, loadBeteiligte, loadGeprueft } from './umstaende.ts';

type Entscheidung = Parsed<'ampel.decide'>;

export const ampelHandlers: HandlersOf<'ampel'> = {
  'ampel.decide': (input, access) => {
    requirePerson(access, input.personId);
    const { id, wartet } = decide(access, input);
    return { id, wartet };
  },
  'ampel.ask': (input, access) => {
    requirePerson(access, input.personId);
    return askAmpel(access, input, loadGeprueft(access, input.personId));
  },
  'ampel.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.ampelentscheidung
      .ofPerson(personId)
      .toReversed()
      .map((e) => ({ ...e, benutzer: benutzerName(access, e.benutzerId) }));
  },
};

export type Entschieden = {
  readonly id: string;
  /** A second person has to confirm; then `id` is that of the Freigabe. */
  readonly wartet: boolean;
  readonly ergebnis: FallErgebnis;
};

/** Takes a decision through all its gates, or hands it to a second person where the office works with four eyes. */
export function decide(access: WriteAccess, input: Entscheidung): Entschieden {
  const geprueft = loadGeprueft(access, input.personId);
  requireOpen(askAmpel(access, input, geprueft));
  const { ergebnis } = geprueft;
  if (brauchtZweiPersonen(loadEinstellung(access), input.farbe === 'rot' ? 'rot' : null))
    return { id: requestFreigabe(access, 'rot', input), wartet: true, ergebnis };
  return { id: saveEntscheidung(access, input, ergebnis), wartet: false, ergebnis };
}

/** Decides after a second person has confirmed; every gate is asked again, because the facts may have changed. */
export function decideConfirmed(access: WriteAccess, input: Entscheidung, benutzerId: string): string {
  const geprueft = loadGeprueft(access, input.personId);
  requireOpen(askAmpel(access, input, geprueft));
  return saveEntscheidung(access, input, geprueft.ergebnis, benutzerId);
}

function saveEntscheidung(
  access: WriteAccess,
  input: Entscheidung,
  { vorschlag }: FallErgebnis,
  benutzerId: string = access.benutzer.id,
): string {
  const id = access.newId();
  access.save('ampelentscheidung', { ...input, id, vorschlag, am: access.today, benutzerId });
  settleOpenStep(access, input.personId, id);
  access.note(input.personId, { entscheidung: id, farbe: input.farbe });
  return id;
}

/** What was set aside in the Sichtung is settled by a colour, wherever it is set. */
function settleOpenStep(access: WriteAccess, personId: string, entscheidungId: string): void {
  const last = access.tables.sichtungsschritt.ofPerson(personId).at(-1);
  if (last === undefined || last.entscheidungId !== null) return;
  if (last.art === 'angaben_fehlen' || last.art === 'zurueckgestellt')
    access.save('sichtungsschritt', { ...last, entscheidungId });
}

function askAmpel(
  access: ReadAccess,
  input: Entscheidung,
  geprueft: ReturnType<typeof loadGeprueft>,
): Closed | null {
  return ampelTor(input, {
    ...geprueft,
    ...loadBeteiligte(access, input.personId),
    inKraft: entscheidungInKraft(access, input.personId),
  });
}
