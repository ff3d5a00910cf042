/**
 * `npm run recht:stryker [-- Ordner oder Datei …]`: Stryker's changes to the engine, the counting and the kinds of criteria
 * (ADR 0024), tried by the cross-check and the tests of the law in child processes (stryker-lauf.ts). Ends with 1 below
 * nine tenths. Texts stay: ids, labels and wording have tests of their own.
 */
import { fork } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { serialize } from 'node:v8';
import { ROOT } from '#electron/dev/freshness.ts';
import { writeTeil } from './bericht.ts';
import type { Antwort, Frage, Schicksal } from './stryker-lauf.ts';
import { veraendere, type Veraenderung } from './stryker-mutanten.ts';
import { Stand } from './stryker-stand.ts';

const PLACES = ['shared/recht/engine', 'shared/recht/aufenthalt', 'shared/recht/kriterien'];
const AIM = 90;
const WORKERS = Number(process.env['ARBEITER'] ?? 2);
/** Milliseconds for one change. Long, because the machine may be busy; what it ends counts as unnoticed. */
const DEADLINE = 180_000;

type Ergebnis = Veraenderung & { readonly schicksal: Schicksal };

const start = performance.now();
const wanted = process.argv.slice(2);
const places = wanted.length > 0 ? wanted : PLACES;
const files = places.flatMap((place) =>
  place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`, { cwd: ROOT }).toSorted(),
);
const { mutanten, texte } = await veraendere(files);
console.log(`${mutanten.length} Veränderungen in ${files.length} Dateien`);
const ordner = mkdtempSync(join(tmpdir(), 'recht-stryker-'));
process.on('exit', () => rmSync(ordner, { recursive: true }));
const [vorlage, kenntnis] = [join(ordner, 'vorlage'), join(ordner, 'kenntnis')];
writeFileSync(vorlage, serialize({ mutanten, texte }));

const stand = new Stand(mutanten);
const queue = stand.offen;
if (queue.length < mutanten.length) console.log(`  ${mutanten.length - queue.length} schon gefragt`);
let gefragt = 0;
if (queue.length > 0) {
  // The first process only finds out who comes past which change.
  await askOne();
  await Promise.all(Array.from({ length: WORKERS }, work));
  stand.speichere();
}

const all = mutanten.map((m, i): Ergebnis => ({ ...m, schicksal: stand.schicksal(i) ?? 'überlebt' }));
// What is decided while a module loads belongs to recht:mutation.
const valid = all.filter(({ schicksal }) => schicksal !== 'statisch');
const noticed = (each: readonly Ergebnis[]) => each.filter(({ schicksal }) => schicksal === 'bemerkt').length;
const score = (noticed(valid) / valid.length) * 100;
for (const m of valid.filter(({ schicksal }) => schicksal !== 'bemerkt'))
  console.log(`${m.datei}:${m.zeile} ${m.art} ${m.schicksal}: ${m.neu.replaceAll(/\s+/g, ' ').slice(0, 80)}`);
const sentence = `${noticed(valid)} von ${valid.length} Veränderungen bemerkt (${percent(score)}) in ${places.map((place) => `\`${place}\``).join(', ')}.`;
console.log(sentence);
writeTeil('stryker', [
  sentence,
  '',
  ...(wanted.length === 0
    ? []
    : [
        `Dieser Lauf galt nur den genannten Orten; zum Ganzen gehören ${PLACES.map((place) => `\`${place}\``).join(', ')}.`,
        '',
      ]),
  `Nicht mitgezählt sind ${all.length - valid.length} Veränderungen an dem, was schon beim Laden entschieden wird, und alle Texte.`,
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

/** One process after another, until nothing is left to ask. */
async function work(): Promise<void> {
  while (queue.length > 0) await askOne();
}

/** Asks one process until it must not be asked any more: it is cut off, or something of a change is left in it. */
function askOne(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork('test/mutation/stryker-lauf.ts', [vorlage, kenntnis], {
      cwd: ROOT,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    let asked: number | undefined;
    let answers = 0;
    let timer: NodeJS.Timeout | undefined;
    const next = (): void => {
      asked = queue.shift();
      if (asked === undefined) {
        child.disconnect();
        return;
      }
      child.send({ nummer: asked, zuletzt: stand.zuletzt(asked) } satisfies Frage);
      timer = setTimeout(() => {
        if (asked !== undefined) note(asked, 'abgebrochen', '');
        asked = undefined;
        child.kill('SIGKILL');
      }, DEADLINE);
    };
    child.on('message', ({ nummer, schicksal, wo, trueb }: Antwort) => {
      clearTimeout(timer);
      asked = undefined;
      if (nummer === null) return next();
      // What was noticed in a clouded process is asked again in a fresh one; the first answer of a process is clear.
      if (trueb)
        console.log(`  ${mutanten[nummer]?.datei}:${mutanten[nummer]?.zeile} wird im Prozess gemerkt`);
      if (trueb && answers > 0) queue.unshift(nummer);
      else note(nummer, schicksal, wo);
      answers += 1;
      if (trueb) child.kill('SIGKILL');
      else next();
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (asked !== undefined) reject(new Error(`the process ended at change ${asked}`));
      else if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error('the tests fail without any change, or the law does not load'));
    });
  });
}

function note(nummer: number, schicksal: Schicksal, wo: string): void {
  stand.merke(nummer, { schicksal, wo });
  gefragt += 1;
  if (gefragt % 100 > 0) return;
  stand.speichere();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`  ${gefragt} gefragt, ${queue.length} noch zu fragen, ${seconds} s`);
}

function percent(value: number): string {
  return `${value.toFixed(1).replace('.', ',')} %`;
}
