import { loeschstand, loeschtermin, type Fristen, type Loeschtermin } from '#shared/ablauf/loeschplan.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { asDatum, type Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

type Row = {
  personId: string;
  nachname: string;
  vornamen: string | null;
  programmNr: string;
  lage: RecordOf<'person'>['lage'];
  lageSeit: string | null;
  austrittAm: string | null;
  zuletzt: string | null;
  seit: string | null;
  rechtsbehelf: number;
  sperreBis: string | null;
  sperreGrund: string | null;
};

export type Planzeile = Loeschtermin &
  Pick<Row, 'personId' | 'nachname' | 'vornamen' | 'programmNr'> & {
    /** Since when the person is in the register. */
    readonly seit: Datum;
  };

/**
 * One question for all: since when somebody is what they are, and when anybody last changed anything. Looking at
 * a case or printing a paper is no change.
 */
const SQL = `
SELECT p.id AS personId, p.nachname, p.vornamen, p.programmNr, p.lage,
  (SELECT l.tag FROM aenderung a JOIN protokoll l ON l.id = a.protokollId
    WHERE a.recordId = p.id AND a.tabelle = 'person' AND (a.feld = 'lage' OR a.felder IS NOT NULL) ORDER BY a.id DESC LIMIT 1) AS lageSeit,
  (SELECT max(am) FROM austritt x WHERE x.personId = p.id
    AND NOT EXISTS (SELECT 1 FROM wiedereintritt w WHERE w.austrittId = x.id)) AS austrittAm,
  (SELECT l.tag FROM protokoll l WHERE l.id = (SELECT a.protokollId FROM aenderung a WHERE a.personId = p.id ORDER BY a.id DESC LIMIT 1)) AS zuletzt,
  (SELECT l.tag FROM protokoll l WHERE l.id = (SELECT a.protokollId FROM aenderung a WHERE a.personId = p.id ORDER BY a.id LIMIT 1)) AS seit,
  EXISTS (SELECT 1 FROM antrag t WHERE t.personId = p.id AND t.stand = 'rechtsbehelf') AS rechtsbehelf,
  s.bis AS sperreBis, s.grund AS sperreGrund
FROM person p
LEFT JOIN loeschsperre s ON s.rowid = (SELECT max(rowid) FROM loeschsperre WHERE personId = p.id)`;

/** The day of every case, or of one, the soonest first. */
export function loeschplan(db: Database, fristen: Fristen, personId: string | null = null): Planzeile[] {
  const where = personId === null ? '' : ' WHERE p.id = ?';
  const rows = db.prepare<string[], Row>(`${SQL}${where}`).all(...(personId === null ? [] : [personId]));
  return rows
    .map((row) => planned(row, fristen))
    .toSorted((a, b) => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0));
}

function planned(row: Row, fristen: Fristen): Planzeile {
  const { personId, nachname, vornamen, programmNr, lage, sperreBis, sperreGrund } = row;
  // Every person came with a first change; a register without it would be damaged.
  const zuletzt = asDatum(row.zuletzt ?? '');
  return {
    personId,
    nachname,
    vornamen,
    programmNr,
    seit: asDatum(row.seit ?? zuletzt),
    ...loeschtermin(
      {
        lage,
        lageSeit: asDatum(row.austrittAm ?? row.lageSeit ?? zuletzt),
        zuletztGeaendertAm: zuletzt,
        rechtsbehelf: row.rechtsbehelf === 1,
        sperre:
          sperreBis === null || sperreGrund === null ? null : { bis: asDatum(sperreBis), grund: sperreGrund },
      },
      fristen,
    ),
  };
}

/** Those who may be due by now: they have left, or nobody has changed anything since `unveraendertSeit`. */
const CANDIDATES = `${SQL}
WHERE p.lage IN ('titel_erteilt', 'ausgetreten')
  OR (SELECT l.tag FROM protokoll l WHERE l.id =
    (SELECT a.protokollId FROM aenderung a WHERE a.personId = p.id ORDER BY a.id DESC LIMIT 1)) <= ?`;

/** How many cases can be deleted today; for a reminder, so it looks only at people who may be due. */
export function countDue(db: Database, fristen: Fristen, today: Datum): number {
  const jahre = Math.floor(fristen.loeschNachRuheMonate / 12);
  const unveraendertSeit = `${String(Number(today.slice(0, 4)) - jahre).padStart(4, '0')}-12-31`;
  return db
    .prepare<[string], Row>(CANDIDATES)
    .all(unveraendertSeit)
    .filter((row) => loeschstand(planned(row, fristen), today) === 'faellig').length;
}
