/** Entry of the core: the same for Electron's utilityProcess, the command line, the tests and the window stand-in. */
import type { CoreEvent } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { openAdapter } from './adapter/adapter.ts';
import { createDefectLog } from './defect-log.ts';
import { createHostPorts } from './host-ports.ts';
import { createChosenPlaces } from './chosen-places.ts';
import { createDispatch } from './ipc/dispatch.ts';
import type { CoreStart, FromCore, HostPorts, ToCore } from './protocol.ts';
import { regelwerk } from './register/regelwerk.ts';
import { createTresor } from './register/tresor.ts';
import { createServices } from './services.ts';
import { handlers } from './usecases/index.ts';
import { LIGHT_SCRYPT, SCRYPT } from './scrypt-cost.ts';

const adapter = openAdapter();
const ports = createHostPorts(adapter.send);
let core: Core | null = null;

adapter.onMessage((message) => {
  switch (message.kind) {
    case 'start':
      core ??= createCore(message, { host: ports.host, send: adapter.send });
      adapter.send({ kind: 'ready' });
      return;
    case 'call':
      void core?.call(message);
      return;
    case 'cancel':
      core?.cancel(message.id);
      return;
    case 'portReply':
      ports.settle(message);
      return;
    case 'stop':
      void stop();
      return;
    default:
      assertNever(message);
  }
});
adapter.onHostGone(() => void stop());

async function stop(): Promise<void> {
  await core?.stop();
  adapter.send({ kind: 'stopped' });
  // Whatever still waits for a host that has said goodbye must not keep the process alive.
  setTimeout(() => process.exit(0), 20);
}

type CallMessage = Extract<ToCore, { readonly kind: 'call' }>;

type Core = {
  readonly call: (message: CallMessage) => Promise<void>;
  readonly cancel: (id: number) => void;
  readonly stop: () => Promise<void>;
};

/** Puts the core together: one register, one dispatcher, and the calls that are under way. */
function createCore(
  start: CoreStart,
  { host, send }: { readonly host: HostPorts; readonly send: (message: FromCore) => void },
): Core {
  const services = createServices(start.today, start.lightKeys === true ? LIGHT_SCRYPT : SCRYPT);
  const logDefect = createDefectLog(start.userData, services.now);
  const running = new Map<number, AbortController>();

  const emit = (event: CoreEvent): void => {
    // Whoever locks does not wait for long tasks: they lose the register and are told to stop.
    if (event.kind === 'gesperrt') for (const controller of running.values()) controller.abort();
    send({ kind: 'event', event });
  };
  const tresor = createTresor({ ...start, services, regelwerk, emit, logDefect });
  const places = createChosenPlaces(host, start.onlyChosenPlaces ?? false);
  const dispatch = createDispatch({ handlers, tresor, places, logDefect });

  return {
    call: async ({ id, name, input }) => {
      const controller = new AbortController();
      running.set(id, controller);
      const reply = await dispatch({
        name,
        input,
        signal: controller.signal,
        progress: (done, total, text) =>
          send({ kind: 'event', event: { kind: 'fortschritt', callId: id, done, total, text } }),
      });
      running.delete(id);
      send({ kind: 'reply', id, reply });
    },
    cancel: (id) => running.get(id)?.abort(),
    stop: async () => {
      for (const controller of running.values()) controller.abort();
      await tresor.lock();
    },
  };
}
