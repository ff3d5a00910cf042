import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { AustauschPage } from './pages/austausch-page.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

const KOPF = 'Name;geb. am;Az.;Wohnort;Status;seit';
const LISTE = join(ROOT, 'resources/beispiel/fallliste-beispiel.xlsx');

async function openAustausch(host: Host, part: string): Promise<AustauschPage> {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  await new Shell(host).goTo('Austausch', part);
  return new AustauschPage(host);
}

/** Invented people of a few groups, so that there is something to count and something to hide. */
async function addPeople(host: Host, anzahl: number): Promise<void> {
  for (let nummer = 0; nummer < anzahl; nummer += 1)
    await call(host, 'fall.create', {
      nachname: `Zählmuster-${nummer}`,
      geburtsdatum: `${1955 + ((nummer * 7) % 55)}-05-01`,
      geschlecht: nummer % 3 === 0 ? 'w' : 'm',
    });
}

test.describe('Eine Liste einlesen', () => {
  test('zeigt in vier Blicken, was daraus wird, und lässt sich rückgängig machen', async ({ host }) => {
    const before = readFileSync(LISTE);
    const austausch = await openAustausch(host, 'Liste einlesen');
    await expectAccessible(host.page);
    await austausch.chooseFile(LISTE);
    await expect(host.page.getByRole('heading', { name: 'Was steht in welcher Spalte?' })).toBeVisible({
      timeout: 20_000,
    });
    await expectAccessible(host.page);
    await austausch.toPruefen();
    const neu = Number(await austausch.figure('neue Personen').innerText());
    expect(neu).toBeGreaterThan(50);
    await expectAccessible(host.page);
    await austausch.runImport();
    await expect(austausch.figure('neue Personen')).toHaveText(String(neu));
    await new Shell(host).goTo('Fälle');
    await expect(new FaellePage(host).count(`${neu} Personen`)).toBeVisible();
    expect(readFileSync(LISTE).equals(before)).toBe(true);
  });

  test('fragt nach unbekannten Begriffen, zeigt bei der neueren Liste jeden Unterschied, und alles lässt sich zurücknehmen', async ({
    host,
  }) => {
    const austausch = await openAustausch(host, 'Liste einlesen');
    const { page } = host;
    const listePath = (name: string, ...zeilen: string[]) => {
      const path = join(host.folder, name);
      writeFileSync(path, ['Auszug Fachverfahren;;;;', '', KOPF, ...zeilen, ''].join('\r\n'), 'latin1');
      return path;
    };
    await austausch.chooseFile(
      listePath(
        'maerz.csv',
        'Müller-Probe, Eva;1.2.90;33-1;Musterstadt;DLDG/A;1.5.20',
        'Muster, Ali;31.06.1991;33-2;Musterstadt;;',
        'Übung, Ina;00.00.1985;33-3;Musterstadt;Duldung;1.1.19',
      ),
    );
    await austausch.toPruefen();
    await expect(austausch.figure('Zeile nicht eingelesen')).toHaveText('1');
    await austausch.decideBegriff('DLDG/A', 'Duldung (§ 60a');
    await host.chooseNext(host.folder);
    await page.getByRole('button', { name: '1 Zeile zur Korrektur speichern' }).click();
    await expect(page.getByText('_Liste_zur_Korrektur.xlsx')).toBeVisible();
    await austausch.runImport();
    await page.getByRole('button', { name: 'Weitere Liste einlesen' }).click();

    await austausch.chooseFile(
      listePath(
        'april.csv',
        'Müller-Probe, Eva;1.2.90;33-1;Probehausen;DLDG/A;1.5.20',
        'Mueller Probe, Eva;2.1.90;33-9;Musterstadt;Duldung;1.5.20',
      ),
    );
    await austausch.expectChecked();
    await expect(page.getByRole('heading', { name: 'Alle Begriffe sind bekannt' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '1 Person steht nicht mehr in der Liste' })).toBeVisible();
    await page.getByRole('combobox', { name: /^Entscheidung zu Mueller Probe, Eva/ }).click();
    await page.getByRole('option', { name: 'neue Person, kein Duplikat' }).click();
    await expectAccessible(page);
    await page.getByRole('checkbox', { name: /^Gemeinde von Müller-Probe, Eva/ }).uncheck();
    await austausch.runImport();
    await austausch.undoImport();
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
    await createRegister(host, { beispiel: true });
    await addPeople(host, 40);
    await host.page.reload();
    await new Shell(host).goTo('Austausch', 'Lenkungskreis');
    const austausch = new AustauschPage(host);
    await expect(host.page.getByRole('heading', { name: 'Diese Zahlen verlassen das Haus' })).toBeVisible({
      timeout: 20_000,
    });
    await expect(host.page.getByText('Wer könnte diese Person erkennen?')).toBeVisible();
    await expect(host.page.getByText('kleinste Gruppe', { exact: true })).toBeVisible();
    await host.page.getByLabel('Einzeldatensätze beilegen').check();
    await expect(host.page.getByText(/Probeangriff: .* gelingt höchstens in einem von/)).toBeVisible({
      timeout: 20_000,
    });
    await expect(
      host.page.getByRole('button', { name: 'Datei für den Lenkungskreis schreiben' }),
    ).toBeDisabled();
    await expectAccessible(host.page);
    await austausch.releaseBuendel(host.folder);
    // What has left is compared with from now on.
    await expect(host.page.getByRole('heading', { name: 'Neben früheren Bündeln' })).toBeVisible({
      timeout: 20_000,
    });
    expect(readdirSync(host.folder).filter((name) => !name.startsWith('register-'))).not.toEqual([]);
  });

  test('Halbjahresstatistik: eine Excel-Datei mit der genannten Zahl von Tabellen', async ({ host }) => {
    const austausch = await openAustausch(host, 'Halbjahresstatistik');
    await expectAccessible(host.page);
    await austausch.writeHalbjahr(host.folder);
    expect(readdirSync(host.folder).some((name) => name.endsWith('.xlsx'))).toBe(true);
  });
});
