/** What package.json, the lock file and the packages themselves say about a dependency. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beigaben } from './beigelegt.ts';
import { ROOT } from './freshness.ts';

type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};
type Manifest = {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

export type Paket = {
  /** Key in the lock file, or in `beigaben`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** SPDX id or expression. */
  readonly license: string;
  /** Hexadecimal SHA-512 of the package as the registry had it; null for packages of our own. */
  readonly sha512: string | null;
  readonly dependencies: readonly string[];
};

const lock = (
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockEntry>>;
  }
).packages;
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

export const direkte: readonly string[] = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.devDependencies),
].toSorted();

export function paketAt(place: string): Paket {
  const beigabe = beigaben[place];
  if (beigabe !== undefined) {
    const { name, version, license, integrity } = beigabe;
    return { place, name, version, license, sha512: hex(integrity), dependencies: [] };
  }
  const entry = lock[place];
  if (entry === undefined) throw new Error(`${place} steht nicht in package-lock.json.`);
  return {
    place,
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version ?? manifest.version,
    license: entry.license ?? 'EUPL-1.2',
    sha512: entry.integrity?.startsWith('sha512-') ? hex(entry.integrity) : null,
    dependencies: Object.keys(entry.dependencies ?? {}),
  };
}

const hex = (integrity: string): string =>
  Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');

/** Where a package finds another one: the nearest node_modules upwards; null if it is not installed. */
export function resolvePlace(from: string, name: string): string | null {
  let folder = from;
  for (;;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[place] !== undefined) return place;
    if (folder === '') return null;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** Who keeps it, as the package says: its author, or the owner of its repository. */
export function keeperOf(place: string): string {
  const file = join(ROOT, place, 'package.json');
  if (!existsSync(file)) return '–';
  const { author, repository } = JSON.parse(readFileSync(file, 'utf8')) as {
    author?: string | { name?: string };
    repository?: string | { url?: string };
  };
  const address = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const owner = /(?:github\.com[/:]|^github:|^)([\w.-]+)\/[\w.-]+?(?:\.git)?$/.exec(address)?.[1];
  const name = typeof author === 'string' ? author : author?.name;
  return owner ?? name?.replace(/\s*[<(].*$/, '') ?? '–';
}

/** Parts of a package that have a licence of their own. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'node_modules/pdfjs-dist': ['', 'wasm'],
};

/** The licence texts a package brings along, also those at the end of its README; empty if it brings none. */
export function licenceText(place: string): string {
  const beigabe = beigaben[place];
  if (beigabe !== undefined) return readFileSync(join(ROOT, 'resources', beigabe.lizenztext), 'utf8').trim();
  const texts = (FOLDERS[place] ?? ['']).flatMap((folder) => licenceFiles(join(ROOT, place, folder)));
  return texts.length > 0 ? texts.join('\n\n') : licenceInReadme(join(ROOT, place, 'README.md'));
}

function licenceFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice|ofl)/i.test(entry.name))
    .filter(({ name }) => !/\.(js|ts|json|html)$/.test(name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
}

function licenceInReadme(file: string): string {
  if (!existsSync(file)) return '';
  return (
    /^#+\s*licen[cs]e[^\n]*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readFileSync(file, 'utf8'))?.[1]?.trim() ??
    ''
  );
}
