/** What the tests claim about each criterion; `npm run recht` writes the text, the packaged program has no tests. */
import text from './pruefsaetze.md?raw';

const saetze = readSaetze(text);

/** Sentences of the tests that name this criterion, e.g. `25b1.VORAUF`. */
export function pruefsaetze(id: string): readonly string[] {
  return saetze.get(id) ?? [];
}

/** `## 25b1.VORAUF` followed by one `- sentence` per line. */
export function readSaetze(markdown: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    markdown
      .split('\n## ')
      .slice(1)
      .map((block): [string, readonly string[]] => {
        const [id = '', ...lines] = block.split('\n');
        return [id.trim(), lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))];
      }),
  );
}
