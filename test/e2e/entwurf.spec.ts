import { expect, test, type Host } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';

test.use({ heute: '2026-03-16' });

test('Eine halb geschriebene Niederschrift und ein begonnener Austritt sind nach dem Sperren wieder offen', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const { id } = await call(host, 'fall.create', { nachname: 'Musterfrau', vornamen: 'Amira' });
  await host.page.reload();
  const shell = new Shell(host);
  await shell.goTo('Gremien', 'Sitzungen');
  await host.page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await host.page.getByRole('button', { name: 'Punkt hinzufügen' }).click();
  await host.page.getByLabel('Thema').fill('Fristen bei Passbeschaffung');
  await host.page.getByLabel('Ergebnis').fill('Die Runde rechnet mit neun Monaten');
  await lockAndUnlock(host, 'sitzung/neu', 'neun Monaten');
  await expect(host.page.getByLabel('Ergebnis')).toHaveValue('Die Runde rechnet mit neun Monaten');
  await expect(host.page.getByLabel('Ergebnis')).toBeFocused();
  await expect(host.page.getByLabel('Thema')).toHaveValue('Fristen bei Passbeschaffung');
  await host.page.getByRole('button', { name: 'Speichern' }).click();
  await expect(host.page.getByText('Fristen bei Passbeschaffung')).toBeVisible();

  await host.page.goto(`${new URL(host.page.url()).origin}/#/faelle/${id}/betreuung`);
  await host.page.getByRole('button', { name: 'Austritt eintragen' }).click();
  await host.page.getByLabel('Erläuterung').fill('zieht zu ihrer Schwester');
  await lockAndUnlock(host, `faelle/${id}`, 'Schwester');
  await expect(host.page.getByLabel('Erläuterung')).toHaveValue('zieht zu ihrer Schwester');
  await expect(host.page.getByLabel('Erläuterung')).toBeFocused();
});

/** Both the words and the place are written after a short pause. */
async function lockAndUnlock(host: Host, ort: string, worte: string): Promise<void> {
  const kept = async (place: string) =>
    JSON.stringify((await call(host, 'entwurf.load', { ort: place }))?.inhalt);
  await expect.poll(() => kept(ort)).toContain(worte);
  await expect.poll(() => kept('fenster/schreibstelle')).toContain('"offen":true');
  await new Shell(host).lock();
  await new StartPage(host).unlock(KENNWORT);
}
