import { app, BrowserWindow, dialog, type Session, type WebContents } from 'electron';
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
  /** Runs before the window closes by a human hand or the end of the program; closing waits for it. */
  readonly beforeClose: (run: () => Promise<void>) => void;
  /** True while one window goes and the next one comes. */
  readonly isExchanging: () => boolean;
  /** Waits until the window of this moment has loaded. */
  readonly settled: () => Promise<void>;
};

const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

export function createWindowPlace(): WindowPlace {
  let session: Session | null = null;
  let current: BrowserWindow | null = null;
  let exchanging = false;
  let deaths: number[] = [];
  let farewell = (): Promise<void> => Promise.resolve();
  let showing = Promise.resolve();

  async function show(wish: Showing): Promise<void> {
    showing = showNow(wish);
    await showing;
  }

  async function showNow({ state, address, greeting, reveal }: Showing): Promise<void> {
    if (session === null) throw new Error('The window place was not opened.');
    const window = createWindow(session, state);
    sayFarewell(window, () => farewell());
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (window === current && reason !== 'clean-exit') void replaceDead();
    });
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
    reveal(window);
    if (greeting !== null) window.webContents.send('event', greeting);
  }

  /** A window whose process has died is blank: another one takes its place, on the same page. */
  async function replaceDead(): Promise<void> {
    deaths = [...deaths.filter((at) => at > Date.now() - RESTART_WINDOW_MS), Date.now()];
    if (deaths.length <= MAX_RESTARTS) return exchange(null);
    dialog.showErrorBox(
      'Das Fenster lässt sich nicht mehr zeigen',
      'Es beendet sich immer wieder. Was gespeichert war, ist erhalten. Bitte starten Sie das Programm neu.',
    );
    app.exit(1);
  }

  async function exchange(greeting: CoreEvent | null): Promise<void> {
    if (current === null || current.isDestroyed()) return;
    exchanging = true;
    const state = stateOf(current);
    const address = placeOf(current.webContents.getURL());
    const reveal = revealLike(current);
    current.hide();
    await show({ state, address, greeting, reveal });
  }

  return {
    open: async (given) => {
      session = given;
      const state = readWindowState();
      await show({ state, address: APP_ADDRESS, greeting: null, reveal: (window) => window.show() });
    },
    exchange,
    send: (event) => {
      if (current !== null && !current.isDestroyed()) current.webContents.send('event', event);
    },
    focus: () => {
      if (current?.isMinimized() === true) current.restore();
      current?.focus();
    },
    current: () => (current === null || current.isDestroyed() ? null : current),
    isOwn: (contents) => current !== null && !current.isDestroyed() && current.webContents === contents,
    beforeClose: (run) => {
      farewell = run;
    },
    isExchanging: () => exchanging,
    settled: () => showing,
  };
}

type Showing = {
  readonly state: WindowState;
  readonly address: string;
  readonly greeting: CoreEvent | null;
  readonly reveal: (window: BrowserWindow) => void;
};

/** The new window comes as the old one was: minimised, in the background, or in front. */
function revealLike(previous: BrowserWindow): (window: BrowserWindow) => void {
  if (previous.isMinimized()) return (window) => window.minimize();
  return previous.isFocused() ? (window) => window.show() : (window) => window.showInactive();
}

/** Holds the window back until the farewell is said; hidden meanwhile, so that closing feels immediate. */
function sayFarewell(window: BrowserWindow, farewell: () => Promise<void>): void {
  let said = false;
  window.on('close', (event) => {
    if (said) return;
    event.preventDefault();
    writeWindowState(stateOf(window));
    window.hide();
    void farewell().finally(() => {
      said = true;
      if (!window.isDestroyed()) window.close();
    });
  });
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
  return window;
}

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}
