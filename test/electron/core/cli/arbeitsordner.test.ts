import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArbeitsordner } from '#electron/core/cli/arbeitsordner.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

describe('Ein abgebrochenes Beispiel', () => {
  it('nimmt weg, was es angelegt hat, samt den Ordnern darüber', () => {
    const folder = ownFolder();
    const ordner = join(folder, 'a', 'b');
    const { undo } = openArbeitsordner(ordner);
    mkdirSync(join(ordner, 'Papiere'));
    writeFileSync(join(ordner, 'Register.bleibeweg-wal'), 'halb');
    expect(undo()).toBe(true);
    expect(files(folder)).toEqual([]);
  });

  it('lässt stehen, was vorher da war oder nicht von ihm ist', () => {
    const ordner = ownFolder();
    mkdirSync(join(ordner, 'Papiere'));
    writeFileSync(join(ordner, 'Papiere', 'alt.docx'), 'alt');
    const { undo } = openArbeitsordner(ordner);
    writeFileSync(join(ordner, 'Register.schluessel'), 'neu');
    writeFileSync(join(ordner, 'von-jemand-anderem.txt'), 'x');
    expect(undo()).toBe(true);
    expect(files(ordner)).toEqual(['Papiere', join('Papiere', 'alt.docx'), 'von-jemand-anderem.txt']);
    expect(undo()).toBe(false);
  });
});
