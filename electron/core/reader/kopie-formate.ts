/** The formats of the office's own workbook, and a few more for what is marked. */

export type Styles = {
  /** A cell format as it is, on the ground that says „look here“. */
  readonly markiert: (style: number) => number;
  /** Format of the column with the sentences. */
  readonly problem: number;
  readonly xml: () => string;
};

const FILLS = ['FFFFE2A8', 'FFFFF4DB'].map(
  (rgb) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
);

/** Null where the part is missing or written with prefixes: then its formats are left behind. */
export function createStyles(xml: string): Styles | null {
  const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(xml);
  const cellXfs = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml);
  if (fills === null || cellXfs === null) return null;
  const [fillsXml, fillList = ''] = fills;
  const [xfsXml, xfList = ''] = cellXfs;
  const firstFill = count(fillList, /<fill\b/g);
  const xfs = xfList.match(/<xf\b[^>]*?\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/g) ?? [];
  if (xfs.length === 0) return null;
  const neue: string[] = [];
  const add = (xf: string) => xfs.length + neue.push(xf) - 1;
  const markierte = new Map<number, number>();
  const problem = add(
    `<xf numFmtId="49" fontId="0" fillId="${firstFill + 1}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  );
  return {
    problem,
    markiert: (style) => {
      const known = markierte.get(style);
      if (known !== undefined) return known;
      const own = add(onGround(xfs[style] ?? xfs[0] ?? '', firstFill));
      markierte.set(style, own);
      return own;
    },
    xml: () =>
      xml
        .replace(
          fillsXml,
          () => `<fills count="${firstFill + FILLS.length}">${fillList}${FILLS.join('')}</fills>`,
        )
        .replace(
          xfsXml,
          () => `<cellXfs count="${xfs.length + neue.length}">${xfs.join('')}${neue.join('')}</cellXfs>`,
        ),
  };
}

/** The same format with another fill. */
function onGround(xf: string, fill: number): string {
  const bare = xf.replace(/ (?:fillId|applyFill)="[^"]*"/g, '');
  return bare.replace(/^<xf\b/, `<xf fillId="${fill}" applyFill="1"`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
