import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gesetzXml, json, paketBytes, regelpaketJson } from '#test/electron/core/paket-werkstatt.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { AustauschPage } from './pages/austausch-page.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Ein Paket wird angesehen, verglichen, eingeschaltet und mit einem Klick zurückgenommen', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  await call(host, 'fall.create', { nachname: 'Probe', geduldetSeit: '2018-03-01' as never });
  await host.page.reload();
  const { page } = host;
  await new Shell(host).goTo('Recht', 'Pakete');

  const hostile = join(host.folder, 'boese.bleibeweg-paket');
  writeFileSync(hostile, paketBytes().fill(1, 200, 210));
  await host.chooseNext(hostile);
  await page.getByRole('button', { name: 'Paket ansehen …' }).press('Enter');
  await expect(page.getByText(/Es wurde nichts übernommen/)).toBeVisible({ timeout: 20_000 });

  const file = join(host.folder, 'betraege.bleibeweg-paket');
  writeFileSync(
    file,
    paketBytes({
      version: '2026.2',
      aenderungen: ['Die Regelbedarfe für 2026 sind an das Amtsblatt angepasst.', 'Ein Erlass ist neu.'],
      dateien: [{ name: 'inhalt/regeln.json', bytes: regelpaketJson({ jahr: 2026, regelbedarf: 60_000 }) }],
    }),
  );
  await host.chooseNext(file);
  await page.getByRole('button', { name: 'Paket ansehen …' }).press('Enter');
  const paket = page.getByRole('region', { name: 'Paket „Beträge Musterland“' });
  await expect(paket.getByText('Landesstelle Musterland')).toBeVisible({ timeout: 20_000 });
  await expect(paket.getByRole('listitem').filter({ hasText: /^\d{5}$/ })).toHaveCount(8);
  await expect(paket.getByRole('button', { name: 'Einschalten', exact: true })).toBeDisabled();
  await expectAccessible(page);

  await paket.getByLabel('Mit wem verglichen?').fill('Frau Muster, 0000 1234');
  await paket.getByRole('checkbox', { name: /Alle acht Gruppen/ }).check();
  await paket.getByRole('button', { name: 'Diesem Schlüssel vertrauen' }).press('Enter');
  await expect(paket.getByText(/Unterschrift geprüft: Landesstelle Musterland/)).toBeVisible();
  await paket.getByRole('button', { name: 'Was ändert sich für meine Fälle?' }).press('Enter');
  await expect(paket.getByText(/geprüften Person ändert sich etwas|ändert sich der Vorschlag/)).toBeVisible();
  await paket.getByRole('button', { name: 'Einschalten', exact: true }).press('Enter');
  await expect(page.getByText('„Beträge Musterland“, Version 2026.2, ist eingeschaltet.')).toBeVisible();
  await page.getByRole('button', { name: 'Zurücknehmen' }).press('Enter');
  await expect(page.getByText('Keine Version ist eingeschaltet.')).toBeVisible();

  // The wording of a law stands beside the condition that cites it.
  const gesetz = join(host.folder, 'gesetz.bleibeweg-paket');
  const dateien = [{ name: 'inhalt/gesetz.xml', bytes: gesetzXml() }];
  writeFileSync(
    gesetz,
    paketBytes({ kennung: 'aufenthg', art: 'gesetz', name: 'Aufenthaltsgesetz', dateien }),
  );
  await host.chooseNext(gesetz);
  const opened = await call(host, 'paket.open', {});
  await call(host, 'paket.activate', { lauf: opened?.lauf ?? '' });
  await page.reload();
  await new Shell(host).goTo('Recht');
  await page.getByRole('button', { name: /^§ 25b Abs\. 1/ }).press('Enter');
  const kriterium = page.getByRole('article', { name: '25b1.VORAUF' });
  await kriterium.getByText('Amtlicher Wortlaut').click();
  await expect(kriterium.getByText('(1) Wer sechs Jahre hier ist und')).toBeVisible();
});

test('Das Bündel geht auf einen Stick und in einen E-Mail-Entwurf, und das Verzeichnis nennt beides', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  const { page } = host;
  await new Shell(host).goTo('Austausch', 'Lenkungskreis');
  await new AustauschPage(host).releaseBuendel(host.folder);
  const box = page.getByRole('region', { name: 'Datei weitergeben' });
  await box.getByRole('button', { name: 'E-Mail-Entwurf anlegen' }).press('Enter');
  await expect(box.getByText('Bitte sagen Sie, an wen die Datei geht.')).toBeVisible();
  await box.getByLabel('An wen geht die Datei?').fill('lenkungskreis@example.org');
  await box.getByRole('button', { name: 'E-Mail-Entwurf anlegen' }).press('Enter');
  await expect(box.getByText('Der E-Mail-Entwurf ist gespeichert')).toBeVisible();
  const stick = join(host.folder, 'stick');
  mkdirSync(stick);
  await host.chooseNext(stick);
  await box.getByRole('button', { name: /Stick/ }).last().press('Enter');
  await expect(box.getByText('Der Stick kann entfernt werden')).toBeVisible();
  await expectAccessible(page, ['[aria-label="Datei weitergeben"]']);
  expect(readdirSync(stick)).toEqual(['2026-11-20_Lenkungskreis-Buendel.zip']);
  await new Shell(host).goTo('Austausch', 'Weitergaben');
  const liste = page.getByRole('region', { name: 'Weitergaben' });
  await expect(liste.getByRole('row')).toHaveCount(3);
  await expectAccessible(page, ['[aria-label="Weitergaben"]']);
});

test('Eine neue Fassung des Programms, im Dateimanager geöffnet, wird geprüft und eingerichtet', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  const { page } = host;
  const name = 'Bleibeweg-99.0.0.deb';
  writeFileSync(join(host.folder, name), 'Programm');
  const file = join(host.folder, 'bleibeweg-99.bleibeweg-paket');
  const inhalt = {
    version: '99.0.0',
    dateien: [
      {
        plattform: `${process.platform}-${process.arch}`,
        form: 'deb',
        datei: name,
        bytes: 8,
        sha256: createHash('sha256').update('Programm').digest('hex'),
      },
    ],
  };
  writeFileSync(
    file,
    paketBytes({
      kennung: 'bleibeweg-programm',
      art: 'programm',
      name: 'Bleibeweg',
      version: '99.0.0',
      aenderungen: ['Die Liste ist noch schneller.'],
      dateien: [{ name: 'inhalt/programm.json', bytes: json(inhalt) }],
    }),
  );
  await host.evaluate(({ app }, path) => {
    const quit = app.quit.bind(app);
    // The story goes on; asked for a second time, the program ends.
    app.quit = () => {
      app.quit = quit;
      Object.assign(globalThis, { quitAsked: true });
    };
    app.emit('second-instance', {}, ['bleibeweg', path], '/');
  }, file);
  await expect(page.getByText('„bleibeweg-99.bleibeweg-paket“ liegt bereit.')).toBeVisible();
  await page.getByRole('link', { name: 'eine neue Fassung des Programms' }).press('Enter');
  await page.getByRole('button', { name: 'Aktualisierung ansehen …' }).press('Enter');
  const fassung = page.getByRole('region', { name: 'Aktualisierung auf Version 99.0.0' });
  await expect(fassung.getByText('Die Liste ist noch schneller.')).toBeVisible({ timeout: 20_000 });
  await expect(fassung.getByRole('button', { name: 'Jetzt aktualisieren' })).toBeDisabled();
  await expectAccessible(page);
  await fassung.getByLabel('Mit wem verglichen?').fill('Frau Muster, 0000 1234');
  await fassung.getByRole('checkbox', { name: /Alle acht Gruppen/ }).check();
  await fassung.getByRole('button', { name: 'Diesem Schlüssel vertrauen' }).press('Enter');
  const start = fassung.getByRole('button', { name: 'Jetzt aktualisieren' });
  await expect(start).toBeEnabled();
  await start.press('Enter');
  await expect(page.getByText(/Bleibeweg beendet sich/)).toBeVisible({ timeout: 20_000 });
  expect(await host.openedPaths()).toEqual([join(host.userData, 'Aktualisierung', '99.0.0', name)]);
  await expect.poll(() => host.evaluate(() => 'quitAsked' in globalThis)).toBe(true);
});
