import { records, type Tabelle } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { WriteAccess } from '#electron/core/register/access.ts';

type Aenderung = {
  readonly tabelle: Tabelle;
  readonly recordId: string;
  readonly feld: string;
  readonly alt: string | null;
  readonly neu: string | null;
};

/**
 * Takes back what one import did: what it made goes, what it changed gets its old value, all of it with history.
 * @returns how many people went. @throws Refusal once anybody has worked on what the import touched.
 */
export function nimmZurueck(access: WriteAccess, importlaufId: string): number {
  const lauf = access.tables.importlauf.find(importlaufId);
  if (lauf === null) throw new Refusal('not_found', 'Diesen Import gibt es nicht.');
  if (lauf.rueckgaengigAm !== null)
    throw new Refusal('conflict', 'Dieser Import wurde schon rückgängig gemacht.');
  const protokollId = access.db
    .prepare<[string], number>(
      `SELECT protokollId FROM aenderung WHERE tabelle = 'importlauf' AND recordId = ? AND feld = 'id' AND neu IS NOT NULL`,
    )
    .pluck()
    .get(importlaufId);
  if (protokollId === undefined) throw new Error('an import without history');
  refuseSpaetere(access, protokollId);

  const aenderungen = access.db
    .prepare<[number], Aenderung>(
      `SELECT tabelle, recordId, feld, alt, neu FROM aenderung WHERE protokollId = ? AND tabelle <> 'importlauf' ORDER BY id DESC`,
    )
    .all(protokollId);
  let entfernt = 0;
  for (const eintraege of Map.groupBy(aenderungen, ({ recordId }) => recordId).values()) {
    const [{ tabelle, recordId } = leer()] = eintraege;
    if (eintraege.some(({ feld, alt }) => feld === 'id' && alt === null)) {
      access.remove(tabelle, recordId);
      if (tabelle === 'person') entfernt += 1;
    } else restore(access, { tabelle, recordId, eintraege });
  }
  access.save('importlauf', { ...lauf, rueckgaengigAm: access.now });
  access.note(null, { importlauf: importlaufId, entfernt });
  return entfernt;
}

/** Anything later, by anybody, on a record or a new person of the import. */
function refuseSpaetere(access: WriteAccess, protokollId: number): void {
  const spaeter = access.db
    .prepare<[number, number, number], number>(
      `SELECT count(DISTINCT coalesce(personId, recordId)) FROM aenderung WHERE protokollId > ? AND (
         recordId IN (SELECT recordId FROM aenderung WHERE protokollId = ?) OR
         personId IN (SELECT recordId FROM aenderung WHERE protokollId = ? AND tabelle = 'person' AND feld = 'id' AND alt IS NULL))`,
    )
    .pluck()
    .get(protokollId, protokollId, protokollId);
  if (spaeter !== undefined && spaeter > 0) {
    const wen = spaeter === 1 ? 'An einer Person' : `An ${spaeter} Personen`;
    throw new Refusal(
      'conflict',
      `${wen} wurde seit dem Import weitergearbeitet; deshalb lässt er sich nicht mehr als Ganzes rückgängig machen. Es wurde nichts geändert.`,
    );
  }
}

function restore(
  access: WriteAccess,
  {
    tabelle,
    recordId,
    eintraege,
  }: { readonly tabelle: Tabelle; readonly recordId: string; readonly eintraege: readonly Aenderung[] },
): void {
  const jetzt = access.tables[tabelle].find(recordId);
  if (jetzt === null) return;
  const frueher = Object.fromEntries(
    eintraege.map(({ feld, alt }) => [feld, alt === null ? null : (JSON.parse(alt) as unknown)]),
  );
  // `as`: parsed by the schema of that very table.
  access.save(tabelle, records[tabelle].parse({ ...jetzt, ...frueher }) as never);
}

function leer(): never {
  throw new Error('a group without entries');
}
