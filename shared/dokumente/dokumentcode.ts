/**
 * The short code on a paper by which it is found again when it comes back signed: `RB-7K3M-9QXD`. It names the
 * document, not the person. 31 signs without 0, I, L, O and U, which people misread; 31 is prime, so the
 * weighted check sign at the end notices every single wrong sign and every swap of two neighbours.
 */
const SIGNS = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Random bytes needed for one code. */
export const CODE_BYTES = LENGTH - 1;

/**
 * @param kuerzel letters of the template, e.g. `RB`
 * @param random {@link CODE_BYTES} random bytes; 31^7 codes, 2.7 · 10^10
 */
export function createDokumentcode(kuerzel: string, random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, CODE_BYTES), signAt).join('');
  const full = signs + checkSign(signs);
  return `${kuerzel}-${full.slice(0, 4)}-${full.slice(4)}`;
}

/** The code as it is printed, from what somebody typed or scanned; null if it cannot be one. */
export function readDokumentcode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return isDokumentcode(signs) ? `${signs.slice(0, 2)}-${signs.slice(2, 6)}-${signs.slice(6)}` : null;
}

/** True for a code this program can have printed, in upper or lower case, with or without hyphens. */
export function isDokumentcode(typed: string): boolean {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(2);
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return false;
  return signs.endsWith(checkSign(signs.slice(0, -1)));
}

function checkSign(signs: string): string {
  return signAt([...signs].reduce((sum, sign, i) => sum + SIGNS.indexOf(sign) * (i + 2), 0));
}

const signAt = (value: number): string => SIGNS.charAt(value % SIGNS.length);
