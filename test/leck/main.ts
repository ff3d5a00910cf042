/**
 * `npm run leck [-- <number>]`: the day of test/e2e/leck.spec.ts with 500 invented people, written to docs/leck.md.
 * `npm test` runs the same story with a few.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

const anzahl = Number(process.argv[2] ?? 500);
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-leck-bericht-'));
const report = join(folder, 'bericht.json');
const began = Date.now();
const ended = await run();
const satz = /\d+ Menschen, [\d.]+ MB in Dateien durchsucht, 0 Funde/.exec(reportText())?.[0];
rmSync(folder, { recursive: true, force: true });
if (ended !== 0 || satz === undefined) {
  console.error(
    'Es wurde etwas gefunden, oder der Tag kam nicht zu Ende; siehe oben. Nichts wurde geschrieben.',
  );
  process.exitCode = 1;
} else writeFileSync(join(ROOT, 'docs/leck.md'), pageOf(satz));

async function run(): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--project=standin',
      '--reporter=list,json',
      `--output=${join(folder, 'ergebnisse')}`,
      'leck.spec.ts',
    ],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, BLEIBEWEG_LECK: String(anzahl), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on('error', () => resolve(1));
  child.on('exit', (code) => resolve(code ?? 1));
  return await promise;
}

function reportText(): string {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    return ''; // the run ended before it could write one
  }
}

function pageOf(satz: string): string {
  const day = new Date(began).toISOString().slice(0, 10);
  const seconds = Math.round((Date.now() - began) / 1000);
  return `# Leak test

Written by \`npm run leck\` on ${day} (${seconds} s, Node ${process.versions.node}, ${process.platform}). What the day does and what is
searched stands in [\`test/e2e/leck.spec.ts\`](../test/e2e/leck.spec.ts); \`npm test\` runs it with a few people.

**${satz}.**

| searched | for |
| --- | --- |
| folder of the register (database, log, key file, lock file, backups), a backup on a „stick“ | names, birth dates in two ways of writing, AZR numbers, streets |
| user-data folder, temporary folder, profile of the browser, names of files | as written, in capitals, in small letters, with letters taken apart (NFD) |
| inside of zip entries, gzip and zlib streams, wherever they begin | in UTF-8, UTF-16 and Latin-1 |
| output of the program, console and titles of every window | the same |
| memory of every renderer process after locking | the same |

The search is proven in the same run: before locking it finds the names in the window, it finds them in the papers that
were written on purpose, and it finds planted ones in a log, a dump, a temporary file, a Word file and a packed stream.
`;
}
