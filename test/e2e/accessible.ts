import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * No findings of axe, in light and in dark. In its normal mode axe opens a second page, which the program refuses;
 * there are no frames of other origins that would need it. `parts` are selectors of what is new on a screen that
 * another story looks at as a whole.
 */
export async function expectAccessible(page: Page, parts: readonly string[] = []): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    for (const part of parts) {
      await expect(page.locator(part).first()).toBeVisible();
      axe.include(part);
    }
    // The second scheme has the same words, names and order: only what colours decide is asked again.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found, `axe (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
