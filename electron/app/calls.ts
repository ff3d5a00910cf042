import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Reply } from '#shared/api/contract.ts';
import { APP_ADDRESS } from './addresses.ts';
import type { Core } from './core-keeper.ts';
import type { WindowPlace } from './window.ts';

const FOREIGN: Reply<never> = {
  ok: false,
  code: 'forbidden',
  message: 'Dieser Aufruf kam nicht aus dem Fenster des Programms.',
};
const MALFORMED: Reply<never> = {
  ok: false,
  code: 'invalid',
  message: 'Dieser Aufruf ist unvollständig; es wurde nichts geändert.',
};

/**
 * Passes calls of the window to the core and brings the reply back, in its envelope because Electron loses the
 * kind of an error. Only the main frame of our own window is heard; what it says is checked by the dispatcher.
 */
export function relayCalls({ core, place }: { readonly core: Core; readonly place: WindowPlace }): void {
  const cancels = new Map<number, () => void>();

  ipcMain.handle(
    'call',
    async (event, name: unknown, input: unknown, callId: unknown): Promise<Reply<unknown>> => {
      if (!isTrusted(event, place)) return FOREIGN;
      if (typeof name !== 'string' || !isCallId(callId)) return MALFORMED;
      const running = core.call(name, input, (progress) => {
        if (callId !== undefined && place.isOwn(event.sender))
          event.sender.send('event', { ...progress, callId });
      });
      if (callId !== undefined) cancels.set(callId, running.cancel);
      try {
        return await running.reply;
      } finally {
        if (callId !== undefined) cancels.delete(callId);
      }
    },
  );

  ipcMain.on('cancel', (event, callId: unknown) => {
    if (isTrusted(event, place) && typeof callId === 'number') cancels.get(callId)?.();
  });
}

// https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
function isTrusted({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, place: WindowPlace): boolean {
  return (
    place.isOwn(sender) &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(APP_ADDRESS)
  );
}

function isCallId(value: unknown): value is number | undefined {
  return value === undefined || Number.isSafeInteger(value);
}
