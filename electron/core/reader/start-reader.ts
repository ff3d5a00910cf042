import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { ReaderAnswer, ReaderJob } from '#electron/core/protocol.ts';
import { sentences } from './sentences.ts';

const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024;
const MEMORY_POLL_MS = 100;

/**
 * Starts the reader as a plain Node child: for the command line and the tests. Killed at its deadline and,
 * where the system tells (Linux), above 512 MB; elsewhere the heap limit holds.
 */
export async function startReader(
  job: ReaderJob,
  entry = new URL('./main.ts', import.meta.url),
): Promise<ReaderAnswer> {
  const child = fork(entry, [], {
    env: {},
    stdio: 'ignore',
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=384', '--no-warnings'],
  });
  const { promise, resolve } = Promise.withResolvers<ReaderAnswer>();
  const deadline = setTimeout(
    () => resolve({ ok: false, reason: 'deadline', message: sentences.zuLang }),
    job.deadlineMs,
  );
  const watch = setInterval(() => {
    void memoryOf(child.pid).then((bytes) => {
      if (bytes > MEMORY_LIMIT_BYTES)
        resolve({ ok: false, reason: 'memory', message: sentences.entpacktZuGross });
    });
  }, MEMORY_POLL_MS);
  // `as`: the other end is our own reader, compiled from the same protocol.
  child.once('message', (answer) => resolve(answer as ReaderAnswer));
  child.once('error', () => resolve({ ok: false, reason: 'crashed', message: sentences.abgebrochen }));
  child.once('exit', () => resolve({ ok: false, reason: 'crashed', message: sentences.abgebrochen }));
  child.send(job);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    child.kill('SIGKILL');
  }
}

async function memoryOf(pid: number | undefined): Promise<number> {
  try {
    const pages = (await readFile(`/proc/${String(pid)}/statm`, 'utf8')).split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    // No such file on Windows and macOS, or the child has just ended.
    return 0;
  }
}
