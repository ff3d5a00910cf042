import type { Land } from '#shared/fristen/feiertage.ts';
import { geltungsraum } from '#shared/recht/hinweise/hinweis.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';

/** The Land whose holidays count; null where none is set. */
export function landOf(access: ReadAccess): Land | null {
  const { land } = loadEinstellung(access);
  const known = geltungsraum.codes.find((code) => code === land);
  // The only code of that list that is no Land stands for the whole country.
  return known === undefined || known === 'bund' ? null : known;
}
