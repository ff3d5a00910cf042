import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Makes the bytes of a Word file depend on its content alone: the library writes the current time into the zip
 * entries and into `docProps/core.xml`. Both get the day of the paper, which is also what an office wants to
 * read there.
 * @param day `YYYY-MM-DD`
 */
export function fixTimes(docx: Uint8Array, day: string): Uint8Array {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A zip entry carries local time without a zone, and fflate reads it from the local fields.
  const mtime = new Date(year, month - 1, date, 12);
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const content = name === 'docProps/core.xml' ? withDay(bytes, day) : bytes;
    files[name] = [content, { mtime, level: name.endsWith('.png') ? 0 : 6 }];
  }
  return zipSync(files);
}

function withDay(core: Uint8Array, day: string): Uint8Array {
  return strToU8(strFromU8(core).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${day}T12:00:00Z`));
}
