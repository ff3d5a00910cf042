import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import type { Database } from '../open.ts';

/**
 * What the Auswertungen count, read column by column: ten years of a large office are too much to be read as
 * records. The rows were checked when they were written.
 */
export function loadAuswertungsbestand(db: Database): Bestand {
  // The columns of each query are the fields of the type beside it.
  const all = <K extends keyof Bestand>(sql: string): Bestand[K] =>
    db.prepare(sql).all() as unknown as Bestand[K];
  return {
    personen: all<'personen'>(
      `SELECT p.id personId, p.lage, p.geburtsdatum, p.geschlecht, p.staatsangehoerigkeit, p.einreiseAm, p.haushaltId,
        coalesce((SELECT l.tag FROM aenderung a JOIN protokoll l ON l.id = a.protokollId WHERE a.recordId = p.id AND a.tabelle = 'person' ORDER BY a.id LIMIT 1), '0001-01-01') seit,
        (SELECT min(s.von) FROM aufenthaltsabschnitt s WHERE s.personId = p.id AND s.status IN ('D', 'D60B')) geduldetSeit
       FROM person p`,
    ),
    entscheidungen: all<'entscheidungen'>(`SELECT personId, am, farbe FROM ampelentscheidung ORDER BY rowid`),
    betreuungen: all<'betreuungen'>(
      `SELECT personId, art, traegerId, von, bis FROM betreuung ORDER BY rowid`,
    ),
    hemmnisse: all<'hemmnisse'>(`SELECT personId, code, erkanntAm, behobenAm FROM hemmnis`),
    antraege: all<'antraege'>(
      `SELECT personId, norm, gestelltAm, vollstaendigAm, stand, entschiedenAm, ablehnungsgrund FROM antrag`,
    ),
    titel: all<'titel'>(`SELECT personId, norm, von, bis, erloschenAm FROM titel ORDER BY von`),
    kontakte: all<'kontakte'>(`SELECT personId, am, thema FROM kontakt`),
    austritte: all<'austritte'>(`SELECT personId, am, grund FROM austritt`),
    anschreiben: all<'anschreiben'>(`SELECT personId, am, antwortAm FROM anschreiben`),
    traeger: all<'traeger'>(`SELECT id, name, plaetze FROM traeger ORDER BY name`),
    stellen: all<'stellen'>(`SELECT umfang, richtwert FROM sozialarbeitsstelle WHERE besetzt = 1`),
  };
}
