import { expect, type Page } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';
import { call, createRegister } from '#test/e2e/register.ts';
import type { Ort } from './orte.ts';

/** The people and bodies of the practice register that the addresses of the walk stand for. */
export type Beispiel = { readonly fall: string; readonly anderer: string; readonly traeger: string };

/** The practice office: 115 invented people, Träger, decisions. */
export async function openBeispiel(host: Host): Promise<Beispiel> {
  await createRegister(host, { beispiel: true });
  await call(host, 'beispiel.fill', undefined);
  await expect
    .poll(async () => (await call(host, 'fall.list', { limit: 1 })).vorschlaegeVeraltet, { timeout: 30_000 })
    .toBe(false);
  const { zeilen } = await call(host, 'fall.list', { limit: 50 });
  const [fall, anderer] = [zeilen.find(({ traeger }) => traeger !== null) ?? zeilen[0], zeilen.at(-1)];
  const traeger = (await call(host, 'traeger.list', undefined))[0];
  if (fall === undefined || anderer === undefined || traeger === undefined)
    throw new Error('the practice register is empty');
  await host.page.reload();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
  return { fall: fall.id, anderer: anderer.id, traeger: traeger.id };
}

/** Goes to a place of the walk and waits until it says what it has to say. */
export async function besuche(host: Host, ort: Ort, beispiel: Beispiel): Promise<void> {
  const { page } = host;
  const pfad = ort.pfad
    .replace(':fall', beispiel.fall)
    .replace(':anderer', beispiel.anderer)
    .replace(':traeger', beispiel.traeger);
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
