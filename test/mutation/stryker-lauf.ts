/**
 * Tries changes that Stryker makes to the engine and the kinds of criteria, in one process. Stryker writes all of them
 * into the modules at once, each behind a switch; a first pass tells which case and which test comes past which switch,
 * and each change is tried with these only: those that noticed changes of the same file before, then the quickest.
 * Started by stryker.ts with the files; it sends the number of
 * a change and gets what became of it.
 */
import { join } from 'node:path';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import process from 'node:process';
import fc from 'fast-check';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '#electron/dev/freshness.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { gesammelt, type Lauf } from './probelauf.ts';
import { veraendere, type Veraenderung } from './stryker-mutanten.ts';
import { testsOf } from './umgebung.ts';

/** `statisch`: only decided while a module loads. `abgebrochen`: came past its switch without end. */
export type Schicksal = 'bemerkt' | 'überlebt' | 'unerreicht' | 'statisch' | 'abgebrochen';
export type Antwort = {
  /** Place in the list of `veraendere`; null when the process is ready to be asked. */
  readonly nummer: number | null;
  readonly schicksal: Schicksal;
  /** Something of a change is still remembered here, so nothing this process says from now on would be about the change. */
  readonly trueb: boolean;
};

/** The namespace that the instrumented code looks at. */
type Schalter = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  /** Ours: counting who comes past costs as much as the law itself, and is needed once. */
  gezaehlt?: boolean;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
};
type Durchlauf = {
  readonly run: Lauf;
  /** Microseconds of this process, so that a busy machine changes nothing. */
  dauer: number;
};

const CASES = 300;
/** Who has not noticed a change after so many runs that come past it will hardly do so. */
const RUNS = 250;
/** Slower ones are left out where enough others come past: a few of them last as long as all the others together. */
const LANGSAM = 50_000;
const GENUG = 100;
/** So many of those that noticed something of a file before are asked first. */
const BEWAEHRT = 40;
const PROBELAUF = pathToFileURL(join(ROOT, 'test/mutation/probelauf.ts')).href;
const { mutanten, texte } = await veraendere(process.argv.slice(2));
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

// The same random cases on every run, and few of them; nobody reads a smaller example here.
process.env['SEED'] = '99';
process.env['LANG_LAEUFE'] = '40';
fc.configureGlobal({ seed: 99, endOnFailure: true });

const { vergleiche } = await import('#test/gegenprobe/gegenprobe.ts');
for (const test of testsOf('shared/recht/engine/kontext.ts', { zufall: true }))
  await import(pathToFileURL(join(ROOT, test)).href);
const runs: readonly Durchlauf[] = [
  ...gesammelt().map((run) => ({ run, dauer: 0 })),
  ...Array.from({ length: CASES }, (_, i) => probe(99, i)).map((p) => ({
    run: () => {
      if (vergleiche(p.fall, p.rahmen).length > 0) throw new Error('the two sides disagree');
    },
    dauer: 0,
  })),
];
// What is covered later without a test is no longer a module that loads.
const geladen = new Set(Object.keys(schalter.mutantCoverage?.static ?? {}));
const past = new Map<string, Durchlauf[]>();
const hits = new Map<string, number>();
for (const each of runs) await cover(each);
schalter.currentTestId = undefined;
schalter.gezaehlt = true;
for (const all of past.values()) all.sort((a, b) => a.dauer - b.dauer);
/** By file, the last one first. */
const bewaehrt = new Map<string, Durchlauf[]>();

let trueb = false;
process.on('message', (nummer: number) => {
  void schicksalOf(mutanten[nummer]).then((schicksal) => send({ nummer, schicksal, trueb }));
});
send({ nummer: null, schicksal: 'statisch', trueb });

function send(antwort: Antwort): void {
  process.send?.(antwort);
}

async function cover(each: Durchlauf): Promise<void> {
  schalter.currentTestId = 'jetzt';
  const start = process.cpuUsage();
  await each.run();
  each.dauer = process.cpuUsage(start).user;
  const perTest = schalter.mutantCoverage?.perTest ?? {};
  for (const [mutant, count] of Object.entries(perTest['jetzt'] ?? {})) {
    const known = past.get(mutant);
    if (known === undefined) past.set(mutant, [each]);
    else known.push(each);
    hits.set(mutant, Math.max(hits.get(mutant) ?? 0, count));
  }
  delete perTest['jetzt'];
}

async function schicksalOf(veraenderung: Veraenderung | undefined): Promise<Schicksal> {
  if (veraenderung === undefined) throw new Error('no such change');
  const { id, datei } = veraenderung;
  const all = past.get(id) ?? [];
  if (all.length === 0) return geladen.has(id) ? 'statisch' : 'unerreicht';
  for (const each of candidates(all, datei)) {
    if (await passes(each, id)) continue;
    if ((schalter.hitCount ?? 0) > limitOf(id)) return 'abgebrochen';
    // The same must pass again without the change, otherwise it may not be this one that was noticed.
    trueb = !(await passes(each, undefined));
    remember(datei, each);
    return 'bemerkt';
  }
  return 'überlebt';
}

/** @param all who comes past, quickest first. */
function candidates(all: readonly Durchlauf[], datei: string): readonly Durchlauf[] {
  const members = new Set(all);
  const quick = all.filter(({ dauer }, i) => i < GENUG || dauer < LANGSAM);
  const step = Math.max(1, quick.length / RUNS);
  const chosen = new Set((bewaehrt.get(datei) ?? []).filter((each) => members.has(each)).slice(0, BEWAEHRT));
  for (let at = 0; at < quick.length; at += step) {
    const each = quick[Math.floor(at)];
    if (each !== undefined) chosen.add(each);
  }
  return [...chosen];
}

function remember(datei: string, each: Durchlauf): void {
  const before = bewaehrt.get(datei) ?? [];
  bewaehrt.set(datei, [each, ...before.filter((other) => other !== each)]);
}

async function passes({ run }: Durchlauf, id: string | undefined): Promise<boolean> {
  schalter.activeMutant = id;
  schalter.hitCount = 0;
  schalter.hitLimit = id === undefined ? undefined : limitOf(id);
  try {
    await run();
    return true;
  } catch {
    return false;
  } finally {
    schalter.activeMutant = undefined;
    schalter.hitLimit = undefined;
  }
}

function limitOf(id: string): number {
  return (hits.get(id) ?? 0) * 100 + 10_000;
}
