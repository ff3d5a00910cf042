/**
 * `npm run recht`: writes the lawyer's view to docs/recht, removes pages of routes that are gone, and writes the
 * sentences of the tests for the same page in the window.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { PRUEFSAETZE, pruefsaetze, rechtPages } from './schreiben.ts';

/** Written by hand, or by another command. */
const OWN_HANDS = ['README.md', 'mutation.md'];
const folder = join(ROOT, 'docs', 'recht');
const pages = rechtPages();

for (const name of readdirSync(folder))
  if (name.endsWith('.md') && !pages.has(name) && !OWN_HANDS.includes(name)) rmSync(join(folder, name));
let written = 0;
for (const [name, text] of pages) {
  if (readdirSync(folder).includes(name) && readFileSync(join(folder, name), 'utf8') === text) continue;
  writeFileSync(join(folder, name), text);
  written += 1;
}
writeFileSync(join(ROOT, PRUEFSAETZE), pruefsaetze());
console.log(`docs/recht: ${pages.size} Seiten, ${written} neu geschrieben.`);
