/** What the program says about each criterion, by examples; `npm run recht` writes the text. Loaded with its list only. */
import text from './aussagen.md?raw';

export type Aussage = {
  /** The state in words, as everywhere. */
  readonly zustand: string;
  readonly saetze: readonly { readonly satz: string; readonly dazu: readonly string[] }[];
};

const aussagen = readAussagen(text);

/** By state, in the order of the states; empty for what the examples do not know. */
export function aussagenZu(id: string): readonly Aussage[] {
  return aussagen.get(id) ?? [];
}

/** `## 25b1.VORAUF`, `### erfüllt`, one `- sentence` per line and below it what goes with it, indented. */
export function readAussagen(markdown: string): ReadonlyMap<string, readonly Aussage[]> {
  return new Map(
    markdown
      .split('\n## ')
      .slice(1)
      .map((block): [string, readonly Aussage[]] => {
        const [id = '', ...states] = block.split('\n### ');
        return [id.trim(), states.map(readState)];
      }),
  );
}

function readState(block: string): Aussage {
  const [zustand = '', ...lines] = block.split('\n');
  const saetze: { readonly satz: string; readonly dazu: string[] }[] = [];
  for (const line of lines)
    if (line.startsWith('- ')) saetze.push({ satz: line.slice(2), dazu: [] });
    else if (line.startsWith('  - ')) saetze.at(-1)?.dazu.push(line.slice(4));
  return { zustand: zustand.trim(), saetze };
}
