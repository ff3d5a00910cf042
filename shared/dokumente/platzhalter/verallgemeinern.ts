/**
 * Sentences that differ only in a word or two that the program chooses (a Rechtsgrundlage, a kind of title) are
 * one sentence with a placeholder, not a dozen of them.
 */
import { nameOf } from './namen.ts';
import { textKey, type Posten, type Stueck } from './posten.ts';

type Zeile = Extract<Posten, { readonly kind: 'zeile' }>;
/** Fixed words and, between them, what is chosen: one name for each gap. */
type Rand = { readonly fest: readonly string[]; readonly namen: readonly string[] };
/** Per piece of the sentence: what is fixed, or between which words something is chosen. */
export type Regel = { readonly form: string; readonly teile: readonly (string | Rand)[] };

/** From so many variants on a sentence is one with a placeholder. */
const VARIANTEN = 4;

export function learnRegeln(posten: readonly Posten[]): Regel[] {
  const groups = new Map<string, Map<string, Zeile>>();
  for (const each of posten) {
    if (each.kind !== 'zeile') continue;
    const group = groups.get(formOf(each)) ?? new Map<string, Zeile>();
    group.set(textKey(each.stuecke), each);
    groups.set(formOf(each), group);
  }
  return [...groups].flatMap(([form, group]) => {
    const regeln: Regel[] = [];
    let left = [...group.values()];
    while (left.length >= VARIANTEN) {
      const [first] = left;
      if (first === undefined) break;
      const alike = left.filter((each) => isAlike(first, each));
      left = left.filter((each) => !alike.includes(each));
      if (alike.length >= VARIANTEN) regeln.push(regelOf(form, alike));
    }
    return regeln;
  });
}

/** The passage with what was chosen as a fact of its own. */
export function applyRegeln(posten: Posten, regeln: readonly Regel[]): Posten {
  if (posten.kind !== 'zeile') return posten;
  const form = formOf(posten);
  const regel = regeln.find(
    (each) => each.form === form && each.teile.every((teil, i) => fits(posten.stuecke[i], teil)),
  );
  if (regel === undefined) return posten;
  return {
    ...posten,
    stuecke: posten.stuecke.flatMap((part, i) => {
      const teil = regel.teile[i];
      if (teil === undefined || typeof teil === 'string' || !isLiteral(part)) return [part];
      const gaps = match(part.teil, teil.fest) ?? [];
      const pieces = teil.fest.flatMap((fest, k): Stueck[] => {
        const wert = gaps[k];
        return [
          { stil: part.stil, teil: fest },
          ...(wert === undefined
            ? []
            : [{ stil: part.stil, teil: { name: teil.namen[k] ?? '', wert, liste: null } } as const]),
        ];
      });
      return pieces.filter((piece) => !('teil' in piece) || piece.teil !== '');
    }),
  };
}

type Literal = { readonly stil: 'text' | 'strong'; readonly teil: string };
const isLiteral = (part: Stueck | undefined): part is Literal =>
  part !== undefined && 'teil' in part && typeof part.teil === 'string';

/** Same look and same row of pieces. */
function formOf({ form, stuecke, zusatz }: Zeile): string {
  const look = form.art === 'absatz' ? form.look : form.art === 'titel' ? `titel${form.level}` : form.art;
  const row = stuecke.map((part) => (isLiteral(part) ? part.stil : textKey([part])));
  return [look, zusatz === null ? '' : textKey(zusatz), ...row].join('|');
}

function isAlike(a: Zeile, b: Zeile): boolean {
  let same = 0;
  let all = 0;
  a.stuecke.forEach((part, i) => {
    const other = b.stuecke[i];
    if (!isLiteral(part) || !isLiteral(other)) return;
    same += common([part.teil, other.teil]).join('').length;
    all += Math.max(part.teil.length, other.teil.length);
  });
  return all > 0 && same / all > 0.4;
}

function regelOf(form: string, alike: readonly Zeile[]): Regel {
  const [first] = alike;
  const title = nameOf(textKey(first?.stuecke ?? []), 3);
  return {
    form,
    teile: (first?.stuecke ?? []).map((part, i) => {
      if (!isLiteral(part)) return textKey([part]);
      const all = alike.map(({ stuecke }) => stuecke[i]).filter(isLiteral);
      const texts = all.map(({ teil }) => teil);
      if (new Set(texts).size === 1) return part.teil;
      const fest = common(texts);
      return {
        fest,
        namen: fest.slice(1).map((_, k) => `${title}_wort_${i + 1}${k === 0 ? '' : `_${k + 1}`}`),
      };
    }),
  };
}

const fits = (part: Stueck | undefined, teil: string | Rand): boolean => {
  if (part === undefined) return false;
  if (!isLiteral(part)) return teil === textKey([part]);
  if (typeof teil === 'string') return part.teil === teil;
  return match(part.teil, teil.fest) !== null;
};

/** What stands in the gaps between the fixed words; null where they do not fit. */
function match(text: string, fest: readonly string[]): string[] | null {
  const pattern = fest.map((words) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('(.+?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(text);
  return found === null ? null : found.slice(1);
}

/** The words all texts share, in their order, cut where they differ. */
function common(texts: readonly string[]): string[] {
  const rows = texts.map((text) => text.split(/(?<=[\s.,;:()])|(?=[\s.,;:()])/));
  const length = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== length)) return edges(rows);
  const fest = [''];
  let gap = false;
  rows[0]?.forEach((word, i) => {
    if (rows.every((row) => row[i] === word)) {
      if (gap) fest.push('');
      fest.push(`${fest.pop() ?? ''}${word}`);
      gap = false;
    } else gap = true;
  });
  return gap ? [...fest, ''] : fest;
}

function edges(rows: readonly (readonly string[])[]): string[] {
  const shortest = Math.min(...rows.map((row) => row.length));
  let start = 0;
  while (start < shortest && rows.every((row) => row[start] === rows[0]?.[start])) start += 1;
  let end = 0;
  while (end < shortest - start && rows.every((row) => row.at(-1 - end) === rows[0]?.at(-1 - end))) end += 1;
  // What is chosen is never nothing.
  if (start + end === shortest) end = Math.max(0, end - 1);
  const row = rows[0] ?? [];
  return [row.slice(0, start).join(''), row.slice(row.length - end).join('')];
}
