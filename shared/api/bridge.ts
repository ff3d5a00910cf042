import type { CoreEvent, Reply } from './contract.ts';

/**
 * What a window can do: `window.bleibeweg`, put there by `electron/preload.ts` and frozen. It knows no use
 * case by name; the typed `call` of the renderer stands on top of it.
 */
export type Bridge = {
  /**
   * Runs a use case. Always resolves to the envelope, never rejects for an expected refusal.
   * @param callId chosen by the caller, unique within its window; needed for progress (`fortschritt` carries
   *   it) and for `cancel`.
   */
  readonly call: (name: string, input: unknown, callId?: number) => Promise<Reply<unknown>>;
  /** Asks the core to stop the call of this window with this number. Its reply then has the code `cancelled`. */
  readonly cancel: (callId: number) => void;
  /** Hears every event from now on, and those that came before the first listener. Returns the way out. */
  readonly on: (listener: (event: CoreEvent) => void) => () => void;
};
