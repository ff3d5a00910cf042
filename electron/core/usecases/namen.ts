import type { ReadAccess } from '../register/access.ts';

/** Looks up what a Träger or a colleague is called; null where there is no such record (any more). */
export function nameOf({ tables }: ReadAccess) {
  return (tabelle: 'traeger' | 'benutzer', id: string): string | null =>
    tables[tabelle].find(id)?.name ?? null;
}
