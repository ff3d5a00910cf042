import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { AustauschPage } from './pages/austausch-page.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

const LISTE = join(ROOT, 'resources/beispiel/fallliste-beispiel.xlsx');

async function openAustausch(host: Host, part: string): Promise<AustauschPage> {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  await new Shell(host).goTo('Austausch', part);
  return new AustauschPage(host);
}

test.describe('Eine Liste einlesen', () => {
  test('zeigt in fünf Blicken, was daraus wird, und lässt sich rückgängig machen', async ({ host }) => {
    const before = readFileSync(LISTE);
    const austausch = await openAustausch(host, 'Liste einlesen');
    await expectAccessible(host.page);
    await austausch.chooseFile(LISTE);
    await expect(host.page.getByRole('heading', { name: 'Was steht in welcher Spalte?' })).toBeVisible({
      timeout: 20_000,
    });
    await expectAccessible(host.page);
    await austausch.toProbleme();
    await expectAccessible(host.page);
    await austausch.toProbelauf();
    const neu = Number(await austausch.figure('neue Personen').innerText());
    expect(neu).toBeGreaterThan(50);
    await expectAccessible(host.page);
    await austausch.runImport();
    await expect(austausch.figure('neue Personen')).toHaveText(String(neu));
    await new Shell(host).goTo('Fälle');
    await expect(new FaellePage(host).count(`${neu} Personen`)).toBeVisible();
    expect(readFileSync(LISTE).equals(before)).toBe(true);
  });

  test('hinterlässt nach dem Rückgängigmachen ein leeres Register', async ({ host }) => {
    const austausch = await openAustausch(host, 'Liste einlesen');
    await austausch.chooseFile(LISTE);
    await austausch.toProbleme();
    await austausch.toProbelauf();
    await austausch.runImport();
    await austausch.undoImport();
    await new Shell(host).goTo('Fälle');
    await expect(host.page.getByText('Noch ist niemand im Register')).toBeVisible();
  });

  test('sagt bei einer Datei, die keine Liste ist, was zu tun ist', async ({ host }) => {
    const austausch = await openAustausch(host, 'Liste einlesen');
    const keine = join(host.folder, 'liste.xlsx');
    writeFileSync(keine, 'Das ist keine Tabelle.');
    await austausch.chooseFile(keine);
    await expect(host.page.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await expect(host.page.getByRole('button', { name: 'Datei wählen' })).toBeEnabled();
  });
});

test.describe('Was das Haus verlässt', () => {
  test('Lenkungskreis: erst ansehen, dann freigeben, dann schreiben', async ({ host }) => {
    const austausch = await openAustausch(host, 'Lenkungskreis');
    await expect(host.page.getByRole('heading', { name: 'Diese Zahlen verlassen das Haus' })).toBeVisible({
      timeout: 20_000,
    });
    await expect(host.page.getByRole('heading', { name: 'Was nicht darin steckt' })).toBeVisible();
    await expect(
      host.page.getByRole('button', { name: 'Datei für den Lenkungskreis schreiben' }),
    ).toBeDisabled();
    await expectAccessible(host.page);
    await austausch.releaseBuendel(host.folder);
    expect(readdirSync(host.folder).filter((name) => !name.startsWith('register-'))).not.toEqual([]);
  });

  test('Halbjahresstatistik: eine Excel-Datei mit der genannten Zahl von Tabellen', async ({ host }) => {
    const austausch = await openAustausch(host, 'Halbjahresstatistik');
    await expectAccessible(host.page);
    await austausch.writeHalbjahr(host.folder);
    expect(readdirSync(host.folder).some((name) => name.endsWith('.xlsx'))).toBe(true);
  });
});
