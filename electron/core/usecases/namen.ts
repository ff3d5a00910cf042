import type { ReadAccess } from '../register/access.ts';

/** Looks up what a Träger or a colleague is called; null where there is no such record (any more). */
export function nameOf({ tables }: ReadAccess) {
  return (tabelle: 'traeger' | 'benutzer', id: string): string | null =>
    tables[tabelle].find(id)?.name ?? null;
}

/** „Nachname, Vornamen“, or the Nachname alone. */
export function fullName(nachname: string, vornamen: string | null): string {
  return vornamen === null || vornamen === '' ? nachname : `${nachname}, ${vornamen}`;
}
