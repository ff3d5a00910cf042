import type { Fall } from '#shared/domain/fall.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { fieldByField, fromChanges, WRITTEN_ONCE, type ChangeRow } from '../history.ts';
import type { Database } from '../open.ts';
import { buildFall } from './load-fall.ts';

type Step = {
  readonly tabelle: Tabelle;
  readonly recordId: string;
  readonly feld: string;
  readonly neu: string | null;
};

/**
 * The Fall as the office knew it at the end of a day: every change up to then, replayed.
 * @returns null if the person was not in the register on that day.
 */
export function fallAm(db: Database, personId: string, tag: Datum): Fall | null {
  return fallOf(personId, recordsAm(db, personId, tag));
}

/**
 * The Fall as it was known when a line of the log was written, and on a day before it if one is given: the facts a
 * kept check was made with.
 */
export function fallBei(
  db: Database,
  personId: string,
  bis: { readonly protokollId: number; readonly tag: Datum },
): Fall | null {
  return fallOf(personId, replay(db, personId, bis));
}

function fallOf(personId: string, known: ReadonlyMap<Tabelle, Record<string, unknown>[]>): Fall | null {
  const person = known.get('person')?.[0];
  return person === undefined ? null : buildFall(personId, person, (tabelle) => known.get(tabelle) ?? []);
}

/** Every record of a person as it was known at the end of a day, by table, oldest first. */
export function recordsAm(
  db: Database,
  personId: string,
  tag: Datum,
): Map<Tabelle, Record<string, unknown>[]> {
  return replay(db, personId, { protokollId: Number.MAX_SAFE_INTEGER, tag });
}

function replay(
  db: Database,
  personId: string,
  { protokollId, tag }: { readonly protokollId: number; readonly tag: Datum },
): Map<Tabelle, Record<string, unknown>[]> {
  const steps = db
    .prepare<[string, string, number], ChangeRow<Step>>(
      'SELECT a.tabelle, a.recordId, a.feld, a.neu, a.felder FROM aenderung a JOIN protokoll p ON p.id = a.protokollId WHERE a.personId = ? AND p.tag <= ? AND p.id <= ? ORDER BY a.id',
    )
    .all(personId, tag, protokollId);
  const fields = new Map<string, { tabelle: Tabelle; values: Map<string, string | null> }>();
  for (const { tabelle, recordId, feld, neu } of fieldByField(steps)) {
    const key = `${tabelle}/${recordId}`;
    const record = fields.get(key) ?? { tabelle, values: new Map<string, string | null>() };
    record.values.set(feld, neu);
    fields.set(key, record);
    if (feld === 'id' && neu === null) fields.delete(key);
  }
  const result = new Map<Tabelle, Record<string, unknown>[]>();
  for (const { tabelle, values } of fields.values()) {
    if (!values.has('id') || !Object.hasOwn(records, tabelle)) continue;
    const once = WRITTEN_ONCE[tabelle];
    // Its content lies in the row itself, not in the history.
    if (once !== undefined && !values.has(once)) values.set(once, '""');
    const record: Record<string, unknown> = records[tabelle].parse(fromChanges([...values], tabelle));
    result.set(tabelle, [...(result.get(tabelle) ?? []), record]);
  }
  return result;
}
