import { createECDH, createHmac } from 'node:crypto';
import { z } from 'zod';
import { bytes } from './bytes.ts';
import { seal, unseal } from './seal.ts';

/** A curve that every build of the program has, also Electron's BoringSSL. */
const CURVE = 'prime256v1';
const PRIVATE_BYTES = 32;

export const uebergabe = z.strictObject({
  /** Public key made for this one hand-over. */
  fluechtig: bytes(33),
  iv: bytes(12),
  chiffrat: bytes(32),
  marke: bytes(16),
});
/** The data key, sealed to somebody's public key: whoever renews it needs no secret of the others. */
export type Uebergabe = z.output<typeof uebergabe>;

export type KeyPair = { readonly privat: Buffer; readonly oeffentlich: string };

/** The caller wipes the private key. */
export function newKeyPair(): KeyPair {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  const found = pair.getPrivateKey();
  // Leading zeros are left out by the library; the wrap wants 32 bytes.
  const privat = Buffer.alloc(PRIVATE_BYTES);
  found.copy(privat, PRIVATE_BYTES - found.length);
  found.fill(0);
  return { privat, oeffentlich: pair.getPublicKey('base64', 'compressed') };
}

/** @param bound what the hand-over belongs to: authenticated, not secret. */
export function handOver(dataKey: Uint8Array, oeffentlich: string, bound: string): Uebergabe {
  const once = createECDH(CURVE);
  once.generateKeys();
  const fluechtig = once.getPublicKey('base64', 'compressed');
  const key = agreed(once.computeSecret(oeffentlich, 'base64'), { fluechtig, oeffentlich });
  return { fluechtig, ...seal(key, dataKey, bound) };
}

/** The data key, or null if it was not handed over to this private key or was bound to something else. */
export function takeOver(
  given: Uebergabe,
  { privat, oeffentlich }: { readonly privat: Uint8Array; readonly oeffentlich: string },
  bound: string,
): Buffer | null {
  let key: Buffer;
  try {
    const own = createECDH(CURVE);
    own.setPrivateKey(privat);
    key = agreed(own.computeSecret(given.fluechtig, 'base64'), { fluechtig: given.fluechtig, oeffentlich });
  } catch {
    // Not a point of the curve: a file that somebody has bent opens nothing.
    return null;
  }
  return unseal(key, given, bound);
}

/** @param secret is wiped here. */
function agreed(
  secret: Buffer,
  { fluechtig, oeffentlich }: { readonly fluechtig: string; readonly oeffentlich: string },
): Buffer {
  const key = createHmac('sha256', secret)
    .update(`bleibeweg/uebergabe/v1 ${fluechtig} ${oeffentlich}`)
    .digest();
  secret.fill(0);
  return key;
}
