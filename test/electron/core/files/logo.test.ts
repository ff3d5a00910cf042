import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrPng } from '#electron/core/files/docx/png.ts';
import { readLogo } from '#electron/core/files/logo.ts';
import { qr } from '#test/shared/dokumente/papiere.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bleibeweg-logo-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return () => readLogo(path);
}

/** Start of image, a frame header of 30 by 40 pixels, end of image. */
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080028001e01011100ffd9', 'hex');

describe('Das Logo des Briefkopfs', () => {
  it('ist ein PNG oder JPEG, erkannt am Inhalt, mit seiner Größe in Bildpunkten', () => {
    expect(read('ohne-endung', qrPng(qr))()).toMatchObject({ art: 'png', breite: 168, hoehe: 168 });
    expect(read('falsche.png', JPEG)()).toMatchObject({ art: 'jpeg', breite: 30, hoehe: 40 });
  });

  it('wird sonst mit einem Satz abgelehnt, und nichts wird ersetzt', () => {
    const huge = Buffer.alloc(33 + 32);
    qrPng(qr).copy(huge, 0, 0, 33);
    huge.writeUInt32BE(20_000, 16);
    huge.write('IEND', 50, 'latin1');
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['wappen.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
      ['gross.png', Buffer.concat([qrPng(qr), Buffer.alloc(2 * 1024 * 1024)]), 'höchstens 1 MB'],
      ['riesig.png', huge, '20000 mal 168 Bildpunkte'],
      ['abgebrochen.png', qrPng(qr).subarray(0, 60), 'kein PNG- oder JPEG-Bild'],
      ['text.jpg', Buffer.from('kein Bild'), 'kein PNG- oder JPEG-Bild'],
      ['leer.png', Buffer.alloc(0), 'kein PNG- oder JPEG-Bild'],
    ];
    for (const [name, bytes, words] of cases) {
      expect(read(name, bytes), name).toThrow(words);
      expect(read(name, bytes), name).toThrow('Es wurde nichts ersetzt.');
    }
  });

  it('wird nicht gelesen, wenn es 100 MB groß ist', async () => {
    const path = join(folder, 'hundert.png');
    const { truncateSync } = await import('node:fs');
    writeFileSync(path, qrPng(qr));
    truncateSync(path, 100 * 1024 * 1024);
    expect(() => readLogo(path)).toThrow('Dieses Bild hat 100,0 MB');
  });
});
