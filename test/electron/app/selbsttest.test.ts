import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isBuildFresh, ROOT } from '#electron/dev/freshness.ts';
import { ownFolder } from '#test/electron/core/world.ts';

const ergebnis = z.object({
  version: z.string(),
  ok: z.boolean(),
  schritte: z.array(z.object({ name: z.string(), ok: z.boolean(), satz: z.string() })),
});

describe('Der Selbsttest des gebauten Programms', () => {
  test('geht einmal durch alles, was nur das Programm selbst beweisen kann, und schreibt das Ergebnis auf', () => {
    if (!isBuildFresh()) execFileSync(process.execPath, ['electron/dev/build.ts'], { cwd: ROOT });
    const folder = ownFolder();
    const file = join(folder, 'ergebnis.json');
    const userData = join(folder, 'benutzer');
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        './test/stand-in/register.ts',
        'out/main/main.js',
        `--user-data-dir=${userData}`,
        `--selbsttest=${file}`,
        '--leichte-schluessel',
      ],
      { cwd: ROOT, timeout: 120_000, stdio: 'pipe' },
    );
    const { ok, schritte } = ergebnis.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(schritte.filter((schritt) => !schritt.ok)).toEqual([]);
    expect(schritte.map(({ name }) => name)).toEqual([
      'Das Fenster lädt seine Seite aus dem Programm',
      'Ein Register wird angelegt',
      'Ein Fall wird gespeichert und geprüft',
      'Auf der Platte steht nichts lesbar',
      'Eine Liste wird im Leseprozess gelesen',
      'Ein Papier wird als PDF gezeichnet',
      'Ein Papier wird für Word geschrieben',
      'Eine Sicherung wird geschrieben, geöffnet und gezählt',
      'Das Register wird gesperrt und nur mit dem Kennwort wieder geöffnet',
    ]);
    expect(ok).toBe(true);
    // The office's own settings are neither read nor written.
    expect(existsSync(userData)).toBe(false);
  });
});
