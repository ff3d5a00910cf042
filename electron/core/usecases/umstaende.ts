import type { BeteiligungFacts } from '#shared/ablauf/traeger-informiert.ts';
import { api } from '#shared/api/contract.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { fallTabellen, loadFall } from '../db/queries/load-fall.ts';
import type { ReadAccess } from '../register/access.ts';
import { checkPerson } from './pruefung.ts';

/** Facts of today and what the rules say to them, restricted ones included: gates look at both. */
export function loadGeprueft(
  access: ReadAccess,
  personId: string,
): { readonly fall: Fall; readonly ergebnis: FallErgebnis } {
  const fall = assertPresent(loadFall(access.tables, personId), 'the person was just found');
  return { fall, ergebnis: checkPerson(access, api['pruefung.check'].input.parse({ personId })) };
}

/** Who looks after the person and what the person allowed. */
export function loadBeteiligte(
  { tables, today }: ReadAccess,
  personId: string,
): Omit<BeteiligungFacts, 'beteiligung' | 'traegerInformiertAm' | 'beteiligungGrund'> {
  return {
    betreuungen: tables.betreuung.ofPerson(personId),
    einwilligungen: tables.einwilligung.ofPerson(personId),
    teilwiderrufe: tables.teilwiderruf.ofPerson(personId),
    heute: today,
  };
}

/** When the case was last checked and when a fact the check reads last changed; moments as UTC text. */
export function loadPruefstand(
  { db }: ReadAccess,
  personId: string,
): { readonly pruefvermerkAm: string | null; readonly angabenGeaendertAm: string | null } {
  const pruefung = db
    .prepare<[string], string | null>('SELECT max(erstelltAm) FROM pruefung WHERE personId = ?')
    .pluck()
    .get(personId);
  const facts = ['person', ...fallTabellen];
  const geaendert = db
    .prepare<string[], string | null>(
      `SELECT max(p.zeit) FROM aenderung a JOIN protokoll p ON p.id = a.protokollId
       WHERE a.personId = ? AND a.tabelle IN (${facts.map(() => '?').join(', ')}) AND a.feld <> 'lage'`,
    )
    .pluck()
    .get(personId, ...facts);
  return { pruefvermerkAm: pruefung ?? null, angabenGeaendertAm: geaendert ?? null };
}

/** The decision in force; null while nobody has decided. */
export function entscheidungInKraft(
  { tables }: ReadAccess,
  personId: string,
): RecordOf<'ampelentscheidung'> | null {
  return tables.ampelentscheidung.ofPerson(personId).at(-1) ?? null;
}
