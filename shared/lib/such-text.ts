/**
 * Text brought to a form in which spellings of one name meet: for search and sorting only, never for equality of
 * persons. What is shown is always the original.
 */
import { fold } from './fold.ts';

/** Folded words, one blank between them; an umlaut and its spelling with e are one („Müller“, „Mueller“, „Muller“). */
export function searchText(text: string): string {
  return fold(text)
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=[aou])e/g, '')
    .trim();
}

/** Folded words as they sort in a German list. */
export function sortText(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Kölner Phonetik of one word (H. J. Postel, IBM-Nachrichten 19, 1969): digits that German ears hear alike.
 * Finds spellings and confuses people: good for a second rank of hits, never for more.
 */
export function koelnerPhonetik(word: string): string {
  const letters = [...searchText(word).replaceAll(/[^a-z]/g, '')];
  const codes = letters.map((letter, i) => codeOf(letter, letters[i - 1] ?? '', letters[i + 1] ?? ''));
  const joined = codes.join('').replaceAll(/(\d)\1+/g, '$1');
  return joined.slice(0, 1) + joined.slice(1).replaceAll('0', '');
}

function codeOf(letter: string, before: string, after: string): string {
  if ('aeijouy'.includes(letter)) return '0';
  if (letter === 'b' || (letter === 'p' && after !== 'h')) return '1';
  if (letter === 'd' || letter === 't') return 'csz'.includes(after) && after !== '' ? '8' : '2';
  if ('fvw'.includes(letter) || letter === 'p') return '3';
  if (letter === 'g' || letter === 'k' || letter === 'q') return '4';
  if (letter === 'c') return codeOfC(before, after);
  if (letter === 'x') return 'ckq'.includes(before) && before !== '' ? '8' : '48';
  if (letter === 'l') return '5';
  if (letter === 'm' || letter === 'n') return '6';
  if (letter === 'r') return '7';
  if (letter === 's' || letter === 'z') return '8';
  return '';
}

function codeOfC(before: string, after: string): string {
  if (before === '') return 'ahkloqrux'.includes(after) && after !== '' ? '4' : '8';
  if (before === 's' || before === 'z') return '8';
  return 'ahkoqux'.includes(after) && after !== '' ? '4' : '8';
}
