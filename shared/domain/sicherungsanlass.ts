import { z } from 'zod';

/** Why a backup was written; it stands in its name as well. */
export const sicherungsanlass = z.enum([
  'taeglich',
  'aenderungen',
  'von_hand',
  'vor_umstellung',
  'vor_wiederherstellung',
  'vor_schluesselwechsel',
]);
