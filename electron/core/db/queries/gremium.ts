/** What a Gremium is told about the register: counts of people and applications, never who. */
import type { Befundlage } from '#shared/ablauf/gremium-befunde.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

type Zahl = { readonly wert: string; readonly anzahl: number };

const AKTIV = `p.lage NOT IN ('ausgetreten', 'titel_erteilt')`;
/** Stages at which an application still runs. */
const LAEUFT = `('gestellt', 'unvollstaendig', 'in_pruefung', 'wartet_auf_dritte', 'zwischenduldung')`;

/** @param seit applications made on this day or before have waited long */
export function loadBefundlage(db: Database, seit: Datum): Omit<Befundlage, 'abweichend'> {
  const nur = db
    .prepare<[], Zahl>(
      `SELECT u.nurFehlt wert, count(*) anzahl FROM uebersicht u JOIN person p ON p.id = u.personId
       WHERE u.nurFehlt IS NOT NULL AND ${AKTIV} GROUP BY 1`,
    )
    .all();
  const wartet = db
    .prepare<[], Zahl>(
      `SELECT w.value wert, count(*) anzahl FROM uebersicht u JOIN person p ON p.id = u.personId, json_each(u.wartetAuf) w
       WHERE ${AKTIV} GROUP BY 1`,
    )
    .all();
  const hemmnisse = db
    .prepare<[], Zahl>(
      `SELECT h.code wert, count(DISTINCT h.personId) anzahl FROM hemmnis h JOIN person p ON p.id = h.personId
       WHERE h.behobenAm IS NULL AND ${AKTIV} GROUP BY 1`,
    )
    .all();
  const langeBei = db
    .prepare<[Datum], { readonly stelle: string; readonly personen: number }>(
      `SELECT min(trim(a.wartetAuf)) stelle, count(DISTINCT a.personId) personen FROM antrag a JOIN person p ON p.id = a.personId
       WHERE trim(coalesce(a.wartetAuf, '')) <> '' AND a.entschiedenAm IS NULL AND a.stand IN ${LAEUFT} AND a.gestelltAm <= ? AND ${AKTIV}
       GROUP BY lower(trim(a.wartetAuf))`,
    )
    .all(seit);
  const anzahl = (wert: string) => nur.find((each) => each.wert === wert)?.anzahl ?? 0;
  return {
    nurPass: anzahl('pass'),
    nurLebensunterhalt: anzahl('lebensunterhalt'),
    wartetAuf: asRecord(wartet),
    hemmnisse: asRecord(hemmnisse),
    langeBei,
  };
}

function asRecord(rows: readonly Zahl[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ wert, anzahl }) => [wert, anzahl]));
}
