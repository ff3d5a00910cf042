/** Reads a returned Sachstand form: a Word file from anywhere, saved by Word, LibreOffice or something else. */
import { open, type FileHandle } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import {
  bogenGrenzen,
  bogenSpalten,
  zeileOfTag,
  type Bogenspalte,
  type GelesenerBogen,
} from '#shared/austausch/sachstand-bogen.ts';
import { BogenRefusal } from './bogen-sentences.ts';
import { ReadRefusal, sentences } from './sentences.ts';
import { openVerschluesseltes } from './verschluesselt.ts';
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts';

type Row = { readonly cells: string[]; readonly tags: string[] };
type Table = { readonly rows: Row[] };

/**
 * @param kennwort empty: none known yet
 * @throws BogenRefusal with one German sentence for whatever is no form, KennwortFrage where a password is needed
 */
export async function readBogen(path: string, kennwort = ''): Promise<GelesenerBogen> {
  const loaded = await load(path);
  try {
    return readBogenBytes(await openVerschluesseltes(loaded, kennwort));
  } catch (error) {
    throw error instanceof ReadRefusal ? translated(error) : error;
  }
}

export function readBogenBytes(file: Buffer): GelesenerBogen {
  const entries = recognise(file);
  const document = entries.get('word/document.xml');
  if (document === undefined) throw new BogenRefusal('keinWord');
  const { tables, text } = parse(xmlOf(file, document));
  const margins = [...entries.values()].filter(({ name }) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const all = [text, ...margins.slice(0, 20).map((entry) => parse(xmlOf(file, entry)).text)].join('\n');
  for (const table of tables) {
    const columns = columnsOf(table);
    if (columns !== null) return { codes: codesIn(all), zeilen: rowsOf(table, columns) };
  }
  throw new BogenRefusal('keinBogen');
}

function recognise(file: Buffer): ReadonlyMap<string, ZipEntry> {
  if (file.length === 0) throw new BogenRefusal('leer');
  const head = file.toString('latin1', 0, 8);
  if (head.startsWith('%PDF')) throw new BogenRefusal('pdf');
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new BogenRefusal(encrypted ? 'kennwort' : 'doc');
  }
  if (!head.startsWith('PK\u0003\u0004')) throw new BogenRefusal('keinWord');
  const entries = asBogen(() => readZipDirectory(file));
  if (entries.has('word/vbaProject.bin')) throw new BogenRefusal('makros');
  if (entries.has('content.xml') && entries.has('mimetype')) throw new BogenRefusal('odt');
  return entries;
}

/** The list reader's refusals speak of lists; here they become sentences about a form. */
function asBogen<R>(read: () => R): R {
  try {
    return read();
  } catch (error) {
    throw error instanceof ReadRefusal ? translated(error) : new BogenRefusal('beschaedigt');
  }
}

function translated({ message }: ReadRefusal): BogenRefusal {
  if (message === sentences.kennwort) return new BogenRefusal('kennwort');
  const isLarge = message === sentences.entpacktZuGross || message === sentences.zuGross;
  return new BogenRefusal(isLarge ? 'entpacktZuGross' : 'beschaedigt');
}

function xmlOf(file: Buffer, entry: ZipEntry): string {
  if (entry.unpacked > bogenGrenzen.xmlBytes) throw new BogenRefusal('entpacktZuGross');
  const bytes = asBogen(() => unpack(file, entry));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BogenRefusal('beschaedigt');
  }
}

/** Text and tables of one part. A table inside a cell counts as text of that cell. */
function parse(xml: string): { readonly tables: readonly Table[]; readonly text: string } {
  const tables: Table[] = [];
  const whole: string[] = [];
  const fields: { waiting: boolean }[] = [];
  let depth = 0;
  let table: Table | null = null;
  let row: Row | null = null;
  let cell: string[] | null = null;
  let reading = false;
  /** Old shape of what `mc:Choice` says in a new way: said twice otherwise. */
  let fallback = 0;
  const write = (words: string) => {
    if (fallback > 0 || fields.some(({ waiting }) => waiting)) return;
    whole.push(words);
    cell?.push(words);
  };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new BogenRefusal('beschaedigt');
  });
  parser.on('error', () => {
    throw new BogenRefusal('beschaedigt');
  });
  parser.on('opentag', ({ name, attributes }) => {
    switch (name) {
      case 'mc:Fallback':
        fallback += 1;
        break;
      case 'w:tbl':
        depth += 1;
        if (depth === 1) {
          table = { rows: [] };
          tables.push(table);
        }
        break;
      case 'w:tr':
        if (depth !== 1 || table === null) break;
        row = { cells: [], tags: [] };
        table.rows.push(row);
        if (table.rows.length > bogenGrenzen.zeilen + 1) throw new BogenRefusal('zuViel');
        break;
      case 'w:tc':
        if (depth === 1) cell = [];
        break;
      case 'w:sdt':
        fields.push({ waiting: false });
        break;
      case 'w:showingPlcHdr': {
        const field = fields.at(-1);
        if (field !== undefined) field.waiting = !isOff(attributes['w:val']);
        break;
      }
      case 'w:tag':
        row?.tags.push(attributes['w:val'] ?? '');
        break;
      case 'w:t':
        reading = true;
        break;
      case 'w:br':
      case 'w:cr':
        write('\n');
        break;
      case 'w:tab':
      case 'w:noBreakHyphen':
        write(name === 'w:tab' ? ' ' : '-');
        break;
      default:
    }
  });
  parser.on('text', (words) => {
    if (reading) write(words);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'mc:Fallback') fallback -= 1;
    if (name === 'w:t') reading = false;
    if (name === 'w:p') write('\n');
    if (name === 'w:sdt') fields.pop();
    if (name === 'w:tc' && depth === 1) {
      const text = tidy((cell ?? []).join(''));
      if (text.length > bogenGrenzen.zelleZeichen) throw new BogenRefusal('zuViel');
      row?.cells.push(text);
      cell = null;
    }
    if (name === 'w:tr' && depth === 1) row = null;
    if (name === 'w:tbl') depth -= 1;
  });
  parser.write(xml).close();
  return { tables, text: whole.join('') };
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** Control characters never reach the register; blank lines at the ends say nothing. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r', '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where the columns stand, by their heads; null for a table that is not the form's. */
function columnsOf({ rows: [head] }: Table): ReadonlyMap<Bogenspalte, number> | null {
  const found = new Map<Bogenspalte, number>();
  head?.cells.forEach((cell, at) => {
    const word = cell.toLowerCase();
    for (const [spalte, label] of Object.entries(bogenSpalten))
      // Object.entries forgets that these are the names of columns.
      if (word.startsWith(label.toLowerCase())) found.set(spalte as Bogenspalte, at);
  });
  return found.has('schritt') && found.has('beratungsstelle') ? found : null;
}

function rowsOf(
  { rows: [, ...rows] }: Table,
  columns: ReadonlyMap<Bogenspalte, number>,
): GelesenerBogen['zeilen'] {
  const cellOf = (row: Row, spalte: Bogenspalte) => row.cells[columns.get(spalte) ?? -1] ?? '';
  return rows.map((row) => ({
    nr: row.tags.map(zeileOfTag).find((nr) => nr !== null) ?? null,
    zellen: {
      schritt: cellOf(row, 'schritt'),
      behoerde: cellOf(row, 'behoerde'),
      beratungsstelle: cellOf(row, 'beratungsstelle'),
      stand: cellOf(row, 'stand'),
      datum: cellOf(row, 'datum'),
    },
  }));
}

function codesIn(text: string): string[] {
  return [...new Set(text.match(/[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])].slice(0, 50);
}

async function load(path: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw new BogenRefusal('ordner');
    if (info.size > bogenGrenzen.dateiBytes) throw new BogenRefusal('zuGross');
    return await handle.readFile();
  } catch (error) {
    throw error instanceof BogenRefusal ? error : new BogenRefusal('fehlt');
  } finally {
    await handle?.close();
  }
}
