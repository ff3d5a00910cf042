/**
 * The zip of a package, stricter than that of an office file: two JSON files and files below `inhalt/`, each once,
 * one after the other without gaps or overlaps, plain names, within the limits. What is refused is a `PaketRefusal`.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { KOPF_NAME, paketGrenzen, UNTERSCHRIFT_NAME } from '#shared/paket/paket-kopf.ts';
import { paketSentences, type PaketSentence } from './paket-sentences.ts';

export class PaketRefusal extends Error {
  override readonly name = 'PaketRefusal';

  constructor(sentence: PaketSentence) {
    super(paketSentences[sentence]);
  }
}

export type PaketTeil = { readonly name: string; readonly bytes: Buffer };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const RATIO_FROM_BYTES = 64 * 1024;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/** @throws PaketRefusal */
export function readPaketZip(file: Buffer): readonly PaketTeil[] {
  if (file.length > paketGrenzen.dateiBytes) throw new PaketRefusal('zuGross');
  if (file.length < END_SIZE || file.readUInt32LE(0) !== LOCAL) throw new PaketRefusal('keinZip');
  const { entries, directoryAt } = readDirectory(file);
  requireLimits(entries);
  requireNames(entries);
  return requireInOrder(entries, file, directoryAt).map(({ entry, from }) => ({
    name: entry.name,
    bytes: unpackPart(file.subarray(from, from + entry.packed), entry),
  }));
}

/** No comment, no second volume, no Zip64: the end of a package stands at the end of the file. */
function readDirectory(file: Buffer): { readonly entries: readonly Entry[]; readonly directoryAt: number } {
  const end = file.length - END_SIZE;
  if (file.readUInt32LE(end) !== END || file.readUInt16LE(end + 20) !== 0)
    throw new PaketRefusal('beschaedigt');
  const count = file.readUInt16LE(end + 10);
  const directoryAt = file.readUInt32LE(end + 16);
  if (count > paketGrenzen.dateien + 2) throw new PaketRefusal('zuVieleDateien');
  const entries: Entry[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || file.readUInt32LE(at) !== CENTRAL) throw new PaketRefusal('beschaedigt');
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + CENTRAL_SIZE + nameLength;
    // Nothing hidden: neither extra fields nor comments.
    if (next > end || file.readUInt32LE(at + 30) !== 0) throw new PaketRefusal('beschaedigt');
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new PaketRefusal('verschluesselt');
    entries.push({
      name: file.toString('latin1', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = next;
  }
  if (at !== end) throw new PaketRefusal('beschaedigt');
  return { entries, directoryAt };
}

function requireLimits(entries: readonly Entry[]): void {
  let total = 0;
  for (const { method, packed, unpacked } of entries) {
    if (method !== 0 && method !== 8) throw new PaketRefusal('beschaedigt');
    if (method === 0 && packed !== unpacked) throw new PaketRefusal('beschaedigt');
    total += unpacked;
    if (total > paketGrenzen.entpacktBytes) throw new PaketRefusal('bombe');
    if (unpacked > RATIO_FROM_BYTES && unpacked > packed * paketGrenzen.verhaeltnis)
      throw new PaketRefusal('bombe');
  }
}

/** Path signs in a name are answered with their own sentence, because they are never a mistake. */
function requireNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\\|\0/.test(name)) throw new PaketRefusal('pfad');
    if (seen.has(name.toLowerCase())) throw new PaketRefusal('doppelt');
    seen.add(name.toLowerCase());
    const own = name === KOPF_NAME || name === UNTERSCHRIFT_NAME;
    if (!own && !/^inhalt\/[a-z0-9][a-z0-9._-]*$/.test(name)) throw new PaketRefusal('fremd');
  }
  if (!seen.has(KOPF_NAME)) throw new PaketRefusal('keinPaket');
  if (!seen.has(UNTERSCHRIFT_NAME)) throw new PaketRefusal('ohneUnterschrift');
}

/** Parts lie one behind the other from the first byte to the directory, under the name the directory gives them. */
function requireInOrder(entries: readonly Entry[], file: Buffer, directoryAt: number) {
  let at = 0;
  const placed = [...entries]
    .toSorted((a, b) => a.offset - b.offset)
    .map((entry) => {
      if (entry.offset !== at || at + LOCAL_SIZE > directoryAt || file.readUInt32LE(at) !== LOCAL)
        throw new PaketRefusal('beschaedigt');
      const nameLength = file.readUInt16LE(at + 26);
      const from = at + LOCAL_SIZE + nameLength;
      if (file.readUInt16LE(at + 28) !== 0) throw new PaketRefusal('beschaedigt');
      const name = file.toString('latin1', at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength);
      at = from + entry.packed;
      if (name !== entry.name || at > directoryAt) throw new PaketRefusal('beschaedigt');
      return { entry, from };
    });
  if (at !== directoryAt) throw new PaketRefusal('beschaedigt');
  return placed;
}

function unpackPart(packed: Buffer, { method, crc, unpacked }: Entry): Buffer {
  const bytes = method === 0 ? Buffer.from(packed) : inflated(packed, unpacked);
  if (bytes.length !== unpacked || crc32(bytes) !== crc) throw new PaketRefusal('beschaedigt');
  return bytes;
}

/** Stops at the size that was claimed: more is a bomb. */
function inflated(packed: Buffer, unpacked: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch (error) {
    const tooMuch = error instanceof RangeError;
    throw new PaketRefusal(tooMuch ? 'bombe' : 'beschaedigt');
  }
}
