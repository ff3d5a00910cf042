import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { qrPng } from '#electron/core/files/docx/png.ts';
import { qrMatrix } from '#electron/core/files/qr-matrix.ts';

const matrix = qrMatrix('RB-7K3M-9QXD');

/** The corner square of a QR code: a dark frame of seven modules, a light one, a dark core of three. */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

describe('Der QR-Code eines Papiers', () => {
  it('ist der kleinste, 21 × 21, mit Suchmustern in drei Ecken', () => {
    expect(matrix).toHaveLength(21);
    const corner = (top: number, left: number) =>
      matrix.slice(top, top + 7).map((row) =>
        row
          .slice(left, left + 7)
          .map(Number)
          .join(''),
      );
    expect([corner(0, 0), corner(0, 14), corner(14, 0)]).toEqual([FINDER, FINDER, FINDER]);
  });

  it('ist als Bild Punkt für Punkt derselbe', () => {
    const png = qrPng(matrix);
    const size = png.readUInt32BE(16);
    const scale = size / 21;
    const data = png.indexOf('IDAT');
    const pixels = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    const rowBytes = 1 + Math.ceil(size / 8);
    const isDark = (x: number, y: number) =>
      ((pixels[y * rowBytes + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
    const seen = matrix.map((row, y) =>
      row.map((_, x) => isDark(x * scale + scale / 2, y * scale + scale / 2)),
    );
    expect(seen).toEqual(matrix);
  });
});
