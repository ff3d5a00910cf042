/** The same sentences for the page „Recht“ in the window: each once per state, with what it asks for, without its case. */
import { zustand, type Zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Beispiel } from './aussagen.ts';

export const AUSSAGEN_IM_FENSTER = 'renderer/features/recht/aussagen.md';

/** Criteria that sum up others say something else for every case; so many of their sentences show how they are put. */
const MAX_JE_ZUSTAND = 8;

/** `## id`, `### state`, `- sentence`, and below it `  - Zu tun: …` or `  - Frage: …`. */
export function aussagenImFenster(beispiele: readonly Beispiel[]): string {
  const byId = Map.groupBy(beispiele, ({ id }) => id);
  const ids = [...byId.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const lines = ids.flatMap((id) => ['', `## ${id}`, ...states(byId.get(id) ?? [])]);
  return `<!-- Geschrieben von „npm run recht“; bitte nicht von Hand ändern. -->\n${lines.join('\n')}\n`;
}

function states(beispiele: readonly Beispiel[]): readonly string[] {
  return zustand.codes.flatMap((each) => {
    const saetze = sentences(beispiele, each);
    return saetze.length === 0 ? [] : ['', `### ${zustand.label(each)}`, '', ...saetze];
  });
}

/** What only differs in days and numbers is one sentence. */
function sentences(beispiele: readonly Beispiel[], state: Zustand): readonly string[] {
  const found = new Map<string, { readonly satz: string; readonly dazu: Set<string> }>();
  for (const {
    zeilen: [text = '', ...rest],
  } of beispiele.filter((each) => each.zustand === state)) {
    const satz = text.replace(/ Es fehlt: .*$/, '');
    const key = satz.replaceAll(/\d+/g, '0');
    const entry = found.get(key) ?? { satz, dazu: new Set<string>() };
    if (!found.has(key) && found.size === MAX_JE_ZUSTAND) continue;
    found.set(key, entry);
    for (const zeile of rest.filter((each) => /^(?:Zu tun|Frage): /.test(each)))
      if (![...entry.dazu].some((other) => sameWords(other, zeile))) entry.dazu.add(zeile);
  }
  return [...found.values()].flatMap(({ satz, dazu }) => [
    `- ${satz}`,
    ...[...dazu].map((zeile) => `  - ${zeile}`),
  ]);
}

function sameWords(a: string, b: string): boolean {
  return a.replaceAll(/\d+/g, '0') === b.replaceAll(/\d+/g, '0');
}
