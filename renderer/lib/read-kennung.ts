import decodeQR from 'qr/decode.js';
import { isDokumentcode } from '#shared/dokumente/dokumentcode.ts';

/** The codes of the papers that were scanned, from their QR codes, each once; a scanner may put a whole pile into one file. */
export function readKennungen(bilder: readonly ImageBitmap[]): readonly string[] {
  const found = bilder.map(decode).filter((text) => text !== null);
  return [...new Set(found.filter(isDokumentcode))];
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
