/** The parts of a workbook around its sheets: which there are, the strings they share, how days are counted. */
import { grenzen } from '#shared/austausch/tabelle.ts';
import { ReadRefusal } from './sentences.ts';
import { local, parse, parseStream } from './xml.ts';
import { unpack, unpackStream, type ZipEntry } from './zip-directory.ts';

export type Book = { readonly file: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };
export type Sheet = { readonly name: string; readonly path: string };

/** Visible sheets, or all where none is visible. */
export function readSheets(book: Book): { readonly sheets: readonly Sheet[]; readonly date1904: boolean } {
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

export async function readSharedStrings(book: Book): Promise<readonly string[]> {
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

/** Excel escapes control characters as `_x000D_`; a lone blank is no content. */
export function clean(value: string): string {
  const plain = value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.trim() === '' ? '' : plain.slice(0, grenzen.zellText);
}

function resolveTarget(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** A small part as text; empty where it is missing. */
export function text(book: Book, name: string): string {
  const entry = book.entries.get(name);
  return entry === undefined ? '' : unpack(book.file, entry).toString('utf8');
}
