import { expect, type Locator } from '@playwright/test';
import { call } from '#test/e2e/register.ts';
import type { Host } from '#test/e2e/fixture.ts';
import type { Tastatur } from '#test/e2e/tastatur.ts';

/** One case after the other. */
export class SichtungPage {
  private readonly host: Host;
  private others = 0;

  constructor(host: Host) {
    this.host = host;
  }

  private get page() {
    return this.host.page;
  }

  /** Name of the person whose case lies open. */
  get name(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar', { name: 'Fortschritt der Sichtung' });
  }

  get results(): Locator {
    return this.page.getByRole('group', { name: 'Ergebnis' });
  }

  get reason(): Locator {
    return this.page.getByRole('form', { name: /: Begründung$/ });
  }

  get confirm(): Locator {
    return this.page.getByRole('button', { name: /^Festhalten und weiter/ });
  }

  /** A missing fact by its path. */
  field(path: string): Locator {
    return this.page.locator(`[data-feld="${path}"]`);
  }

  async open(): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
    await this.page.evaluate(() => {
      window.location.hash = '/sichtung';
    });
    await expect(this.page.getByRole('heading', { level: 1, name: 'Sichtung' })).toBeVisible();
  }

  async progressIs(text: string): Promise<void> {
    await expect(this.progress).toHaveAttribute('aria-valuetext', text);
  }

  /** The case on the desk, as the core knows it. */
  async desk(): Promise<{ readonly personId: string }> {
    const current = await call(this.host, 'sichtung.current', undefined);
    const fall = current?.fall ?? null;
    if (fall === null) throw new Error('no case lies open');
    return { personId: fall.id };
  }

  /** Settles the open case by keyboard: as proposed; of those whose facts are missing, the first three otherwise. */
  async settle(tastatur: Tastatur): Promise<void> {
    await expect(this.results).toBeVisible();
    const vorschlag = (await this.page.locator('dd').first().innerText()).trim().split('\n').at(-1);
    if (vorschlag === 'grün') return await this.pick(tastatur, '1', 'grün');
    if (vorschlag === 'gelb') return await this.pick(tastatur, '2', 'gelb');
    this.others += 1;
    switch (this.others) {
      case 1:
        return await this.settleRot(tastatur);
      case 2:
        return await this.ownWords(tastatur);
      case 3:
        return await this.pick(tastatur, '5', 'zurückgestellt');
      default:
        return await this.pick(tastatur, '4', 'Angaben fehlen');
    }
  }

  private async pick(tastatur: Tastatur, key: string, what: string): Promise<void> {
    await tastatur.press(key);
    await expect(this.reason).toBeFocused();
    await tastatur.press('1');
    await expect(this.confirm).toBeEnabled();
    await tastatur.press('Enter');
    tastatur.book(what);
  }

  private async ownWords(tastatur: Tastatur): Promise<void> {
    await tastatur.press('4');
    await expect(this.reason).toBeFocused();
    await this.tabTo(tastatur, this.page.getByLabel('In eigenen Worten'));
    await tastatur.type('Urkunde fehlt.');
    await expect(this.confirm).toBeEnabled();
    await tastatur.press('Enter');
    tastatur.book('Angaben fehlen, in eigenen Worten');
  }

  /** Rot in full: the reason, the fact that stands against a title; the day of the second look is proposed. */
  private async settleRot(tastatur: Tastatur): Promise<void> {
    await tastatur.press('3');
    await expect(this.reason).toBeFocused();
    await tastatur.press('1');
    await tastatur.press('Tab');
    await expect(this.page.getByRole('combobox', { name: 'Was entgegensteht' })).toBeFocused();
    await tastatur.type('and');
    await tastatur.press('Enter');
    await expect(this.page.getByRole('combobox', { name: 'Was entgegensteht' })).toHaveValue(
      /^anderer Grund/,
    );
    await expect(this.confirm).toHaveAccessibleDescription('');
    await this.tabTo(tastatur, this.confirm);
    await tastatur.press('Enter');
    tastatur.book('rot');
  }

  private async tabTo(tastatur: Tastatur, target: Locator): Promise<void> {
    for (let i = 0; i < 20; i += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await tastatur.press('Tab');
    }
    throw new Error('the field cannot be reached by Tab');
  }
}
