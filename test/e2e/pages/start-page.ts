import { expect, type Page } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

export const KENNWORT = 'wiese lampe turm vogel';
export const NAME = 'Mara Muster';

/** The set-up and the locked door, in the words of the person in front of them. */
export class StartPage {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  private get page(): Page {
    return this.host.page;
  }

  async chooseFolder(): Promise<void> {
    await this.page.getByRole('button', { name: 'Neues Register einrichten' }).click();
    await this.host.chooseNext(this.host.folder);
    await this.page.getByRole('button', { name: 'Ordner wählen' }).click();
    await this.weiter();
  }

  async fillKennwort(name = NAME, kennwort = KENNWORT): Promise<void> {
    await this.page.getByLabel('Vor- und Nachname').fill(name);
    await this.page.getByLabel('Kennwort', { exact: true }).fill(kennwort);
    await this.page.getByLabel('Kennwort wiederholen').fill(kennwort);
  }

  async fillBehoerde(behoerde: string, { beispiel }: { readonly beispiel: boolean }): Promise<void> {
    await this.page.getByLabel('Behörde', { exact: true }).fill(behoerde);
    const box = this.page.getByLabel('Übungsregister mit erfundenen Personen');
    if (beispiel && !(await box.isChecked())) await box.check();
    await this.page.getByRole('button', { name: 'Register anlegen' }).click();
  }

  /** The words on screen, in their order. */
  async readWoerter(): Promise<readonly string[]> {
    await expect(this.heading('Ihre Wiederherstellungswörter')).toBeVisible();
    const texts = await this.page.getByRole('listitem').allInnerTexts();
    return texts.map((text) => text.replaceAll(/[\d\s]/g, ''));
  }

  async confirmPaper(): Promise<void> {
    await this.page.getByLabel('Ich habe die Wörter auf Papier.').check();
    await this.page.getByRole('button', { name: 'Weiter zur Probe' }).click();
  }

  /** Types the three words that are asked for. */
  async rehearse(woerter: readonly string[]): Promise<void> {
    await expect(this.heading('Eine kurze Probe')).toBeVisible();
    for (const field of await this.page.getByLabel(/^Wort \d+$/).all()) {
      const label = await field.evaluate(
        (input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '',
      );
      await field.fill(woerter[Number(label.replace('Wort ', '')) - 1] ?? '');
    }
    await this.page.getByRole('button', { name: 'Einrichtung beenden' }).click();
  }

  async fillBeispiel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Beispieldaten einfügen' }).click();
    await expect(this.page.getByText('Alle sind erfunden.')).toBeVisible({ timeout: 30_000 });
    await this.page.getByRole('button', { name: 'Zu den Fällen' }).click();
  }

  async beginEmpty(): Promise<void> {
    await this.page.getByRole('button', { name: /Leer beginnen|Zu den Fällen/ }).click();
  }

  /** Everything from the empty folder to the open, empty register. Gives the recovery words. */
  async setUp({ beispiel = true } = {}): Promise<readonly string[]> {
    await this.chooseFolder();
    await this.fillKennwort();
    await this.weiter();
    await this.fillBehoerde('Landkreis Musterland', { beispiel });
    const woerter = await this.readWoerter();
    await this.confirmPaper();
    await this.rehearse(woerter);
    await expect(this.heading('Das Register ist eingerichtet')).toBeVisible();
    await this.beginEmpty();
    return woerter;
  }

  async unlock(kennwort = KENNWORT): Promise<void> {
    await this.page.getByLabel('Kennwort', { exact: true }).fill(kennwort);
    await this.page.getByRole('button', { name: 'Entsperren' }).click();
  }

  async weiter(): Promise<void> {
    await this.page.getByRole('button', { name: 'Weiter', exact: true }).click();
  }

  heading(name: string) {
    return this.page.getByRole('heading', { name, level: 1 });
  }
}
