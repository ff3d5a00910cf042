import { createHash } from 'node:crypto';

/** As hexadecimal text. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
