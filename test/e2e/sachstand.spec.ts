import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeDocument, fillIn } from '#test/electron/core/usecases/sachstand-boegen.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test, type Host } from './fixture.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-21' });

const KURS = 'Einen Deutschkurs besuchen (Probe)';

/** A person with a plan of one step, whom a Beratungsstelle looks after and who agrees to the exchange. */
async function openPlan(host: Host): Promise<FallaktePage> {
  await createRegister(host, { beispiel: true });
  const akte = await FallaktePage.create(host, { nachname: 'Planova-Probe', vornamen: 'Liya' });
  const personId = await akte.id();
  const traegerId = crypto.randomUUID();
  await call(host, 'traeger.save', { id: traegerId, name: 'Beratung Probe (erfunden)', aktiv: true });
  await call(host, 'betreuung.start', {
    personId,
    art: 'traeger',
    traegerId,
    von: '2026-01-01',
    gewaehltVon: 'person',
  });
  await call(host, 'einwilligung.grant', {
    personId,
    traegerId,
    erteiltAm: '2026-01-02',
    zwecke: ['behoerde_an_traeger'],
  });
  const id = crypto.randomUUID();
  await call(host, 'instrument.save', {
    id,
    personId,
    art: 'fahrplan',
    beginn: '2026-10-01',
    ende: '2027-10-01',
    schritte: [
      {
        id: crypto.randomUUID(),
        personId,
        instrumentId: id,
        reihenfolge: 0,
        was: KURS,
        wer: 'person',
        bis: '2027-03-01',
        nachweis: 'Zertifikat',
        stand: 'entwurf',
        angebot: 'Volkshochschule Musterstadt · 300 Stunden · kostenfrei',
      },
    ],
  });
  await host.page.reload();
  return await akte.visit(personId);
}

test('drei Seiten stimmen einem Fahrplan zu, er wird überprüft, und der Sachstand geht hinaus und kommt zurück', async ({
  host,
}) => {
  const akte = await openPlan(host);
  const { page } = akte;
  await test.step('Zustimmung der drei Seiten', async () => {
    await akte.oeffne('Fahrplan und Vereinbarung');
    for (const seite of ['die Person', 'Ausländerbehörde', 'Beratungsstelle']) {
      await page.getByRole('button', { name: `Zustimmung eintragen: ${seite}` }).click();
      await page
        .getByRole('form', { name: `Zustimmung: ${seite}` })
        .getByRole('button', { name: 'Eintragen' })
        .click();
    }
    await expect(page.getByText('Vereinbart seit 21.11.2026. Alle Seiten haben zugestimmt.')).toBeVisible();
  });
  await test.step('Überprüfung: erst sprechen, dann festhalten', async () => {
    await page.getByRole('button', { name: 'Überprüfung festhalten' }).click();
    const form = page.getByRole('form', { name: 'Überprüfung festhalten' });
    await form.getByText('nicht', { exact: true }).click();
    await expect(form.getByText(/Sprechen Sie zuerst miteinander/)).toBeVisible();
    await akte.tippe(form.getByLabel('nächster Termin'), '1.4.2027');
    await form.getByRole('button', { name: 'Protokoll festhalten' }).click();
    await expect(form.getByText(/was Sie dazu besprochen haben/)).toBeVisible();
    await form
      .getByLabel('Was haben Sie besprochen?')
      .fill('Der Kurs war voll. Ab Januar gibt es einen Platz.');
    await expectAccessible(page, ['main section', 'form[aria-label="Überprüfung festhalten"]']);
    await form.getByRole('button', { name: 'Protokoll festhalten' }).click();
    await expect(page.getByText('21.11.2026: nicht erfüllt')).toBeVisible();
    await page.getByRole('button', { name: 'Protokoll vom 21.11.2026 drucken' }).click();
    await expect.poll(() => host.printJobs()).toBe(1);
  });
  await test.step('Der Bogen geht hinaus und kommt zurück; übernommen wird, was jemand auswählt', async () => {
    await akte.oeffne('Sachstand');
    await page.getByRole('checkbox', { name: 'Mit Kennwort verschlüsseln' }).uncheck();
    await host.chooseNext(host.folder);
    await page.getByRole('button', { name: 'Word-Formular schreiben' }).click();
    await expect(page.getByText(/^Bogen SB-.* ist geschrieben/)).toBeVisible();
    const sent = readdirSync(host.folder).find((name) => name.endsWith('_Formular.docx')) ?? '';
    const back = join(host.folder, 'zurueck.docx');
    const filled = changeDocument(readFileSync(join(host.folder, sent)), (xml) =>
      fillIn(fillIn(xml, 0, 'beratungsstelle', 'Der Kurs hat begonnen.'), 0, 'stand', 'auf dem Weg'),
    );
    writeFileSync(back, filled);
    await host.chooseNext(back);
    await page.getByRole('button', { name: 'Ausgefüllten Bogen einlesen' }).click();
    await page.getByRole('button', { name: `${KURS}: übernehmen` }).click();
    await expectAccessible(page, ['[aria-label^="Bogen SB-"]']);
    await page.getByRole('button', { name: 'Auswahl festhalten' }).click();
    await expect(page.getByText(/1 übernommen, 0 nicht/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Sichten nebeneinander' })).toContainText(
      'Der Kurs hat begonnen.',
    );
  });
});
