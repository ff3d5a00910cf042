import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { KENNWORT, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.tresor.lock();
});
afterAll(async () => {
  await world.close();
});

type Antwort = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the real command; nothing of it is imported here. */
async function run(args: readonly string[], stdin = ''): Promise<Antwort> {
  const child = spawn(process.execPath, ['electron/core/cli/bleibeweg.ts', ...args], { cwd: ROOT });
  const parts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.err += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const { promise, resolve, reject } = Promise.withResolvers<Antwort>();
  child.on('error', reject);
  child.on('close', (code) => resolve({ code, ...parts }));
  return await promise;
}

describe('npm run bleibeweg', () => {
  it('liest das Kennwort von der Standardeingabe, arbeitet und antwortet mit JSON allein', async () => {
    const liste = join(ownFolder(), 'liste.csv');
    writeFileSync(liste, 'Name;Vorname;Geburtsdatum\nMuster-Befehl;Ali;01.02.1990\n');
    const { code, out, err } = await run(['import', liste, '--register', world.ordner], `${KENNWORT}\n`);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'bleibeweg-antwort',
      version: 1,
      befehl: 'import',
      ergebnis: { probelauf: { neu: 1 }, eingelesen: null },
    });
  });

  it('sagt bei falschem Kennwort, Kennwort als Option oder unbekanntem Befehl einen Satz und endet mit 2', async () => {
    const register = ['--register', world.ordner];
    const answers = await Promise.all([
      run(['pakete', ...register], 'falsch\n'),
      run(['pakete', ...register, '--kennwort', KENNWORT]),
      run(['loesche-alles']),
    ]);
    for (const { code, out, err } of answers) {
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    const [falsch, option] = answers;
    expect(falsch?.err).toContain('Kennwort');
    expect(option?.err).toContain('--kennwort');
    expect(option?.err).not.toContain(KENNWORT);
  });
});
