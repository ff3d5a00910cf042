import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileFor } from '#electron/app/file-for.ts';

const FOLDER = join(sep, 'programm', 'out', 'renderer');

describe('The file behind an address', () => {
  test.each([
    ['/', 'index.html'],
    ['/fall/4711', 'index.html'],
    ['/assets/index-abc.js', join('assets', 'index-abc.js')],
    ['/schrift%20eins.woff2', 'schrift eins.woff2'],
  ])('%s is %s', (address, file) => {
    expect(fileFor(address, FOLDER)).toBe(join(FOLDER, file));
  });

  test.each([
    '/../core/main.js',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/a%00.js',
    '/%',
    '/x/../../../y.js',
  ])('%s is refused or stays inside', (address) => {
    expect(fileFor(address, FOLDER)).toBeNull();
  });

  test('never leaves the folder of the window', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '%2F', '/', '\\', '%5c', 'a', '.js', '%00', '.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(`/${pieces.join('')}`, FOLDER);
        expect(file === null || file.startsWith(FOLDER + sep)).toBe(true);
      }),
    );
  });
});
