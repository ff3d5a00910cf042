/**
 * Reads a Word template from anywhere and writes it anew from what a template may hold: text, styles, tables,
 * pictures, header and footer. The core never sees the file itself.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { zipSync, type Zippable } from 'fflate';
import type { GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import { ReadRefusal, sentences } from './sentences.ts';
import { readBodies } from './vorlage-text.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';
import { contentTypes, keptParts, relationshipsXml, type Teil } from './vorlage-teile.ts';
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts';

const FILE_BYTES = 10 * 1024 * 1024;
const UNPACKED_BYTES = 60 * 1024 * 1024;
const XML_BYTES = 10 * 1024 * 1024;
const IMAGE_BYTES = 5 * 1024 * 1024;
const MAX_PARTS = 300;

/** @throws VorlageRefusal with one German sentence for whatever is no template */
export async function readVorlage(path: string): Promise<GeleseneVorlage> {
  return readVorlageBytes(await load(path));
}

export function readVorlageBytes(file: Buffer): GeleseneVorlage {
  const entries = recognise(file);
  const read = (name: string): Buffer | null => {
    const entry = entries.get(name);
    return entry === undefined ? null : unpacked(file, entry);
  };
  const { teile, hinweise: left } = keptParts(read);
  const { funde, hinweise } = readBodies(teile);
  return { paket: pack(teile), funde, hinweise: [...left, ...hinweise] };
}

function recognise(file: Buffer): ReadonlyMap<string, ZipEntry> {
  if (file.length === 0) throw new VorlageRefusal('leer');
  const head = file.toString('latin1', 0, 8);
  if (head.startsWith('%PDF')) throw new VorlageRefusal('pdf');
  if (head.startsWith('{\\rtf')) throw new VorlageRefusal('rtf');
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    const encrypted = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new VorlageRefusal(encrypted ? 'kennwort' : 'doc');
  }
  if (!head.startsWith('PK\u0003\u0004')) throw new VorlageRefusal('keinWord');
  const entries = asVorlage(() => readZipDirectory(file));
  const sizes = [...entries.values()];
  if (entries.size > MAX_PARTS || sizes.reduce((sum, { unpacked: size }) => sum + size, 0) > UNPACKED_BYTES)
    throw new VorlageRefusal('entpacktZuGross');
  if (sizes.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw new VorlageRefusal('makros');
  if (entries.has('content.xml') && entries.has('mimetype')) throw new VorlageRefusal('odt');
  if (!entries.has('[Content_Types].xml')) throw new VorlageRefusal('keinWord');
  return entries;
}

function unpacked(file: Buffer, entry: ZipEntry): Buffer {
  const isXml = /\.(?:xml|rels)$/i.test(entry.name);
  if (isXml && entry.unpacked > XML_BYTES) throw new VorlageRefusal('entpacktZuGross');
  if (!isXml && entry.unpacked > IMAGE_BYTES) throw new VorlageRefusal('bildZuGross');
  return asVorlage(() => unpack(file, entry));
}

/** The list reader's refusals speak of lists; here they become sentences about a template. */
function asVorlage<R>(read: () => R): R {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error;
    if (error.message === sentences.kennwort) throw new VorlageRefusal('kennwort');
    throw new VorlageRefusal(error.message === sentences.entpacktZuGross ? 'entpacktZuGross' : 'beschaedigt');
  }
}

/** No clock, no user, nothing of the file but its allowed parts. */
function pack(teile: readonly Teil[]): Uint8Array {
  const files: Zippable = {};
  const put = (name: string, bytes: Uint8Array) => {
    files[name] = [bytes, { level: 6, mtime: '1980-01-01' }];
  };
  const text = (value: string) => new TextEncoder().encode(value);
  put('[Content_Types].xml', text(contentTypes(teile)));
  const [main] = teile;
  put('_rels/.rels', text(relationshipsXml(main === undefined ? [] : [main.wurzel])));
  for (const teil of teile) {
    put(teil.name, teil.bytes);
    if (teil.beziehungen.length > 0) put(teil.relsName, text(relationshipsXml(teil.beziehungen)));
  }
  return zipSync(files);
}

async function load(path: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw new VorlageRefusal('ordner');
    if (info.size > FILE_BYTES) throw new VorlageRefusal('zuGross');
    return await handle.readFile();
  } catch (error) {
    if (error instanceof VorlageRefusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new VorlageRefusal(code === 'EISDIR' ? 'ordner' : 'fehlt');
  } finally {
    await handle?.close();
  }
}
