/**
 * The one bridge between window and program: two channels out, one in, no names of use cases. Runs sandboxed;
 * imports nothing but `electron`. Events are kept until the page first listens, because a window that was
 * just opened is told things before its page has drawn anything.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '#shared/api/bridge.ts';
import type { CoreEvent } from '#shared/api/contract.ts';

const listeners = new Set<(event: CoreEvent) => void>();
const unheard: CoreEvent[] = [];

ipcRenderer.on('event', (_event, message: CoreEvent) => {
  if (listeners.size === 0) unheard.push(message);
  for (const listener of listeners) listener(message);
});

const bridge: Bridge = {
  call: (name, input, callId) => ipcRenderer.invoke('call', name, input, callId),
  cancel: (callId) => ipcRenderer.send('cancel', callId),
  on: (listener) => {
    listeners.add(listener);
    for (const message of unheard.splice(0)) listener(message);
    return () => void listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('bleibeweg', bridge);
