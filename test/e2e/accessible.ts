import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Farben = 'light' | 'dark' | 'forced';

/**
 * No findings of axe, in light, in dark and in the colours that Windows forces for high contrast. In its normal mode
 * axe opens a second page, which the program refuses; there are no frames of other origins that would need it.
 * `parts` are selectors of what is new on a screen that another story looks at as a whole.
 */
export async function expectAccessible(page: Page, parts: readonly string[] = []): Promise<void> {
  for (const part of parts) await expect(page.locator(part).first()).toBeVisible();
  for (const farben of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: farben, reducedMotion: 'reduce' });
    expect(await axeFindings(page, farben, parts), `axe (${farben})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** What axe finds on the page as it stands; after the first colours only what colours decide is asked again. */
export async function axeFindings(
  page: Page,
  farben: Farben,
  parts: readonly string[] = [],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of parts) axe.include(part);
  if (farben === 'light') axe.options({ rules: { 'target-size': { enabled: true } } });
  // The other schemes have the same words, names and order.
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
