/**
 * `npm run barrierefreiheit`: the long walk (test/e2e/barrierefreiheit-lang.spec.ts) through every place of the built
 * program, about ten minutes. Writes what it found into the program and into docs/barrierefreiheit.md; pictures of
 * every place lie in test-results/rundgang. Ends with 1 when something was found. With BLEIBEWEG_ORT, a pattern of
 * names, only those places are walked again.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import type { Rundgang } from '#renderer/features/hilfe/erklaerung.ts';
import { keepRundgang, playwright, today, version } from './schreiben.ts';

const folder = process.env['BLEIBEWEG_BILDER'] ?? join(ROOT, 'test-results', 'rundgang');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const output = join(folder, 'playwright');
const status = playwright(['--output', output, 'barrierefreiheit-lang'], { BLEIBEWEG_RUNDGANG: folder });
// `as`: written by the story itself.
const orte = JSON.parse(readFileSync(join(folder, 'bericht.json'), 'utf8')) as Rundgang['orte'];
const { rundgang } = await import('#renderer/features/hilfe/rundgang.ts');
// Places that were walked again alone replace what was found there before.
const alle = process.env['BLEIBEWEG_ORT'] === undefined ? orte : merged(rundgang.orte, orte);
await keepRundgang({ am: today(), version: version(), orte: alle });
const funde = orte.reduce((sum, each) => sum + each.funde.length, 0);
console.log(`${orte.length} Orte, ${funde} Funde. Erklärung: docs/barrierefreiheit.md`);
process.exitCode = status;

function merged(before: Rundgang['orte'], again: Rundgang['orte']): Rundgang['orte'] {
  return before.map((ort) => again.find(({ name }) => name === ort.name) ?? ort);
}
