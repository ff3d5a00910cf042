/**
 * Asks about many mistakes in one process: first the cross-check, then the tests named like the norm, then all tests that
 * come to load the file; before all of them who noticed it the last time. Prints a line per mistake: file, number, who
 * noticed it, and where. Started by main.ts with `file:number:where` for each of them; without any, whether everything
 * passes as it is written.
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

export type Wer = 'gegenprobe' | 'tests' | 'seiten' | 'niemand';
/** `wo`: the number of a random case, or a test file. */
type Befund = { readonly wer: Wer; readonly wo: string };

const CASES = 1500;
/** An exception in words is noticed where a lawyer reads it. */
const PAGES = ['test/recht/seiten.test.ts'];

const proben = Array.from({ length: CASES }, (_, i) => probe(99, i));
const auftraege = process.argv.slice(2);

if (auftraege.length === 0) {
  mitFehler('', null);
  const fehler =
    (await kreuzprobe(null)) ?? (await laufen([...testsOf('shared/recht/regelwerke/katalog.ts'), ...PAGES]));
  process.stdout.write(`${fehler?.text ?? 'alles besteht'}\n`);
}
for (const auftrag of auftraege) {
  const [file = '', number = '0', zuletzt = ''] = auftrag.split(':');
  const mutant = mutanten(file, readFileSync(join(ROOT, file), 'utf8'))[Number(number)];
  if (!mutant) continue;
  const { wer, wo } = await noticedBy(file, mutant, zuletzt);
  process.stdout.write(`${file} ${number} ${wer} ${wo}\n`);
}

async function noticedBy(file: string, mutant: Mutant, zuletzt: string): Promise<Befund> {
  mitFehler(file, mutant.text);
  return (await wieZuletzt(file, zuletzt)) ?? (await alle(file, mutant)) ?? { wer: 'niemand', wo: '' };
}

async function wieZuletzt(file: string, zuletzt: string): Promise<Befund | null> {
  if (zuletzt === '') return null;
  return /^\d+$/.test(zuletzt) ? kreuzprobe(wegeOf(file), Number(zuletzt)) : laufen([zuletzt]);
}

async function alle(file: string, mutant: Mutant): Promise<Befund | null> {
  const all = testsOf(file);
  const first = nearest(file, all);
  const rest = all.filter((test) => !first.includes(test));
  // Amounts and lists of states are asked for by tests of their own, which are quicker than any case.
  const tabelle = !file.includes('regelwerke');
  return (
    (mutant.art === 'Ausnahme' ? await laufen(PAGES) : null) ??
    (tabelle ? await laufen(first) : null) ??
    (await kreuzprobe(wegeOf(file))) ??
    (tabelle ? null : await laufen(first)) ??
    (await laufen(rest))
  );
}

/** Null where the two implementations agree. A mistake with which the law does not even load is noticed. */
async function kreuzprobe(
  nur: ReadonlySet<string> | null,
  zuerst?: number,
): Promise<(Befund & { readonly text: string }) | null> {
  // What only a human examines is not compared.
  if (nur?.size === 0) return null;
  const asked = zuerst === undefined ? proben : proben.slice(zuerst, zuerst + 1);
  try {
    // `as`: the address says which module it is.
    const { ersteAbweichung } = (await lade(
      'test/gegenprobe/lauf.ts',
    )) as typeof import('#test/gegenprobe/lauf.ts');
    const at = ersteAbweichung(asked, nur);
    return at < 0 ? null : { wer: 'gegenprobe', wo: String(zuerst ?? at), text: 'die Gegenprobe weicht ab' };
  } catch (error) {
    return { wer: 'gegenprobe', wo: String(zuerst ?? 0), text: String(error) };
  }
}

async function laufen(tests: readonly string[]): Promise<(Befund & { readonly text: string }) | null> {
  for (const test of tests) {
    const wer = PAGES.includes(test) ? 'seiten' : 'tests';
    try {
      await lade(test);
    } catch (error) {
      return { wer, wo: test, text: `${test}: ${String(error)}` };
    }
    const fehler = await ersterFehler();
    if (fehler !== null) return { wer, wo: test, text: `${test}: ${fehler}` };
  }
  return null;
}
