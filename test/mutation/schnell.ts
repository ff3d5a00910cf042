/**
 * Asks about many mistakes in one process: first the cross-check, then the tests named like the norm, then all tests that
 * come to load the file. Prints a line per mistake: file, number, and who noticed it. Started by main.ts with
 * `file:number` for each of them; without any, whether everything passes as it is written.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { lade, mitFehler } from './frisch.ts';
import { mutanten, type Mutant } from './mutanten.ts';
import { ersterFehler } from './probelauf.ts';
import { nearest, testsOf, wegeOf } from './umgebung.ts';

const CASES = 1500;
/** An exception in words is noticed where a lawyer reads it. */
const PAGES = ['test/recht/seiten.test.ts'];

const proben = Array.from({ length: CASES }, (_, i) => probe(99, i));
const auftraege = process.argv.slice(2);

if (auftraege.length === 0) {
  mitFehler('', null);
  const fehler =
    (await kreuzprobe(null)) ?? (await laufen([...testsOf('shared/recht/regelwerke/katalog.ts'), ...PAGES]));
  process.stdout.write(`${fehler ?? 'alles besteht'}\n`);
}
for (const auftrag of auftraege) {
  const [file = '', number = '0'] = auftrag.split(':');
  const mutant = mutanten(file, readFileSync(join(ROOT, file), 'utf8'))[Number(number)];
  if (mutant) process.stdout.write(`${file} ${number} ${await noticedBy(file, mutant)}\n`);
}

async function noticedBy(file: string, mutant: Mutant): Promise<string> {
  mitFehler(file, mutant.text);
  const all = testsOf(file);
  const first = nearest(file, all);
  if (mutant.art === 'Ausnahme' && (await laufen(PAGES)) !== null) return 'seiten';
  // Amounts and lists of states are asked for by tests of their own, which are quicker than any case.
  const tabelle = !file.includes('regelwerke');
  if (tabelle && (await laufen(first)) !== null) return 'tests';
  // What only a human examines is not compared.
  if ((await kreuzprobe(wegeOf(file))) !== null) return 'gegenprobe';
  if (!tabelle && (await laufen(first)) !== null) return 'tests';
  return (await laufen(all.filter((test) => !first.includes(test)))) === null ? 'niemand' : 'tests';
}

/** Null where the two implementations agree. A mistake with which the law does not even load is noticed. */
async function kreuzprobe(nur: ReadonlySet<string> | null): Promise<string | null> {
  if (nur?.size === 0) return null;
  try {
    // `as`: the address says which module it is.
    const { weichtAb } = (await lade('test/gegenprobe/lauf.ts')) as typeof import('#test/gegenprobe/lauf.ts');
    return weichtAb(proben, nur) ? 'die Gegenprobe weicht ab' : null;
  } catch (error) {
    return String(error);
  }
}

async function laufen(tests: readonly string[]): Promise<string | null> {
  for (const test of tests) {
    try {
      await lade(test);
    } catch (error) {
      return `${test}: ${String(error)}`;
    }
    const fehler = await ersterFehler();
    if (fehler !== null) return `${test}: ${fehler}`;
  }
  return null;
}
