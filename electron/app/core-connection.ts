import type { CoreStart, FromCore, HostPorts, ToCore } from '#electron/core/protocol.ts';
import type { CoreEvent, Reply } from '#shared/api/contract.ts';

/** What we need of a process in which the core runs: Electron's UtilityProcess has this shape. */
export type CoreChild = {
  readonly postMessage: (message: ToCore) => void;
  readonly onMessage: (listener: (message: FromCore) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type Progress = Extract<CoreEvent, { readonly kind: 'fortschritt' }>;

export type RunningCall = { readonly reply: Promise<Reply<unknown>>; readonly cancel: () => void };

export type CoreConnection = {
  readonly call: (name: string, input: unknown, onProgress?: (progress: Progress) => void) => RunningCall;
  /** True if no call waits for its reply. */
  readonly isIdle: () => boolean;
  /** Lets the core finish what it holds open; after the grace time it is killed. */
  readonly stop: () => Promise<void>;
};

type Pending = {
  readonly settle: (reply: Reply<unknown>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
};

const GRACE_MS = 5_000;

const INTERRUPTED: Reply<never> = {
  ok: false,
  code: 'internal',
  message:
    'Ein Teil des Programms wurde unerwartet beendet und neu gestartet. Was gespeichert war, ist erhalten; ob dieser letzte Schritt dazugehört, sehen Sie nach dem Entsperren.',
};

/** Speaks the protocol of the core with one process, for as long as that process lives. */
export function connectCore(
  child: CoreChild,
  {
    start,
    ports,
    onEvent,
    onExit,
  }: {
    readonly start: CoreStart;
    readonly ports: HostPorts;
    readonly onEvent: (event: CoreEvent) => void;
    /** Called once; `expected` says whether the end was asked for. */
    readonly onExit: (expected: boolean) => void;
  },
): CoreConnection {
  const pending = new Map<number, Pending>();
  const ended = Promise.withResolvers<void>();
  let lastId = 0;
  let stopping = false;
  let alive = true;

  child.onMessage((message) => {
    switch (message.kind) {
      case 'ready':
      case 'stopped':
        return;
      case 'reply':
        settle(message.id, message.reply);
        return;
      case 'event':
        if (message.event.kind === 'fortschritt')
          pending.get(message.event.callId)?.onProgress?.(message.event);
        else onEvent(message.event);
        return;
      case 'port':
        void answerPort(ports, message).then(child.postMessage);
        return;
      default:
        assertNever(message);
    }
  });
  child.onExit(() => {
    alive = false;
    for (const id of pending.keys()) settle(id, INTERRUPTED);
    ended.resolve();
    onExit(stopping);
  });
  child.postMessage(start);

  function settle(id: number, reply: Reply<unknown>): void {
    pending.get(id)?.settle(reply);
    pending.delete(id);
  }

  return {
    call: (name, input, onProgress) => {
      if (!alive) return { reply: Promise.resolve(INTERRUPTED), cancel: () => undefined };
      const id = ++lastId;
      const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
      pending.set(id, { settle: resolve, onProgress });
      child.postMessage({ kind: 'call', id, name, input });
      return { reply: promise, cancel: () => child.postMessage({ kind: 'cancel', id }) };
    },
    isIdle: () => pending.size === 0,
    stop: async () => {
      if (!alive) return;
      stopping = true;
      child.postMessage({ kind: 'stop' });
      const impatience = setTimeout(child.kill, GRACE_MS);
      await ended.promise;
      clearTimeout(impatience);
    },
  };
}

type PortCall = Extract<FromCore, { readonly kind: 'port' }>;

async function answerPort(ports: HostPorts, { id, port, input }: PortCall): Promise<ToCore> {
  try {
    // `as`: the core names a port and sends its input; both sides are compiled from the same type.
    const run = ports[port] as (input: unknown) => Promise<unknown>;
    return { kind: 'portReply', id, ok: true, value: await run(input) };
  } catch (error) {
    return {
      kind: 'portReply',
      id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function assertNever(message: never): never {
  throw new Error(`Unknown message from the core: ${JSON.stringify(message)}`);
}
