/**
 * Reads one sheet of an .xlsx file. Own code on top of a SAX parser, because the streaming reader of exceljs
 * breaks letters at chunk borders and writes sheets to plain temporary files (docs/adr/0018).
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { grenzen, type Tabelle, type Zeile, type Zelle } from '#shared/austausch/tabelle.ts';
import { fillMerged, type Verbund } from './merged.ts';
import { ReadRefusal } from './sentences.ts';
import { readDateStyles, serialToDay } from './serial-day.ts';
import { unpack, unpackStream, type ZipEntry } from './zip-directory.ts';

type Book = { readonly file: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };
type Sheet = { readonly name: string; readonly path: string };

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
    const zeilen = await readSheet(unpackStream(book.file, entry), { strings, isDateStyle, date1904 });
    if (zeilen.length > 0) return { art: 'xlsx', blaetter, blatt: sheet.name, zeilen };
  }
  throw new ReadRefusal('ohneInhalt');
}

function readSheets(book: Book): { readonly sheets: readonly Sheet[]; readonly date1904: boolean } {
  const targets = new Map<string, string>();
  parse(text(book, 'xl/_rels/workbook.xml.rels'), {
    open: ({ name, attributes }) => {
      if (local(name) === 'Relationship')
        targets.set(attributes['Id'] ?? '', resolveTarget(attributes['Target'] ?? ''));
    },
  });
  const all: (Sheet & { readonly hidden: boolean })[] = [];
  let date1904 = false;
  parse(text(book, 'xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (local(name) === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (local(name) !== 'sheet') return;
      const idKey = Object.keys(attributes).find((key) => local(key) === 'id' && key !== 'sheetId') ?? '';
      const path = targets.get(attributes[idKey] ?? '');
      if (path !== undefined && path.includes('worksheets/')) {
        all.push({
          name: attributes['name'] ?? '',
          path,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      }
    },
  });
  const visible = all.filter(({ hidden }) => !hidden);
  if (all.length === 0) throw new ReadRefusal('beschaedigt');
  return { sheets: visible.length > 0 ? visible : all, date1904 };
}

async function readSharedStrings(book: Book): Promise<readonly string[]> {
  const entry = book.entries.get('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let parts: string[] = [];
  let reading = false;
  let phonetic = false;
  await parseStream(unpackStream(book.file, entry), {
    open: ({ name }) => {
      const tag = local(name);
      if (tag === 'si') parts = [];
      if (tag === 'rPh') phonetic = true;
      reading = tag === 't' && !phonetic;
    },
    text: (piece) => {
      if (reading) parts.push(piece);
    },
    close: ({ name }) => {
      const tag = local(name);
      if (tag === 'rPh') phonetic = false;
      if (tag === 't') reading = false;
      if (tag === 'si') strings.push(clean(parts.join('')));
    },
  });
  return strings;
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

async function readSheet(chunks: AsyncIterable<Buffer>, context: CellContext): Promise<readonly Zeile[]> {
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
          addMerged(merged, attributes['ref'] ?? '');
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
  return rows;
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

function addMerged(merged: Verbund[], ref: string): void {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  if (match === null || merged.length >= MAX_MERGED) return;
  const [, left = '', top, , bottom] = match;
  if (top !== bottom) merged.push({ column: columnOf(left), from: Number(top), to: Number(bottom) });
}

/** Excel escapes control characters as `_x000D_`; a lone blank is no content. */
function clean(value: string): string {
  const plain = value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.trim() === '' ? '' : plain.slice(0, grenzen.zellText);
}

function columnOf(ref: string): number {
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

function resolveTarget(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function text(book: Book, name: string): string {
  const entry = book.entries.get(name);
  return entry === undefined ? '' : unpack(book.file, entry).toString('utf8');
}

type Handlers = {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
};

function createParser(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', handlers.open);
  if (handlers.text) parser.on('text', handlers.text);
  if (handlers.close) parser.on('closetag', handlers.close);
  parser.on('error', () => {
    throw new ReadRefusal('beschaedigt');
  });
  // Office never writes a DOCTYPE; in foreign hands it is how entities are defined.
  parser.on('doctype', () => {
    throw new ReadRefusal('beschaedigt');
  });
  return parser;
}

function parse(xml: string, handlers: Handlers): void {
  if (xml !== '') createParser(handlers).write(xml).close();
}

async function parseStream(chunks: AsyncIterable<Buffer>, handlers: Handlers): Promise<void> {
  const parser = createParser(handlers);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** Some programs write every tag with a prefix. */
function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
