import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeAuslieferung, knownHoles, selbsttestHindernis } from '#electron/dev/auslieferung.ts';
import { ownFolder } from '#test/electron/core/world.ts';

describe('Before anything is given away', () => {
  const audit = { vulnerabilities: { exceljs: { severity: 'high' }, vitest: { severity: 'critical' } } };

  test('a known hole in what ships stops the release, one in a tool does not', () => {
    expect(knownHoles(audit, new Set(['exceljs', 'react']))).toEqual(['exceljs']);
    expect(knownHoles(audit, new Set(['react']))).toEqual([]);
  });

  test('an audit that could not ask anybody is no clean one', () => {
    expect(() => knownHoles({ error: { code: 'ENOTFOUND' } }, new Set(['react']))).toThrow(/vulnerabilities/);
  });

  const passed = {
    version: '1.2.0',
    gepackt: true,
    ok: true,
    schritte: [{ name: 'Fenster', ok: true, satz: '' }],
  };

  test('only the packed program of this very version, tested and passed, is a proof', () => {
    expect(selbsttestHindernis(passed, '1.2.0')).toBeNull();
    expect(selbsttestHindernis(passed, '1.3.0')).toMatch('1.2.0');
    expect(selbsttestHindernis({ ...passed, gepackt: false }, '1.2.0')).toMatch('packed');
    expect(selbsttestHindernis({ ...passed, schritte: [] }, '1.2.0')).toMatch('nothing');
    const failed = { ...passed, ok: false, schritte: [{ name: 'Sicherung', ok: false, satz: 'voll' }] };
    expect(selbsttestHindernis(failed, '1.2.0')).toBe('failed: Sicherung: voll');
    expect(selbsttestHindernis('nonsense', '1.2.0')).not.toBeNull();
  });

  test('every installer is known by its name, with size and check sum', async () => {
    const folder = ownFolder();
    const described = async (name: string) => {
      writeFileSync(join(folder, name), 'abc');
      return await describeAuslieferung(join(folder, name));
    };
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await described('Bleibeweg-Setup-1.2.0.exe')).toEqual({
      plattform: 'win32-x64',
      form: 'nsis',
      datei: 'Bleibeweg-Setup-1.2.0.exe',
      bytes: 3,
      sha256,
    });
    expect((await described('Bleibeweg-1.2.0-portable.exe'))?.form).toBe('portable');
    expect((await described('Bleibeweg-1.2.0.AppImage'))?.form).toBe('appimage');
    expect((await described('Bleibeweg-1.2.0.deb'))?.form).toBe('deb');
    expect(await described('bleibeweg.cdx.json')).toBeNull();
  });
});
