/**
 * The table of contents of a zip, looked at before anything is unpacked: sizes, encryption, number of parts.
 * Sizes in it are claims; `unpack` and `unpackStream` stop at what was claimed.
 */
import { Transform, Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { grenzen } from '#shared/austausch/tabelle.ts';
import { ReadRefusal } from './sentences.ts';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const MAX_ENTRIES = 5_000;
/** Office files reach about 60 in bulk; deflate's own limit is 1032. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 20 * 1024 * 1024;

/** @throws ReadRefusal when the zip is broken, encrypted, or larger unpacked than a list can be. */
export function readZipDirectory(file: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw new ReadRefusal('entpacktZuGross');
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new ReadRefusal('beschaedigt');
    const nameLength = file.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw new ReadRefusal('kennwort');
    total += entry.unpacked;
    checkSize(entry, total);
    entries.set(entry.name, entry);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The whole part; for small parts. */
export function unpack(file: Buffer, entry: ZipEntry): Buffer {
  const packed = packedBytes(file, entry);
  if (entry.method === 0) return packed;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    if (bytes.length !== entry.unpacked) throw new ReadRefusal('beschaedigt');
    return bytes;
  } catch (error) {
    throw error instanceof ReadRefusal ? error : new ReadRefusal('beschaedigt');
  }
}

/** The part piece by piece; ends with a refusal as soon as more comes than the directory said. */
export function unpackStream(file: Buffer, entry: ZipEntry): AsyncIterable<Buffer> {
  const packed = Readable.from([packedBytes(file, entry)]);
  let seen = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > entry.unpacked) done(new ReadRefusal('entpacktZuGross'));
      else done(null, chunk);
    },
  });
  if (entry.method === 0) return packed.pipe(counter);
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.on('error', () => counter.destroy(new ReadRefusal('beschaedigt')));
  return packed.pipe(inflate).pipe(counter);
}

function checkSize(entry: ZipEntry, total: number): void {
  if (entry.method !== 0 && entry.method !== 8) throw new ReadRefusal('beschaedigt');
  if (total > grenzen.entpacktBytes) throw new ReadRefusal('entpacktZuGross');
  if (entry.unpacked > RATIO_FROM_BYTES && entry.unpacked > entry.packed * MAX_RATIO)
    throw new ReadRefusal('entpacktZuGross');
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const { offset, packed } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new ReadRefusal('beschaedigt');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw new ReadRefusal('beschaedigt');
  return file.subarray(start, start + packed);
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 65_535);
  for (let at = file.length - 22; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ReadRefusal('beschaedigt');
}
