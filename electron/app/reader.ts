import { app, utilityProcess } from 'electron';
import type { ReaderAnswer, ReaderJob } from '#electron/core/protocol.ts';
import { READER_FILE } from './addresses.ts';
import type { ChosenPaths } from './chosen-paths.ts';

const MEMORY_LIMIT_KB = 512 * 1024;
const MEMORY_POLL_MS = 200;

/**
 * Reads a foreign file in a process of its own that has neither key nor database, and that is killed at its
 * deadline or when it grows too large: a hostile list may end this process and nothing else.
 */
export async function startReader(
  job: ReaderJob,
  chosen: ChosenPaths,
  readerFile = READER_FILE,
): Promise<ReaderAnswer> {
  if (!chosen.allows(job.path)) {
    return {
      ok: false,
      reason: 'refused',
      message:
        'Bitte wählen Sie die Datei noch einmal aus; gelesen wird nur, was Sie selbst ausgewählt haben.',
    };
  }
  const child = utilityProcess.fork(readerFile, [], {
    serviceName: 'Bleibeweg Leser',
    stdio: 'ignore',
    execArgv: ['--max-old-space-size=384'],
  });
  const { promise, resolve } = Promise.withResolvers<ReaderAnswer>();
  const deadline = setTimeout(() => resolve(TOO_SLOW), job.deadlineMs);
  const watch = setInterval(() => {
    if (memoryOf(child.pid) > MEMORY_LIMIT_KB) resolve(TOO_LARGE);
  }, MEMORY_POLL_MS);
  // `as`: the other end is our own reader, compiled from the same protocol.
  child.once('message', (answer) => resolve(answer as ReaderAnswer));
  child.once('exit', () => resolve(CRASHED));
  child.once('spawn', () => child.postMessage(job));
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    child.kill();
  }
}

function memoryOf(pid: number | undefined): number {
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
}

const TOO_SLOW: ReaderAnswer = {
  ok: false,
  reason: 'deadline',
  message: 'Das Lesen dieser Datei dauert zu lange und wurde abgebrochen. Es wurde nichts übernommen.',
};
const TOO_LARGE: ReaderAnswer = {
  ok: false,
  reason: 'memory',
  message:
    'Diese Datei ist ausgepackt viel zu groß für eine Liste und wurde nicht gelesen. Es wurde nichts übernommen.',
};
const CRASHED: ReaderAnswer = {
  ok: false,
  reason: 'crashed',
  message: 'Diese Datei lässt sich nicht lesen; sie ist vermutlich beschädigt. Es wurde nichts übernommen.',
};
