import { strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Teil } from '#shared/anonymisierung/find-leaks.ts';
import type { Datum } from '#shared/lib/datum.ts';

export type Datei = { readonly name: string; readonly bytes: Uint8Array };

/** One zip with the given day as the only time in it: no clock, no user, no comment. */
export function writeZip(dateien: readonly Datei[], datum: Datum): Uint8Array {
  const [year = 0, month = 1, date = 1] = datum.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const files: Zippable = {};
  for (const { name, bytes } of dateien) files[name] = [bytes, { mtime, level: 6 }];
  return zipSync(files);
}

const MAX_DEPTH = 4;

/** Everything readable in a file, zips inside zips (Word, Excel) unpacked: for the search for names. */
export function readableParts({ name, bytes }: Datei, depth = 0): Teil[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  if (isZip && depth < MAX_DEPTH) {
    const comment = strFromU8(bytes.subarray(bytes.lastIndexOf(0x50)), true);
    const inner = Object.entries(unzipSync(bytes)).flatMap(([part, content]) =>
      readableParts({ name: `${name}/${part}`, bytes: content }, depth + 1),
    );
    return [{ name, text: comment }, ...inner];
  }
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const readings = [
    utf8,
    ...(utf8.includes('\uFFFD') ? [strFromU8(bytes, true)] : []),
    ...(bytes.includes(0) ? [new TextDecoder('utf-16le').decode(bytes)] : []),
  ];
  return readings.map((text) => ({ name, text }));
}
