import { ReadRefusal } from './sentences.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type Recognised =
  | { readonly art: 'xlsx'; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly art: 'csv' };

/** Tells by its content, never by its name, what a file is. @throws ReadRefusal for everything that is no list. */
export function recognise(file: Buffer): Recognised {
  if (file.length === 0) throw new ReadRefusal('leer');
  if (starts(file, [0x50, 0x4b, 0x03, 0x04])) return { art: 'xlsx', entries: recogniseZip(file) };
  if (starts(file, [0xd0, 0xcf, 0x11, 0xe0])) throw recogniseOle(file);
  const head = file
    .toString('latin1', 0, 1024)
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (head.startsWith('%pdf')) throw new ReadRefusal('pdf');
  if (head.startsWith('{\\rtf')) throw new ReadRefusal('word');
  if (/^(?:<!doctype html|<html|<\?xml|<table)/.test(head)) throw new ReadRefusal('html');
  if (!isText(file)) throw new ReadRefusal('keineTabelle');
  return { art: 'csv' };
}

function recogniseZip(file: Buffer): ReadonlyMap<string, ZipEntry> {
  const entries = readZipDirectory(file);
  const has = (name: string) => entries.has(name);
  if (has('xl/vbaProject.bin')) throw new ReadRefusal('makros');
  if (has('xl/workbook.bin')) throw new ReadRefusal('xlsb');
  if (has('word/document.xml')) throw new ReadRefusal('word');
  if (has('content.xml') && has('mimetype')) throw new ReadRefusal('ods');
  if (!has('xl/workbook.xml')) throw new ReadRefusal(has('[Content_Types].xml') ? 'beschaedigt' : 'zip');
  return entries;
}

/** Old Office files and encrypted new ones share one container; its directory names the streams in UTF-16. */
function recogniseOle(file: Buffer): ReadRefusal {
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return new ReadRefusal('kennwort');
  if (holds('WordDocument')) return new ReadRefusal('word');
  if (holds('Workbook') || holds('Book')) return new ReadRefusal('xls');
  return new ReadRefusal('keineTabelle');
}

/** Text has no zero bytes and hardly any control characters; UTF-16 says so by its first two bytes. */
function isText(file: Buffer): boolean {
  if (starts(file, [0xff, 0xfe]) || starts(file, [0xfe, 0xff])) return true;
  const sample = file.subarray(0, 64 * 1024);
  let strange = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) strange += 1;
  }
  return strange <= sample.length / 100 && !file.includes(0, sample.length);
}

function starts(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}
