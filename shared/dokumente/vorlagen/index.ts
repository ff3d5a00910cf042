/** Every paper the screen offers. The Wiederherstellungsblatt is not among them: its words are never kept. */
import { anschreiben } from './anschreiben.ts';
import { antrag } from './antrag.ts';
import { arbeitgeber } from './arbeitgeber.ts';
import { auskunft } from './auskunft.ts';
import { ausschluss } from './ausschluss.ts';
import { beratungsstellen } from './beratungsstellen.ts';
import { betreuungswechsel } from './betreuungswechsel.ts';
import { einladung } from './einladung.ts';
import { einwilligung } from './einwilligung.ts';
import { entscheidungsvorlage } from './entscheidungsvorlage.ts';
import { erinnerung } from './erinnerung.ts';
import { gemeinsamerPlan } from './gemeinsamer-plan.ts';
import { integrationsfahrplan } from './integrationsfahrplan.ts';
import { integrationsvereinbarung } from './integrationsvereinbarung.ts';
import { niederschrift } from './niederschrift.ts';
import { passbemuehungen } from './passbemuehungen.ts';
import { pruefvermerk } from './pruefvermerk.ts';
import { rueckgabe } from './rueckgabe.ts';
import { rueckmeldebogen } from './rueckmeldebogen.ts';
import { sachstand } from './sachstand.ts';
import { tagesordnung } from './tagesordnung.ts';
import { ueberpruefung } from './ueberpruefung.ts';
import { unterlagenliste } from './unterlagenliste.ts';
import { veraenderung } from './veraenderung.ts';
import { vorAusschluss } from './vor-ausschluss.ts';
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
  erinnerung,
  beratungsstellen,
  einwilligung,
  widerruf,
  integrationsfahrplan,
  integrationsvereinbarung,
  gemeinsamer_plan: gemeinsamerPlan,
  ueberpruefung,
  sachstand,
  zusicherung,
  zug_um_zug: zugUmZug,
  passbemuehungen,
  arbeitgeber,
  veraenderung,
  betreuungswechsel,
  vor_ausschluss: vorAusschluss,
  ausschluss,
  rueckgabe,
  pruefvermerk,
  auskunft,
  einladung,
  tagesordnung,
  niederschrift,
  entscheidungsvorlage,
} as const;
export type VorlageId = keyof typeof vorlagen;
export type DatenOf<K extends VorlageId> = (typeof vorlagen)[K]['leer'];
