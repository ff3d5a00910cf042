import { open, type FileHandle } from 'node:fs/promises';
import type { Gesetz } from '#shared/paket/gesetz.ts';
import { paketGrenzen } from '#shared/paket/paket-kopf.ts';
import { readGesetzXml } from './gesetz-xml.ts';
import { PaketRefusal, readPaketZip, type PaketTeil } from './paket-zip.ts';

/** What the reader hands over: the parts, and the law if there is one. Nothing of it is trusted yet. */
export type GelesenesPaket = {
  readonly teile: readonly PaketTeil[];
  readonly gesetz: Gesetz | null;
};

/** @throws PaketRefusal with one German sentence */
export async function readPaket(path: string): Promise<GelesenesPaket> {
  return readPaketBytes(await load(path));
}

export function readPaketBytes(datei: Buffer): GelesenesPaket {
  const teile = readPaketZip(datei);
  const [xml, second] = teile.filter(({ name }) => name.endsWith('.xml'));
  if (xml === undefined || second !== undefined) return { teile, gesetz: null };
  return { teile, gesetz: readGesetzXml(decode(xml.bytes)) };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PaketRefusal('gesetz');
  }
}

async function load(path: string): Promise<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'r');
    const info = await handle.stat();
    if (info.isDirectory()) throw new PaketRefusal('ordner');
    if (info.size > paketGrenzen.dateiBytes) throw new PaketRefusal('zuGross');
    return await handle.readFile();
  } catch (error) {
    throw error instanceof PaketRefusal ? error : new PaketRefusal('fehlt');
  } finally {
    await handle?.close();
  }
}
