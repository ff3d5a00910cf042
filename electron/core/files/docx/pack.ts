/**
 * Zips a Word file with the deflate of the platform, which is several times faster than the library's own, and packs
 * the parts that are the same in every paper only once. Every entry carries the day of the paper and no clock.
 */
import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { Packer, type Document } from 'docx';
import { dosTime } from './paket.ts';

type Data = string | Uint8Array | ArrayBuffer;
type Override = { readonly path: string; readonly data: string };
/** What the library's packer zips; it keeps this step to itself. The version is pinned, and every test of a paper runs it. */
type Compiler = {
  readonly compile: (
    file: Document,
    prettify: undefined,
    overrides: readonly Override[],
  ) => ReadonlyMap<string, Data>;
};
type Packed = { readonly crc: number; readonly size: number; readonly bytes: Buffer };

/** Parts without any fact of a paper. */
const STATIC =
  /^(?:word\/(?:styles|fontTable|settings|footnotes|endnotes|numbering|theme\/theme1)\.xml|docProps\/(?:app|custom)\.xml|.*\.rels|\[Content_Types\]\.xml)$/;
const MAX_KEPT = 200;
const kept = new Map<string, Packed>();

/** @param day `YYYY-MM-DD` */
export function packDocument(document: Document, overrides: readonly Override[], day: string): Uint8Array {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return packParts([...compiler.compile(document, undefined, overrides)], day);
}

/**
 * @param files parts in the order in which they are to stand
 * @param day `YYYY-MM-DD`
 */
export function packParts(files: readonly (readonly [path: string, data: Data])[], day: string): Uint8Array {
  const stamp = dosTime(day);
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of files) {
    const packed = pack(path, data);
    const name = Buffer.from(path, 'utf8');
    const head = localHeader(name, packed, stamp);
    local.push(head, name, packed.bytes);
    directory.push(centralHeader(name, packed, { stamp, offset }), name);
    offset += head.length + name.length + packed.bytes.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  return Buffer.concat([...local, ...directory, endOfDirectory(files.length, size, offset)]);
}

function pack(path: string, data: Data): Packed {
  const text = typeof data === 'string' && STATIC.test(path) ? data : null;
  const known = text === null ? undefined : kept.get(text);
  if (known !== undefined) return known;
  const raw = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data as Uint8Array);
  const packed = { crc: crc32(raw), size: raw.length, bytes: deflateRawSync(raw, { level: 6 }) };
  if (text !== null) {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, packed);
  }
  return packed;
}

/** PKWARE APPNOTE 4.3.7; names in UTF-8, method deflate. */
function localHeader(name: Buffer, { crc, size, bytes }: Packed, stamp: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x0800, 6);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(stamp, 10);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return head;
}

/** PKWARE APPNOTE 4.3.12. */
function centralHeader(
  name: Buffer,
  { crc, size, bytes }: Packed,
  { stamp, offset }: { readonly stamp: number; readonly offset: number },
): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(0x0800, 8);
  head.writeUInt16LE(8, 10);
  head.writeUInt32LE(stamp, 12);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(bytes.length, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return head;
}

/** PKWARE APPNOTE 4.3.16. */
function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
