import { createSuchIndex, type SuchIndex, type Suchperson } from '#shared/suche/such-index.ts';
import type { Database } from './open.ts';

type Row = Omit<Suchperson, 'nummern'> & {
  readonly programmNr: string;
  readonly aktenzeichen: string | null;
  readonly azrNr: string | null;
  /** Numbers of files that were merged into this one, as JSON: they stand on papers that were handed out. */
  readonly fruehere: string;
};

const PEOPLE = `SELECT id, nachname, vornamen, weitereNamen, geburtsdatum, programmNr, aktenzeichen, azrNr,
  (SELECT json_group_array(z.programmNr) FROM zusammenfuehrung z WHERE z.behaltenId = person.id AND z.zurueckgenommenAm IS NULL) AS fruehere
  FROM person`;

/**
 * The search of one open register: read once, in pieces after unlocking, and kept up with what changes. What was
 * changed is read again before the next question, so that a call that failed half-way leaves no trace here.
 */
export function createPersonSuche(db: Database) {
  const some = db.prepare<[number, number], Row & { readonly platz: number }>(
    PEOPLE.replace(
      'FROM person',
      ', person.rowid AS platz FROM person WHERE person.rowid > ? ORDER BY person.rowid LIMIT ?',
    ),
  );
  const one = db.prepare<[string], Row>(`${PEOPLE} WHERE id = ?`);
  const changed = new Set<string>();
  const index: SuchIndex = createSuchIndex();
  /** Last row that was read; null once everybody is in. */
  let readUpTo: number | null = 0;

  /** Reads on, in the order in which people came in. @returns whether there may be more. */
  function readSome(limit: number): boolean {
    if (readUpTo === null) return false;
    const rows = some.all(readUpTo, limit);
    for (const { platz: _platz, ...row } of rows) index.put(personOf(row));
    readUpTo = rows.length < limit ? null : (rows.at(-1)?.platz ?? null);
    return readUpTo !== null;
  }

  function fresh(): SuchIndex {
    while (readSome(5000));
    for (const id of changed) {
      const row = one.get(id);
      if (row === undefined) index.remove(id);
      else index.put(personOf(row));
    }
    changed.clear();
    return index;
  }

  return {
    /** Somebody's record was written or is gone. */
    touch: (personId: string): void => void changed.add(personId),
    /** Reads some people ahead of the first question, so that it does not wait. @returns whether there are more. */
    warm: (limit: number): boolean => readSome(limit),
    finde: (eingabe: string, mitGrund?: number) => fresh().finde(eingabe, mitGrund),
  };
}

export type PersonSuche = ReturnType<typeof createPersonSuche>;

function personOf({ programmNr, aktenzeichen, azrNr, fruehere, ...names }: Row): Suchperson {
  // What SQLite's own function made of a column of texts.
  const earlier = JSON.parse(fruehere) as readonly string[];
  return {
    ...names,
    nummern: [
      { text: programmNr, art: 'Programm-Nr.' },
      ...earlier.map((text) => ({ text, art: 'frühere Programm-Nr.' })),
      ...(aktenzeichen === null ? [] : [{ text: aktenzeichen, art: 'Aktenzeichen' }]),
      ...(azrNr === null ? [] : [{ text: azrNr, art: 'AZR-Nummer' }]),
    ],
  };
}
