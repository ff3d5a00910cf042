import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import type { scanart } from '#shared/domain/codes.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { sha256 } from './sha256.ts';

export type Scanart = z.output<typeof scanart.schema>;
export type Scan = {
  readonly art: Scanart;
  readonly bytes: Uint8Array;
  /** SHA-256, hexadecimal. */
  readonly pruefsumme: string;
};

/** Largest scan that is taken, in bytes. */
export const MAX_SCAN = 20 * 1024 * 1024;

const NICHTS = 'Es wurde nichts aufgenommen.';

/**
 * Reads a scan for the register. What it is is told by its bytes, not by its name; a file that breaks off, as after a
 * scanner or a stick that was pulled, is not taken.
 * @throws Refusal with what to do instead
 */
export function readScan(path: string): Scan {
  const { size } = statSync(path);
  if (size > MAX_SCAN)
    throw new Refusal(
      'refused',
      `Diese Datei hat ${Math.ceil(size / 1024 / 1024)} MB; aufgenommen werden Scans bis 20 MB. ${NICHTS} Bitte scannen Sie mit 200 bis 300 dpi in Graustufen oder verteilen Sie die Seiten auf mehrere Scans.`,
    );
  const bytes = readFileSync(path);
  const art = recognise(bytes);
  if (art === null)
    throw new Refusal(
      'refused',
      `Diese Datei ist weder PDF noch PNG- oder JPEG-Bild. ${NICHTS} Bitte stellen Sie den Scanner auf PDF oder JPEG.`,
    );
  if (!isComplete(bytes, art))
    throw new Refusal(
      'refused',
      `Diese Datei bricht mitten im Inhalt ab; sie ist wohl nicht fertig kopiert. ${NICHTS} Bitte scannen oder kopieren Sie noch einmal.`,
    );
  return { art, bytes, pruefsumme: sha256(bytes) };
}

/** By the signatures of ISO 32000-1 (7.5.2), of PNG and of JFIF/Exif. */
function recognise(bytes: Buffer): Scanart | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'png';
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'jpeg' : null;
}

/** Scanners pad the end; the mark stands close to it all the same. */
function isComplete(bytes: Buffer, art: Scanart): boolean {
  const end = bytes.subarray(-2048);
  switch (art) {
    case 'pdf':
      return end.includes('%%EOF');
    case 'png':
      return end.includes('IEND');
    case 'jpeg':
      return end.includes(Buffer.from([0xff, 0xd9]));
  }
}
