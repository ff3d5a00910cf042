import { records, type RecordOf, type Tabelle } from '#shared/domain/records.ts';
import { asDatum, formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '#electron/core/register/access.ts';
import { fullName } from '../namen.ts';
import { tabellenName } from '../tabellen-namen.ts';

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
  const protokollId = protokollOf(access, importlaufId);
  const hindernis = hindernisOf(access, lauf);
  if (hindernis !== null) throw new Refusal('conflict', hindernis);

  // What the import made goes, the latest first; its values need not be read for that.
  const gemacht = access.db
    .prepare<[number], Pick<Aenderung, 'tabelle' | 'recordId'>>(
      `SELECT tabelle, recordId FROM aenderung WHERE protokollId = ? AND feld = 'id' AND alt IS NULL AND tabelle <> 'importlauf' ORDER BY id DESC`,
    )
    .all(protokollId);
  const aenderungen = access.db
    .prepare<[number, number], Aenderung>(
      `SELECT tabelle, recordId, feld, alt, neu FROM aenderung WHERE protokollId = ? AND tabelle <> 'importlauf'
       AND recordId NOT IN (SELECT recordId FROM aenderung WHERE protokollId = ? AND feld = 'id' AND alt IS NULL) ORDER BY id DESC`,
    )
    .all(protokollId, protokollId);
  for (const { tabelle, recordId } of gemacht) access.remove(tabelle, recordId);
  for (const eintraege of Map.groupBy(aenderungen, ({ recordId }) => recordId).values()) {
    const [{ tabelle, recordId } = leer()] = eintraege;
    restore(access, { tabelle, recordId, eintraege });
  }
  const entfernt = gemacht.filter(({ tabelle }) => tabelle === 'person').length;
  access.db.prepare('DELETE FROM keineDublette WHERE protokollId = ?').run(protokollId);
  access.save('importlauf', { ...lauf, rueckgaengigAm: access.now });
  access.note(null, { importlauf: importlaufId, entfernt });
  return entfernt;
}

type Spaeter = { readonly personId: string; readonly tabelle: Tabelle; readonly tag: string };

const GENANNT = 3;

/**
 * Who has been worked on since, and with what; null as long as the import can be taken back. Asked person by person
 * from the latest change on, so that ten thousand people and their history cost some milliseconds.
 */
export function hindernisOf(
  access: ReadAccess,
  { id, neu, geaendert, gleich }: RecordOf<'importlauf'>,
): string | null {
  const da = access.db
    .prepare<[string], number>('SELECT count(*) FROM importperson WHERE importlaufId = ?')
    .pluck()
    .get(id);
  if (da !== neu + geaendert + gleich)
    return `Eine Akte dieser Liste gibt es nicht mehr, weil sie inzwischen gelöscht oder mit einer anderen zusammengeführt wurde. ${NICHT_MEHR}`;
  const spaeter = access.db
    .prepare<[{ readonly lauf: string; readonly nr: number }], Spaeter>(
      `SELECT a.personId, a.tabelle, p.tag, min(a.id) AS erste FROM importperson ip
       CROSS JOIN aenderung a ON a.personId = ip.personId AND a.id > (SELECT max(id) FROM aenderung WHERE protokollId = @nr)
       JOIN protokoll p ON p.id = a.protokollId
       WHERE ip.importlaufId = @lauf AND EXISTS (
         SELECT 1 FROM aenderung b INDEXED BY aenderung_recordId WHERE b.protokollId = @nr AND (b.recordId = a.recordId
           OR (b.recordId = a.personId AND b.tabelle = 'person' AND b.feld = 'id' AND b.alt IS NULL))
           AND b.recordId IN (a.recordId, a.personId))
       GROUP BY a.personId ORDER BY erste`,
    )
    .all({ lauf: id, nr: protokollOf(access, id) });
  if (spaeter.length === 0) return null;
  const genannt = spaeter.slice(0, GENANNT).map(({ personId, tabelle, tag }) => {
    const person = access.tables.person.find(personId);
    const wer =
      person === null
        ? 'einer Akte, die es nicht mehr gibt'
        : `${fullName(person.nachname, person.vornamen)} (${person.programmNr})`;
    return `${wer}: ${tabellenName(tabelle)} am ${formatDatum(asDatum(tag))}`;
  });
  const rest = spaeter.length - genannt.length;
  const weitere =
    rest === 0 ? '' : rest === 1 ? ' und an einer weiteren Akte' : ` und an ${rest} weiteren Akten`;
  return `Seit dem Einlesen wurde weitergearbeitet an ${genannt.join('; ')}${weitere}. ${NICHT_MEHR}`;
}

const NICHT_MEHR = 'Deshalb lässt es sich nicht mehr als Ganzes rückgängig machen. Es wurde nichts geändert.';

/** The log line of an import. */
function protokollOf({ db }: Pick<ReadAccess, 'db'>, importlaufId: string): number {
  const protokollId = db
    .prepare<[string], number>(
      `SELECT protokollId FROM aenderung WHERE tabelle = 'importlauf' AND recordId = ? AND feld = 'id' AND neu IS NOT NULL`,
    )
    .pluck()
    .get(importlaufId);
  if (protokollId === undefined) throw new Error('an import without history');
  return protokollId;
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
