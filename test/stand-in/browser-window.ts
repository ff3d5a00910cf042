import { EventEmitter } from 'node:events';
import type { Page } from 'playwright';
import { toWeb } from './addresses.ts';
import { app } from './app.ts';
import { browserContext, newPage } from './browser.ts';
import { receiveMessage } from './ipc-main.ts';
import { event, notModelled } from './not-modelled.ts';
import { BINDING, bindingRemover, preloadScript } from './preload-script.ts';
import { openings, windows, windowsByPage } from './registry.ts';
import { session, type Session } from './session.ts';
import { settings } from './settings.ts';
import { WebContents } from './web-contents.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type WebPreferences = {
  readonly preload?: string;
  readonly session?: Session;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly webviewTag?: boolean;
  readonly javascript?: boolean;
};

type Options = Partial<Bounds> & { readonly show?: boolean; readonly webPreferences?: WebPreferences };

let lastId = 0;

/** A page of the browser that behaves as a window of the program. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly #page: Promise<Page>;
  readonly #bounds: Bounds;
  #visible: boolean;
  #destroyed = false;

  constructor({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences = {} }: Options = {}) {
    super();
    browserContext(); // throws before the program is ready
    refuseUnsafe(webPreferences);
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.#page = this.#open(webPreferences);
    openings.add(this.#page);
    void this.#page.finally(() => openings.delete(this.#page));
    this.webContents = new WebContents(this.id, webPreferences.session ?? session.defaultSession, this.#page);
    windows.add(this);
    app.emit('web-contents-created', event({}), this.webContents);
    app.emit('browser-window-created', event({}), this);
  }

  async #open({ preload, javascript = true }: WebPreferences): Promise<Page> {
    const page = await newPage();
    windowsByPage.set(page, this);
    if (preload === undefined) await page.addInitScript({ content: bindingRemover() });
    else {
      await page.exposeBinding(BINDING, ({ frame }, kind: string, channel: string, text: string) =>
        receiveMessage({ contents: this.webContents, frame }, kind, channel, text),
      );
      await page.addInitScript({ content: preloadScript(preload) });
    }
    if (!javascript) await switchOffScripts(page);
    if (!settings.isVisible)
      await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    // Whoever listens answers: on a screen the person, otherwise nobody and Playwright says no.
    if (settings.isVisible) page.on('dialog', () => undefined);
    page.on('close', () => this.#closed());
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', event({}), { reason: 'crashed', exitCode: 1 }),
    );
    page.on('download', (download) => {
      const asking = event({});
      this.webContents.session.emit('will-download', asking);
      if (asking.defaultPrevented) void download.cancel();
      else notModelled('a download that nobody refuses');
    });
    return page;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    const web = toWeb(address);
    await this.webContents.session.grantPermissions(new URL(web).origin);
    this.webContents.expect(new URL(web).href);
    await page.goto(web, { waitUntil: 'load' });
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }

  close(): void {
    const asking = event({});
    this.emit('close', asking);
    if (!asking.defaultPrevented) this.destroy();
  }
  destroy(): void {
    void this.#page.then((page) => page.close()).catch(() => undefined);
    this.#closed();
  }
  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.emit('closed');
    this.webContents.emit('destroyed');
    if (windows.size === 0) app.emit('window-all-closed');
  }

  show(): void {
    this.#visible = true;
  }
  showInactive(): void {
    this.#visible = true;
  }
  minimize(): void {
    this.#visible = false;
  }
  hide(): void {
    this.#visible = false;
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  getBounds(): Bounds {
    return this.#bounds;
  }
  getNormalBounds(): Bounds {
    return this.#bounds;
  }
  // The browser's own window is neither moved nor resized: there is nobody to see it.
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  isFocused(): boolean {
    return this.#visible;
  }
  focus(): void {
    void this.#page.then((page) => page.bringToFront());
  }
  setMenuBarVisibility(): void {
    // a browser window has no menu bar
  }
}

function refuseUnsafe({ sandbox, contextIsolation, nodeIntegration, webviewTag }: WebPreferences): void {
  if (sandbox === false || contextIsolation === false || nodeIntegration === true || webviewTag === true) {
    notModelled('a window that is not sandboxed and isolated');
  }
}

async function switchOffScripts(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
}
