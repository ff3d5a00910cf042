import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';

/** What a paper says, without its layout: every letter in reading order, no white space, no box signs. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00a0\u2002☐☒]/g, '');

export async function wordText(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  return bare(value);
}

/** The body of the page, without the foot that only the screen shows. */
export function htmlText(html: string): string {
  const body = html
    .slice(html.indexOf('<main>'), html.indexOf('</main>'))
    .replaceAll(/<div class="bildfuss".*?<\/div>/g, '')
    .replaceAll(/<[^>]*>/g, '');
  return bare(body.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}
