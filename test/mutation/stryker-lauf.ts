/**
 * Tries changes that Stryker makes to the engine and the kinds of criteria, in one process. Stryker writes all of them
 * into the modules at once, each behind a switch; a first process tells which case and which test comes past which
 * switch, and in the others each change is tried with these only: those that noticed changes of the same file before,
 * those of its own test file, then those that come past few others. Started by stryker.ts with the file of `Vorlage`
 * and the one for `Kenntnis`; it sends the number of a change and gets what became of it.
 */
import { join } from 'node:path';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asDatum } from '#shared/lib/datum.ts';
import { ROOT } from '#electron/dev/freshness.ts';
import { probe } from '#test/gegenprobe/zufall.ts';
import { gesammelt, type Lauf } from './probelauf.ts';
import type { Veraenderung, Vorlage } from './stryker-mutanten.ts';
import { testsOf } from './umgebung.ts';

/** `statisch`: only decided while a module loads. `abgebrochen`: came past its switch without end. */
export type Schicksal = 'bemerkt' | 'überlebt' | 'unerreicht' | 'statisch' | 'abgebrochen';
export type Antwort = {
  /** Place in the list of `veraendere`; null when the process is ready to be asked. */
  readonly nummer: number | null;
  readonly schicksal: Schicksal;
  /** Who noticed it; empty where nobody did. */
  readonly wo: string;
  /** Something of a change is still remembered here, so nothing this process says from now on would be about the change. */
  readonly trueb: boolean;
};

/** `zuletzt`: who noticed it on an earlier run. */
export type Frage = { readonly nummer: number; readonly zuletzt: string };

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
/** What the first process finds out. Tests and cases are named by their place in `runs`. */
type Kenntnis = {
  /** By id of the change: who comes past, first who comes past few others in little time, and so asks for little else. */
  readonly past: ReadonlyMap<string, readonly number[]>;
  /** How often at most one of them does. */
  readonly hits: ReadonlyMap<string, number>;
  /** Microseconds of the process, so that a busy machine changes nothing. */
  readonly dauer: readonly number[];
  readonly geladen: ReadonlySet<string>;
};

const CASES = 1500;
/** So many runs that come past a change are asked first: the nearest, and some of the rest; then the others, as long as `REST` lasts. */
const RUNS = 90;
const NAHE = 60;
/** Slower ones are left out where enough others come past: a few of them last as long as all the others together. */
const LANGSAM = 50_000;
const GENUG = 100;
/** Microseconds for all others, where none of them noticed it: small tests are many, and any of them may be the one. */
const REST = 600_000;
/** So many of those that noticed something of a file before are asked first. */
const BEWAEHRT = 40;
const PROBELAUF = pathToFileURL(join(ROOT, 'test/mutation/probelauf.ts')).href;
const [vorlage = '', kenntnis = ''] = process.argv.slice(2);
// `as`: written by stryker.ts.
const { mutanten, texte } = deserialize(readFileSync(vorlage)) as Vorlage;
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
process.env['LANG_LAEUFE'] = '12';
fc.configureGlobal({ seed: 99, endOnFailure: true });

const { vergleiche } = await import('#test/gegenprobe/gegenprobe.ts');
const { Kontext } = await import('#shared/recht/engine/kontext.ts');
const { rechtsgrundlagen } = await import('#shared/recht/regelwerke/katalog.ts');
const runs: Lauf[] = [];
/** `test/….test.ts 3`: the fourth test of a file. */
const namen: string[] = [];
const collect = (woher: string, all: readonly Lauf[]): void =>
  all.forEach((run, i) => {
    runs.push(run);
    namen.push(`${woher} ${i}`);
  });
for (const test of testsOfAny(new Set(mutanten.map(({ datei }) => datei)))) {
  await import(pathToFileURL(join(ROOT, test)).href);
  collect(test, gesammelt());
}
collect(
  'gegenprobe',
  Array.from({ length: CASES }, (_, i) => probe(99, i)).map((p) => () => {
    if (vergleiche(p.fall, p.rahmen).length > 0) throw new Error('the two sides disagree');
  }),
);
if (!existsSync(kenntnis)) {
  writeFileSync(kenntnis, serialize(await findOut()));
  process.exit(0);
}
schalter.gezaehlt = true;
// `as`: written by the first process with the lines above.
const { past, hits, dauer, geladen } = deserialize(readFileSync(kenntnis)) as Kenntnis;
const gefasste = new Set(
  rechtsgrundlagen
    .flatMap(({ versionen }) => versionen.flatMap(({ kriterien }) => kriterien))
    .filter(({ fassungen }) => fassungen !== undefined),
);
const probefall = probe(99, 0);
let anderswann = false;
/** By file, the last one first. */
const bewaehrt = new Map<string, number[]>();

let trueb = false;
let wo = '';
process.on('message', ({ nummer, zuletzt }: Frage) => {
  wo = '';
  void schicksalOf(mutanten[nummer], namen.indexOf(zuletzt)).then((schicksal) =>
    send({ nummer, schicksal, wo, trueb }),
  );
});
send({ nummer: null, schicksal: 'statisch', wo: '', trueb });

function send(antwort: Antwort): void {
  process.send?.(antwort);
}

/** Test files that come to load one of these, each once. */
function testsOfAny(files: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].flatMap((file) => testsOf(file, { zufall: true })));
}

async function findOut(): Promise<Kenntnis> {
  // What is covered later without a test is no longer a module that loads.
  const onLoad = new Set(Object.keys(schalter.mutantCoverage?.static ?? {}));
  const found = { past: new Map<string, number[]>(), hits: new Map<string, number>() };
  const times: number[] = [];
  const weite: number[] = [];
  schalter.currentTestId = 'jetzt';
  for (const [at, run] of runs.entries()) {
    const start = process.cpuUsage();
    await run();
    times.push(process.cpuUsage(start).user);
    const perTest = schalter.mutantCoverage?.perTest ?? {};
    const seen = Object.entries(perTest['jetzt'] ?? {});
    weite.push(seen.length);
    for (const [mutant, count] of seen) {
      const known = found.past.get(mutant);
      if (known === undefined) found.past.set(mutant, [at]);
      else known.push(at);
      found.hits.set(mutant, Math.max(found.hits.get(mutant) ?? 0, count));
    }
    delete perTest['jetzt'];
  }
  for (const all of found.past.values())
    all.sort((a, b) => (weite[a] ?? 0) * (times[a] ?? 0) - (weite[b] ?? 0) * (times[b] ?? 0));
  return { ...found, dauer: times, geladen: onLoad };
}

async function schicksalOf(veraenderung: Veraenderung | undefined, zuerst: number): Promise<Schicksal> {
  if (veraenderung === undefined) throw new Error('no such change');
  const { id, datei } = veraenderung;
  const all = past.get(id) ?? [];
  if (all.length === 0) return geladen.has(id) ? 'statisch' : 'unerreicht';
  forget();
  for (const each of candidates(all, datei, zuerst)) {
    if (await passes(each, id)) continue;
    if ((schalter.hitCount ?? 0) > limitOf(id)) return 'abgebrochen';
    // The same must pass again without the change, otherwise it may not be this one that was noticed.
    forget();
    trueb = !(await passes(each, undefined));
    remember(datei, each);
    wo = namen[each] ?? '';
    return 'bemerkt';
  }
  return 'überlebt';
}

/** Criteria with several wordings keep the one they chose last; another day makes them choose again. */
function forget(): void {
  const { fall, rahmen } = probefall;
  anderswann = !anderswann;
  const kontext = new Kontext(fall, {
    ...rahmen,
    rechtsstand: asDatum(anderswann ? '1990-01-01' : '1990-01-02'),
  });
  for (const kriterium of gefasste) kriterium.befinde(kontext);
}

/** @param all who comes past, the nearest first. */
function candidates(all: readonly number[], datei: string, zuerst: number): readonly number[] {
  const chosen = firstAsked(all, datei, zuerst);
  let left = REST;
  const rest = all.filter((each) => !chosen.has(each) && (left -= dauer[each] ?? 0) > 0);
  return [...chosen, ...rest];
}

function firstAsked(all: readonly number[], datei: string, zuerst: number): ReadonlySet<number> {
  const members = new Set(all);
  const near = all.filter((each, i) => i < GENUG || (dauer[each] ?? 0) < LANGSAM);
  const known = [zuerst, ...(bewaehrt.get(datei) ?? [])].filter((each) => members.has(each));
  const eigene = `test/${datei.slice(0, -3)}.test.ts `;
  const own = all.filter((each) => (dauer[each] ?? 0) < LANGSAM && namen[each]?.startsWith(eigene));
  const chosen = new Set([...known.slice(0, BEWAEHRT), ...own, ...near.slice(0, NAHE)]);
  const step = Math.max(1, (near.length - NAHE) / (RUNS - NAHE));
  for (let at = NAHE; at < near.length; at += step) {
    const each = near[Math.floor(at)];
    if (each !== undefined) chosen.add(each);
  }
  return chosen;
}

function remember(datei: string, each: number): void {
  const before = bewaehrt.get(datei) ?? [];
  bewaehrt.set(datei, [each, ...before.filter((other) => other !== each)]);
}

async function passes(at: number, id: string | undefined): Promise<boolean> {
  schalter.activeMutant = id;
  schalter.hitCount = 0;
  schalter.hitLimit = id === undefined ? undefined : limitOf(id);
  try {
    await runs[at]?.();
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
