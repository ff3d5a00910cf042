import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  normalisiereKennwort,
  UMSCHLAG_MARKE,
  UMSCHLAG_RUNDEN,
  type Umschlag,
} from '#shared/austausch/umschlag.ts';
import type { Datei } from './zip.ts';

const deriveKey = promisify(pbkdf2);

/** Files behind a password; what the page of {@link writeSeite} holds. */
export async function verschliesse(dateien: readonly Datei[], kennwort: string): Promise<Umschlag> {
  const salz = randomBytes(16);
  const iv = randomBytes(12);
  const key = await deriveKey(normalisiereKennwort(kennwort), salz, UMSCHLAG_RUNDEN, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(UMSCHLAG_MARKE));
  const verzeichnis = dateien.map(({ name, bytes }) => ({ name, laenge: bytes.length }));
  const inhalt = Buffer.concat([
    cipher.update(`${JSON.stringify(verzeichnis)}\n`),
    ...dateien.map(({ bytes }) => cipher.update(bytes)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  key.fill(0);
  return {
    marke: UMSCHLAG_MARKE,
    runden: UMSCHLAG_RUNDEN,
    salz: salz.toString('base64'),
    iv: iv.toString('base64'),
    inhalt: inhalt.toString('base64'),
  };
}
