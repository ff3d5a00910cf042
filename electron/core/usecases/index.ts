import type { Handlers } from '../ipc/handlers.ts';
import { ampelHandlers } from './ampel.ts';
import { betreuungHandlers } from './betreuung.ts';
import { einstellungHandlers } from './einstellung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { entwurfHandlers } from './entwurf.ts';
import { fallHandlers } from './fall.ts';
import { pruefungHandlers } from './pruefung.ts';
import { sicherungHandlers } from './sicherung.ts';
import { traegerHandlers } from './traeger.ts';
import { tresorHandlers } from './tresor.ts';

/** Everything the program can do. */
export const handlers = {
  ...ampelHandlers,
  ...betreuungHandlers,
  ...einstellungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...entwurfHandlers,
  ...fallHandlers,
  ...pruefungHandlers,
  ...sicherungHandlers,
  ...traegerHandlers,
  ...tresorHandlers,
  // Nouns still to come: beispiel, buendel, dokument, import, instrument, statistik. Then `satisfies Handlers`.
} as unknown as Handlers;
