/**
 * What a human does with the places the guard has found. A decision belongs to the words of its sentence: whoever
 * changes the sentence is asked again. What is not decided does not leave.
 */
import { pruefeText } from './pruefe-text.ts';
import { ersatzwort, type Fund, type Fundart } from './registereintrag.ts';
import type { Textregister } from './textregister.ts';

/** By which a decision finds its place again. */
export type Stellenschluessel = {
  readonly satz: string;
  /** The how-many-th place with these words in the sentence, from 0. */
  readonly nr: number;
  readonly fund: string;
  readonly art: Fundart;
};
export type Stellenentscheidung = Stellenschluessel & {
  readonly umgang: 'ersetzt' | 'bleibt';
  readonly ersatz: string | null;
  readonly grund: string | null;
};
export type Textstelle = Fund &
  Stellenschluessel & {
    /** Proposed words; a human may choose others. */
    readonly vorschlag: string;
    readonly entscheidung: Stellenentscheidung | null;
  };

export type GeprueftText = {
  /** Words between the places and the places themselves, in their order: what a preview marks. */
  readonly stellen: readonly Textstelle[];
  /** The text as it may leave; null as long as a place is open or a replacement itself gives somebody away. */
  readonly frei: string | null;
  /** Words of replacements in which the guard has found something. */
  readonly ersatzProblem: readonly string[];
};

export function pruefeMitEntscheidungen(
  text: string,
  register: Textregister,
  entscheidungen: readonly Stellenentscheidung[],
): GeprueftText {
  const stellen = stellenOf(text, register, entscheidungen);
  const offen = stellen.some(({ entscheidung }) => entscheidung === null);
  const { ersetzt, neu } = ersetze(text, stellen);
  const behalten = new Set(
    stellen.flatMap(({ entscheidung, fund }) => (entscheidung?.umgang === 'bleibt' ? [fund] : [])),
  );
  const ersatzProblem = pruefeText(ersetzt, register)
    .filter(
      (fund) => !behalten.has(fund.text) && neu.some(({ von, bis }) => fund.von < bis && von < fund.bis),
    )
    .map((fund) => fund.text);
  return { stellen, frei: offen || ersatzProblem.length > 0 ? null : ersetzt, ersatzProblem };
}

function stellenOf(
  text: string,
  register: Textregister,
  entscheidungen: readonly Stellenentscheidung[],
): Textstelle[] {
  const counted = new Map<string, number>();
  return pruefeText(text, register).map((fund) => {
    const satz = satzUm(text, fund);
    const key = `${satz}\n${fund.text}`;
    const nr = counted.get(key) ?? 0;
    counted.set(key, nr + 1);
    const schluessel = { satz, nr, fund: fund.text, art: fund.art };
    return {
      ...fund,
      ...schluessel,
      vorschlag: vorschlagFor(text, fund),
      entscheidung: entscheidungen.find((each) => isSame(each, schluessel)) ?? null,
    };
  });
}

function isSame(a: Stellenschluessel, b: Stellenschluessel): boolean {
  return a.fund === b.fund && a.art === b.art && a.nr === b.nr && a.satz === b.satz;
}

function ersetze(text: string, stellen: readonly Textstelle[]) {
  const neu: { readonly von: number; readonly bis: number }[] = [];
  let ersetzt = '';
  let at = 0;
  for (const { von, bis, entscheidung } of stellen) {
    ersetzt += text.slice(at, von);
    if (entscheidung?.umgang === 'ersetzt') {
      const begin = ersetzt.length;
      ersetzt += entscheidung.ersatz ?? '';
      neu.push({ von: begin, bis: ersetzt.length });
    } else ersetzt += text.slice(von, bis);
    at = bis;
  }
  return { ersetzt: ersetzt + text.slice(at), neu };
}

const GRENZE = /[.!?]\s+(?=\p{Lu}|\d)|\n/gu;

/** The sentence around a place; an abbreviation may cut it short, which only makes it ask once more. */
export function satzUm(text: string, { von, bis }: { readonly von: number; readonly bis: number }): string {
  let [from, to] = [0, text.length];
  for (const match of text.matchAll(GRENZE)) {
    const end = match.index + match[0].length;
    if (end <= von) from = end;
    else if (match.index >= bis) {
      to = match.index + 1;
      break;
    }
  }
  return text.slice(from, to).trim();
}

/** The word for the kind, in the genitive where the place stands in it, with a capital letter where a sentence begins. */
function vorschlagFor(text: string, { von, text: fund, art }: Fund): string {
  const person = art === 'name' || art === 'beistand';
  const genitiv = person && /(?:s|['’])$/u.test(fund) && !/^(?:Frau|Herr)/u.test(fund);
  const wort = genitiv ? ersatzwort[art].replace(/^die/u, 'der') : ersatzwort[art];
  const anfang = von === 0 || /[.!?:]\s+$|\n\s*$/u.test(text.slice(Math.max(0, von - 4), von));
  return anfang ? wort.charAt(0).toUpperCase() + wort.slice(1) : wort;
}
