import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Datum } from '#shared/lib/datum.ts';
import type { Datei } from './zip.ts';

/**
 * An archive in the form that 7-Zip and its like open: AES-256, WinZip AE-2 (content is proven by its own code, the
 * plain checksum is zero). Names of the files inside stay readable: they must say nothing.
 * @param kennwort letters and hyphens only: programs do not agree on how others are encoded
 */
export async function writeVerschluesseltesZip(
  dateien: readonly Datei[],
  { kennwort, datum }: { readonly kennwort: string; readonly datum: Datum },
): Promise<Uint8Array> {
  if (!/^[a-z-]+$/.test(kennwort)) throw new Error('a password for an archive is ASCII');
  configure({ useWebWorkers: false });
  const [year = 0, month = 1, day = 1] = datum.split('-').map(Number);
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password: kennwort,
    encryptionStrength: 3,
    extendedTimestamp: false,
    lastModDate: new Date(year, month - 1, day, 12),
  });
  for (const { name, bytes } of dateien) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}
