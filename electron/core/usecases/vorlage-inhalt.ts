/** Versions of the office's own templates, with their bytes. */
import { assertPresent } from '#shared/lib/assert.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';

export type Vorlagenfassung = RecordOf<'vorlagenfassung'>;

export function fassungen({ tables }: ReadAccess, vorlage: string): Vorlagenfassung[] {
  return tables.vorlagenfassung.select('WHERE vorlage = ? ORDER BY nummer DESC', vorlage);
}

/** Id of the version that writes this paper today; null: the default. */
export function fassungInKraft({ tables }: ReadAccess, vorlage: string): string | null {
  return tables.vorlagenfassung.select('WHERE vorlage = ? AND gilt = 1', vorlage)[0]?.id ?? null;
}

export const fassungOf = ({ tables }: ReadAccess, id: string | null): Vorlagenfassung | null =>
  id === null ? null : tables.vorlagenfassung.find(id);

export function loadVorlageninhalt({ db }: ReadAccess, fassungId: string): Uint8Array {
  const inhalt = db
    .prepare<[string], Buffer>('SELECT "inhalt" FROM vorlageninhalt WHERE "fassungId" = ?')
    .pluck()
    .get(fassungId);
  return assertPresent(inhalt, 'every version of a template is kept with its bytes');
}

/** Keeps a new version and puts it in force; the one before stays. */
export function saveFassung(
  access: WriteAccess,
  neu: Pick<Vorlagenfassung, 'vorlage' | 'fassung' | 'pruefsumme'>,
  inhalt: Uint8Array,
): Vorlagenfassung {
  const all = fassungen(access, neu.vorlage);
  setInKraft(access, neu.vorlage, null);
  const record: Vorlagenfassung = {
    id: access.newId(),
    ...neu,
    nummer: (all[0]?.nummer ?? 0) + 1,
    gilt: true,
    groesse: inhalt.length,
    geladenAm: access.now,
    benutzerId: access.benutzer.id,
  };
  access.save('vorlagenfassung', record);
  access.db
    .prepare('INSERT INTO vorlageninhalt ("fassungId", "inhalt") VALUES (?, ?)')
    .run(record.id, inhalt);
  return record;
}

/** @param fassungId null: back to the default */
export function setInKraft(access: WriteAccess, vorlage: string, fassungId: string | null): void {
  const all = fassungen(access, vorlage);
  for (const each of all) if (each.gilt) access.save('vorlagenfassung', { ...each, gilt: false });
  const chosen = all.find(({ id }) => id === fassungId);
  if (chosen !== undefined) access.save('vorlagenfassung', { ...chosen, gilt: true });
}
