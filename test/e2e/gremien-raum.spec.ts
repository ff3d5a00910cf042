import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

test('Eine Sitzung von der Vormerkung bis zur Aufgabe: wer nicht eingewilligt hat, bleibt weg', async ({
  host,
}) => {
  await createRegister(host);
  const { page } = host;
  const shell = new Shell(host);
  const { id: mit } = await call(host, 'fall.create', { nachname: 'Mitmuster-Erfunden' });
  const { id: ohne } = await call(host, 'fall.create', { nachname: 'Ohnemuster-Erfunden' });
  await call(host, 'einwilligung.grant', {
    personId: mit,
    traegerId: null,
    erteiltAm: '2026-01-05',
    zwecke: ['fallgruppe', 'behoerde_an_traeger'],
  });
  for (const personId of [mit, ohne])
    await call(host, 'eintrag.save', {
      tabelle: 'wiedervorlage',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        was: 'Wie weiter mit dem Pass?',
        faelligAm: '2026-11-23',
        gremium: 'fallgruppe',
      },
    });
  for (const [seite, einschaetzung] of [
    ['behoerde', 'nicht_erfuellt'],
    ['beratungsstelle', 'erfuellt'],
  ] as const)
    await call(host, 'eintrag.save', {
      tabelle: 'sichtweise',
      eintrag: {
        id: crypto.randomUUID(),
        personId: mit,
        seite,
        einschaetzung,
        am: '2026-11-10',
        quelle: 'Gespräch (erfunden)',
      },
    });
  await page.reload();

  await shell.goTo('Gremien');
  await page.getByRole('button', { name: 'Gremium eintragen' }).click();
  const form = page.getByRole('form', { name: 'Neues Gremium' });
  await form.getByLabel('Name').fill('Fallgruppe Nord');
  await form.getByRole('combobox', { name: 'Art' }).fill('Fallgr');
  await page.keyboard.press('Tab');
  await form.getByRole('combobox', { name: 'Bekommt' }).press('e');
  await form.getByRole('combobox', { name: 'Tagt' }).press('a');
  await form.getByLabel('Wer dazugehört').fill('Sachbearbeitung\nBeratung der Träger');
  await form.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('2 Fälle vorgemerkt')).toBeVisible();
  await expectAccessible(page, ['ul[aria-label="Gremien"]']);
  await bild('gremien-verzeichnis');

  await page.getByRole('link', { name: 'Sitzung vorbereiten' }).last().click();
  const faelle = page.getByRole('list', { name: 'Vorgemerkte Fälle' });
  await expect(faelle).toContainText('Bleibt weg: Für diese Weitergabe liegt keine Einwilligung vor');
  await faelle.getByRole('button', { name: /^Übernehmen: Mitmuster/ }).click();
  await page.getByRole('button', { name: 'Eigener Punkt' }).click();
  await page.getByLabel('Thema von Punkt 2').fill('Termine');
  await page.getByRole('button', { name: 'Punkt 2 nach oben' }).click();
  await expect(page.getByLabel('Thema von Punkt 1')).toHaveValue('Termine');
  await expectAccessible(page);
  await bild('gremien-vorbereiten');
  await page.getByLabel('Tag der Sitzung').fill('25.11.2026');
  await page.getByRole('button', { name: 'Sitzung anlegen' }).click();

  await page.getByRole('button', { name: /^Fallgruppe.* bearbeiten$/ }).click();
  const top = page.getByRole('group', { name: 'Punkt 2 der Tagesordnung' });
  await top.getByLabel('Aufgabe').fill('Konsulat anschreiben');
  await top.getByLabel('Bis wann?').fill('20.11.2026');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await shell.goTo('Gremien', 'Aufgaben');
  await expect(page.getByRole('list', { name: 'Aufgaben' })).toContainText('Mitmuster-Erfunden');
  await bild('gremien-aufgaben');
  await page.getByRole('link', { name: /^Mitmuster-Erfunden/ }).click();
  await expect(page.getByRole('region', { name: /^Wiedervorlagen/ }).first()).toBeVisible();
  await bild('gremien-fall');
  await shell.goTo('Gremien', 'Verschieden gesehen');
  await expect(page.getByRole('list', { name: 'Verschieden gesehene Fälle' })).toContainText('nicht erfüllt');
  await expectAccessible(page, ['ul[aria-label="Verschieden gesehene Fälle"]']);
  await bild('gremien-abweichungen');
  await shell.goTo('Gremien', 'Falllisten');
  await expect(page.getByText('Ohne Träger')).toBeVisible();
  await bild('gremien-falllisten');
  await shell.goTo('Heute');
  await expect(page.getByText('Konsulat anschreiben')).toBeVisible();
  await expect(page.getByText('Fallgruppe Nord am 25.11.2026: Einladung und Tagesordnung')).toBeVisible();

  async function bild(name: string) {
    const folder = process.env['BILDER'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});
