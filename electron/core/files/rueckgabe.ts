import type { Problem } from '#shared/austausch/personen-lesen.ts';
import type { Tabelle, Zelle } from '#shared/austausch/tabelle.ts';
import { Workbook, type Row } from './workbook.ts';

/**
 * The office's own columns with the rejected rows and one more column that says what is wrong where. Cells stay
 * what they were; nothing becomes a formula.
 */
export async function writeRueckgabe(
  tabelle: Tabelle,
  {
    kopfzeile,
    probleme,
    abgewiesen,
  }: {
    readonly kopfzeile: number;
    readonly probleme: readonly Problem[];
    readonly abgewiesen: ReadonlySet<number>;
  },
): Promise<Uint8Array> {
  const buch = new Workbook();
  buch.creator = 'Bleibeweg';
  buch.lastModifiedBy = 'Bleibeweg';
  const sheet = buch.addWorksheet('Zur Korrektur', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const kopf = tabelle.zeilen.find(({ nr }) => nr === kopfzeile)?.zellen ?? [];
  const zeilen = tabelle.zeilen.filter(({ nr }) => abgewiesen.has(nr));
  const breite = Math.max(kopf.length, ...zeilen.map(({ zellen }) => zellen.length));
  const problemspalte = breite + 1;
  fill(sheet.getRow(1), kopf);
  sheet.getCell(1, problemspalte).value = 'Problem';
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  for (const [index, { nr, zellen }] of zeilen.entries()) {
    const row = sheet.getRow(index + 2);
    fill(row, zellen);
    const cell = row.getCell(problemspalte);
    cell.value = probleme
      .filter(({ zeile }) => zeile === nr)
      .map(satz)
      .join('\n');
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF4DB' } };
    for (const { zeile, zelle } of probleme) if (zeile === nr && zelle !== null) mark(row, zelle);
  }
  for (let spalte = 1; spalte <= breite; spalte += 1) sheet.getColumn(spalte).width = 15;
  sheet.getColumn(problemspalte).width = 60;
  return new Uint8Array(await buch.xlsx.writeBuffer());
}

function satz({ zelle, spalte, text, zeile }: Problem): string {
  const wo = [spalte, zelle === null ? `Zeile ${zeile}` : `Zelle ${zelle} der ursprünglichen Datei`]
    .filter((teil) => teil !== null)
    .join(', ');
  return `${wo}: ${text}`;
}

function mark(row: Row, zelle: string): void {
  row.getCell(zelle.replace(/\d+$/, '')).fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: 'FFFFE2A8' },
  };
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
