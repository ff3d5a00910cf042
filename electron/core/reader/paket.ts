import { open, type FileHandle } from 'node:fs/promises';
import type { Gesetz } from '#shared/paket/gesetz.ts';
import { paketGrenzen } from '#shared/paket/paket-kopf.ts';
import type { GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import { readGesetzXml } from './gesetz-xml.ts';
import { PaketRefusal, readPaketZip, type PaketTeil } from './paket-zip.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';
import { readVorlageBytes } from './vorlage.ts';

/** What the reader hands over: the parts, and the law if there is one. Nothing of it is trusted yet. */
export type GelesenesPaket = {
  readonly teile: readonly PaketTeil[];
  readonly gesetz: Gesetz | null;
  /** Word files, each rewritten from what a template may hold; or why one could not be read. */
  readonly vorlagen: readonly {
    readonly name: string;
    readonly gelesen: GeleseneVorlage | null;
    readonly satz: string | null;
  }[];
};

/** @throws PaketRefusal with one German sentence */
export async function readPaket(path: string): Promise<GelesenesPaket> {
  return readPaketBytes(await load(path));
}

export function readPaketBytes(datei: Buffer): GelesenesPaket {
  const teile = readPaketZip(datei);
  const [xml, second] = teile.filter(({ name }) => name.endsWith('.xml'));
  const gesetz = xml === undefined || second !== undefined ? null : readGesetzXml(decode(xml.bytes));
  const vorlagen = teile.filter(({ name }) => name.endsWith('.docx')).map(readOne);
  return { teile, gesetz, vorlagen };
}

function readOne({ name, bytes }: PaketTeil): GelesenesPaket['vorlagen'][number] {
  try {
    return { name, gelesen: readVorlageBytes(bytes), satz: null };
  } catch (error) {
    if (!(error instanceof VorlageRefusal)) throw error;
    return { name, gelesen: null, satz: error.message };
  }
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
