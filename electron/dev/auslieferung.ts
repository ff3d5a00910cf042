/** What is looked at before installers are given to anybody: pure parts of `npm run release`. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What an installer is called in a package of kind `programm`: `win32-x64-nsis` … */
export type Auslieferung = {
  readonly plattform: string;
  readonly form: 'nsis' | 'portable' | 'appimage' | 'deb';
  readonly datei: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Known holes (`npm audit --json`) in packages that ship; what only builds and tests the program is not counted. */
export function knownHoles(audit: unknown, shipped: ReadonlySet<string>): readonly string[] {
  const found = objectAt(audit, 'vulnerabilities');
  return Object.keys(found)
    .filter((name) => shipped.has(name))
    .toSorted();
}

/** Why a result file of `--selbsttest` is no proof for this version; null if it is one. */
export function selbsttestHindernis(ergebnis: unknown, version: string): string | null {
  const { gepackt, ok, schritte, version: tested } = fieldsOf(ergebnis);
  if (tested !== version) return `tested version ${String(tested)}, not ${version}`;
  if (gepackt !== true) return 'not the packed program was tested';
  if (!Array.isArray(schritte) || schritte.length === 0) return 'nothing was tested';
  if (ok === true) return null;
  const failed: unknown = schritte.find((schritt) => fieldsOf(schritt)['ok'] !== true);
  return `failed: ${String(fieldsOf(failed)['name'])}: ${String(fieldsOf(failed)['satz'])}`;
}

/** Null for files that are not given to anybody. */
export async function describeAuslieferung(path: string): Promise<Auslieferung | null> {
  const datei = basename(path);
  const kind = KINDS.find(({ name }) => name.test(datei));
  if (kind === undefined) return null;
  const { plattform, form } = kind;
  return { plattform, form, datei, bytes: statSync(path).size, sha256: await sha256Of(path) };
}

/** As electron-builder.yml names them; the portable one before the installer, whose pattern is wider. */
const KINDS = [
  { name: /-portable\.exe$/, plattform: 'win32-x64', form: 'portable' },
  { name: /\.exe$/, plattform: 'win32-x64', form: 'nsis' },
  { name: /\.AppImage$/, plattform: 'linux-x64', form: 'appimage' },
  { name: /\.deb$/, plattform: 'linux-x64', form: 'deb' },
] as const;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function objectAt(value: unknown, key: string): object {
  const found = fieldsOf(value)[key];
  if (typeof found !== 'object' || found === null) throw new Error(`the audit has no ${key}`);
  return found;
}
