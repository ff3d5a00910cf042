/** What every file written from a template gets: the office as author, its day as the only time, nothing else. */
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { coreProperties, setZipDay } from '../docx/paket.ts';

type Rahmen = Pick<Dokument, 'titel' | 'verfasser' | 'sprache' | 'datum'>;

/** Replaces the properties of the file; the template's own may name the person who made it. */
export function finishPackage(file: Uint8Array, rahmen: Rahmen): Uint8Array {
  const parts = unzipSync(file);
  const core = coreProperties(rahmen);
  return packDocx({ ...parts, [core.path]: strToU8(core.data) }, rahmen.datum);
}

/** One package with `[Content_Types].xml` in front, as Word writes it. */
export function packDocx(parts: Readonly<Record<string, Uint8Array>>, datum: string): Uint8Array {
  const files: Zippable = {};
  const names = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of names) {
    const bytes = parts[name];
    // The zip of the library would carry the clock; setZipDay writes the day of the paper over it.
    if (bytes !== undefined && !name.endsWith('/')) files[name] = [bytes, { level: 6, mtime: '1980-01-01' }];
  }
  return setZipDay(zipSync(files), datum);
}

const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
