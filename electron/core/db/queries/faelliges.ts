/** Days of records that become due, read by the database: a register of ten years has far more than are near. */
import type { Postenart } from '#shared/fristen/posten.ts';
import { asDatum, erfuelltAb, type Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

export type Faelliges = {
  readonly art: Postenart;
  readonly personId: string;
  /** Record from which the day comes. */
  readonly recordId: string;
  readonly am: Datum;
  /** What the record says about itself; null where its kind says enough. */
  readonly text: string | null;
  readonly name: string;
  readonly programmNr: string;
  readonly zustaendig: string | null;
};

type Row = Omit<Faelliges, 'am'> & { readonly am: string };

/** Whoever has left the programme is nobody's business here any more. */
const AKTIV = `p.lage <> 'ausgetreten'`;
const OHNE_TITEL = `NOT EXISTS (SELECT 1 FROM titel t WHERE t.personId = p.id AND t.erloschenAm IS NULL AND (t.bis IS NULL OR t.bis >= @heute))`;

/** `am` is the day, `x` the record; each row is one kind. */
const KINDS: readonly { readonly art: Postenart; readonly sql: string }[] = [
  {
    art: 'duldung',
    sql: `SELECT u.personId, u.personId recordId, u.duldungBis am, NULL text FROM uebersicht u JOIN person p ON p.id = u.personId
      WHERE u.duldungBis <= @bis AND p.lage <> 'titel_erteilt' AND ${OHNE_TITEL}`,
  },
  {
    art: 'erlaubnis',
    sql: `SELECT x.personId, x.id recordId, max(x.erlaubnisBis) am, NULL text FROM beschaeftigung x JOIN person p ON p.id = x.personId
      WHERE x.erlaubnisBis IS NOT NULL AND (x.bis IS NULL OR x.bis >= @heute) AND ${OHNE_TITEL} GROUP BY x.personId HAVING max(x.erlaubnisBis) <= @bis`,
  },
  {
    art: 'titel',
    sql: `SELECT x.personId, x.id recordId, x.bis am, x.norm text FROM titel x
      WHERE x.bis <= @titelBis AND x.erloschenAm IS NULL
        AND NOT EXISTS (SELECT 1 FROM titel n WHERE n.personId = x.personId AND n.erloschenAm IS NULL AND n.id <> x.id AND (n.bis IS NULL OR n.bis > x.bis))`,
  },
  {
    art: 'zusicherung',
    sql: `SELECT x.personId, x.id recordId, x.gueltigBis am, x.bedingung text FROM zusicherung x WHERE x.gueltigBis <= @bis AND x.eingeloestAm IS NULL`,
  },
  {
    art: 'antrag',
    sql: `SELECT x.personId, x.id recordId, x.gestelltAm am, NULL text FROM antrag x
      WHERE x.stand IN ('gestellt', 'in_pruefung') AND x.gestelltAm <= @bis`,
  },
  {
    art: 'zweiter_blick',
    sql: `SELECT u.personId, u.personId recordId, u.zweiterBlickAm am, NULL text FROM uebersicht u WHERE u.zweiterBlickAm <= @bis`,
  },
  {
    art: 'rueckmeldung',
    sql: `SELECT x.personId, x.id recordId, x.faelligAm am, t.name text FROM verweis x LEFT JOIN traeger t ON t.id = x.traegerId
      WHERE x.faelligAm <= @bis AND x.kontaktAm IS NULL AND x.zurueckAm IS NULL`,
  },
  {
    art: 'ueberpruefung',
    sql: `SELECT x.personId, x.id recordId, x.naechsteUeberpruefung am, x.art text FROM instrument x WHERE x.naechsteUeberpruefung <= @bis`,
  },
  {
    art: 'schritt',
    sql: `SELECT x.personId, x.id recordId, x.bis am, x.was text FROM schritt x WHERE x.bis <= @bis AND x.stand = 'vereinbart'`,
  },
  {
    art: 'wiedervorlage',
    sql: `SELECT x.personId, x.id recordId, x.faelligAm am, x.was text FROM wiedervorlage x WHERE x.faelligAm <= @bis AND x.erledigtAm IS NULL`,
  },
  {
    art: 'pass',
    sql: `SELECT x.personId, x.id recordId, x.passGueltigBis am, NULL text FROM identitaet x WHERE x.passVorhanden = 1 AND x.passGueltigBis <= @bis`,
  },
  {
    art: 'vollmacht',
    sql: `SELECT x.personId, x.id recordId, x.vollmachtBis am, NULL text FROM kontaktperson x
      WHERE x.vollmacht IS NOT NULL AND x.vollmachtBis <= @bis AND x.vollmachtBis >= @heute`,
  },
];

type Fenster = {
  readonly heute: Datum;
  /** Last day that is read. */
  readonly bis: Datum;
  /** The same for titles, about which one speaks earlier. */
  readonly titelBis: Datum;
};

/** @param arten only these kinds; null: all of them */
export function loadFaelliges(
  db: Database,
  fenster: Fenster,
  arten: readonly Postenart[] | null = null,
): readonly Faelliges[] {
  return KINDS.filter(({ art }) => arten === null || arten.includes(art)).flatMap(({ art, sql }) =>
    db
      .prepare<Fenster, Row>(
        `SELECT '${art}' art, f.*, p.nachname || coalesce(', ' || p.vornamen, '') name, p.programmNr, p.zustaendig
         FROM (${sql}) f JOIN person p ON p.id = f.personId WHERE ${AKTIV}`,
      )
      .all(fenster)
      .map((row) => ({ ...row, am: dayOf(art, asDatum(row.am)) }))
      .filter(({ am }) => am <= (art === 'titel' ? fenster.titelBis : fenster.bis)),
  );
}

/** An application waits three months from the day on which it was made (§ 75 VwGO). */
function dayOf(art: Postenart, day: Datum): Datum {
  return art === 'antrag' ? erfuelltAb(day, { months: 3 }) : day;
}

/** People with a birth date and those whose check names a first day; for what becomes true by itself. */
export function loadKommende(db: Database) {
  return db
    .prepare<
      [],
      {
        readonly personId: string;
        readonly geburtsdatum: string | null;
        readonly fruehestens: string | null;
        readonly rechtsgrundlage: string | null;
        readonly name: string;
        readonly programmNr: string;
      }
    >(
      `SELECT p.id personId, p.geburtsdatum, u.fruehestens, u.rechtsgrundlage, p.nachname || coalesce(', ' || p.vornamen, '') name, p.programmNr
       FROM person p JOIN uebersicht u ON u.personId = p.id WHERE p.lage NOT IN ('ausgetreten', 'titel_erteilt')`,
    )
    .all();
}
