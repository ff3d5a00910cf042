import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Eine Erklärung in einer weiteren Sprache: eingetragen, neben dem Deutschen angesehen, von rechts nach links', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const text = { titel: 'ورقة', worum: 'كلمة', inhalt: 'سطر', tun: 'خطوة', wichtig: 'مهم' };
  const niemand = { uebersetztVon: null, geprueftVon: null, geprueftAm: null };
  await call(host, 'begleit.save', { vorlage: 'allgemein', sprache: 'ar', ...text, ...niemand });
  const { page } = host;
  await new Shell(host).goTo('Einstellungen', 'Sprachen');
  await expect(page.getByText('Vorhanden: Arabisch (1)')).toBeVisible();
  await page.getByRole('button', { name: /^Einwilligung/ }).click();
  const form = page.getByRole('form', { name: /^Einwilligung.* auf Arabisch$/ });
  await form.getByLabel('Überschrift (Arabisch)').fill('موافقة');
  for (const label of [
    'Worum geht es?',
    'Was steht auf dem Papier?',
    'Was soll ich tun?',
    'Was ist wichtig?',
  ])
    await form.getByLabel(`${label} (Arabisch)`).fill('كلمة أولى\nكلمة ثانية 12');
  await form.getByLabel('geprüft von').fill('Sprachmittlung Muster (erfunden)');
  await expectAccessible(page);
  await bild('sprachen');
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('geprüft von Sprachmittlung Muster (erfunden)')).toBeVisible();
  const akte = await FallaktePage.create(host, { nachname: 'Sprachprobe-Erfunden' });
  await akte.oeffne('Dokumente');
  await page.getByRole('radio', { name: 'Einwilligung', exact: true }).click();
  await page.getByText('Erklärung', { exact: true }).click();
  await akte.waehle(page.getByRole('combobox', { name: 'Sprache neben dem Deutschen' }), 'Arabisch');
  const blatt = page.frameLocator('iframe[title^="Vorschau"]');
  await expect(blatt.getByText('Die Einwilligung ist freiwillig')).toBeVisible();
  expect(
    await blatt
      .getByText('كلمة أولى')
      .first()
      .evaluate((cell) => getComputedStyle(cell).direction),
  ).toBe('rtl');
  await expectAccessible(page);
  await bild('erklaerung');

  async function bild(name: string) {
    const folder = process.env['BILDER'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});
