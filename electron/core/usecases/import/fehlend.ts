import type { Output } from '#shared/api/contract.ts';
import type { ReadAccess } from '#electron/core/register/access.ts';
import { fullName } from '../namen.ts';

type Fehlend = Output<'import.dryRun'>['fehlend'];
type Frueher = {
  readonly id: string;
  readonly datei: string;
  readonly am: string;
  readonly fingerabdruck: string;
};

const SHOWN = 200;
const LISTEN = 10;

/**
 * Who stood in the latest list of this source and does not stand in this one. The source is known by its headings,
 * or by its people: more than half of an earlier list. Whoever has left the programme is not missed.
 * @param gesehen everybody whom the list names, also in rows that are sent back
 */
export function findFehlende(
  { db, tables }: Pick<ReadAccess, 'db' | 'tables'>,
  fingerabdruck: string,
  gesehen: ReadonlySet<string>,
): Fehlend {
  const personenOf = db
    .prepare<[string], string>('SELECT personId FROM importperson WHERE importlaufId = ?')
    .pluck();
  const listen = db
    .prepare<[number], Frueher>(
      `SELECT l.id, l.datei, l.erstelltAm AS am, q.fingerabdruck FROM importquelle q JOIN importlauf l ON l.id = q.importlaufId
       WHERE q.korrektur = 0 AND l.rueckgaengigAm IS NULL ORDER BY l.rowid DESC LIMIT ?`,
    )
    .all(LISTEN);
  const frueher =
    listen.find((liste) => liste.fingerabdruck === fingerabdruck) ??
    listen.find(({ id }) => {
      const personen = personenOf.all(id);
      return personen.filter((person) => gesehen.has(person)).length > personen.length / 2;
    });
  if (frueher === undefined) return { seit: null, gesamt: 0, personen: [] };
  const korrigiert = db
    .prepare<[string, string], string>(
      `SELECT l.id FROM importquelle q JOIN importlauf l ON l.id = q.importlaufId
       WHERE q.korrektur = 1 AND q.fingerabdruck = ? AND l.rueckgaengigAm IS NULL AND l.rowid > (SELECT rowid FROM importlauf WHERE id = ?)`,
    )
    .pluck()
    .all(frueher.fingerabdruck, frueher.id);
  const personen = [...new Set([frueher.id, ...korrigiert].flatMap((id) => personenOf.all(id)))]
    .filter((id) => !gesehen.has(id))
    .flatMap((id) => tables.person.find(id) ?? [])
    .filter(({ lage }) => lage === 'in_pruefung' || lage === 'im_programm')
    .map(({ id, nachname, vornamen, programmNr }) => ({
      personId: id,
      name: fullName(nachname, vornamen),
      programmNr,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  return {
    seit: { datei: frueher.datei, am: frueher.am },
    gesamt: personen.length,
    personen: personen.slice(0, SHOWN),
  };
}
