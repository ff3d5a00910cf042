import type { Kandidat } from '#shared/ablauf/zielgruppe.ts';
import type { Database } from '../open.ts';

export type Kandidatin = Kandidat & { readonly name: string; readonly programmNr: string };

/** Everybody of the register who has not left, by name, with what a Zielgruppe asks about. */
export function loadKandidaten(db: Database): readonly Kandidatin[] {
  // The columns are the fields of the type beside them; rows were checked when they were written.
  const abschnitte = Map.groupBy(
    db
      .prepare('SELECT personId, status, von, bis FROM aufenthaltsabschnitt')
      .all() as unknown as readonly (Kandidat['abschnitte'][number] & { readonly personId: string })[],
    ({ personId }) => personId,
  );
  const personen = db
    .prepare(
      `SELECT p.id personId, p.geburtsdatum, p.einreiseAm, p.gemeinde, p.nachname || coalesce(', ' || p.vornamen, '') name, p.programmNr
       FROM person p LEFT JOIN uebersicht u ON u.personId = p.id WHERE p.lage <> 'ausgetreten' ORDER BY u.sortName, p.nachname, p.id`,
    )
    .all() as unknown as readonly Omit<Kandidatin, 'abschnitte'>[];
  return personen.map((person) => ({ ...person, abschnitte: abschnitte.get(person.personId) ?? [] }));
}
