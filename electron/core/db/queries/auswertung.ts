import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

/**
 * What the Auswertungen count, read column by column: ten years of a large office are too much to be read as
 * records. The rows were checked when they were written. Of contacts, by far the most, only those of the period are
 * read: nothing asks about others.
 */
export function loadAuswertungsbestand(
  db: Database,
  { von, bis }: { readonly von: Datum; readonly bis: Datum },
): Bestand {
  // The columns of each query are the fields of the type beside it.
  const all = <K extends keyof Bestand>(sql: string): Bestand[K] =>
    db.prepare(sql).all() as unknown as Bestand[K];
  const seit = seitIn(db);
  return {
    personen: all<'personen'>(
      `SELECT p.id personId, p.lage, p.geburtsdatum, p.geschlecht, p.staatsangehoerigkeit, p.einreiseAm, p.haushaltId,
        (SELECT min(s.von) FROM aufenthaltsabschnitt s WHERE s.personId = p.id AND s.status IN ('D', 'D60B')) geduldetSeit
       FROM person p`,
    ).map((person) => ({ ...person, seit: seit(person.personId) })),
    entscheidungen: all<'entscheidungen'>(`SELECT personId, am, farbe FROM ampelentscheidung ORDER BY rowid`),
    betreuungen: all<'betreuungen'>(
      `SELECT personId, art, traegerId, von, bis FROM betreuung ORDER BY rowid`,
    ),
    hemmnisse: all<'hemmnisse'>(`SELECT personId, code, erkanntAm, behobenAm FROM hemmnis`),
    antraege: all<'antraege'>(
      `SELECT personId, norm, gestelltAm, vollstaendigAm, stand, entschiedenAm, ablehnungsgrund FROM antrag`,
    ),
    titel: all<'titel'>(`SELECT personId, norm, von, bis, erloschenAm FROM titel ORDER BY von`),
    kontakte: db
      .prepare('SELECT personId, am, thema FROM kontakt WHERE am BETWEEN ? AND ?')
      .all(von, bis) as unknown as Bestand['kontakte'],
    austritte: all<'austritte'>(`SELECT personId, am, grund FROM austritt`),
    anschreiben: all<'anschreiben'>(`SELECT personId, am, antwortAm FROM anschreiben`),
    traeger: all<'traeger'>(`SELECT id, name, plaetze FROM traeger ORDER BY name`),
    stellen: all<'stellen'>(`SELECT umfang, richtwert FROM sozialarbeitsstelle WHERE besetzt = 1`),
  };
}

const gemerkt = new WeakMap<Database, Map<string, Datum>>();

/**
 * The day on which somebody came into the register is the day of the first change and never another, so it is asked
 * once per person while the register is open: each answer lies on another page of a history of ten years.
 */
function seitIn(db: Database): (personId: string) => Datum {
  const known = gemerkt.get(db) ?? new Map<string, Datum>();
  gemerkt.set(db, known);
  const ask = db
    .prepare<[string], Datum>(
      `SELECT l.tag FROM aenderung a JOIN protokoll l ON l.id = a.protokollId WHERE a.recordId = ? AND a.tabelle = 'person' ORDER BY a.id LIMIT 1`,
    )
    .pluck();
  return (personId) => {
    const found = known.get(personId) ?? ask.get(personId);
    // Nobody is without a first change; who were would have been there always.
    if (found === undefined) return asDatum('0001-01-01');
    known.set(personId, found);
    return found;
  };
}
