import { angebote } from '#shared/ablauf/traeger-angebot.ts';
import { auslastungHinweis, richtwertAller } from '#shared/ablauf/traeger-auslastung.ts';
import type { Traeger } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { requireTraeger } from './halbjahr-zeilen.ts';
import { requirePerson } from './person.ts';
import { saveBericht, loadBerichte } from './traeger-bericht.ts';
import { loadMittel, saveFoerderung } from './traeger-mittel.ts';
import { askWechsel, loadZuVerteilen, tueWechsel, undoWechsel } from './traeger-wechsel.ts';
import { loadWechselliste } from './traeger-wechselliste.ts';

/** More names than anybody reads in one go; the rest is counted. */
const LISTED = 1000;

export const traegerHandlers: HandlersOf<'traeger'> = {
  'traeger.list': (_, access) => {
    const counts = countBetreute(access);
    const kontakte = Map.groupBy(
      access.tables.traegerkontakt.select('ORDER BY name COLLATE NOCASE'),
      ({ traegerId }) => traegerId,
    );
    return access.tables.traeger.select('ORDER BY name COLLATE NOCASE').map((traeger) => ({
      ...traeger,
      ...(counts.get(traeger.id) ?? { betreut: 0, haushalte: 0, frueher: 0 }),
      kontakte: kontakte.get(traeger.id) ?? [],
    }));
  },

  'traeger.save': (input, access) => {
    const hindernis = datesHindernis(input);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    access.save('traeger', input);
    access.note(null, { traeger: input.id });
  },

  'traeger.saveKontakt': (input, access) => {
    requireTraeger(access, input.traegerId);
    access.save('traegerkontakt', input);
    access.note(null, { traeger: input.traegerId, kontakt: input.id });
  },

  'traeger.removeKontakt': ({ id }, access) => {
    const removed = access.remove('traegerkontakt', id);
    if (removed === null) throw new Refusal('not_found', 'Diese Ansprechperson gibt es nicht (mehr).');
    access.note(null, { traeger: removed.traegerId, kontakt: id });
  },

  'traeger.personen': ({ id, wann }, access) => {
    requireTraeger(access, id);
    const all = betreuteVon(access, id, wann);
    return { personen: all.slice(0, LISTED), weitere: Math.max(0, all.length - LISTED) };
  },

  'traeger.angebote': ({ personId }, access) => {
    const person = requirePerson(access, personId);
    const haushalt = person.haushaltId === null ? null : access.tables.haushalt.find(person.haushaltId);
    const counts = countBetreute(access);
    const traeger = access.tables.traeger
      .all()
      .map((each) => ({ ...each, betreut: counts.get(each.id)?.betreut ?? 0 }));
    return {
      sprache: person.sprache,
      angebote: [...angebote(traeger, { sprache: person.sprache, ort: haushalt?.ort ?? person.gemeinde })],
    };
  },

  'traeger.haus': (_, access) => {
    const stellen = access.tables.sozialarbeitsstelle.select('ORDER BY bezeichnung COLLATE NOCASE');
    const { betreut = 0, haushalte = 0 } = countBetreute(access).get(HAUS) ?? {};
    const richtwert = richtwertAller(stellen);
    return {
      stellen,
      personen: betreut,
      haushalte,
      richtwert,
      hinweis: auslastungHinweis(betreut, richtwert, 'richtwert'),
    };
  },

  'traeger.saveStelle': (input, access) => {
    access.save('sozialarbeitsstelle', input);
    access.note(null, { stelle: input.id });
  },

  'traeger.removeStelle': ({ id }, access) => {
    if (access.remove('sozialarbeitsstelle', id) === null)
      throw new Refusal('not_found', 'Diese Stelle gibt es nicht (mehr).');
    access.note(null, { stelle: id });
  },

  'traeger.zuVerteilen': ({ id }, access) => loadZuVerteilen(access, requireTraeger(access, id)),
  'traeger.askWechsel': (wunsch, access) => askWechsel(access, wunsch),
  'traeger.wechsel': (wunsch, access) => tueWechsel(access, wunsch),
  'traeger.undoWechsel': ({ protokollNr }, access) => undoWechsel(access, protokollNr),
  'traeger.wechselliste': (_, access) => loadWechselliste(access),
  'traeger.berichte': ({ jahr }, access) => loadBerichte(access, jahr),
  'traeger.saveBericht': (input, access) => {
    saveBericht(access, input);
  },
  'traeger.mittel': ({ jahr }, access) => loadMittel(access, jahr),
  'traeger.saveFoerderung': (input, access) => {
    saveFoerderung(access, input);
  },
};

/** Stands for the office's own social work among the Träger. */
const HAUS = 'abh';

type Counts = { readonly betreut: number; readonly haushalte: number; readonly frueher: number };

/** People per Träger, and per office. Somebody who is there now is no former one, however often she came back. */
function countBetreute({ db, today }: ReadAccess): ReadonlyMap<string, Counts> {
  const jetzt = `von <= @tag AND (bis IS NULL OR bis >= @tag)`;
  const je = (wo: string, which: string) =>
    `SELECT ${wo} AS wo, count(DISTINCT personId) FILTER (WHERE ${jetzt}) AS betreut, count(DISTINCT personId) AS je
     FROM betreuung WHERE ${which} AND von <= @tag GROUP BY 1`;
  const rows = db
    .prepare<[{ tag: string }], { wo: string; betreut: number; je: number }>(
      `${je('traegerId', 'traegerId IS NOT NULL')} UNION ALL ${je(`'${HAUS}'`, `art = '${HAUS}'`)}`,
    )
    .all({ tag: today });
  const haushalte = new Map(
    db
      .prepare<[{ tag: string }], { wo: string; haushalte: number }>(
        `SELECT coalesce(traegerId, '${HAUS}') AS wo, count(DISTINCT coalesce(p.haushaltId, p.id)) AS haushalte
         FROM betreuung JOIN person p ON p.id = personId
         WHERE art <> 'keine' AND ${jetzt} GROUP BY 1`,
      )
      .all({ tag: today })
      .map((row) => [row.wo, row.haushalte]),
  );
  return new Map(
    rows.map(({ wo, betreut, je }) => [
      wo,
      { betreut, haushalte: haushalte.get(wo) ?? 0, frueher: je - betreut },
    ]),
  );
}

type Betreut = {
  readonly personId: string;
  readonly name: string;
  readonly programmNr: string;
  readonly von: Datum;
  readonly bis: Datum | null;
  readonly grund: string | null;
};

function betreuteVon({ db, today }: ReadAccess, id: string, wann: 'jetzt' | 'frueher'): Betreut[] {
  const rows = db
    .prepare<[{ id: string; tag: string }], Betreut>(
      `SELECT p.id AS personId, p.programmNr, b.von, b.bis, b.grund,
         p.nachname || coalesce(', ' || p.vornamen, '') AS name
       FROM betreuung b JOIN person p ON p.id = b.personId
       WHERE b.traegerId = @id AND b.von <= @tag
       ORDER BY p.nachname COLLATE NOCASE, p.vornamen COLLATE NOCASE, p.id, b.von DESC`,
    )
    .all({ id, tag: today });
  // Somebody who was there twice stands there once, with the last time.
  return rows
    .filter(({ personId }, i) => rows[i - 1]?.personId !== personId)
    .filter(({ bis }) => (wann === 'jetzt') === (bis === null || bis >= today));
}

function datesHindernis(traeger: Traeger): string | null {
  const { dabeiSeit, ausgeschiedenAm, vereinbarungVom, vereinbarungBis, aktiv } = traeger;
  if (dabeiSeit !== null && ausgeschiedenAm !== null && ausgeschiedenAm < dabeiSeit)
    return `„Ausgeschieden am“ liegt vor „beteiligt seit“ (${formatDatum(dabeiSeit)}). Bitte prüfen Sie die beiden Tage.`;
  if (vereinbarungVom !== null && vereinbarungBis !== null && vereinbarungBis < vereinbarungVom)
    return 'Das Ende der Vereinbarung liegt vor ihrem Beginn. Bitte prüfen Sie die beiden Tage.';
  if (ausgeschiedenAm !== null && aktiv)
    return 'Wer ausgeschieden ist, nimmt niemanden mehr auf. Bitte nehmen Sie den Haken heraus oder leeren Sie „ausgeschieden am“.';
  return null;
}
