import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { pagesPerPaper } from '#electron/core/files/pdf-seiten.ts';
import { joinPdf } from '#electron/core/files/pdf-verbinden.ts';
import { enginePdf } from './druckwerk.ts';

const sheet = (headings: number) => `<section class="blatt">${'<h1>x</h1>'.repeat(headings)}</section>`;

describe('Gedruckte Teile', () => {
  test('werden zu einer Datei mit allen Seiten in ihrer Reihenfolge', async () => {
    const joined = joinPdf([
      enginePdf(sheet(1) + sheet(0)),
      enginePdf(sheet(2)),
      enginePdf(sheet(1) + sheet(1) + sheet(1)),
    ]);
    const task = getDocument({ data: new Uint8Array(joined), verbosity: 0 });
    const pdf = await task.promise;
    expect(pdf.numPages).toBe(6);
    expect((await pdf.getPage(6)).getViewport({ scale: 1 }).width).toBe(595);
    await task.destroy();
  });

  test('bleiben, wie sie sind, wenn es nur einer ist', () => {
    const one = enginePdf(sheet(1));
    expect(joinPdf([one])).toBe(one);
  });

  test('werden nicht verbunden, wenn sie nicht aus dem Druckwerk kommen', () => {
    const foreign = new TextEncoder().encode('%PDF-1.7\nirgendetwas\n%%EOF\n');
    expect(() => joinPdf([enginePdf(sheet(1)), foreign])).toThrow(/no file of the print engine/);
  });
});

describe('Die Seiten eines Papiers', () => {
  test('stehen im Verzeichnis der Datei: von seiner ersten Überschrift bis zur nächsten', () => {
    const pdf = enginePdf(sheet(2) + sheet(1) + sheet(0) + sheet(1));
    expect(pagesPerPaper(pdf, [3, 1])).toEqual([3, 1]);
  });

  test('stimmen auch, wenn nach der ersten alle Überschriften auf späteren Seiten stehen', () => {
    const brief = '<section class="blatt"><h1>x</h1></section><section class="blatt"><h2>y</h2></section>';
    expect(pagesPerPaper(enginePdf(brief + brief + brief), [2, 2, 2])).toEqual([2, 2, 2]);
  });

  test('werden nicht geraten, wenn das Verzeichnis anders ist als erwartet', () => {
    expect(pagesPerPaper(enginePdf(sheet(1)), [2])).toBeNull();
    expect(pagesPerPaper(new TextEncoder().encode('nichts'), [1])).toBeNull();
  });
});
