import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFortschritt } from '#electron/core/cli/fortschritt.ts';
import { emptyWorld, holding, ownFolder, tempFolder } from '#test/electron/core/world.ts';

const CLI = fileURLToPath(new URL('../../../../electron/core/cli/beispiel.ts', import.meta.url));

type Ausgang = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly reste: readonly string[];
};

/** Runs the command in an empty folder; `reste` is what it left there. */
async function beispiel(...args: string[]): Promise<Ausgang> {
  const cwd = tempFolder('bleibeweg-cwd-');
  try {
    return {
      code: 0,
      ...(await promisify(execFile)(process.execPath, [CLI, ...args], { cwd })),
      reste: readdirSync(cwd),
    };
  } catch (error) {
    // `as`: this is what execFile rejects with.
    return { ...(error as Ausgang), reste: readdirSync(cwd) };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
  );
}

describe('npm run beispiel', () => {
  let ordner = '';
  let lauf: Ausgang;
  let eigener = '';
  const kennwort = 'Kuchen-Regen-Lampe-77';

  beforeAll(async () => {
    eigener = tempFolder('bleibeweg-cli-');
    ordner = join(eigener, 'beispiel');
    lauf = await beispiel('--ordner', ordner, '--kennwort', kennwort);
  }, 120_000);
  afterAll(() => rmSync(eigener, { recursive: true, force: true }));

  it('gelingt und sagt nichts auf dem Fehlerkanal', () => {
    expect(lauf).toMatchObject({ code: 0, stderr: '' });
  });

  it('schreibt Register, Papiere, Statistik, Bündel und Sicherung, alles in einen Ordner', () => {
    const files = allFiles(ordner);
    expect(readdirSync(ordner).filter((name) => name.endsWith('.bleibeweg'))).toEqual(['Register.bleibeweg']);
    for (const was of [
      /^Papiere\/.*Rueckmeldebogen.*\.docx$/,
      /^Papiere\/.*Integrationsvereinbarung.*\.docx$/,
      /^Papiere\/.*Integrationsfahrplan.*\.docx$/,
      /^Auswertung\/.*Halbjahresstatistik.*\.xlsx$/,
      /^Lenkungskreis\/.*\.zip$/,
      /^Sicherungen\/.*von_hand\.bleibeweg$/,
    ]) {
      expect(
        files.filter((name) => was.test(name.replaceAll('\\', '/'))),
        String(was),
      ).toHaveLength(1);
    }
  });

  it('nennt jede Datei, die Zahlen und kein Kennwort, das schon bekannt ist', () => {
    expect(lauf.stdout).toContain(ordner);
    expect(lauf.stdout).toMatch(/Liste importiert\s+1\d\d Personen übernommen, 5 Zeilen abgewiesen/);
    for (const name of allFiles(ordner).filter((file) => /\.(?:docx|xlsx|zip)$/.test(file)))
      expect(lauf.stdout).toContain(name);
    expect(lauf.stdout).not.toContain(kennwort);
  });

  it('das Register ist verschlüsselt und öffnet sich mit dem Kennwort', async () => {
    const bytes = readFileSync(join(ordner, 'Register.bleibeweg'));
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('Muster')).toBe(false);
    const world = emptyWorld();
    await world.call('tresor.select', { ordner });
    expect(await world.call('tresor.unlock', { benutzerId: null, kennwort })).toMatchObject({
      zustand: 'offen',
      beispiel: true,
    });
    const { bestand, zeilen } = await world.call('fall.list', { limit: 500 });
    expect(bestand).toBe(120);
    const ampel = new Set(zeilen.map((zeile) => zeile.ampel));
    expect([...ampel].toSorted()).toEqual(['gelb', 'gruen', 'rot', 'ungeprueft']);
    expect(new Set(zeilen.map(({ vorschlag }) => vorschlag))).not.toContain('rot');
    await world.close();
  });

  it('überschreibt ein vorhandenes Register nie', async () => {
    const vorher = readFileSync(join(ordner, 'Register.bleibeweg'));
    const { code, stderr, stdout } = await beispiel('--ordner', ordner, '--kennwort', kennwort);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Im Ordner „.*“ liegt schon ein Register; .*\n$/);
    expect(readFileSync(join(ordner, 'Register.bleibeweg')).equals(vorher)).toBe(true);
  });
});

describe('Falsche Angaben beantwortet ein Satz mit Ausgang 2', () => {
  it.each([
    ['eine unbekannte Option', ['--ordnr', 'x'], /versteht das Programm nicht/],
    ['ein Wort zu viel', ['irgendwas'], /„irgendwas“ ist hier nicht vorgesehen/],
    ['ein leeres Kennwort', ['--kennwort', ''], /fehlt das Kennwort/],
    ['ein leerer Ordner', ['--ordner', ''], /fehlt der Pfad/],
    ['ein schwaches Kennwort', ['--kennwort', '1234'], /Kennwort/],
  ])(
    '%s',
    async (_was, args, satz) => {
      const { code, stdout, stderr, reste } = await beispiel(...args);
      expect(reste).toEqual([]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(satz);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );

  it('ein Ordner, in den sich nicht schreiben lässt', async () => {
    const datei = join(ownFolder(), 'datei');
    writeFileSync(datei, '');
    const { code, stderr } = await beispiel('--ordner', join(datei, 'darin'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/lässt sich nichts anlegen/);
  });

  it('ein schwaches Kennwort lässt auch von mehreren neuen Ordnern keinen zurück', async () => {
    const folder = ownFolder();
    expect(await beispiel('--ordner', join(folder, 'a', 'b', 'c'), '--kennwort', '1234')).toMatchObject({
      code: 2,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'ein Ort, an dem das System keine Ordner kennt, hält das Programm nicht auf',
    async () => {
      expect(await beispiel('--ordner', '/proc/bleibeweg/neu')).toMatchObject({
        code: 2,
        stderr: holding('lässt sich nichts anlegen'),
      });
    },
    30_000,
  );

  it('--help erklärt den Aufruf', async () => {
    expect(await beispiel('--help')).toMatchObject({
      code: 0,
      stdout: holding('--kennwort WORT'),
    });
  });
});

describe('Der Fortschrittsbalken', () => {
  it('bleibt stumm, wo niemand zusieht, und eine Zeile lang, wo jemand zusieht', () => {
    const geschrieben: string[] = [];
    const schreib = (text: string | Uint8Array) => geschrieben.push(String(text)) > 0;
    createFortschritt({ isTTY: false, columns: 80, write: schreib }).zeige(0.5, 'x');
    expect(geschrieben).toEqual([]);
    const balken = createFortschritt({ isTTY: true, columns: 40, write: schreib });
    balken.zeige(0.5, 'Personen werden geprüft: 60 von 120 und noch viel mehr Text');
    balken.zeige(2, 'Fertig');
    expect(geschrieben.every((zeile) => !zeile.includes('\n') && zeile.length < 60)).toBe(true);
    balken.ende();
  });
});
