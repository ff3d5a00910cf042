/** Streams of a compound file ([MS-CFB]), the container of old Office files and of encrypted new ones. */
import { ReadRefusal } from './sentences.ts';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

export function isCompound(file: Buffer): boolean {
  return file.length >= 512 && file.readUInt32BE(0) === 0xd0cf11e0;
}

/** @throws ReadRefusal where there is no such stream, or its chain leads nowhere */
export function readStream(file: Buffer, name: string): Buffer {
  const sectorSize = 1 << checked(file.readUInt16LE(30), 9, 12);
  const miniSize = 1 << checked(file.readUInt16LE(32), 6, 6);
  const cutoff = file.readUInt32LE(56);
  const sector = (nr: number): Buffer => {
    const at = (nr + 1) * sectorSize;
    if (at + 1 > file.length) throw new ReadRefusal('beschaedigt');
    return file.subarray(at, at + sectorSize);
  };
  const fat = readFat(file, sector, sectorSize);
  const chain = (first: number, table: readonly number[]): number[] => {
    const nrs: number[] = [];
    for (let nr = first; nr !== END_OF_CHAIN && nr !== FREE; nr = table[nr] ?? END_OF_CHAIN) {
      nrs.push(nr);
      if (nrs.length > table.length) throw new ReadRefusal('beschaedigt');
    }
    return nrs;
  };
  const whole = (first: number) => Buffer.concat(chain(first, fat).map(sector));

  const entries = readDirectory(whole(file.readUInt32LE(48)));
  const found = entries.find((entry) => entry.name === name && entry.type === 2);
  const root = entries.find(({ type }) => type === 5);
  if (found === undefined || root === undefined) throw new ReadRefusal('beschaedigt');
  if (found.size > file.length) throw new ReadRefusal('beschaedigt');
  if (found.size >= cutoff) return whole(found.first).subarray(0, found.size);
  const mini = whole(root.first);
  const miniFat = numbersOf(whole(file.readUInt32LE(60)));
  const pieces = chain(found.first, miniFat).map((nr) => mini.subarray(nr * miniSize, (nr + 1) * miniSize));
  return Buffer.concat(pieces).subarray(0, found.size);
}

/** Which sector follows which; the list of its own sectors begins in the header and may go on in others. */
function readFat(file: Buffer, sector: (nr: number) => Buffer, sectorSize: number): number[] {
  const nrs: number[] = [];
  for (let at = 76; at < 512; at += 4) nrs.push(file.readUInt32LE(at));
  const most = Math.ceil(file.length / sectorSize);
  let next = file.readUInt32LE(68);
  for (let i = 0; i < most && next !== END_OF_CHAIN && next !== FREE; i += 1) {
    const more = numbersOf(sector(next));
    next = more.at(-1) ?? END_OF_CHAIN;
    nrs.push(...more.slice(0, -1));
  }
  return nrs.filter((nr) => nr !== FREE && nr !== END_OF_CHAIN).flatMap((nr) => numbersOf(sector(nr)));
}

type Entry = { readonly name: string; readonly type: number; readonly first: number; readonly size: number };

function readDirectory(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = bytes.readUInt16LE(at + 64);
    if (length < 2 || length > 64) continue;
    entries.push({
      name: bytes.toString('utf16le', at, at + length - 2),
      type: bytes[at + 66] ?? 0,
      first: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

function checked(value: number, low: number, high: number): number {
  if (value < low || value > high) throw new ReadRefusal('beschaedigt');
  return value;
}
