import type { RecordOf } from '#shared/domain/records.ts';
import { einzelRecords } from '#shared/domain/fall.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';
import { zusammenfuehren } from './zusammenfuehren.ts';

export const eintragHandlers: HandlersOf<'eintrag'> = {
  'eintrag.save': ({ tabelle, eintrag, basis }, access) => {
    requirePerson(access, eintrag.personId);
    // The discriminated union ties table and record together; the compiler cannot carry that into T.
    saveEintrag(access, tabelle, { neu: eintrag as RecordOf<EintragTabelle>, basis });
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
    saveEintrag(access, tabelle, { neu: record, basis: null });
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

type Speichern = {
  readonly neu: RecordOf<EintragTabelle>;
  readonly basis: Readonly<Record<string, unknown>> | null;
};

function saveEintrag(access: WriteAccess, tabelle: EintragTabelle, { neu: eintrag, basis }: Speichern): void {
  const before = access.tables[tabelle].find(eintrag.id);
  if (before !== null && before.personId !== eintrag.personId)
    throw new Refusal('conflict', 'Dieser Eintrag gehört zu einer anderen Person.');
  requireNewSichtweise(tabelle, before !== null);
  if (before === null && isSingle(tabelle)) saveSingle(access, tabelle, { neu: eintrag, basis });
  else if (before === null && basis !== null)
    throw new Refusal(
      'conflict',
      'Dieser Eintrag wurde inzwischen entfernt. Ihre Eingabe bleibt als Entwurf erhalten; legen Sie bei Bedarf einen neuen Eintrag an.',
    );
  else access.save(tabelle, zusammenfuehren(tabelle, { basis, stand: before, neu: eintrag }));
}

/** Of two people who begin the same single record, the second continues that of the first. */
function saveSingle(access: WriteAccess, tabelle: EintragTabelle, { neu, basis }: Speichern): void {
  const [stand = null] = access.tables[tabelle].ofPerson(neu.personId);
  if (stand !== null && basis === null) {
    throw new Refusal(
      'conflict',
      'Diese Angaben wurden inzwischen schon einmal angelegt. Bitte laden Sie die Seite neu; Ihre Eingabe bleibt als Entwurf erhalten.',
    );
  }
  const { id } = stand ?? neu;
  access.save(tabelle, zusammenfuehren(tabelle, { basis: { ...basis, id }, stand, neu: { ...neu, id } }));
}

/** A view of one side stays as it was recorded; whoever sees it differently records another one. */
function requireNewSichtweise(tabelle: EintragTabelle, exists: boolean): void {
  if (tabelle !== 'sichtweise' || !exists) return;
  throw new Refusal(
    'refused',
    'Eine festgehaltene Sicht wird nicht überschrieben. Bitte halten Sie die neue Sicht als eigenen Eintrag fest.',
  );
}

function isSingle(tabelle: EintragTabelle): boolean {
  return Object.hasOwn(einzelRecords, tabelle);
}
