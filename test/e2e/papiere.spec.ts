import { readdirSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-09-01' });

const TRAEGER = '3f6f7c1e-0f6b-4f4a-8c57-0d1f6a4f0a01';

/** Two people with an address and one without, and a Beratungsstelle. */
async function openOffice(host: Host): Promise<void> {
  await createRegister(host);
  await call(host, 'traeger.save', {
    id: TRAEGER,
    name: 'Beratung Probe',
    strasse: 'Hilfeweg 1',
    plz: '01234',
    ort: 'Musterstadt',
    telefon: null,
    email: null,
    ansprechpartner: null,
    sprachen: null,
    schwerpunkt: null,
    sprechzeiten: null,
    plaetze: null,
    aktiv: true,
  });
  for (const nachname of ['Anders', 'Beispiel', 'Cem']) {
    const { id } = await call(host, 'fall.create', {
      nachname,
      vornamen: 'Probe',
      geburtsdatum: '1990-02-01',
    });
    if (nachname !== 'Cem')
      await call(host, 'fall.saveHaushalt', {
        personId: id,
        haushalt: {
          id: null,
          bezeichnung: null,
          unterkunft: null,
          strasse: 'Erdachte Gasse 7',
          plz: '01234',
          ort: 'Musterstadt',
        },
      });
  }
  await host.page.reload();
}

test('Briefe und Bögen für mehrere, ein Bogen kommt zurück, ein Antwortblatt auch', async ({ host }) => {
  await openOffice(host);
  const { page } = host;
  const faelle = new FaellePage(host);
  await faelle.selectFirst(3);
  await faelle.auswahl.getByRole('link', { name: 'Anschreiben' }).click();
  await expect(page.getByText('1 Person bekommt keinen Brief')).toBeVisible();
  await expect(page.getByText('Eintragen unter: Fallakte › Person und Haushalt › Haushalt.')).toBeVisible();
  await page.getByLabel('mit Rückmeldebogen').check();
  await expectAccessible(page);
  await host.chooseNext(host.folder);
  await page.getByRole('button', { name: '2 Briefe schreiben' }).click();
  await expect(page.getByText('2 Briefe geschrieben')).toBeVisible({ timeout: 20_000 });
  expect(readdirSync(host.folder).filter((name) => name.endsWith('.pdf'))).toEqual([
    '2026-09-01_Anschreiben_2.pdf',
  ]);
  await expect(page.getByRole('grid', { name: 'Angeschriebene Personen' })).toContainText(
    'noch Zeit zu antworten',
  );

  const { zeilen } = await call(host, 'rueckmeldung.list', {});
  await new Shell(host).goTo('Papiere', 'Rücklauf');
  await expect(page.getByRole('grid', { name: 'Rückmeldebögen' })).toContainText('Anders');
  // As a scanner does it: letters and Enter, wherever the focus is.
  await page.getByRole('heading', { name: 'Rücklauf der Rückmeldebögen' }).click();
  await page.keyboard.type(zeilen[0]?.code ?? '');
  await page.keyboard.press('Enter');
  const karte = page.getByRole('region', { name: /^Rückmeldebogen: Anders/ });
  await karte.getByLabel('Beratungsstelle', { exact: true }).pressSequentially('Ber');
  await page.keyboard.press('Tab');
  await karte.getByLabel('Kontakt aufgenommen am').fill('01.09.2026');
  await karte.getByLabel('Beratungsstelle gewählt').click();
  await page.getByRole('option', { name: 'von der Person' }).click();
  await expectAccessible(page);
  await karte.getByRole('button', { name: 'Rückmeldung eintragen' }).click();
  await expect(karte.getByText('Betreuung begonnen')).toBeVisible();
  await expect(page.getByRole('button', { name: /zurück/ }).first()).toContainText('1');

  // Whoever wants it is asked on locking, and the written papers go.
  const einstellung = await call(host, 'einstellung.load', undefined);
  await call(host, 'einstellung.save', { ...einstellung, ausgabeLeeren: true });
  await page.keyboard.press('Control+l');
  await expect(
    page.getByRole('heading', { name: '1 geschriebenes Papier liegt noch im Ordner' }),
  ).toBeVisible();
  await host.exchanged(async () => await page.getByRole('button', { name: 'Löschen und sperren' }).click());
  await expect(host.page.getByRole('heading', { name: 'Register entsperren' })).toBeVisible();
  expect(readdirSync(host.folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});
