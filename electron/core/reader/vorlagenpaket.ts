/** Reads a pack of templates made by this program: the list, and each template like a single one. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { PAKET_KOPF, paketKopf, type PaketKopf } from '#shared/austausch/vorlagenpaket.ts';
import type { GeleseneVorlage } from '#shared/dokumente/platzhalter/fund.ts';
import { ReadRefusal } from './sentences.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';
import { readVorlageBytes } from './vorlage.ts';
import { readZipDirectory, unpack, type ZipEntry } from './zip-directory.ts';

const FILE_BYTES = 50 * 1024 * 1024;
const TEMPLATE_BYTES = 10 * 1024 * 1024;

export type GelesenesPaket = {
  readonly kopf: PaketKopf;
  readonly vorlagen: readonly {
    readonly vorlage: string;
    readonly gelesen: GeleseneVorlage | null;
    /** Why it could not be read. */
    readonly satz: string | null;
  }[];
};

/** @throws VorlageRefusal for a file that is no pack; what is wrong with one template stands beside it */
export async function readVorlagenpaket(path: string): Promise<GelesenesPaket> {
  const handle = await open(path, 'r').catch(() => {
    throw new VorlageRefusal('fehlt');
  });
  try {
    if ((await handle.stat()).size > FILE_BYTES) throw new VorlageRefusal('paketZuGross');
    return readPaketBytes(await handle.readFile());
  } finally {
    await handle.close();
  }
}

export function readPaketBytes(file: Buffer): GelesenesPaket {
  if (file.toString('latin1', 0, 4) !== 'PK\u0003\u0004') throw new VorlageRefusal('keinPaket');
  const entries = asPaket(() => readZipDirectory(file));
  const head = entries.get(PAKET_KOPF);
  if (head === undefined || head.unpacked > 1024 * 1024) throw new VorlageRefusal('keinPaket');
  const kopf = paketKopf.safeParse(parseJson(asPaket(() => unpack(file, head)).toString('utf8')));
  if (!kopf.success) throw new VorlageRefusal('keinPaket');
  return {
    kopf: kopf.data,
    vorlagen: kopf.data.vorlagen.map(({ vorlage, datei, pruefsumme }) => ({
      vorlage,
      ...readOne(file, entries.get(datei), pruefsumme),
    })),
  };
}

function readOne(file: Buffer, entry: ZipEntry | undefined, pruefsumme: string) {
  try {
    if (entry === undefined || entry.unpacked > TEMPLATE_BYTES)
      throw new VorlageRefusal('paketUnvollstaendig');
    const bytes = asPaket(() => unpack(file, entry));
    if (createHash('sha256').update(bytes).digest('hex') !== pruefsumme)
      throw new VorlageRefusal('paketVeraendert');
    return { gelesen: readVorlageBytes(bytes), satz: null };
  } catch (error) {
    if (!(error instanceof VorlageRefusal)) throw error;
    return { gelesen: null, satz: error.message };
  }
}

function asPaket<R>(read: () => R): R {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadRefusal) throw new VorlageRefusal('keinPaket');
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No list, no pack: the caller says so.
    return null;
  }
}
