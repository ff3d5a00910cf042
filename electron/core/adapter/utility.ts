import type { FromCore, ToCore } from '../protocol.ts';
import type { Adapter } from './adapter.ts';

/** What Electron puts on `process` of a utilityProcess; described here because the core does not know Electron. */
type ParentPort = {
  readonly postMessage: (message: FromCore) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: ToCore }) => void) => void;
};

export function openUtilityAdapter(): Adapter | null {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort;
  if (port === undefined) return null;
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    // Electron ends a utilityProcess together with its main process.
    onHostGone: () => undefined,
  };
}
