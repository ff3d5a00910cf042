import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export const MIN_LENGTH = 12;
/** zxcvbn's 3 stands for at least 10^8 guesses; scrypt makes each of them cost a third of a second. */
const ENOUGH = 3;
const STUFEN = ['sehr schwach', 'schwach', 'mittel', 'stark', 'sehr stark'] as const;

export type Staerke = {
  readonly stufe: number;
  readonly wort: string;
  readonly hinweis: string;
  readonly ausreichend: boolean;
};

let factory: Promise<ZxcvbnFactory> | null = null;

/**
 * How hard a Kennwort is to guess, with a German hint.
 * @param related words an attacker would try first: name of the user, of the office.
 */
export async function passwordStrength(kennwort: string, related: readonly string[] = []): Promise<Staerke> {
  factory ??= createFactory();
  // Long input costs zxcvbn quadratic time; what lies behind makes it only stronger.
  const typed = kennwort.slice(0, 100);
  const result = weaker(
    await factory,
    [typed, typed.replace(/[\s\-_.]+/g, '')],
    [
      ...related.flatMap((text) => [text, ...text.split(/[\s-]+/)]),
      'bleibeweg',
      'ausländerbehörde',
      'duldung',
    ],
  );
  const longEnough = [...kennwort].length >= MIN_LENGTH;
  const stufe = longEnough ? result.score : Math.min(result.score, 1);
  const ausreichend = longEnough && result.score >= ENOUGH;
  return {
    stufe,
    wort: STUFEN[stufe] ?? STUFEN[0],
    hinweis: ausreichend ? '' : hint(MIN_LENGTH - [...kennwort].length, result.feedback),
    ausreichend,
  };
}

/** zxcvbn takes two common words with a blank between them for strong; without the blank it sees what they are. */
function weaker(judge: ZxcvbnFactory, [typed, joined]: readonly [string, string], related: string[]) {
  const [asTyped, asJoined] = [judge.check(typed, related), judge.check(joined, related)];
  return asJoined.score < asTyped.score ? asJoined : asTyped;
}

function hint(
  fehlen: number,
  feedback: { readonly warning?: string | null; readonly suggestions: readonly string[] },
): string {
  if (fehlen > 0) return fehlen === 1 ? 'Es fehlt noch ein Zeichen.' : `Es fehlen noch ${fehlen} Zeichen.`;
  return (
    feedback.warning ??
    feedback.suggestions[0] ??
    'Noch zu leicht zu erraten. Ein weiteres Wort macht es stark.'
  );
}

/** The dictionaries weigh megabytes and are needed once in the life of a register: loaded on demand. */
async function createFactory(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    translations: german.translations,
  });
}
