import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

/** What comes into the house and what leaves it. */
export class AustauschPage {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  private get page() {
    return this.host.page;
  }

  /** First look: the file, chosen in the dialog. */
  async chooseFile(path: string): Promise<void> {
    await this.host.chooseNext(path);
    await this.page.getByRole('button', { name: 'Datei wählen' }).click();
  }

  get spalten() {
    return this.page.getByRole('table');
  }

  column(kopf: string) {
    return this.page.getByRole('combobox', { name: `Spalte ${kopf} wird im Register` });
  }

  /** Third look: what would happen. */
  async toPruefen(): Promise<void> {
    await this.page.getByRole('button', { name: 'Weiter: Liste prüfen' }).click();
    await this.expectChecked();
  }

  async expectChecked(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Das würde geschehen' })).toBeVisible({
      timeout: 20_000,
    });
  }

  /** Says what a word of the list means and has the list looked at again. */
  async decideBegriff(wort: string, bedeutung: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: `„${wort}“ bedeutet` });
    await field.click();
    await field.pressSequentially(bedeutung);
    await field.press('Enter');
    await this.page.getByRole('button', { name: '1 Begriff merken und neu prüfen' }).click();
    await expect(this.page.getByRole('heading', { name: 'Alle Begriffe sind bekannt' })).toBeVisible();
  }

  /** Third look confirmed; the fourth shows what was done. */
  async runImport(): Promise<void> {
    await this.page.getByRole('button', { name: /Person(en)? einlesen$/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Eingelesen' })).toBeVisible({ timeout: 30_000 });
  }

  async undoImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await this.page.getByRole('button', { name: 'Ja, entfernen' }).click();
    await expect(
      this.page.getByRole('heading', { name: 'Das Einlesen ist rückgängig gemacht' }),
    ).toBeVisible();
  }

  /** A figure of the dry run or the report, by its word. */
  figure(word: string) {
    return this.page.locator('dl > div').filter({ hasText: word }).locator('dd').first();
  }

  async releaseBuendel(folder: string): Promise<void> {
    await this.host.chooseNext(folder);
    await this.page.getByLabel('Ich habe Tabellen und Texte angesehen und gebe sie frei.').check();
    await this.page.getByRole('button', { name: 'Datei für den Lenkungskreis schreiben' }).click();
    await expect(this.page.getByText('Prüfsumme (SHA-256)')).toBeVisible({ timeout: 20_000 });
  }

  async writeHalbjahr(folder: string): Promise<void> {
    await this.host.chooseNext(folder);
    await this.page.getByRole('button', { name: 'Als Excel-Datei schreiben' }).click();
    await expect(this.page.getByText(/\d+ Tabellen\./)).toBeVisible({ timeout: 20_000 });
  }
}
