import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';
import { expectAccessible } from './accessible.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Ein unterschriebenes Papier kommt zurück: der Scan sagt selbst, welches es ist, und liegt dann verschlüsselt', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const akte = await FallaktePage.create(host, { nachname: 'Scanmuster-Erfunden', vornamen: 'Probe' });
  const { page } = akte;
  const personId = await akte.id();
  const scan = join(host.folder, 'scan.pdf');
  await host.chooseNext(scan);
  await call(host, 'dokument.write', { vorlage: 'was_fehlt', personId, als: 'pdf' });
  const [papier] = await call(host, 'dokument.list', { personId });
  const shell = new Shell(host);
  await shell.goTo('Fälle');
  await shell.find(papier?.code.toLowerCase() ?? '');
  await expect(akte.titel('Dokumente')).toBeVisible();
  const belege = akte.bereich('Belege');
  await belege.getByRole('button', { name: 'Beleg eintragen' }).click();
  await host.chooseNext(scan);
  await belege.getByRole('button', { name: 'Scan wählen' }).click();
  await expect(belege.getByText(/^Erkannt: „Was fehlt noch\?“, Kennung /)).toBeVisible();
  await expect(belege.getByRole('img', { name: 'Scan, Seite 1 von 1' })).toBeVisible();
  await akte.tippe(belege.getByLabel('Original gesehen am'), 'heute');
  await expectAccessible(page);
  await belege.getByRole('button', { name: 'Festhalten' }).click();
  await belege.getByRole('button', { name: 'Diese Datei löschen' }).press('Enter');
  await expect(belege.getByText(/Original gesehen am 20\.11\.2026/)).toBeVisible();
  await expect.poll(() => existsSync(scan), 'the unencrypted file is gone').toBe(false);
  await belege.getByRole('button', { name: 'Scan ansehen' }).click();
  await expect(belege.getByRole('img', { name: 'Scan, Seite 1 von 1' })).toBeVisible();
  await expectAccessible(page);
  await host.chooseNext(join(host.folder, 'zweiter.pdf'));
  await call(host, 'dokument.write', { vorlage: 'einwilligung', personId, als: 'pdf' });
  await shell.goTo('Papiere', 'Scans');
  await host.chooseNext(host.folder);
  await page.getByRole('button', { name: 'Ordner mit Scans wählen' }).click();
  const scans = page.getByRole('list', { name: 'Scans' });
  await expect(scans).toContainText('Einwilligung · ');
  await page.getByRole('button', { name: '1 Scan zuordnen' }).click();
  await expect(scans).toContainText('zugeordnet');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Diese Dateien löschen' }).click();
  await expect(scans.getByRole('listitem')).toHaveCount(0);
  expect(existsSync(join(host.folder, 'zweiter.pdf'))).toBe(false);
  await test.step('ein ganzer Stapel in einer Datei kommt in keine Akte', async () => {
    const ids: string[] = [];
    for (const nachname of ['Zweite-Erfunden', 'Dritte-Erfunden'])
      ids.push((await call(host, 'fall.create', { nachname, geburtsdatum: '1990-02-01' })).id);
    await host.chooseNext(host.folder);
    await call(host, 'rueckmeldung.issue', { ids });
    await host.chooseNext(host.folder);
    await page.getByRole('button', { name: 'Ordner mit Scans wählen' }).click();
    await expect(scans).toContainText('In dieser Datei stehen Papiere von mehreren Personen.');
    await expect(page.getByRole('button', { name: /zuordnen$/ })).toHaveCount(0);
  });
});
