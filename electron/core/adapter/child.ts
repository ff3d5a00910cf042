import type { ToCore } from '../protocol.ts';
import type { Adapter } from './adapter.ts';

/** Plain Node child, started with `fork` and `serialization: 'advanced'`. */
export function openChildAdapter(): Adapter | null {
  if (process.send === undefined) return null;
  return {
    send: (message) => void (process.connected && process.send?.(message, undefined, undefined, ignoreGone)),
    // `as`: the other end is our own host, compiled from the same protocol.
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToCore)),
    onHostGone: (listener) => void process.on('disconnect', listener),
  };
}

const GONE: readonly unknown[] = ['EPIPE', 'ECONNRESET', 'ERR_IPC_CHANNEL_CLOSED'];

/** A host that is gone reads nothing; the disconnect event, which comes a moment later, ends the core. */
function ignoreGone(error: NodeJS.ErrnoException | null): void {
  if (error !== null && !GONE.includes(error.code)) throw error;
}
