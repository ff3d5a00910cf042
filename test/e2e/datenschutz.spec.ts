import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-21' });

test('Jemand fragt, was gespeichert ist, und will dann gelöscht werden', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  const { id } = await call(host, 'fall.create', {
    nachname: 'Vergiss-Probe',
    vornamen: 'Mila',
    geburtsdatum: '1990-05-01',
    geduldetSeit: '2019-05-01',
  });
  await host.page.reload();
  await host.page.goto(`${new URL(host.page.url()).origin}/#/faelle/${id}/verlauf`);
  const { page } = host;

  await page.getByText('Stand am …').click();
  await expect(page.getByText('An diesem Tag stand die Person noch nicht im Register.')).toBeVisible();
  await page.getByLabel('Tag', { exact: true }).fill('heute');
  await expect(page.getByRole('heading', { name: /So stand die Akte am/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Aufenthaltszeit' })).toContainText('01.05.2019');
  await expectAccessible(page);

  await page.getByText('Datenschutz', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Auskunft vorbereiten' }).press('Enter');
  await expect(page.frameLocator('iframe').getByText('Auskunft über Ihre gespeicherten Daten')).toBeVisible();
  await page.getByRole('button', { name: 'Vorschau schließen' }).press('Enter');
  await page.getByRole('button', { name: 'Ansehen, was gelöscht würde' }).press('Enter');
  const look = page.getByRole('region', { name: '1 Person löschen' });
  await expect(look).toContainText('Die Zeilen im Protokoll bleiben ohne Inhalt');
  await expectAccessible(page);
  const remove = look.getByRole('button', { name: '1 Person endgültig löschen' });
  await expect(remove).toBeDisabled();
  await look.getByLabel(/Art\. 17 DSGVO/).press('Space');
  await look.getByLabel(/Ich habe gelesen/).press('Space');
  await remove.press('Enter');

  await expect(page.getByRole('heading', { name: 'Löschplan' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /hat die Löschung verlangt/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Protokoll drucken' }).press('Enter');
  await expect.poll(async () => await host.printJobs()).toBe(1);
  await expect(page.getByText('Vergiss-Probe')).toHaveCount(0);
});

test('Die Behörde holt sich das Papier für ihre eigene Pflicht und liest die Lizenzen', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  const { page } = host;
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/#/einstellungen/datenschutz`);
  await page.getByRole('button', { name: 'Verzeichnis von Verarbeitungstätigkeiten ansehen' }).press('Enter');
  const papier = page.frameLocator('iframe');
  await expect(papier.getByRole('heading', { name: /Alle Angaben im Register/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vorschau schließen' }).press('Enter');
  await expect(page.locator('iframe')).toHaveCount(0);

  await page.goto(`${origin}/#/einstellungen/programm`);
  await page.getByRole('link', { name: 'Lizenzen ansehen' }).press('Enter');
  await page.getByRole('searchbox', { name: 'In den Lizenzen suchen' }).fill('fira sans');
  await page.getByText('@fontsource/fira-sans').click();
  await expect(page.getByText('SIL OPEN FONT LICENSE Version 1.1', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

test('Eine Heirat wird einmal eingetragen und steht in beiden Akten', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  const since = { geduldetSeit: '2021-05-01' } as const;
  const eine = await call(host, 'fall.create', { nachname: 'Paar-Probe', vornamen: 'Ada', ...since });
  const { id: haushaltId } = await call(host, 'fall.saveHaushalt', {
    personId: eine.id,
    haushalt: { id: null, bezeichnung: null, unterkunft: null, strasse: 'Probeweg 1', plz: null, ort: null },
  });
  const andere = await call(host, 'fall.create', {
    nachname: 'Paar-Probe',
    vornamen: 'Bo',
    haushaltId,
    ...since,
  });
  await host.page.reload();
  const { page } = host;
  await page.goto(`${new URL(page.url()).origin}/#/faelle/${eine.id}/person`);
  await page.getByRole('button', { name: 'Zwei haben geheiratet' }).press('Enter');
  const form = page.getByRole('form', { name: 'Zwei haben geheiratet' });
  await form.getByLabel('Wann').fill('1.11.26');
  await form.getByRole('combobox', { name: 'mit' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Paar-Probe, Bo' }).waitFor();
  await form.getByRole('combobox', { name: 'mit' }).press('Enter');
  await expect(form).toContainText('Familienstand: verheiratet (seit 01.11.2026)');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'In allen Akten eintragen' }).press('Enter');
  await expect(page.getByText('In 2 Akten eingetragen.')).toBeVisible();
  const { person, angehoeriger } = await call(host, 'fall.load', { id: andere.id });
  expect(person.familienstand).toBe('verheiratet');
  expect(angehoeriger).toMatchObject([{ beziehung: 'ehegatte', verknuepftMit: eine.id }]);
});
