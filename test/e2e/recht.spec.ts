import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Recht: lesen, vergleichen, einen Leitsatz schreiben und ihn an der Prüfung sehen, alles mit der Tastatur', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const { id } = await call(host, 'fall.create', { nachname: 'Probe', geduldetSeit: '2018-03-01' as never });
  await host.page.reload();
  const { page } = host;
  await new Shell(host).goTo('Recht');

  // The lawyer's page: another route, another version, a search.
  await page.getByRole('button', { name: /^§ 25b Abs\. 1/ }).press('Enter');
  await expect(page.getByRole('heading', { name: /^§ 25b Abs\. 1/ })).toBeVisible();
  await page.getByRole('button', { name: /^Fassung 25b-2015/ }).press('Enter');
  await expect(page.getByText('gilt am 20.11.2026 nicht')).toBeVisible();
  await page.getByRole('textbox', { name: 'Suchen', exact: true }).fill('Grundkenntnisse');
  const artikel = page.getByRole('article', { name: /Grundkenntnisse/ }).first();
  await expect(artikel).toBeVisible();
  await artikel.getByText('Was das Programm dazu sagt').press('Enter');
  await expect(artikel.getByText(/Grundkenntnisse .* sind nachgewiesen\./)).toBeVisible();
  await expectAccessible(page);

  // What changes for my cases.
  await page.getByRole('link', { name: 'Was ändert sich?' }).press('Enter');
  await page.getByRole('button', { name: 'Vergleichen' }).press('Enter');
  await expect(page.getByText(/geprüften? Person|ändert sich der Vorschlag/)).toBeVisible();
  await expectAccessible(page);

  // A Leitsatz beside its criterion.
  await page.getByRole('link', { name: 'Hinweise und Leitsätze' }).press('Enter');
  await page.getByRole('button', { name: 'Neuer Leitsatz' }).press('Enter');
  await page.getByLabel('Überschrift').fill('Lücken bis zu einem Monat');
  await page
    .getByRole('textbox', { name: 'Leitsatz' })
    .fill('Werden geheilt, wenn die Abschiebung unmöglich war.');
  await page.getByRole('combobox', { name: 'Voraussetzungen' }).fill('25b1.VORAUF');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Speichern' }).press('Enter');
  await expect(page.getByText('Lücken bis zu einem Monat')).toBeVisible();

  // Amounts that are missing are named.
  await page.getByRole('link', { name: 'Beträge' }).press('Enter');
  await expect(page.getByText('Für 2027 fehlen Beträge')).toBeVisible();
  await expectAccessible(page);

  const { beistand } = await call(host, 'recht.hinweise', {});
  expect(beistand.find(({ art }) => art === 'leitsatz')).toMatchObject({ kriterien: ['25b1.VORAUF'] });
  expect(await call(host, 'pruefung.check', { personId: id })).toMatchObject({ rechtsstand: '2026-11-20' });
});
