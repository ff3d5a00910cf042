import { expect, type Page } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

type Room =
  | 'Heute'
  | 'Fälle'
  | 'Papiere'
  | 'Träger'
  | 'Gremien'
  | 'Auswertung'
  | 'Austausch'
  | 'Hilfe'
  | 'Recht'
  | 'Einstellungen';

/** The frame around every room. */
export class Shell {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  async goTo(room: Room, part?: string): Promise<void> {
    const { page } = this.host;
    await page.getByRole('navigation', { name: 'Räume' }).getByRole('link', { name: room }).click();
    if (part !== undefined)
      await page
        .getByRole('navigation', { name: room })
        .getByRole('link', { name: part, exact: true })
        .click();
  }

  /** Locks with the shortcut; the window is exchanged for a fresh one in front of the door. */
  async lock(): Promise<Page> {
    const page = await this.host.exchanged((before) => before.keyboard.press('Control+l'));
    await expect(page.getByRole('heading', { name: 'Register entsperren' })).toBeVisible();
    return page;
  }

  /** Types into the global search and presses Enter at once, as people in a hurry do. */
  async find(text: string): Promise<void> {
    const { page } = this.host;
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}
