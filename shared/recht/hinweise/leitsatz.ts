/** Leitsätze of the office: which criteria they speak about, and on which day they apply. */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { rechtsgrundlagen, vonHand } from '../regelwerke/katalog.ts';

export type Leitsatz = RecordOf<'leitsatz'>;

/** Kept as one text, like the rights of a user. */
export function kriterienOf({ kriterien }: Pick<Leitsatz, 'kriterien'>): readonly string[] {
  return kriterien.split(' ').filter((id) => id !== '');
}

/** Every criterion of every version, with its word; and what only a human examines. */
export function bekannteKriterien(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { versionen } of rechtsgrundlagen)
    for (const { kriterien } of versionen) for (const { id, label } of kriterien) known.set(id, label);
  for (const { id, titel } of vonHand) if (!known.has(id)) known.set(id, titel);
  return known;
}

export function gilt({ von, bis }: { readonly von: Datum; readonly bis: Datum | null }, tag: Datum): boolean {
  return von <= tag && (bis === null || tag <= bis);
}
