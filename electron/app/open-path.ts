import { stat } from 'node:fs/promises';
import { extname, isAbsolute } from 'node:path';
import { shell } from 'electron';

/** Kinds of file the program writes. Nothing that an operating system would execute. */
const OPENABLE = new Set(['.docx', '.pdf', '.xlsx', '.csv', '.ics', '.zip', '.txt', '.json']);

/** Opens a paper, or the folder it lies in, with the program the user has for it. */
export async function openPath(path: string): Promise<undefined> {
  const found = isAbsolute(path) ? await stat(path).catch(() => null) : null;
  if (found === null) throw new Error('Diese Datei oder dieser Ordner ist nicht mehr da.');
  if (!found.isDirectory() && !OPENABLE.has(extname(path).toLowerCase())) {
    throw new Error('Bleibeweg öffnet nur Ordner und Dateien, die es selbst schreibt.');
  }
  const failure = await shell.openPath(path);
  if (failure !== '')
    throw new Error('Auf diesem Rechner ist kein Programm eingerichtet, das diese Datei öffnet.');
  return undefined;
}
