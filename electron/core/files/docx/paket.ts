/**
 * Makes the bytes of a Word file depend on its content alone. The library puts the current time into
 * `docProps/core.xml` and into every zip entry; both get the day of the paper instead, which is also what an
 * office wants to read there.
 */
import type { Dokument } from '#shared/dokumente/modell.ts';

/** The core properties (ISO/IEC 29500-2, clause 11) to write in place of the library's. */
export function coreProperties({
  titel,
  verfasser,
  sprache,
  datum,
}: Pick<Dokument, 'titel' | 'verfasser' | 'sprache' | 'datum'>): {
  readonly path: string;
  readonly data: string;
} {
  const time = `${datum}T12:00:00Z`;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(titel)}</dc:title><dc:creator>${escape(verfasser)}</dc:creator><cp:lastModifiedBy>${escape(verfasser)}</cp:lastModifiedBy><dc:language>${escape(sprache)}</dc:language><cp:revision>1</cp:revision>${date('created')}${date('modified')}</cp:coreProperties>`,
  };
}

const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;

/**
 * Sets the time of every entry, in its own header and in the directory (PKWARE APPNOTE 4.3.7 and 4.3.12), without
 * packing anything again. Changes the given bytes.
 * @param day `YYYY-MM-DD`
 */
export function setZipDay(zip: Uint8Array, day: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_SIZE;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error('a Word file ends with its zip directory');
  const stamp = dosTime(day);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('the zip directory of a Word file is broken');
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}

/** Noon of the day as MS-DOS date and time: years since 1980, and no zone. */
export function dosTime(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
