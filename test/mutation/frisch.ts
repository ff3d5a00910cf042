/** Loads the law anew with a mistake in it: modules of the law get another address each time, so nothing is left of the one before. */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

const FRESH =
  /\/(shared\/recht\/.*|test\/(shared\/recht|recht)\/.*|test\/gegenprobe\/(gegenprobe|lauf|gegenprobe\.test)\.ts)$/;
const PROBELAUF = pathToFileURL(join(ROOT, 'test/mutation/probelauf.ts')).href;

let runde = 0;
let ort = '';
let fehler: string | null = null;
/** Without types, by address: taking them out costs more than anything else here. */
const known = new Map<string, string>();

/** Until the next call the file reads like `text`; null: as it is written. */
export function mitFehler(file: string, text: string | null): void {
  runde += 1;
  ort = pathToFileURL(join(ROOT, file)).href;
  fehler = text;
}

/** A module of the law or of its tests, with the mistake. */
export function lade(file: string): Promise<unknown> {
  return import(pathToFileURL(join(ROOT, file)).href);
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: PROBELAUF, shortCircuit: true };
    const resolved = next(specifier, context);
    return FRESH.test(resolved.url) ? { ...resolved, url: `${resolved.url}?runde=${runde}` } : resolved;
  },
  load(url, context, next) {
    const plain = url.split('?')[0] ?? '';
    if (plain === url || !plain.endsWith('.ts')) return next(url, context);
    if (plain === ort && fehler !== null)
      return { format: 'module', source: stripTypeScriptTypes(fehler), shortCircuit: true };
    let source = known.get(plain);
    if (source === undefined) {
      source = stripTypeScriptTypes(readFileSync(fileURLToPath(plain), 'utf8'));
      known.set(plain, source);
    }
    return { format: 'module', source, shortCircuit: true };
  },
});
