import { EventEmitter } from 'node:events';
import type { Frame } from 'playwright';
import { toOwn } from './addresses.ts';
import { createCodec } from './codec.ts';
import type { WebContents } from './web-contents.ts';

type Handler = (event: object, ...values: unknown[]) => unknown;

const codec = createCodec();

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain();

/** Takes one message of a page to the program and brings the answer back as text. */
export async function receiveMessage(
  { contents, frame }: { readonly contents: WebContents; readonly frame: Frame },
  kind: string,
  channel: string,
  text: string,
): Promise<string> {
  const event = {
    sender: contents,
    senderFrame: { url: toOwn(frame.url()), parent: frame.parentFrame() === null ? null : {} },
  };
  const values = codec.unpack(text) as unknown[];
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...values);
    return '';
  }
  const handler = ipcMain.handlerOf(channel);
  if (handler === undefined) return refuse(channel, `Error: No handler registered for '${channel}'`);
  try {
    return codec.pack({ value: await handler(event, ...values) });
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return refuse(channel, String(error));
  }
}

function refuse(channel: string, reason: string): string {
  return codec.pack({ error: `Error invoking remote method '${channel}': ${reason}` });
}
