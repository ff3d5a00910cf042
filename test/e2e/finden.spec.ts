import { readdirSync } from 'node:fs';
import { asDatum } from '#shared/lib/datum.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

const geboren = (tag: string) => ({ geburtsdatum: tag as never, duldungBis: asDatum('2026-09-30') });

async function openList(host: Host): Promise<FaellePage> {
  await createRegister(host);
  for (const mensch of [
    {
      nachname: 'Khalilprobe',
      vornamen: 'Yousef',
      aktenzeichen: '33-1',
      gemeinde: 'Altdorf',
      ...geboren('1990-02-01'),
    },
    { nachname: 'Chalilprobe', vornamen: 'Jusuf', gemeinde: 'Neudorf', ...geboren('1990-01-02') },
    { nachname: 'Beispielova', vornamen: 'Mira', ...geboren('1985-11-03') },
    { nachname: 'Musterkind', vornamen: 'Lea', ...geboren('2010-05-06') },
  ])
    await call(host, 'fall.create', mensch);
  await host.page.reload();
  const faelle = new FaellePage(host);
  await new Shell(host).goTo('Fälle');
  await expect(faelle.rows).toHaveCount(4);
  return faelle;
}

test('Am Telefon: Strg+K findet, wie der Name auch klingt, und sagt, warum', async ({ host }) => {
  await openList(host);
  const { page } = host;
  const hits = page.getByRole('listbox', { name: 'Gefundene Personen' }).getByRole('option');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kalilprobe youssef');
  await expect(hits).toHaveCount(2);
  await expect(hits.first()).toContainText('klingt gleich');
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Mira, Beispielova');
  await expect(hits.first()).toContainText('Vor- und Nachname vertauscht');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('6.5.2010');
  await expect(hits.first()).toContainText('Musterkind');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/faelle\/[0-9a-f-]{36}/);
});

test('Zwei Akten derselben Person werden eine, und auf Wunsch wieder zwei', async ({ host }) => {
  await openList(host);
  const { page } = host;
  await page.getByRole('link', { name: 'Dubletten' }).press('Enter');
  await expect(page.getByText('ähnlich klingender Name, Tag/Monat vertauscht')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /vergleichen$/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Ist das dieselbe Person?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radiogroup', { name: 'Gemeinde' }).getByLabel('Neudorf').press('Space');
  await page.getByRole('button', { name: 'Zu einer Akte zusammenführen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Zusammengeführt' })).toBeVisible();
  expect((await call(host, 'fall.list', {})).zeilen).toMatchObject([
    { nachname: 'Beispielova' },
    { nachname: 'Khalilprobe', gemeinde: 'Neudorf', aktenzeichen: '33-1' },
    { nachname: 'Musterkind' },
  ]);
  await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Wieder getrennt' })).toBeVisible();
  expect((await call(host, 'fall.list', { filter: { suche: 'Chalilprobe' } })).zeilen[0]).toMatchObject({
    nachname: 'Chalilprobe',
    gemeinde: 'Neudorf',
  });
});

test('Viele auf einmal, eine Ansicht zum Wiederfinden und eine Liste für die Besprechung', async ({
  host,
}) => {
  const faelle = await openList(host);
  const { page } = host;
  await faelle.selectFirst(3);
  await faelle.auswahl.getByRole('button', { name: 'Wiedervorlage' }).press('Enter');
  const form = page.getByRole('form', { name: 'Wiedervorlage setzen' });
  await form.getByLabel('Was ist zu tun?').fill('Pass ansprechen');
  await form.getByLabel('am', { exact: true }).fill('heute');
  await expectAccessible(page);
  await form.getByLabel('am', { exact: true }).press('Enter');
  await expect(page.getByText('Geändert für 3 Personen.')).toBeVisible();
  await faelle.filter(/^Wiedervorlage fällig/).press('Enter');
  await expect(faelle.count('3 von 4 Personen')).toBeVisible();

  await page.getByRole('button', { name: 'Ansichten' }).press('Enter');
  await expect(page.getByLabel('Diese Ansicht speichern als')).toBeFocused();
  await page.keyboard.type('Diese Woche');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Diese Woche', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).press('Enter');
  await expect(faelle.rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Ansichten' }).press('Enter');
  await page.getByRole('button', { name: 'Diese Woche', exact: true }).press('Enter');
  await expect(faelle.rows).toHaveCount(3);

  await page.getByRole('button', { name: 'Spalten' }).press('Enter');
  await page.getByLabel('Wiedervorlage', { exact: true }).press('Space');
  await page.keyboard.press('Escape');
  await expect(faelle.table.getByRole('columnheader', { name: 'Wiedervorlage' })).toBeVisible();

  await page.getByRole('button', { name: 'Ausgeben' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Als Liste ausgeben' })).toContainText(
    'bleibt in der Behörde',
  );
  await expectAccessible(page);
  await host.chooseNext(host.folder);
  await page.getByRole('button', { name: 'Ordner wählen und schreiben' }).press('Enter');
  await expect(page.getByText('2026-03-16_Faelle.xlsx')).toBeVisible();
  expect(readdirSync(host.folder)).toContain('2026-03-16_Faelle.xlsx');

  await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
  await expect(page.getByText('Zurückgenommen für 3 Personen.')).toBeVisible();
});
