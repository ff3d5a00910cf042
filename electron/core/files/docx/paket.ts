/**
 * Makes the bytes of a Word file depend on its content alone: where a library would put the current time stands the
 * day of the paper, which is also what an office wants to read there.
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

/** Noon of the day as MS-DOS date and time: years since 1980, and no zone. */
export function dosTime(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
