/** Every paper the screen offers. The Wiederherstellungsblatt is not among them: its words are never kept. */
import { beratungsstellen } from './beratungsstellen.ts';
import { rueckmeldebogen } from './rueckmeldebogen.ts';

export const vorlagen = { rueckmeldebogen, beratungsstellen } as const;
export type VorlageId = keyof typeof vorlagen;
export type DatenOf<K extends VorlageId> = (typeof vorlagen)[K]['leer'];
