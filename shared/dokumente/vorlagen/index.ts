/** Every paper the screen offers. The Wiederherstellungsblatt is not among them: its words are never kept. */
import { auskunft } from './auskunft.ts';
import { beratungsstellen } from './beratungsstellen.ts';
import { einwilligung } from './einwilligung.ts';
import { integrationsfahrplan } from './integrationsfahrplan.ts';
import { integrationsvereinbarung } from './integrationsvereinbarung.ts';
import { pruefvermerk } from './pruefvermerk.ts';
import { rueckmeldebogen } from './rueckmeldebogen.ts';

export const vorlagen = {
  rueckmeldebogen,
  beratungsstellen,
  einwilligung,
  integrationsfahrplan,
  integrationsvereinbarung,
  pruefvermerk,
  auskunft,
} as const;
export type VorlageId = keyof typeof vorlagen;
export type DatenOf<K extends VorlageId> = (typeof vorlagen)[K]['leer'];
