/**
 * The text of a template as the program can fill it: accepted changes, no comments, and every mark in braces in one
 * piece, however Word or LibreOffice has cut it up.
 */
import { canonical, type Fund } from '#shared/dokumente/platzhalter/fund.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';
import type { Teil } from './vorlage-teile.ts';
import { attr, children, descendants, remove, serializeXml, unwrap, type Knoten } from './vorlage-xml.ts';

const GONE =
  /^w:(?:del|moveFrom|proofErr|bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference|annotationRef|lastRenderedPageBreak|permStart|permEnd|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|rPrChange|pPrChange|tblPrChange|trPrChange|tcPrChange|sectPrChange|tblGridChange|numberingChange|cellIns|cellDel|cellMerge)$/;
const OPENED = /^w:(?:ins|moveTo|smartTag|customXml)$/;
const FETCHES = /\b(?:INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT|DATABASE|RD)\b/i;
/** More text than a paper of a hundred pages. */
const MAX_MARKS = 3000;

/** Changes the trees of the parts, and their bytes with them. */
export function readBodies(teile: Teil[]): { readonly funde: Fund[]; readonly hinweise: string[] } {
  const funde: Fund[] = [];
  const hinweise = new Set<string>();
  const ids = new Ids();
  teile.forEach((teil, i) => {
    if (teil.xml === null) return;
    clean(teil.xml, teil.links, hinweise);
    funde.push(...readMarks(teil.xml, placeOf(teil.name), ids));
    teile[i] = { ...teil, bytes: serializeXml(teil.xml) };
  });
  if (funde.length > MAX_MARKS) throw new VorlageRefusal('entpacktZuGross');
  return { funde, hinweise: [...hinweise] };
}

function clean(root: Knoten, links: ReadonlySet<string>, hinweise: Set<string>): void {
  for (const node of Array.from(descendants(root))) {
    const { nodeName } = node;
    if (nodeName === 'w:object' || nodeName === 'w:altChunk' || nodeName === 'w:control')
      throw new VorlageRefusal('eingebettet');
    if (nodeName === 'w:instrText' || nodeName === 'w:fldSimple') {
      const code = nodeName === 'w:fldSimple' ? (attr(node, 'w:instr') ?? '') : textOf(node);
      if (FETCHES.test(code)) throw new VorlageRefusal('feld');
    }
    if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(nodeName))
      hinweise.add('Nachverfolgte Änderungen wurden angenommen.');
    if (GONE.test(nodeName)) remove(node);
    else if (OPENED.test(nodeName) && node.parentNode?.nodeName !== 'w:rPr') unwrap(node);
    else if (nodeName === 'w:ins') remove(node);
    else if (nodeName === 'w:hyperlink' && links.has(attr(node, 'r:id') ?? '')) unwrap(node);
    else if (nodeName === 'w:sdt' && /[{}]/.test(textOf(node))) openControl(node);
  }
}

/** A content control with a placeholder in it becomes its content: a loop cannot leave a control. */
function openControl(control: Knoten): void {
  const content = children(control).find(({ nodeName }) => nodeName === 'w:sdtContent');
  if (content === undefined) return;
  for (const each of children(control)) if (each !== content) remove(each);
  unwrap(content);
  unwrap(control);
}

class Ids {
  private readonly known = new Map<Knoten, number>();

  of(node: Knoten): number {
    const id = this.known.get(node) ?? this.known.size + 1;
    this.known.set(node, id);
    return id;
  }
}

type Umgebung = {
  readonly teil: string | null;
  absatz: number;
  tabelle: number;
  heading: string;
};

function readMarks(root: Knoten, teil: string | null, ids: Ids): Fund[] {
  const umgebung: Umgebung = { teil, absatz: 0, tabelle: 0, heading: '' };
  const funde: Fund[] = [];
  const walk = (node: Knoten, table: { readonly node: Knoten; readonly ort: string } | null): void => {
    for (const child of children(node)) {
      if (child.nodeName === 'w:p') {
        umgebung.absatz += 1;
        const ort = placeWords(umgebung, table?.ort ?? null, textOf(child));
        funde.push(...paragraphMarks(child, ort, table?.node ?? null, ids));
        const style = headingOf(child);
        if (style) umgebung.heading = textOf(child).trim().slice(0, 40);
        walk(child, table);
      } else if (child.nodeName === 'w:tbl') {
        umgebung.tabelle += 1;
        const number = umgebung.tabelle;
        children(child)
          .filter(({ nodeName }) => nodeName === 'w:tr')
          .forEach((row, i) => {
            walk(row, { node: child, ort: `Tabelle ${number}, Zeile ${i + 1}` });
          });
      } else if (child.nodeName === 'wp:docPr') funde.push(...pictureMark(child, umgebung, ids));
      else walk(child, table);
    }
  };
  walk(root, null);
  return funde;
}

function headingOf(paragraph: Knoten): boolean {
  for (const node of descendants(paragraph))
    if (node.nodeName === 'w:pStyle')
      return /^(?:heading|berschrift|überschrift)\s*\d/i.test(attr(node, 'w:val') ?? '');
  return false;
}

const placeOf = (name: string): string | null =>
  /header/i.test(name)
    ? 'Kopfzeile'
    : /footer/i.test(name)
      ? 'Fußzeile'
      : /notes/i.test(name)
        ? 'Fußnote'
        : null;

function placeWords({ teil, absatz, heading }: Umgebung, table: string | null, text: string): string {
  const excerpt = text.replaceAll(/\s+/g, ' ').trim();
  const quote = excerpt === '' ? '' : ` („${excerpt.length > 40 ? `${excerpt.slice(0, 40)} …` : excerpt}“)`;
  if (teil !== null) return `${teil}${quote}`;
  if (table !== null) return `${table}${quote}`;
  return `Absatz ${absatz}${heading === '' ? '' : ` unter „${heading}“`}${quote}`;
}

/** Every mark of a paragraph, each put together in the place where it begins. */
function paragraphMarks(paragraph: Knoten, ort: string, table: Knoten | null, ids: Ids): Fund[] {
  const texts = ownTexts(paragraph);
  const whole = texts.map(valueOf).join('');
  if (!/[{}]/.test(whole)) return [];
  const base = {
    ort,
    absatz: ids.of(paragraph),
    behaelter: paragraph.parentNode === undefined ? 0 : ids.of(paragraph.parentNode),
    tabelle: table === null ? null : ids.of(table),
  };
  const funde: Fund[] = [];
  const matches = [...whole.matchAll(/\{([^{}]*)\}/g)];
  for (const { 0: roh, 1: inner = '', index } of matches.toReversed()) {
    const { art, name } = canonical(inner);
    const sign = art === 'auf' ? '#' : art === 'zu' ? '/' : '';
    replaceAcross(texts, index, roh.length, `{${sign}${name}}`);
    funde.unshift({ ...base, roh, name, art });
  }
  const rest = whole.replaceAll(/\{[^{}]*\}/g, '');
  if (/[{}]/.test(rest)) {
    const at = /[{}][^{}]{0,30}/.exec(rest)?.[0] ?? rest;
    funde.push({ ...base, roh: at.trim(), name: '', art: 'klammer' });
  }
  return funde;
}

/** Texts of the paragraph itself, not of paragraphs in a text box inside it. */
function ownTexts(paragraph: Knoten): Knoten[] {
  const found: Knoten[] = [];
  const walk = (node: Knoten): void => {
    for (const child of children(node)) {
      if (child.nodeName === 'w:p' || child.nodeName === 'w:drawing' || child.nodeName === 'w:pict') continue;
      if (child.nodeName === '#text' && node.nodeName === 'w:t') found.push(child);
      else walk(child);
    }
  };
  walk(paragraph);
  return found;
}

/** Writes `text` where the range begins and takes the rest of the range out of the pieces behind it. */
function replaceAcross(texts: readonly Knoten[], from: number, length: number, text: string): void {
  let at = 0;
  let first = true;
  for (const node of texts) {
    const value = valueOf(node);
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + value.length);
    if (start < end) {
      const next = value.slice(0, start - at) + (first ? text : '') + value.slice(end - at);
      if (first) dropBetween(node);
      setValue(node, next);
      first = false;
    }
    at += value.length;
  }
}

/** Soft hyphens that Word puts into a long word stand beside its text, not in it. */
function dropBetween(text: Knoten): void {
  const run = text.parentNode?.parentNode;
  if (run === undefined) return;
  for (const node of children(run)) if (node.nodeName === 'w:softHyphen') remove(node);
}

function pictureMark(picture: Knoten, umgebung: Umgebung, ids: Ids): Fund[] {
  if (!('attributes' in picture) || picture.attributes === undefined) return [];
  const { attributes } = picture;
  if (/[{}]/.test(attributes['title'] ?? '')) delete attributes['title'];
  if (/[{}]/.test(attributes['name'] ?? '')) attributes['name'] = 'Bild';
  const descr = attributes['descr'] ?? '';
  const match = /\{([^{}]*)\}/.exec(descr);
  if (match === null) return [];
  const { name } = canonical(match[1] ?? '');
  attributes['descr'] = `{${name}}`;
  const ort = umgebung.teil === null ? `Bild bei Absatz ${umgebung.absatz}` : `Bild in der ${umgebung.teil}`;
  return [{ roh: match[0], name, art: 'wert', ort, absatz: ids.of(picture), behaelter: 0, tabelle: null }];
}

function textOf(node: Knoten): string {
  if (node.nodeName === '#text') return valueOf(node);
  return children(node).map(textOf).join('');
}
const valueOf = (node: Knoten): string => ('textContent' in node ? (node.textContent ?? '') : '');
const setValue = (node: Knoten, value: string): void => {
  if ('textContent' in node) node.textContent = value;
};
