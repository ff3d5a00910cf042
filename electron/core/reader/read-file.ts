import { open, type FileHandle } from 'node:fs/promises';
import { grenzen, type Tabelle } from '#shared/austausch/tabelle.ts';
import { readCsv } from './csv.ts';
import { recognise } from './recognise.ts';
import { ReadRefusal } from './sentences.ts';
import { readXlsx } from './xlsx.ts';

/** A foreign list as plain data. @throws ReadRefusal with one German sentence for whatever cannot be read. */
export async function readFile(path: string, blatt: string | null): Promise<Tabelle> {
  const file = await load(path);
  const found = recognise(file);
  if (found.art === 'xlsx') return readXlsx({ file, entries: found.entries }, blatt);
  return readCsv(file);
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
