import { vorlagen } from './index.ts';

/** What a kept paper is called. One whose template this version no longer knows is a paper all the same. */
export const papierTitel = (vorlage: string): string =>
  Object.values(vorlagen).find(({ id }) => id === vorlage)?.titel ?? 'Papier';
