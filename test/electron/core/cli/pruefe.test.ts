import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { ergebnisDatei, faelleSchema } from '#shared/recht/faelle-datei.ts';
import { amiraProbe } from '#test/cast/amira-probe.ts';
import { bilalOhnepass } from '#test/cast/bilal-ohnepass.ts';
import { ensemble } from '#test/cast/ensemble.ts';

type Antwort = { readonly code: number | null; readonly out: string; readonly err: string };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pruefe-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the real command; nothing of it is imported here. */
function run(args: readonly string[], stdin = ''): Promise<Antwort> {
  const child = spawn(process.execPath, ['electron/core/cli/pruefe.ts', ...args], { cwd: ROOT });
  const parts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.err += text));
  // A refused file may close the pipe before everything is written.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...parts }));
  });
}

const datei = (faelle: readonly unknown[], mehr: object = {}) =>
  JSON.stringify({ format: 'bleibeweg-faelle', version: 1, faelle, ...mehr });

describe('npm run pruefe', () => {
  test('prüft alle Fälle einer Datei und antwortet mit dem vereinbarten JSON', async () => {
    const path = join(folder, 'faelle.json');
    await writeFile(path, datei(ensemble));
    const { code, out, err } = await run([path, '--stichtag', '2026-11-21']);
    expect([code, err]).toEqual([0, '']);
    const antwort = ergebnisDatei.parse(JSON.parse(out));
    expect(antwort).toMatchObject({ stichtag: '2026-11-21', rechtsstand: '2026-11-21' });
    expect(antwort.ergebnisse.map(({ id }) => id)).toEqual(ensemble.map(({ id }) => id));
    expect(antwort.ergebnisse[0]?.vorschlag).toBe('gruen');
  });

  test('liest von der Standardeingabe und beachtet Stichtag, Rechtsstand und Zeitraum', async () => {
    const { out } = await run(
      ['-', '--stichtag=2024-02-29', '--rechtsstand=2022-12-30', '--horizont=3'],
      datei([{ id: 'a' }]),
    );
    const antwort = ergebnisDatei.parse(JSON.parse(out));
    expect(antwort).toMatchObject({ stichtag: '2024-02-29', rechtsstand: '2022-12-30' });
    expect(antwort.ergebnisse[0]?.rechtsgrundlagen[0]?.version).toBe('25a-2015');
  });

  test('das Beispiel der Beschreibung gilt und führt zum gezeigten Vorschlag', async () => {
    const page = await readFile(join(ROOT, 'docs/pruefe.md'), 'utf8');
    const example = /```json\n(\{\n {2}"format": "bleibeweg-faelle"[\s\S]*?)\n```/.exec(page)?.[1] ?? '';
    const { code, out } = await run(['-', '--stichtag', '2026-11-21'], example);
    expect(code).toBe(0);
    const [ergebnis] = ergebnisDatei.parse(JSON.parse(out)).ergebnisse;
    expect(page).toContain(`"vorschlag": "${ergebnis?.vorschlag ?? ''}"`);
    for (const k of ergebnis?.rechtsgrundlagen
      .find(({ id }) => id === '25b1')
      ?.kriterien.filter((x) => x.id === '25b1.VORAUF') ?? [])
      expect(page).toContain(k.text);
  });

  test('--vorschau sagt dazu, wann es so weit wäre und welches eine Papier die Farbe ändert', async () => {
    const { code, out } = await run(['-', '--stichtag', '2026-11-21', '--vorschau'], datei([bilalOhnepass]));
    expect(code).toBe(0);
    const [ergebnis] = ergebnisDatei.parse(JSON.parse(out)).ergebnisse;
    expect(ergebnis?.vorschau?.schritte[0]).toMatchObject({ id: 'pass', vorher: 'gelb', nachher: 'gruen' });
    const ohne = await run(['-', '--stichtag', '2026-11-21'], datei([bilalOhnepass]));
    expect(ohne.out).not.toContain('vorschau');
  });

  test('--ergebnis-schema gibt das veröffentlichte Schema der Antwort aus', async () => {
    const { code, out } = await run(['--ergebnis-schema']);
    const published = await readFile(join(ROOT, 'docs/schema/ergebnisse.schema.json'), 'utf8');
    expect([code, JSON.parse(out)]).toEqual([0, JSON.parse(published)]);
  });

  test('--schema gibt das veröffentlichte Schema aus', async () => {
    const { code, out } = await run(['--schema']);
    const published = await readFile(join(ROOT, 'docs/schema/faelle.schema.json'), 'utf8');
    expect([code, out]).toEqual([0, published]);
    expect(JSON.parse(published)).toEqual(faelleSchema());
  });

  test('--help erklärt die Eingabe', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const wort of ['--stichtag', '--rechtsstand', '--horizont', '--schema', 'unbekannt, nie als „nein“'])
      expect(out).toContain(wort);
  });
});

describe('Abgelehnt wird mit einem Satz, der die Stelle nennt, und ohne halbes Ergebnis', () => {
  test.each([
    [
      'kaputtes JSON',
      '{\n  "format": "bleibeweg-faelle",\n  "version": 1\n  "faelle": []\n}',
      'Zeile 4, Spalte 3',
    ],
    [
      'unmöglicher Tag',
      datei([{ id: 'a', person: { einreiseAm: '2026-06-31' } }]),
      'faelle[0] (id a).person.einreiseAm: Diesen Tag gibt es nicht.',
    ],
  ])('%s', async (_, eingabe, satz) => {
    const { code, out, err } = await run(['-'], eingabe);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(satz);
    expect(err).not.toMatch(/\n\s+at |Error:|undefined/);
  });

  test.each([
    [[], 'Es fehlt die Datei'],
    [['gibt-es-nicht.json'], 'wurde nicht gefunden'],
    [['electron'], 'ist keine Datei'],
    [['a.json', 'b.json'], 'nur eine Datei'],
    [['-', '--stichtag', '2026-02-29'], '„2026-02-29“ ist kein Tag'],
    [['-', '--rechtsstand', 'heute'], '--rechtsstand: „heute“ ist kein Tag'],
    [['-', '--horizont', '-1'], '--horizont'],
    [['-', '--horizont', '1000'], 'zwischen 0 und 120'],
    [['-', '--farbe'], '„--farbe“ ist unbekannt'],
  ])('Aufruf mit %j', async (args, satz) => {
    const { code, out, err } = await run(args, datei([{ id: 'a' }]));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(satz);
  });

  test('eine riesige Datei wird gar nicht erst gelesen', async () => {
    const path = join(folder, 'riesig.json');
    await writeFile(path, '');
    await truncate(path, 65 * 1024 * 1024);
    const { code, err } = await run([path]);
    expect([code, err]).toEqual([
      2,
      'Die Datei ist größer als 64 MB. Bitte auf mehrere Dateien verteilen.\n',
    ]);
  });

  test('eine Datei, die kein Text ist, wird erkannt', async () => {
    const path = join(folder, 'bild.json');
    await writeFile(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]));
    const { code, err } = await run([path]);
    expect([code, err]).toEqual([2, expect.stringContaining('kein Text in UTF-8')]);
  });

  test('eine Kennung am Dateianfang (BOM) stört nicht', async () => {
    expect((await run(['-'], `\uFEFF${datei([amiraProbe])}`)).code).toBe(0);
  });
});
