/** docs/recht/mutation.md: each command writes its own part, so no figure there is typed by hand. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';

export type Teil = 'eigene' | 'stryker';

const FILE = join(ROOT, 'docs', 'recht', 'mutation.md');
const TITLES: Readonly<Record<Teil, string>> = {
  eigene: '## Zahlen, Tage, Ausnahmen und Grenzen (`npm run recht:mutation`)',
  stryker: '## Rechenwerk und Kriterienarten (`npm run recht:stryker`)',
};
const HEAD =
  '# Wie viele absichtliche Fehler die Tests bemerken\n\nDiese Seite schreiben die beiden Befehle selbst; bitte nicht von Hand ändern.\n';

export function writeTeil(teil: Teil, lines: readonly string[]): void {
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const parts = (['eigene', 'stryker'] as const).map((name) =>
    name === teil ? `${TITLES[name]}\n\n${lines.join('\n')}\n` : partOf(old, name),
  );
  writeFileSync(FILE, [HEAD, ...parts.filter((part) => part !== '')].join('\n'));
}

function partOf(text: string, teil: Teil): string {
  const [, after] = text.split(TITLES[teil]);
  return after === undefined ? '' : `${TITLES[teil]}${after.split('\n## ')[0]?.trimEnd() ?? ''}\n`;
}
