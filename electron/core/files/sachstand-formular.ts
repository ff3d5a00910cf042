/**
 * The Sachstand as a Word form: the paper as it is written anyway, with content controls (ISO/IEC 29500-1, 17.5.2)
 * around the cells. The office's cells cannot be changed in Word; those of the Beratungsstelle wait to be filled.
 * Whatever comes back is compared with what was sent, so the lock is a help and no protection.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { einschaetzung } from '#shared/domain/codes.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { bogenSpalten, feldTag, platzhalter, type Bogenspalte } from '#shared/austausch/sachstand-bogen.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { renderDocx } from './docx.ts';
import { writeZip } from './zip.ts';

/** What the cells of one row say; free rows are empty in all of them. */
export type Formularzeile = Readonly<Record<Bogenspalte, string>>;

// Object.keys forgets that these are the names of columns.
const SPALTEN = Object.keys(bogenSpalten) as readonly Bogenspalte[];
const DOCUMENT = 'word/document.xml';

/** @param gesendet the rows of the table that were sent; further rows of it are free ones */
export async function renderSachstandFormular(
  dokument: Dokument,
  gesendet: readonly Formularzeile[],
): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(await renderDocx(dokument)));
  return writeZip(
    parts.map(([name, bytes]) => ({
      name,
      bytes: name === DOCUMENT ? strToU8(withControls(strFromU8(bytes), gesendet)) : bytes,
    })),
    asDatum(dokument.datum),
  );
}

function withControls(xml: string, gesendet: readonly Formularzeile[]): string {
  const head = xml.indexOf(bogenSpalten.beratungsstelle);
  const start = xml.lastIndexOf('<w:tbl>', head);
  const end = xml.indexOf('</w:tbl>', start);
  if (head === -1 || start === -1 || end === -1) throw new Error('the form has its table');
  let nr = -1;
  const table = xml.slice(start, end).replace(/<w:tr[ >][\s\S]*?<\/w:tr>/g, (row) => {
    const at = nr;
    nr += 1;
    return at === -1 ? row : controlledRow(row, at, gesendet[at] ?? null);
  });
  return xml.slice(0, start) + table + xml.slice(end);
}

function controlledRow(row: string, nr: number, sent: Formularzeile | null): string {
  let column = 0;
  return row.replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
    const spalte = assertPresent(SPALTEN[column], 'the form has five columns');
    column += 1;
    const isOffice = spalte === 'schritt' || spalte === 'behoerde';
    if (sent !== null && isOffice) return wrapRuns(cell, (runs) => locked(nr, spalte, runs));
    if (spalte === 'behoerde') return cell;
    return wrapRuns(shaded(cell), () => open(nr, spalte, sent?.[spalte] ?? ''));
  });
}

/** A quiet ground says where to write; `shd` follows the borders (17.4.69). */
const shaded = (cell: string): string =>
  cell.replace('</w:tcBorders>', '</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EFF4F7"/>');

/** Replaces what follows the properties of the paragraph. */
function wrapRuns(cell: string, wrap: (runs: string) => string): string {
  return cell.replace(
    /<w:p>(<w:pPr>[\s\S]*?<\/w:pPr>)?([\s\S]*?)<\/w:p>|<w:p\/>/,
    (_, properties: string | undefined, runs: string | undefined) =>
      `<w:p>${properties ?? ''}${wrap(runs ?? '')}</w:p>`,
  );
}

function locked(nr: number, spalte: Bogenspalte, runs: string): string {
  if (runs === '') return '';
  return control({ nr, spalte, kind: '<w:lock w:val="sdtContentLocked"/>', content: runs });
}

function open(nr: number, spalte: Bogenspalte, value: string): string {
  const waiting = value === '' && spalte !== 'behoerde';
  const shown = waiting ? platzhalter[spalte] : value;
  const grey = waiting ? '<w:rPr><w:color w:val="6B7480"/></w:rPr>' : '';
  const words = shown
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
    .join('<w:br/>');
  return control({
    nr,
    spalte,
    kind: `<w:lock w:val="sdtLocked"/>${waiting ? '<w:showingPlcHdr/>' : ''}${KINDS[spalte]}`,
    content: `<w:r>${grey}${words}</w:r>`,
  });
}

/**
 * What kind of control waits in which column. Rich text where somebody writes: LibreOffice loses the line breaks of
 * plain text fields. A word that is not on the list of states can still be typed.
 */
const KINDS: Readonly<Record<Bogenspalte, string>> = {
  schritt: '<w:richText/>',
  behoerde: '<w:richText/>',
  beratungsstelle: '<w:richText/>',
  stand: `<w:comboBox>${einschaetzung.options
    .map(({ value, label }) => `<w:listItem w:displayText="${escape(label)}" w:value="${value}"/>`)
    .join('')}</w:comboBox>`,
  datum:
    '<w:date><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="de-DE"/><w:calendar w:val="gregorian"/></w:date>',
};

type Control = {
  readonly nr: number;
  readonly spalte: Bogenspalte;
  readonly kind: string;
  readonly content: string;
};

/** Order inside `sdtPr` as Word writes it: alias, tag, id, lock, placeholder state, kind. */
function control({ nr, spalte, kind, content }: Control): string {
  const id = 10_000 + nr * 10 + SPALTEN.indexOf(spalte);
  const name = `${bogenSpalten[spalte]}, Zeile ${nr + 1}`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${escape(name)}"/><w:tag w:val="${feldTag(nr, spalte)}"/><w:id w:val="${id}"/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function escape(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
