/**
 * The reader process: reads one foreign file and ends. It holds neither key nor database and gets no
 * environment; whoever started it kills it at its deadline or when it grows too large.
 */
import type { ReaderAnswer, ReaderJob } from '#electron/core/protocol.ts';
import { readFile } from './read-file.ts';
import { ReadRefusal, sentences } from './sentences.ts';

async function answer(job: ReaderJob): Promise<ReaderAnswer> {
  try {
    const { blatt = null } = (job.input ?? {}) as { readonly blatt?: string | null };
    return { ok: true, value: await readFile(job.path, blatt) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { ok: false, reason: 'refused', message: error.message };
    // Whatever a broken file made fail: one sentence, never the content of the file.
    return { ok: false, reason: 'crashed', message: sentences.abgebrochen };
  }
}

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
