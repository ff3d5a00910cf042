import type { Host } from '#test/e2e/fixture.ts';

/** The list of everybody. */
export class FaellePage {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  private get page() {
    return this.host.page;
  }

  get heading() {
    return this.page.getByRole('heading', { name: 'Fälle', level: 1 });
  }

  get table() {
    return this.page.getByRole('grid', { name: 'Personen im Register' });
  }

  /** Rows on screen, without the header. */
  get rows() {
    return this.table.locator('[data-row-id]');
  }

  get search() {
    return this.page.getByLabel('In der Liste suchen');
  }

  /** `125 von 412 Personen` */
  count(text: string | RegExp) {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  filter(name: string | RegExp) {
    return this.page.getByRole('group', { name: 'Filter' }).getByRole('button', { name });
  }

  /** `3 Personen ausgewählt`, and what can be done with them. */
  get auswahl() {
    return this.page.getByRole('group', { name: 'Auswahl' });
  }

  /** Chooses the first rows with the keyboard. */
  async selectFirst(count: number): Promise<void> {
    await this.table.focus();
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Space');
    for (let more = 1; more < count; more += 1) await this.page.keyboard.press('Shift+ArrowDown');
    await this.auswahl
      .getByText(count === 1 ? '1 Person ausgewählt' : `${count} Personen ausgewählt`)
      .waitFor();
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  /** Opens the panel by its shortcut and fills what is known at the counter. */
  async startNeuePerson(angaben: Readonly<Record<string, string>>): Promise<void> {
    await this.heading.waitFor();
    await this.page.keyboard.press('Control+n');
    for (const [label, text] of Object.entries(angaben)) await this.neuePerson.getByLabel(label).fill(text);
  }

  get neuePerson() {
    return this.page.getByRole('form', { name: 'Neue Person' });
  }

  /** Saves with Enter, as one does; the Fallakte opens. */
  async saveNeuePerson(): Promise<void> {
    await this.neuePerson.getByLabel('Nachname').press('Enter');
    await this.page.waitForURL(/#\/faelle\/[0-9a-f-]{36}/);
  }
}
