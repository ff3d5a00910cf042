import { Refusal } from '#shared/lib/refusal.ts';
import type { FromCore, HostPortName, HostPorts, ToCore } from './protocol.ts';

type PortReply = Extract<ToCore, { readonly kind: 'portReply' }>;

/** The host's ports as functions: each call is a request that waits for its reply; a no becomes a Refusal. */
export function createHostPorts(send: (message: FromCore) => void): {
  readonly host: HostPorts;
  readonly settle: (reply: PortReply) => void;
} {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  function ask(port: HostPortName, input: unknown): Promise<never> {
    const id = ++lastId;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    send({ kind: 'port', id, port, input });
    // The host's answer has the type of the port: both sides are compiled from the same protocol.
    return answer.promise as Promise<never>;
  }

  return {
    host: {
      printPdf: (job) => ask('printPdf', job),
      print: (job) => ask('print', job),
      chooseFile: (wish) => ask('chooseFile', wish),
      chooseFolder: (wish) => ask('chooseFolder', wish),
      openPath: (path) => ask('openPath', path),
      keepStatus: () => ask('keepStatus', undefined),
      keepSeal: (bytes) => ask('keepSeal', bytes),
      keepOpen: (sealed) => ask('keepOpen', sealed),
      startInstaller: (path) => ask('startInstaller', path),
      startReader: (job) => ask('startReader', job),
    },
    settle: (reply) => {
      const answer = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) answer?.resolve(reply.value);
      else answer?.reject(new Refusal('refused', reply.message));
    },
  };
}
