import { notModelled } from './not-modelled.ts';

export type PdfOptions = {
  readonly pageSize?: string;
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
  readonly landscape?: boolean;
};

const KNOWN = new Set([
  'pageSize',
  'preferCSSPageSize',
  'printBackground',
  'generateTaggedPDF',
  'generateDocumentOutline',
  'landscape',
]);
const INCHES: Readonly<Record<string, readonly [number, number]>> = {
  A4: [8.27, 11.7],
  A3: [11.7, 16.54],
  A5: [5.83, 8.27],
};

/** The options of Electron's printToPDF in the words of the DevTools protocol. */
export function pdfParameters({ pageSize = 'A4', ...options }: PdfOptions): Record<string, unknown> {
  const unknown = Object.keys(options).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) notModelled(`printToPDF with ${unknown}`);
  const [paperWidth, paperHeight] = INCHES[pageSize] ?? notModelled(`printToPDF on ${pageSize}`);
  return { paperWidth, paperHeight, ...options };
}
