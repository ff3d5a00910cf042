import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeBody } from '#test/electron/core/usecases/word-datei.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { EinstellungenPage } from './pages/einstellungen-page.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';

test.use({ heute: '2026-03-16' });

async function openEinstellungen(
  host: Host,
  part: string,
  { beispiel = true } = {},
): Promise<EinstellungenPage> {
  await createRegister(host, { beispiel });
  await host.page.reload();
  await new Shell(host).goTo('Einstellungen', part);
  return new EinstellungenPage(host);
}

test.describe('Einstellungen', () => {
  test('Behörde: der Briefkopf zeigt sich beim Tippen und bleibt gespeichert', async ({ host }) => {
    const einstellungen = await openEinstellungen(host, 'Behörde');
    await host.page.getByLabel('Amt oder Fachdienst').fill('Fachdienst Aufenthalt');
    await expect(host.page.getByRole('figure').getByText('Fachdienst Aufenthalt')).toBeVisible();
    await expectAccessible(host.page);
    await einstellungen.save();
    expect(await call(host, 'einstellung.load', undefined)).toMatchObject({ amt: 'Fachdienst Aufenthalt' });
  });

  test('Programm: eine zu kleine Schwelle wird nicht gespeichert', async ({ host }) => {
    await openEinstellungen(host, 'Programm');
    await expectAccessible(host.page);
    const schwelle = host.page.getByLabel(/kleinste veröffentlichte Zahl/);
    await schwelle.fill('1');
    await host.page.getByRole('button', { name: 'Speichern' }).click();
    await expect(schwelle).toBeFocused();
    await expect(schwelle).toHaveAttribute('aria-invalid', 'true');
    const { schwelle: saved } = await call(host, 'einstellung.load', undefined);
    expect(saved).toBeGreaterThanOrEqual(3);
  });

  test('Vorlagen: ausgeben, geändert laden, die eigenen Worte sehen; eine kaputte ersetzt nichts', async ({
    host,
  }) => {
    await openEinstellungen(host, 'Vorlagen', { beispiel: false });
    const { page } = host;
    await page.getByRole('link', { name: /^Rückmeldebogen/ }).click();
    await host.chooseNext(host.folder);
    await page.getByRole('button', { name: 'Vorgabe speichern' }).click();
    await expect(page.getByText('Vorlage_Rueckmeldebogen.docx')).toBeVisible();
    const vorgabe = readFileSync(join(host.folder, 'Vorlage_Rueckmeldebogen.docx'));
    const eigene = join(host.folder, 'eigene.docx');
    writeFileSync(
      eigene,
      changeBody(vorgabe, (xml) => xml.replace('So geht es weiter', 'Ihr Weg zu uns')),
    );
    await host.chooseNext(eigene);
    await page.getByRole('button', { name: 'Geänderte Vorlage laden' }).click();
    await expect(page.getByText('Fassung 1 ist in Kraft', { exact: true })).toBeVisible();
    await expect(
      page.frameLocator('iframe[title="Muster des Papiers"]').getByText('Ihr Weg zu uns'),
    ).toBeVisible();
    const kaputt = join(host.folder, 'kaputt.docx');
    writeFileSync(
      kaputt,
      changeBody(vorgabe, (xml) => xml.replace('{feld_geburtsdatum}', '{geburtstag}')),
    );
    await host.chooseNext(kaputt);
    await page.getByRole('button', { name: 'Geänderte Vorlage laden' }).click();
    await expect(page.getByText('Den Platzhalter „{geburtstag}“ gibt es nicht.')).toBeVisible();
    await expect(page.getByText(/^Tabelle \d+, Zeile \d+/)).toBeVisible();
    await page.getByRole('button', { name: 'Platzhalter zeigen' }).click();
    await page.getByLabel('Platzhalter suchen').fill('geburtsdatum');
    await expect(page.getByText('{feld_geburtsdatum}')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Alle Vorlagen' }).click();
    await expect(page.getByRole('link', { name: /^Rückmeldebogen eigene Fassung 1/ })).toBeVisible();
    await expectAccessible(page, ['[aria-label="Papiere und ihre Vorlagen"]']);
  });

  test('Sicherheit: das neue Kennwort gilt ab sofort, das alte nicht mehr', async ({ host }) => {
    const einstellungen = await openEinstellungen(host, 'Sicherheit');
    await expectAccessible(host.page);
    const neu = 'hafen nadel wolke ernte';
    await einstellungen.changeKennwort(KENNWORT, neu);
    await expect(host.page.getByText('Ihr Kennwort ist geändert')).toBeVisible();
    await new Shell(host).lock();
    const start = new StartPage(host);
    await start.unlock(KENNWORT);
    await expect(host.page.getByRole('alert')).toBeVisible();
    await start.unlock(neu);
    await expect(host.page.getByRole('heading', { name: 'Kennwort ändern' })).toBeVisible();
  });

  test('Sicherung: schreiben, hineinsehen, wiederherstellen', async ({ host }) => {
    const einstellungen = await openEinstellungen(host, 'Sicherung');
    await einstellungen.createSicherung();
    await expectAccessible(host.page);
    await new Shell(host).goTo('Fälle');
    const faelle = new FaellePage(host);
    await faelle.startNeuePerson({ Nachname: 'Nachtrag' });
    await faelle.saveNeuePerson();
    await new Shell(host).goTo('Einstellungen', 'Sicherung');
    await einstellungen.inspectNewest();
    await expectAccessible(host.page);
    await einstellungen.restore();
  });
});

test('Zugänge: eine Vertretung bekommt ein eigenes Kennwort und kommt damit hinein', async ({ host }) => {
  await openEinstellungen(host, 'Zugänge');
  const { page } = host;
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  const form = page.getByRole('form', { name: 'Zugang anlegen' });
  const kennwort = 'segel anker feder mond';
  await form.getByLabel('Name', { exact: true }).fill('Uli Vertretung');
  await form.getByLabel('Erstes Kennwort der Person', { exact: true }).fill(kennwort);
  await form.getByLabel('Erstes Kennwort der Person wiederholen').fill(kennwort);
  await form.getByLabel('Ihr eigenes Kennwort zur Bestätigung').fill(KENNWORT);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Zugang anlegen' }).click();
  await expect(page.getByRole('cell', { name: 'Uli Vertretung', exact: true })).toBeVisible();
  const locked = await new Shell(host).lock();
  await locked.getByRole('combobox', { name: 'Wer sind Sie?' }).click();
  await locked.getByRole('option', { name: 'Uli Vertretung' }).click();
  await new StartPage(host).unlock(kennwort);
  await expect(host.page.getByRole('banner').getByText('Uli Vertretung')).toBeVisible();
});

test('Wiederherstellungswörter: neue gelten erst nach der Probe', async ({ host }) => {
  await openEinstellungen(host, 'Sicherheit');
  const { page } = host;
  await page.getByRole('button', { name: 'Neue Wörter erzeugen' }).click();
  await page.getByLabel('Ihr Kennwort zur Bestätigung').fill(KENNWORT);
  await page.getByRole('button', { name: 'Neue Wörter zeigen' }).click();
  const list = page.getByRole('list', { name: 'Wiederherstellungswörter' });
  await expect(list).toBeVisible();
  const woerter = (await list.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replaceAll(/[\d\s]/g, ''),
  );
  await expectAccessible(page);
  await page.getByLabel('Ich habe die Wörter auf Papier.').check();
  await page.getByRole('button', { name: 'Weiter zur Probe' }).click();
  for (const field of await page.getByLabel(/^Wort \d+$/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(woerter[Number(label.replace('Wort ', '')) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Neue Wörter gelten lassen' }).click();
  await expect(page.getByText('Ab jetzt gelten die neuen Wörter')).toBeVisible();
});

test('Träger: eintragen, in der Liste ändern', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  await host.page.reload();
  await new Shell(host).goTo('Träger');
  const { page } = host;
  await page.getByRole('button', { name: 'Neuer Träger' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Beratungsstelle Musterbrücke');
  await page.getByLabel('Plätze').fill('80');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('0 von 80 Plätzen')).toBeVisible();
  await page.getByRole('button', { name: 'Beratungsstelle Musterbrücke bearbeiten' }).click();
  await page.getByLabel('Plätze').fill('90');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('0 von 90 Plätzen')).toBeVisible();
  await expectAccessible(page);
});
