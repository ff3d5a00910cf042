/** The one typed contract between window, core, command line and tests. One entry describes a use case completely. */
import type { z } from 'zod';
import { akteApi } from './akte.ts';
import { ampelApi } from './ampel.ts';
import { anschreibenApi } from './anschreiben.ts';
import { aktualisierungApi } from './aktualisierung.ts';
import { ausgabeApi } from './ausgabe.ts';
import { austrittApi } from './austritt.ts';
import { ansichtApi } from './ansicht.ts';
import { auswertungApi } from './auswertung.ts';
import { auswahlApi } from './auswahl.ts';
import { beispielApi } from './beispiel.ts';
import { begleitApi } from './begleit.ts';
import { belegApi } from './beleg.ts';
import { benutzerApi } from './benutzer.ts';
import { betreuungApi } from './betreuung.ts';
import { briefkopfApi } from './briefkopf.ts';
import { buendelApi } from './buendel.ts';
import { dokumentApi } from './dokument.ts';
import { dubletteApi } from './dublette.ts';
import { einstellungApi } from './einstellung.ts';
import { einwilligungApi } from './einwilligung.ts';
import { eintragApi } from './eintrag.ts';
import { erfassungApi } from './erfassung.ts';
import { entwurfApi } from './entwurf.ts';
import { fallApi } from './fall.ts';
import { familieApi } from './familie.ts';
import { fallgeschichteApi } from './fallgeschichte.ts';
import { freigabeApi } from './freigabe.ts';
import { gremiumApi } from './gremium.ts';
import { grundsatzentscheidungApi } from './grundsatzentscheidung.ts';
import { halbjahrApi } from './halbjahr.ts';
import { haushaltApi } from './haushalt.ts';
import { heuteApi } from './heute.ts';
import { importApi } from './import.ts';
import { instrumentApi } from './instrument.ts';
import { massnahmeApi } from './massnahme.ts';
import { loeschungApi } from './loeschung.ts';
import { lebensunterhaltApi } from './lebensunterhalt.ts';
import { leitsatzApi } from './leitsatz.ts';
import { lizenzApi } from './lizenz.ts';
import { paketApi } from './paket.ts';
import { parameterApi } from './parameter.ts';
import { pflichtApi } from './pflicht.ts';
import { protokollApi } from './protokoll.ts';
import { programmApi } from './programm.ts';
import { pruefungApi } from './pruefung.ts';
import { schalterApi } from './schalter.ts';
import { rechtApi } from './recht.ts';
import { rueckmeldungApi } from './rueckmeldung.ts';
import { sachstandApi } from './sachstand.ts';
import { sicherungApi } from './sicherung.ts';
import { sichtungApi } from './sichtung.ts';
import { sitzungApi } from './sitzung.ts';
import { statistikApi } from './statistik.ts';
import { traegerApi } from './traeger.ts';
import { tresorApi } from './tresor.ts';
import { ueberpruefungApi } from './ueberpruefung.ts';
import { uebermittlungApi } from './uebermittlung.ts';
import { vorlageApi } from './vorlage.ts';
import { vorschauApi } from './vorschau.ts';
import { weitergabeApi } from './weitergabe.ts';
import { zielgruppeApi } from './zielgruppe.ts';
import type { Kind, UseCase } from './use-case.ts';

export type { CoreEvent, ErrorCode, Kind, Reply, Right, UseCase } from './use-case.ts';

export const api = {
  ...akteApi,
  ...ampelApi,
  ...anschreibenApi,
  ...aktualisierungApi,
  ...ausgabeApi,
  ...austrittApi,
  ...ansichtApi,
  ...auswertungApi,
  ...auswahlApi,
  ...beispielApi,
  ...begleitApi,
  ...belegApi,
  ...benutzerApi,
  ...betreuungApi,
  ...briefkopfApi,
  ...buendelApi,
  ...dokumentApi,
  ...dubletteApi,
  ...einstellungApi,
  ...einwilligungApi,
  ...eintragApi,
  ...entwurfApi,
  ...erfassungApi,
  ...fallApi,
  ...familieApi,
  ...fallgeschichteApi,
  ...freigabeApi,
  ...gremiumApi,
  ...grundsatzentscheidungApi,
  ...halbjahrApi,
  ...haushaltApi,
  ...heuteApi,
  ...importApi,
  ...instrumentApi,
  ...loeschungApi,
  ...lebensunterhaltApi,
  ...leitsatzApi,
  ...massnahmeApi,
  ...lizenzApi,
  ...paketApi,
  ...parameterApi,
  ...pflichtApi,
  ...programmApi,
  ...protokollApi,
  ...pruefungApi,
  ...rechtApi,
  ...rueckmeldungApi,
  ...sachstandApi,
  ...schalterApi,
  ...sicherungApi,
  ...sichtungApi,
  ...sitzungApi,
  ...statistikApi,
  ...traegerApi,
  ...tresorApi,
  ...ueberpruefungApi,
  ...uebermittlungApi,
  ...vorlageApi,
  ...vorschauApi,
  ...weitergabeApi,
  ...zielgruppeApi,
} as const satisfies Record<string, UseCase>;

export type Api = typeof api;
export type Name = keyof Api;
/** What a caller may write: defaults may be left out. */
export type Input<N extends Name> = z.input<Api[N]['input']>;
/** What a handler receives: parsed, defaults filled in. */
export type Parsed<N extends Name> = z.output<Api[N]['input']>;
export type Output<N extends Name> = z.output<Api[N]['output']>;
/** All names of the given kinds. */
export type Named<K extends Kind> = { [N in Name]: Api[N]['kind'] extends K ? N : never }[Name];
