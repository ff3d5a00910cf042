import decodeQR from 'qr/decode.js';
import { isDokumentcode } from '#shared/dokumente/dokumentcode.ts';

/** The code of the paper that was scanned, from its QR code; null if no page shows one. */
export function readKennung(bilder: readonly ImageBitmap[]): string | null {
  for (const bild of bilder) {
    const found = decode(bild);
    if (found !== null && isDokumentcode(found)) return found;
  }
  return null;
}

function decode(bild: ImageBitmap): string | null {
  const canvas = new OffscreenCanvas(bild.width, bild.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(bild, 0, 0);
  try {
    return decodeQR(context.getImageData(0, 0, bild.width, bild.height));
  } catch {
    // The decoder says by an error that it sees no code: the page may well have none.
    return null;
  }
}
