import { open, type FileHandle } from 'node:fs/promises';
import { grenzen, type Tabelle } from '#shared/austausch/tabelle.ts';
import { readCsv } from './csv.ts';
import { writeKopie, type Kopieauftrag } from './kopie.ts';
import { recognise } from './recognise.ts';
import { ReadRefusal } from './sentences.ts';
import { openVerschluesseltes } from './verschluesselt.ts';
import { readXlsx } from './xlsx.ts';

/**
 * A foreign list as plain data.
 * @param kennwort null where nobody can be asked for one; otherwise what was typed so far
 * @throws ReadRefusal with one German sentence for whatever cannot be read, KennwortFrage where a password is needed
 */
export async function readFile(
  path: string,
  blatt: string | null,
  kennwort: string | null = null,
): Promise<Tabelle> {
  const loaded = await load(path);
  const file = kennwort === null ? loaded : await openVerschluesseltes(loaded, kennwort);
  const found = recognise(file);
  if (found.art === 'xlsx') return readXlsx({ file, entries: found.entries }, blatt);
  return readCsv(file);
}

/** The list with only some of its rows; null where its formats cannot be kept (text files, unusual workbooks). */
export async function copyFile(path: string, auftrag: Kopieauftrag): Promise<Uint8Array | null> {
  const file = await load(path);
  const found = recognise(file);
  return found.art === 'xlsx' ? writeKopie({ file, entries: found.entries }, auftrag) : null;
}

async function load(path: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw new ReadRefusal('ordner');
    if (info.size > grenzen.dateiBytes) throw new ReadRefusal('zuGross');
    return await handle.readFile();
  } catch (error) {
    throw error instanceof ReadRefusal ? error : new ReadRefusal(reasonOf(error));
  } finally {
    await handle?.close();
  }
}

function reasonOf(error: unknown): 'fehlt' | 'ordner' | 'keinZugriff' {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EISDIR') return 'ordner';
  return code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' ? 'keinZugriff' : 'fehlt';
}
