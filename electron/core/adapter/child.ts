import type { ToCore } from '../protocol.ts';
import type { Adapter } from './adapter.ts';

/** Plain Node child, started with `fork` and `serialization: 'advanced'`. */
export function openChildAdapter(): Adapter | null {
  if (process.send === undefined) return null;
  return {
    // A host that is gone reads nothing; the disconnect event ends the core.
    send: (message) => void (process.connected && process.send?.(message)),
    // `as`: the other end is our own host, compiled from the same protocol.
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToCore)),
    onHostGone: (listener) => void process.on('disconnect', listener),
  };
}
