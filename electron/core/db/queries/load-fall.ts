import { einzelRecords, listenRecords, personFakten, type Fall } from '#shared/domain/fall.ts';
import type { Tabelle } from '#shared/domain/records.ts';
import type { Tables } from '../tables.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** What a check may look at about one person, or null if there is no such person. */
export function loadFall(tables: Tables, personId: string): Fall | null {
  const person = tables.person.find(personId);
  if (person === null) return null;
  return buildFall(personId, person, (tabelle) => tables[tabelle].ofPerson(personId));
}

export const fallTabellen = [
  ...Object.keys(einzelRecords),
  ...Object.keys(listenRecords),
] as readonly Tabelle[];

/** Records of the register without what only the register needs. They were parsed when they were read. */
export function buildFall(
  id: string,
  person: AnyRecord,
  recordsOf: (tabelle: Tabelle) => readonly AnyRecord[],
): Fall {
  const facts = (tabelle: Tabelle) => recordsOf(tabelle).map(withoutRegisterFields);
  const single = Object.keys(einzelRecords).map((tabelle) => [tabelle, facts(tabelle as Tabelle)[0] ?? null]);
  const lists = Object.keys(listenRecords).map((tabelle) => [tabelle, facts(tabelle as Tabelle)]);
  const personFacts = Object.fromEntries(
    Object.keys(personFakten.shape).map((feld) => [feld, person[feld] ?? null]),
  );
  // fromEntries loses the names; they come from the very maps the Fall is made of.
  return Object.fromEntries([['id', id], ['person', personFacts], ...single, ...lists]) as Fall;
}

/** Who it is in the register, and where: no rule asks for that. */
const registerFelder = new Set(['id', 'personId', 'verknuepftMit', 'lebtIn']);

function withoutRegisterFields(record: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(record).filter(([feld]) => !registerFelder.has(feld)));
}
