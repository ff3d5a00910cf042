import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Der Tag beginnt mit dem, was dran ist: abhaken, zurückholen, verschieben; und endet mit Zahlen, hinter denen Fälle stehen', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const akte = await FallaktePage.create(host, {
    nachname: 'Fristmuster-Erfunden',
    vornamen: 'Probe',
    geburtsdatum: '2008-12-01',
  });
  const { page } = akte;
  const personId = await akte.id();
  const entry = async (was: string, faelligAm: string) =>
    await call(host, 'eintrag.save', {
      tabelle: 'wiedervorlage',
      eintrag: { id: crypto.randomUUID(), personId, was, faelligAm },
    });
  await entry('Schule anrufen', '2026-11-16');
  await entry('Brief schreiben', '2026-11-22');
  await page.reload(); // the window does not hear of what a story enters beside it
  await page.getByRole('navigation', { name: 'Räume' }).getByRole('link', { name: 'Heute' }).click();
  await expect(page.getByText('Freitag, 20. November 2026')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Überfällig' })).toContainText('Schule anrufen');
  await expect(page.getByRole('list', { name: 'Heute', exact: true })).toContainText('Brief schreiben');
  const aenderungen = page.getByRole('list', { name: 'Was sich von selbst ändert' });
  await expect(aenderungen).toContainText('Wird 18');
  await expectAccessible(page);
  await bild('heute');
  await page.getByRole('button', { name: /^Erledigt: Schule anrufen/ }).press('Enter');
  const erledigt = page.getByRole('list', { name: 'Heute erledigt' });
  await expect(erledigt).toContainText('Schule anrufen');
  await erledigt.getByRole('button', { name: /^Zurückholen/ }).press('Enter');
  await expect(page.getByRole('list', { name: 'Überfällig' })).toContainText('Schule anrufen');
  await page.getByRole('button', { name: /^Verschieben: Schule anrufen/ }).press('Enter');
  await page.getByRole('form', { name: 'Verschieben' }).getByLabel('auf').fill('heute+3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Überfällig' })).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Räume' }).getByRole('link', { name: 'Auswertung' }).click();
  const zahl = page.getByRole('button', { name: /^1 Personen: noch nicht geprüft/ });
  await zahl.press('Enter');
  await expect(page.getByRole('region', { name: /^Fälle: Vom Bestand zum Titel/ })).toContainText(
    'Fristmuster-Erfunden',
  );
  await expectAccessible(page);
  await bild('auswertung');

  async function bild(name: string) {
    const folder = process.env['BILDER'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
  }
});
