import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewFile } from '#electron/core/files/new-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bleibeweg-neu-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Eine neue Datei', () => {
  it('bekommt eine Nummer vor der Endung, wenn es den Namen schon gibt', () => {
    const names = ['eins', 'zwei', 'drei'].map((text) =>
      writeNewFile(folder, 'Bogen.docx', Buffer.from(text)),
    );
    expect(names).toEqual(
      ['Bogen.docx', 'Bogen (2).docx', 'Bogen (3).docx'].map((name) => join(folder, name)),
    );
    expect(readFileSync(names[0] ?? '', 'utf8')).toBe('eins');
  });

  it('lässt keine halben Dateien liegen', () => {
    expect(readdirSync(folder).filter((name) => !/^Bogen( \(\d\))?\.docx$/.test(name))).toEqual([]);
  });

  it('wird nur an einem vollständig angegebenen Ort geschrieben', () => {
    expect(() => writeNewFile('irgendwo', 'Bogen.docx', Buffer.from(''))).toThrow('vollen Pfad');
  });
});
