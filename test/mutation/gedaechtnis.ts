/**
 * Who noticed a mistake the last time: asked first, so that a second run takes a quarter of the time. It only orders the
 * questions; every mistake is put in and noticed anew on every run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import type { Mutant } from './mutanten.ts';

type Gemerkt = Pick<Mutant, 'art' | 'zeilentext' | 'alt' | 'neu'> & { readonly file: string };

const FILE = join(ROOT, 'node_modules/.cache/recht-mutation.json');

export class Gedaechtnis {
  readonly #wo: Map<string, string>;

  constructor() {
    const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '[]';
    // `as`: written by `speichere`; what is wrong in it only asks in another order.
    this.#wo = new Map(JSON.parse(text) as [string, string][]);
  }

  /** Number of a random case or name of a test file; empty where nobody is known. */
  zuletzt(m: Gemerkt): string {
    return this.#wo.get(keyOf(m)) ?? '';
  }

  merke(m: Gemerkt, wo: string): void {
    if (wo === '') this.#wo.delete(keyOf(m));
    else this.#wo.set(keyOf(m), wo);
  }

  speichere(): void {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, JSON.stringify([...this.#wo]));
  }
}

/** Not by line number, which every edit shifts. */
function keyOf({ file, art, zeilentext, alt, neu }: Gemerkt): string {
  return [file, art, zeilentext, alt, neu].join(' | ');
}
