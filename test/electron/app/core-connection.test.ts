import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { connectCore, type CoreChild, type CoreConnection } from '#electron/app/core-connection.ts';
import type { FromCore, HostPorts } from '#electron/core/protocol.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import type { CoreEvent } from '#shared/api/contract.ts';

const refusal = (): Promise<never> => Promise.reject(new Error('Das gibt es hier nicht.'));
const PORTS: HostPorts = {
  printPdf: ({ html }) => Promise.resolve(new TextEncoder().encode(html)),
  print: refusal,
  chooseFile: refusal,
  chooseFolder: refusal,
  openPath: refusal,
  keepStatus: refusal,
  keepSeal: refusal,
  keepOpen: refusal,
  startInstaller: refusal,
  startReader: refusal,
};

let children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

describe('The connection to the core', () => {
  test('brings a call there and its reply back, in any order', async () => {
    const { connection } = connect();
    const replies = await Promise.all(['a', 'b', 'c'].map((name) => connection.call(name, { name }).reply));
    expect(replies).toEqual(['a', 'b', 'c'].map((name) => ({ ok: true, value: { name, input: { name } } })));
  });

  test('hands progress to the call it belongs to and to nobody else', async () => {
    const { connection, events } = connect();
    const heard: number[] = [];
    await connection.call('test.progress', undefined, ({ done }) => heard.push(done)).reply;
    expect(heard).toEqual([1, 2, 3]);
    expect(events).toEqual([]);
  });

  test('passes on a cancel', async () => {
    const { connection } = connect();
    const running = connection.call('test.wait', undefined);
    running.cancel();
    expect(await running.reply).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test('answers the ports of the core, bytes and refusals alike', async () => {
    const { connection } = connect();
    expect(
      await connection.call('test.port', { port: 'printPdf', input: { html: 'Ä', title: '' } }).reply,
    ).toMatchObject({
      value: { ok: true, value: new TextEncoder().encode('Ä') },
    });
    expect(
      await connection.call('test.port', { port: 'print', input: { html: '', title: '' } }).reply,
    ).toMatchObject({
      value: { ok: false, message: 'Das gibt es hier nicht.' },
    });
  });

  test('answers every open call when the core dies, and says that nobody asked for it', async () => {
    const { connection, ended } = connect();
    const waiting = connection.call('test.wait', undefined).reply;
    children[0]?.kill('SIGKILL');
    expect(await waiting).toMatchObject({ ok: false, code: 'internal' });
    expect(await ended).toBe(false);
    expect(await connection.call('a', null).reply).toMatchObject({ ok: false, code: 'internal' });
  });

  test('stops the core when asked, and says that it was asked', async () => {
    const { connection, ended } = connect();
    await connection.call('a', null).reply;
    await connection.stop();
    expect(await ended).toBe(true);
  });
});

function connect(): {
  readonly connection: CoreConnection;
  readonly events: CoreEvent[];
  readonly ended: Promise<boolean>;
} {
  const events: CoreEvent[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<boolean>();
  const connection = connectCore(startThinCore(), {
    start: { kind: 'start', userData: ROOT, onlySample: true, version: '0' },
    ports: PORTS,
    onEvent: (event) => events.push(event),
    onExit: resolve,
  });
  return { connection, events, ended };
}

function startThinCore(): CoreChild {
  const child = fork(join(ROOT, 'test/stand-in/thin-core.ts'), { serialization: 'advanced' });
  children.push(child);
  return {
    postMessage: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
