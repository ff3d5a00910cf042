/**
 * `npm run recht:stryker [-- Ordner oder Datei …]`: Stryker's changes to the engine, the counting and the kinds of criteria
 * (ADR 0024), tried by the cross-check and the tests of the law in child processes (stryker-lauf.ts). Ends with 1 below
 * nine tenths. Texts stay: ids, labels and wording have tests of their own.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';
import { writeTeil } from './bericht.ts';
import { veraendere, type Veraenderung } from './stryker-mutanten.ts';

const PLACES = ['shared/recht/engine', 'shared/recht/aufenthalt', 'shared/recht/kriterien'];
const AIM = 90;
const WORKERS = 2;

type Ergebnis = Veraenderung & { readonly schicksal: string };

const wanted = process.argv.slice(2);
const places = wanted.length > 0 ? wanted : PLACES;
const files = places.flatMap((place) =>
  place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`, { cwd: ROOT }).toSorted(),
);
const { mutanten } = await veraendere(files);
console.log(`${mutanten.length} Veränderungen in ${files.length} Dateien`);

const schicksale = new Map<number, string>();
await Promise.all(Array.from({ length: WORKERS }, (_, i) => share(`${i}/${WORKERS}`)));

const all = mutanten.map((m, i): Ergebnis => ({ ...m, schicksal: schicksale.get(i) ?? 'unbekannt' }));
// What is decided while a module loads belongs to recht:mutation.
const valid = all.filter(({ schicksal }) => schicksal !== 'statisch');
const noticed = (each: readonly Ergebnis[]) => each.filter(({ schicksal }) => schicksal === 'bemerkt').length;
const score = (noticed(valid) / valid.length) * 100;
for (const m of valid.filter(({ schicksal }) => schicksal !== 'bemerkt'))
  console.log(`${m.datei}:${m.zeile} ${m.art} ${m.schicksal}: ${m.neu.replaceAll(/\s+/g, ' ').slice(0, 80)}`);
const sentence = `${noticed(valid)} von ${valid.length} Veränderungen bemerkt (${percent(score)}) in ${places.map((place) => `\`${place}\``).join(', ')}.`;
console.log(sentence);
if (wanted.length === 0)
  writeTeil('stryker', [
    sentence,
    '',
    '| Datei | Veränderungen | bemerkt | Anteil |',
    '| --- | --- | --- | --- |',
    ...[...Map.groupBy(valid, ({ datei }) => datei)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([datei, each]) =>
          `| \`${datei}\` | ${each.length} | ${noticed(each)} | ${percent((noticed(each) / each.length) * 100)} |`,
      ),
  ]);
process.exitCode = score >= AIM ? 0 : 1;

function share(part: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = ['--disable-warning=ExperimentalWarning', 'test/mutation/stryker-lauf.ts', part, ...files];
    const child = spawn(process.execPath, script, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    child.stdout.on('data', (text: Buffer) => {
      const lines = (rest + text.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [number, schicksal = ''] = line.split(' ');
        schicksale.set(Number(number), schicksal);
      }
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error('a share of the changes could not be tried')),
    );
  });
}

function percent(value: number): string {
  return `${value.toFixed(1).replace('.', ',')} %`;
}
