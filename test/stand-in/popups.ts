import type { Page } from 'playwright';
import { toOwn } from './addresses.ts';
import { openings, windowsByPage } from './registry.ts';

/** Addresses that popups asked for before anybody knew the popup. */
const asked = new Map<Page, string>();

export function rememberPopupAddress(page: Page, address: string): void {
  asked.set(page, address);
}

/** A page the program did not open: its opener's window-open handler is asked, then it is closed. */
export async function closePopup(page: Page): Promise<void> {
  await Promise.allSettled(openings);
  if (windowsByPage.has(page)) return;
  const opener = await page.opener();
  const window = opener === null ? undefined : windowsByPage.get(opener);
  const answer = window?.webContents.askToOpen(asked.get(page) ?? toOwn(page.url()));
  if (answer?.action === 'allow') console.error('stand-in: an allowed popup is not modelled');
  asked.delete(page);
  await page.close().catch(() => undefined);
}
