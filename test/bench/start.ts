/**
 * Starting the whole program on a register of 10,000 people, and what its processes hold two minutes after it was
 * opened. In the stand-in: its main process carries Playwright, and its renderer is Chromium's.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCore } from '#electron/core/client.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { startInStandIn, type Program } from '#test/e2e/program.ts';
import type { Messung } from './messung.ts';
import { fillRegister, KENNWORT } from './register.ts';

const QUIET_MS = 120_000;

export async function benchStart(): Promise<readonly Messung[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-bench-'));
  const userData = join(folder, 'benutzer');
  try {
    await prepare(folder, userData);
    const start = performance.now();
    const program = await startInStandIn([`--user-data-dir=${userData}`, '--test-register']);
    try {
      return await measure(program, start);
    } finally {
      await program.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function prepare(folder: string, userData: string): Promise<void> {
  const core = await startCore({
    userData,
    onlySample: true,
    version: '0.0.0',
    ports: { startReader: (job) => startReader(job) },
  });
  try {
    await fillRegister(core, folder);
    // The first evening: every proposal is fresh.
    while ((await core.call('fall.list', { limit: 1 })).vorschlaegeVeraltet) await wait(100);
  } finally {
    await core.stop();
  }
}

async function measure(program: Program, start: number): Promise<readonly Messung[]> {
  const ms = (from: number): number => performance.now() - from;
  const [page] = program.pages();
  if (page === undefined) throw new Error('the program shows no window');
  const kennwort = page.getByLabel('Kennwort', { exact: true });
  await kennwort.waitFor();
  const toKennwort = ms(start);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.evaluate(() => (location.hash = '#/faelle'));
  await kennwort.fill(KENNWORT);
  const unlock = performance.now();
  await kennwort.press('Enter');
  await page
    .getByText(/10\.000 Personen/)
    .first()
    .waitFor();
  const toList = ms(unlock);
  await wait(QUIET_MS);
  const held = [...holding()].map(([name, kilobytes]) => ({
    name: `  davon ${name}`,
    wert: kilobytes / 1024,
    einheit: 'MB',
  }));
  return [
    { name: 'vom Start bis zum Kennwort', wert: toKennwort, einheit: 'ms' },
    { name: '  davon im Fenster bis zum ersten Bild', wert: paint, einheit: 'ms' },
    { name: 'vom Entsperren bis zur Liste im Fenster', wert: toList, einheit: 'ms' },
    {
      name: 'Speicher zwei Minuten nach dem Öffnen, zusammen (Pss)',
      wert: held.reduce((sum, { wert }) => sum + wert, 0),
      einheit: 'MB',
    },
    ...held,
  ];
}

const PARTS = [
  ['Kern', 'out/core/main.js'],
  ['Hauptprozess', 'out/main/main.js'],
  ['Fenster', '--type=renderer'],
] as const;

/** Proportional set size in kB of core, main and renderer among what this process has started. */
function holding(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const pid of descendants()) {
    const command = read(pid, 'cmdline').replaceAll('\0', ' ');
    const part = PARTS.find(([, mark]) => command.includes(mark));
    if (part === undefined) continue;
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? Number.NaN);
    found.set(part[0], (found.get(part[0]) ?? 0) + kilobytes);
  }
  if (found.size !== PARTS.length) throw new Error(`found only ${[...found.keys()].join(', ')}`);
  return found;
}

function descendants(): readonly number[] {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0))
    parents.set(pid, Number(/\) \S (\d+)/.exec(read(pid, 'stat'))?.[1] ?? 0));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === process.pid || isBelow(parents.get(pid)));
  return [...parents.keys()].filter((pid) => pid !== process.pid && isBelow(pid));
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // gone meanwhile
  }
}
