import { afterEach, describe, expect, test, vi } from 'vitest';
import { relayCalls } from '#electron/app/calls.ts';

type Listener = (...args: readonly unknown[]) => unknown;
const { heard } = vi.hoisted(() => ({ heard: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => heard.set(channel, listener),
    on: (channel: string, listener: Listener) => heard.set(channel, listener),
  },
}));

const own = { send: vi.fn<() => void>() };
const frame = { parent: null, url: 'app://bleibeweg/#/heute' };
const trusted = { sender: own, senderFrame: frame };

const cancel = vi.fn<() => void>();
const call = vi.fn<() => unknown>(() => ({ reply: Promise.resolve({ ok: true, value: 1 }), cancel }));
// A window place and a core of which only these parts are asked.
relayCalls({ core: { call } as never, place: { isOwn: (contents: unknown) => contents === own } as never });
const send = async (event: unknown, ...args: readonly unknown[]) => await heard.get('call')?.(event, ...args);

afterEach(() => {
  call.mockClear();
  cancel.mockClear();
});

describe('A call', () => {
  test('from the main frame of our own window reaches the core', async () => {
    expect(await send(trusted, 'tresor.status', undefined)).toEqual({ ok: true, value: 1 });
    expect(call).toHaveBeenCalledOnce();
  });

  test.each([
    ['another window', { ...trusted, sender: { send: vi.fn<() => void>() } }],
    ['a frame inside our page', { ...trusted, senderFrame: { ...frame, parent: frame } }],
    ['a page from elsewhere', { ...trusted, senderFrame: { ...frame, url: 'https://example.com/' } }],
    [
      'an address that only begins like ours',
      { ...trusted, senderFrame: { ...frame, url: 'app://bleibeweg.example/' } },
    ],
    ['a page to be printed', { ...trusted, senderFrame: { ...frame, url: 'app://druck/1' } }],
    ['a frame that is gone', { ...trusted, senderFrame: null }],
  ])('from %s is not heard', async (_, event) => {
    expect(await send(event, 'fall.list', {})).toMatchObject({ ok: false, code: 'forbidden' });
    heard.get('cancel')?.(event, 1);
    expect(call).not.toHaveBeenCalled();
    expect(cancel).not.toHaveBeenCalled();
  });

  test.each([[undefined], [null], [7], [{ toString: () => 'fall.list' }], [['fall.list']]])(
    'without a name that is a text (%s) is malformed',
    async (name) => {
      expect(await send(trusted, name, {})).toMatchObject({ ok: false, code: 'invalid' });
      expect(call).not.toHaveBeenCalled();
    },
  );

  test.each([[null], ['1'], [1.5], [NaN], [{}]])('with the number %s is malformed', async (callId) => {
    expect(await send(trusted, 'fall.list', {}, callId)).toMatchObject({ ok: false, code: 'invalid' });
  });
});
