/**
 * The envelope in which named data travel: files behind a password, in a page that opens itself or alone as the
 * answer to it. PBKDF2 (SHA-256) makes the key, AES-256-GCM hides and proves the content.
 */
import { z } from 'zod';

export const UMSCHLAG_MARKE = 'bleibeweg-umschlag-1';
/** OWASP's figure for PBKDF2 with SHA-256 (2023); with 88 bits of chance in the password it is belt and braces. */
export const UMSCHLAG_RUNDEN = 600_000;
/** A foreign envelope must not keep the reader busy. */
const MAX_RUNDEN = 2_000_000;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** Everything but the password; binary values as base64. */
export const umschlag = z.strictObject({
  marke: z.literal(UMSCHLAG_MARKE),
  runden: z.int().min(100_000).max(MAX_RUNDEN),
  salz: base64.length(24),
  iv: base64.length(16),
  inhalt: base64,
});
export type Umschlag = z.output<typeof umschlag>;

/** First line of the hidden content, as JSON; after it the files one behind the other. */
export const inhaltsverzeichnis = z
  .array(z.strictObject({ name: z.string().min(1).max(200), laenge: z.int().min(0) }))
  .max(50);

/** Words as they are read aloud and typed: case, blanks and hyphens do not matter. */
export function normalisiereKennwort(getippt: string): string {
  return getippt
    .normalize('NFC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join('-');
}
