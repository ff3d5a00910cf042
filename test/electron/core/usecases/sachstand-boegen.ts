/** What happens to a form on its way: filled in, rows moved, saved by other programs. Works on the package itself. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { feldTag, type Bogenspalte } from '#shared/austausch/sachstand-bogen.ts';

const DOCUMENT = 'word/document.xml';

/** The same file with another main part. */
export function changeDocument(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  return zipSync({ ...parts, [DOCUMENT]: strToU8(change(xml)) });
}

/** Types into one field, as Word keeps it: no placeholder any more, each letter pair a run of its own. */
export function fillIn(xml: string, nr: number, spalte: Bogenspalte, words: string): string {
  const field = new RegExp(
    `(<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val="${feldTag(nr, spalte).replaceAll('.', '\\.')}"/>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>)(.*?)(</w:sdtContent></w:sdt>)`,
    's',
  );
  if (!field.test(xml)) throw new Error(`the form has no field ${feldTag(nr, spalte)}`);
  const runs = words
    .split('\n')
    .map((line) => (line.match(/.{1,2}/gu) ?? []).map(run).join(''))
    .join('<w:r><w:br/></w:r>');
  return xml.replace(
    field,
    (_, head: string, __, tail: string) => `${head.replace('<w:showingPlcHdr/>', '')}${runs}${tail}`,
  );
}

const run = (letters: string): string =>
  `<w:r><w:t xml:space="preserve">${letters.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</w:t></w:r>`;

/** Rows of the form's table; the first one is its head. */
export function changeRows(xml: string, change: (rows: readonly string[]) => readonly string[]): string {
  const head = xml.indexOf('Angaben Beratungsstelle');
  const start = xml.lastIndexOf('<w:tbl>', head);
  const end = xml.indexOf('</w:tbl>', start);
  const table = xml.slice(start, end);
  const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
  const before = table.slice(0, table.indexOf(rows[0] ?? ''));
  return xml.slice(0, start) + before + change(rows).join('') + xml.slice(end);
}

/** As a program that knows no content controls saves it: the words stay, the fields are gone. */
export const withoutFields = (xml: string): string =>
  xml.replaceAll(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '');
