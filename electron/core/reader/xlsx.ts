/**
 * Reads one sheet of an .xlsx file. Own code on top of a SAX parser, because the streaming reader of exceljs
 * breaks letters at chunk borders and writes sheets to plain temporary files (docs/adr/0018).
 */
import { grenzen, type Quer, type Tabelle, type Zeile, type Zelle } from '#shared/austausch/tabelle.ts';
import { fillMerged, type Verbund } from './merged.ts';
import { ReadRefusal } from './sentences.ts';
import { readDateStyles, serialToDay } from './serial-day.ts';
import { clean, readSharedStrings, readSheets, text, type Book } from './workbook.ts';
import { local, parseStream } from './xml.ts';
import { unpackStream } from './zip-directory.ts';

/** `blatt` null takes the first visible sheet that holds anything. */
export async function readXlsx(book: Book, blatt: string | null): Promise<Tabelle> {
  const { sheets, date1904 } = readSheets(book);
  const strings = await readSharedStrings(book);
  const isDateStyle = readDateStyles(text(book, 'xl/styles.xml'));
  const blaetter = sheets.map(({ name }) => name);
  const wanted = blatt === null ? sheets : sheets.filter(({ name }) => name === blatt);
  if (wanted.length === 0) throw new ReadRefusal('blattFehlt');
  for (const sheet of wanted) {
    const entry = book.entries.get(sheet.path);
    if (entry === undefined) throw new ReadRefusal('beschaedigt');
    const { zeilen, quer } = await readSheet(unpackStream(book.file, entry), {
      strings,
      isDateStyle,
      date1904,
    });
    if (zeilen.length > 0)
      return { art: 'xlsx', blaetter, blatt: sheet.name, zeilen, quer, tage1904: date1904 };
  }
  throw new ReadRefusal('ohneInhalt');
}

type CellContext = {
  readonly strings: readonly string[];
  readonly isDateStyle: (style: number) => boolean;
  readonly date1904: boolean;
};
type OpenCell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  seen: boolean;
};

async function readSheet(
  chunks: AsyncIterable<Buffer>,
  context: CellContext,
): Promise<{ readonly zeilen: readonly Zeile[]; readonly quer: readonly Quer[] }> {
  const quer: Quer[] = [];
  const rows: { nr: number; zellen: Zelle[] }[] = [];
  const merged: Verbund[] = [];
  let row: { nr: number; zellen: Zelle[] } = { nr: 0, zellen: [] };
  let cell: OpenCell | null = null;
  let nextColumn = 0;
  let reading = false;
  await parseStream(chunks, {
    open: ({ name, attributes }) => {
      switch (local(name)) {
        case 'row':
          row = { nr: rowNumber(attributes['r'] ?? String(row.nr + 1)), zellen: [] };
          nextColumn = 0;
          return;
        case 'c': {
          const column = attributes['r'] === undefined ? nextColumn : columnOf(attributes['r']);
          nextColumn = column + 1;
          cell = {
            column,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            value: '',
            seen: false,
          };
          return;
        }
        case 'v':
        case 't':
          reading = cell !== null;
          if (cell !== null) cell.seen = true;
          return;
        case 'mergeCell':
          addMerged(merged, quer, attributes['ref'] ?? '');
          return;
        default:
      }
    },
    text: (piece) => {
      if (reading && cell !== null && cell.value.length < grenzen.zellText) cell.value += piece;
    },
    close: ({ name }) => {
      switch (local(name)) {
        case 'v':
        case 't':
          reading = false;
          return;
        case 'c':
          if (cell !== null) put(row.zellen, cell, context);
          cell = null;
          return;
        case 'row':
          if (row.zellen.length === 0) return;
          if (rows.length === grenzen.zeilen) throw new ReadRefusal('zuVieleZeilen');
          rows.push(row);
          return;
        default:
      }
    },
  });
  fillMerged(rows, merged);
  return { zeilen: rows, quer };
}

function put(zellen: Zelle[], cell: OpenCell, context: CellContext): void {
  const value = cell.seen ? toZelle(cell, context) : null;
  if (value === null) return;
  if (cell.column >= grenzen.spalten) throw new ReadRefusal('zuVieleSpalten');
  while (zellen.length < cell.column) zellen.push(null);
  zellen[cell.column] = value;
}

function toZelle({ type, value, style }: OpenCell, { strings, isDateStyle, date1904 }: CellContext): Zelle {
  switch (type) {
    case 's':
      return strings[Number(value)] || null;
    case 'str':
    case 'inlineStr':
      return clean(value) || null;
    case 'b':
      return value.trim() === '1';
    case 'e':
      return { fehler: value.trim() };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { tag: value.slice(0, 10) } : clean(value) || null;
    default: {
      if (value.trim() === '') return null;
      const number = Number(value);
      if (!Number.isFinite(number)) return clean(value);
      const day = isDateStyle(style) ? serialToDay(number, date1904) : null;
      return day === null ? number : { tag: day };
    }
  }
}

const MAX_MERGED = 20_000;

/** Headings of groups stand near the top; further down a merge over columns says nothing about columns. */
const QUER_BIS_ZEILE = 200;

function addMerged(merged: Verbund[], quer: Quer[], ref: string): void {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (match === null || merged.length >= MAX_MERGED) return;
  const [, left = '', top, right = '', bottom] = match;
  if (left !== right && Number(top) <= QUER_BIS_ZEILE && quer.length < 1000)
    quer.push({ nr: Number(top), von: columnOf(left), bis: columnOf(right) });
  if (top !== bottom) merged.push({ column: columnOf(left), from: Number(top), to: Number(bottom) });
}

/** Column of a reference like `AB12`, counted from 0. */
export function columnOf(ref: string): number {
  let column = 0;
  for (const letter of ref) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  if (column === 0) throw new ReadRefusal('beschaedigt');
  return column - 1;
}

const MAX_ROW = 1_048_576;

function rowNumber(text: string): number {
  const nr = Number(text);
  if (!Number.isInteger(nr) || nr < 1 || nr > MAX_ROW) throw new ReadRefusal('beschaedigt');
  return nr;
}
