import {
  BALKEN_BREITE,
  renderBlock,
  runsRightToLeft,
  signatureLabel,
  type Block,
  type BlockOf,
  type Dokument,
  type Feld,
  type Inline,
  type Logo,
  type QrMatrix,
  type Renderers,
  type Spalte,
  text,
  type Text,
} from './modell.ts';
import { papierCss, randCss } from './papier-css.ts';
import { assertNever } from '#shared/lib/assert.ts';

export type HtmlOptions = {
  /** `@font-face` rules with the font inside; empty where the page may use a font of the system. */
  readonly schriftCss: string;
  /** Marks empty fields in the preview; off for blank forms, where every field is empty. */
  readonly markEmpty?: boolean;
};

/**
 * The paper as one complete page: no script, no address to load from. Preview, print and PDF show this very
 * text; the foot with „Seite x von y“ is drawn by the page rules.
 */
export function renderHtml(dokument: Dokument, { schriftCss, markEmpty = false }: HtmlOptions): string {
  const sheets = renderBlaetter(dokument).join(`${screenFoot(dokument)}</section>\n<section class="blatt">`);
  return `<!doctype html>
<html lang="${escape(dokument.sprache)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escape(dokument.titel)}</title>
<meta name="author" content="${escape(dokument.verfasser)}">
<style>${schriftCss}${papierCss}${randCss(dokument.titel, dokument.fusszeile)}</style>
</head>
<body${markEmpty ? ' class="gefuellt"' : ''}>
<main>
<section class="blatt">
${sheets}
${screenFoot(dokument)}</section>
</main>
</body>
</html>`;
}

/** The content of each sheet of a paper, without what surrounds it. */
export function renderBlaetter({ blocks: content }: Dokument): readonly string[] {
  return content
    .map((block) => renderBlock(blocks, block))
    .join('\n')
    .split(PAGE_BREAK);
}

const PAGE_BREAK = '<!--neue Seite-->';

const blocks: Renderers<string> = {
  letterhead,
  heading: ({ level, text, marke, zusatz }) =>
    `<h${level}>${marke === undefined ? '' : `<span class="buchstabe">${escape(marke)}</span> `}${tag('span', '', text)}${
      zusatz === undefined ? '' : ` ${tag('span', 'zusatz', zusatz)}`
    }</h${level}>`,
  paragraph: ({ art, text }) =>
    `<p${art === 'text' ? '' : ` class="${art}"`}${direction(text)}>${inline(text)}</p>`,
  list: ({ items, numbered }) => {
    const name = numbered ? 'ol' : 'ul';
    return `<${name}>${items.map((item) => `<li${direction(item)}>${inline(item)}</li>`).join('')}</${name}>`;
  },
  fields: ({ columns, items, gross }) =>
    `<dl class="felder n${columns}${gross === true ? ' gross' : ''}">${items.map((item) => feld(item, item.span === undefined ? '' : `s${item.span}`)).join('')}</dl>`,
  table,
  checklist: ({ items }) =>
    `<ul class="wahl">${items.map(({ text, checked }) => `<li>${kaestchen(checked)}${inline(text)}</li>`).join('')}</ul>`,
  signatures,
  note: ({ title, absaetze }) =>
    `<div class="hinweis">${title === null ? '' : tag('p', 'titel', title)}${absaetze.map((text) => `<p${direction(text)}>${inline(text)}</p>`).join('')}</div>`,
  columns: ({ spalten }) =>
    `<div class="spalten">${spalten
      .map((spalte) => `<div>${spalte.map((block: Block) => renderBlock(blocks, block)).join('')}</div>`)
      .join('')}</div>`,
  writing: ({ label, zeilen }) =>
    `<div class="schreiben">${label === null ? '' : tag('p', 'label', label)}${'<i></i>'.repeat(zeilen)}</div>`,
  pageBreak: () => PAGE_BREAK,
};

function letterhead(block: BlockOf<'letterhead'>): string {
  const { behoerde, amt, anschrift, info, kennung, form, logo } = block;
  const head = `${logo === undefined || logo === null ? '' : logoImg(logo)}<div class="behoerde"${logo === undefined || logo === null ? '' : ` style="box-sizing:border-box;padding-left:${(logo.breite + 4).toFixed(1)}mm"`}>${tag('strong', '', behoerde)}${amt === null ? '' : tag('span', '', amt)}</div>${
    kennung === null
      ? ''
      : `<div class="kennung">${kennung.qr === null ? '' : qrSvg(kennung.qr, kennung.code)}<div>${tag('strong', '', kennung.code)} ${escape(kennung.zusatz)}</div></div>`
  }`;
  if (anschrift === null) return `<div class="kopf">${head}</div>`;
  const zeilen = anschrift.zeilen.map((zeile) =>
    zeile === null ? '<span class="leer"></span>' : tag('span', '', zeile),
  );
  const fold = form === 'form_a' ? [87, 192] : [105, 210];
  return `<div class="brief${form === 'form_a' ? ' form-a' : ''}">${head}
<div class="anschrift">${tag('div', 'ruecksendung', anschrift.ruecksendung)}<div class="empfaenger">${zeilen.join('')}</div></div>
<dl class="info">${info.map((item) => feld(item, '')).join('')}</dl>
<div class="marke" style="top:${fold[0]}mm"></div><div class="marke" style="top:148.5mm;width:6mm"></div><div class="marke" style="top:${fold[1]}mm"></div>
</div>`;
}

function logoImg({ uri, breite, hoehe, text }: Logo): string {
  return `<img class="logo" src="${escape(uri)}" alt="${escape(text)}" style="width:${breite.toFixed(2)}mm;height:${hoehe.toFixed(2)}mm">`;
}

function table({ beschreibung, columns, rows, emptyRows, balken }: BlockOf<'table'>): string {
  const total = columns.reduce((sum, { breite }) => sum + breite, 0);
  const cols = columns
    .map(
      ({ breite }) =>
        `<col style="width:${((breite / total) * (balken === undefined ? 100 : 100 - BALKEN_BREITE)).toFixed(2)}%">`,
    )
    .join('');
  const head = columns
    .map(
      (column) =>
        `<th scope="col"${language(column)}${direction(text(column.label))}>${escape(column.label)}</th>`,
    )
    .join('');
  const body = rows
    .map(
      (row, y) =>
        `<tr>${row.map((cell, i) => `<td${language(columns[i])}${direction(cell)}>${inline(cell)}</td>`).join('')}${balken === undefined ? '' : balkenCell(balken.anteile[y] ?? null)}</tr>`,
    )
    .join('');
  const empty = `<tr class="frei">${'<td></td>'.repeat(columns.length)}</tr>`.repeat(emptyRows);
  return `<table${balken === undefined ? '' : ' class="vergleich"'} aria-label="${escape(beschreibung)}"><colgroup>${cols}</colgroup><thead><tr>${head}${balken === undefined ? '' : `<th scope="col">${escape(balken.label)}</th>`}</tr></thead><tbody>${body}${empty}</tbody></table>`;
}

/** A bar is a picture of the figure beside it: one colour, length alone says something, also printed in grey. */
function balkenCell(anteil: number | null): string {
  return `<td class="balken">${anteil === null || anteil <= 0 ? '' : `<i style="width:${(anteil * 100).toFixed(1)}%"></i>`}</td>`;
}

/** Arabic, Hebrew and their like run from right to left, wherever they stand on the paper. */
function direction(content: Text): string {
  return runsRightToLeft(content) ? ' dir="rtl"' : '';
}

function language(column: Spalte | undefined): string {
  return column?.sprache === undefined ? '' : ` lang="${escape(column.sprache)}"`;
}

function signatures({ parteien, ortDatum }: BlockOf<'signatures'>): string {
  const row = (name: string, cell: (partei: (typeof parteien)[number]) => string) =>
    `<tr class="${name}">${parteien.map((partei) => `<td>${cell(partei)}</td>`).join('')}</tr>`;
  const stempel = parteien.some((partei) => partei.stempel === true);
  const rows = [
    row('rolle', ({ rolle }) => escape(rolle)),
    ortDatum ? row('ort', () => tag('span', '', 'Ort, Datum')) : '',
    row('name', (partei) => tag('span', '', signatureLabel(partei, ortDatum))),
  ];
  return `<table class="zeichnung${stempel ? ' stempel' : ''}" role="presentation">${rows.join('')}</table>`;
}

function feld({ label, value, hand }: Feld, className: string): string {
  const open = className === '' ? '<div>' : `<div class="${className}">`;
  return `${open}${tag('dt', '', label)}${value === null ? `<dd class="leer${hand === true ? ' hand' : ''}"></dd>` : tag('dd', '', value)}</div>`;
}

function inline(text: Text): string {
  return text.map(inlinePart).join('');
}

function inlinePart(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escape(part.text);
    case 'strong':
      return tag('strong', '', part.text);
    case 'field':
      return part.value === null
        ? `<span class="feld leer ${part.width}${part.hand === true ? ' hand' : ''}"></span>`
        : tag('span', 'feld', part.value);
    case 'break':
      return '<br>';
    default:
      return assertNever(part);
  }
}

function kaestchen(checked: boolean): string {
  const cross = checked ? '<path d="M2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4" stroke-width="1.5"/>' : '';
  return `<svg viewBox="0 0 12 12" role="img" aria-label="${checked ? 'angekreuzt' : 'nicht angekreuzt'}" fill="none" stroke="#16191d" stroke-width="0.9"><rect x="0.6" y="0.6" width="10.8" height="10.8" rx="0.8"/>${cross}</svg>`;
}

/** One path for all dark modules, so that no hairlines show between them. */
function qrSvg(matrix: QrMatrix, code: string): string {
  const path = matrix.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return `<svg viewBox="0 0 ${matrix.length} ${matrix.length}" role="img" aria-label="QR-Code mit der Dokumentnummer ${escape(code)}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

function screenFoot({ fusszeile }: Dokument): string {
  return `<div class="bildfuss" aria-hidden="true">${escape(fusszeile)}</div>`;
}

function tag(name: string, className: string, text: string): string {
  return `<${name}${className === '' ? '' : ` class="${className}"`}>${escape(text)}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
