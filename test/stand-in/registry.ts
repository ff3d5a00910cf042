import type { Page } from 'playwright';
import type { BrowserWindow } from './browser-window.ts';

/** Which page of the browser is which window of the program. A page in neither list is a popup. */
export const windowsByPage = new Map<Page, BrowserWindow>();

/** Every window that is open. */
export const windows = new Set<BrowserWindow>();

/** Pages being opened right now, so that their arrival is not taken for a popup. */
export const openings = new Set<Promise<unknown>>();
