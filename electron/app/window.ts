import { app, BrowserWindow, type Session, type WebContents } from 'electron';
import type { CoreEvent } from '#shared/api/contract.ts';
import { APP_ADDRESS, placeOf, PRELOAD_FILE } from './addresses.ts';
import { readWindowState, writeWindowState, type WindowState } from './window-state.ts';

/** The one place on the screen where the program is seen. The window in it can be exchanged. */
export type WindowPlace = {
  readonly open: (session: Session) => Promise<void>;
  /**
   * Puts a fresh window, with a renderer process of its own, where the old one was. The old one is destroyed
   * first, so that nothing of a case stays in its memory, on the screen or in the preview of the task bar.
   * @param greeting told to the new window as soon as it listens
   */
  readonly exchange: (greeting: CoreEvent | null) => Promise<void>;
  readonly send: (event: CoreEvent) => void;
  readonly focus: () => void;
  /** The window, or null before the start and after the end. */
  readonly current: () => BrowserWindow | null;
  readonly isOwn: (contents: WebContents) => boolean;
  /** True while one window goes and the next one comes. */
  readonly isExchanging: () => boolean;
};

export function createWindowPlace(): WindowPlace {
  let session: Session | null = null;
  let current: BrowserWindow | null = null;
  let exchanging = false;

  async function show(state: WindowState, address: string, greeting: CoreEvent | null): Promise<void> {
    if (session === null) throw new Error('The window place was not opened.');
    const window = createWindow(session, state);
    const previous = current;
    current = window;
    previous?.destroy();
    exchanging = false;
    try {
      await window.loadURL(address);
    } catch (error) {
      if (!window.isDestroyed()) throw error; // exchanged again before it was there
    }
    if (window.isDestroyed()) return;
    window.show();
    if (greeting !== null) window.webContents.send('event', greeting);
  }

  return {
    open: async (given) => {
      session = given;
      await show(readWindowState(), APP_ADDRESS, null);
    },
    exchange: async (greeting) => {
      if (current === null || current.isDestroyed()) return;
      exchanging = true;
      const state = stateOf(current);
      const address = placeOf(current.webContents.getURL());
      current.hide();
      await show(state, address, greeting);
    },
    send: (event) => {
      if (current !== null && !current.isDestroyed()) current.webContents.send('event', event);
    },
    focus: () => {
      if (current?.isMinimized() === true) current.restore();
      current?.focus();
    },
    current: () => (current === null || current.isDestroyed() ? null : current),
    isOwn: (contents) => current !== null && !current.isDestroyed() && current.webContents === contents,
    isExchanging: () => exchanging,
  };
}

function createWindow(session: Session, state: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 400,
    minHeight: 300,
    show: false,
    // A neutral title: a name in the task bar could be read by anyone who passes.
    title: 'Bleibeweg',
    autoHideMenuBar: true,
    webPreferences: {
      preload: PRELOAD_FILE,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.setMenuBarVisibility(false);
  if (state.maximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => writeWindowState(stateOf(window)));
  return window;
}

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
