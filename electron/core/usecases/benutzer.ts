import type { ReadAccess } from '../register/access.ts';

/** Name of a user, also of one who has left. */
export function benutzerName({ tables }: ReadAccess, id: string): string {
  return tables.benutzer.find(id)?.name ?? 'unbekannt';
}
