import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '#electron/dev/electron-binary.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import type { ControlAnswer, ControlRequest } from '#test/stand-in/control.ts';

export type Electron = typeof import('electron');
/** A function of the test that runs inside the main process, as in Playwright's `electronApplication.evaluate`. */
export type InMain<Value, Argument> = (electron: Electron, argument: Argument) => Value | Promise<Value>;

/** The running program, whichever way it was started. */
export type Program = {
  readonly evaluate: <Value, Argument>(run: InMain<Value, Argument>, argument: Argument) => Promise<Value>;
  readonly pages: () => readonly Page[];
  /** Ends the program as closing its window would, and waits until its process is gone. */
  readonly stop: () => Promise<void>;
  /** What it wrote to its standard output and error so far. */
  readonly output: () => string;
};

const MAIN = join(ROOT, 'out/main/main.js');
const STOP_MS = 10_000;

/** Starts the real bundles through the stand-in and attaches to its browser. */
export async function startInStandIn(args: readonly string[]): Promise<Program> {
  const child = fork(MAIN, args, {
    cwd: ROOT,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      new URL('../stand-in/register.ts', import.meta.url).href,
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collect(child);
  const { port, evaluate } = await takeControl(child, output);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    evaluate,
    pages: () => browser.contexts().flatMap((context) => context.pages()),
    stop: async () => {
      await browser.close();
      await endChild(child);
    },
    output,
  };
}

/** Starts the real bundles in Electron. */
export async function startInElectron(args: readonly string[]): Promise<Program> {
  const application: ElectronApplication = await _electron.launch({
    executablePath: findElectron() ?? 'electron',
    cwd: ROOT,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args, ROOT],
  });
  const output = collect(application.process());
  await application.firstWindow();
  return {
    // `as`: Playwright types the module as it knows it; it hands over the same one.
    evaluate: (run, argument) => application.evaluate(run as never, argument as never),
    pages: () => application.windows(),
    stop: () => application.close(),
    output,
  };
}

async function takeControl(
  child: ChildProcess,
  output: () => string,
): Promise<{ readonly port: number; readonly evaluate: Program['evaluate'] }> {
  const ready = Promise.withResolvers<number>();
  const open = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on('exit', () => {
    const error = new Error(`Das Programm hat sich beendet.\n${output()}`);
    ready.reject(error);
    for (const each of open.values()) each.reject(error);
  });
  child.on('message', (answer: ControlAnswer) => {
    if (answer.kind === 'ready') ready.resolve(answer.port);
    else if (answer.kind === 'result') open.get(answer.id)?.resolve(answer.value);
    else open.get(answer.id)?.reject(new Error(answer.message));
  });
  return {
    port: await ready.promise,
    evaluate: async <Value, Argument>(run: InMain<Value, Argument>, argument: Argument) => {
      const waiting = Promise.withResolvers<unknown>();
      const request: ControlRequest = { id: ++lastId, source: run.toString(), argument };
      open.set(request.id, waiting);
      child.send(request);
      return (await waiting.promise) as Value; // `as`: the value comes from `run`, as text
    },
  };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = Promise.withResolvers<void>();
  child.once('exit', () => gone.resolve());
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.disconnect();
  await gone.promise;
  clearTimeout(impatience);
  if (child.signalCode === 'SIGKILL')
    throw new Error('Das Programm hat sich nicht beendet und musste abgebrochen werden.');
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
  return () => parts.join('');
}
