/**
 * `npm run recht:mutation [-- Teil des Dateinamens …]`: puts every small mistake of mutanten.ts into the law, one at a
 * time, and asks in child processes who notices it (schnell.ts): the cross-check, the tests of the law, and for an
 * exception in words the pages a lawyer reads. Who noticed a mistake the last time is asked first. Mistakes that change nothing stand in gleichwertig.ts with their reason.
 * Ends with 1 and the places where a mistake went unnoticed.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';
import { writeTeil } from './bericht.ts';
import { Gedaechtnis } from './gedaechtnis.ts';
import { grundFor } from './gleichwertig.ts';
import { mutanten, type Mutant } from './mutanten.ts';

/** Files of dates and numbers: the versions of the law and the tables of amounts. */
const PLACES = [
  'shared/recht/regelwerke/**/*.ts',
  'shared/recht/lebensunterhalt/{tabellen,parameter}.ts',
  'shared/recht/kriterien/sichere-herkunftsstaaten.ts',
];
const WORKERS = Number(process.env['ARBEITER'] ?? 2);
/** Modules loaded anew for each mistake stay in memory, so a child takes only so many. */
const CHUNK = 60;
/** A mistake may make a loop endless. Long, because the machine may be busy; what it ends counts as unnoticed. */
const DEADLINE = 1_800_000;

type Auftrag = Mutant & { readonly file: string; readonly number: number };

const filters = process.argv.slice(2);
const start = performance.now();
const auftraege: Auftrag[] = PLACES.flatMap((place) => globSync(place, { cwd: ROOT }))
  .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
  .toSorted()
  .flatMap((file) =>
    mutanten(file, readFileSync(join(ROOT, file), 'utf8')).map((mutant, number) => ({
      ...mutant,
      file,
      number,
    })),
  );
if (auftraege.length === 0) throw new Error('no such file of the law');

console.log(`${auftraege.length} Fehler in ${new Set(auftraege.map(({ file }) => file)).size} Dateien`);
const erklaert = auftraege.filter((m) => grundFor(m) !== null);
const open = auftraege.filter((m) => grundFor(m) === null);
if (!(await besteht())) throw new Error('the tests fail without any mistake');
const chunks = Array.from({ length: Math.ceil(open.length / CHUNK) }, (_, i) =>
  open.slice(i * CHUNK, (i + 1) * CHUNK),
);
const gedaechtnis = new Gedaechtnis();
const survivors: Auftrag[] = [];
const noticed = new Map<string, number>();
await Promise.all(Array.from({ length: WORKERS }, work));

for (const m of sorted(survivors)) console.log(sentence(m));
const killed = open.length - survivors.length;
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${killed} von ${auftraege.length} bemerkt, ${erklaert.length} ohne Wirkung erklärt, ${survivors.length} unbemerkt, ${seconds} s`,
);
if (filters.length === 0) report();
process.exitCode = survivors.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) await ask(chunk);
}

/** Without a mistake everything must pass, otherwise every mistake would count as noticed. */
async function besteht(): Promise<boolean> {
  let said = '';
  await child([], (line) => {
    said += line;
  });
  if (said !== 'alles besteht') console.log(said);
  return said === 'alles besteht';
}

async function ask(chunk: readonly Auftrag[]): Promise<void> {
  const answers = new Map<string, { readonly wer: string; readonly wo: string }>();
  await child(
    chunk.map((m) => `${m.file}:${m.number}:${gedaechtnis.zuletzt(m)}`),
    (line) => {
      const [file = '', number = '', wer = '', wo = ''] = line.split(' ');
      answers.set(`${file} ${number}`, { wer, wo });
    },
  );
  for (const m of chunk) {
    const { wer, wo } = answers.get(`${m.file} ${m.number}`) ?? { wer: 'niemand', wo: '' };
    gedaechtnis.merke(m, wo);
    noticed.set(wer, (noticed.get(wer) ?? 0) + 1);
    if (wer !== 'niemand') continue;
    survivors.push(m);
    console.log(`  ${sentence(m)}`);
  }
  gedaechtnis.speichere();
  const asked = [...noticed.values()].reduce((sum, n) => sum + n, 0);
  console.log(`  ${asked} von ${open.length} gefragt, ${survivors.length} unbemerkt`);
}

function child(args: readonly string[], onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = ['--disable-warning=ExperimentalWarning', 'test/mutation/schnell.ts', ...args];
    const process_ = spawn(process.execPath, script, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: DEADLINE,
    });
    let rest = '';
    process_.stdout.on('data', (text: Buffer) => {
      const lines = (rest + text.toString()).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    });
    process_.on('error', reject);
    process_.on('close', () => resolve());
  });
}

function report(): void {
  const rows = [...Map.groupBy(auftraege, ({ art }) => art)].map(([art, all]) => {
    const unnoticed = survivors.filter((m) => m.art === art).length;
    const without = erklaert.filter((m) => m.art === art).length;
    return `| ${art} | ${all.length} | ${all.length - unnoticed - without} | ${without} | ${unnoticed} |`;
  });
  writeTeil('eigene', [
    `${killed} von ${auftraege.length} Fehlern bemerkt, ${erklaert.length} ohne Wirkung und erklärt, ${survivors.length} unbemerkt (${percent(killed + erklaert.length, auftraege.length)} bemerkt oder erklärt): jede Zahl um eins, jeder Tag um einen Tag verschoben, jede Ausnahme entfernt, jede Grenze und jeder Schalter umgekehrt, in jeder Fassung und jeder Tabelle.`,
    '',
    `Bemerkt haben sie: die Gegenprobe ${noticed.get('gegenprobe') ?? 0}, die Tests des Rechts ${noticed.get('tests') ?? 0}, die Seiten für Juristinnen und Juristen ${noticed.get('seiten') ?? 0}.`,
    '',
    '| Art | Fehler | bemerkt | ohne Wirkung | unbemerkt |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    ...list('Unbemerkt:', survivors),
    ...list('Ohne Wirkung, mit Grund:', erklaert),
  ]);
}

function list(title: string, all: readonly Auftrag[]): readonly string[] {
  if (all.length === 0) return [];
  return [
    '',
    title,
    '',
    ...sorted(all).map((m) => {
      const grund = grundFor(m);
      return `- \`${m.file}:${m.zeile}\` ${m.art}: ${m.alt.trim()} zu ${m.neu.trim()}${grund === null ? '' : `. ${grund}`}`;
    }),
  ];
}

function sorted(all: readonly Auftrag[]): readonly Auftrag[] {
  return all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.zeile - b.zeile));
}

function sentence(m: Auftrag): string {
  return `${m.file}:${m.zeile}:${m.spalte} ${m.art}: „${m.alt.trim()}“ zu „${m.neu.trim()}“ bleibt unbemerkt`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1).replace('.', ',')} %`;
}
