import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { renderDocx } from '#electron/core/files/docx.ts';
import { qrPng } from '#electron/core/files/docx/png.ts';
import { renderPapier } from '#electron/core/files/papier.ts';
import { pagesPerPaper } from '#electron/core/files/pdf-seiten.ts';
import { schriftCss } from '#electron/core/files/schrift.ts';
import { kopf as kopfSchema } from '#shared/dokumente/daten.ts';
import { renderStapel, umfangOf } from '#shared/dokumente/stapel.ts';
import { createDokument, type Papier } from '#shared/dokumente/vorlage.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { instrument, kopf, papiere, qr } from '#test/shared/dokumente/papiere.ts';
import { findBrowser } from '#test/stand-in/find-browser.ts';

/** Points of a PDF to millimetres. */
const MM = 25.4 / 72;
const PAGE_HEIGHT = 297;

type Line = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly baseline: number;
};

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

const print = async (dokument: Dokument): Promise<PDFDocumentProxy> =>
  await open(await printed(renderPapier(dokument)));

/** The same options as the program's own printing. */
async function printed(html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

/** The reader keeps the bytes for itself. */
const open = async (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  await getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true }).promise;

/** Pieces of text in millimetres from the upper left edge; `top` is the top of the letters' box. */
async function linesOf(pdf: PDFDocumentProxy): Promise<Line[]> {
  const pages = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  const found = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        // transform is [a, b, c, d, x, y] in points from the lower left edge.
        const [, , , size, x, y] = item.transform.map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const baseline = PAGE_HEIGHT - y * MM;
        return [{ text: item.str, page: number, left: x * MM, top: baseline - size * MM, baseline }];
      });
    }),
  );
  return found.flat();
}

const find = (lines: readonly Line[], text: string): Line => {
  const line = lines.find((candidate) => candidate.text.includes(text));
  if (line === undefined) throw new Error(`not in the PDF: ${text}`);
  return line;
};

describe('Der Rückmeldebogen als PDF', () => {
  const [probe] = papiere;
  if (probe === undefined) throw new Error('there are papers');
  let pdf: PDFDocumentProxy;
  let lines: Line[];
  beforeAll(async () => {
    pdf = await print(probe.dokument);
    lines = await linesOf(pdf);
  });

  it('hat DIN-A4-Seiten, zwei davon', async () => {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect(Math.abs(width * MM - 210)).toBeLessThan(0.3);
    expect(Math.abs(height * MM - 297)).toBeLessThan(0.3);
    expect(pdf.numPages).toBe(2);
  });

  it('beginnt den Text 25 mm vom linken Rand, auf jeder Seite', () => {
    const texts = [
      'Landratsamt Musterkreis',
      'Rückmeldebogen',
      'Vornamen und Nachname',
      'So geht es weiter',
      'Programm-Nr. P-0123',
    ];
    expect(texts.filter((text) => Math.abs(find(lines, text).left - 25) >= 1)).toEqual([]);
  });

  it('setzt die Anschrift in das Feld nach DIN 5008 Form B (45 bis 90 mm von oben, ab 62,7 mm)', () => {
    const anschrift = lines.filter(
      ({ page, left, top }) => page === 1 && Math.abs(left - 25) < 1 && top > 44 && top < 90,
    );
    expect(anschrift.map(({ text }) => text)).toEqual([
      'Bitte zurück an:',
      kopf.behoerde,
      kopf.amt,
      kopf.strasse,
      `${kopf.plz ?? ''} ${kopf.ort ?? ''}`,
    ]);
    const [ruecksendung, erste] = anschrift;
    // The return line takes 5 mm up to the address zone; its small letters stand inside those.
    expect(ruecksendung?.top).toBeGreaterThan(57.7);
    expect(ruecksendung?.baseline).toBeLessThan(62.7);
    expect(Math.abs((erste?.top ?? 0) - 62.7)).toBeLessThan(1);
    for (const { baseline } of anschrift) expect(baseline).toBeLessThan(90);
  });

  it('setzt den Informationsblock 125 mm von links und 50 mm von oben', () => {
    const first = find(lines, 'Aktenzeichen');
    expect(Math.abs(first.left - 125)).toBeLessThan(1);
    expect(Math.abs(first.top - 50)).toBeLessThan(1);
  });

  it('beginnt den Betreff unter dem Anschriftfeld, 98,5 mm von oben', () => {
    expect(Math.abs(find(lines, 'Rückmeldebogen').top - 98.46)).toBeLessThan(1);
  });

  it('zählt am Fuß jeder Seite und nennt dort Dokument, Version und Tag', () => {
    for (const page of [1, 2]) {
      const foot = lines
        .filter((line) => line.page === page && line.baseline > 280)
        .map(({ text }) => text)
        .join(' ');
      expect(foot).toContain(`Seite ${page} von 2`);
      expect(foot).toContain('RB-7K3M-9QXD');
      expect(foot).toContain('Version 1');
      expect(foot).toContain('21.11.2026');
    }
  });

  it('zeichnet Falzmarken bei 105 und 210 mm und die Lochmarke bei 148,5 mm', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(renderPapier(probe.dokument));
    const tops = await page
      .locator('.marke')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().top));
    await page.close();
    expect(tops.map((px) => Math.round((px / 96) * 254) / 10)).toEqual([105, 148.5, 210]);
  });
});

describe('Ein Brief in Form A mit Logo', () => {
  const logo = `data:image/png;base64,${qrPng(qr.map((row) => row.map((dark) => !dark))).toString('base64')}`;
  const papier: Papier = {
    kopf: {
      ...kopf,
      briefform: 'form_a',
      logo: { pruefsumme: 'probe', breite: 168, hoehe: 168, text: 'Wappen des Musterkreises' },
    },
    kennung: { code: 'IV-7K3M-9QXD', version: 1, qr },
    logo,
  };
  const dokument = createDokument(vorlagen.integrationsvereinbarung, instrument, papier);
  let lines: Line[];
  beforeAll(async () => {
    lines = await linesOf(await print(dokument));
  });

  it('setzt Anschrift, Informationsblock und Betreff 18 mm höher als Form B', () => {
    const strasse = find(lines, 'Erdachte Gasse');
    // The second line of the address, 4.5 mm below the first.
    expect(Math.abs(strasse.top - (62.7 - 18 + 4.5))).toBeLessThan(1);
    expect(Math.abs(strasse.left - 25)).toBeLessThan(1);
    const info = find(lines, 'Aktenzeichen');
    expect(Math.abs(info.left - 125)).toBeLessThan(1);
    expect(Math.abs(info.top - 32)).toBeLessThan(1);
    expect(Math.abs(find(lines, 'Integrationsvereinbarung').top - 80.46)).toBeLessThan(1);
  });

  it('zeigt das Logo mit seinen Worten, im Druck und in Word, und lässt dem Namen der Behörde Platz', async () => {
    const html = renderPapier(dokument);
    expect(html).toContain('alt="Wappen des Musterkreises"');
    expect(html).toContain('top:87mm');
    expect(html).toContain('top:192mm');
    // 13 mm high and wide beside a gap of 4 mm.
    expect(Math.abs(find(lines, 'Landratsamt').left - 42)).toBeLessThan(1);
    const files = unzipSync(await renderDocx(dokument));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('descr="Wappen des Musterkreises"');
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  });

  it('kommt ohne Behörde und ohne Logo aus: was leer ist, fehlt', () => {
    const leer = createDokument(vorlagen.integrationsvereinbarung, instrument, {
      kopf: kopfSchema.parse({ datum: '2026-11-21' }),
      kennung: null,
    });
    const html = renderPapier(leer);
    expect(html).not.toContain('<img');
    expect(html.slice(html.indexOf('<main>'))).not.toContain('null');
  });
});

describe('Papiere für die Person', () => {
  /** Also with everything § 25b can ask for at once. */
  const seiten: Readonly<Record<string, number>> = {
    was_fehlt: 1,
    anschreiben: 2,
    passbemuehungen: 1,
    zusicherung: 1,
  };
  it.each(papiere.filter(({ vorlage }) => seiten[vorlage] !== undefined))(
    '$name passt auf seine Seiten',
    async ({ dokument, vorlage }) => {
      expect((await print(dokument)).numPages).toBe(seiten[vorlage]);
    },
  );
});

describe.each(papiere)('$name als PDF', ({ dokument }) => {
  let pdf: PDFDocumentProxy;
  beforeAll(async () => {
    pdf = await print(dokument);
  });

  it('ist gegliedert, auf Deutsch ausgezeichnet und heißt wie das Papier', async () => {
    // pdfjs leaves the information dictionary of a file untyped.
    const info = (await pdf.getMetadata()).info as { readonly Language?: string; readonly Title?: string };
    expect(info.Language).toBe('de-DE');
    expect(info.Title).toBe(dokument.titel);
    const tree = await (await pdf.getPage(1)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"H1"');
  });

  it('zeigt alles in der mitgelieferten Schrift', async () => {
    const families = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { styles } = await page.getTextContent();
      await page.getOperatorList();
      for (const name of Object.keys(styles)) {
        // pdfjs types the objects of a page as unknown; a font has a name.
        const font = page.commonObjs.get(name) as { readonly name?: string };
        families.add((font.name ?? '').replace(/^[A-Z]{6}\+/, ''));
      }
    }
    expect([...families].filter((name) => !name.startsWith('FiraSans'))).toEqual([]);
  });
});

describe('Ein Stapel von Papieren', () => {
  const dokumente = papiere
    .filter(({ vorlage, blanko }) => !blanko && (vorlage === 'anschreiben' || vorlage === 'erinnerung'))
    .slice(0, 4)
    .map(({ dokument }) => dokument);
  const stapel = async (seiten: readonly number[] | null) =>
    await printed(renderStapel(dokumente, { schriftCss: schriftCss(), titel: 'Anschreiben', seiten }));

  it('hat von jedem Papier dieselben Seiten wie einzeln, und am Fuß ihre eigene Zahl', async () => {
    const seiten = pagesPerPaper(
      await stapel(null),
      dokumente.map((dokument) => umfangOf(dokument).ueberschriften),
    );
    const einzeln = await Promise.all(dokumente.map(print));
    expect(seiten).toEqual(einzeln.map(({ numPages }) => numPages));
    expect(new Set(seiten).size, 'papers of different length').toBeGreaterThan(1);
    const pdf = await open(await stapel(seiten));
    const foot = (await linesOf(pdf)).map(({ text }) => text).filter((text) => /^Seite \d/.test(text));
    expect(foot).toEqual(
      (seiten ?? []).flatMap((von) => Array.from({ length: von }, (_, i) => `Seite ${i + 1} von ${von}`)),
    );
  });
});
