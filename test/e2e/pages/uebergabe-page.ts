import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

/** Austausch: the half-year of the Träger and the encrypted hand-over. */
export class UebergabePage {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  private get page() {
    return this.host.page;
  }

  async openTraeger(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${name} öffnen` }).click();
    await expect(this.page.getByRole('heading', { name: new RegExp(`^${name}, `) })).toBeVisible();
  }

  async chooseListe(path: string): Promise<void> {
    await this.host.chooseNext(path);
    await this.page.getByRole('button', { name: 'Datei wählen' }).click();
  }

  async unlock(kennwort: string): Promise<void> {
    await this.page.getByLabel(/^Kennwort für/).fill(kennwort);
    await this.page
      .locator('form')
      .filter({ has: this.page.getByLabel(/^Kennwort für/) })
      .getByRole('button', { name: 'Öffnen', exact: true })
      .click();
  }

  /** Says what a column is whose header nobody has understood. */
  async assignSpalte(kopf: string, was: string): Promise<void> {
    await this.page.getByRole('combobox', { name: `Spalte ${kopf} ist` }).click();
    await this.page.getByRole('option', { name: was, exact: true }).click();
    await this.page.getByRole('button', { name: 'So lesen' }).click();
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: /Zeilen? übernehmen$/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Abgleich mit unserer Liste' })).toBeVisible();
  }

  /** Seen, encrypted, written into a folder; the words for the phone. */
  async write(folder: string): Promise<string> {
    await this.host.chooseNext(folder);
    await this.page.getByLabel('Ich habe die Angaben angesehen; sie sind für diesen Zweck nötig.').check();
    await this.page.getByRole('button', { name: /verschlüsselt schreiben$/ }).click();
    const woerter = this.page.getByRole('list', { name: 'Kennwort' }).getByRole('listitem');
    await expect(woerter).toHaveCount(8, { timeout: 20_000 });
    return (await woerter.allInnerTexts()).join('-');
  }
}
