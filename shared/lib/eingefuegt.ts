/**
 * Text as it comes from Excel, Word, PDF or a web page, brought to what a person would have typed: nothing visible
 * is lost, nothing invisible is kept.
 */

/** Signs that nobody sees: soft hyphen, zero-width signs, marks for the direction of writing, byte order mark. */
const INVISIBLE = /\p{Cf}|\u034F/gu;
const BLANKS = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu;

/** For a field of one line: breaks and tabs become a blank, several blanks one. */
export function cleanZeile(text: string): string {
  return visible(text).replaceAll(/\s+/gu, ' ').trim();
}

/** For a field of several lines: breaks stay, at most one empty line in a row. */
export function cleanAbsatz(text: string): string {
  return visible(text)
    .replaceAll('\t', ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The cells of a pasted table, row by row; null if the text is no table. */
export function tableCells(text: string): readonly (readonly string[])[] | null {
  if (!text.includes('\t')) return null;
  return splitRows(text.replaceAll(LINE_BREAKS, '\n'))
    .map((row) => row.map(cleanZeile))
    .filter((row) => row.some((cell) => cell !== ''));
}

function visible(text: string): string {
  return (
    text
      .replaceAll(LINE_BREAKS, '\n')
      .replaceAll(INVISIBLE, '')
      .replaceAll(BLANKS, ' ')
      // A control sign has no shape; tab and line break are handled by the caller.
      .replaceAll(/[^\P{Cc}\n\t]/gu, '')
      .normalize('NFC')
  );
}

/** Excel puts a cell with a break or a tab into quotation marks and doubles those inside. */
function splitRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
