/**
 * `npm run tastatur`: every story again, with the keys of somebody without a mouse instead of clicks
 * (test/e2e/tasten-statt-maus.ts). Lists each with its result and keeps it for the statement on accessibility. With
 * names of spec files behind `--` only their stories run, and replace what was found for them before.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '#electron/dev/freshness.ts';
import type { Tastaturlauf } from '#renderer/features/hilfe/erklaerung.ts';
import { keepTastaturlauf, playwright, today, version } from './schreiben.ts';

const result = z.object({
  status: z.string(),
  error: z.object({ message: z.string().optional() }).optional(),
});
const spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(result),
    }),
  ),
});
type Suite = { readonly specs?: unknown[]; readonly suites?: Suite[]; readonly title?: string };
const zaehler = z.object({ halte: z.number(), pfeile: z.number() });

// oxlint-disable-next-line no-control-regex -- the runner colours its messages
const COLOUR = /\u001B\[[0-9;]*m/gu;
const shortReason = (message = 'ohne Meldung'): string =>
  (message.replace(COLOUR, '').split('\n')[0] ?? '').slice(0, 160);

const folder = join(ROOT, 'test-results', 'tastatur');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const report = join(folder, 'bericht.json');
const status = playwright(
  [
    '--output',
    join(folder, 'playwright'),
    '--reporter=list,json',
    // Keys take longer than clicks.
    '--timeout=180000',
    ...process.argv.slice(2),
  ],
  { BLEIBEWEG_EINGABE: 'tastatur', PLAYWRIGHT_JSON_OUTPUT_NAME: report },
);
// `as`: the runner's own report; what is taken from it is parsed.
const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { readonly suites: Suite[] };
const geschichten = suites.flatMap((suite) => storiesOf(suite, ''));
const nur = process.argv.slice(2).some((argument) => !argument.startsWith('-'));
const { tastaturlauf } = await import('#renderer/features/hilfe/tastaturlauf.ts');
const alle = nur ? merged(tastaturlauf?.geschichten ?? [], geschichten) : geschichten;
await keepTastaturlauf({ am: today(), version: version(), geschichten: alle });
for (const { titel, ergebnis, halte, grund } of geschichten)
  console.log(
    `${ergebnis === 'bestanden' ? 'ja  ' : 'NEIN'} ${titel} (${halte})${grund === null ? '' : `\n       ${grund}`}`,
  );
const gut = geschichten.filter(({ ergebnis }) => ergebnis === 'bestanden').length;
console.log(`${gut} von ${geschichten.length} Abläufen gelingen ohne Maus.`);
process.exitCode = status;

/** Stories that are not told any more under their old name fall away. */
function merged(
  before: Tastaturlauf['geschichten'],
  again: Tastaturlauf['geschichten'],
): Tastaturlauf['geschichten'] {
  const known = new Set(before.map(({ titel }) => titel));
  const names = titlesOf(join(ROOT, 'test/e2e'));
  const told = before.filter(({ titel }) => names.some((name) => titel.endsWith(name)));
  return [
    ...told.map((old) => again.find(({ titel }) => titel === old.titel) ?? old),
    ...again.filter(({ titel }) => !known.has(titel)),
  ];
}

function titlesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.spec.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\btest\(\s*'([^']+)'/gu)])
    .flatMap(([, title]) => title ?? []);
}

function storiesOf(suite: Suite, prefix: string): Tastaturlauf['geschichten'] {
  const name = suite.title === undefined || suite.title.endsWith('.ts') ? prefix : `${prefix}${suite.title} `;
  const own = (suite.specs ?? []).flatMap((each) => {
    const { title, tests } = spec.parse(each);
    const [test] = tests;
    const [last] = test?.results.slice(-1) ?? [];
    if (test === undefined || last === undefined || last.status === 'skipped') return [];
    const found = test.annotations.find(({ type }) => type === 'tastatur')?.description;
    const { halte, pfeile } = zaehler.parse(JSON.parse(found ?? '{"halte":0,"pfeile":0}'));
    const passed = last.status === 'passed';
    return [
      {
        titel: `${name}${title}`,
        ergebnis: passed ? ('bestanden' as const) : ('gescheitert' as const),
        halte,
        pfeile,
        grund: passed ? null : shortReason(last.error?.message),
      },
    ];
  });
  return [...own, ...(suite.suites ?? []).flatMap((inner) => storiesOf(inner, name))];
}
