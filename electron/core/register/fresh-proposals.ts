import type { Services } from '../services.ts';
import type { OpenRegister } from './open-register.ts';

/** A piece must not be felt by who is typing: so much work, at most so many people, with a gap for calls after it. */
const PIECE_MS = 25;
const PIECE = 100;
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
      const end = performance.now() + PIECE_MS;
      const done = register.db
        .transaction(() => register.uebersicht.refreshSome(today, PIECE, () => performance.now() >= end))
        .immediate();
      timer = setTimeout(step, done === 0 ? CALM_MS : PAUSE_MS);
    } catch (error) {
      // Without an answer nobody would hear of it; what was saved is not touched by this.
      logDefect('fresh-proposals', error);
    }
  }

  return () => clearTimeout(timer);
}
