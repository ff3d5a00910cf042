import { execFileSync, fork as forkChild, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { notModelled } from './not-modelled.ts';

type Options = {
  readonly serviceName?: string;
  readonly stdio?: 'ignore' | 'inherit';
  readonly execArgv?: readonly string[];
};

export type Metric = {
  readonly pid: number;
  readonly type: 'Utility';
  readonly name: string;
  readonly memory: { readonly workingSetSize: number };
};

const KNOWN = new Set(['serviceName', 'stdio', 'execArgv']);
const running = new Set<UtilityProcess>();

/** Electron's utilityProcess over an ordinary Node child: the same core runs in both, and finds `process.send` here. */
export const utilityProcess = {
  fork: (file: string, args: readonly string[] = [], options: Options = {}): UtilityProcess => {
    const unknown = Object.keys(options).find((key) => !KNOWN.has(key));
    if (unknown !== undefined) notModelled(`utilityProcess.fork with ${unknown}`);
    return new UtilityProcess(file, args, options);
  },
};

class UtilityProcess extends EventEmitter {
  readonly name: string;
  readonly #child: ChildProcess;

  constructor(
    file: string,
    args: readonly string[],
    { serviceName = '', stdio = 'inherit', execArgv = [] }: Options,
  ) {
    super();
    this.name = serviceName;
    this.#child = forkChild(file, [...args], {
      execArgv: [...execArgv], // not ours: the child must not find a module named electron
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    });
    running.add(this);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('error', () => undefined); // a child that cannot be reached any more also exits
    this.#child.on('exit', (code) => {
      running.delete(this);
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return running.has(this) ? this.#child.pid : undefined;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

process.on('exit', () => {
  for (const child of running) child.kill();
});

/** Memory of the running children, in kilobytes, as `app.getAppMetrics()` reports it. */
export function utilityMetrics(): Metric[] {
  return [...running].flatMap(({ pid, name }) =>
    pid === undefined
      ? []
      : [{ pid, type: 'Utility' as const, name, memory: { workingSetSize: residentKilobytes(pid) } }],
  );
}

function residentKilobytes(pid: number): number {
  try {
    if (process.platform === 'linux')
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    if (process.platform === 'win32') {
      const line = execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], {
        encoding: 'utf8',
      });
      return Number((line.split('","').at(-1) ?? '').replace(/\D/g, ''));
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return 0; // it has just ended
  }
}
