/**
 * Asks the cross-check about many mistakes in one process: each mistake gets a fresh copy of the modules of the law.
 * Prints one line per mistake: its number, and whether the two implementations disagree. Started by main.ts with a
 * file of the law and the numbers of its mistakes.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT } from '#electron/dev/freshness.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { mutanten } from './mutanten.ts';
import { dependents, wegeOf } from './umgebung.ts';

const CASES = 1500;
const [file = '', from = '0', to = '0'] = process.argv.slice(2);
const all = mutanten(file, readFileSync(join(ROOT, file), 'utf8')).slice(Number(from), Number(to));
const target = pathToFileURL(join(ROOT, file)).href;
/** Modules that are loaded anew for each mistake: those that use the file, and what compares the two sides. */
const FRESH = new Set(
  [...dependents(file), 'test/gegenprobe/gegenprobe.ts', 'test/gegenprobe/lauf.ts'].map(
    (name) => pathToFileURL(join(ROOT, name)).href,
  ),
);
let current = -1;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return current >= 0 && FRESH.has(resolved.url)
      ? { ...resolved, url: `${resolved.url.split('?')[0] ?? ''}?fehler=${current}` }
      : resolved;
  },
  load(url, context, next) {
    const mutant = all[current];
    return mutant && url.split('?')[0] === target
      ? { format: 'module-typescript', source: mutant.text, shortCircuit: true }
      : next(url, context);
  },
});

const proben = Array.from({ length: CASES }, (_, i) => probe(99, i));
for (const i of all.keys()) {
  current = i;
  process.stdout.write(`${Number(from) + i} ${(await isNoticed()) ? 'bemerkt' : 'offen'}\n`);
}

async function isNoticed(): Promise<boolean> {
  try {
    // Another address each time, so that nothing of the mistake before is left.
    const { weichtAb } = (await import(
      `#test/gegenprobe/lauf.ts`
    )) as typeof import('#test/gegenprobe/lauf.ts');
    return weichtAb(proben, wegeOf(file));
  } catch {
    // A mistake with which the law does not even load is noticed.
    return true;
  }
}
