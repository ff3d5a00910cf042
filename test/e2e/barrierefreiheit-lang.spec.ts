/**
 * The long walk for accessibility (`npm run barrierefreiheit`): every place of the program in light, dark and forced
 * colours, at 320 pixels, with text twice as large, and with the Tab key from end to end. Writes what it found.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';
import { axeFindings } from './accessible.ts';
import { expect, test } from './fixture.ts';
import {
  bewegung,
  fokusVerloren,
  namenlos,
  tabfolge,
  textgroesse,
  ueberdeckt,
  ueberlauf,
} from './barrierefreiheit/messen.ts';
import { orte } from './barrierefreiheit/orte.ts';
import type { Beispiel } from './barrierefreiheit/inhalt.ts';
import type { Ort } from './barrierefreiheit/ort.ts';
import { beginEmpty, besuche, openBeispiel } from './barrierefreiheit/rundgang.ts';

const AUFTRAG = process.env['BLEIBEWEG_RUNDGANG'];
const NUR = process.env['BLEIBEWEG_ORT'];
const WEIT = { width: 1280, height: 800 };
/** 1280 pixels at 400 % are 320; 1024 in height are 256. */
const SCHMAL = { width: 320, height: 640 };

test.use({ heute: '2026-11-20' });

test('Der lange Rundgang: jeder Ort hell, dunkel, mit erzwungenen Farben, schmal, groß und mit der Tabulatortaste', async ({
  host,
}) => {
  test.skip(AUFTRAG === undefined, 'Läuft mit npm run barrierefreiheit.');
  test.setTimeout(3_600_000);
  let beispiel: Beispiel = { fall: '', anderer: '', traeger: '', vereinbart: '' };
  let wann: 'gefuellt' | NonNullable<Ort['wann']> = 'einrichtung';
  const bericht: {
    readonly name: string;
    readonly pfad: string;
    readonly halte: number;
    readonly funde: readonly string[];
  }[] = [];
  for (const [nummer, ort] of orte.entries()) {
    if (wann === 'einrichtung' && ort.wann !== wann) await beginEmpty(host);
    if (wann !== 'gefuellt' && ort.wann === undefined) beispiel = await openBeispiel(host);
    wann = ort.wann ?? 'gefuellt';
    if (NUR !== undefined && !new RegExp(NUR, 'u').test(ort.name)) {
      // The next place before the door begins where this one ends.
      if (ort.pfad === '/') await besuche(host, ort, beispiel);
      continue;
    }
    const funde: string[] = [];
    let halte = 0;
    // In front of the door the window is exchanged.
    let { page } = host;
    const pruefe = async (was: string, messung: () => Promise<readonly string[]>) => {
      for (const fund of await messung()) funde.push(`${was}: ${fund}`);
    };
    const bild = async (modus: string) => {
      await page.screenshot({
        path: join(AUFTRAG ?? '', `${String(nummer).padStart(3, '0')}-${modus}.png`),
        animations: 'disabled',
      });
    };
    try {
      await setUpPage(page);
      await besuche(host, ort, beispiel);
      ({ page } = host);
      await setUpPage(page);
      await pruefe('Fokus', () => fokusVerloren(page));
      await pruefe('Namen', () => namenlos(page));
      await pruefe('Anordnung', () => ueberdeckt(page));
      await pruefe('Bewegung', () => bewegung(page));
      await pruefe('hell', () => axeFindings(page, 'light'));
      await bild('hell');
      await page.emulateMedia({ colorScheme: 'dark' });
      await pruefe('dunkel', () => axeFindings(page, 'dark'));
      await bild('dunkel');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await pruefe('erzwungene Farben', () => axeFindings(page, 'forced'));
      await bild('zwang');
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize(SCHMAL);
      await page.waitForTimeout(300);
      await pruefe('320 Pixel', () => ueberlauf(page));
      await pruefe('320 Pixel', () => ueberdeckt(page));
      await bild('schmal');
      await page.setViewportSize(WEIT);
      await textgroesse(page, 200);
      await page.waitForTimeout(300);
      await pruefe('Text 200 %', () => ueberlauf(page));
      await pruefe('Text 200 %', () => ueberdeckt(page));
      await bild('gross');
      await textgroesse(page, 100);
      const folge = await tabfolge(page);
      halte = folge.halte;
      await pruefe('Tabulator', async () => await Promise.resolve(folge.fehler));
    } catch (error) {
      funde.push(`nicht geprüft: ${stripVTControlCharacters(String(error).split('\n')[0] ?? '')}`);
      await bild('fehler');
      await textgroesse(page, 100);
    }
    bericht.push({ name: ort.name, pfad: ort.pfad, halte, funde });
    console.log(`${ort.name}: ${funde.length === 0 ? 'ohne Fund' : `\n    ${funde.join('\n    ')}`}`);
    writeFileSync(join(AUFTRAG ?? '', 'bericht.json'), JSON.stringify(bericht, null, 1));
  }
  expect(bericht.flatMap(({ name, funde }) => funde.map((fund) => `${name}: ${fund}`))).toEqual([]);
});

async function setUpPage(page: Page): Promise<void> {
  await page.setViewportSize(WEIT);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
}
