/** Ed25519 keys of publishers: made, kept, used, and told apart by words one can say on the phone. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { SIGNED_PREFIX, type PaketUnterschrift } from '#shared/paket/paket-kopf.ts';

/** Everything of a public key in DER but the key itself (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const FINGERPRINT_GROUPS = 8;
const DIGITS = 5;

export const newPrivateKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** The 32 bytes of the public key as base64. */
export function publicKeyOf(privateKey: KeyObject): string {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return der.subarray(SPKI_HEAD.length).toString('base64');
}

/** Everything of a private key in DER but the seed (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The 32 bytes from which the key is made; a publisher keeps them wrapped under a Kennwort. */
export function seedOf(privateKey: KeyObject): Buffer {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(der.subarray(PKCS8_HEAD.length));
}

export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

export function signKopf(kopf: Uint8Array, privateKey: KeyObject): PaketUnterschrift {
  return {
    format: 'bleibeweg-unterschrift',
    fassung: 1,
    verfahren: 'Ed25519',
    schluessel: publicKeyOf(privateKey),
    unterschrift: sign(null, signedBytes(kopf), privateKey).toString('base64'),
  };
}

/** False for a signature that does not hold, and for keys that are none. */
export function verifyKopf(kopf: Uint8Array, { schluessel, unterschrift }: PaketUnterschrift): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([SPKI_HEAD, Buffer.from(schluessel, 'base64')]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, signedBytes(kopf), key, Buffer.from(unterschrift, 'base64'));
  } catch {
    return false;
  }
}

/**
 * Eight groups of five digits (132 bits of SHA-256 over the key): short enough to be read aloud once per publisher,
 * long enough that nobody finds a second key with the same digits.
 */
export function fingerprint(schluessel: string): readonly string[] {
  const hash = createHash('sha256')
    .update('bleibeweg/fingerabdruck/v1\n')
    .update(Buffer.from(schluessel, 'base64'))
    .digest();
  const modulus = 10n ** BigInt(FINGERPRINT_GROUPS * DIGITS);
  const digits = (BigInt(`0x${hash.toString('hex')}`) % modulus)
    .toString()
    .padStart(FINGERPRINT_GROUPS * DIGITS, '0');
  return Array.from({ length: FINGERPRINT_GROUPS }, (_, i) => digits.slice(i * DIGITS, (i + 1) * DIGITS));
}

function signedBytes(kopf: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(SIGNED_PREFIX, 'utf8'), kopf]);
}
