import { PROBLEMSPALTE, type Zeile, type Zelle } from '#shared/austausch/tabelle.ts';
import { Workbook, type Row } from './workbook.ts';

/** Rows that go back to the office for correction; columns counted from 0. */
export type Rueckgabe = {
  /** Titles and headings, the last one heads the columns. */
  readonly kopf: readonly Zeile[];
  readonly zeilen: readonly (Zeile & { readonly problem: string; readonly markiert: readonly number[] })[];
  readonly problemspalte: number;
};

/**
 * The office's own columns with the rejected rows and one more column that says what is wrong where. Cells stay
 * what they were; nothing becomes a formula.
 */
export async function writeRueckgabe({ kopf, zeilen, problemspalte }: Rueckgabe): Promise<Uint8Array> {
  const buch = new Workbook();
  buch.creator = 'Bleibeweg';
  buch.lastModifiedBy = 'Bleibeweg';
  const kopfzeile = kopf.at(-1)?.nr ?? 1;
  const sheet = buch.addWorksheet('Zur Korrektur', {
    views: [{ state: 'frozen', ySplit: kopfzeile }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const { nr, zellen } of kopf) fill(sheet.getRow(nr), zellen);
  const ueberschrift = sheet.getRow(kopfzeile);
  ueberschrift.getCell(problemspalte + 1).value = PROBLEMSPALTE;
  ueberschrift.font = { bold: true };
  ueberschrift.alignment = { wrapText: true, vertical: 'top' };
  for (const [index, { zellen, problem, markiert }] of zeilen.entries()) {
    const row = sheet.getRow(kopfzeile + 1 + index);
    fill(row, zellen);
    const cell = row.getCell(problemspalte + 1);
    cell.value = problem;
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF4DB' } };
    for (const spalte of markiert)
      row.getCell(spalte + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE2A8' } };
  }
  for (let spalte = 1; spalte <= problemspalte; spalte += 1) sheet.getColumn(spalte).width = 15;
  sheet.getColumn(problemspalte + 1).width = 60;
  return new Uint8Array(await buch.xlsx.writeBuffer());
}

function fill(row: Row, zellen: readonly Zelle[]): void {
  for (const [index, zelle] of zellen.entries()) {
    if (zelle === null) continue;
    const cell = row.getCell(index + 1);
    if (typeof zelle !== 'object') cell.value = zelle;
    else if ('tag' in zelle) {
      cell.value = new Date(`${zelle.tag}T00:00:00Z`);
      cell.numFmt = 'dd.mm.yyyy';
    } else cell.value = zelle.fehler;
  }
}
