/** Tasks from minutes: on the case where there is one, else on the office's own list. */
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { rahmenOf } from './gremium-schutz.ts';

type Punkt = RecordOf<'sitzungspunkt'>;
type Sitzung = RecordOf<'sitzung'>;

/** Longest text of a Wiedervorlage. */
const WAS = 200;

/** Writes the task of an item on its case, or takes it from there again. @returns the id that belongs into the item */
export function keepAufgabe(access: WriteAccess, sitzung: Sitzung, punkt: Punkt): string | null {
  const known =
    punkt.wiedervorlageId === null ? null : access.tables.wiedervorlage.find(punkt.wiedervorlageId);
  const { personId, aufgabe, bis, wer, thema } = punkt;
  if (personId === null || aufgabe === null || bis === null) {
    if (known !== null && known.erledigtAm === null) access.remove('wiedervorlage', known.id);
    return null;
  }
  const id = known?.personId === personId ? known.id : access.newId();
  const { name } = rahmenOf(access, sitzung);
  access.save('wiedervorlage', {
    id,
    personId,
    faelligAm: bis,
    was: aufgabe.length > WAS ? `${aufgabe.slice(0, WAS - 1)}…` : aufgabe,
    warum: `${name} am ${formatDatum(sitzung.am)}: ${thema}`.slice(0, 500),
    wer,
    gremium: null,
    erledigtAm: known?.erledigtAm ?? null,
  });
  return id;
}

/** When a task was done: on the case, on the list of today, or in the room of the Gremien. */
export function erledigtAm({ tables }: ReadAccess, punkt: Punkt): Datum | null {
  if (punkt.wiedervorlageId !== null)
    return tables.wiedervorlage.find(punkt.wiedervorlageId)?.erledigtAm ?? null;
  const stand = tables.postenstand.select('WHERE schluessel = ?', aufgabenschluessel(punkt))[0];
  return punkt.erledigtAm ?? stand?.erledigtAm ?? null;
}

/** The key of a task on the list of due things. */
export function aufgabenschluessel({ id, bis }: Pick<Punkt, 'id' | 'bis'>): string {
  return `aufgabe:${id}:${bis ?? ''}`;
}
