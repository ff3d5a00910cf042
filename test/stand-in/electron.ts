/**
 * Takes the place of the module `electron` in the main process: the parts this program uses, over a Chromium
 * that Playwright drives. Test-only; see README.md beside it for what it models and what it does not.
 */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { takeControl } from './control.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { notModelledPart } from './not-modelled.ts';
import { printing } from './printing.ts';
import { foreignRequests } from './requests.ts';
import { protocol, session } from './session.ts';
import { safeStorage } from './safe-storage.ts';
import { utilityProcess } from './utility-process.ts';

const opened: string[] = [];

const shell = {
  openPath: async (path: string): Promise<string> => {
    opened.push(path);
    return '';
  },
};

/** Nobody sits at this computer: a test sets the idle time by replacing the function, as in Electron. */
const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: (): number => 0 });

const screen = {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1040 } }),
};

const Menu = {
  buildFromTemplate: (items: readonly object[]) => ({ items }),
  setApplicationMenu: (): void => {
    // the browser has its own keys for copying and zooming
  },
};

const clipboard = notModelledPart('clipboard');
const net = notModelledPart('net');

takeControl({
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
  standIn: { opened, printing, foreignRequests },
});

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
};
