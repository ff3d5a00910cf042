/**
 * What became of Stryker's changes so far. A run may be cut off or look at one folder only; answers are put together with
 * earlier ones only while not a letter of the law, its tests and this tool has changed. After that the old answers just
 * tell whom to ask first.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import type { Schicksal } from './stryker-lauf.ts';
import type { Veraenderung } from './stryker-mutanten.ts';

/** `schicksal` null: not asked since the last change of anything; `wo` still tells whom to ask first. */
type Gemerkt = { readonly schicksal: Schicksal | null; readonly wo: string };
type Inhalt = { readonly stand: string; readonly antworten: Readonly<Record<string, Gemerkt>> };

const FILE = join(ROOT, 'node_modules/.cache/recht-stryker.json');
const QUELLEN = [
  'shared/**/*.ts',
  'test/{cast,gegenprobe,mutation,recht,shared/recht}/**/*.ts',
  'docs/recht/aussagen/*.md',
];

export class Stand {
  readonly #stand = digest();
  readonly #keys: readonly string[];
  readonly #antworten: Map<string, Gemerkt>;
  readonly #frueher: Map<string, Gemerkt>;

  constructor(mutanten: readonly Veraenderung[]) {
    const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '{"stand":"","antworten":{}}';
    const { stand, antworten } = JSON.parse(text) as Inhalt; // `as`: written by `speichere`
    this.#frueher = new Map(Object.entries(antworten));
    this.#antworten = new Map(stand === this.#stand ? this.#frueher : []);
    const counts = new Map<string, number>();
    this.#keys = mutanten.map(({ datei }) => {
      const at = counts.get(datei) ?? 0;
      counts.set(datei, at + 1);
      return `${datei}#${at}`;
    });
  }

  get offen(): number[] {
    return [...this.#keys.keys()].filter((nummer) => this.schicksal(nummer) === null);
  }

  schicksal(nummer: number): Schicksal | null {
    return this.#antworten.get(this.#keys[nummer] ?? '')?.schicksal ?? null;
  }

  /** Who noticed it the last time; empty where nobody is known. */
  zuletzt(nummer: number): string {
    return this.#frueher.get(this.#keys[nummer] ?? '')?.wo ?? '';
  }

  merke(nummer: number, antwort: Gemerkt): void {
    this.#antworten.set(this.#keys[nummer] ?? '', antwort);
  }

  speichere(): void {
    mkdirSync(dirname(FILE), { recursive: true });
    const frueher = [...this.#frueher].map(([key, { wo }]) => [key, { schicksal: null, wo }] as const);
    const antworten = Object.fromEntries<Gemerkt>([...frueher, ...this.#antworten]);
    writeFileSync(FILE, JSON.stringify({ stand: this.#stand, antworten }));
  }
}

function digest(): string {
  const hash = createHash('sha256');
  for (const file of QUELLEN.flatMap((place) => globSync(place, { cwd: ROOT })).toSorted())
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}
