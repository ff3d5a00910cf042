import type { ErrorCode, Input, Name, Output } from '#shared/api/contract.ts';
import { bridge, onCoreEvent } from './bridge.ts';

/** A use case said no, or failed. The message is a German sentence made for the person at the desk. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type Fortschritt = { readonly done: number; readonly total: number; readonly text: string };

export type CallOptions = {
  /** Aborting asks the core to stop; the call then fails with the code `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onFortschritt?: (fortschritt: Fortschritt) => void;
};

let lastId = 0;

/**
 * Runs a use case of the contract.
 * @throws {CallError} when the core refuses or fails
 */
export async function call<N extends Name>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): Promise<Output<N>> {
  lastId += 1;
  const callId = lastId;
  const stop = () => bridge().cancel(callId);
  options.signal?.addEventListener('abort', stop, { once: true });
  const unhear = listenFor(callId, options.onFortschritt);
  try {
    const reply = await bridge().call(name, input, callId);
    // The core has checked the output against the schema of this very name.
    if (reply.ok) return reply.value as Output<N>;
    throw new CallError(reply.code, reply.message);
  } finally {
    unhear();
    options.signal?.removeEventListener('abort', stop);
  }
}

function listenFor(callId: number, onFortschritt: CallOptions['onFortschritt']): () => void {
  if (onFortschritt === undefined) return () => undefined;
  return onCoreEvent((event) => {
    if (event.kind === 'fortschritt' && event.callId === callId) onFortschritt(event);
  });
}
