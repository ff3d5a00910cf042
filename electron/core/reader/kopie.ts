/**
 * A copy of the office's own sheet that holds only its head and the rows to be corrected, with one more column that
 * says why. Widths, number formats, colours and selection lists of the sheet are kept; other sheets, formulas,
 * comments and what the file says about its author are not, because nobody needs them for a correction. Values come
 * from what was read before, so that a file that has changed since cannot mix into it.
 */
import { zipSync, strToU8 } from 'fflate';
import { PROBLEMSPALTE, spaltenBuchstabe, type Tabelle, type Zelle } from '#shared/austausch/tabelle.ts';
import { readDateStyles, dayToSerial } from './serial-day.ts';
import { createStyles, type Styles } from './kopie-formate.ts';
import { readBlatt, type Blatt } from './kopie-blatt.ts';
import { readSheets, text, type Book } from './workbook.ts';

export type Kopieauftrag = {
  readonly blatt: string;
  /** Rows that are kept as they are: titles and headings. */
  readonly kopf: Tabelle['zeilen'];
  /** Rows to be corrected, in their order; `markiert` are columns counted from 0. */
  readonly zeilen: readonly {
    readonly nr: number;
    readonly zellen: readonly Zelle[];
    readonly problem: string;
    readonly markiert: readonly number[];
  }[];
  /** Column of the sentences, counted from 0. */
  readonly problemspalte: number;
};

/** Null where the file is made in a way that its formats cannot be carried over. */
export async function writeKopie(book: Book, auftrag: Kopieauftrag): Promise<Uint8Array | null> {
  const { sheets, date1904 } = readSheets(book);
  const path = sheets.find(({ name }) => name === auftrag.blatt)?.path;
  const entry = path === undefined ? undefined : book.entries.get(path);
  const xml = text(book, 'xl/styles.xml');
  const styles = createStyles(xml);
  if (entry === undefined || styles === null) return null;
  const alle = [...auftrag.kopf, ...auftrag.zeilen];
  const blatt = await readBlatt(book, entry, new Set(alle.map(({ nr }) => nr)));
  const isDate = readDateStyles(xml);
  const sheet = sheetXml(auftrag, { blatt, styles, isDate, date1904 });
  const theme = text(book, 'xl/theme/theme1.xml');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(theme !== ''),
    '_rels/.rels': RELS,
    'xl/workbook.xml': workbookXml(auftrag.blatt, date1904),
    'xl/_rels/workbook.xml.rels': workbookRels(theme !== ''),
    'xl/worksheets/sheet1.xml': sheet,
    // Last, because the sheet has asked for the formats it needs.
    'xl/styles.xml': styles.xml(),
    ...(theme !== '' && { 'xl/theme/theme1.xml': theme }),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
    { mtime: new Date(2000, 0, 1, 12), level: 6 },
  );
}

type Umgebung = {
  readonly blatt: Blatt;
  readonly styles: Styles;
  readonly isDate: (style: number) => boolean;
  readonly date1904: boolean;
};

function sheetXml({ kopf, zeilen, problemspalte }: Kopieauftrag, umgebung: Umgebung): string {
  const { blatt, styles } = umgebung;
  const kopfzeile = kopf.at(-1)?.nr ?? 1;
  const rows: string[] = [];
  for (const { nr, zellen } of kopf) {
    const eigene = nr === kopfzeile ? zellen.toSpliced(problemspalte, 1) : zellen;
    const cells = cellsXml({ nr, neu: nr, zellen: eigene, markiert: [] }, umgebung);
    const links = blatt.formate.get(nr)?.get(problemspalte - 1) ?? 0;
    if (nr === kopfzeile) cells.push(stringCell(PROBLEMSPALTE, problemspalte, nr, links));
    rows.push(rowXml(nr, blatt.hoehen.get(nr), cells));
  }
  for (const [index, { nr, zellen, problem, markiert }] of zeilen.entries()) {
    const neu = kopfzeile + 1 + index;
    const eigene = zellen.slice(0, problemspalte);
    const cells = cellsXml({ nr, neu, zellen: eigene, markiert }, umgebung);
    cells.push(stringCell(problem, problemspalte, neu, styles.problem));
    rows.push(rowXml(neu, undefined, cells));
  }
  const letzte = kopfzeile + zeilen.length;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${kopfzeile}" topLeftCell="A${kopfzeile + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${colsXml(blatt, problemspalte)}</cols>` +
    `<sheetData>${rows.join('')}</sheetData>` +
    mergesXml(blatt, kopfzeile) +
    listsXml(blatt, { von: kopfzeile + 1, bis: Math.max(letzte, kopfzeile + 1) }) +
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

type Reihe = {
  /** Row in the office's file, whose formats count. */
  readonly nr: number;
  readonly neu: number;
  readonly zellen: readonly Zelle[];
  readonly markiert: readonly number[];
};

function cellsXml({ nr, neu, zellen, markiert }: Reihe, umgebung: Umgebung): string[] {
  const formate = umgebung.blatt.formate.get(nr);
  const breite = Math.max(zellen.length, ...markiert.map((spalte) => spalte + 1));
  return Array.from({ length: breite }, (_, spalte) => {
    const eigenes = formate?.get(spalte) ?? 0;
    const style = markiert.includes(spalte) ? umgebung.styles.markiert(eigenes) : eigenes;
    return cellXml(
      zellen[spalte] ?? null,
      { ref: `${spaltenBuchstabe(spalte)}${neu}`, eigenes, style },
      umgebung,
    );
  });
}

function cellXml(
  zelle: Zelle,
  { ref, eigenes, style }: { readonly ref: string; readonly eigenes: number; readonly style: number },
  { isDate, date1904 }: Umgebung,
): string {
  const cell = (type: string, value: string) => `<c r="${ref}" s="${style}"${type}>${value}</c>`;
  if (zelle === null) return style === 0 ? '' : `<c r="${ref}" s="${style}"/>`;
  if (typeof zelle === 'string') return cell(' t="inlineStr"', inline(zelle));
  if (typeof zelle === 'number') return cell('', `<v>${zelle}</v>`);
  if (typeof zelle === 'boolean') return cell(' t="b"', `<v>${zelle ? 1 : 0}</v>`);
  if ('fehler' in zelle) return cell(' t="inlineStr"', inline(zelle.fehler));
  return isDate(eigenes)
    ? cell('', `<v>${dayToSerial(zelle.tag, date1904)}</v>`)
    : cell(' t="inlineStr"', inline(zelle.tag.split('-').toReversed().join('.')));
}

function stringCell(value: string, spalte: number, nr: number, style: number): string {
  return `<c r="${spaltenBuchstabe(spalte)}${nr}" s="${style}" t="inlineStr">${inline(value)}</c>`;
}

function inline(value: string): string {
  return `<is><t xml:space="preserve">${escape(value)}</t></is>`;
}

function rowXml(nr: number, hoehe: number | undefined, cells: readonly string[]): string {
  const height = hoehe === undefined ? '' : ` ht="${hoehe}" customHeight="1"`;
  return `<row r="${nr}"${height}>${cells.join('')}</row>`;
}

const PROBLEM_BREITE = 60;

function colsXml({ spalten }: Blatt, problemspalte: number): string {
  const eigene = spalten
    .filter(({ von }) => von <= problemspalte)
    .map(
      ({ von, bis, breite }) =>
        `<col min="${von}" max="${Math.min(bis, problemspalte)}" width="${breite}" customWidth="1"/>`,
    );
  return `${eigene.join('')}<col min="${problemspalte + 1}" max="${problemspalte + 1}" width="${PROBLEM_BREITE}" customWidth="1"/>`;
}

/** Only those of the head: further down rows have gone. */
function mergesXml({ verbunde }: Blatt, kopfzeile: number): string {
  const eigene = verbunde.filter(({ bis }) => bis <= kopfzeile);
  return eigene.length === 0
    ? ''
    : `<mergeCells count="${eigene.length}">${eigene.map(({ ref }) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** Selection lists that carry their own words; one that points to another sheet would point to nothing. */
function listsXml({ auswahl }: Blatt, { von, bis }: { readonly von: number; readonly bis: number }): string {
  const eigene = auswahl.flatMap(({ spalten, worte }) =>
    spalten.map(
      (spalte) =>
        `<dataValidation type="list" allowBlank="1" sqref="${spaltenBuchstabe(spalte)}${von}:${spaltenBuchstabe(spalte)}${bis}"><formula1>${escape(worte)}</formula1></dataValidation>`,
    ),
  );
  return eigene.length === 0
    ? ''
    : `<dataValidations count="${eigene.length}">${eigene.join('')}</dataValidations>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(theme: boolean): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    part('workbook.xml', 'spreadsheetml.sheet.main') +
    part('worksheets/sheet1.xml', 'spreadsheetml.worksheet') +
    part('styles.xml', 'spreadsheetml.styles') +
    (theme ? part('theme/theme1.xml', 'theme') : '') +
    `</Types>`
  );
}

function workbookXml(blatt: string, date1904: boolean): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="${escape(blatt)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function workbookRels(theme: boolean): string {
  const rel = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${REL}/${type}" Target="${target}"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rel(1, 'worksheet', 'worksheets/sheet1.xml')}${rel(2, 'styles', 'styles.xml')}${theme ? rel(3, 'theme', 'theme/theme1.xml') : ''}</Relationships>`;
}

const ZEICHEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML knows no control characters; a cell with one would make the whole file unreadable. */
function escape(value: string): string {
  return value
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ZEICHEN[sign] ?? sign);
}
