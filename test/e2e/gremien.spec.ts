import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-03-16' });

test('Eine Grundsatzentscheidung: jede Stelle wird ersetzt oder begründet, erst dann geht sie hinaus', async ({
  host,
}) => {
  await createRegister(host, { beispiel: true });
  const { page } = host;
  const nachname = 'Kowalczyk';
  for (let i = 0; i < 7; i += 1) {
    const { id } = await call(host, 'fall.create', {
      nachname: i === 0 ? nachname : `Muster${'abcdefg'.charAt(i)}`,
      geburtsdatum: '1990-04-02',
      einreiseAm: '2017-05-01',
    });
    if (i < 5)
      await call(host, 'ampel.decide', { personId: id, farbe: 'gelb', grund: 'Probe der Geschichten' });
  }
  await page.reload();
  await new Shell(host).goTo('Austausch', 'Grundsatzentscheidungen');
  await page.getByRole('button', { name: 'Neue Entscheidung' }).click();
  await page.getByLabel('Überschrift').fill('Kurze Lücken zwischen zwei Duldungen');
  await page.getByLabel('Frage').fill('Schadet eine Lücke von wenigen Tagen?');
  await page
    .getByLabel('Fallkonstellation')
    .fill(`Im Fall ${nachname}s war bis zum 12.03.2026 kein Termin frei.`);
  await page.getByLabel('Entscheidung', { exact: true }).fill('Lücken bis zu zwei Wochen schaden nicht.');
  await page.getByLabel('Tragende Argumente').fill('Der Anspruch besteht ohne Papier.\nTermine sind knapp.');
  await page.getByRole('button', { name: 'Speichern' }).click();

  await page.getByRole('button', { name: /^Texte von/ }).click();
  await expect(page.getByText('2 Stellen warten noch.')).toBeVisible();
  await expectAccessible(page, ['[aria-label="Texte prüfen"]']);
  await page.getByRole('button', { name: `„${nachname}s“ ersetzen` }).click();
  await expect(page.getByText('1 Stelle wartet noch.')).toBeVisible();
  const datum = page.getByRole('group', { name: 'Stelle „12.03.2026“' });
  await datum.getByLabel('darf stehen bleiben, weil').fill('Tag eines Beschlusses, kein Tag einer Person');
  await datum.getByRole('button', { name: '„12.03.2026“ stehen lassen' }).click();
  await expect(page.getByText('Jede Stelle ist geprüft.')).toBeVisible();
  await host.chooseNext(host.folder);
  await page.getByRole('button', { name: 'Als Word-Datei schreiben' }).click();
  await expect(page.getByText('_Entscheidungsvorlage')).toBeVisible({ timeout: 15_000 });
  const datei = readdirSync(host.folder).find((name) => name.endsWith('.docx')) ?? '';
  const text = strFromU8(
    unzipSync(readFileSync(join(host.folder, datei)))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(text).toContain('Im Fall der Person war bis zum 12.03.2026 kein Termin frei.');
  expect(text).not.toContain(nachname);

  await new Shell(host).goTo('Austausch', 'Lenkungskreis');
  const geschichte = page.getByRole('list', { name: 'Geschichten' }).getByRole('listitem').first();
  await geschichte.getByLabel('Wer könnte diese Person erkennen?').fill('niemand');
  await geschichte.getByRole('button', { name: /freigeben$/ }).click();
  await expect(geschichte.getByText('kommt in das Bündel')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('radio', { name: 'entscheidungen.docx' })).toBeAttached({ timeout: 15_000 });
  await expectAccessible(page, ['ul[aria-label="Geschichten"]']);
});
