import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Ende der Erprobung: zwei Stichtage verglichen, die Zielgruppe enger gefasst, und ein Bericht mit geschützten Zahlen geht hinaus', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const shell = new Shell(host);
  const { page } = host;
  for (let i = 0; i < 30; i += 1) {
    const { id: personId } = await call(host, 'fall.create', { nachname: `Probefall-Erfunden ${i}` });
    if (i < 6)
      await call(host, 'eintrag.save', {
        tabelle: 'aufenthaltsabschnitt',
        eintrag: {
          id: crypto.randomUUID(),
          personId,
          status: 'D',
          von: i < 2 ? '2014-01-01' : '2020-01-01',
          bis: null,
        },
      });
  }
  await page.reload();

  await shell.goTo('Auswertung', 'Zielgruppe');
  await page.getByRole('button', { name: 'Zielgruppe festlegen' }).click();
  const form = page.getByRole('form', { name: 'Neue Fassung der Zielgruppe' });
  await form.getByLabel('Name der Zielgruppe').fill('Lange Geduldete');
  await form.getByLabel('geduldet seit mindestens').fill('6');
  await page.keyboard.press('Enter');
  await expect(page.getByText('6 gehören dazu')).toBeVisible();
  await page.getByRole('button', { name: 'Neue Fassung' }).click();
  await form.getByLabel('geduldet seit mindestens').fill('8');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 gehören dazu')).toBeVisible();
  await page.getByText('4 jetzt unklar, weil Angaben fehlen').click();
  await expect(page.getByRole('list', { name: 'jetzt unklar, weil Angaben fehlen' })).toContainText(
    'fehlt: Tag der Einreise',
  );
  await expectAccessible(page);
  await bild('zielgruppe');

  await shell.goTo('Auswertung', 'Vergleich');
  await expect(page.getByRole('table', { name: 'Ampelgruppen' })).toContainText('+30');
  await page.getByRole('button', { name: /^\+30: ungeprüft/ }).click();
  await expect(page.getByRole('region', { name: 'Fälle: Ampelgruppen › ungeprüft' })).toContainText(
    'erst am 20.11.2026 hier gezählt: 30 Fälle',
  );
  await expectAccessible(page);
  await bild('vergleich');

  await shell.goTo('Auswertung', 'Bericht');
  await page.getByRole('button', { name: 'Bericht beginnen' }).click();
  await page.getByLabel('Was die Zahlen zeigen').fill('Im Fall Probefall-Erfunden ging es schnell.');
  await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
  await expect(page.getByRole('button', { name: 'Als Word-Datei schreiben' })).toBeDisabled();
  await bild('bericht-stelle');
  for (const stelle of await page.getByRole('button', { name: /ersetzen$/ }).all()) await stelle.click();
  await expect(page.getByRole('region', { name: 'Stellen, die warten' })).toHaveCount(0);
  await page.getByLabel('Ich habe Zahlen und Worte angesehen').check();
  await host.chooseNext(host.folder);
  await page.getByRole('button', { name: 'Als Word-Datei schreiben' }).click();
  await expect(page.getByText('_Bericht.docx')).toBeVisible({ timeout: 15_000 });
  expect(readdirSync(host.folder).some((name) => name.endsWith('_Bericht.docx'))).toBe(true);
  await expectAccessible(page);
  await bild('bericht');

  async function bild(name: string) {
    const folder = process.env['BILDER'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});
