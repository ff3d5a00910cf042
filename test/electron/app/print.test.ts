import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { runInStandIn } from './in-stand-in.ts';

type Result = {
  readonly pdf: string;
  readonly printed: unknown;
  readonly windowsLeft: number;
  readonly unknownPage: unknown;
};

describe('A paper becomes a PDF', () => {
  let result: Result;
  let bytes: Buffer;

  beforeAll(() => {
    result = runInStandIn('print-program.ts') as Result;
    bytes = Buffer.from(result.pdf, 'base64');
  }, 60_000);

  test('tagged, so that a screen reader finds its way', async () => {
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const marks: unknown = await document.getMarkInfo(); // typed as an object, is a Map
    expect(marks instanceof Map && marks.get('Marked')).toBe(true);
  });

  test('in the size the paper itself asks for', async () => {
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const [, , width, height] = (await document.getPage(1)).view;
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([420, 595]);
  });

  test('without running anything that stands in it', async () => {
    const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).toContain('Ein Absatz');
    expect(text).not.toContain('Skript lief');
  });

  test('and leaves no window behind; a cancelled print job is no failure; a page is handed out once', () => {
    expect(result).toMatchObject({ windowsLeft: 0, printed: { printed: false }, unknownPage: null });
  });
});
