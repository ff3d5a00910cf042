/**
 * `npm run recht`: writes the lawyer's view to docs/recht, removes pages of routes that are gone, and writes the
 * sentences of the tests for the same page in the window.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { AUSSAGEN_IM_FENSTER } from './aussagen-fenster.ts';
import { aussagenPages, PRUEFSAETZE, pruefsaetze, rechtPages } from './schreiben.ts';

/** Written by hand, or by another command. */
const OWN_HANDS = ['README.md', 'mutation.md'];
const folder = join(ROOT, 'docs', 'recht');

/** Writes what has changed, removes what is gone, and says so. */
function write(place: string, pages: ReadonlyMap<string, string>, keep: readonly string[]): void {
  mkdirSync(place, { recursive: true });
  const there = readdirSync(place).filter((name) => name.endsWith('.md'));
  for (const name of there) if (!pages.has(name) && !keep.includes(name)) rmSync(join(place, name));
  let written = 0;
  for (const [name, text] of pages) {
    if (there.includes(name) && readFileSync(join(place, name), 'utf8') === text) continue;
    writeFileSync(join(place, name), text);
    written += 1;
  }
  console.log(`${relative(ROOT, place)}: ${pages.size} Seiten, ${written} neu geschrieben.`);
}

write(folder, rechtPages(), OWN_HANDS);
const aussagen = aussagenPages();
write(join(folder, 'aussagen'), aussagen.seiten, []);
writeFileSync(join(ROOT, AUSSAGEN_IM_FENSTER), aussagen.imFenster);
writeFileSync(join(ROOT, PRUEFSAETZE), pruefsaetze());
