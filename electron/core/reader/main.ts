/**
 * The reader process: reads one foreign file and ends. It holds neither key nor database and gets no
 * environment; whoever started it kills it at its deadline or when it grows too large.
 */
import type { ReaderAnswer, ReaderJob } from '#electron/core/protocol.ts';
import { answer } from './answer.ts';

type ParentPort = {
  readonly once: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: ReaderAnswer) => void;
};

/** Electron's utilityProcess talks over `parentPort`, a plain Node child over `process.send`. */
const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort };
if (parentPort) {
  // `as`: the other end is our own program, compiled from the same protocol.
  parentPort.once(
    'message',
    ({ data }) => void answer(data as ReaderJob).then((reply) => parentPort.postMessage(reply)),
  );
} else {
  process.once('message', (data) => {
    // `as`: as above.
    void answer(data as ReaderJob).then((reply) => process.send?.(reply, () => process.disconnect()));
  });
}
