/**
 * A share of the changes that Stryker makes to the engine and the kinds of criteria, tried in one process. Stryker writes
 * all of them into the modules at once, each behind a switch; a first pass tells which case and which test comes past
 * which switch, and each change is tried with these only. Prints a line per change: its number and what became of it.
 * Started by stryker.ts with the share (`0/4`) and the files.
 */
import { join } from 'node:path';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '#electron/dev/freshness.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { gesammelt, type Lauf } from './probelauf.ts';
import { veraendere } from './stryker-mutanten.ts';
import { testsOf } from './umgebung.ts';

/** The namespace that the instrumented code looks at. */
type Schalter = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
};

const CASES = 300;
/** Who has not noticed a change after so many runs that come past it will hardly do so. */
const RUNS = 250;
const PROBELAUF = pathToFileURL(join(ROOT, 'test/mutation/probelauf.ts')).href;
const [share = '0/1', ...files] = process.argv.slice(2);
const [index = 0, shares = 1] = share.split('/').map(Number);
const { mutanten, texte } = await veraendere(files);
const schalter: Schalter = ((globalThis as unknown as Record<string, Schalter>)['__stryker__'] ??= {}); // Stryker's own name

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' ? { url: PROBELAUF, shortCircuit: true } : next(specifier, context),
  load(url, context, next) {
    const text = url.startsWith('file:') ? texte.get(fileURLToPath(url)) : undefined;
    return text === undefined
      ? next(url, context)
      : { format: 'module', source: stripTypeScriptTypes(text), shortCircuit: true };
  },
});

const { vergleiche } = await import('#test/gegenprobe/gegenprobe.ts');
for (const test of testsOf('shared/recht/engine/kontext.ts'))
  await import(pathToFileURL(join(ROOT, test)).href);
const runs: { readonly run: Lauf; dauer: number }[] = [
  ...gesammelt().map((run) => ({ run, dauer: 0 })),
  ...Array.from({ length: CASES }, (_, i) => probe(99, i)).map((p) => ({
    run: () => {
      if (vergleiche(p.fall, p.rahmen).length > 0) throw new Error('the two sides disagree');
    },
    dauer: 0,
  })),
];

for (const [i, each] of runs.entries()) {
  schalter.currentTestId = `r${i}`;
  const start = performance.now();
  await each.run();
  each.dauer = performance.now() - start;
}
schalter.currentTestId = undefined;
const past = new Map<string, number[]>();
const hits = new Map<string, number>();
for (const [i] of runs.entries())
  for (const [mutant, count] of Object.entries(schalter.mutantCoverage?.perTest[`r${i}`] ?? {})) {
    past.set(mutant, [...(past.get(mutant) ?? []), i]);
    hits.set(mutant, Math.max(hits.get(mutant) ?? 0, count));
  }
const geladen = schalter.mutantCoverage?.static ?? {};

for (const [i, { id }] of mutanten.entries())
  if (i % shares === index) process.stdout.write(`${i} ${await schicksal(id)}\n`);
process.exit(0);

/** `statisch`: only decided while a module loads, which belongs to recht:mutation. */
async function schicksal(id: string): Promise<string> {
  const candidates = (past.get(id) ?? []).toSorted((a, b) => (runs[a]?.dauer ?? 0) - (runs[b]?.dauer ?? 0));
  if (candidates.length === 0) return id in geladen ? 'statisch' : 'unerreicht';
  const step = Math.max(1, candidates.length / RUNS);
  schalter.activeMutant = id;
  schalter.hitLimit = (hits.get(id) ?? 0) * 100 + 10_000;
  try {
    for (let at = 0; at < candidates.length; at += step) {
      schalter.hitCount = 0;
      await runs[candidates[Math.floor(at)] ?? 0]?.run();
    }
    return 'überlebt';
  } catch {
    return 'bemerkt';
  } finally {
    schalter.activeMutant = undefined;
    schalter.hitLimit = undefined;
    schalter.hitCount = undefined;
  }
}
