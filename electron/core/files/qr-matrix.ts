import { create } from 'qrcode';
import type { QrMatrix } from '#shared/dokumente/modell.ts';

/** A document code as QR code (ISO/IEC 18004) that survives 15 % damage, such as a fold or a stamp. */
export function qrMatrix(code: string): QrMatrix {
  const { size, data } = create(code, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => data[y * size + x] === 1),
  );
}
