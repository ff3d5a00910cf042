/**
 * Where the command line gets a Kennwort from: a file descriptor, the first line of the standard input, or the
 * keyboard without an echo. Never an argument and never the environment: both can be read by other programs.
 */
import { closeSync, readSync } from 'node:fs';
import process from 'node:process';
import { Refusal } from '#shared/lib/refusal.ts';

const MAX_BYTES = 4_000;

export type KennwortQuelle = {
  /** From `--kennwort-fd`; null where it was not given. */
  readonly fd: number | null;
  readonly frage: string;
};

/** @throws Refusal if none comes */
export async function readKennwort({ fd, frage }: KennwortQuelle): Promise<string> {
  const text = fd === null && process.stdin.isTTY ? await typed(frage) : firstLine(fd ?? 0);
  if (text === '')
    throw new Refusal(
      'invalid',
      'Es kam kein Kennwort. Bitte geben Sie es als erste Zeile der Standardeingabe oder mit --kennwort-fd.',
    );
  return text;
}

/** Up to the first end of line, byte by byte: what comes behind it belongs to whoever reads next. */
function firstLine(fd: number): string {
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  try {
    while (bytes.length < MAX_BYTES && readOne(fd, one) === 1 && one[0] !== 10) bytes.push(one[0] ?? 0);
    if (fd > 2) closeSync(fd);
  } catch {
    throw new Refusal(
      'invalid',
      `Aus der Datei-Nummer ${fd} lässt sich kein Kennwort lesen. So geht es: --kennwort-fd 3 3<DATEI.`,
    );
  }
  if (bytes.length >= MAX_BYTES) throw new Refusal('invalid', 'Dieses Kennwort ist zu lang.');
  return new TextDecoder('utf-8').decode(Uint8Array.from(bytes)).replace(/\r$/, '');
}

/** A pipe that is still empty says so (EAGAIN); then it is asked again, a hundred times a second. */
function readOne(fd: number, one: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, one, 0, 1, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

async function typed(frage: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(frage);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  try {
    return await keys();
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

async function keys(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) {
    // `as`: the encoding was set, so chunks are text; the stream is typed as any.
    for (const key of chunk as string) {
      if (key === '\r' || key === '\n') return text;
      if (key === '\u0003') throw new Refusal('cancelled', 'Abgebrochen. Es wurde nichts geändert.');
      if (key === '\u007f' || key === '\b') text = [...text].slice(0, -1).join('');
      else text += key;
    }
  }
  return text;
}
