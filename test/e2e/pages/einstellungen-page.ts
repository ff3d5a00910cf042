import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

/** The house: letterhead, programme, Kennwort, backups. */
export class EinstellungenPage {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  private get page() {
    return this.host.page;
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Speichern' }).click();
    await expect(this.page.getByText('Gespeichert', { exact: true })).toBeVisible();
  }

  async changeKennwort(alt: string, neu: string): Promise<void> {
    await this.page.getByLabel('Bisheriges Kennwort').fill(alt);
    await this.page.getByLabel('Neues Kennwort', { exact: true }).fill(neu);
    await this.page.getByLabel('Neues Kennwort wiederholen').fill(neu);
    await this.page.getByRole('button', { name: 'Kennwort ändern' }).click();
  }

  async createSicherung(): Promise<void> {
    await this.page.getByRole('button', { name: 'Jetzt sichern' }).click();
    await expect(this.page.getByText('Gesichert und nachgezählt')).toBeVisible({ timeout: 20_000 });
  }

  /** Looks into the newest backup: before and after, counted. */
  async inspectNewest(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Sicherung vom .* ansehen$/ })
      .first()
      .click();
    await expect(this.page.getByRole('heading', { name: 'Vorher und nachher' })).toBeVisible({
      timeout: 20_000,
    });
  }

  async restore(): Promise<void> {
    await this.page.getByRole('button', { name: 'Diesen Stand wiederherstellen' }).click();
    await this.page.getByRole('button', { name: 'Ja, wiederherstellen' }).click();
    await expect(this.page.getByRole('heading', { name: 'Die Sicherung ist wiederhergestellt' })).toBeVisible(
      { timeout: 20_000 },
    );
  }
}
