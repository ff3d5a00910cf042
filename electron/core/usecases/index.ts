import type { Handlers } from '../ipc/handlers.ts';
import { akteHandlers } from './akte.ts';
import { ampelHandlers } from './ampel.ts';
import { anschreibenHandlers } from './anschreiben.ts';
import { aktualisierungHandlers } from './aktualisierung.ts';
import { ausgabeHandlers } from './ausgabe.ts';
import { austrittHandlers } from './austritt.ts';
import { ansichtHandlers } from './ansicht.ts';
import { auswertungHandlers } from './auswertung.ts';
import { auswahlHandlers } from './auswahl.ts';
import { beispielHandlers } from './beispiel.ts';
import { begleitHandlers } from './begleit.ts';
import { belegHandlers } from './beleg.ts';
import { benutzerHandlers } from './benutzer.ts';
import { betreuungHandlers } from './betreuung.ts';
import { briefkopfHandlers } from './briefkopf.ts';
import { buendelHandlers } from './buendel.ts';
import { dokumentHandlers } from './dokument.ts';
import { dubletteHandlers } from './dublette.ts';
import { einstellungHandlers } from './einstellung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { erfassungHandlers } from './erfassung.ts';
import { entwurfHandlers } from './entwurf.ts';
import { familieHandlers } from './familie.ts';
import { fallHandlers } from './fall.ts';
import { fallgeschichteHandlers } from './fallgeschichte.ts';
import { freigabeHandlers } from './freigabe.ts';
import { gremiumHandlers } from './gremium.ts';
import { grundsatzentscheidungHandlers } from './grundsatzentscheidung.ts';
import { halbjahrHandlers } from './halbjahr.ts';
import { haushaltHandlers } from './haushalt.ts';
import { heuteHandlers } from './heute.ts';
import { importHandlers } from './import.ts';
import { instrumentHandlers } from './instrument.ts';
import { loeschungHandlers } from './loeschung.ts';
import { lebensunterhaltHandlers } from './lebensunterhalt.ts';
import { leitsatzHandlers } from './leitsatz.ts';
import { lizenzHandlers } from './lizenz.ts';
import { massnahmeHandlers } from './massnahme.ts';
import { paketHandlers } from './paket.ts';
import { parameterHandlers } from './parameter.ts';
import { programmHandlers } from './programm.ts';
import { pflichtHandlers } from './pflicht.ts';
import { protokollHandlers } from './protokoll.ts';
import { pruefungHandlers } from './pruefung.ts';
import { schalterHandlers } from './schalter.ts';
import { rechtHandlers } from './recht.ts';
import { rueckmeldungHandlers } from './rueckmeldung.ts';
import { sachstandHandlers } from './sachstand.ts';
import { sicherungHandlers } from './sicherung.ts';
import { sichtungHandlers } from './sichtung.ts';
import { sitzungHandlers } from './sitzung.ts';
import { statistikHandlers } from './statistik.ts';
import { traegerHandlers } from './traeger.ts';
import { tresorHandlers } from './tresor.ts';
import { ueberpruefungHandlers } from './ueberpruefung.ts';
import { uebermittlungHandlers } from './uebermittlung.ts';
import { vorlageHandlers } from './vorlage.ts';
import { vorschauHandlers } from './vorschau.ts';
import { weitergabeHandlers } from './weitergabe.ts';
import { zielgruppeHandlers } from './zielgruppe.ts';

/** Everything the program can do. */
export const handlers = {
  ...akteHandlers,
  ...ampelHandlers,
  ...anschreibenHandlers,
  ...aktualisierungHandlers,
  ...ausgabeHandlers,
  ...austrittHandlers,
  ...ansichtHandlers,
  ...auswertungHandlers,
  ...auswahlHandlers,
  ...beispielHandlers,
  ...begleitHandlers,
  ...belegHandlers,
  ...benutzerHandlers,
  ...betreuungHandlers,
  ...briefkopfHandlers,
  ...buendelHandlers,
  ...dokumentHandlers,
  ...dubletteHandlers,
  ...einstellungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...entwurfHandlers,
  ...erfassungHandlers,
  ...fallHandlers,
  ...familieHandlers,
  ...fallgeschichteHandlers,
  ...freigabeHandlers,
  ...gremiumHandlers,
  ...grundsatzentscheidungHandlers,
  ...halbjahrHandlers,
  ...haushaltHandlers,
  ...heuteHandlers,
  ...importHandlers,
  ...instrumentHandlers,
  ...loeschungHandlers,
  ...lebensunterhaltHandlers,
  ...leitsatzHandlers,
  ...lizenzHandlers,
  ...massnahmeHandlers,
  ...paketHandlers,
  ...parameterHandlers,
  ...pflichtHandlers,
  ...programmHandlers,
  ...protokollHandlers,
  ...pruefungHandlers,
  ...rechtHandlers,
  ...rueckmeldungHandlers,
  ...sachstandHandlers,
  ...schalterHandlers,
  ...sicherungHandlers,
  ...sichtungHandlers,
  ...sitzungHandlers,
  ...statistikHandlers,
  ...traegerHandlers,
  ...tresorHandlers,
  ...ueberpruefungHandlers,
  ...uebermittlungHandlers,
  ...vorlageHandlers,
  ...vorschauHandlers,
  ...weitergabeHandlers,
  ...zielgruppeHandlers,
} satisfies Handlers as Handlers;
