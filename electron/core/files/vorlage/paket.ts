/** What every file written from a template gets: the office as author, its day as the only time, nothing else. */
import { strToU8, unzipSync } from 'fflate';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { packParts } from '../docx/pack.ts';
import { coreProperties } from '../docx/paket.ts';

type Rahmen = Pick<Dokument, 'titel' | 'verfasser' | 'sprache' | 'datum'>;

/** Replaces the properties of the file; the template's own may name the person who made it. */
export function finishPackage(file: Uint8Array, rahmen: Rahmen): Uint8Array {
  const parts = unzipSync(file);
  const core = coreProperties(rahmen);
  const all = Object.entries({ ...parts, [core.path]: strToU8(core.data) })
    .filter(([name]) => !name.endsWith('/'))
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return packParts(all, rahmen.datum);
}

/** `[Content_Types].xml` in front, as Word writes it. */
const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
