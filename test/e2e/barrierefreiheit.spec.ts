/** Accessibility in short; the long walk is `npm run barrierefreiheit`, the stories by keyboard `npm run tastatur`. */
import { axeFindings } from './accessible.ts';
import { expect, test } from './fixture.ts';
import {
  bewegung,
  fokusVerloren,
  namenlos,
  tabfolge,
  ueberdeckt,
  ueberlauf,
} from './barrierefreiheit/messen.ts';
import { orte } from './barrierefreiheit/orte.ts';
import { besuche } from './barrierefreiheit/rundgang.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { FallaktePage } from './pages/fallakte.ts';
import { call, createRegister } from './register.ts';
import { alle908, zeichen } from '#test/shared/lib/din-91379-zeichen.ts';

test.use({ heute: '2026-11-20' });

/** One place of each kind: list, form, table, tabs, text, menu; each stands for a shape that broke once. */
const ORTE = [
  'Fälle',
  'Austausch: Halbjahresstatistik',
  'Recht: Voraussetzungen',
  'Fallakte: Person und Haushalt',
  'Fallakte: Aufenthalt',
  'Fallakte: Prüfung und Ampel',
  'Darstellung wählen (Menü)',
];

test('Mit hohem Kontrast, bei 400 % und ohne Maus geht nichts verloren', async ({ host }) => {
  await createRegister(host, { beispiel: true });
  const akte = await FallaktePage.create(host, { nachname: 'Zugangsprobe' });
  const { page } = host;
  const fall = await akte.id();
  await page.reload();
  const funde: string[] = [];
  for (const ort of orte.filter(({ name }) => ORTE.includes(name))) {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await besuche(host, ort, { fall, anderer: fall, traeger: fall, vereinbart: fall });
    const found = [
      ...(await fokusVerloren(page)),
      ...(await namenlos(page)),
      ...(await bewegung(page)),
      ...(await axeFindings(page, 'forced')),
    ];
    await page.setViewportSize({ width: 320, height: 640 });
    await page.waitForTimeout(100);
    found.push(...(await ueberlauf(page)), ...(await ueberdeckt(page)));
    await page.setViewportSize({ width: 1280, height: 800 });
    if (ort.name === 'Fälle') found.push(...(await tabfolge(page)).fehler);
    funde.push(...found.map((fund) => `${ort.name}: ${fund}`));
  }
  expect(funde).toEqual([]);
});

test('Ein Wort am Stück und Enter wählt aus der Liste und sendet nichts ab; alle Zeichen der DIN 91379 kommen im Feld an', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const { page } = host;
  await page.reload();
  await page.evaluate(() => {
    window.location.hash = '/faelle';
  });
  const faelle = new FaellePage(host);
  await faelle.startNeuePerson({ Nachname: 'Wortprobe' });
  const staat = faelle.neuePerson.getByRole('combobox', { name: 'Staatsangehörigkeit' });
  for (const wort of ['Eritrea', 'Syrien']) {
    await staat.focus();
    await page.keyboard.press('Control+A');
    // As a barcode reader, dictation or pasting does it: the whole word and Enter in the same moment.
    await page.keyboard.insertText(wort);
    await page.keyboard.press('Enter');
    await expect(staat).toHaveValue(wort);
    await expect(faelle.neuePerson).toBeVisible();
  }
  await staat.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('Gibtesnicht');
  await page.keyboard.press('Enter');
  await expect(faelle.neuePerson).toBeVisible();
  expect((await call(host, 'fall.list', { limit: 1 })).bestand).toBe(0);

  const feld = faelle.neuePerson.getByLabel('Vornamen');
  await feld.focus();
  for (let at = 0; at < alle908.length; at += 60)
    await page.keyboard.insertText(alle908.slice(at, at + 60).join(''));
  await expect(feld).toHaveValue(alle908.join(''));
  const namen = zeichen.lateinisch.slice(-40).join('');
  await feld.fill(namen);
  await staat.fill('');
  await faelle.saveNeuePerson();
  const { id } = (await call(host, 'fall.list', { limit: 1 })).zeilen[0] ?? { id: '' };
  expect((await call(host, 'fall.load', { id })).person.vornamen).toBe(namen.normalize('NFC'));
});
