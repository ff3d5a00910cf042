import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { SichtungPage } from './pages/sichtung-page.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';
import { Tastatur, tastenBericht } from './tastatur.ts';

test.use({ heute: '2026-11-21' });

const LISTE = join(ROOT, 'resources/beispiel/fallliste-beispiel.xlsx');
const BERICHT = join(ROOT, 'docs/sichtung.md');

/** An office on its first day: the list by hand is read in, nobody has been looked at. */
async function withList(host: Host): Promise<SichtungPage> {
  await createRegister(host, { beispiel: true });
  await host.chooseNext(LISTE);
  const opened = await call(host, 'import.open', {});
  if (opened === null) throw new Error('the list was not opened');
  const zuordnung = opened.spalten.map(({ ziel }) => ziel);
  await call(host, 'import.run', { lauf: opened.lauf, zuordnung });
  await expect
    .poll(async () => (await call(host, 'fall.list', { limit: 1 })).vorschlaegeVeraltet)
    .toBe(false);
  await host.page.reload();
  const sichtung = new SichtungPage(host);
  await sichtung.open();
  return sichtung;
}

test.describe('Die Sichtung', () => {
  test('führt allein mit der Tastatur durch eine ganze Liste', async ({ host }) => {
    test.setTimeout(180_000);
    const sichtung = await withList(host);
    const { gesamt } = (await call(host, 'sichtung.overview', undefined)).trichter;
    expect(gesamt).toBeGreaterThanOrEqual(115);
    const tastatur = new Tastatur(host.page);
    await host.page.keyboard.press('1');
    await expect(sichtung.results).toBeVisible();
    for (let done = 0; done < gesamt; done += 1) {
      await sichtung.progressIs(`${done} von ${gesamt}`);
      await sichtung.settle(tastatur);
    }
    await expect(sichtung.name).toHaveText('Alle gesichtet');
    const { trichter } = await call(host, 'sichtung.overview', undefined);
    expect(trichter).toMatchObject({ gesamt, offen: 0, rot: 1 });
    expect(trichter.gruen + trichter.gelb + trichter.angaben_fehlen + trichter.zurueckgestellt).toBe(
      gesamt - 1,
    );

    const bericht = tastenBericht(tastatur, gesamt);
    if (process.env['BLEIBEWEG_BERICHT'] === 'schreiben') writeFileSync(BERICHT, bericht);
    expect(readFileSync(BERICHT, 'utf8')).toBe(bericht);
  });

  test('lässt Angaben an Ort und Stelle ergänzen, erklärt, was fehlt, und geht nach dem Sperren genau dort weiter', async ({
    host,
  }) => {
    await createRegister(host, { beispiel: true });
    for (const nachname of ['Anfangsprobe', 'Bestandsprobe'])
      await call(host, 'fall.create', { nachname, geburtsdatum: '1990-02-01' as never });
    await host.page.reload();
    const sichtung = new SichtungPage(host);
    await sichtung.open();
    await expectAccessible(host.page);
    await host.page.keyboard.press('1');
    await expect(sichtung.name).toHaveText('Anfangsprobe');
    await expect(sichtung.name).toBeFocused();

    const verbot = sichtung.field('hindernis.einreiseverbot').getByRole('combobox');
    await verbot.focus();
    await host.page.keyboard.press('ArrowDown');
    await expect(host.page.getByRole('option').first()).toBeVisible();
    await host.page.keyboard.press('ArrowDown');
    await expect(host.page.locator('[role=option][data-combobox-selected]')).toBeVisible();
    await host.page.keyboard.press('Enter');
    await expect(verbot).not.toHaveValue('');
    await expect
      .poll(async () => {
        const { personId } = await sichtung.desk();
        return (await call(host, 'fall.load', { id: personId })).hindernis?.einreiseverbot ?? null;
      })
      .not.toBeNull();
    await expectAccessible(host.page);

    await host.page.keyboard.press('Alt+3');
    await expect(sichtung.confirm).toBeDisabled();
    await expect(sichtung.confirm).toHaveAccessibleDescription(/was nur fehlt, macht nie rot/);
    await expectAccessible(host.page);
    await host.page.keyboard.press('Alt+4');
    await host.page.keyboard.press('1');
    await expect(sichtung.confirm).toBeEnabled();

    await host.page.waitForTimeout(700); // the draft is kept 400 ms after the last key
    await new Shell(host).lock();
    await new StartPage(host).unlock(KENNWORT);
    await expect(sichtung.name).toHaveText('Anfangsprobe');
    await expect(host.page.getByRole('form', { name: 'Angaben fehlen: Begründung' })).toBeVisible();
    await expect(host.page.getByRole('checkbox').first()).toBeChecked();
    await sichtung.confirm.focus();
    await host.page.keyboard.press('Enter');
    await expect(sichtung.name).toHaveText('Bestandsprobe');
    await host.page.keyboard.press('Control+z');
    await expect(sichtung.name).toHaveText('Anfangsprobe');
    await sichtung.progressIs('0 von 2');
  });
});

test.describe('Am Schalter', () => {
  test('steht groß und in Worten, was die Person braucht, und nichts, was andere nicht lesen dürfen', async ({
    host,
  }) => {
    await createRegister(host, { beispiel: true });
    const { id } = await call(host, 'fall.create', {
      nachname: 'Schalterprobe',
      vornamen: 'Selam',
      geburtsdatum: '1990-02-01' as never,
      staatsangehoerigkeit: '224',
      duldungBis: '2026-12-26' as never,
    });
    await call(host, 'ampel.decide', { personId: id, farbe: 'gelb', grund: 'Erfundener Grund der Probe.' });
    await host.page.reload();
    await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible();
    await new Shell(host).goTo('Fälle');
    await host.page.keyboard.press('F8');
    await host.page.keyboard.type('schalterp');
    await expect(host.page.getByRole('list', { name: 'Gefundene Personen' })).toContainText(
      'Schalterprobe, Selam',
    );
    await expectAccessible(host.page);
    await host.page.keyboard.press('Enter');
    const name = host.page.getByRole('heading', { level: 2, name: 'Schalterprobe, Selam' });
    await expect(name).toBeFocused();
    await expectAccessible(host.page);
    await expect(host.page.getByText('gelb', { exact: true })).toBeVisible();
    await expect(host.page.getByText('26.12.2026')).toBeVisible();
    const text = await host.page.locator('body').innerText();
    for (const secret of ['1990', 'Eritrea', 'Erfundener Grund']) expect(text).not.toContain(secret);
    for (const shown of ['Schalterprobe, Selam', 'gelb', '26.12.2026', 'Pass'])
      expect(await fontSizeOf(host, shown), shown).toBeGreaterThanOrEqual(24);

    await host.page.getByRole('button', { name: 'Rückmeldebogen' }).focus();
    await host.page.keyboard.press('Enter');
    await expect(host.page.getByText('Ist beim Drucker.')).toBeVisible({ timeout: 20_000 });
    expect(await host.printJobs()).toBe(1);
    await host.page.keyboard.press('Escape');
    await expect(name).toBeHidden();
    await host.page.keyboard.press('Escape');
    await expect(host.page.getByRole('heading', { level: 1, name: 'Fälle' })).toBeVisible();
  });
});

/** Size of the text as it is on the screen, in pixels. */
async function fontSizeOf(host: Host, text: string): Promise<number> {
  return await host.page
    .getByText(text, { exact: true })
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}
