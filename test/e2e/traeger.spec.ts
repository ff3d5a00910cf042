import { join } from 'node:path';
import { asDatum } from '#shared/lib/datum.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2027-03-10' });

test('Ein Träger hört auf: jede Person wählt selbst, alles geht als Ganzes zurück; Bericht und Mittel eines Jahres', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const { page } = host;
  const [alt, neu] = [crypto.randomUUID(), crypto.randomUUID()];
  const traeger = async (id: string, name: string, sprachen: string | null) =>
    await call(host, 'traeger.save', { id, name, sprachen, plaetze: 1, aktiv: true });
  await traeger(alt, 'Beratung Abschied (erfunden)', null);
  await traeger(neu, 'Beratung Bleibt (erfunden)', 'Dari, Farsi');
  for (const nachname of ['Eins-Erfunden', 'Zwei-Erfunden']) {
    const { id: personId } = await call(host, 'fall.create', { nachname });
    await call(host, 'betreuung.start', {
      personId,
      art: 'traeger',
      traegerId: alt,
      gewaehltVon: 'person',
      von: asDatum('2026-02-01'),
    });
  }
  await page
    .getByRole('navigation', { name: 'Räume' })
    .getByRole('link', { name: 'Träger', exact: true })
    .click();
  await expect(page.getByText('Eine Person mehr als vereinbart')).toBeVisible();
  await expectAccessible(page);
  await bild('traeger');
  await page
    .getByRole('link', { name: 'Beratung Abschied (erfunden): alle weitervermitteln' })
    .press('Enter');
  await page.getByLabel('Grund').fill('Die Beratungsstelle schließt');
  const eins = page.getByRole('group', { name: 'Eins-Erfunden' });
  await expect(eins.getByLabel('Wie geht es weiter?')).toHaveValue('');
  await eins.getByLabel('Wie geht es weiter?').selectOption(neu);
  await expect(eins).toContainText('freie Wahl');
  await eins.getByLabel('Gewählt').selectOption('person');
  const zwei = page.getByRole('group', { name: 'Zwei-Erfunden' });
  await expect(page.getByText('Für eine Person ist noch nichts gewählt')).toBeVisible();
  await zwei.getByLabel('Wie geht es weiter?').selectOption('spaeter');
  await zwei.getByLabel('Nachfragen am').fill('24.03.2027');
  await expect(page.getByText('Für 2 von 2 Personen ist etwas gewählt.')).toBeVisible();
  await expectAccessible(page);
  await bild('traeger-wechsel');
  await page.getByRole('button', { name: 'Für alle übernehmen' }).press('Enter');
  await expect(page.getByText('1 Person hat gewechselt, 1 Person entscheidet später')).toBeVisible();
  await bild('traeger-ergebnis');
  await page.getByRole('button', { name: 'Alles zurücknehmen' }).press('Enter');
  await page.getByRole('button', { name: 'Ja, zurücknehmen' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Zwei-Erfunden' })).toBeVisible();
  await page.getByRole('link', { name: 'Alle Träger' }).click();
  await page.getByRole('link', { name: 'Berichte' }).press('Enter');
  await page
    .getByRole('button', { name: 'Verwendungsnachweis 2026 von Beratung Abschied (erfunden) öffnen' })
    .press('Enter');
  const form = page.getByRole('form', {
    name: 'Verwendungsnachweis 2026 von Beratung Abschied (erfunden)',
  });
  await form.getByLabel('Eingegangen am').fill('05.03.2027');
  await form.getByLabel('Wo er liegt').fill('Ordner 7');
  await expectAccessible(page);
  await bild('traeger-berichte');
  await form.getByRole('button', { name: 'Festhalten' }).press('Enter');
  await expect(page.getByText('eingegangen am 05.03.2027 · Ordner 7')).toBeVisible();
  await page.getByRole('link', { name: 'Mittel' }).press('Enter');
  await page
    .getByRole('button', { name: 'Förderung von Beratung Abschied (erfunden) eintragen' })
    .press('Enter');
  await page.getByLabel('Förderung im Jahr').fill('35.000,00');
  await page.getByLabel('Förderung im Jahr').press('Enter');
  await expect(page.getByRole('table')).toContainText('35.000,00');
  await expectAccessible(page);
  await bild('traeger-mittel');

  async function bild(name: string) {
    const folder = process.env['BILDER'];
    if (folder === undefined) return;
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});
