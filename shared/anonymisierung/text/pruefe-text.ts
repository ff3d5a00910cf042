/**
 * The guard of free text: every place that could tell who somebody is, from the office's own register and by form.
 * It decides nothing; a human replaces or keeps each place (`ersetze-funde.ts`).
 */
import { fundart } from '#shared/domain/gremium.ts';
import { funktionswoerter, isAllgemein } from './allgemeinwoerter.ts';
import { nimmt, staemme } from './beugung.ts';
import { findDaten } from './datum-im-text.ts';
import { findMuster } from './muster.ts';
import { findNummern } from './nummer-im-text.ts';
import type { Fund, Fundart, Fundstufe } from './registereintrag.ts';
import { strassenform, type Textregister } from './textregister.ts';
import { vereine } from './vereine.ts';
import { lautkerne, plainWord, schreibkern } from './wortkern.ts';

type Wort = {
  readonly von: number;
  readonly bis: number;
  readonly text: string;
  readonly plain: string;
  /** Whether it has a capital letter, wherever a slip has put it. */
  readonly gross: boolean;
  readonly satzanfang: boolean;
  /** Whether only signs that may stand inside a name lie between the word before and this one. */
  readonly angebunden: boolean;
};
type Treffer = { readonly art: Fundart; readonly stufe: Fundstufe };

const WORT = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼʹ`´][\p{L}\p{M}]+)*/gu;
const BINDER = /^[\s\-‐-―.&/,'’()„“"]{1,4}$/u;
const SATZENDE = /(?:^|[.!?:]["“)]?\s+|\n\s*|[•–]\s+)["„(]?$/u;

/** All places of a text in their order; places that touch are one. */
export function pruefeText(text: string, register: Textregister): Fund[] {
  const worte = worteOf(text);
  const daten = datumsfunde(text, register);
  const isDatum = ({ von, bis }: Fund) => daten.some((tag) => tag.von <= von && bis <= tag.bis);
  const muster = findMuster(text).filter((fund) => fund.art !== 'nummer' || !isDatum(fund));
  const funde: Fund[] = [...muster, ...findNummern(text, register), ...daten];
  const memory = new Map<string, Treffer | null>();
  const of = (von: number, bis: number, treffer: Treffer) =>
    funde.push({ von, bis, text: text.slice(von, bis), ...treffer });
  worte.forEach((wort, i) => {
    const key = `${wort.text}${wort.satzanfang ? '^' : ''}`;
    const known = memory.get(key);
    const treffer = known === undefined ? einWort(wort, register) : known;
    if (known === undefined) memory.set(key, treffer);
    if (treffer !== null) of(wort.von, wort.bis, treffer);
    let joined = wort.plain;
    for (let to = i + 1; to < worte.length && to - i < register.fenster; to += 1) {
      const last = worte[to];
      if (last === undefined || !last.angebunden) break;
      joined += last.plain;
      const found = mehrereWorte(joined, { first: wort, last }, register);
      if (found !== null) of(wort.von, last.bis, found);
    }
  });
  return vereine(text, funde);
}

function worteOf(text: string): Wort[] {
  const worte: Wort[] = [];
  let before = 0;
  for (const match of text.matchAll(WORT)) {
    const [von, bis] = [match.index, match.index + match[0].length];
    const gap = text.slice(before, von);
    worte.push({
      von,
      bis,
      text: match[0],
      plain: plainWord(match[0]),
      gross: /[\p{Lu}\p{Lt}\p{Lo}]/u.test(match[0]),
      satzanfang: before === 0 || SATZENDE.test(text.slice(Math.max(0, von - 6), von)),
      angebunden: BINDER.test(gap),
    });
    before = bis;
  }
  return worte;
}

function einWort(wort: Wort, register: Textregister): Treffer | null {
  const { plain, gross, satzanfang } = wort;
  if (plain.length < 2) return null;
  const allgemein = isAllgemein(plain);
  // In German a name has a capital letter; without one a word of the language is that word.
  if (allgemein && (!gross || (satzanfang && funktionswoerter.has(plain)))) return null;
  const exakt = genau(plain, register, gross);
  if (exakt !== null) return { art: exakt, stufe: allgemein || !gross ? 'alltagswort' : 'register' };
  if (allgemein) return null;
  const nah = gross ? fast(plain, wort.text, register) : ersterBuchstabe(plain, register);
  return nah === null ? null : { art: nah, stufe: 'aehnlich' };
}

/** The word, one of its stems, or a compound that begins with it. */
function genau(plain: string, { worte, stamm }: Textregister, gross: boolean): Fundart | null {
  for (const { stamm: rest, endung } of staemme(plain)) {
    // „eritreisch“ is small, a name with such an ending would not be.
    const klein = !gross && endung !== '' && endung !== 's';
    if (klein && !endung.includes('sch')) continue;
    const form = strassenform(rest);
    const arten = worte.get(form) ?? worte.get(schreibkern(form));
    const art = erste(arten, endung) ?? (endung === '' ? null : erste(stamm.get(schreibkern(form)), endung));
    if (art !== null && (!klein || art === 'staat' || art === 'ort')) return art;
  }
  return gross ? zusammensetzung(plain, worte) : null;
}

/** „Kowalskiakte“, „Musterstadtprojekt“: a word of the register in front of a word of the language. */
function zusammensetzung(plain: string, worte: Textregister['worte']): Fundart | null {
  for (let length = plain.length - 3; length >= 4; length -= 1) {
    const arten = worte.get(plain.slice(0, length)) ?? worte.get(schreibkern(plain.slice(0, length)));
    if (arten === undefined) continue;
    const rest = plain.slice(length);
    if (isAllgemein(rest) || (rest.startsWith('s') && rest.length > 3 && isAllgemein(rest.slice(1))))
      return erste(arten, '');
  }
  return null;
}

/** One slip away, or written otherwise for the same sound. */
function fast(plain: string, text: string, { worte, laute }: Textregister): Fundart | null {
  for (const form of formsWithoutEnding(plain)) {
    if (form.length < 3) continue;
    const found = worte.near(form) ?? worte.near(schreibkern(form));
    if (found !== undefined) return erste(found, '');
  }
  for (const form of formsWithoutEnding(text))
    for (const laut of lautkerne(form)) {
      const art = erste(laute.get(laut), '');
      if (art !== null) return art;
    }
  return null;
}

function formsWithoutEnding(word: string): readonly string[] {
  const match = /(?:['’]?s|es|['’])$/iu.exec(word);
  return match === null ? [word] : [word, word.slice(0, match.index), word.replace(/['’]?s$/iu, '')];
}

function ersterBuchstabe(plain: string, { worte }: Textregister): Fundart | null {
  if (plain.length < 4) return null;
  for (const form of formsWithoutEnding(plain)) {
    const found = erste(worte.nearFirst(form), '');
    if (found !== null) return found;
  }
  return null;
}

/** Several words that together are one name, street, firm or place. */
function mehrereWorte(
  joined: string,
  { first, last }: { readonly first: Wort; readonly last: Wort },
  { worte }: Textregister,
): Treffer | null {
  for (const { stamm, endung } of staemme(joined)) {
    // The last word belongs to it, more than by its ending.
    if (endung !== '' && last.plain.length - endung.length < 2) continue;
    const form = strassenform(stamm);
    const art = erste(worte.get(form) ?? worte.get(schreibkern(form)), endung);
    if (art !== null) return { art, stufe: 'register' };
  }
  if (!first.gross || joined.length < 8 || last.plain.length < 2) return null;
  const near = erste(worte.near(strassenform(joined)), '');
  return near === null ? null : { art: near, stufe: 'aehnlich' };
}

function erste(arten: readonly Fundart[] | undefined, endung: string): Fundart | null {
  if (arten === undefined) return null;
  return fundart.codes.find((art) => arten.includes(art) && nimmt(art, endung)) ?? null;
}

function datumsfunde(text: string, { geburtstage }: Textregister): Fund[] {
  return findDaten(text).map(({ von, bis, tage }) => {
    const geburt = tage.some((tag) => geburtstage.has(tag));
    return {
      von,
      bis,
      text: text.slice(von, bis),
      art: geburt ? 'geburtsdatum' : 'datum',
      stufe: geburt ? 'register' : 'muster',
    };
  });
}
