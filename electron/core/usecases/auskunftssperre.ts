/** Whether an address on a paper would tell where somebody lives who must not be found. */
import { hatAuskunftssperre, SPERRE_IM_LAUF } from '#shared/ablauf/auskunftssperre.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess } from '../register/access.ts';
import type { Gebaut } from './gebaut.ts';

/** Who lives together shares the address: the Sperre of one protects the address of all. */
export function imHaushaltGesperrt({ tables, today }: ReadAccess, personId: string): boolean {
  const person = tables.person.find(personId);
  if (person === null) return false;
  const zusammen =
    person.haushaltId === null ? [person] : tables.person.select('WHERE haushaltId = ?', person.haushaltId);
  return zusammen.some((each) => hatAuskunftssperre(each, today));
}

/**
 * A paper that was kept tells the address of its day, so its own data are looked at. What an own template prints of
 * them, the default prints too.
 */
export function verraetAnschrift(
  access: ReadAccess,
  {
    personId,
    daten,
    dokument,
  }: { readonly personId: string | null; readonly daten: unknown } & Pick<Gebaut, 'dokument'>,
): boolean {
  if (personId === null || !imHaushaltGesperrt(access, personId)) return false;
  const gedruckt = JSON.stringify(dokument.blocks);
  return strassenOf(daten).some((strasse) => gedruckt.includes(JSON.stringify(strasse).slice(1, -1)));
}

/** @throws Refusal in a run, where nobody looks at each paper */
export function requireOffeneAnschrift(
  access: ReadAccess,
  papier: Parameters<typeof verraetAnschrift>[1],
): void {
  if (verraetAnschrift(access, papier)) throw new Refusal('refused', SPERRE_IM_LAUF);
}

/** The streets of the people a paper is about; the address of an office or a Beratungsstelle is no secret. */
function strassenOf(daten: unknown): readonly string[] {
  if (typeof daten !== 'object' || daten === null) return [];
  if (Array.isArray(daten)) return daten.flatMap(strassenOf);
  const own =
    'nachname' in daten && 'strasse' in daten && typeof daten.strasse === 'string' ? [daten.strasse] : [];
  return [...own, ...Object.values(daten).flatMap(strassenOf)];
}
