import { crc32, deflateSync } from 'node:zlib';
import type { QrMatrix } from '#shared/dokumente/modell.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels per module; printers and Word scale whole blocks without blur. */
const SCALE = 8;

/** A black and white PNG (one bit per pixel, PNG specification 11.2) of a QR code, without the quiet zone. */
export function qrPng(matrix: QrMatrix): Buffer {
  const size = matrix.length * SCALE;
  const bytesPerRow = Math.ceil(size / 8);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1; // bit depth; colour type 0 (grey), compression, filter and interlace stay 0
  const pixels = Buffer.alloc(size * (1 + bytesPerRow));
  matrix.forEach((row, y) => {
    const line = Buffer.alloc(1 + bytesPerRow); // filter byte 0, then the pixels
    row.forEach((dark, x) => {
      if (!dark) line.fill(0xff, 1 + (x * SCALE) / 8, 1 + ((x + 1) * SCALE) / 8);
    });
    for (let i = 0; i < SCALE; i += 1) line.copy(pixels, (y * SCALE + i) * (1 + bytesPerRow));
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
