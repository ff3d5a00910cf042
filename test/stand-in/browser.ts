import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findBrowser, type Browser } from './find-browser.ts';
import { closePopup } from './popups.ts';
import { answerRequest } from './requests.ts';
import { settings } from './settings.ts';

/** Thrown away at the end: the browser's profile, and the folders a program may ask for. */
export const scratch = mkdtempSync(join(tmpdir(), 'bleibeweg-fenster-'));

let context: BrowserContext | null = null;
let firstPage: Page | null = null;

export function isBrowserReady(): boolean {
  return context !== null;
}

export function browserContext(): BrowserContext {
  if (context === null) throw new Error('Cannot create BrowserWindow before app is ready');
  return context;
}

/** A new page; the first one is the page the browser came with. */
export async function newPage(): Promise<Page> {
  const page = firstPage ?? (await browserContext().newPage());
  firstPage = null;
  return page;
}

/** Starts the browser. `onClosed` is called when a person has closed its last window. */
export async function startBrowser(onClosed: () => void): Promise<void> {
  const browser = await findBrowser();
  if (settings.isVisible && browser.onlyHeadless)
    throw new Error('stand-in: this browser has no window to show');
  const profile = join(scratch, 'profil');
  context = await launch(profile, browser);
  firstPage = context.pages()[0] ?? null;
  await context.route(() => true, answerRequest);
  context.on('page', (page) => void closePopup(page));
  context.on('close', onClosed);
}

async function launch(profile: string, browser: Browser): Promise<BrowserContext> {
  const launched = chromium.launchPersistentContext(profile, {
    executablePath: browser.executable,
    headless: !settings.isVisible,
    viewport: settings.isVisible ? null : { width: 1280, height: 800 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Chromium's own sandbox does not start as root, nor does that of the packaged browser.
    chromiumSandbox: settings.isVisible && process.getuid?.() !== 0,
    env: { ...process.env, ...browser.env },
    // Signals end the program in order (app.ts); the browser goes with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--lang=de',
      ...(settings.isVisible ? ['--app=data:text/html,<title>Bleibeweg</title>', '--test-type'] : []),
    ],
  });
  // To a person the browser's own words about it are noise; a test wants them.
  return settings.isVisible ? await launched.catch(refuseWindow) : await launched;
}

function refuseWindow(): never {
  throw new Error(
    'Der Browser konnte auf diesem Bildschirm kein Fenster öffnen. Was das Programm kann, zeigt ohne Fenster: npm run beispiel',
  );
}

/** The port through which a test attaches to the same browser. */
export function debuggingPort(): number {
  return Number(readFileSync(join(scratch, 'profil', 'DevToolsActivePort'), 'utf8').split('\n')[0]);
}

export async function closeBrowser(): Promise<void> {
  await context?.close();
}
