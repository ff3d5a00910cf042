/** The smallest thing that speaks the protocol of the core: proves the chain, and is killed and restarted in tests. */
import type { FromCore, ToCore } from '#electron/core/protocol.ts';

function post(message: FromCore): void {
  process.send?.(message);
}

process.on('message', (message: ToCore) => {
  switch (message.kind) {
    case 'start':
      post({ kind: 'ready' });
      return;
    case 'call':
      if (message.name === 'test.lock') post({ kind: 'event', event: { kind: 'gesperrt' } });
      post({
        kind: 'reply',
        id: message.id,
        reply: { ok: true, value: { name: message.name, input: message.input } },
      });
      return;
    case 'stop':
      post({ kind: 'stopped' });
      process.exit(0);
      return;
    case 'cancel':
    case 'portReply':
      return;
    default:
      throw new Error(`unknown message ${JSON.stringify(message satisfies never)}`);
  }
});
