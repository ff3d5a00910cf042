/** What stands around the text: DIN 5008 letterhead, fold marks, running head and foot. */
import { Buffer } from 'node:buffer';
import {
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  LineRuleType,
  ImageRun,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BlockOf, Dokument, Feld, Logo, QrMatrix } from '#shared/dokumente/modell.ts';
import { farbe, mm, px } from './mass.ts';
import { qrPng } from './png.ts';

type Part = Paragraph | Table;

/** Where the text begins on every page; the letterhead counts its heights from here. */
export const topOf = (form: BlockOf<'letterhead'>['form']): number => (form === 'form_a' ? 12 : 15);

export const noBorders = {
  top: { style: BorderStyle.NONE },
  bottom: { style: BorderStyle.NONE },
  left: { style: BorderStyle.NONE },
  right: { style: BorderStyle.NONE },
  insideHorizontal: { style: BorderStyle.NONE },
  insideVertical: { style: BorderStyle.NONE },
} as const;

/**
 * DIN 5008 Form B as a table with exact heights: head to 45 mm, address field (from 20 mm, text at 25 mm) to
 * 90 mm, Informationsblock from 125 / 50 mm, then the gap to the first line at 98.46 mm. Form A: 18 mm higher.
 */
export function letterhead(block: BlockOf<'letterhead'>): Table {
  const { anschrift, info, kennung, form, logo = null } = block;
  const isA = form === 'form_a';
  const height = (anschrift === null ? 42 : isA ? 27 : 45) - topOf(form);
  const right = kennung === null ? [] : code(kennung, isA ? 10 : 15);
  // The picture has a column of its own: LibreOffice loses the first page of a file that begins with a table in a table.
  const first = logo === null ? [105] : [5 + logo.breite + 4, 105 - 5 - logo.breite - 4];
  const rows = [
    logo === null
      ? row(height, office(block), right)
      : new TableRow({
          cantSplit: true,
          height: { value: mm(height), rule: HeightRule.EXACT },
          children: [
            cell([logoImage(logo)], first[0] ?? 0, { left: 5, right: 4 }),
            cell(office(block), first[1] ?? 0, { left: 0, right: 4 }),
            cell(right, 75, { left: 0, right: 0 }),
          ],
        }),
  ];
  if (anschrift !== null) {
    const lines = anschrift.zeilen.map(
      (zeile) => new Paragraph({ style: zeile === null ? 'AnschriftLeer' : 'Anschrift', text: zeile ?? '' }),
    );
    const span = first.length;
    rows.push(
      row(
        45,
        [new Paragraph({ style: 'Ruecksendung', text: anschrift.ruecksendung }), ...lines],
        infoTable(info),
        span,
      ),
      row(8.46, [], [], span),
    );
  }
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: mm(180), type: WidthType.DXA },
    indent: { size: -mm(5), type: WidthType.DXA },
    columnWidths: [...first.map(mm), mm(75)],
    borders: noBorders,
  });
}

function office({ behoerde, amt }: BlockOf<'letterhead'>): Part[] {
  const words = [new Paragraph({ style: 'Behoerde', text: behoerde })];
  if (amt !== null) words.push(new Paragraph({ style: 'Leise', text: amt }));
  return words;
}

function logoImage({ uri, breite, hoehe, text }: Logo): Paragraph {
  const [, type, data = ''] = /^data:image\/(png|jpeg);base64,(.*)$/s.exec(uri) ?? [];
  const image = new ImageRun({
    type: type === 'jpeg' ? 'jpg' : 'png',
    data: Buffer.from(data, 'base64'),
    transformation: { width: px(breite), height: px(hoehe) },
    altText: { id: '2', name: text, title: text, description: text },
  });
  return new Paragraph({ style: 'Kennung', children: [image] });
}

function row(height: number, left: Part[], right: Part[], span = 1): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: mm(height), rule: HeightRule.EXACT },
    children: [cell(left, 105, { left: 5, right: 20 }, span), cell(right, 75, { left: 0, right: 0 })],
  });
}

function cell(
  children: Part[],
  width: number,
  margins: { readonly left: number; readonly right: number },
  span = 1,
): TableCell {
  return new TableCell({
    ...(span === 1 ? {} : { columnSpan: span }),
    children: children.length > 0 ? children : [new Paragraph({ style: 'Neueseite' })],
    width: { size: mm(width), type: WidthType.DXA },
    margins: { left: mm(margins.left), right: mm(margins.right), top: 0, bottom: 0 },
  });
}

function code(
  { code: nummer, zusatz, qr, bildText }: NonNullable<BlockOf<'letterhead'>['kennung']>,
  size: number,
): Paragraph[] {
  return [
    ...(qr === null ? [] : [qrImage(qr, bildText ?? `QR-Code mit der Dokumentnummer ${nummer}`, size)]),
    new Paragraph({
      style: 'Kennung',
      children: [new TextRun({ text: nummer, bold: true, color: farbe.tinte }), new TextRun(` ${zusatz}`)],
    }),
  ];
}

function qrImage(qr: QrMatrix, description: string, size: number): Paragraph {
  // Only one of the three may hold a placeholder: each would be filled.
  const name = description.startsWith('{') ? 'QR-Code' : description;
  const image = new ImageRun({
    type: 'png',
    data: qrPng(qr),
    transformation: { width: px(size), height: px(size) },
    // The only drawing of a paper; the library would count on from the paper before.
    altText: { id: '1', name, title: name, description },
  });
  return new Paragraph({ style: 'Kennung', children: [image] });
}

/** Label and value side by side; cells of their own, so that a long e-mail address wraps under itself. */
function infoTable(info: readonly Feld[]): Part[] {
  if (info.length === 0) return [];
  const rows = info.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            [
              new Paragraph({
                style: 'Information',
                children: [new TextRun({ text: label, color: farbe.leise })],
              }),
            ],
            LABEL,
            {
              left: 0,
              right: 0,
            },
          ),
          cell(
            [new Paragraph({ style: value === null ? 'InformationLeer' : 'Information', text: value ?? '' })],
            75 - LABEL,
            { left: 0, right: value === null ? 10 : 0 },
          ),
        ],
      }),
  );
  const table = new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: mm(75), type: WidthType.DXA },
    columnWidths: [mm(LABEL), mm(75 - LABEL)],
    borders: noBorders,
  });
  const down = new Paragraph({ style: 'Neueseite', spacing: { line: mm(5), lineRule: LineRuleType.EXACT } });
  return [down, table, new Paragraph({ style: 'Neueseite' })];
}

/** Width of the labels in the Informationsblock. */
const LABEL = 21;

export function headers({ titel, blocks }: Dokument): { readonly default: Header; readonly first: Header } {
  const letter = blocks.find((block) => block.kind === 'letterhead' && block.anschrift !== null);
  const isA = letter?.kind === 'letterhead' && letter.form === 'form_a';
  const fold = isA ? [87, 192] : [105, 210];
  return {
    default: new Header({ children: [new Paragraph({ style: 'Rand', text: titel })] }),
    first: new Header({
      children: [
        ...(letter === undefined ? [] : [mark(fold[0] ?? 0, 4), mark(148.5, 6), mark(fold[1] ?? 0, 4)]),
        new Paragraph({ style: 'Rand' }),
      ],
    }),
  };
}

/** Fold or punch mark: an empty framed line with a border, measured from the edge of the page. */
function mark(y: number, width: number): Paragraph {
  return new Paragraph({
    style: 'Neueseite',
    border: { top: { style: BorderStyle.SINGLE, size: 2, color: farbe.linie, space: 0 } },
    frame: {
      type: 'absolute',
      position: { x: mm(4), y: mm(y) },
      width: mm(width),
      height: mm(1),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  });
}

export function footers({ fusszeile }: Dokument): { readonly default: Footer; readonly first: Footer } {
  const create = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Rand',
          children: [
            new TextRun(fusszeile),
            new TextRun({
              children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
            }),
          ],
        }),
      ],
    });
  return { default: create(), first: create() };
}
