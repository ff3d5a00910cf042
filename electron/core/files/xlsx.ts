/**
 * Workbooks the program writes: one sheet per table, each with title, explanation and a frozen header. Values
 * are text and numbers only, so that nothing a user typed can become a formula.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Datum } from '#shared/lib/datum.ts';
import { Workbook, type Alignment, type Row, type WorkbookType, type Worksheet } from './workbook.ts';

export type ZellWert = string | number | null;
export type Blatt = {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly titel: string;
  /** Explanations under the title: what is counted, on which day, in which unit. */
  readonly angaben: readonly (readonly [string, string])[];
  readonly spalten: readonly {
    readonly kopf: string;
    readonly breite: number;
    readonly art: 'text' | 'zahl';
  }[];
  readonly zeilen: readonly (readonly ZellWert[])[];
  readonly summe: readonly ZellWert[] | null;
  /** Shown in a number column instead of a number; quiet. */
  readonly fussnote: string | null;
};
export type Arbeitsmappe = {
  readonly titel: string;
  readonly verfasser: string;
  readonly datum: Datum;
  readonly blaetter: readonly Blatt[];
};

const FARBE = {
  text: 'FF1F2933',
  leise: 'FF5B6776',
  linie: 'FFB8C1CC',
  kopf: 'FFEEF2F6',
  akzent: 'FF17324D',
} as const;
const SCHRIFT = 'Calibri';
/** Empty cells in number columns are hidden figures. */
export const VERBORGEN = 'verborgen';

/** The same workbook gives the same bytes. */
export async function writeXlsx(mappe: Arbeitsmappe): Promise<Uint8Array> {
  const buch = new Workbook();
  buch.creator = mappe.verfasser;
  buch.lastModifiedBy = mappe.verfasser;
  buch.title = mappe.titel;
  buch.created = new Date(`${mappe.datum}T12:00:00Z`);
  buch.modified = buch.created;
  for (const blatt of mappe.blaetter) addBlatt(buch, blatt, mappe);
  return fixTimes(new Uint8Array(await buch.xlsx.writeBuffer()), mappe.datum);
}

function addBlatt(buch: WorkbookType, blatt: Blatt, { titel, datum }: Arbeitsmappe): void {
  const kopfzeile = blatt.angaben.length + 3;
  const sheet = buch.addWorksheet(blatt.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: kopfzeile, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: blatt.spalten.length > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${kopfzeile}:${kopfzeile}`,
      margins: { left: 0.7, right: 0.6, top: 0.8, bottom: 0.8, header: 0.35, footer: 0.35 },
    },
    headerFooter: {
      oddFooter: `&L&8${escapeFooter(titel)}&C&8Stand ${datum.split('-').toReversed().join('.')}&R&8Seite &P von &N`,
    },
  });
  const breite = blatt.spalten.length;
  for (const [index, { breite: width }] of blatt.spalten.entries()) sheet.getColumn(index + 1).width = width;

  const kopf = sheet.getCell(1, 1);
  kopf.value = blatt.titel;
  kopf.font = { name: SCHRIFT, size: 16, bold: true, color: { argb: FARBE.akzent } };
  kopf.alignment = { vertical: 'middle' };
  sheet.getRow(1).height = 30;
  for (const [index, [was, wert]] of blatt.angaben.entries())
    addAngabe(sheet, { row: index + 2, was, wert, breite });

  const header = sheet.getRow(kopfzeile);
  header.height = 22;
  for (const [index, { kopf: text, art }] of blatt.spalten.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.font = { name: SCHRIFT, size: 11, bold: true, color: { argb: FARBE.text } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FARBE.kopf } };
    cell.border = { bottom: { style: 'medium', color: { argb: FARBE.akzent } } };
    cell.alignment = { ...placed(art, index), wrapText: true };
  }
  for (const zeile of blatt.zeilen) fillRow(sheet.addRow([]), zeile, blatt, false);
  if (blatt.summe !== null) fillRow(sheet.addRow([]), blatt.summe, blatt, true);
  if (blatt.fussnote !== null) {
    const row = sheet.rowCount + 2;
    addText(sheet, { row, text: blatt.fussnote, breite, argb: FARBE.leise });
  }
}

function addAngabe(
  sheet: Worksheet,
  {
    row,
    was,
    wert,
    breite,
  }: { readonly row: number; readonly was: string; readonly wert: string; readonly breite: number },
): void {
  addText(sheet, { row, text: `${was}: ${wert}`, breite, argb: FARBE.leise });
}

/** A paragraph over all columns; its height is worked out, because merged cells do not grow by themselves. */
function addText(
  sheet: Worksheet,
  {
    row,
    text,
    breite,
    argb,
  }: { readonly row: number; readonly text: string; readonly breite: number; readonly argb: string },
): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: SCHRIFT, size: 10, color: { argb } };
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (breite > 1) sheet.mergeCells(row, 1, row, breite);
  const zeichen = Array.from({ length: breite }, (_, index) => sheet.getColumn(index + 1).width ?? 10).reduce(
    (a, b) => a + b,
    0,
  );
  sheet.getRow(row).height = 14 * Math.max(1, Math.ceil((text.length * 0.98) / zeichen)) + 2;
}

function fillRow(row: Row, werte: readonly ZellWert[], { spalten }: Blatt, summe: boolean): void {
  // Rows do not grow by themselves in every program: long text gets its lines.
  const lines = spalten.map(({ art, breite }, index) =>
    art === 'text' ? Math.ceil((String(werte[index] ?? '').length * 1.05) / breite) : 1,
  );
  row.height = 4 + 14 * Math.max(1, ...lines);
  for (const [index, { art }] of spalten.entries()) {
    const wert = werte[index] ?? null;
    const cell = row.getCell(index + 1);
    const verborgen = art === 'zahl' && wert === null && !summe;
    cell.value = verborgen ? VERBORGEN : wert;
    cell.font = {
      name: SCHRIFT,
      size: 11,
      bold: summe,
      italic: verborgen,
      color: { argb: verborgen ? FARBE.leise : FARBE.text },
    };
    cell.alignment = { ...placed(art, index), wrapText: art === 'text' };
    cell.border = summe
      ? { top: { style: 'medium', color: { argb: FARBE.akzent } } }
      : { bottom: { style: 'hair', color: { argb: FARBE.linie } } };
    if (typeof wert === 'number') cell.numFmt = '#,##0';
  }
}

/** Figures end at the right; text beside a figure keeps its distance. */
function placed(art: 'text' | 'zahl', index: number): Partial<Alignment> {
  return art === 'zahl'
    ? { horizontal: 'right', vertical: 'middle' }
    : { horizontal: 'left', vertical: 'middle', indent: index === 0 ? 0 : 1 };
}

/** `&` starts a code in footers. */
function escapeFooter(text: string): string {
  return text.replaceAll('&', '&&');
}

/** The library writes the clock into the zip and nothing tells of who wrote it; both as in our Word files. */
export function fixTimes(
  xlsx: Uint8Array,
  day: string,
  /** Changes that the library cannot express, by the name of the part. */
  edits: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(xlsx))) {
    if (name.endsWith('/')) continue;
    const content =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${day}T12:00:00Z`))
        : bytes;
    const edit = edits[name];
    files[name] = [edit === undefined ? content : strToU8(edit(strFromU8(content))), { mtime, level: 6 }];
  }
  return zipSync(files);
}
