import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSeite } from '#electron/core/files/verschluesselt-seite.ts';
import { verschliesse } from '#electron/core/files/verschluesselt-umschlag.ts';
import { openVerschluesseltes } from '#electron/core/reader/verschluesselt.ts';
import { ownFolder } from '#test/electron/core/world.ts';
import { findBrowser } from '#test/stand-in/find-browser.ts';

const KENNWORT = 'apfel-wolke-regen-lampe';

let browser: Browser;
beforeAll(async () => {
  const { executable, env } = await findBrowser();
  browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    chromiumSandbox: false,
  });
}, 60_000);
afterAll(async () => browser.close());

describe('Die Seite, die sich mit dem Kennwort öffnet', () => {
  it('sagt bei einem falschen Kennwort, was los ist, gibt mit dem richtigen genau dieselben Bytes und verschlüsselt die Antwort, ohne Netz', async () => {
    const ordner = ownFolder();
    const inhalt = randomBytes(200_000);
    const umschlag = await verschliesse(
      [
        { name: 'Angaben.xlsx', bytes: inhalt },
        { name: 'Leer.txt', bytes: new Uint8Array() },
      ],
      KENNWORT,
    );
    const datei = join(ordner, 'Uebergabe.html');
    writeFileSync(
      datei,
      writeSeite(umschlag, { absender: 'Landratsamt <Muster> & Co', telefon: '0341 "1"' }),
    );
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const fremde: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|blob):/.test(request.url())) fremde.push(request.url());
    });
    const fehler: string[] = [];
    page.on('pageerror', (error) => fehler.push(error.message));
    page.on('console', (message) => fehler.push(message.text()));
    await page.goto(pathToFileURL(datei).href);
    expect(await page.locator('.wer').innerText()).toBe('Landratsamt <Muster> & Co');

    await page.getByLabel('Kennwort').fill('apfel birne');
    await page.getByRole('button', { name: 'Öffnen' }).click();
    await page.getByText('Das Kennwort stimmt nicht.').waitFor();
    expect(await page.getByRole('link').count()).toBe(0);

    await page.getByLabel('Kennwort').fill(' Apfel Wolke REGEN  Lampe ');
    await page.getByRole('button', { name: 'Öffnen' }).click();
    const links = page.getByRole('link');
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual(['Angaben.xlsx speichern', 'Leer.txt speichern']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations.map(({ id }) => id),
        colorScheme,
      ).toEqual([]);
    }
    const [saved] = await Promise.all([page.waitForEvent('download'), links.first().click()]);
    expect(saved.suggestedFilename()).toBe('Angaben.xlsx');
    expect(readFileSync(await saved.path()).equals(inhalt)).toBe(true);

    const liste = Buffer.from('Name;Vorname\nMusterfall;Eva\n');
    const [antwort] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByLabel('Ihre ausgefüllte Datei')
        .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: liste }),
    ]);
    expect(antwort.suggestedFilename()).toBe('Antwort.umschlag');
    const verschlossen = readFileSync(await antwort.path());
    expect(verschlossen.includes('Musterfall')).toBe(false);
    expect((await openVerschluesseltes(verschlossen, KENNWORT)).equals(liste)).toBe(true);
    await expect(openVerschluesseltes(verschlossen, 'falsch')).rejects.toMatchObject({ grund: 'falsch' });

    expect(fremde).toEqual([]);

    // Its policy holds even against a script that somebody has put into it.
    const versuch = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        blocked.push(effectiveDirective),
      );
      await fetch('https://beispiel.invalid/').catch(() => undefined);
      const image = new Image();
      image.src = 'https://beispiel.invalid/bild.png';
      const script = document.createElement('script');
      script.textContent = 'document.title = "fremd"';
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { blocked, titel: document.title };
    });
    expect(new Set(versuch.blocked)).toEqual(new Set(['connect-src', 'img-src', 'script-src-elem']));
    expect(versuch.titel).toBe('Verschlüsselte Nachricht');
    expect(fehler.filter((text) => !/Content Security Policy|Fetch API/.test(text))).toEqual([]);
    await context.close();
  }, 60_000);
});
