import {
  CheckBox,
  Document,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  BorderStyle,
  LineRuleType,
  ShadingType,
} from 'docx';
import {
  BALKEN_BREITE,
  renderBlock,
  signatureLabel,
  text,
  type Block,
  type BlockOf,
  type Dokument,
  type Feld,
  type Renderers,
  type Text,
} from '#shared/dokumente/modell.ts';
import { DescribedTable } from './docx/described-table.ts';
import { farbe, mm, TEXT_WIDTH } from './docx/mass.ts';
import { packDocument } from './docx/pack.ts';
import { coreProperties } from './docx/paket.ts';
import { footers, headers, letterhead, noBorders, topOf } from './docx/rahmen.ts';
import { nummerierung, stile } from './docx/stile.ts';
import { runs, written } from './docx/text.ts';

type Part = Paragraph | Table;

/**
 * The paper as a Word file: the same text as `renderHtml`, with real heading styles and lists, table heads that
 * repeat, no text boxes, German as its language, and the office as its author. The same paper gives the same
 * bytes.
 */
export async function renderDocx(dokument: Dokument): Promise<Uint8Array> {
  const document = new Document({
    title: dokument.titel,
    creator: dokument.verfasser,
    lastModifiedBy: dokument.verfasser,
    compatabilityModeVersion: 15,
    styles: stile,
    numbering: nummerierung,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(topOf(formOf(dokument))),
              bottom: mm(19),
              left: mm(25),
              right: mm(20),
              header: mm(8),
              footer: mm(9),
            },
          },
        },
        headers: headers(dokument),
        footers: footers(dokument),
        children: renderAll(dokument.blocks),
      },
    ],
  });
  return await Promise.resolve(packDocument(document, [coreProperties(dokument)], dokument.datum));
}

function formOf({ blocks }: Dokument): BlockOf<'letterhead'>['form'] {
  return blocks.find((block) => block.kind === 'letterhead')?.form;
}

function renderAll(blocks: readonly Block[]): Part[] {
  const lists = { count: 0 };
  // Lines to sign alone on a sheet would be signed for anything.
  const signed = (i: number) => blocks[i + 1]?.kind === 'signatures';
  return separateTables(blocks.flatMap((block, i) => renderBlock(renderers(lists, signed(i)), block)));
}

/** Word joins tables that touch, and wants a paragraph after the last one. */
function separateTables(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, i) => {
    const next = parts[i + 1];
    const needsGap = part instanceof Table && (next === undefined || next instanceof Table);
    return needsGap ? [part, new Paragraph({ style: 'Neueseite' })] : [part];
  });
}

/** `lists` numbers the numbered lists, so that each begins with one; `keepNext` keeps the end of a block with what follows. */
function renderers(lists: { count: number }, keepNext: boolean): Renderers<Part[]> {
  return {
    letterhead: (block) => [letterhead(block)],
    heading: ({ level, text, marke, zusatz }) => [
      new Paragraph({
        heading:
          [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
          HeadingLevel.HEADING_3,
        ...(level === 1 ? {} : { tabStops: [{ type: 'right', position: mm(TEXT_WIDTH) }] }),
        children: [
          new TextRun(marke === undefined ? text : `${marke}\u2002 ${text}`),
          ...(zusatz === undefined ? [] : [addition(zusatz, level)]),
        ],
      }),
    ],
    paragraph: ({ art, text }) => [
      new Paragraph({
        style: { text: 'Normal', lead: 'Lead', klein: 'Leise' }[art],
        keepNext,
        ...written(text),
      }),
    ],
    list: ({ items, numbered }) => {
      lists.count += 1;
      const numbering = { reference: numbered ? 'nummern' : 'punkte', level: 0, instance: lists.count };
      return items.map(
        (item, i) =>
          new Paragraph({
            style: 'Aufzaehlung',
            numbering,
            keepNext: keepNext && i === items.length - 1,
            ...written(item),
          }),
      );
    },
    fields: (block) => [fields(block)],
    table: (block) => [
      table(block, keepNext),
      new Paragraph({ style: 'Neueseite', spacing: { before: mm(2) }, keepNext }),
    ],
    checklist: ({ items }) =>
      items.map(
        ({ text, checked, zeichen }, i) =>
          new Paragraph({
            style: 'Wahl',
            keepNext: keepNext && i === items.length - 1,
            children: [
              zeichen === undefined
                ? new CheckBox({ checked, alias: 'Kästchen' })
                : new TextRun({ text: zeichen, font: 'MS Gothic' }),
              new TextRun({ children: [new Tab()] }),
              ...runs(text),
            ],
          }),
      ),
    signatures: (block) => [signatures(block)],
    note: ({ title, absaetze }) => [
      ...(title === null ? [] : [new Paragraph({ style: 'Hinweistitel', text: title })]),
      ...absaetze.map(
        (text, i) =>
          new Paragraph({
            style: 'Hinweis',
            keepLines: true,
            keepNext: keepNext || i < absaetze.length - 1,
            children: runs(text),
          }),
      ),
    ],
    columns: ({ spalten }) => [columns(spalten.map(renderAll))],
    writing: ({ label, zeilen }) => [
      ...(label === null ? [] : [new Paragraph({ style: 'Feldname', text: label })]),
      ...Array.from({ length: zeilen }, () => new Paragraph({ style: 'Schreibzeile', keepNext })),
    ],
    pageBreak: () => [new Paragraph({ style: 'Neueseite', pageBreakBefore: true })],
  };
}

function addition(text: string, level: 1 | 2 | 3): TextRun {
  const look = { size: level === 1 ? 22 : 18, bold: false, color: farbe.leise };
  if (level === 1) return new TextRun({ text, break: 1, ...look });
  return new TextRun({ children: [new Tab(), text], ...look });
}

/** Label above value; the line under the value belongs to the paragraph, so empty cells stay real cells. */
function fields({ columns: count, items, gross }: BlockOf<'fields'>): Table {
  const width = TEXT_WIDTH / count;
  return plainTable(
    gridRows(items, count).map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            ({ label, value, span = 1 }, i) =>
              new TableCell({
                columnSpan: span,
                width: { size: mm(width * span), type: WidthType.DXA },
                margins: { left: 0, right: mm(i === row.length - 1 ? 0 : 6), top: 0, bottom: 0 },
                children: [
                  new Paragraph({ style: 'Feldname', text: label }),
                  new Paragraph({
                    style: gross === true ? 'FeldwertGross' : value === null ? 'FeldwertLeer' : 'Feldwert',
                    text: value ?? '',
                  }),
                ],
              }),
          ),
        }),
    ),
    Array.from({ length: count }, () => width),
  );
}

/** Fills rows from left to right, as the grid of the page does. */
function gridRows(items: readonly Feld[], count: number): Feld[][] {
  const rows: Feld[][] = [];
  let used = count;
  for (const item of items) {
    const span = item.span ?? 1;
    if (used + span > count) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(item);
    used += span;
  }
  return rows;
}

function table(
  { beschreibung, columns: spalten, rows, emptyRows, leerzeile, balken }: BlockOf<'table'>,
  keepNext: boolean,
): Table {
  const total = spalten.reduce((sum, { breite }) => sum + breite, 0);
  const barWidth = balken === undefined ? 0 : (TEXT_WIDTH * BALKEN_BREITE) / 100;
  const widths = spalten.map(({ breite }) => (breite / total) * (TEXT_WIDTH - barWidth));
  if (balken !== undefined) widths.push(barWidth);
  const cell = (
    children: Paragraph[],
    i: number,
    border: { readonly size: number; readonly color: string },
    left: object = {},
  ) =>
    new TableCell({
      children,
      width: { size: mm(widths[i] ?? 0), type: WidthType.DXA },
      margins: { left: i === 0 ? 0 : mm(2), right: i === widths.length - 1 ? 0 : mm(2), top: 0, bottom: 0 },
      borders: { bottom: { style: BorderStyle.SINGLE, ...border }, ...left },
    });
  const thin = { size: 4, color: farbe.zart };
  const between = { left: { style: BorderStyle.SINGLE, ...thin } };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [...spalten, ...(balken === undefined ? [] : [balken])].map((spalte, i) =>
      cell(
        [
          new Paragraph({
            style: 'Tabellenkopf',
            ...written(text(spalte.label), 'sprache' in spalte ? spalte.sprache : undefined),
          }),
        ],
        i,
        { size: 8, color: farbe.akzent },
      ),
    ),
  });
  const full = rows.map(
    (row: readonly Text[], y) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...row.map((content, i) =>
            cell(
              [
                new Paragraph({
                  style: 'Tabellentext',
                  // A table with bars is short and read as one picture.
                  keepNext: y < rows.length - 1 ? balken !== undefined : keepNext,
                  ...written(content, spalten[i]?.sprache),
                }),
              ],
              i,
              thin,
            ),
          ),
          ...(balken === undefined
            ? []
            : [cell([bar(balken.anteile[y] ?? null, barWidth)], row.length, thin)]),
        ],
      }),
  );
  const empty = Array.from(
    { length: emptyRows },
    () =>
      new TableRow({
        cantSplit: true,
        height: { value: mm(12.5), rule: HeightRule.ATLEAST },
        children: spalten.map((_, i) =>
          cell(
            [new Paragraph({ style: 'Tabellentext', ...loopMark(leerzeile, i, spalten.length - 1) })],
            i,
            { size: 4, color: farbe.linie },
            i === 0 ? {} : between,
          ),
        ),
      }),
  );
  return plainTable([head, ...full, ...empty], widths, beschreibung);
}

/** A bar is the shading of an empty paragraph: no picture, nothing to lose between Word and LibreOffice. */
function bar(anteil: number | null, width: number): Paragraph {
  const inner = width - 2;
  return new Paragraph({
    style: 'Tabellentext',
    spacing: { before: mm(1.2), after: mm(1.2), line: mm(3.2), lineRule: LineRuleType.EXACT },
    ...(anteil === null || anteil <= 0
      ? {}
      : {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: farbe.akzent },
          indent: { right: mm(inner - inner * anteil) },
        }),
  });
}

/** In a template a loop goes around the empty row: it opens in its first cell and closes in its last. */
function loopMark(name: string | undefined, i: number, last: number): { readonly text?: string } {
  if (name === undefined || (i > 0 && i < last)) return {};
  return { text: `${i === 0 ? `{#${name}}` : ''}${i === last ? `{/${name}}` : ''}` };
}

function signatures({ parteien, ortDatum }: BlockOf<'signatures'>): Table {
  const width = TEXT_WIDTH / parteien.length;
  const row = (style: string, text: (partei: (typeof parteien)[number]) => string, keepNext = true) =>
    new TableRow({
      cantSplit: true,
      children: parteien.map(
        (partei, i) =>
          new TableCell({
            width: { size: mm(width), type: WidthType.DXA },
            margins: { left: 0, right: mm(i === parteien.length - 1 ? 0 : 5), top: 0, bottom: 0 },
            children: [new Paragraph({ style, text: text(partei), keepNext })],
          }),
      ),
    });
  return plainTable(
    [
      row('Rolle', ({ rolle }) => rolle),
      ...(ortDatum ? [row('Unterschrift', () => 'Ort, Datum')] : []),
      row('Unterschrift', (partei) => signatureLabel(partei, ortDatum), false),
    ],
    parteien.map(() => width),
  );
}

function columns(contents: readonly Part[][]): Table {
  const width = TEXT_WIDTH / contents.length;
  const cells = contents.map(
    (children, i) =>
      new TableCell({
        children,
        width: { size: mm(width), type: WidthType.DXA },
        margins: { left: 0, right: mm(i === contents.length - 1 ? 0 : 7), top: 0, bottom: 0 },
      }),
  );
  return plainTable(
    [new TableRow({ children: cells, cantSplit: true })],
    contents.map(() => width),
  );
}

function plainTable(rows: TableRow[], widths: readonly number[], beschreibung?: string): Table {
  const options = {
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: noBorders,
  };
  return beschreibung === undefined ? new Table(options) : new DescribedTable(options, beschreibung);
}
