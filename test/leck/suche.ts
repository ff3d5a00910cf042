import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

export type Fund = { readonly ort: string; readonly spur: string; readonly als: string };

type Muster = { readonly bytes: Buffer; readonly spur: string; readonly als: string };
export type Sucher = (bytes: Uint8Array) => Pick<Fund, 'spur' | 'als'> | null;

const ENCODINGS = [
  { als: 'UTF-8', encode: (text: string) => Buffer.from(text, 'utf8') },
  { als: 'UTF-16', encode: (text: string) => Buffer.from(text, 'utf16le') },
  { als: 'Latin-1', encode: (text: string) => Buffer.from(text, 'latin1') },
] as const;
/** How much of a packed piece is unpacked: enough for every part of a paper. */
const MOST = 8 * 1024 * 1024;

/** Looks for thousands of texts at once, in every encoding in which programs write them. */
export function createSucher(spuren: readonly string[]): Sucher {
  const seen = new Set<string>();
  const byStart = new Map<number, Muster[]>();
  const maybe = new Uint8Array(1 << 16);
  for (const spur of spuren)
    for (const { als, encode } of ENCODINGS) {
      const bytes = encode(spur);
      const text = bytes.toString('latin1');
      if (seen.has(text)) continue;
      seen.add(text);
      const start = bytes.readUInt32LE(0);
      maybe[hashOf(start)] = 1;
      byStart.set(start, [...(byStart.get(start) ?? []), { bytes, spur, als }]);
    }
  return (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Four bytes at a time, moved on by one: hundreds of megabytes are gone through in a second.
    let four = ((buffer[0] ?? 0) << 8) | ((buffer[1] ?? 0) << 16) | ((buffer[2] ?? 0) << 24);
    for (let at = 0; at + 3 < buffer.length; at += 1) {
      four = (four >>> 8) | ((buffer[at + 3] ?? 0) << 24);
      if (maybe[hashOf(four)] === 0) continue;
      for (const { bytes: wanted, spur, als } of byStart.get(four >>> 0) ?? [])
        if (buffer.compare(wanted, 0, wanted.length, at, Math.min(buffer.length, at + wanted.length)) === 0)
          return { spur, als };
    }
    return null;
  };
}

const hashOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 16;

/** Every file below a folder, its name, and whatever is packed in it. */
export function sucheInOrdner(
  ordner: string,
  sucher: Sucher,
): { readonly funde: Fund[]; readonly bytes: number } {
  const funde: Fund[] = [];
  let total = 0;
  for (const path of filesBelow(ordner)) {
    const named = sucher(Buffer.from(path));
    if (named !== null) funde.push({ ort: `Name von ${path}`, ...named });
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      continue; // a browser that ends takes its files along
    }
    total += bytes.length;
    const found = sucheInBytes(bytes, sucher);
    if (found !== null) funde.push({ ort: path, ...found });
  }
  return { funde, bytes: total };
}

/** As it stands there, and inside of zip entries, gzip and zlib streams wherever they begin. */
export function sucheInBytes(bytes: Buffer, sucher: Sucher): Pick<Fund, 'spur' | 'als'> | null {
  const plain = sucher(bytes);
  if (plain !== null) return plain;
  for (const part of packed(bytes)) {
    const found = sucher(part);
    if (found !== null) return { ...found, als: `${found.als}, gepackt` };
  }
  return null;
}

function* packed(bytes: Buffer): Generator<Buffer> {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST };
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const unpack =
      bytes[at] === 0x50 && bytes.readUInt32LE(at) === 0x04034b50 && at + 30 < bytes.length
        ? () => {
            const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
            return inflateRawSync(bytes.subarray(begin), options);
          }
        : bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8
          ? () => gunzipSync(bytes.subarray(at), options)
          : bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0)
            ? () => inflateSync(bytes.subarray(at), options)
            : null;
    if (unpack === null) continue;
    try {
      yield unpack();
    } catch {
      // Two bytes that only look like the beginning of something packed.
    }
  }
}

function filesBelow(ordner: string): readonly string[] {
  return readdirSync(ordner, { withFileTypes: true }).flatMap((entry) => {
    const path = join(ordner, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    // Links and sockets hold nothing of their own.
    return entry.isFile() && statSync(path, { throwIfNoEntry: false }) !== undefined ? [path] : [];
  });
}
