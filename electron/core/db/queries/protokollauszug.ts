import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

export type Protokollzeile = {
  readonly nr: number;
  readonly zeit: string;
  readonly tag: string;
  readonly art: string;
  readonly benutzer: string | null;
  readonly rechte: string;
  /** Null where the line is about nobody, or the person was deleted. */
  readonly programmNr: string | null;
  /** JSON; null where it was deleted with a person. */
  readonly inhalt: string | null;
  /** Tables in which this line changed something, as JSON. */
  readonly tabellen: string;
};

/**
 * Lines of the log from one day to another, the newest first; of one person, if one is given: those about her, those
 * about several people of whom she is one, and those that changed something of hers.
 */
export function protokollauszug(
  db: Database,
  { von, bis, personId }: { readonly von: Datum; readonly bis: Datum; readonly personId: string | null },
): Protokollzeile[] {
  return db
    .prepare<{ von: string; bis: string; personId: string | null }, Protokollzeile>(
      `SELECT p.id AS nr, p.zeit, p.tag, p.art, b.name AS benutzer, coalesce(b.rechte, '') AS rechte,
         person.programmNr, i.inhalt,
         (SELECT json_group_array(DISTINCT a.tabelle) FROM aenderung a
          WHERE a.protokollId = p.id AND ($personId IS NULL OR a.personId = $personId)) AS tabellen
       FROM protokoll p
       LEFT JOIN protokollinhalt i ON i.protokollId = p.id
       LEFT JOIN benutzer b ON b.id = p.benutzerId
       LEFT JOIN person ON person.id = coalesce($personId, i.personId)
       WHERE p.tag BETWEEN $von AND $bis AND ($personId IS NULL
         OR i.personId = $personId
         OR EXISTS (SELECT 1 FROM json_each(i.inhalt, '$.personen') WHERE value = $personId)
         OR EXISTS (SELECT 1 FROM aenderung a WHERE a.protokollId = p.id AND a.personId = $personId))
       ORDER BY p.id DESC`,
    )
    .all({ von, bis, personId });
}
