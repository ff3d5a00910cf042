import { expect, type Locator } from '@playwright/test';
import type { Input } from '#shared/api/contract.ts';
import { call } from '#test/e2e/register.ts';
import type { Host } from '#test/e2e/fixture.ts';

/** The sections by the word on their tab, with the key that opens them. */
export const abschnitte = {
  Übersicht: '1',
  'Person und Haushalt': '2',
  Aufenthalt: '3',
  Nachweise: '4',
  'Prüfung und Ampel': '5',
  'Fahrplan und Vereinbarung': '6',
  'Betreuung und Rückmeldung': '7',
  Sachstand: '8',
  'Antrag und Titel': '9',
  Dokumente: '0',
  Verlauf: 'V',
} as const;
export type Abschnitt = keyof typeof abschnitte;

/** One person's file in the window. */
export class FallaktePage {
  readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  get page() {
    return this.host.page;
  }

  /** Enters a person without the form and opens the file. */
  static async create(host: Host, person: Partial<Input<'fall.create'>>): Promise<FallaktePage> {
    const { id } = await call(host, 'fall.create', {
      nachname: 'Beispielmann',
      vornamen: 'Probe',
      geburtsdatum: '1990-02-01',
      geschlecht: null,
      staatsangehoerigkeit: null,
      aktenzeichen: null,
      gemeinde: null,
      einreiseAm: null,
      haushaltId: null,
      ...person,
    } as Input<'fall.create'>);
    return await new FallaktePage(host).visit(id);
  }

  async visit(id: string): Promise<this> {
    // A register that has just been opened first shows its list; only then is the way free.
    await expect(this.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, `/faelle/${id}`);
    await expect(this.titel('Übersicht')).toBeVisible();
    return this;
  }

  async id(): Promise<string> {
    return await this.page.evaluate(() => window.location.hash.split('/')[2] ?? '');
  }

  titel(abschnitt: Abschnitt): Locator {
    return this.page.getByRole('heading', { level: 2, name: abschnitt, exact: true });
  }

  get kopf(): Locator {
    return this.page.getByRole('banner').or(this.page.locator('header')).filter({ hasText: 'Programm-Nr.' });
  }

  /** Opens a section with Alt and its digit. */
  async oeffne(abschnitt: Abschnitt): Promise<void> {
    // A file that is still on its way has no ear for keys yet: people press again.
    await expect(async () => {
      await this.page.keyboard.press(`Alt+${abschnitte[abschnitt]}`);
      await expect(this.titel(abschnitt)).toBeFocused({ timeout: 3000 });
    }).toPass();
  }

  bereich(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Types into a field and leaves it, as one does with the Tab key. */
  async tippe(feld: Locator, text: string): Promise<void> {
    await feld.fill(text);
    await feld.press('Tab');
  }

  /** Pastes text into the field that has the focus, as the clipboard hands it over. */
  async fuegeEin(text: string): Promise<void> {
    await this.page.evaluate((inhalt) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', inhalt);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  async waehle(feld: Locator, wort: string): Promise<void> {
    await feld.click();
    await this.page.getByRole('option', { name: wort, exact: true }).click();
  }

  gespeichert(bereich: string): Locator {
    return this.bereich(bereich).getByText(/^gespeichert \d\d:\d\d Uhr$/);
  }

  /** The input that has the focus, by the path of its fact. */
  async fokus(): Promise<string | null> {
    return await this.page.evaluate(
      () => document.activeElement?.closest('[data-feld]')?.getAttribute('data-feld') ?? null,
    );
  }
}
