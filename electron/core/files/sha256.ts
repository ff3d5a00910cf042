import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** As hexadecimal text. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same of a file, piece by piece: an installer is larger than what one wants to hold. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array); // without an encoding: bytes
  return hash.digest('hex');
}
