/**
 * Workbooks with Excel's own password ([MS-OFFCRYPTO]): „agile“ as Excel writes it since 2010, „standard“ as
 * LibreOffice and Excel 2007 do. Own code, because the packages for it bring their own cryptography.
 */
import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { grenzen } from '#shared/austausch/tabelle.ts';
import { isCompound, readStream } from './compound-file.ts';
import { ReadRefusal } from './sentences.ts';

const MAX_SPINS = 1_000_000;
const SEGMENT = 4096;

export function isEncryptedOffice(file: Buffer): boolean {
  return isCompound(file) && file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** @throws what `wrong` gives when the password is another one; ReadRefusal for what is broken or unknown */
export function openOffice(file: Buffer, kennwort: string, wrong: () => Error): Buffer {
  const info = readStream(file, 'EncryptionInfo');
  const hidden = readStream(file, 'EncryptedPackage');
  if (info.length < 12 || hidden.length < 8) throw new ReadRefusal('beschaedigt');
  const size = Number(hidden.readBigUInt64LE(0));
  if (size > grenzen.dateiBytes || size > hidden.length) throw new ReadRefusal('beschaedigt');
  const password = Buffer.from(kennwort.normalize('NFC'), 'utf16le');
  const minor = info.readUInt16LE(2);
  if (minor === 4) return openAgile(info.toString('utf8', 8), { hidden, size, password, wrong });
  if (minor === 2) return openStandard(info, { hidden, size, password, wrong });
  throw new ReadRefusal('kennwort');
}

type Work = {
  readonly hidden: Buffer;
  readonly size: number;
  readonly password: Buffer;
  readonly wrong: () => Error;
};

function openAgile(xml: string, { hidden, size, password, wrong }: Work): Buffer {
  const data = agileOf(/<keyData\b[^>]*>/.exec(xml)?.[0]);
  const lock = /<(?:\w+:)?encryptedKey\b[^>]*>/.exec(xml)?.[0];
  const door = agileOf(lock);
  const spins = Number(attribute(lock, 'spinCount'));
  if (!(spins >= 1 && spins <= MAX_SPINS)) throw new ReadRefusal('beschaedigt');
  let hash = digest(door.hash, door.salt, password);
  const counter = Buffer.alloc(4);
  for (let i = 0; i < spins; i += 1) {
    counter.writeUInt32LE(i);
    hash = digest(door.hash, counter, hash);
  }
  const unlock = (block: string, name: string) =>
    decrypt(
      door,
      fit(digest(door.hash, hash, Buffer.from(block, 'hex')), door.keyBytes),
      door.salt,
      bytesOf(lock, name),
    );
  const input = unlock('fea7d2763b4b9e79', 'encryptedVerifierHashInput').subarray(0, door.salt.length);
  const value = unlock('d7aa0f6d3061344e', 'encryptedVerifierHashValue');
  const proof = digest(door.hash, input);
  if (value.length < proof.length || !timingSafeEqual(value.subarray(0, proof.length), proof)) throw wrong();
  const key = unlock('146e0be7abacd0d6', 'encryptedKeyValue').subarray(0, data.keyBytes);
  const parts: Buffer[] = [];
  const body = hidden.subarray(8);
  for (let at = 0, segment = 0; at < body.length; at += SEGMENT, segment += 1) {
    counter.writeUInt32LE(segment);
    const piece = body.subarray(at, at + SEGMENT);
    parts.push(
      decrypt(
        data,
        key,
        digest(data.hash, data.salt, counter),
        piece.subarray(0, piece.length - (piece.length % 16)),
      ),
    );
  }
  return Buffer.concat(parts).subarray(0, size);
}

type Agile = { readonly hash: string; readonly salt: Buffer; readonly keyBytes: number };

const HASHES: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};

function agileOf(tag: string | undefined): Agile {
  const hash = HASHES[attribute(tag, 'hashAlgorithm').replace('-', '').toUpperCase()];
  const keyBytes = Number(attribute(tag, 'keyBits')) / 8;
  const known =
    attribute(tag, 'cipherAlgorithm') === 'AES' && attribute(tag, 'cipherChaining') === 'ChainingModeCBC';
  if (hash === undefined || !known || ![16, 24, 32].includes(keyBytes)) throw new ReadRefusal('kennwort');
  return { hash, salt: bytesOf(tag, 'saltValue'), keyBytes };
}

function decrypt({ keyBytes }: Agile, key: Buffer, iv: Buffer, hidden: Buffer): Buffer {
  if (hidden.length === 0 || hidden.length % 16 !== 0) throw new ReadRefusal('beschaedigt');
  const cipher = createDecipheriv(`aes-${keyBytes * 8}-cbc`, key, fit(iv, 16));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(hidden), cipher.final()]);
}

/** AES in its plainest mode, SHA-1, 50,000 rounds: weak, but somebody may still send it. */
function openStandard(info: Buffer, { hidden, size, password, wrong }: Work): Buffer {
  const headerSize = info.readUInt32LE(8);
  const verifier = info.subarray(12 + headerSize);
  if (headerSize < 32 || info.length < 12 + headerSize + 72) throw new ReadRefusal('beschaedigt');
  const keyBytes = info.readUInt32LE(12 + 16) / 8;
  if (![16, 24, 32].includes(keyBytes)) throw new ReadRefusal('kennwort');
  const salt = verifier.subarray(4, 20);
  let hash = digest('sha1', salt, password);
  const counter = Buffer.alloc(4);
  for (let i = 0; i < 50_000; i += 1) {
    counter.writeUInt32LE(i);
    hash = digest('sha1', counter, hash);
  }
  const final = digest('sha1', hash, Buffer.alloc(4));
  const side = (fill: number) => {
    const block = Buffer.alloc(64, fill);
    for (const [i, byte] of final.entries()) block[i] = fill ^ byte;
    return digest('sha1', block);
  };
  const key = Buffer.concat([side(0x36), side(0x5c)]).subarray(0, keyBytes);
  const open = (bytes: Buffer) => {
    const cipher = createDecipheriv(`aes-${keyBytes * 8}-ecb`, key, null);
    cipher.setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const proof = digest('sha1', open(verifier.subarray(20, 36)));
  if (!timingSafeEqual(open(verifier.subarray(40, 72)).subarray(0, 20), proof)) throw wrong();
  const body = hidden.subarray(8);
  return open(body.subarray(0, body.length - (body.length % 16))).subarray(0, size);
}

function digest(hash: string, ...parts: readonly Buffer[]): Buffer {
  const sum = createHash(hash);
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** Cut, or filled up with 0x36, to a length. */
function fit(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

function attribute(tag: string | undefined, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? '';
}

function bytesOf(tag: string | undefined, name: string): Buffer {
  return Buffer.from(attribute(tag, name), 'base64');
}
