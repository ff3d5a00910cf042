/** Every paper the screen offers. The Wiederherstellungsblatt is not among them: its words are never kept. */
import { anschreiben } from './anschreiben.ts';
import { antrag } from './antrag.ts';
import { auskunft } from './auskunft.ts';
import { beratungsstellen } from './beratungsstellen.ts';
import { einwilligung } from './einwilligung.ts';
import { integrationsfahrplan } from './integrationsfahrplan.ts';
import { integrationsvereinbarung } from './integrationsvereinbarung.ts';
import { passbemuehungen } from './passbemuehungen.ts';
import { pruefvermerk } from './pruefvermerk.ts';
import { rueckmeldebogen } from './rueckmeldebogen.ts';
import { unterlagenliste } from './unterlagenliste.ts';
import { wasFehlt } from './was-fehlt.ts';
import { widerruf } from './widerruf.ts';
import { zugUmZug } from './zug-um-zug.ts';
import { zusicherung } from './zusicherung.ts';

export const vorlagen = {
  was_fehlt: wasFehlt,
  unterlagenliste,
  anschreiben,
  antrag,
  rueckmeldebogen,
  beratungsstellen,
  einwilligung,
  widerruf,
  integrationsfahrplan,
  integrationsvereinbarung,
  zusicherung,
  zug_um_zug: zugUmZug,
  passbemuehungen,
  pruefvermerk,
  auskunft,
} as const;
export type VorlageId = keyof typeof vorlagen;
export type DatenOf<K extends VorlageId> = (typeof vorlagen)[K]['leer'];
