/**
 * The main job of the program from the first start to the backup, in the order in which a first day goes, on one
 * folder, with locking and restarts in between. Each part leaves a picture in the test results.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';

// Without a mouse: every click of this day is the keys that somebody without one would press.
test.use({ heute: '2026-11-21', fullKeys: true, eingabe: 'tastatur' });

/** Invented people: two that can be read, one with a day that does not exist. */
const LISTE = [
  'Nachname;Vorname;geb. am;Az.;Status;seit',
  'Listenprobe;Anela;1.2.90;33.2-9001;Duldung;01.03.2020',
  'Listenprobe;Boris;00.05.1988;33.2-9002;Gestattung;15.07.2024',
  'Listenprobe;Carla;31.06.1991;33.2-9003;Duldung;01.01.2019',
].join('\r\n');
const PAPIERE = ['Rückmeldebogen', 'Integrationsfahrplan', 'Integrationsvereinbarung'] as const;

test('Ein erster Tag: vom leeren Ordner bis zur wiederhergestellten Sicherung', async ({ host }, info) => {
  test.setTimeout(240_000);
  const shell = new Shell(host);
  const start = new StartPage(host);
  const faelle = new FaellePage(host);
  const heute = () => host.page.getByRole('heading', { name: 'Heute', level: 1 });
  const akte = new FallaktePage(host);
  let pictures = 0;
  let person = '';
  const picture = async (name: string) => {
    pictures += 1;
    const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
    await host.page.screenshot({ path: info.outputPath(file), animations: 'disabled' });
  };

  await test.step('Erster Start: Ordner, Kennwort, Behörde, Wiederherstellungswörter', async () => {
    await expect(start.heading('Willkommen')).toBeVisible();
    await picture('willkommen');
    await start.chooseFolder();
    await start.fillKennwort();
    await expect(host.page.getByText(/^Stärke: /)).toBeVisible();
    await picture('kennwort');
    await start.weiter();
    await start.fillBehoerde('Landkreis Musterland', { beispiel: true });
    const woerter = await start.readWoerter();
    await picture('wiederherstellungswoerter');
    await start.confirmPaper();
    await start.rehearse(woerter);
    await picture('eingerichtet');
    await start.fillBeispiel();
    await expect(heute()).toBeVisible();
  });

  await test.step('Sperren, Entsperren und Sperren von selbst', async () => {
    await shell.lock();
    await picture('gesperrt');
    await start.unlock();
    await expect(heute()).toBeVisible();
    await host.exchanged(() => host.setIdleSeconds(60 * 60));
    await expect(start.heading('Register entsperren')).toBeVisible();
    await host.setIdleSeconds(0);
    await start.unlock();
    await expect(heute()).toBeVisible();
  });

  await test.step('Fälle: Tabelle, Suche, Filter, und nach einem Neustart noch da', async () => {
    await host.restart();
    await start.unlock();
    await shell.goTo('Fälle');
    await expect(faelle.rows.first()).toBeVisible();
    await picture('faelle');
    const alle = await faelle.rows.count();
    await faelle.search.fill('Probe');
    await expect.poll(() => faelle.rows.count()).toBeLessThan(alle);
    await picture('faelle-suche');
    await faelle.search.fill('');
  });

  await test.step('Eine neue Person in weniger als einer Minute', async () => {
    const begin = Date.now();
    await faelle.startNeuePerson({
      Nachname: 'Übungsfall-Ćosić',
      Vornamen: 'Mirela',
      Geburtsdatum: '1.2.90',
    });
    await picture('neue-person');
    await faelle.saveNeuePerson();
    await expect(
      host.page.getByRole('heading', { level: 1, name: 'Übungsfall-Ćosić, Mirela' }),
    ).toBeVisible();
    expect(Date.now() - begin).toBeLessThan(60_000);
    person = await akte.id();
  });

  await test.step('Fallakte: Person, Haushalt, Aufenthalt, Nachweise', async () => {
    await picture('akte-uebersicht');
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Gemeinde'), 'Musterstadt');
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await picture('akte-person');
    await akte.oeffne('Aufenthalt');
    const abschnitte = akte.bereich('Abschnitte');
    await abschnitte.getByRole('button', { name: 'Abschnitt hinzufügen' }).click();
    await akte.waehle(abschnitte.getByRole('combobox', { name: /^Status/ }).first(), 'Duldung (§ 60a)');
    await akte.tippe(abschnitte.getByLabel(/^von/).first(), '1.3.2021');
    await expect(akte.page.getByRole('button', { name: /^Duldung, 01\.03\.2021/ })).toBeVisible();
    await picture('akte-aufenthalt');
    await akte.oeffne('Nachweise');
    const lebensunterhalt = akte.bereich('Lebensunterhalt');
    await akte.tippe(lebensunterhalt.getByLabel('Miete warm'), '520');
    await expect(akte.gespeichert('Lebensunterhalt')).toBeVisible();
    await picture('akte-nachweise');
  });

  await test.step('Träger, Betreuung und Einwilligung', async () => {
    await shell.goTo('Träger');
    await host.page
      .getByRole('button', { name: /Träger (anlegen|hinzufügen|eintragen)|Neuer Träger/ })
      .first()
      .click();
    const form = host.page.getByRole('form', { name: 'Neuer Träger' });
    await form.getByLabel('Name', { exact: true }).fill('Beratung Musterbrücke');
    await form.getByRole('button', { name: 'Speichern' }).click();
    await expect(host.page.getByText('Beratung Musterbrücke').first()).toBeVisible();
    await picture('traeger');
    await akte.visit(person);
    await akte.oeffne('Betreuung und Rückmeldung');
    const betreuung = akte.bereich('Betreuung');
    await betreuung.getByRole('button', { name: 'Betreuung beginnen' }).click();
    await akte.waehle(
      betreuung.getByRole('combobox', { name: 'Betreuung durch' }),
      'Beratungsstelle eines Trägers',
    );
    await akte.waehle(betreuung.getByRole('combobox', { name: 'Träger' }), 'Beratung Musterbrücke');
    await akte.waehle(betreuung.getByRole('combobox', { name: 'Gewählt' }), 'von der Person');
    await betreuung.getByRole('button', { name: 'Festhalten' }).click();
    await expect(akte.kopf).toContainText('Beratung Musterbrücke');
    const einwilligung = akte.bereich('Einwilligung');
    await einwilligung.getByRole('button', { name: 'Einwilligung eintragen' }).click();
    await einwilligung.getByRole('checkbox').first().check();
    await einwilligung.getByRole('button', { name: 'Festhalten' }).click();
    await expect(einwilligung.getByText(/erteilt am 21\.11\.2026/).first()).toBeVisible();
    await picture('akte-betreuung');
  });

  await test.step('Prüfung: jede Voraussetzung mit Tatsache und Fundstelle', async () => {
    await akte.oeffne('Prüfung und Ampel');
    await akte.page.getByRole('tab', { name: 'Alle Voraussetzungen' }).click();
    const tabelle = akte.page.getByRole('table', { name: 'Voraussetzungen nach Rechtsgrundlage' });
    await tabelle.locator('button[tabindex="0"]').focus();
    await akte.page.keyboard.press('ArrowDown');
    await expect(
      akte.page.getByRole('region', { name: 'Begründung' }).getByText('Fundstelle').first(),
    ).toBeVisible();
    await picture('akte-pruefung');
  });

  await test.step('Ampel: ein Mensch entscheidet, mit Grund und Geschichte', async () => {
    const entscheidung = akte.bereich('Entscheidung');
    for (const [farbe, grund] of [
      ['gelb', 'Erfundener Grund: Es fehlen noch Nachweise.'],
      ['grün', 'Erfundener Grund: Die Nachweise liegen vor.'],
    ] as const) {
      await entscheidung.getByRole('radio', { name: farbe }).click();
      await entscheidung.getByLabel('Begründung').fill(grund);
      if (farbe === 'grün')
        await entscheidung
          .getByLabel('Warum anders als vorgeschlagen')
          .fill('Erfunden: Sie liegen in der Akte.');
      await entscheidung.getByRole('button', { name: 'Entscheidung festhalten' }).click();
      await expect(entscheidung.getByRole('list').last()).toContainText(grund);
    }
    await expect(entscheidung.getByRole('list').last()).toContainText('Es fehlen noch Nachweise.');
    await picture('akte-ampel');
  });

  await test.step('Papiere: Vorschau, ausgefüllt und leer, als Word, PDF und Druck', async () => {
    for (const art of ['Integrationsfahrplan', 'Integrationsvereinbarung'])
      await createInstrument(host, akte, art);
    await akte.oeffne('Dokumente');
    for (const papier of PAPIERE) {
      await akte.page.getByRole('radio', { name: papier }).click();
      await expect(akte.page.frameLocator('iframe').getByText('Übungsfall-Ćosić').first()).toBeVisible();
      await picture(`papier-${papier}`);
      await writePaper(host, akte, 'Als Word schreiben');
      await akte.page.getByText('Blankobogen', { exact: true }).click();
      await expect(akte.page.frameLocator('iframe').getByText('Übungsfall-Ćosić')).toHaveCount(0);
      await writePaper(host, akte, 'Als PDF schreiben');
      await akte.page.getByText('ausgefüllt', { exact: true }).click();
    }
    const files = readdirSync(host.folder);
    for (const name of ['Rueckmeldebogen', 'Integrationsfahrplan', 'Integrationsvereinbarung'])
      for (const ending of ['.docx', '.pdf'])
        expect(
          files.filter((file) => file.includes(name) && file.endsWith(ending)),
          `${name}${ending}`,
        ).not.toEqual([]);
    expect(files.filter((file) => file.includes('bungsfall'))).toEqual([]);
    await akte.page.getByRole('button', { name: 'Drucken' }).click();
    await expect.poll(() => host.printJobs()).toBe(1);
    await picture('papiere-geschrieben');
  });

  await test.step('Import einer Liste: Spalten, Auffälligkeiten, Rückgabe, Probelauf', async () => {
    const liste = join(host.folder, 'liste.csv');
    writeFileSync(liste, LISTE);
    await shell.goTo('Austausch', 'Liste einlesen');
    await host.chooseNext(liste);
    await host.page.getByRole('button', { name: /Datei wählen|Liste wählen/ }).click();
    await expect(host.page.getByText('Was steht in welcher Spalte?')).toBeVisible();
    await picture('import-spalten');
    await host.page.getByRole('button', { name: 'Weiter: Liste prüfen' }).click();
    await expect(host.page.getByText('Das würde geschehen')).toBeVisible();
    await expect(host.page.getByText('Das Datum „31.06.1991“ gibt es nicht.')).toBeVisible();
    await picture('import-auffaelligkeiten');
    await host.chooseNext(host.folder);
    await host.page.getByRole('button', { name: '1 Zeile zur Korrektur speichern' }).click();
    await expect
      .poll(() => readdirSync(host.folder).filter((name) => name.includes('Korrektur')))
      .toHaveLength(1);
    await host.page.getByRole('button', { name: '2 Personen einlesen' }).click();
    await expect(host.page.getByRole('heading', { name: 'Eingelesen', exact: true })).toBeVisible();
    await picture('import-ergebnis');
  });

  await test.step('Lenkungskreis: genau das ansehen, was das Haus verlässt, dann schreiben', async () => {
    await shell.goTo('Austausch', 'Lenkungskreis');
    await expect(host.page.getByText('Diese Zahlen verlassen das Haus')).toBeVisible();
    await picture('lenkungskreis');
    await host.page.getByLabel('Ich habe Tabellen und Texte angesehen und gebe sie frei.').check();
    await host.chooseNext(host.folder);
    await host.page.getByRole('button', { name: 'Datei für den Lenkungskreis schreiben' }).click();
    await expect(
      host.page
        .getByRole('textbox', { name: 'Prüfsumme' })
        .or(host.page.getByText(/^[0-9a-f]{64}$/))
        .first(),
    ).toBeVisible({ timeout: 30_000 });
    await picture('lenkungskreis-geschrieben');
    expect(readdirSync(host.folder).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  });

  await test.step('Sicherung, Änderung, Wiederherstellung', async () => {
    await shell.goTo('Einstellungen', 'Sicherung');
    await host.page.getByRole('button', { name: 'Jetzt sichern' }).click();
    await expect(host.page.getByText('Gesichert und nachgezählt')).toBeVisible({ timeout: 30_000 });
    await picture('sicherung');
    await akte.visit(person);
    await akte.oeffne('Person und Haushalt');
    await akte.tippe(akte.page.getByLabel('Gemeinde'), 'Falschdorf');
    await expect(akte.gespeichert('Angaben zur Person')).toBeVisible();
    await shell.goTo('Einstellungen', 'Sicherung');
    await host.page
      .getByRole('button', { name: /^Sicherung vom .* ansehen$/ })
      .first()
      .click();
    await expect(host.page.getByText('Vorher und nachher')).toBeVisible();
    await picture('wiederherstellung');
    await host.page
      .getByRole('button', { name: /wiederherstellen/i })
      .first()
      .click();
    await host.page
      .getByRole('button', { name: /Ja|Wiederherstellen|ersetzen/ })
      .last()
      .click();
    await expect(host.page.getByText('Die Sicherung ist wiederhergestellt')).toBeVisible({ timeout: 30_000 });
    await akte.visit(person);
    await akte.oeffne('Person und Haushalt');
    await expect(akte.page.getByLabel('Gemeinde')).toHaveValue('Musterstadt');
  });

  await test.step('Verlauf: wer hat wann was geändert', async () => {
    await shell.find('Übungsfall-Ćosić');
    await expect(akte.titel('Übersicht')).toBeVisible();
    await akte.oeffne('Verlauf');
    await expect(host.page.getByText(/Gemeinde: .*Musterstadt/).first()).toBeVisible();
    await picture('akte-verlauf');
  });
});

/** Takes over what the check proposes, as a Fahrplan or as a Vereinbarung. */
async function createInstrument(host: Host, akte: FallaktePage, art: string): Promise<void> {
  await akte.oeffne('Fahrplan und Vereinbarung');
  const weiteres = host.page.getByRole('button', { name: 'Weiteres vorbereiten' });
  const vorschlag = host.page.getByRole('region', { name: `Vorschlag: ${art}` });
  const stattdessen = host.page.getByRole('button', { name: `Stattdessen ${art}` });
  await expect(weiteres.or(vorschlag).or(stattdessen).first()).toBeVisible();
  if (await weiteres.isVisible()) await weiteres.click();
  await expect(vorschlag.or(stattdessen).first()).toBeVisible();
  const wahl = host.page.getByRole('region', { name: `Ihre Wahl: ${art}` });
  if (await stattdessen.isVisible()) {
    await stattdessen.click();
    await wahl.getByLabel('Warum anders als vorgeschlagen?').fill('Beispiel für ein Bild.');
  }
  await vorschlag.or(wahl).getByRole('button', { name: 'Übernehmen und bearbeiten' }).click();
  await expect(host.page.getByRole('group', { name: art, exact: true })).toBeVisible();
}

/** Writes the paper in view and waits until the folder holds one more. */
async function writePaper(host: Host, akte: FallaktePage, button: string): Promise<void> {
  const papers = () => readdirSync(host.folder).filter((name) => /\.(docx|pdf)$/.test(name)).length;
  const before = papers();
  await host.chooseNext(host.folder);
  await akte.page.getByRole('button', { name: button }).click();
  await expect.poll(papers).toBe(before + 1);
}
