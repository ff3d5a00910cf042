import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { UebergabePage } from './pages/uebergabe-page.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

const TRAEGER = '11111111-1111-4111-8111-111111111111';
const LEER = {
  strasse: null,
  plz: null,
  ort: null,
  telefon: null,
  email: null,
  ansprechpartner: null,
  sprachen: null,
  schwerpunkt: null,
  sprechzeiten: null,
  plaetze: null,
};

test('Eine Vorlage mit Namen geht mit Kennwort hinaus, kommt zurück und wird mit der eigenen Liste verglichen', async ({
  host,
}) => {
  await createRegister(host);
  await call(host, 'traeger.save', { ...LEER, id: TRAEGER, name: 'Haus Brücke', aktiv: true });
  const { id } = await call(host, 'fall.create', {
    nachname: 'Musterfall',
    vornamen: 'Eva',
    geburtsdatum: '1990-02-01',
  });
  await call(host, 'betreuung.start', {
    personId: id,
    art: 'traeger',
    traegerId: TRAEGER,
    von: '2025-08-01',
    gewaehltVon: 'person',
    grund: null,
  });
  await call(host, 'einwilligung.grant', {
    personId: id,
    traegerId: null,
    zwecke: ['behoerde_an_traeger', 'halbjahresstatistik'],
    erteiltAm: '2025-08-01',
    textFassung: null,
    sprache: null,
    erteiltDurch: 'person',
  });
  await host.page.reload();
  const shell = new Shell(host);
  const uebergabe = new UebergabePage(host);

  await shell.goTo('Austausch', 'Halbjahresstatistik');
  await uebergabe.openTraeger('Haus Brücke');
  await expect(host.page.getByText('überfällig')).toBeVisible();
  await host.page.getByRole('link', { name: 'Mit Namen, verschlüsselt …' }).click();
  await expect(host.page.getByRole('cell', { name: 'Musterfall', exact: true })).toBeVisible();
  await expectAccessible(host.page);
  const kennwort = await uebergabe.write(host.folder);
  await expectAccessible(host.page);

  // What the page does in the Träger's browser is tried in verschluesselt-seite.test.ts; here it comes back as it is.
  const datei = readdirSync(host.folder).find((name) => name.endsWith('_Uebergabe.html')) ?? '';
  await shell.goTo('Austausch', 'Halbjahresstatistik');
  await uebergabe.openTraeger('Haus Brücke');
  await host.chooseNext(host.folder);
  await host.page.getByRole('button', { name: 'E-Mail-Entwurf anlegen' }).click();
  await expect(host.page.getByText('Der heutige Tag ist als Erinnerung vermerkt.')).toBeVisible();
  expect(readdirSync(host.folder)).toContain('2026-03-16_Halbjahresstatistik_2025-2_Erinnerung.eml');
  await uebergabe.chooseListe(join(host.folder, datei));
  await uebergabe.unlock(kennwort);
  await uebergabe.accept();
  await expect(host.page.getByText('Beide Listen stimmen überein')).toBeVisible();
  const falsch = join(host.folder, 'liste.csv');
  writeFileSync(falsch, 'A;Vorname;Geburtsdatum\nMusterfal;Eva;01.02.1990\nFremdling;Zora;');
  await uebergabe.chooseListe(falsch);
  await uebergabe.assignSpalte('A', 'Name');
  await uebergabe.accept();
  await host.page.getByRole('button', { name: 'Ja, Musterfal, Eva ist Musterfall, Eva' }).click();
  await host.page.getByRole('button', { name: 'Schreibweise merken: Musterfall, Eva' }).click();
  await host.page.getByRole('button', { name: 'Träger fragen: Fremdling, Zora' }).click();
  await expect(host.page.getByLabel('Rückfragen an den Träger (ohne Namen)')).toHaveValue(
    /Zeile 3 Ihrer Liste/,
  );
  await expectAccessible(host.page);
  await host.page
    .getByRole('button', { name: 'Schreibweise merken bei Musterfall, Eva zurücknehmen' })
    .click();
  await expect(host.page.getByRole('button', { name: 'Schreibweise merken: Musterfall, Eva' })).toBeVisible();
});
