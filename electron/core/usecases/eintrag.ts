import type { RecordOf } from '#shared/domain/records.ts';
import { einzelRecords } from '#shared/domain/fall.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';

export const eintragHandlers: HandlersOf<'eintrag'> = {
  'eintrag.save': ({ tabelle, eintrag }, access) => {
    requirePerson(access, eintrag.personId);
    // The discriminated union ties table and record together; the compiler cannot carry that into T.
    saveEintrag(access, tabelle, eintrag as RecordOf<EintragTabelle>);
    access.note(eintrag.personId, { tabelle, eintrag: eintrag.id });
  },

  'eintrag.remove': ({ tabelle, id, personId }, access) => {
    const known = access.tables[tabelle].find(id);
    if (known === null || known.personId !== personId)
      throw new Refusal('not_found', 'Diesen Eintrag gibt es nicht mehr.');
    access.remove(tabelle, id);
    access.note(personId, { tabelle, eintrag: id });
  },

  'eintrag.restore': ({ tabelle, id, personId }, access) => {
    requirePerson(access, personId);
    if (access.tables[tabelle].find(id) !== null)
      throw new Refusal('conflict', 'Dieser Eintrag ist noch da.');
    const record = access.lastRemoved(tabelle, id);
    if (record === null || record.personId !== personId)
      throw new Refusal('not_found', 'Dieser Eintrag lässt sich nicht zurückholen.');
    saveEintrag(access, tabelle, record);
    access.note(personId, { tabelle, eintrag: id });
  },

  'eintrag.loadGeschuetzt': ({ personId }, access) => {
    requirePerson(access, personId);
    access.note(personId);
    return {
      verurteilung: access.tables.verurteilung.ofPerson(personId),
      taeuschung: access.tables.taeuschung.ofPerson(personId),
      gesundheit: access.tables.gesundheit.ofPerson(personId)[0] ?? null,
    };
  },
};

function saveEintrag(access: WriteAccess, tabelle: EintragTabelle, eintrag: RecordOf<EintragTabelle>): void {
  const before = access.tables[tabelle].find(eintrag.id);
  if (before !== null && before.personId !== eintrag.personId)
    throw new Refusal('conflict', 'Dieser Eintrag gehört zu einer anderen Person.');
  if (before === null && isSingle(tabelle) && access.tables[tabelle].ofPerson(eintrag.personId).length > 0) {
    throw new Refusal(
      'conflict',
      'Diese Angaben wurden inzwischen schon einmal angelegt. Bitte laden Sie die Seite neu; Ihre Eingabe bleibt als Entwurf erhalten.',
    );
  }
  access.save(tabelle, eintrag);
}

function isSingle(tabelle: EintragTabelle): boolean {
  return Object.hasOwn(einzelRecords, tabelle);
}
