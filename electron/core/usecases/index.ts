import type { Handlers } from '../ipc/handlers.ts';
import { ampelHandlers } from './ampel.ts';
import { beispielHandlers } from './beispiel.ts';
import { benutzerHandlers } from './benutzer.ts';
import { betreuungHandlers } from './betreuung.ts';
import { buendelHandlers } from './buendel.ts';
import { dokumentHandlers } from './dokument.ts';
import { einstellungHandlers } from './einstellung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { entwurfHandlers } from './entwurf.ts';
import { fallHandlers } from './fall.ts';
import { importHandlers } from './import.ts';
import { instrumentHandlers } from './instrument.ts';
import { pruefungHandlers } from './pruefung.ts';
import { sicherungHandlers } from './sicherung.ts';
import { statistikHandlers } from './statistik.ts';
import { traegerHandlers } from './traeger.ts';
import { tresorHandlers } from './tresor.ts';

/** Everything the program can do. */
export const handlers = {
  ...ampelHandlers,
  ...beispielHandlers,
  ...benutzerHandlers,
  ...betreuungHandlers,
  ...buendelHandlers,
  ...dokumentHandlers,
  ...einstellungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...entwurfHandlers,
  ...fallHandlers,
  ...importHandlers,
  ...instrumentHandlers,
  ...pruefungHandlers,
  ...sicherungHandlers,
  ...statistikHandlers,
  ...traegerHandlers,
  ...tresorHandlers,
} satisfies Handlers as Handlers;
