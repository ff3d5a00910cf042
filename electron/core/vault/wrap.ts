import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { SCRYPT, type ScryptCost } from '../scrypt-cost.ts';
import { bytes } from './bytes.ts';
import { seal, unseal } from './seal.ts';

/** Limits keep a hostile file from asking for a month of work or all memory. */
const kdf = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 19)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salz: bytes(16),
});

export const umschlag = z.strictObject({
  kdf,
  iv: bytes(12),
  chiffrat: bytes(32),
  marke: bytes(16),
});
/** The data key, wrapped under a secret that a human knows. */
export type Umschlag = z.output<typeof umschlag>;

/**
 * @param bound what the wrap belongs to (format, kind of way, user, register): authenticated, not secret. A wrap
 *   that is moved elsewhere or whose marks were changed does not open.
 */
export async function wrapKey(
  dataKey: Uint8Array,
  secret: string,
  bound: string,
  cost: ScryptCost = SCRYPT,
): Promise<Umschlag> {
  const params: Umschlag['kdf'] = { name: 'scrypt', ...cost, salz: randomBytes(16).toString('base64') };
  return { kdf: params, ...seal(await derive(secret, params), dataKey, bound) };
}

/** The data key, or null if the secret or anything the wrap is bound to is not right. */
export async function unwrapKey(wrap: Umschlag, secret: string, bound: string): Promise<Buffer | null> {
  return unseal(await derive(secret, wrap.kdf), wrap, bound);
}

function derive(secret: string, { N, r, p, salz }: Umschlag['kdf']): Promise<Buffer> {
  const bytes = Buffer.from(secret.normalize('NFKC'), 'utf8');
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(bytes, Buffer.from(salz, 'base64'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
    bytes.fill(0);
    if (error) reject(error);
    else resolve(key);
  });
  return promise;
}
