import type { Services } from '../services.ts';
import type { OpenRegister } from './open-register.ts';

/** A piece must not be felt by who is typing: some 20 ms of work, with a gap for calls after it. */
const PIECE = 40;
const PAUSE_MS = 1;
/** Names that the search takes in at once; takes about as long. */
const NAMES = 500;
const CALM_MS = 2_000;

/**
 * Reads names into the search, then makes the proposals of all people anew when the day or the rules have changed, in small pieces between calls.
 * @returns stops it.
 */
export function keepProposalsFresh(
  register: OpenRegister,
  services: Services,
  logDefect: (where: string, error: unknown) => void,
): () => void {
  let timer = setTimeout(step, PAUSE_MS);

  function step(): void {
    try {
      if (register.suche.warm(NAMES)) {
        timer = setTimeout(step, PAUSE_MS);
        return;
      }
      const today = services.today();
      const done = register.db.transaction(() => register.uebersicht.refreshSome(today, PIECE)).immediate();
      timer = setTimeout(step, done === 0 ? CALM_MS : PAUSE_MS);
    } catch (error) {
      // Without an answer nobody would hear of it; what was saved is not touched by this.
      logDefect('fresh-proposals', error);
    }
  }

  return () => clearTimeout(timer);
}
