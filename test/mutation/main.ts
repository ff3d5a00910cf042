/**
 * `npm run recht:mutation [-- Teil des Dateinamens …]`: puts every small mistake of mutanten.ts into the law, one at a
 * time. First the cross-check is asked in this process's children, which needs no copy; what it does not notice, the
 * tests must notice in a copy of the tree. Ends with 1 and the places where a mistake went unnoticed.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';
import { writeTeil } from './bericht.ts';
import { mutanten, type Mutant } from './mutanten.ts';
import { Werkstatt } from './werkstatt.ts';

/** Files of dates and numbers: the versions of the law and the tables of amounts. */
const PLACES = [
  'shared/recht/regelwerke/**/*.ts',
  'shared/recht/lebensunterhalt/{tabellen,parameter}.ts',
  'shared/recht/kriterien/sichere-herkunftsstaaten.ts',
];
const LAW = ['test/shared/recht', 'test/gegenprobe'];
/** An exception in words is noticed where a lawyer reads it. */
const PAGES = ['test/recht'];
const WORKERS = 2;
/** Modules loaded anew for each mistake stay in memory, so a child takes only so many. */
const CHUNK = 40;

type Auftrag = Mutant & { readonly file: string };

const filters = process.argv.slice(2);
const start = performance.now();
const auftraege: Auftrag[] = PLACES.flatMap((place) => globSync(place, { cwd: ROOT }))
  .map((file) => relative('.', file))
  .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
  .toSorted()
  .flatMap((file) =>
    mutanten(file, readFileSync(join(ROOT, file), 'utf8')).map((mutant) => ({ ...mutant, file })),
  );
if (auftraege.length === 0) throw new Error('no such file of the law');

console.log(`${auftraege.length} Fehler in ${new Set(auftraege.map(({ file }) => file)).size} Dateien`);
const survivors: Auftrag[] = [];
const queue: Auftrag[] = [];
const chunks = [...Map.groupBy(auftraege, ({ file }) => file)].flatMap(([file, all]) =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => ({
    file,
    from: i * CHUNK,
    all: all.slice(i * CHUNK, (i + 1) * CHUNK),
  })),
);
await Promise.all(Array.from({ length: WORKERS }, askCrossCheck));
console.log(
  `  ${auftraege.length - queue.length} bemerkt die Gegenprobe, ${queue.length} bleiben für die Tests`,
);
let done = 0;
if (queue.length > 0) await Promise.all(Array.from({ length: WORKERS }, work));

for (const m of survivors.toSorted((a, b) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.zeile - b.zeile,
))
  console.log(sentence(m));
const killed = auftraege.length - survivors.length;
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`${killed} von ${auftraege.length} bemerkt (${percent(killed, auftraege.length)}), ${seconds} s`);
if (filters.length === 0) report();
process.exitCode = survivors.length === 0 ? 0 : 1;

async function askCrossCheck(): Promise<void> {
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
    const { file, from, all } = chunk;
    const noticed = await crossCheck(file, from, from + all.length);
    queue.push(...all.filter((_, i) => !noticed.has(from + i)));
  }
}

/** Numbers of the mistakes of a file that the cross-check notices. */
function crossCheck(file: string, from: number, to: number): Promise<ReadonlySet<number>> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'test/mutation/schnell.ts', file, String(from), String(to)],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'], timeout: 600_000 },
    );
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
    });
    child.on('error', reject);
    child.on('close', () =>
      resolve(new Set([...output.matchAll(/^(\d+) bemerkt$/gm)].map(([, number]) => Number(number)))),
    );
  });
}

async function work(): Promise<void> {
  const werkstatt = new Werkstatt();
  try {
    // Without a mistake everything must pass, otherwise every mistake would count as noticed.
    await werkstatt.node(['test/recht/main.ts']);
    if (!(await werkstatt.passes([...LAW, ...PAGES]))) throw new Error('the tests fail without any mistake');
    for (let m = queue.shift(); m !== undefined; m = queue.shift()) {
      if (!(await isNoticed(werkstatt, m))) {
        survivors.push(m);
        console.log(`  ${sentence(m)}`);
      }
      done += 1;
      if (done % 25 === 0) console.log(`  noch ${queue.length}, ${survivors.length} unbemerkt`);
    }
  } finally {
    werkstatt.close();
  }
}

/** First the tests named like the file, which mostly suffices; then all of them. */
async function isNoticed(werkstatt: Werkstatt, m: Auftrag): Promise<boolean> {
  const original = readFileSync(join(ROOT, m.file), 'utf8');
  werkstatt.write(m.file, m.text);
  try {
    if (m.art === 'Ausnahme' && !(await werkstatt.passes(PAGES))) return true;
    if (!(await werkstatt.passes(nearest(m.file)))) return true;
    return !(await werkstatt.passes(LAW));
  } finally {
    werkstatt.write(m.file, original);
  }
}

function nearest(file: string): readonly string[] {
  const name = basename(file, '.ts');
  if (file.includes('lebensunterhalt')) return ['test/shared/recht/lebensunterhalt'];
  const norm = /^[0-9]+[a-z]?/.exec(name)?.[0];
  return norm === undefined
    ? ['test/shared/recht/regelwerke', 'test/gegenprobe']
    : [`test/shared/recht/regelwerke/${norm}`, 'test/shared/recht/regelwerke/katalog', 'test/gegenprobe'];
}

function report(): void {
  const rows = [...Map.groupBy(auftraege, ({ art }) => art)].map(([art, all]) => {
    const open = survivors.filter((m) => m.art === art).length;
    return `| ${art} | ${all.length} | ${all.length - open} | ${percent(all.length - open, all.length)} |`;
  });
  writeTeil('eigene', [
    `${killed} von ${auftraege.length} Fehlern bemerkt (${percent(killed, auftraege.length)}): jede Zahl um eins, jeder Tag um einen Tag verschoben, jede Ausnahme entfernt, jede Grenze und jeder Schalter umgekehrt, in jeder Fassung und jeder Tabelle.`,
    '',
    '| Art | Fehler | bemerkt | Anteil |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(survivors.length === 0
      ? []
      : [
          '',
          'Unbemerkt:',
          '',
          ...survivors.map((m) => `- \`${m.file}:${m.zeile}\` ${m.art}: ${m.alt.trim()} zu ${m.neu.trim()}`),
        ]),
  ]);
}

function sentence(m: Auftrag): string {
  return `${m.file}:${m.zeile}:${m.spalte} ${m.art}: „${m.alt.trim()}“ zu „${m.neu.trim()}“ bleibt unbemerkt`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1).replace('.', ',')} %`;
}
