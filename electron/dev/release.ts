/**
 * `npm run release`: from a tested tree to files that may be given away, on the platform they are for. Stops at the
 * first thing that is not right. Needs network (Electron, NSIS, the register of known holes). See docs/release.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeAuslieferung, knownHoles, selbsttestHindernis } from './auslieferung.ts';
import { wrongFuses } from './fuses.ts';
import { loadGebuendelt } from './gebuendelt.ts';
import { ROOT } from './freshness.ts';
import { manifest, paketAt } from './pakete.ts';

const DIST = join(ROOT, 'dist');
const PACKED = process.platform === 'win32' ? 'win-unpacked/bleibeweg.exe' : 'linux-unpacked/bleibeweg';
const SELBSTTEST_MS = 180_000;

rmSync(DIST, { recursive: true, force: true });
run(process.execPath, [
  join(import.meta.dirname, 'dist.ts'),
  process.platform === 'win32' ? '--win' : '--linux',
]);
run(process.execPath, [join(import.meta.dirname, 'sbom.ts')]);
checkHoles();
await checkFuses();
checkSelbsttest();
await describeFiles();

function checkHoles(): void {
  const { stdout } = spawnSync(npm(), ['audit', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: onWindows(),
  });
  const shipped = new Set(loadGebuendelt().map((place) => paketAt(place).name));
  const holes = knownHoles(JSON.parse(stdout), shipped);
  if (holes.length > 0) stop(`known holes in what ships: ${holes.join(', ')} (npm audit says which)`);
  console.log(`${shipped.size} packages ship, none with a known hole`);
}

async function checkFuses(): Promise<void> {
  const wrong = await wrongFuses(join(DIST, PACKED));
  if (wrong.length > 0) stop(`wrong fuses: ${wrong.join(', ')}`);
  console.log('the fuses are as electron-builder.yml says');
}

function checkSelbsttest(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-release-'));
  const file = join(folder, 'ergebnis.json');
  try {
    const program = spawnSync(join(DIST, PACKED), [`--selbsttest=${file}`], {
      stdio: 'inherit',
      timeout: SELBSTTEST_MS,
    });
    if (program.status !== 0 && program.status !== 1) stop('the packed program did not end by itself');
    const hindernis = selbsttestHindernis(JSON.parse(readFileSync(file, 'utf8')), manifest.version);
    if (hindernis !== null) stop(`--selbsttest: ${hindernis}`);
    console.log('the packed program has passed --selbsttest');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Check sums for people, and the content of the update package for who signs it. */
async function describeFiles(): Promise<void> {
  const described = await Promise.all(
    readdirSync(DIST, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => describeAuslieferung(join(DIST, entry.name))),
  );
  const dateien = described.filter((each) => each !== null);
  if (dateien.length === 0) stop('there is nothing to give away');
  const sums = dateien.map(({ sha256, datei }) => `${sha256}  ${datei}\n`);
  writeFileSync(join(DIST, `SHA256SUMS-${process.platform}`), sums.join(''));
  const inhalt = { version: manifest.version, dateien };
  writeFileSync(join(DIST, `programm-${process.platform}.json`), `${JSON.stringify(inhalt, null, 2)}\n`);
  for (const { datei, sha256 } of dateien) console.log(`${sha256}  ${datei}`);
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) stop(`${args.join(' ')} failed`);
}

function stop(why: string): never {
  console.error(`No release: ${why}`);
  process.exit(1);
}

function npm(): string {
  return onWindows() ? 'npm.cmd' : 'npm';
}

function onWindows(): boolean {
  return process.platform === 'win32';
}
