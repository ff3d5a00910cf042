import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { KENNWORT, StartPage } from './pages/start-page.ts';
import { call } from './register.ts';

test.use({ heute: '2026-03-16' });

test.describe('Der erste Start', () => {
  test('führt in fünf Schritten zu einem offenen, leeren Register', async ({ host }) => {
    const start = new StartPage(host);
    await expect(start.heading('Willkommen')).toBeVisible();
    await expectAccessible(host.page);
    await start.chooseFolder();
    await start.fillKennwort();
    await expect(host.page.getByText(/^Stärke: /)).toBeVisible();
    await expectAccessible(host.page);
    await start.weiter();
    await start.fillBehoerde('Landkreis Musterland', { beispiel: true });
    const woerter = await start.readWoerter();
    expect(woerter.length).toBeGreaterThanOrEqual(12);
    await expectAccessible(host.page);
    await start.confirmPaper();
    await start.rehearse(woerter);
    await start.beginEmpty();
    await expect(new FaellePage(host).heading).toBeVisible();
    await expect(host.page.getByText('Noch ist niemand im Register')).toBeVisible();
    await expect(host.page.getByText('Übungsregister: Alle Personen sind erfunden.')).toBeVisible();
    await expect(host.page).toHaveTitle('Bleibeweg');
    const register = readdirSync(host.folder).filter((name) => name.endsWith('.bleibeweg'));
    expect(register).toHaveLength(1);
    expect(
      readFileSync(join(host.folder, register[0] ?? ''))
        .subarray(0, 15)
        .toString('latin1'),
    ).not.toBe('SQLite format 3');
  });

  test('endet erst, wenn die geprobten Wörter stimmen', async ({ host }) => {
    const start = new StartPage(host);
    await start.chooseFolder();
    await start.fillKennwort();
    await start.weiter();
    await start.fillBehoerde('Landkreis Musterland', { beispiel: true });
    const woerter = await start.readWoerter();
    await start.confirmPaper();
    await start.rehearse(woerter.map(() => 'falsch'));
    await expect(host.page.getByRole('alert')).toBeVisible();
    await start.rehearse(woerter);
    await expect(start.heading('Das Register ist eingerichtet')).toBeVisible();
  });

  test('nimmt kein schwaches Kennwort', async ({ host }) => {
    const start = new StartPage(host);
    await start.chooseFolder();
    await start.fillKennwort('Mara Muster', 'kurz');
    await start.weiter();
    await expect(host.page.getByRole('alert')).toContainText('zu leicht zu raten');
    await expect(start.heading('Ihr Name und Ihr Kennwort')).toBeVisible();
  });

  test('sagt es, wenn ein anderer Ordner kein Register enthält', async ({ host }) => {
    writeFileSync(join(host.folder, 'brief.txt'), 'erfunden');
    await host.chooseNext(host.folder);
    await host.page.getByRole('button', { name: 'Vorhandenes Register öffnen' }).click();
    await expect(host.page.getByText('Hier liegt kein Register')).toBeVisible();
  });
});

test('Auf einem neuen Computer wird aus einer Sicherung wieder das Register', async ({ host }) => {
  const start = new StartPage(host);
  const woerter = await start.setUp();
  const made = await call(host, 'sicherung.create', {});
  const neu = mkdtempSync(join(host.folder, 'neuer-computer-'));
  await new Shell(host).lock();
  await host.chooseNext(made?.datei ?? null);
  await host.chooseNext(neu);
  await host.page.getByRole('button', { name: 'Sicherung auf diesem Computer übernehmen' }).click();
  await expect(host.page.getByText(neu)).toBeVisible();
  // Whoever stands before a new computer may have nothing but the stick and the sheet from the safe.
  await host.page.getByRole('button', { name: 'Kennwort vergessen?' }).click();
  await host.page.getByLabel('Wörter in der Reihenfolge des Blattes').fill(woerter.join(' '));
  await host.page.getByLabel('Neues Kennwort', { exact: true }).fill('hafen nadel wolke ernte');
  await host.page.getByLabel('Neues Kennwort wiederholen').fill('hafen nadel wolke ernte');
  await host.page.getByRole('button', { name: 'Öffnen und Kennwort setzen' }).click();
  await expect(new FaellePage(host).heading).toBeVisible();
});

test.describe('Sperren und Entsperren', () => {
  test('führt an dieselbe Stelle zurück', async ({ host }) => {
    const shell = new Shell(host);
    await new StartPage(host).setUp();
    await shell.goTo('Einstellungen', 'Programm');
    const page = await shell.lock();
    await expectAccessible(page);
    await expect(page.getByRole('navigation', { name: 'Räume' })).toHaveCount(0);
    await new StartPage(host).unlock();
    await expect(host.page.getByLabel(/Horizont für gelb/)).toBeVisible();
  });

  test('mit falschem Kennwort bleibt zu, sagt warum und löscht nichts', async ({ host }) => {
    const start = new StartPage(host);
    await start.setUp();
    await new Shell(host).lock();
    await start.unlock('nicht das richtige Kennwort');
    await expect(host.page.getByRole('alert')).toContainText(/Kennwort/);
    await start.unlock(KENNWORT);
    await expect(new FaellePage(host).heading).toBeVisible();
  });

  test('nach einem Neustart fragt das Programm nach dem Kennwort desselben Registers; fehlt sein Ordner, sagt es das', async ({
    host,
  }) => {
    const start = new StartPage(host);
    await start.setUp();
    await new Shell(host).lock();
    const away = `${host.folder}-abgezogen`;
    renameSync(host.folder, away);
    await host.restart();
    await expect(host.page.getByText(`Ihr Register lag zuletzt im Ordner „${host.folder}“`)).toBeVisible();
    await expectAccessible(host.page);
    renameSync(away, host.folder);
    await host.page.getByRole('button', { name: 'Noch einmal suchen' }).click();
    await expect(start.heading('Register entsperren')).toBeVisible();
    await expect(host.page.getByText(host.folder)).toBeVisible();
    await start.unlock();
    await expect(new FaellePage(host).heading).toBeVisible();
  });

  test('geht ohne Kennwort mit den Wiederherstellungswörtern, und das neue gilt danach', async ({ host }) => {
    const start = new StartPage(host);
    const woerter = await start.setUp();
    const page = await new Shell(host).lock();
    await page.getByRole('button', { name: 'Kennwort vergessen?' }).click();
    await expectAccessible(page);
    await page
      .getByLabel('Wörter in der Reihenfolge des Blattes')
      .fill(woerter.map((wort, i) => `${i + 1}. ${wort}`).join('\n'));
    const neu = 'hafen nadel wolke ernte';
    await page.getByLabel('Neues Kennwort', { exact: true }).fill(neu);
    await page.getByLabel('Neues Kennwort wiederholen').fill(neu);
    await page.getByRole('button', { name: 'Öffnen und Kennwort setzen' }).click();
    await expect(new FaellePage(host).heading).toBeVisible();
    await new Shell(host).lock();
    await start.unlock(neu);
    await expect(new FaellePage(host).heading).toBeVisible();
  });

  test('bringt nicht gespeicherte Eingaben zurück', async ({ host }) => {
    const faelle = new FaellePage(host);
    await new StartPage(host).setUp();
    await faelle.startNeuePerson({ Nachname: 'Testmann', Geburtsdatum: '1.2.90' });
    await new Shell(host).lock();
    await new StartPage(host).unlock();
    await expect(host.page.getByText(/nicht gespeicherte Eingabe von .* ist wieder da/)).toBeVisible();
    await expect(faelle.neuePerson.getByLabel('Nachname')).toHaveValue('Testmann');
    await expect(faelle.neuePerson.getByLabel('Geburtsdatum')).toHaveValue('01.02.1990');
  });
});
