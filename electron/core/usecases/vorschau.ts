import type { Output } from '#shared/api/contract.ts';
import { describeSchluessel } from '#shared/recht/vorschau/ein-schritt.ts';
import { createVorschau } from '#shared/recht/vorschau/vorschau.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { question } from './pruefung.ts';

type Gruppe = Output<'vorschau.einSchritt'>['gruppen'][number];

export const vorschauHandlers: HandlersOf<'vorschau'> = {
  'vorschau.load': (wann, access) => {
    const { fall, rahmen } = question(access, wann);
    return createVorschau(fall, rahmen);
  },
  'vorschau.einSchritt': (_, access) => {
    const gruppen = access.db
      .prepare<[], { schluessel: string; anzahl: number }>(
        `SELECT value AS schluessel, count(*) AS anzahl FROM uebersicht, json_each(uebersicht.einSchritt)
         WHERE einSchritt <> '[]' GROUP BY 1 ORDER BY 2 DESC, 1`,
      )
      .all()
      .flatMap(describe);
    return { gruppen, ...counts(access) };
  },
};

/** A step that the catalogue no longer knows waits for the refresh of its row. */
function describe({ schluessel, anzahl }: { schluessel: string; anzahl: number }): Gruppe[] {
  const schritt = describeSchluessel(schluessel);
  return schritt === null ? [] : [{ schluessel, ...schritt, anzahl }];
}

function counts({ db, today }: ReadAccess) {
  // An aggregate always answers with one row.
  return db
    .prepare<[string], { personen: number; frisch: number; gesamt: number }>(
      `SELECT count(*) FILTER (WHERE einSchritt <> '[]') AS personen,
              count(*) FILTER (WHERE tag = ?) AS frisch, count(*) AS gesamt FROM uebersicht`,
    )
    .get(today) as { personen: number; frisch: number; gesamt: number };
}
