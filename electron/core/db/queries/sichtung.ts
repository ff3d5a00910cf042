import type { Output } from '#shared/api/contract.ts';
import type { Sichtungsauswahl } from '#shared/api/sichtung.ts';
import type { Datum } from '#shared/lib/datum.ts';
import type { Database } from '../open.ts';

/** The round of one user: like a draft, a place in the work and no record. */
export type Lauf = {
  readonly id: string;
  readonly auswahl: Sichtungsauswahl;
  /** Ids as JSON where a selection of the list was frozen; null where the selection is a question. */
  readonly personen: string | null;
  readonly begonnenAm: string;
  readonly aktuellId: string | null;
};

type Frage = Pick<Lauf, 'id' | 'auswahl' | 'personen'> & { readonly heute: Datum };

/** Whom a selection asks for, over the columns of `uebersicht u`. */
const AUSWAHL: Readonly<Record<Sichtungsauswahl['art'], string>> = {
  offen: `u.sichtung = 'offen' OR (u.sichtung = 'angaben_fehlen' AND u.vorschlag IS NOT 'angaben_fehlen')`,
  nie_geprueft: `u.geprueftAm IS NULL AND u.sichtung NOT IN ('zurueckgestellt', 'wartet')`,
  zweiter_blick: `u.ampel = 'rot' AND u.zweiterBlickAm <= @heute AND u.sichtung = 'rot'`,
  angaben_fehlen: `u.sichtung = 'angaben_fehlen'`,
  auswahl: `u.personId IN (SELECT value FROM json_each(@personen))`,
};

const IM_VERFAHREN = `u.lage IN ('in_pruefung', 'im_programm')`;
/** Done in this round; what was set aside until a day that has come is open again. */
const DONE = `s.laufId = @lauf AND (s.art <> 'zurueckgestellt' OR s.bis IS NULL OR s.bis > @heute)`;

/** Order of work: grün first, then gelb, then those whose facts are missing, rot last; then by name. As in its index. */
const ORDER = `CASE u.vorschlag WHEN 'gruen' THEN 1 WHEN 'gelb' THEN 2 WHEN 'rot' THEN 4 ELSE 3 END, u.sortName, u.personId`;

/** The index in that very order; the planner would rather sort. */
const FOLGE = 'INDEXED BY uebersicht_folge';

const wherever = (art: Sichtungsauswahl['art']): string =>
  `${art === 'auswahl' ? '1' : IM_VERFAHREN} AND (${AUSWAHL[art]})`;
/** One after the other in the order of work: whether a case is done is asked only where the rest fits. */
const openOne = (art: Sichtungsauswahl['art'], index = ''): string =>
  `FROM uebersicht u ${index} WHERE ${wherever(art)}
   AND NOT EXISTS (SELECT 1 FROM sichtungsschritt s WHERE s.personId = u.personId AND ${DONE})`;
/** All at once: who is done is collected first. */
const openAll = (art: Sichtungsauswahl['art']): string =>
  `FROM uebersicht u WHERE ${wherever(art)}
   AND u.personId NOT IN (SELECT s.personId FROM sichtungsschritt s WHERE ${DONE})`;

/** How many of the round are still open. */
export function countOpen(db: Database, frage: Frage): number {
  return (
    db
      .prepare<object, number>(`SELECT count(*) ${openAll(frage.auswahl.art)}`)
      .pluck()
      .get(bound(frage)) ?? 0
  );
}

/** How many people of the round are done. */
export function countDone(db: Database, frage: Frage): number {
  return (
    db
      .prepare<object, number>(`SELECT count(DISTINCT s.personId) FROM sichtungsschritt s WHERE ${DONE}`)
      .pluck()
      .get(bound(frage)) ?? 0
  );
}

/** The next case of the round in the order of work; null when all are done. */
export function nextOpen(db: Database, frage: Frage): string | null {
  return (
    db
      .prepare<object, string>(
        `SELECT u.personId ${openOne(frage.auswahl.art, FOLGE)} ORDER BY ${ORDER} LIMIT 1`,
      )
      .pluck()
      .get(bound(frage)) ?? null
  );
}

export function isOpen(db: Database, frage: Frage, personId: string): boolean {
  const found = db
    .prepare<object, number>(`SELECT 1 ${openOne(frage.auswahl.art)} AND u.personId = @personId`)
    .pluck()
    .get({ ...bound(frage), personId });
  return found !== undefined;
}

export type Fallzeile = Omit<
  NonNullable<NonNullable<Output<'sichtung.current'>>['fall']>,
  'name' | 'wiederDaSeit' | 'zweiterBlick'
> & { readonly nachname: string; readonly vornamen: string | null };

export function fallzeile(db: Database, personId: string): Fallzeile | null {
  return (
    db
      .prepare<[string], Fallzeile>(
        `SELECT personId AS id, nachname, vornamen, programmNr, aktenzeichen, gemeinde, ampel, ampelAm, vorschlag, duldungBis
         FROM uebersicht WHERE personId = ?`,
      )
      .get(personId) ?? null
  );
}

type Overview = Output<'sichtung.overview'>;

/** How many each selection holds, and everybody by state: the states are disjoint and sum up. */
export function sichtungOverview(db: Database, heute: Datum): Overview {
  const count = (art: Exclude<Sichtungsauswahl['art'], 'auswahl'>): number => {
    const asks = AUSWAHL[art].includes('@heute');
    const statement = db.prepare<unknown[], number>(
      `SELECT count(*) FROM uebersicht u WHERE ${wherever(art)}`,
    );
    return (asks ? statement.pluck().get({ heute }) : statement.pluck().get()) ?? 0;
  };
  const rows = db
    .prepare<[], { stand: string; anzahl: number }>(
      `SELECT u.sichtung AS stand, count(*) AS anzahl FROM uebersicht u WHERE ${IM_VERFAHREN} GROUP BY 1`,
    )
    .all();
  const trichter = {
    offen: 0,
    angaben_fehlen: 0,
    zurueckgestellt: 0,
    gruen: 0,
    gelb: 0,
    rot: 0,
    wartet: 0,
    ...Object.fromEntries(rows.map(({ stand, anzahl }) => [stand, anzahl])),
  };
  return {
    offen: count('offen'),
    nie_geprueft: count('nie_geprueft'),
    zweiter_blick: count('zweiter_blick'),
    angaben_fehlen: count('angaben_fehlen'),
    trichter: { ...trichter, gesamt: rows.reduce((sum, { anzahl }) => sum + anzahl, 0) },
  };
}

/** Only what the question asks for: the driver refuses names that the statement does not know. */
function bound({ id, auswahl, personen, heute }: Frage): object {
  return { lauf: id, heute, ...(auswahl.art === 'auswahl' && { personen }) };
}
