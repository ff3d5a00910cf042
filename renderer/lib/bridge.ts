import type { Bridge } from '#shared/api/bridge.ts';
import type { CoreEvent } from '#shared/api/contract.ts';

declare global {
  interface Window {
    readonly bleibeweg: Bridge;
  }
}

/** The only way from the window to the program. Missing when the page is opened in an ordinary browser. */
export function bridge(): Bridge {
  if (!('bleibeweg' in window))
    throw new Error('The bridge is missing: this page runs only inside the program.');
  return window.bleibeweg;
}

type Listener = (event: CoreEvent) => void;
const listeners = new Set<Listener>();
let connected = false;

/** Hears what the core tells unasked. Returns the way out. */
export function onCoreEvent(listener: Listener): () => void {
  listeners.add(listener);
  if (!connected) {
    connected = true;
    bridge().on((event) => {
      for (const each of listeners) each(event);
    });
  }
  return () => void listeners.delete(listener);
}
