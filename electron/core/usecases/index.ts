import type { Handlers } from '../ipc/handlers.ts';
import { ampelHandlers } from './ampel.ts';
import { benutzerHandlers } from './benutzer.ts';
import { betreuungHandlers } from './betreuung.ts';
import { dokumentHandlers } from './dokument.ts';
import { einstellungHandlers } from './einstellung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { entwurfHandlers } from './entwurf.ts';
import { fallHandlers } from './fall.ts';
import { instrumentHandlers } from './instrument.ts';
import { pruefungHandlers } from './pruefung.ts';
import { sicherungHandlers } from './sicherung.ts';
import { traegerHandlers } from './traeger.ts';
import { tresorHandlers } from './tresor.ts';

/** Everything the program can do. */
export const handlers = {
  ...ampelHandlers,
  ...benutzerHandlers,
  ...betreuungHandlers,
  ...dokumentHandlers,
  ...einstellungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...entwurfHandlers,
  ...fallHandlers,
  ...instrumentHandlers,
  ...pruefungHandlers,
  ...sicherungHandlers,
  ...traegerHandlers,
  ...tresorHandlers,
  // Nouns still to come: beispiel, buendel, import, statistik. Then `satisfies Handlers`.
} as unknown as Handlers;
