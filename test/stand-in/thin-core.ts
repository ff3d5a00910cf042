/** The smallest thing that speaks the protocol of the core: proves the connection, and dies in tests. */
import type { FromCore, HostPortName, ToCore } from '#electron/core/protocol.ts';
import type { Reply } from '#shared/api/contract.ts';

type Call = Extract<ToCore, { readonly kind: 'call' }>;

const asked = new Map<number, (answer: unknown) => void>();

process.on('message', (message: ToCore) => {
  switch (message.kind) {
    case 'start':
      post({ kind: 'ready' });
      return;
    case 'call':
      void run(message).then((reply) => post({ kind: 'reply', id: message.id, reply }));
      return;
    case 'cancel':
      post({
        kind: 'reply',
        id: message.id,
        reply: { ok: false, code: 'cancelled', message: 'Abgebrochen.' },
      });
      return;
    case 'portReply': {
      const { kind: _kind, id, ...answer } = message;
      asked.get(id)?.(answer);
      return;
    }
    case 'stop':
      post({ kind: 'stopped' });
      process.exit(0);
      return;
    default:
      throw new Error(`unknown message ${JSON.stringify(message satisfies never)}`);
  }
});

async function run({ id, name, input }: Call): Promise<Reply<unknown>> {
  switch (name) {
    case 'test.progress':
      for (const done of [1, 2, 3]) {
        post({ kind: 'event', event: { kind: 'fortschritt', callId: id, done, total: 3, text: '' } });
      }
      return { ok: true, value: null };
    case 'test.wait':
      return new Promise(() => undefined);
    case 'test.port': {
      const { port, input: wish } = input as { readonly port: HostPortName; readonly input: unknown };
      const { promise, resolve } = Promise.withResolvers<unknown>();
      asked.set(id, resolve);
      post({ kind: 'port', id, port, input: wish });
      return { ok: true, value: await promise };
    }
    default:
      return { ok: true, value: { name, input } };
  }
}

function post(message: FromCore): void {
  process.send?.(message);
}
