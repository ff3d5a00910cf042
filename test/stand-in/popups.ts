import type { Page } from 'playwright';
import { toOwn } from './addresses.ts';
import { openings, windowsByPage } from './registry.ts';

/** Addresses that popups asked for before anybody knew the popup. */
const asked = new Map<Page, string>();

export function rememberPopupAddress(page: Page, address: string): void {
  asked.set(page, address);
}

/** A page the program did not open: its opener's window-open handler is asked; if it says no, the page is closed. */
export async function closePopup(page: Page): Promise<void> {
  await Promise.allSettled(openings);
  if (windowsByPage.has(page)) return;
  const opener = await page.opener();
  const window = opener === null ? undefined : windowsByPage.get(opener);
  const answer = window?.webContents.askToOpen(asked.get(page) ?? toOwn(page.url()));
  asked.delete(page);
  // An allowed popup stays open, for a test to find; it does not become a BrowserWindow.
  if (answer?.action === 'allow') return;
  await page.close().catch(() => undefined);
}
