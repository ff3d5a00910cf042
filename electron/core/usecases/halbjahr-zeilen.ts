/** Reported rows, steps and spellings: kept beside the records, because they name people the history must not keep. */
import { z } from 'zod';
import {
  abweichungsarten,
  schrittarten,
  type Abweichungsart,
  type Schrittart,
} from '#shared/austausch/halbjahr/abgleich.ts';
import type { Meldezeile } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import type { Schreibweise, Vorschlag, Zuordnung } from '#shared/austausch/halbjahr/zuordnen.ts';
import { datum, teilDatum } from '#shared/domain/feld.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { grenzenOf, meldetag, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';

export type Meldung = RecordOf<'halbjahresmeldung'>;
export type MeldungId = Halbjahr & { readonly traegerId: string };
export type Zeile = {
  readonly id: string;
  readonly personId: string | null;
  readonly zuordnung: 'sicher' | 'bestaetigt' | 'offen' | 'unbekannt';
  readonly grund: string;
  readonly vorschlaege: readonly Vorschlag[];
  readonly angaben: Meldezeile;
};
export type Schritt = {
  readonly id: string;
  readonly meldungId: string;
  readonly zeileId: string | null;
  readonly personId: string | null;
  readonly abweichung: Abweichungsart;
  readonly art: Schrittart;
  readonly text: string | null;
  readonly am: string;
  readonly protokollId: number;
};

const text = z.string().nullable();
const angabenForm = z.strictObject({
  nr: z.int(),
  programmNr: text,
  nachname: z.string(),
  vornamen: text,
  geburtsdatum: teilDatum.nullable(),
  seit: datum.nullable(),
  bis: datum.nullable(),
  aktiv: z.boolean().nullable(),
  letzterKontakt: datum.nullable(),
  themen: z.array(z.string()),
  bemerkung: text,
});
const vorschlagForm = z.array(z.strictObject({ personId: z.string(), grund: z.string(), wert: z.number() }));

export function requireTraeger({ tables }: ReadAccess, traegerId: string): RecordOf<'traeger'> {
  const traeger = tables.traeger.find(traegerId);
  if (traeger === null) throw new Refusal('not_found', 'Diesen Träger gibt es nicht (mehr).');
  return traeger;
}

/** The report of a Träger for a half-year, or what it is before anything has happened. */
export function meldungOf(access: ReadAccess, { traegerId, jahr, halbjahr }: MeldungId): Meldung {
  const [known] = access.tables.halbjahresmeldung.select(
    'WHERE traegerId = ? AND jahr = ? AND halbjahr = ?',
    traegerId,
    jahr,
    halbjahr,
  );
  return (
    known ?? {
      id: access.newId(),
      traegerId,
      jahr,
      halbjahr,
      faelligAm: meldetag({ jahr, halbjahr }, access.tables.traeger.find(traegerId) ?? undefined),
      versandtAm: null,
      erinnertAm: null,
      eingegangenAm: null,
      geprueftAm: null,
      beanstandung: null,
      papierweg: null,
      gemeldet: null,
      aktiv: null,
    }
  );
}

type ZeileRow = {
  id: string;
  personId: string | null;
  zuordnung: Zeile['zuordnung'];
  grund: string;
  kandidaten: string;
  angaben: string;
};

export function zeilenOf({ db }: ReadAccess, meldungId: string): Zeile[] {
  return db
    .prepare<[string], ZeileRow>(
      'SELECT id, personId, zuordnung, grund, kandidaten, angaben FROM halbjahreszeile WHERE meldungId = ? ORDER BY nr',
    )
    .all(meldungId)
    .map(({ kandidaten, angaben, ...row }) => ({
      ...row,
      vorschlaege: vorschlagForm.parse(JSON.parse(kandidaten)),
      angaben: angabenForm.parse(JSON.parse(angaben)),
    }));
}

/** Puts a list in the place of the one before; steps that hung on its rows go with them. */
export function replaceZeilen(
  access: WriteAccess,
  meldungId: string,
  zeilen: readonly { readonly angaben: Meldezeile; readonly zuordnung: Zuordnung }[],
): void {
  access.db.prepare('DELETE FROM halbjahresschritt WHERE meldungId = ?').run(meldungId);
  access.db.prepare('DELETE FROM halbjahreszeile WHERE meldungId = ?').run(meldungId);
  const insert = access.db.prepare(
    'INSERT INTO halbjahreszeile (id, meldungId, nr, personId, zuordnung, grund, kandidaten, angaben) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { angaben, zuordnung } of zeilen)
    insert.run(
      access.newId(),
      meldungId,
      angaben.nr,
      zuordnung.art === 'sicher' ? zuordnung.personId : null,
      zuordnung.art,
      zuordnung.art === 'sicher' ? zuordnung.grund : '',
      JSON.stringify(zuordnung.art === 'offen' ? zuordnung.vorschlaege : []),
      JSON.stringify(angaben),
    );
}

/** Rows of half-years that ended more than a year ago are of no use any more. */
export function forgetOldZeilen({ db, today, tables }: WriteAccess): void {
  const [jahr, rest] = [Number(today.slice(0, 4)) - 1, today.slice(4)];
  for (const meldung of tables.halbjahresmeldung.all()) {
    const { bis } = grenzenOf({ jahr: meldung.jahr, halbjahr: meldung.halbjahr === 1 ? 1 : 2 });
    if (bis < `${jahr}${rest}`) db.prepare('DELETE FROM halbjahreszeile WHERE meldungId = ?').run(meldung.id);
  }
}

/** Rows that belong to nobody in the register. @returns how many there were */
export function forgetFremde({ db }: WriteAccess, meldungId: string): number {
  return db.prepare('DELETE FROM halbjahreszeile WHERE meldungId = ? AND personId IS NULL').run(meldungId)
    .changes;
}

const stepForm = z.strictObject({
  id: z.string(),
  meldungId: z.string(),
  zeileId: text,
  personId: text,
  // `as`: Object.keys loses the literal type of the keys it lists.
  abweichung: z.enum(Object.keys(abweichungsarten) as [Abweichungsart]),
  art: z.enum(Object.keys(schrittarten) as [Schrittart]),
  text,
  am: z.string(),
  protokollId: z.int(),
});

export function schritteOf({ db }: ReadAccess, meldungId: string): Schritt[] {
  return db
    .prepare('SELECT * FROM halbjahresschritt WHERE meldungId = ? ORDER BY protokollId DESC')
    .all(meldungId)
    .map((row) => stepForm.parse(row));
}

export function schritteById({ db }: ReadAccess, id: string): Schritt | null {
  const row = db.prepare('SELECT * FROM halbjahresschritt WHERE id = ?').get(id);
  return row === undefined ? null : stepForm.parse(row);
}

export function addSchritt(access: WriteAccess, schritt: Omit<Schritt, 'am' | 'protokollId'>): void {
  const { id, meldungId, zeileId, personId, abweichung, art } = schritt;
  access.db
    .prepare(
      'INSERT INTO halbjahresschritt (id, meldungId, zeileId, personId, abweichung, art, text, am, protokollId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(id, meldungId, zeileId, personId, abweichung, art, schritt.text, access.now, access.protokollId);
}

export function schreibweisenOf({ db }: ReadAccess, traegerId: string): Schreibweise[] {
  return db
    .prepare<[string], { schluessel: string; personId: string; ist: number }>(
      'SELECT schluessel, personId, ist FROM meldeschreibweise WHERE traegerId = ?',
    )
    .all(traegerId)
    .map((row) => ({ ...row, ist: row.ist === 1 }));
}

/** Names of the other Träger that have reported somebody for the same half-year. */
export function andereTraegerOf(
  { db }: ReadAccess,
  { traegerId, jahr, halbjahr }: MeldungId,
): Map<string, string[]> {
  const rows = db
    .prepare<[number, number, string], { personId: string; name: string }>(
      `SELECT DISTINCT z.personId, t.name FROM halbjahreszeile z
       JOIN halbjahresmeldung m ON m.id = z.meldungId JOIN traeger t ON t.id = m.traegerId
       WHERE m.jahr = ? AND m.halbjahr = ? AND m.traegerId <> ? AND z.personId IS NOT NULL ORDER BY t.name`,
    )
    .all(jahr, halbjahr, traegerId);
  const found = new Map<string, string[]>();
  for (const { personId, name } of rows) found.set(personId, [...(found.get(personId) ?? []), name]);
  return found;
}

/** Two files become one: what was reported of the one that goes is reported of the one that stays. */
export function redirectMeldungen({ db }: WriteAccess, from: string, to: string): void {
  db.prepare('UPDATE halbjahreszeile SET personId = ? WHERE personId = ?').run(to, from);
  db.prepare('UPDATE halbjahresschritt SET personId = ? WHERE personId = ?').run(to, from);
  db.prepare('UPDATE OR REPLACE meldeschreibweise SET personId = ? WHERE personId = ?').run(to, from);
}
