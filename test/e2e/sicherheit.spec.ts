import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';

test.use({ heute: '2026-03-16' });
// Each of them starts the program more than once.
test.setTimeout(120_000);

test('Die Schreibmarke steht nach Sperren, Absturz und Neustart wieder im selben Feld an derselben Stelle', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  const faelle = new FaellePage(host);
  await faelle.startNeuePerson({ Nachname: 'Schreibmarke' });
  await faelle.neuePerson.getByLabel('Vornamen').fill('Halbfertig');
  await setCaret(host.page, 'Vornamen', 4);
  await backWithCaret(host, 'Sperren', async () => {
    await new Shell(host).lock();
    await new StartPage(host).unlock(KENNWORT);
  });
  await backWithCaret(host, 'Absturz des Fensters', async () => {
    await host.exchanged(async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await Promise.race([devtools.send('Page.crash').catch(() => undefined), pause(2_000)]);
    });
  });
  await backWithCaret(host, 'Absturz des Kerns', async () => {
    await host.exchanged(async () => void process.kill(await corePid(host), 'SIGKILL'));
    await new StartPage(host).unlock(KENNWORT);
  });
  await backWithCaret(host, 'Stromausfall', async () => {
    await host.restart();
    await new StartPage(host).unlock(KENNWORT);
  });
});

/** The same field has the focus, with the same text and the caret at the same place. */
async function backWithCaret(host: Host, after: string, happen: () => Promise<void>): Promise<void> {
  // Both are written after a short pause.
  const kept = async (ort: string) => JSON.stringify((await call(host, 'entwurf.load', { ort }))?.inhalt);
  await expect.poll(() => kept('faelle/neu'), { message: after }).toContain('Halbfertig');
  await expect.poll(() => kept('fenster/schreibstelle'), { message: after }).toContain('"von":4,"bis":4');
  await happen();
  const field = new FaellePage(host).neuePerson.getByLabel('Vornamen');
  await expect(field, after).toHaveValue('Halbfertig');
  await expect(field, after).toBeFocused();
  await expect
    .poll(() => field.evaluate((input) => (input as HTMLInputElement).selectionStart), { message: after })
    .toBe(4);
}

test('Schlüssel erneuern, Zugang merken, Protokollauszug, tägliche Prüfung', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  await call(host, 'fall.create', { nachname: 'Musterfrau', vornamen: 'Amira' });
  await host.page.reload();
  const shell = new Shell(host);
  const { page } = host;
  await shell.goTo('Einstellungen', 'Sicherheit');
  await page.getByRole('button', { name: 'Schlüssel erneuern …' }).click();
  await page.getByLabel('Ihr Kennwort zur Bestätigung').fill(KENNWORT);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Schlüssel jetzt erneuern' }).click();
  await expect(page.getByText('Das Register hat einen neuen Schlüssel')).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Dieser Rechner merkt sich meinen Zugang').check();
  await page.getByLabel('Ihr Kennwort zur Bestätigung').fill(KENNWORT);
  await page.getByRole('button', { name: 'Zugang merken' }).click();
  await expect(page.getByLabel('Ihr Kennwort zur Bestätigung')).toHaveCount(0);
  await expectAccessible(page);
  await shell.goTo('Einstellungen', 'Sicherung');
  await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
  await expect(page.getByText(/^Vollständig geprüft am 16\.03\.2026/)).toBeVisible();
  await shell.goTo('Einstellungen', 'Datenschutz');
  await page.getByLabel('Betroffene Person').fill('Amira Musterfrau');
  await page.getByRole('button', { name: 'Auszug ansehen' }).click();
  await expect(page.getByRole('cell', { name: /^Person aufgenommen/ })).toBeVisible();
  await expect(page.getByText(/Die Kette aller \d+ Zeilen ist lückenlos/)).toBeVisible();
  await expectAccessible(page);
  await host.restart();
  await host.page.getByRole('button', { name: 'Ohne Kennwort öffnen' }).click();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
  const locked = await shell.lock();
  await expect(locked.getByRole('button', { name: 'Ohne Kennwort öffnen' })).toHaveCount(0);
  await expect(locked.getByText(/^Letzte Sicherung: heute .*geprüft und lesbar/)).toBeVisible();
});

test('Eine beschädigte Datenbank führt an der Tür zum letzten guten Stand', async ({ host }) => {
  const folder = await createRegister(host, { beispiel: true });
  await call(host, 'fall.create', { nachname: 'Gerettet' });
  await call(host, 'sicherung.create', {});
  await call(host, 'benutzer.create', {
    name: 'Dana Datenschutz',
    kuerzel: null,
    funktion: null,
    telefon: null,
    email: null,
    rechte: ['datenschutz'],
    kennwort: 'hafen nadel wolke ernte',
    eigenesKennwort: KENNWORT,
  });
  await call(host, 'sicherung.create', {});
  await host.page.reload();
  await new Shell(host).goTo('Fälle');
  await new Shell(host).lock();
  const database = join(folder, 'Register.bleibeweg');
  const bytes = readFileSync(database);
  writeFileSync(database, bytes.fill(7, 8192));
  await new StartPage(host).unlock(KENNWORT);
  await expect(host.page.getByText('Die Datenbank ist beschädigt', { exact: true })).toBeVisible();
  await expectAccessible(host.page);
  await host.page.getByLabel('Kennwort zur Bestätigung').fill(KENNWORT);
  await host.page.getByRole('button', { name: 'Letzten guten Stand herstellen' }).click();
  await expect(host.page.getByText('Der letzte gute Stand ist wieder da')).toBeVisible();
  await host.page.getByRole('button', { name: 'Weiter ins Register' }).click();
  await new Shell(host).goTo('Fälle');
  await expect(new FaellePage(host).rows.filter({ hasText: 'Gerettet' })).toBeVisible();
  expect(existsSync(join(folder, 'Beschaedigt'))).toBe(true);
  expect(readdirSync(join(folder, 'Beschaedigt'))).toHaveLength(2);

  const locked = await new Shell(host).lock();
  await locked.getByRole('combobox', { name: 'Wer sind Sie?' }).click();
  await locked.getByRole('option', { name: 'Dana Datenschutz' }).click();
  await new StartPage(host).unlock('hafen nadel wolke ernte');
  await expect(host.page.getByRole('heading', { name: 'Datenschutz', level: 1 })).toBeVisible();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toHaveCount(0);
  await host.page.getByRole('button', { name: 'Auszug ansehen' }).click();
  await expect(host.page.getByRole('cell', { name: 'Zugang mit Verwaltung' }).first()).toBeVisible();
  await expectAccessible(host.page);
});

async function setCaret(page: Page, label: string, at: number): Promise<void> {
  const field = page.getByLabel(label).first();
  await field.press('Home');
  for (let i = 0; i < at; i += 1) await field.press('ArrowRight');
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

function corePid(host: Host): Promise<number> {
  return host.evaluate(
    ({ app }) => app.getAppMetrics().find((each) => each.name === 'Bleibeweg Kern')?.pid ?? 0,
  );
}
