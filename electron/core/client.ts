import { fork } from 'node:child_process';
import type { CoreEvent, Input, Name, Output, Reply } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { CORE_FLAGS } from './core-flags.ts';
import type { CoreStart, FromCore, HostPortName, HostPorts, ToCore } from './protocol.ts';

export type CallOptions = {
  readonly onProgress?: (done: number, total: number, text: string) => void;
  readonly signal?: AbortSignal;
};

export type CoreClient = {
  /** @throws Refusal with the core's sentence when the answer is no. */
  readonly call: <N extends Name>(name: N, input: Input<N>, options?: CallOptions) => Promise<Output<N>>;
  /** The same without exceptions and without types, as a window sends it. */
  readonly request: (name: string, input: unknown, options?: CallOptions) => Promise<Reply<unknown>>;
  readonly onEvent: (listener: (event: CoreEvent) => void) => void;
  /** Closes the register and ends the process. */
  readonly stop: () => Promise<void>;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly pid: number;
};

type Start = Omit<CoreStart, 'kind'> & {
  readonly ports?: Partial<HostPorts>;
  /** Another build of the same core, e.g. the bundle that ships. */
  readonly entry?: URL;
};
type Waiting = {
  readonly settle: (reply: Reply<unknown>) => void;
  readonly onProgress: CallOptions['onProgress'];
};

const ENTRY = new URL('./main.ts', import.meta.url);
const GONE: Reply<never> = {
  ok: false,
  code: 'internal',
  message: 'Der Kern des Programms wurde beendet. Was gespeichert war, ist erhalten.',
};

/** Starts the core as a Node child: for the command line, the tests and the benchmarks. */
export async function startCore({ ports = {}, entry = ENTRY, ...start }: Start): Promise<CoreClient> {
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...typeFlags(), ...CORE_FLAGS],
  });
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: CoreEvent) => void)[] = [];
  const ready = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<undefined>();
  let lastId = 0;

  const send = (message: ToCore): void => {
    if (child.connected) child.send(message);
  };
  child.on('message', (message) => {
    // `as`: the other end is our own core, compiled from the same protocol.
    receive(message as FromCore);
  });
  const gone = (): void => {
    for (const { settle } of waiting.values()) settle(GONE);
    waiting.clear();
    ready.resolve(undefined);
    ended.resolve(undefined);
  };
  child.once('exit', gone);
  // A message may be under way when the other end dies; unheard, that error would end this process too.
  child.on('error', gone);

  function receive(message: FromCore): void {
    switch (message.kind) {
      case 'ready':
        return ready.resolve(undefined);
      case 'reply':
        waiting.get(message.id)?.settle(message.reply);
        waiting.delete(message.id);
        return;
      case 'event':
        return hear(message.event);
      case 'port':
        return void answer(ports, message).then(send);
      case 'stopped':
        return;
      default:
        return assertNever(message);
    }
  }

  function hear(event: CoreEvent): void {
    if (event.kind === 'fortschritt')
      waiting.get(event.callId)?.onProgress?.(event.done, event.total, event.text);
    for (const listener of listeners) listener(event);
  }

  async function request(
    name: string,
    input: unknown,
    { onProgress, signal }: CallOptions = {},
  ): Promise<Reply<unknown>> {
    if (!child.connected) return GONE;
    const id = ++lastId;
    const reply = Promise.withResolvers<Reply<unknown>>();
    waiting.set(id, { settle: reply.resolve, onProgress });
    send({ kind: 'call', id, name, input });
    const cancel = (): void => send({ kind: 'cancel', id });
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await reply.promise;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  send({ kind: 'start', ...start });
  await ready.promise;
  return {
    request,
    call: async <N extends Name>(name: N, input: Input<N>, options?: CallOptions): Promise<Output<N>> => {
      const reply = await request(name, input, options);
      if (!reply.ok) throw new Refusal(reply.code, reply.message);
      // The core's handlers are compiled from the same contract.
      return reply.value as Output<N>;
    },
    onEvent: (listener) => void listeners.push(listener),
    stop: async () => {
      send({ kind: 'stop' });
      await ended.promise;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended.promise;
    },
    pid: child.pid ?? 0,
  };
}

/** Node before 22.18 removes types only when asked to; other flags of the parent are not for the core. */
function typeFlags(): string[] {
  return process.execArgv.filter((flag) => /^--(experimental-strip-types|disable-warning=)/.test(flag));
}

const NOT_HERE: Readonly<Record<HostPortName, string>> = {
  printPdf: 'Ohne Programmfenster lässt sich kein PDF erzeugen.',
  print: 'Ohne Programmfenster lässt sich nicht drucken.',
  chooseFile: 'Ohne Programmfenster lässt sich keine Datei auswählen; bitte geben Sie den Pfad an.',
  chooseFolder: 'Ohne Programmfenster lässt sich kein Ordner auswählen; bitte geben Sie den Pfad an.',
  openPath: 'Ohne Programmfenster lässt sich keine Datei öffnen.',
  keepStatus: 'Ohne Programmfenster merkt sich dieser Rechner keinen Zugang.',
  keepSeal: 'Ohne Programmfenster merkt sich dieser Rechner keinen Zugang.',
  keepOpen: 'Ohne Programmfenster merkt sich dieser Rechner keinen Zugang.',
  startInstaller: 'Ohne Programmfenster lässt sich das Programm nicht aktualisieren.',
  startReader: 'Hier lassen sich keine fremden Dateien lesen.',
};

async function answer(
  ports: Partial<HostPorts>,
  { id, port, input }: Extract<FromCore, { kind: 'port' }>,
): Promise<ToCore> {
  // The core sends what the port's type asks for; the map loses which port it is.
  const run = ports[port] as ((input: unknown) => Promise<unknown>) | undefined;
  if (run === undefined) return { kind: 'portReply', id, ok: false, message: NOT_HERE[port] };
  try {
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
