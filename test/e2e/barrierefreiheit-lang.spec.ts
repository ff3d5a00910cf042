/**
 * The long walk for accessibility (`npm run barrierefreiheit`): every place of the program in light, dark and forced
 * colours, at 320 pixels, with text twice as large, and with the Tab key from end to end. Writes what it found.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFindings } from './accessible.ts';
import { expect, test } from './fixture.ts';
import { fokusVerloren, namenlos, tabfolge, textgroesse, ueberlauf } from './barrierefreiheit/messen.ts';
import { orte } from './barrierefreiheit/orte.ts';
import { besuche, openBeispiel } from './barrierefreiheit/rundgang.ts';

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
  const beispiel = await openBeispiel(host);
  const { page } = host;
  const bericht: {
    readonly name: string;
    readonly pfad: string;
    readonly halte: number;
    readonly funde: readonly string[];
  }[] = [];
  for (const [nummer, ort] of orte.entries()) {
    if (NUR !== undefined && !new RegExp(NUR, 'u').test(ort.name)) continue;
    const funde: string[] = [];
    let halte = 0;
    const pruefe = async (was: string, messung: () => Promise<readonly string[]>) => {
      for (const fund of await messung()) funde.push(`${was}: ${fund}`);
    };
    const bild = async (modus: string) => {
      await page.screenshot({
        path: join(AUFTRAG ?? '', `${String(nummer).padStart(2, '0')}-${modus}.png`),
        animations: 'disabled',
      });
    };
    try {
      await page.setViewportSize(WEIT);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
      await besuche(host, ort, beispiel);
      await pruefe('Fokus', () => fokusVerloren(page));
      await pruefe('Namen', () => namenlos(page));
      await pruefe('hell', () => axeFindings(page, 'light'));
      await bild('hell');
      await page.emulateMedia({ colorScheme: 'dark' });
      await pruefe('dunkel', () => axeFindings(page, 'dark'));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await pruefe('erzwungene Farben', () => axeFindings(page, 'forced'));
      await bild('zwang');
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize(SCHMAL);
      await page.waitForTimeout(300);
      await pruefe('320 Pixel', () => ueberlauf(page));
      await bild('schmal');
      await page.setViewportSize(WEIT);
      await textgroesse(page, 200);
      await page.waitForTimeout(300);
      await pruefe('Text 200 %', () => ueberlauf(page));
      await bild('gross');
      await textgroesse(page, 100);
      const folge = await tabfolge(page);
      halte = folge.halte;
      await pruefe('Tabulator', async () => await Promise.resolve(folge.fehler));
    } catch (error) {
      funde.push(`nicht geprüft: ${String(error).split('\n')[0] ?? ''}`);
      await textgroesse(page, 100);
    }
    bericht.push({ name: ort.name, pfad: ort.pfad, halte, funde });
    console.log(`${ort.name}: ${funde.length === 0 ? 'ohne Fund' : `\n    ${funde.join('\n    ')}`}`);
    writeFileSync(join(AUFTRAG ?? '', 'bericht.json'), JSON.stringify(bericht, null, 1));
  }
  expect(bericht.flatMap(({ name, funde }) => funde.map((fund) => `${name}: ${fund}`))).toEqual([]);
});
