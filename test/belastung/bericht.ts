/** docs/belastung.md: each part of the run writes its own section, with seed, day and machine. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

export const SEITE = join(ROOT, 'docs', 'belastung.md');
export const TEILE = ['tode', 'kippen', 'stoerungen'] as const;
export type Teil = (typeof TEILE)[number];

const KOPF = `# What the register withstands

Written by \`npm run belastung\`, section by section (\`npm run belastung -- --nur tode\`). Do not edit by hand. The short
form runs in the tests (\`test/belastung\`); how it is done and why: [0049](adr/0049-what-is-broken-on-purpose.md).
`;

export type Abschnitt = {
  readonly titel: string;
  readonly seed: number;
  readonly minuten: number;
  readonly zeilen: readonly (readonly [string, string])[];
  readonly anmerkung: string;
};

export function schreibeAbschnitt(teil: Teil, abschnitt: Abschnitt): void {
  const alt = existsSync(SEITE) ? readFileSync(SEITE, 'utf8') : '';
  const texte = TEILE.map((each) => (each === teil ? render(each, abschnitt) : sectionOf(alt, each)));
  writeFileSync(SEITE, `${[KOPF, ...texte.filter((text) => text !== '')].join('\n')}`);
}

function sectionOf(seite: string, teil: Teil): string {
  return new RegExp(`<!-- ${teil} -->[\\s\\S]*?<!-- /${teil} -->\\n`).exec(seite)?.[0] ?? '';
}

function render(teil: Teil, { titel, seed, minuten, zeilen, anmerkung }: Abschnitt): string {
  return `<!-- ${teil} -->
## ${titel}

${new Date().toISOString().slice(0, 10)}, seed ${seed}, ${minuten.toFixed(1)} minutes on ${maschine()}.

| | |
| --- | --- |
${zeilen.map((zeile) => `| ${zeile.join(' | ')} |`).join('\n')}

${anmerkung.trim()}

<!-- /${teil} -->
`;
}

function maschine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
}
