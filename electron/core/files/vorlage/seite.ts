/**
 * A filled Word file as one complete page for preview, print and PDF, drawn by docx-preview. What it says is what the
 * file says; where its lines and pages break, Word alone decides.
 */
import { Buffer } from 'node:buffer';
import { unzipSync } from 'fflate';
import { createElement, type Element } from './html-baum.ts';
import { parseXmlDom, type XmlElement } from './xml-dom.ts';

/** What of a document docx-preview hands back we use. */
type WordDocument = {
  readonly documentPart: unknown;
  readonly getPathById: (part: unknown, id: string) => string | null;
  loadDocumentImage: (id: string, part?: unknown) => Promise<string | null>;
  loadNumberingImage: (id: string) => Promise<null>;
  loadFont: () => Promise<null>;
};

const MIME: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};

export async function renderSeite(docx: Uint8Array, titel: string): Promise<string> {
  const preview = await loadPreview();
  const parts = unzipSync(docx);
  const options = {
    inWrapper: true,
    hideWrapperOnPrint: true,
    ignoreLastRenderedPageBreak: true,
    renderAltChunks: false,
    // The stand-in has the shape docx-preview expects of a browser's element.
    h: createElement as unknown as never,
  };
  const document = (await preview.parseAsync(Buffer.from(docx), options)) as WordDocument;
  document.loadDocumentImage = (id, part) => {
    const path = document.getPathById(part ?? document.documentPart, id);
    const type = path === null ? undefined : MIME[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    const bytes = path === null ? undefined : parts[path];
    if (type === undefined || bytes === undefined) return Promise.resolve(null);
    return Promise.resolve(`data:${type};base64,${Buffer.from(bytes).toString('base64')}`);
  };
  document.loadNumberingImage = () => Promise.resolve(null);
  document.loadFont = () => Promise.resolve(null);
  const nodes = (await preview.renderDocument(document, options)) as unknown as readonly (Element | string)[];
  const made = nodes.filter((node) => typeof node !== 'string');
  const styles = made.filter(({ tagName }) => tagName === 'style');
  const body = made.filter((node) => !styles.includes(node));
  return `<!doctype html>
<html lang="de-DE">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escape(titel)}</title>
${styles.map((node) => node.html()).join('\n')}
<style>${printCss(parts)}</style>
</head>
<body>
<main>
${body.map((node) => node.html()).join('\n')}
</main>
</body>
</html>`;
}

/** docx-preview reads XML with the browser's parser; here it gets one that knows no entities. */
async function loadPreview() {
  const scope = globalThis as { DOMParser?: unknown; Node?: unknown };
  scope.DOMParser ??= class {
    parseFromString(text: string): XmlElement {
      return parseXmlDom(text);
    }
  };
  scope.Node ??= class {
    static readonly ELEMENT_NODE = 1;
  };
  return await import('docx-preview');
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Paper size and margins as the file has them; the foot is drawn by the browser, which counts the pages. */
function printCss(parts: Parts): string {
  const document = readPart(parts, 'word/document.xml');
  const section = document?.all().findLast(({ nodeName }) => nodeName === 'w:sectPr');
  const margin = section?.all().find(({ nodeName }) => nodeName === 'w:pgMar');
  const size = section?.all().find(({ nodeName }) => nodeName === 'w:pgSz');
  const mm = (node: XmlElement | undefined, name: string, otherwise: number) =>
    `${(((Number(node?.attr(name) ?? Number.NaN) || otherwise) / 1440) * 25.4).toFixed(2)}mm`;
  const [left, right] = [mm(margin, 'left', 1417), mm(margin, 'right', 1134)];
  const [footLeft, footRight] = marginText(parts, section, 'w:footerReference');
  const [headLeft] = marginText(parts, section, 'w:headerReference');
  const look = 'font: 8pt Calibri, Carlito, Arial, sans-serif; color: #555e68; white-space: pre;';
  return `
body { margin: 0; font-family: Calibri, Carlito, Arial, sans-serif; }
@media screen { body { background: #dfe3e6; } .docx-wrapper { background: none !important; padding: 8mm 0 0 !important; } .docx-wrapper > section.docx { box-shadow: 0 0.4mm 2.4mm rgb(22 25 29 / 18%) !important; } }
@page {
  size: ${mm(size, 'w', 11906)} ${mm(size, 'h', 16838)}; margin: ${mm(margin, 'top', 1134)} 0 ${mm(margin, 'bottom', 1134)};
  @top-left { content: ${headLeft}; ${look} padding-left: ${left}; }
  @bottom-left { content: ${footLeft}; ${look} padding-left: ${left}; width: 150mm; text-align: left; }
  @bottom-right { content: ${footRight}; ${look} padding-right: ${right}; text-align: right; }
}
@page :first { margin-top: 0; @top-left { content: none; } }
@media print {
  section.docx { display: block !important; min-height: 0 !important; padding-bottom: 0 !important; overflow: visible !important; }
  section.docx > footer, section.docx ~ section.docx > header { display: none; }
  section.docx ~ section.docx { break-before: page; padding-top: 0 !important; }
}`;
}

/** What stands left and right of the tab in the margin of every page, as CSS content with page counters. */
function marginText(
  parts: Parts,
  section: XmlElement | undefined,
  kind: 'w:footerReference' | 'w:headerReference',
): readonly [string, string] {
  const reference = section
    ?.all()
    .find((node) => node.nodeName === kind && node.attr('type') === 'default')
    ?.attr('id');
  const target = readPart(parts, 'word/_rels/document.xml.rels')
    ?.all()
    .find((node) => node.attr('Id') === reference)
    ?.attr('Target');
  if (reference === undefined || reference === null || target === undefined || target === null)
    return ["''", "''"];
  const part = readPart(parts, `word/${target.replace(/^\/?(?:word\/)?/, '')}`);
  const sides: string[][] = [[]];
  for (const node of part?.all() ?? []) {
    if (node.nodeName === 'w:t' && !isResult(node)) sides.at(-1)?.push(cssString(node.textContent));
    else if (node.nodeName === 'w:tab' && node.attributes.length === 0) sides.push([]);
    else if (node.nodeName === 'w:instrText' || node.nodeName === 'w:fldSimple') {
      const code = node.nodeName === 'w:instrText' ? node.textContent : (node.attr('instr') ?? '');
      if (/NUMPAGES/.test(code)) sides.at(-1)?.push('counter(pages)');
      else if (/PAGE/.test(code)) sides.at(-1)?.push('counter(page)');
    }
  }
  const [first = [], ...rest] = sides;
  const right = rest.flat();
  return [first.join(' ') || "''", right.join(' ') || "''"];
}

/** The number Word has cached for a field stands between numbers only. */
const isResult = (node: XmlElement): boolean => /^\d+$/.test(node.textContent.trim());

function readPart(parts: Parts, name: string): XmlElement | null {
  const bytes = parts[name];
  return bytes === undefined ? null : parseXmlDom(new TextDecoder().decode(bytes));
}

/** Every character that is no letter or digit as an escape, so that no text can leave the string. */
const cssString = (text: string): string =>
  `'${text.replace(/[^\p{L}\p{N}]/gu, (c) => `\\${c.codePointAt(0)?.toString(16) ?? ''} `)}'`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
