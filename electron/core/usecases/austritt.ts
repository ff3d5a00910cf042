import { austrittTore } from '#shared/ablauf/austritt.ts';
import { betreuungAm, endeHindernis } from '#shared/ablauf/eine-betreuung.ts';
import { ask, type Closed } from '#shared/ablauf/gate.ts';
import { lageNach, wiedereintrittTor } from '#shared/ablauf/programmstand.ts';
import { brauchtZweiPersonen } from '#shared/ablauf/vier-augen.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { austrittsgrund } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { loadEinstellung } from './einstellung.ts';
import { requestFreigabe } from './freigabe-antrag.ts';
import { requirePerson } from './person.ts';
import { requireOpen } from './require-gate.ts';
import { takeBackWhole } from './take-back.ts';
import { loadBeteiligte, loadGeprueft, loadPruefstand } from './umstaende.ts';

type Eingabe = Parsed<'austritt.record'>;

export const austrittHandlers: HandlersOf<'austritt'> = {
  'austritt.record': (input, access) => {
    requirePerson(access, input.personId);
    requireOpen(askAustritt(access, input));
    const vorhaben = input.grund === 'ausschluss' ? 'ausschluss' : null;
    if (vorhaben !== null && brauchtZweiPersonen(loadEinstellung(access), vorhaben))
      return { ...protokolliert(access), id: requestFreigabe(access, vorhaben, input), wartet: true };
    return { ...protokolliert(access), id: saveAustritt(access, input, access.benutzer.id), wartet: false };
  },
  'austritt.undo': ({ protokollNr }, access) => {
    takeBackWhole(access, {
      protokollNr,
      art: 'austritt.record',
      fehlt: 'Diesen Austritt gibt es nicht (mehr).',
      weitergearbeitet:
        'Seit dem Austritt wurde daran schon etwas geändert. Bitte nehmen Sie die Person stattdessen wieder auf.',
    });
  },
  'austritt.ask': (input, access) => {
    requirePerson(access, input.personId);
    return askAustritt(access, input);
  },
  'austritt.readmit': (input, access) => {
    const closed = askWiedereintritt(access, input);
    requireOpen(closed);
    const austritt = assertPresent(austrittInKraft(access, input.personId), 'the gate has found it');
    const id = access.newId();
    access.save('wiedereintritt', {
      ...input,
      id,
      austrittId: austritt.id,
      benutzerId: access.benutzer.id,
    });
    access.save('person', { ...requirePerson(access, input.personId), lage: 'in_pruefung' });
    access.note(input.personId, { wiedereintritt: id, austritt: austritt.id });
    return { id };
  },
  'austritt.askReadmit': (input, access) => askWiedereintritt(access, input),
  'austritt.list': ({ personId }, access) => {
    requirePerson(access, personId);
    const wiedereintritte = access.tables.wiedereintritt.ofPerson(personId);
    return access.tables.austritt
      .ofPerson(personId)
      .toReversed()
      .map((austritt) => ({
        ...austritt,
        benutzer: benutzerName(access, austritt.benutzerId),
        wiedereintritt: wiedereintritte.find(({ austrittId }) => austrittId === austritt.id) ?? null,
      }));
  },
};

/** Records the exclusion a second person has confirmed; its gates are asked again. */
export function leaveConfirmed(access: WriteAccess, input: Eingabe, benutzerId: string): string {
  requireOpen(askAustritt(access, input));
  return saveAustritt(access, input, benutzerId);
}

const protokolliert = (access: WriteAccess) => ({ protokollNr: access.protokollId });

function saveAustritt(
  access: WriteAccess,
  { betreuungBeenden, ...input }: Eingabe,
  benutzerId: string,
): string {
  const id = access.newId();
  const pruefungId = access.tables.pruefung.ofPerson(input.personId).at(-1)?.id ?? null;
  access.save('austritt', { ...input, id, pruefungId, benutzerId });
  access.save('person', { ...requirePerson(access, input.personId), lage: lageNach(input.grund) });
  if (betreuungBeenden) endBetreuung(access, input);
  access.note(input.personId, { austritt: id, grund: input.grund });
  return id;
}

/** The Betreuung that runs on the day of the exit ends with that day. */
function endBetreuung(
  access: WriteAccess,
  { personId, am, grund }: Pick<Eingabe, 'personId' | 'am' | 'grund'>,
): void {
  const laufend = betreuungAm(access.tables.betreuung.ofPerson(personId), am);
  if (laufend === null || endeHindernis(laufend, am) !== null) return;
  access.save('betreuung', { ...laufend, bis: am, grund: `Austritt: ${austrittsgrund.label(grund)}` });
}

function askAustritt(access: ReadAccess, input: Eingabe): Closed | null {
  const { personId } = input;
  return austrittTore(input, {
    ...loadBeteiligte(access, personId),
    ...loadPruefstand(access, personId),
    ...loadGeprueft(access, personId),
    lage: requirePerson(access, personId).lage,
    antraege: access.tables.antrag.ofPerson(personId),
    haertefaelle: access.tables.haertefall.ofPerson(personId),
  });
}

function askWiedereintritt(
  access: ReadAccess,
  { personId, am }: Pick<Parsed<'austritt.readmit'>, 'personId' | 'am'>,
): Closed | null {
  const { lage } = requirePerson(access, personId);
  const austritt = austrittInKraft(access, personId);
  return ask(wiedereintrittTor, { lage, austritt, am, heute: access.today });
}

/** The exit nobody has come back from. */
export function austrittInKraft({ tables }: ReadAccess, personId: string): RecordOf<'austritt'> | null {
  const back = new Set(tables.wiedereintritt.ofPerson(personId).map(({ austrittId }) => austrittId));
  return tables.austritt.ofPerson(personId).findLast(({ id }) => !back.has(id)) ?? null;
}
