import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULES = join(import.meta.dirname, '../../node_modules');
const PACKAGE = join(MODULES, '@sparticuz/chromium');

type Unpacked = { readonly executable: string; readonly env: Readonly<Record<string, string>> };

/**
 * The browser that comes from the package registry, unpacked once into node_modules/.cache together with the
 * system libraries and fonts it ships: it runs on a bare Debian without root. Linux on x64 only.
 * Its own default arguments are not used: they switch web security off.
 */
export async function unpackChromium(): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Auf diesem Rechner ist kein Chromium, Chrome oder Edge zu finden. Bitte einen davon installieren oder seinen Ort in APP_CHROMIUM nennen.',
    );
  }
  const folder = join(MODULES, '.cache', `chromium-${versionOf(PACKAGE)}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Unpacks beside and renames at the end, so that two at once, or an abort, leave nothing half. */
async function unpackInto(folder: string): Promise<void> {
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const { inflate } = (await import(pathToFileURL(join(PACKAGE, 'build/lambdafs.js')).href)) as {
    inflate: (archive: string) => Promise<string>;
  };
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = staging; // the package always unpacks into the temp folder
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'])
      await inflate(join(PACKAGE, 'bin', name));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The package's own configuration looks for its fonts in /tmp; without any font a browser draws no text at all. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
