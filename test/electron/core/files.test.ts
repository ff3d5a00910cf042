/** Every letter, sequence and sign of DIN 91379 on every way through the program. A failing way lists its letters. */
import ExcelJS from 'exceljs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import Papa from 'papaparse';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '#electron/core/files/csv.ts';
import { renderDocx } from '#electron/core/files/docx.ts';
import { renderPapier } from '#electron/core/files/papier.ts';
import { writeXlsx } from '#electron/core/files/xlsx.ts';
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import { createTextregister } from '#shared/anonymisierung/text/textregister.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { fold } from '#shared/lib/fold.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { liste, mitLeserHier, oeffne } from '#test/electron/core/usecases/listen.ts';
import { openWorld, type World } from '#test/electron/core/world.ts';
import { alle908, zeichen } from '#test/shared/lib/din-91379-zeichen.ts';
import { findBrowser } from '#test/stand-in/find-browser.ts';

const { lateinisch } = zeichen;
/** Signs of the extended group that no font at hand draws; none of them belongs in a name. */
const AUS_DEM_SYSTEM = ['∞', '≤', '≥'];

/** Copied out of a PDF these two come as the sign that is drawn: a j without its dot, the Greek letter. */
const AUS_DEM_PDF: Readonly<Record<string, string>> = { 'j\u0301': '\u0237\u0301', '\u00B5': '\u03BC' };

/** What of a list did not come through, as one line that can be read. */
const fehlend = (erwartet: readonly string[], da: (zeichen: string) => boolean): string =>
  erwartet
    .filter((each) => !da(each))
    .map((each) => `${each} (${[...each].map((sign) => sign.codePointAt(0)?.toString(16)).join('+')})`)
    .join(' ');

it('DIN 91379 hat 908 Einträge, 649 davon lateinische Buchstaben und Folgen', () => {
  expect(new Set(alle908).size).toBe(908);
  expect(lateinisch).toHaveLength(649);
  expect(lateinisch.filter((each) => [...each].length > 1)).toHaveLength(149);
});

describe('Speichern, Suchen, Ordnen', () => {
  let world: World;
  /** A family name for each letter, with the number of its letter in words, so that each is found alone. */
  const nachname = (letter: string, nr: number) => `${letter}q${wort(nr)}`;
  const wort = (nr: number) => [...String(nr)].map((digit) => 'bdfghklmnp'[Number(digit)]).join('');
  beforeAll(async () => {
    world = await openWorld({ ports: mitLeserHier });
  });
  afterAll(async () => world.close());

  it('gespeichert steht jeder Buchstabe zusammengesetzt da, und geordnet neben seinem Grundbuchstaben', async () => {
    await world.call(
      'import.run',
      await oeffne(
        world,
        liste(
          ['Nachname', 'Vorname', 'Aktenzeichen'],
          // As a Mac or another program may write it: letter and mark apart.
          ...lateinisch.map((letter, nr) => [nachname(letter, nr).normalize('NFD'), 'Probe', `DIN-${nr}`]),
        ),
      ),
    );
    const seiten = await Promise.all(
      [0, 500].map(async (offset) => await world.call('fall.list', { limit: 500, offset })),
    );
    const namen = seiten.flatMap(({ zeilen }) => zeilen.map((zeile) => zeile.nachname));
    expect(
      fehlend(lateinisch, (letter) => namen.includes(nachname(letter, lateinisch.indexOf(letter)))),
    ).toBe('');
    const grund = namen.map((name) => fold(name).replace("'", ''));
    const anfaenge = grund.map((name) => name[0] ?? '');
    expect(anfaenge).toEqual(anfaenge.toSorted());
  });

  it('gefunden wird jeder, getippt wie er ist und mit seinen Grundbuchstaben', async () => {
    const unfound: string[] = [];
    for (const [nr, letter] of lateinisch.entries())
      for (const suche of new Set([nachname(letter, nr), fold(nachname(letter, nr))])) {
        const { zeilen } = await world.call('fall.list', { filter: { suche }, limit: 3 });
        if (!zeilen.some((zeile) => zeile.nachname === nachname(letter, nr)))
          unfound.push(`${letter} als ${suche}`);
      }
    expect(unfound).toEqual([]);
  });
});

/** All of them in one text; every entry between strokes, so that a mark does not join its neighbour. */
const TEXT = alle908.map((each) => `|${each}|`);
const dokument: Dokument = {
  titel: 'Zeichen',
  verfasser: 'Landratsamt Musterkreis',
  sprache: 'de-DE',
  fusszeile: 'Probe',
  datum: '2026-11-21',
  blocks: TEXT.map((text) => ({ kind: 'paragraph', text: [{ kind: 'text', text }] })) as never,
};
const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/gu, '');
const ohneLeer = alle908.filter((each) => each.trim() !== '');

describe('Papiere und Dateien', () => {
  it('Word trägt jedes Zeichen', async () => {
    const text = await wordText(await renderDocx(dokument));
    expect(fehlend(ohneLeer, (each) => text.includes(bare(`|${each}|`)))).toBe('');
  });

  it('Excel trägt jedes Zeichen als Text', async () => {
    const bytes = await writeXlsx({
      titel: 'Zeichen',
      verfasser: 'Probe',
      datum: asDatum('2026-11-21'),
      blaetter: [
        {
          name: 'Zeichen',
          titel: 'Zeichen',
          angaben: [],
          spalten: [{ kopf: 'Zeichen', breite: 20, art: 'text' }],
          zeilen: TEXT.map((text) => [text]),
          summe: null,
          fussnote: null,
        } as never,
      ],
    });
    const buch = new ExcelJS.Workbook();
    await buch.xlsx.load(bytes.buffer as never);
    const cells: string[] = [];
    buch.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text.normalize('NFC'))));
    expect(fehlend(alle908, (each) => cells.includes(`|${each}|`.normalize('NFC')))).toBe('');
  });

  it('CSV trägt jedes Zeichen', () => {
    const { data } = Papa.parse<string[]>(
      writeCsv(
        ['Zeichen'],
        TEXT.map((text) => [text]),
      ).trimEnd(),
      {
        delimiter: ',',
      },
    );
    const cells = data.map(([cell]) => cell);
    expect(fehlend(alle908, (each) => cells.includes(`|${each}|`))).toBe('');
  });

  it('PDF trägt jedes Zeichen lesbar, gezeichnet mit den Schriften des Hauses', async () => {
    const { executable, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...env },
      chromiumSandbox: false,
    });
    try {
      const page = await browser.newPage();
      await page.setContent(renderPapier(dokument));
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const { text, fremd } = await readPdf(new Uint8Array(bytes));
      const gelesen = (each: string) => AUS_DEM_PDF[each] ?? each;
      expect(fehlend(ohneLeer, (each) => text.includes(bare(`|${gelesen(each)}|`)))).toBe('');
      expect(fremd.filter((each) => !AUS_DEM_SYSTEM.includes(each)).join(' ')).toBe('');
    } finally {
      await browser.close();
    }
  });
});

describe('Der Textwächter des Bündels', () => {
  it('findet einen Namen mit jedem Buchstaben, wie auch immer er geschrieben ist', () => {
    const missed: string[] = [];
    for (const letter of lateinisch) {
      const name = `Wolt${letter.toLowerCase()}kamp`;
      const register = createTextregister([{ art: 'name', text: name }]);
      const formen = [name, name.normalize('NFD'), name.toUpperCase(), fold(name).replaceAll("'", '')];
      for (const form of new Set(formen))
        if (pruefeText(`Der Antrag von ${form} wurde zurückgestellt.`, register).length === 0)
          missed.push(`${letter} als ${form}`);
    }
    expect(missed).toEqual([]);
  });
});

/** The text of a PDF, and the signs that were drawn with a font of the system or with none. */
async function readPdf(
  data: Uint8Array,
): Promise<{ readonly text: string; readonly fremd: readonly string[] }> {
  const pdf = await getDocument({ data, verbosity: 0, fontExtraProperties: true }).promise;
  const parts: string[] = [];
  const fremd: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    const { fnArray, argsArray } = await page.getOperatorList();
    let font = '';
    for (const [i, operator] of fnArray.entries()) {
      const args: unknown = argsArray[i];
      if (operator === OPS.setFont && Array.isArray(args)) {
        const found = page.commonObjs.get(String(args[0])) as { readonly name?: string };
        font = found.name ?? '';
      }
      if (operator !== OPS.showText || !Array.isArray(args)) continue;
      const glyphs = args[0] as readonly (
        | { readonly unicode?: string; readonly originalCharCode?: number }
        | number
      )[];
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') continue;
        // Code 0 is the box for a letter that the font does not have.
        if (!/Fira|Noto/.test(font) || glyph.originalCharCode === 0) fremd.push(glyph.unicode ?? font);
      }
    }
  }
  return { text: bare(parts.join('')), fremd: [...new Set(fremd)] };
}
