import { readFileSync } from 'node:fs';
import { createCodec, type Codec } from './codec.ts';

/** The binding through which a page reaches the stand-in; the script takes it away before the page can see it. */
export const BINDING = '__standInIpc';
/** Where the stand-in hands messages to the page. A symbol, so that no page trips over it. */
export const DISPATCH = 'stand-in.dispatch';

type Binding = (kind: 'invoke' | 'send', channel: string, text: string) => Promise<string>;

/**
 * The text that runs in a page before anything else: a tiny `require('electron')` as a sandboxed preload knows
 * it, and the preload itself in a closure. What it exposes is cloned and frozen as by Electron's contextBridge.
 * Not modelled: two JavaScript worlds. A preload that writes to `window` directly would succeed here; a test
 * on the preload bundle forbids it.
 */
export function preloadScript(file: string): string {
  const preload = `function (require, module, exports, process) {${readFileSync(file, 'utf8')}\n}`;
  const names = [BINDING, DISPATCH, process.platform].map((name) => JSON.stringify(name)).join(', ');
  return `(${installPreload.toString()})(${preload}, ${createCodec.toString()}, ${names});`;
}

/** Only removes the binding: for windows without preload, and for frames. */
export function bindingRemover(): string {
  return `delete globalThis[${JSON.stringify(BINDING)}];`;
}

// Runs in the page, as text: refers to its arguments and the browser only.
function installPreload(
  preload: (require: (id: string) => unknown, module: object, exports: object, process: object) => void,
  createCodec: () => Codec,
  binding: string,
  dispatch: string,
  platform: string,
): void {
  type Listener = (event: object, ...values: unknown[]) => void;
  const own = globalThis as unknown as Record<string, unknown>;
  const raw = own[binding] as Binding | undefined;
  delete own[binding];
  if (raw === undefined || window.parent !== window || !location.hostname.endsWith('.stand-in.invalid'))
    return;

  const codec = createCodec();
  const listeners = new Map<string, Listener[]>();

  function pack(values: readonly unknown[]): string {
    structuredClone(values); // refuses what Electron refuses
    return codec.pack(values);
  }

  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
      const answer = codec.unpack(await raw('invoke', channel, pack(values))) as {
        error?: string;
        value?: unknown;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    send: (channel: string, ...values: unknown[]): void => void raw('send', channel, pack(values)),
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: Listener): void => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      );
    },
  };

  Object.defineProperty(window, Symbol.for(dispatch), {
    value: (channel: string, text: string) => {
      const values = codec.unpack(text) as unknown[];
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...values);
    },
  });

  // What crosses between preload and page is copied; functions become proxies; nothing else of it is shared.
  function cross(value: unknown): unknown {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') {
      const run = value as (...values: unknown[]) => unknown;
      return Object.freeze((...values: unknown[]) => cross(run(...values.map(cross))));
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise)
      return value.then(cross, (error: unknown) =>
        Promise.reject(new Error(String((error as Error).message))),
      );
    if (Array.isArray(value)) return value.map(cross);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cross(entry)]));
  }

  function freeze<T>(value: T): T {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown): void => {
        if (name in window)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, name, { value: freeze(cross(api)), enumerable: true });
      },
    },
  };

  function require(id: string): unknown {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  }

  const process = Object.freeze({
    platform,
    contextIsolated: true,
    sandboxed: true,
    type: 'renderer',
    env: Object.freeze({}),
  });
  preload(require, { exports: {} }, {}, process);
}
