/**
 * What a Träger sends back is encrypted. Opens the three forms it comes in and hands on the list inside: an archive
 * with AES, the answer of the self-opening page (or that page), and a workbook with Excel's own password.
 */
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { grenzen } from '#shared/austausch/tabelle.ts';
import {
  inhaltsverzeichnis,
  normalisiereKennwort,
  umschlag as umschlagForm,
  UMSCHLAG_MARKE,
  type Umschlag,
} from '#shared/austausch/umschlag.ts';
import { isEncryptedOffice, openOffice } from './office-kennwort.ts';
import { ReadRefusal } from './sentences.ts';

/** The file needs a password: none was given, or another one. No refusal: somebody is asked. */
export class KennwortFrage extends Error {
  override readonly name = 'KennwortFrage';
  readonly grund: 'noetig' | 'falsch';

  constructor(grund: 'noetig' | 'falsch') {
    super(grund);
    this.grund = grund;
  }
}

/** @param kennwort empty: none known yet. @throws KennwortFrage, ReadRefusal */
export async function openVerschluesseltes(file: Buffer, kennwort: string): Promise<Buffer> {
  const form = formOf(file);
  if (form === null) return file;
  if (kennwort.trim() === '') throw new KennwortFrage('noetig');
  if (form === 'zip') return openZip(file, kennwort.trim());
  if (form === 'office') return openOffice(file, kennwort, () => new KennwortFrage('falsch'));
  return openUmschlag(form, kennwort);
}

function formOf(file: Buffer): 'zip' | 'office' | Umschlag | null {
  // Bit 0 of the flags of the first part: encrypted.
  if (file.length > 30 && file.readUInt32LE(0) === 0x04034b50)
    return (file.readUInt16LE(6) & 1) === 1 ? 'zip' : null;
  if (isEncryptedOffice(file)) return 'office';
  if (!file.includes(UMSCHLAG_MARKE)) return null;
  const text = file.toString('utf8');
  const inPage = /<script type="application\/json" id="umschlag">([^<]*)<\/script>/.exec(text)?.[1];
  try {
    const parsed = umschlagForm.safeParse(JSON.parse(inPage ?? text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Some text that happens to name the mark; whatever it is, it is no envelope.
    return null;
  }
}

function openUmschlag({ runden, salz, iv, inhalt }: Umschlag, kennwort: string): Buffer {
  const key = pbkdf2Sync(normalisiereKennwort(kennwort), Buffer.from(salz, 'base64'), runden, 32, 'sha256');
  const bytes = Buffer.from(inhalt, 'base64');
  if (bytes.length < 17) throw new ReadRefusal('beschaedigt');
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
  cipher.setAAD(Buffer.from(UMSCHLAG_MARKE));
  cipher.setAuthTag(bytes.subarray(-16));
  let klar: Buffer;
  try {
    klar = Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
  } catch {
    // The proof fails for a wrong password and for a changed file alike; the first is what happens.
    throw new KennwortFrage('falsch');
  }
  const end = klar.indexOf(10);
  const verzeichnis = inhaltsverzeichnis.safeParse(jsonOf(klar.toString('utf8', 0, Math.max(0, end))));
  if (!verzeichnis.success) throw new ReadRefusal('beschaedigt');
  let at = end + 1;
  const dateien = verzeichnis.data.map(({ name, laenge }) => {
    const datei = { name, bytes: klar.subarray(at, at + laenge) };
    at += laenge;
    return datei;
  });
  return listOf(dateien);
}

async function openZip(file: Buffer, kennwort: string): Promise<Buffer> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(file), { useWebWorkers: false });
  const entries = await reader.getEntries().catch(() => {
    // Cut off on its way, or overwritten: the library says so in many words of its own.
    throw new ReadRefusal('beschaedigt');
  });
  const files = entries.filter((entry) => !entry.directory);
  if (files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > grenzen.dateiBytes)
    throw new ReadRefusal('zuGross');
  const wanted = files.filter(({ filename }) => looksLikeList(filename));
  const dateien: { name: string; bytes: Buffer }[] = [];
  for (const entry of wanted.length > 0 ? wanted : files) {
    if (entry.directory) continue;
    dateien.push({ name: entry.filename, bytes: Buffer.from(await open(entry)) });
  }
  return listOf(dateien);

  async function open(entry: {
    getData: (writer: Uint8ArrayWriter, options: object) => Promise<Uint8Array>;
  }) {
    // Blanks instead of hyphens, as the words were heard: both are tried.
    for (const candidate of new Set([kennwort, normalisiereKennwort(kennwort)])) {
      try {
        return await entry.getData(new Uint8ArrayWriter(), { password: candidate, useWebWorkers: false });
      } catch (error) {
        if (error instanceof Error && /password|signature/i.test(error.message)) continue;
        throw new ReadRefusal('beschaedigt');
      }
    }
    throw new KennwortFrage('falsch');
  }
}

/** The one list among the files. @throws ReadRefusal where there is none */
function listOf(dateien: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  const list = dateien.find(({ name }) => looksLikeList(name)) ?? dateien[0];
  if (list === undefined) throw new ReadRefusal('ohneInhalt');
  if (list.bytes.length > grenzen.dateiBytes) throw new ReadRefusal('zuGross');
  return list.bytes;
}

function looksLikeList(name: string): boolean {
  return /\.(?:xlsx|csv)$/i.test(name);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
