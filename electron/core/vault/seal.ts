import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM, each part as base64. */
export type Sealed = { readonly iv: string; readonly chiffrat: string; readonly marke: string };

/**
 * @param key is wiped here.
 * @param bound what the sealed bytes belong to: authenticated, not secret
 */
export function seal(
  key: Buffer,
  bytes: Uint8Array,
  bound: string,
): { -readonly [K in keyof Sealed]: string } {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
  const chiffrat = Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
  key.fill(0);
  return { iv: iv.toString('base64'), chiffrat, marke: cipher.getAuthTag().toString('base64') };
}

/** What was sealed, or null for another key, another `bound` or changed bytes. @param key is wiped here. */
export function unseal(key: Buffer, { iv, chiffrat, marke }: Sealed, bound: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(Buffer.from(marke, 'base64'));
    const opened = decipher.update(Buffer.from(chiffrat, 'base64'));
    try {
      decipher.final();
      return opened;
    } catch {
      // The only failure of final() is a tag that does not match: the expected "no".
      opened.fill(0);
      return null;
    }
  } finally {
    key.fill(0);
  }
}
