import { expect, type Page } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';
import { StartPage } from '#test/e2e/pages/start-page.ts';
import { fillBeispiel, type Beispiel } from './inhalt.ts';
import type { Ort } from './ort.ts';

/** From the set-up into the open, empty register. */
export async function beginEmpty(host: Host): Promise<void> {
  await new StartPage(host).beginEmpty();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
}

/** The practice office: 120 invented people, Träger, decisions, meetings, papers on their way. */
export async function openBeispiel(host: Host): Promise<Beispiel> {
  const beispiel = await fillBeispiel(host);
  await host.page.reload();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
  return beispiel;
}

/** Goes to a place of the walk and waits until it says what it has to say. */
export async function besuche(host: Host, ort: Ort, beispiel: Beispiel): Promise<void> {
  // In front of the door there are no addresses: the state is all.
  if (ort.pfad === '/') {
    await ort.zustand?.(host);
    return await ruhig(host.page);
  }
  const { page } = host;
  const pfad = ort.pfad.replaceAll(/:(\w+)/gu, (all, name: string) => {
    const known: Readonly<Record<string, string>> = beispiel;
    return known[name] ?? all;
  });
  // What stands open over the page is closed.
  await page.keyboard.press('Escape');
  // By way of another page, so that the state of the last visit is gone.
  await page.evaluate(() => {
    window.location.hash = '/gibt-es-nicht';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toBeVisible();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, pfad);
  if (pfad !== '/gibt-es-nicht')
    await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' })).toHaveCount(0);
  await ruhig(page);
  await ort.zustand?.(host);
  await ruhig(page);
}

/** Nothing is being fetched and nothing has changed for a moment. */
async function ruhig(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, 150);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 150);
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
        setTimeout(done, 3000);
        function done() {
          observer.disconnect();
          resolve();
        }
      }),
  );
}
